import { describe, expect, test } from 'vitest'
import { applyEdits } from '../text/edit'
import { acceptingEdit, baselineText, readBaseline, unaccepted } from './baseline'

const gap = { rule: 'wrong-gap', path: 'plan.md', message: 'gap 3, but 4', fingerprint: '0a' }
const total = { rule: 'wrong-total', path: 'a/b.md', message: 'total 3, but 4', fingerprint: '0b' }

describe('readBaseline', () => {
  test('reads what baselineText writes', () => {
    const { entries, problems } = readBaseline(baselineText([gap, total]))
    expect(problems).toEqual([])
    expect(entries).toMatchObject([total, gap])
  })

  test.each<[string, string[], number]>([
    ['', ['expected a value'], 0],
    ['[]', ['expected an object, not a list'], 0],
    ['{"version": 1}', ['“findings” is missing'], 0],
    ['{"version": 1, "findings": [3]}', ['expected an object, not 3'], 0],
    [
      '{"version": 1, "findings": [{"rule": "a", "path": "b", "fingerprint": "c"}, {"rule": "a"}]}',
      ['“path” is missing', '“fingerprint” is missing'],
      1,
    ],
    [
      '{"version": 1, "findings": [{"rule": "a", "path": "", "fingerprint": "c"}]}',
      ['expected a text that is not empty'],
      0,
    ],
    [
      '{"version": 1, "findings": [{"rule": "a", "path": "b", "fingerprint": "c"}',
      ['expected a closing ]', 'expected a closing }'],
      1,
    ],
  ])('survives %s', (source, messages, entries) => {
    const read = readBaseline(source)
    expect(read.problems.map(({ message }) => message)).toEqual(messages)
    expect(read.entries).toHaveLength(entries)
  })
})

describe('acceptingEdit', () => {
  test('makes the file, adds to it, keeps its comments and line ends', () => {
    const made = acceptingEdit(null, gap)!.newText
    expect(readBaseline(made).entries).toMatchObject([gap])
    const commented = made.replace('{\n', '{\n  // Agreed with finance.\n').replaceAll('\n', '\r\n')
    const added = applyEdits(commented, [acceptingEdit(commented, total)!])
    expect(added).toContain('// Agreed with finance.')
    expect(added.replaceAll('\r\n', '')).not.toContain('\n')
    expect(readBaseline(added).entries).toMatchObject([gap, total])
  })

  test('leaves a file alone in which something is wrong', () => {
    expect(acceptingEdit('{', gap)).toBeNull()
  })
})

test('each entry accepts one finding', () => {
  const entries = readBaseline(baselineText([gap, total])).entries
  const { kept, stale } = unaccepted(entries, [gap, gap])
  expect(kept).toEqual([gap])
  expect(stale).toMatchObject([total])
})
