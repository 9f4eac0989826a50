/** Documents that come from records are the same to everybody as documents that were read. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AnalysisHost } from '../server/src/core/analysis'
import type { Records } from '../server/src/core/plan/document-record'
import type { DocumentPath } from '../server/src/core/rules/rule'
import { type ParseText, parseText } from '../server/src/core/syntax/parse'
import { MemoryRecords } from './support/memory-records'
import { AS_OF, readMarked } from './support/planted'

interface Workspace {
  readonly texts: ReadonlyMap<DocumentPath, string>
  readonly configuration: string | null
}

function hostOf({ texts, configuration }: Workspace, records: Records, parse: ParseText): AnalysisHost {
  const host = new AnalysisHost(
    (bug) => {
      throw new Error(bug)
    },
    parse,
    records,
  )
  host.setConfigurationFile(configuration)
  host.setAsOf(AS_OF)
  for (const [path, text] of texts) host.setDocument(path, text)
  for (const path of texts.keys()) host.analysis().prepare(path)
  return host
}

function said(host: AnalysisHost): unknown {
  const analysis = host.analysis()
  return analysis.paths().map((path) => ({
    path,
    verdict: analysis.verdict(path),
    findings: analysis.findings(path).map((finding) => ({ ...finding, fixes: finding.fixes })),
    // Of what is no strategy nothing is kept.
    explained: analysis.verdict(path).is ? analysis.explained(path) : null,
    hints: analysis.inlayHints(path, { start: 0, end: Number.POSITIVE_INFINITY }),
  }))
}

const planted = 'test/fixtures/planted'
const folders = readdirSync(planted, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(planted, name))
const workspaces: readonly (readonly [string, Workspace])[] = [
  ...folders.map((folder) => [folder, readMarked(folder)] as const),
  ['examples', readMarked('examples')],
]

test.each(workspaces)('%s: warm equals cold', (_, workspace) => {
  const records = new MemoryRecords()
  const cold = hostOf(workspace, records, parseText)
  const strategies = [...workspace.texts.keys()].filter((path) => cold.analysis().verdict(path).is)
  const warm = hostOf(workspace, records, () => {
    throw new Error('a document with a record was parsed')
  })
  expect(said(warm)).toEqual(said(cold))
  expect(records.found).toBe(strategies.length)
})

test('a document that came from a record can be edited, and what stays the same is not judged again', () => {
  const workspace = readMarked('examples')
  const records = new MemoryRecords()
  hostOf(workspace, records, parseText)
  const warm = hostOf(workspace, records, parseText)
  said(warm)
  const [path, text] = [...workspace.texts].find(([name]) => name === 'security-plan.md')!
  const { links, checks } = warm.effort
  const edited = `${text}\nWe thank all who have read this.\n`
  warm.setDocument(path, edited)
  const after = said(warm)
  expect(warm.effort.links).toBe(links)
  expect(warm.effort.checks - checks).toBeLessThan(10)
  const texts = new Map(workspace.texts).set(path, edited)
  expect(after).toEqual(said(hostOf({ ...workspace, texts }, new MemoryRecords(), parseText)))
})

test('other settings make another reading', () => {
  const texts = new Map([
    ['plan.md' as DocumentPath, '# Roadmap 2027\n\n- **Depot** in Q1 2027\n- **Fleet** in Q2 2027\n'],
  ])
  const records = new MemoryRecords()
  const april = '{ "fiscalYear": { "startMonth": 4, "namedBy": "start" } }'
  const calendar = hostOf({ texts, configuration: null }, records, parseText)
  const fiscal = hostOf({ texts, configuration: april }, records, parseText)
  const fresh = hostOf({ texts, configuration: april }, new MemoryRecords(), parseText)
  expect(said(fiscal)).toEqual(said(fresh))
  expect(said(fiscal)).not.toEqual(said(calendar))
})
