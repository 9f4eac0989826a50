/**
 * The workspaces of `test/fixtures/planted`: what is marked is found, nothing else is called an error or a warning,
 * and every fix removes its finding and adds none.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AnalysisHost } from '../../server/src/core/analysis'
import { parseIsoDay } from '../../server/src/core/notation/time'
import type { DocumentPath, Finding, Fix } from '../../server/src/core/rules/rule'
import { applyEdits } from '../../server/src/core/text/edit'

const root = join(import.meta.dirname, '../fixtures/planted')
const MARK = /⟦([\w-]+)(\??)⟧/g
/** The day on which the workspaces are judged; their README says so. */
const AS_OF = parseIsoDay('2026-01-15')

interface Workspace {
  readonly texts: ReadonlyMap<DocumentPath, string>
  readonly configuration: string | null
  readonly marks: readonly {
    readonly path: DocumentPath
    readonly line: number
    readonly rule: string
    readonly optional: boolean
  }[]
}

type Found = Finding & {
  readonly path: DocumentPath
  readonly lines: readonly { path: DocumentPath; first: number; last: number }[]
}

function workspaceOf(folder: string): Workspace {
  const names = readdirSync(join(root, folder))
  const marks: Workspace['marks'][number][] = []
  const texts = new Map<DocumentPath, string>()
  for (const name of names.filter((each) => each.endsWith('.md'))) {
    const path = name as DocumentPath
    const text = readFileSync(join(root, folder, name), 'utf8')
    text.split('\n').forEach((line, index) => {
      for (const [, rule, optional] of line.matchAll(MARK))
        marks.push({ path, line: index, rule: rule!, optional: optional === '?' })
    })
    texts.set(path, text.replace(/[ \t]*(?:⟦[\w-]+\??⟧[ \t]*)+/g, ''))
  }
  const configured = names.includes('plumbline.json')
  return {
    texts,
    marks,
    configuration: configured ? readFileSync(join(root, folder, 'plumbline.json'), 'utf8') : null,
  }
}

function findingsOf(texts: Workspace['texts'], configuration: string | null): Found[] {
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  host.setAsOf(AS_OF)
  host.setConfigurationFile(configuration)
  for (const [path, text] of texts) host.setDocument(path, text)
  const analysis = host.analysis()
  return [...texts.keys()].flatMap((path) =>
    analysis.findings(path).map((finding): Found => {
      const places = [{ path, span: finding.span }, ...finding.related]
      const lines = places.map(({ path: at, span }) => {
        const index = analysis.lines(at)
        return { path: at, first: index.positionAt(span.start).line, last: index.positionAt(span.end).line }
      })
      return { ...finding, fixes: finding.fixes, path, lines }
    }),
  )
}

function touches(finding: Found, mark: Workspace['marks'][number]): boolean {
  return (
    finding.rule === mark.rule &&
    finding.lines.some(
      ({ path, first, last }) => path === mark.path && first <= mark.line && mark.line <= last,
    )
  )
}

const isSerious = ({ severity }: Finding) => severity === 'error' || severity === 'warning'

for (const folder of readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory())) {
  describe(folder.name, () => {
    const { texts, configuration, marks } = workspaceOf(folder.name)
    const findings = findingsOf(texts, configuration)

    test('what is marked is found', () => {
      const missed = marks.filter(
        (mark) => !mark.optional && !findings.some((finding) => touches(finding, mark)),
      )
      expect(missed).toEqual([])
    })

    test('nothing else is an error or a warning', () => {
      const extra = findings.filter(
        (finding) => isSerious(finding) && !marks.some((mark) => touches(finding, mark)),
      )
      expect(extra.map(({ path, rule, message }) => `${path} ${rule}: ${message}`)).toEqual([])
    })

    test('every fix removes its finding, adds none and keeps all other text', () => {
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          const told = `${finding.rule}: ${finding.message} (${fix.title})`
          const after = findingsOf(fixed(texts, fix), configuration)
          const same = (other: Finding) => other.fingerprint === finding.fingerprint
          expect(after.filter(same).length, `${told} stays`).toBeLessThan(findings.filter(same).length)
          expect(after.filter(isSerious).length, `${told} adds`).toBeLessThanOrEqual(
            findings.filter(isSerious).length,
          )
        }
      }
    })
  })
}

function fixed(texts: Workspace['texts'], fix: Fix): Map<DocumentPath, string> {
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      applyEdits(
        text,
        fix.edits.filter((edit) => edit.path === path),
      ),
    ]),
  )
}
