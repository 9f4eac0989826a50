/** Problems that have one cause are one problem: its first place, with all others related. */
import { overlaps } from '../text/span'
import type { Fix, FixEdit, Problem, Severity, Sources } from './rule'

export interface Joined<P extends Problem> {
  /** What the message says of the others: ", and so in 3 other periods". */
  readonly rest: string
  readonly severity?: Severity
  /** What a reader needs of each other beside its place; without it, its message. */
  readonly named?: (problem: P) => string
}

/** One problem of several, which keeps its name in a baseline whatever the number of the others. */
export function asOne<P extends Problem>(problems: readonly [P, ...P[]], joined: Joined<P>): Problem {
  const [first, ...others] = problems
  if (others.length === 0) return first
  const { rest, severity, named = ({ message }: P) => message } = joined
  return {
    ...first,
    ...(severity === undefined ? {} : { severity }),
    key: first.key ?? first.message,
    message: `${first.message}${rest}`,
    related: [
      ...(first.related ?? []),
      ...others.flatMap((other) => [{ at: other.at, message: named(other) }, ...(other.related ?? [])]),
    ],
    fixes: (sources) => inAllPlaces(sources, problems),
  }
}

/** What each way out of the first problem is when it is taken for all of them. */
function inAllPlaces(sources: Sources, problems: readonly Problem[]): Fix[] {
  const [ways, ...others] = problems.map(({ fixes }) => fixes?.(sources) ?? [])
  if (ways === undefined || others.some((fixes) => fixes.length !== ways.length)) return []
  return ways.flatMap((way, index): Fix[] => {
    const all = [way, ...others.map((fixes) => fixes[index]!)]
    const edits = joinedEdits(all)
    if (edits === null) return []
    const same = all.every(({ title }) => title === way.title)
    const title = same
      ? `${way.title} in all ${all.length} places`
      : `${way.title}, and alike in ${others.length} other place${others.length === 1 ? '' : 's'}`
    return [{ title, safe: all.every(({ safe }) => safe), edits }]
  })
}

/** All edits once; null where two want different things of one place. */
function joinedEdits(fixes: readonly Fix[]): FixEdit[] | null {
  const ordered = fixes
    .flatMap(({ edits }) => edits)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start))
  const edits: FixEdit[] = []
  for (const edit of ordered) {
    const before = edits.at(-1)
    if (before === undefined || before.path !== edit.path || !overlaps(before.span, edit.span))
      edits.push(edit)
    else if (before.newText !== edit.newText || before.span.start !== edit.span.start) return null
  }
  return edits
}
