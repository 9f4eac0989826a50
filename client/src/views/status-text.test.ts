import { describe, expect, test } from 'vitest'
import type { StatusParams } from '../../../server/src/protocol'
import { statusText } from './status-text'

const roadmap: StatusParams = {
  uri: 'file:///roadmap.md',
  strategy: true,
  score: 3,
  because: ['heading “Roadmap 2026”', '12 periods'],
  errors: 0,
  warnings: 0,
  information: 0,
  hints: 0,
}

describe('a strategy', () => {
  test.each([
    [{ errors: 2, warnings: 5, information: 9 }, 'Strategy · 2 errors · 5 warnings'],
    [{ errors: 1 }, 'Strategy · 1 error'],
    [{ warnings: 1, hints: 4 }, 'Strategy · 1 warning'],
    [{ information: 2, hints: 1 }, 'Strategy · 3 suggestions'],
    [{}, 'Strategy · no findings'],
  ])('with %o', (counts, text) => {
    expect(statusText({ kind: 'strategy', status: { ...roadmap, ...counts } }).text).toBe(text)
  })

  test('says what spoke for it and offers its model', () => {
    const shown = statusText({ kind: 'strategy', status: roadmap })
    expect(shown.detail).toBe('heading “Roadmap 2026”, 12 periods')
    expect(shown.command?.command).toBe('plumbline.showModel')
  })
})

test('many reasons leave room for the command, which has them all', () => {
  const because = ['headings with roadmap, objectives and milestones', '12 periods', '2 tables of metrics']
  const { text, detail, command } = statusText({
    kind: 'strategy',
    status: { ...roadmap, errors: 2, because },
  })
  expect(detail).toBe('headings with roadmap, objectives and …')
  expect(`${text}${detail}`.length).toBeLessThanOrEqual(60)
  expect(command?.tooltip?.split('\n')).toEqual(because)
})

test('any other document can be checked all the same', () => {
  const shown = statusText({ kind: 'other', because: ['no heading of a plan'] })
  expect(shown).toMatchObject({
    text: 'Not a strategy document',
    detail: 'no heading of a plan',
    busy: false,
  })
  expect(shown.command).toMatchObject({ title: 'Check as strategy', command: 'plumbline.treatAsStrategy' })
})

test('only a start is busy and only a failure is one', () => {
  expect(statusText({ kind: 'starting' })).toMatchObject({ busy: true, failed: false })
  expect(statusText({ kind: 'failed' })).toMatchObject({ busy: false, failed: true })
  expect(statusText({ kind: 'disabled' })).toMatchObject({ busy: false, failed: false })
})
