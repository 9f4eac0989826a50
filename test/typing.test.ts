import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { AnalysisHost } from '../server/src/core/analysis'
import { rules } from '../server/src/core/rules/index'
import type { DocumentPath } from '../server/src/core/rules/rule'

const path = 'plan.md' as DocumentPath
const example = readFileSync(join(import.meta.dirname, '../examples/technology-roadmap.md'), 'utf8')

/** Types letters at the end of a stretch of a text, and counts what each of them makes the host do. */
function typed(text: string, behind: string, letters: string): { links: number; checks: number }[] {
  const host = new AnalysisHost((bug) => expect.unreachable(bug))
  host.setDocument(path, text)
  host.analysis().findings(path)
  let at = text.indexOf(behind) + behind.length
  return [...letters].map((letter) => {
    const before = host.effort
    text = text.slice(0, at) + letter + text.slice(at++)
    host.setDocument(path, text)
    host.analysis().findings(path)
    const { links, checks } = host.effort
    return { links: links - before.links, checks: checks - before.checks }
  })
}

const nothing = { links: 0, checks: 0 }

test('prose that belongs to no item asks nothing', () => {
  const text = `${example}\n## Notes\n\nWe write what we think.\n`
  expect(typed(text, 'We write', ' and say')).toEqual(Array.from({ length: 8 }, () => nothing))
})

test('prose below the heading of an item asks only the rules that read its words', () => {
  const text = `${example}\n## Priority 9: Open the yard at night\n\nWe write what we think.\n`
  for (const { links, checks } of typed(text, 'We write', ' and say')) {
    expect(links).toBe(0)
    expect(checks).toBeLessThan(12)
  }
})

test('a sentence that states a figure asks no rule about tables and items alone', () => {
  const text = `${example}\n## Notes\n\nWe write 14 letters a day, we think.\n`
  for (const { links, checks } of typed(text, 'we think', ' so')) {
    expect(links).toBe(0)
    expect(checks).toBeLessThan(rules.length / 2)
  }
})

test('nothing grows with the number of edits', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const host = new AnalysisHost((bug) => expect.unreachable(bug))
  const heap = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const text = (edit: number) =>
    `# Plan 2026\n\n## Goals\n\n- Open yard ${edit % 7} by Q3 2026 (Owner: Mina Okafor)\n\nWe had ${edit} calls${'s'.repeat(edit % 40)}.\n`
  const type = (from: number, to: number) => {
    for (let edit = from; edit < to; edit++) {
      host.setDocument(path, text(edit))
      if (edit % 19 === 0) host.analysis().findings(path)
    }
  }
  type(0, 5_000)
  const before = heap()
  type(5_000, 20_000)
  expect(heap() - before).toBeLessThan(4_000_000)
}, 120_000)
