/**
 * The workspaces of `test/fixtures/planted`: what is marked is found, nothing else is called an error or a warning,
 * and every fix removes its finding and adds none.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DocumentPath, Finding, Fix } from '../../server/src/core/rules/rule'
import { applyEdits } from '../../server/src/core/text/edit'
import { answers, findingsOf, isSerious, type MarkedWorkspace, readMarked } from '../support/planted'

const root = join(import.meta.dirname, '../fixtures/planted')

for (const folder of readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory())) {
  describe(folder.name, () => {
    const { texts, configuration, marks } = readMarked(join(root, folder.name))
    const findings = findingsOf(texts, configuration)

    test('what is marked is found', () => {
      const missed = marks.filter(
        (mark) => !mark.optional && !findings.some((finding) => answers(finding, mark)),
      )
      expect(missed).toEqual([])
    })

    test('nothing else is an error or a warning', () => {
      const extra = findings.filter(
        (finding) => isSerious(finding) && !marks.some((mark) => answers(finding, mark)),
      )
      expect(extra.map(({ path, rule, message }) => `${path} ${rule}: ${message}`)).toEqual([])
    })

    test('every fix that is offered removes its finding, adds none and keeps all other text', () => {
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          const told = `${finding.rule}: ${finding.message} (${fix.title})`
          const own = editsOf(fix, 'plumbline.json' as DocumentPath)
          const settings = configuration == null ? configuration : applyEdits(configuration, own)
          const after = findingsOf(fixed(texts, fix), settings)
          const same = (other: Finding) => other.fingerprint === finding.fingerprint
          const removed = findings.filter(same).length - after.filter(same).length
          expect(removed, `${told} stays`).toBeGreaterThan(0)
          expect(after.filter(isSerious).length, `${told} adds`).toBeLessThanOrEqual(
            findings.filter(isSerious).length - (isSerious(finding) ? removed : 0),
          )
        }
      }
    })
  })
}

function fixed(texts: MarkedWorkspace['texts'], fix: Fix): Map<DocumentPath, string> {
  return new Map([...texts].map(([path, text]) => [path, applyEdits(text, editsOf(fix, path))]))
}

function editsOf({ edits }: Fix, path: DocumentPath): Fix['edits'] {
  return edits.filter((edit) => edit.path === path)
}
