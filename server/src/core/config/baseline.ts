/** `plumbline.baseline.json`: the findings that a team knows and has accepted for now. */
import { modify } from 'jsonc-parser'
import * as v from 'valibot'
import type { Edit } from '../text/edit'
import type { Span } from '../text/span'
import { closed, type Fault, faultsOf, without } from './faults'
import { placeOf, readJson } from './json-places'

const text = v.pipe(v.string(), v.nonEmpty())

const accepted = v.strictObject({
  rule: v.pipe(text, v.description('The id of the rule, such as "wrong-gap".')),
  path: v.pipe(text, v.description('The document, from the folder of this file.')),
  message: v.optional(v.pipe(v.string(), v.description('What was found, for whoever reads this file.'))),
  fingerprint: v.pipe(
    text,
    v.description('What the finding is known by, wherever in the document it stands.'),
  ),
})

export const baselineSchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.pipe(v.picklist([1]), v.description('The version of this format.')),
  findings: v.pipe(
    v.array(accepted),
    v.description('The accepted findings. One that stands here twice is accepted twice.'),
  ),
})

/** A finding that is accepted. */
export interface AcceptedFinding {
  readonly rule: string
  readonly path: string
  readonly message?: string | undefined
  readonly fingerprint: string
}

export interface BaselineEntry extends AcceptedFinding {
  /** Where it stands in the file. */
  readonly span: Span
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[]
  /** In order of place; what they object to accepts nothing. */
  readonly problems: readonly { readonly span: Span; readonly message: string }[]
}

/** Any text is accepted: what cannot be used is reported where it stands, and all the rest counts. */
export function readBaseline(source: string): Baseline {
  const { value, tree, errors } = readJson(source)
  const problems = [...errors]
  if (tree === null) return { entries: [], problems }
  const { findings, faults } = usable(value)
  for (const { path, onKey, message } of faults) problems.push({ span: placeOf(tree, path, onKey), message })
  problems.sort((a, b) => a.span.start - b.span.start)
  const entries = findings.map(({ index, entry }) => ({
    ...entry,
    span: placeOf(tree, ['findings', index], false),
  }))
  return { entries, problems }
}

function usable(value: unknown): {
  findings: readonly { index: number; entry: AcceptedFinding }[]
  faults: readonly Fault[]
} {
  // A list is an object to the schema, but not to people.
  if (Array.isArray(value))
    return { findings: [], faults: [{ path: [], onKey: false, message: 'expected an object, not a list' }] }
  const read = v.safeParse(baselineSchema, value)
  const faults = read.success ? [] : faultsOf(read.issues)
  // The faulty entries are taken out, and the others keep their places.
  const rest = faults.reduce((left, { path }) => without(left, path.slice(0, 2)), value)
  const list = (rest as { findings?: unknown } | null | undefined)?.findings
  const findings = (Array.isArray(list) ? list : []).flatMap((each: unknown, index) => {
    const entry = v.safeParse(accepted, closed(each))
    return entry.success ? [{ index, entry: entry.output }] : []
  })
  return { findings, faults }
}

/** The text of a file that accepts these findings, in an order that makes small differences. */
export function baselineText(findings: readonly AcceptedFinding[]): string {
  const key = ({ path, rule, fingerprint }: AcceptedFinding) => `${path}\n${rule}\n${fingerprint}`
  const sorted = [...findings].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  return `${JSON.stringify({ version: 1, findings: sorted.map(stated) }, null, 2)}\n`
}

/** The edit that accepts one more finding; null where the file is in no state to be added to. */
export function acceptingEdit(source: string | null, finding: AcceptedFinding): Edit | null {
  if (source === null || source.trim() === '')
    return { span: { start: 0, end: source?.length ?? 0 }, newText: baselineText([finding]) }
  if (readBaseline(source).problems.length > 0) return null
  const [edit] = modify(source, ['findings', -1], stated(finding), {
    isArrayInsertion: true,
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: source.includes('\r\n') ? '\r\n' : '\n' },
  })
  return edit === undefined
    ? null
    : { span: { start: edit.offset, end: edit.offset + edit.length }, newText: edit.content }
}

/** The keys in the order in which people look for them. */
function stated({ rule, path, message, fingerprint }: AcceptedFinding): AcceptedFinding {
  return message === undefined ? { rule, path, fingerprint } : { rule, path, message, fingerprint }
}

/** The findings that no entry accepts, and the entries that accept nothing; each entry accepts one finding. */
export function unaccepted<Finding extends { readonly rule: string; readonly fingerprint: string }>(
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
): { readonly kept: Finding[]; readonly stale: readonly BaselineEntry[] } {
  const left = [...entries]
  const kept = findings.filter(({ rule, fingerprint }) => {
    const index = left.findIndex((entry) => entry.rule === rule && entry.fingerprint === fingerprint)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return { kept, stale: left }
}
