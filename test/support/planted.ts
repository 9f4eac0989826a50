/** Workspaces with marks: what they hold, what is marked, what is found, and which findings answer a mark. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AnalysisHost } from '../../server/src/core/analysis'
import { parseIsoDay } from '../../server/src/core/notation/time'
import type { DocumentPath, Finding } from '../../server/src/core/rules/rule'

/** `⟦rule-id⟧` at the end of a line: a finding of the rule touches the line; `⟦rule-id?⟧`: it may. */
const MARK = /⟦([\w-]+)(\??)⟧/g

/** The day on which marked and labelled documents are judged. */
export const AS_OF = parseIsoDay('2026-01-15')

export interface Mark {
  readonly path: DocumentPath
  /** From 0. */
  readonly line: number
  readonly rule: string
  readonly optional: boolean
}

export interface MarkedWorkspace {
  /** The texts without their marks. */
  readonly texts: ReadonlyMap<DocumentPath, string>
  readonly configuration: string | null
  readonly marks: readonly Mark[]
}

/** A finding with its document and the lines that it touches, its own and those of its related places. */
export type Found = Finding & {
  readonly path: DocumentPath
  readonly lines: readonly { readonly path: DocumentPath; readonly first: number; readonly last: number }[]
}

/** Reads one folder of marked documents. */
export function readMarked(folder: string): MarkedWorkspace {
  const names = readdirSync(folder)
  const marks: Mark[] = []
  const texts = new Map<DocumentPath, string>()
  for (const name of names.filter((each) => each.endsWith('.md'))) {
    const path = name as DocumentPath
    const text = readFileSync(join(folder, name), 'utf8')
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
    configuration: configured ? readFileSync(join(folder, 'plumbline.json'), 'utf8') : null,
  }
}

/** All findings of one workspace. A rule that fails is an error here. */
export function findingsOf(texts: MarkedWorkspace['texts'], configuration: string | null): Found[] {
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
      return {
        ...finding,
        get fixes() {
          return analysis.trials.held(path, finding)
        },
        path,
        lines,
      }
    }),
  )
}

/** Whether a finding has to do with a line, counted from 0. */
export function touchesLine(finding: Found, path: string, line: number): boolean {
  return finding.lines.some((at) => at.path === path && at.first <= line && line <= at.last)
}

export function answers(finding: Found, mark: Mark): boolean {
  return finding.rule === mark.rule && touchesLine(finding, mark.path, mark.line)
}

export function isSerious({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning'
}
