/** Tries fixes before they are offered, and applies the safe ones of a document until nothing is left to do. */
import type { DocumentPath, Finding, Fix, FixEdit } from '../rules/rule'
import { applyEdits } from '../text/edit'
import { overlaps } from '../text/span'

/** One state of a workspace, from which others follow. */
export interface Fixable {
  paths(): readonly DocumentPath[]
  text(path: DocumentPath): string | undefined
  findings(path: DocumentPath): readonly Finding[]
  /** The same workspace with other texts for some of its documents. */
  withTexts(texts: ReadonlyMap<DocumentPath, string>): Fixable
}

/** Fixes that make room for each other converge within a few rounds; a pair that undoes each other never would. */
const ROUNDS = 10

/**
 * Whether a fix does what it says: its finding is gone afterwards, and there is no error or warning that was not there
 * before. The right owner for one item may make the blank beside it stand out; such a fix is for the author to write.
 */
export function holds(before: Fixable, path: DocumentPath, finding: Finding, fix: Fix): boolean {
  const texts = new Map<DocumentPath, string>()
  for (const edit of fix.edits) {
    if (texts.has(edit.path)) continue
    const text = before.text(edit.path)
    // What creates or changes another kind of file is not tried.
    if (text === undefined) return true
    texts.set(edit.path, applyEdits(text, editsIn(fix.edits, edit.path)))
  }
  const after = before.withTexts(texts)
  const same = (state: Fixable) =>
    state.findings(path).filter(({ fingerprint }) => fingerprint === finding.fingerprint).length
  return same(after) < same(before) && seriousIn(after) <= seriousIn(before)
}

/** The edits, all in this document, that make it what its safe fixes make of it. */
export function fixAll(snapshot: Fixable, path: DocumentPath): readonly FixEdit[] {
  const text = snapshot.text(path)
  if (text === undefined) return []
  let state = snapshot
  let first: readonly FixEdit[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const edits = nextEdits(state, path)
    if (edits.length === 0) return round < 2 ? first : difference(path, text, state.text(path) ?? text)
    if (round === 0) first = edits
    state = withEdits(state, path, edits)
  }
  return difference(path, text, state.text(path) ?? text)
}

/** The edits of all fixes that can be made at once; where those do harm together, of the first that does none. */
function nextEdits(state: Fixable, path: DocumentPath): readonly FixEdit[] {
  const fixes = safeFixes(state, path)
  const all = fixes.flatMap(({ edits }) => edits)
  const limit = seriousIn(state)
  const harmless = (edits: readonly FixEdit[]) => seriousIn(withEdits(state, path, edits)) <= limit
  const chosen =
    all.length === 0 || harmless(all) ? all : (fixes.find(({ edits }) => harmless(edits))?.edits ?? [])
  // Snippets ask the author something; many at once cannot.
  return chosen.map(({ span, newText }) => ({ path, span, newText }))
}

/** The first safe fix of each finding, without those that overlap one before them or leave the document. */
function safeFixes(state: Fixable, path: DocumentPath): Fix[] {
  const taken: Fix[] = []
  for (const finding of state.findings(path)) {
    const fix = finding.fixes.find((each) => each.safe)
    if (fix === undefined || fix.edits.some((edit) => edit.path !== path)) continue
    const before = taken.flatMap(({ edits }) => edits)
    if (fix.edits.some((edit) => before.some((other) => overlaps(edit.span, other.span)))) continue
    taken.push(fix)
  }
  return taken
}

function withEdits(state: Fixable, path: DocumentPath, edits: readonly FixEdit[]): Fixable {
  return state.withTexts(new Map([[path, applyEdits(state.text(path) ?? '', edits)]]))
}

function editsIn(edits: readonly FixEdit[], path: DocumentPath): FixEdit[] {
  return edits.filter((edit) => edit.path === path)
}

function seriousIn(state: Fixable): number {
  let count = 0
  for (const path of state.paths())
    for (const { severity } of state.findings(path))
      if (severity === 'error' || severity === 'warning') count++
  return count
}

/** One edit from a text to another that keeps what both share at their ends. */
function difference(path: DocumentPath, text: string, other: string): FixEdit[] {
  if (text === other) return []
  let start = 0
  while (start < text.length && text[start] === other[start]) start++
  let end = 0
  while (
    end < text.length - start &&
    end < other.length - start &&
    text.at(-1 - end) === other.at(-1 - end)
  ) {
    end++
  }
  return [{ path, span: { start, end: text.length - end }, newText: other.slice(start, other.length - end) }]
}
