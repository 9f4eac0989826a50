/** Tries fixes before they are offered, and applies the safe ones of a document until nothing is left to do. */
import type { DocumentPath, Finding, Fix, FixEdit } from '../rules/rule'
import { applyEdits } from '../text/edit'
import { overlaps } from '../text/span'
import { CONFIGURATION_PATH } from './own-files'

/** One state of a workspace, from which others follow. */
export interface Fixable {
  paths(): readonly DocumentPath[]
  text(path: DocumentPath): string | undefined
  findings(path: DocumentPath): readonly Finding[]
  /** The same workspace with other texts for some of its files. */
  withTexts(texts: ReadonlyMap<DocumentPath, string>): Fixable
  /** A workspace of some of its documents alone. */
  part(paths: readonly DocumentPath[]): Fixable
}

/** Fixes that make room for each other converge within a few rounds; a pair that undoes each other never would. */
const ROUNDS = 10

/**
 * How many characters a workspace may have for fixes to be tried on all of it. In a larger one a fix is tried on the
 * documents that its finding names, or a thousand documents would be linked anew for each of their thousand fixes.
 */
const SMALL_WORKSPACE = 60_000

/** A state on which fixes are tried. */
interface Ground {
  readonly state: Fixable
  readonly serious: number
}

/**
 * Tries fixes on one state of a workspace. A fix holds if it does what it says: its finding is gone afterwards, and
 * there is no error or warning that was not there before. The right owner for one item may make the blank beside it
 * stand out; such a fix is for the author to write.
 */
export class Trials {
  readonly #state: Fixable
  readonly #held = new WeakMap<Finding, readonly Fix[]>()
  /** By the documents that they hold. */
  readonly #grounds = new Map<string, Ground>()
  #isSmall: boolean | null = null

  constructor(state: Fixable) {
    this.#state = state
  }

  /** The fixes of a finding that hold, best first. */
  held(path: DocumentPath, finding: Finding): readonly Fix[] {
    let held = this.#held.get(finding)
    if (held === undefined) {
      held = finding.fixes.filter((fix) => this.#holds(path, finding, fix))
      this.#held.set(finding, held)
    }
    return held
  }

  #holds(path: DocumentPath, finding: Finding, fix: Fix): boolean {
    const ground = this.#groundFor(named(this.#state, path, [finding, { related: fix.edits }]))
    // What only the whole workspace shows can only be seen to go in it.
    const shown = same(ground.state, path, finding) > 0
    return holds(shown ? ground : this.#ground(this.#state.paths()), path, finding, fix)
  }

  #groundFor(paths: readonly DocumentPath[]): Ground {
    const all = this.#state.paths()
    this.#isSmall ??= lengthOf(this.#state, all) <= SMALL_WORKSPACE
    return this.#ground(this.#isSmall ? all : paths)
  }

  #ground(paths: readonly DocumentPath[]): Ground {
    const key = paths.join('\n')
    let ground = this.#grounds.get(key)
    if (ground === undefined) {
      const state = paths.length === this.#state.paths().length ? this.#state : this.#state.part(paths)
      ground = { state, serious: seriousIn(state) }
      this.#grounds.set(key, ground)
    }
    return ground
  }
}

function holds({ state, serious }: Ground, path: DocumentPath, finding: Finding, fix: Fix): boolean {
  const after = withEdits(state, fix.edits)
  const removed = same(state, path, finding) - same(after, path, finding)
  return removed > 0 && seriousIn(after) <= serious - (isSerious(finding) ? removed : 0)
}

function lengthOf(state: Fixable, paths: readonly DocumentPath[]): number {
  return paths.reduce((sum, path) => sum + (state.text(path)?.length ?? 0), 0)
}

/** A document and those that these refer to, as far as they are known. */
function named(
  state: Fixable,
  path: DocumentPath,
  referring: readonly { readonly related: readonly { readonly path: DocumentPath }[] }[],
): DocumentPath[] {
  const paths = new Set([path, ...referring.flatMap(({ related }) => related.map((each) => each.path))])
  return [...paths].filter((each) => each !== CONFIGURATION_PATH && state.text(each) !== undefined).sort()
}

/** How often a finding stands in a state. */
function same(state: Fixable, path: DocumentPath, { fingerprint }: Finding): number {
  return state.findings(path).filter((each) => each.fingerprint === fingerprint).length
}

/** The edits, all in this document, that make it what its safe fixes make of it. */
export function fixAll(snapshot: Fixable, path: DocumentPath): readonly FixEdit[] {
  const text = snapshot.text(path)
  if (text === undefined) return []
  // Where a large workspace has many documents to be fixed, each must cost no more than it does alone.
  let state = snapshot.part(named(snapshot, path, snapshot.findings(path)))
  let first: readonly FixEdit[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const edits = nextEdits(state, path)
    if (edits.length === 0) return round < 2 ? first : difference(path, text, state.text(path) ?? text)
    if (round === 0) first = edits
    state = withEdits(state, edits)
  }
  return difference(path, text, state.text(path) ?? text)
}

/** The edits of all fixes that can be made at once; where those do harm together, of the first that does none. */
function nextEdits(state: Fixable, path: DocumentPath): readonly FixEdit[] {
  const fixes = safeFixes(state, path)
  const limit = seriousIn(state)
  const harmless = (some: readonly SafeFix[]) =>
    seriousIn(withEdits(state, editsOf(some))) <= limit - some.filter(({ serious }) => serious).length
  const first = () => fixes.find((each) => harmless([each]))
  const chosen = fixes.length === 0 || harmless(fixes) ? fixes : [first() ?? []].flat()
  // Snippets ask the author something; many at once cannot.
  return editsOf(chosen).map(({ span, newText }) => ({ path, span, newText }))
}

interface SafeFix {
  readonly edits: readonly FixEdit[]
  readonly serious: boolean
}

/** The first safe fix of each finding, without those that overlap one before them or leave the document. */
function safeFixes(state: Fixable, path: DocumentPath): SafeFix[] {
  const taken: SafeFix[] = []
  for (const finding of state.findings(path)) {
    const fix = finding.fixes.find((each) => each.safe)
    if (fix === undefined || fix.edits.some((edit) => edit.path !== path)) continue
    const before = editsOf(taken)
    if (fix.edits.some((edit) => before.some((other) => overlaps(edit.span, other.span)))) continue
    taken.push({ edits: fix.edits, serious: isSerious(finding) })
  }
  return taken
}

function editsOf(fixes: readonly SafeFix[]): FixEdit[] {
  return fixes.flatMap(({ edits }) => edits)
}

function withEdits(state: Fixable, edits: readonly FixEdit[]): Fixable {
  const paths = new Set(edits.map(({ path }) => path))
  const ofPath = (path: DocumentPath) => edits.filter((edit) => edit.path === path)
  return state.withTexts(
    new Map([...paths].map((path) => [path, applyEdits(state.text(path) ?? '', ofPath(path))])),
  )
}

function seriousIn(state: Fixable): number {
  let count = 0
  for (const path of state.paths())
    for (const finding of state.findings(path)) if (isSerious(finding)) count++
  return count
}

function isSerious({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning'
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
