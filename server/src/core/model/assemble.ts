/** The facts of a document from those of its sections; what an edit leaves alone stays the same objects. */
import { kept, keptEach } from './kept'
import type { DocumentFacts } from './model'
import type { Shape } from './outline'
import type { Anchor, Remarks } from './remarks'
import { Wording } from './wording'

export type SectionFacts = Omit<DocumentFacts, 'title'>

/** What one section gives to its document. */
export interface Share {
  readonly facts: SectionFacts
  readonly remarks: Remarks
  readonly words: string
}

/** What a document says, with what each of its sections gave. */
export interface Assembled {
  readonly facts: DocumentFacts
  readonly remarks: Remarks
  readonly wording: Wording
  readonly readings: readonly Share[]
}

/** `stated` is the owner that the front matter names. */
export function assembled(
  shape: Shape,
  readings: readonly Share[],
  title: string,
  stated: DocumentFacts['owner'],
  before: Assembled | undefined,
): Omit<Assembled, 'readings'> {
  const change = differing(before?.readings ?? [], readings)
  const facts = (name: Exclude<keyof SectionFacts, 'owner'>) =>
    joined(before?.facts[name], change, (reading) => reading.facts[name])
  const remarks = (name: Exclude<keyof Remarks, 'ticked'>) =>
    joined(before?.remarks[name], change, (reading) => reading.remarks[name])
  const owner = readings.find((reading) => reading.facts.owner.state !== 'absent')?.facts.owner ?? stated
  // The compiler does not see that the lists of one name are of one kind.
  const allFacts = {
    title,
    owner: kept(before?.facts.owner, owner),
    items: facts('items'),
    facts: facts('facts'),
    mentions: facts('mentions'),
    sentences: facts('sentences'),
    lines: facts('lines'),
    tables: facts('tables'),
    doubts: facts('doubts'),
    dates: facts('dates'),
    years: facts('years'),
  } as unknown as DocumentFacts
  const allRemarks = {
    suppressions: remarks('suppressions'),
    garbled: remarks('garbled'),
    links: remarks('links'),
    anchors:
      before !== undefined && isSame(change, (reading) => reading.remarks.anchors)
        ? before.remarks.anchors
        : keptEach(before?.remarks.anchors ?? [], numbered(readings)),
    placeholders: remarks('placeholders'),
    cadences: remarks('cadences'),
    boxes: remarks('boxes'),
    ticked: readings.reduce((sum, reading) => sum + reading.remarks.ticked, 0),
  } as unknown as Remarks
  const isWorded =
    before !== undefined && before.wording.shape === shape && isSame(change, ({ words }) => words)
  return {
    facts: sameParts(before?.facts, allFacts),
    remarks: sameParts(before?.remarks, allRemarks),
    wording: isWorded
      ? before.wording
      : new Wording(
          shape,
          readings.map(({ words }) => words),
          before?.wording,
        ),
  }
}

/** Which sections are others than before: all but those that both versions begin with and those that both end with. */
interface Change {
  readonly head: readonly Share[]
  readonly old: readonly Share[]
  readonly now: readonly Share[]
}

function differing(old: readonly Share[], now: readonly Share[]): Change {
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  let tail = 0
  while (tail < shorter - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  return {
    head: now.slice(0, start),
    old: old.slice(start, old.length - tail),
    now: now.slice(start, now.length - tail),
  }
}

function isSame({ old, now }: Change, part: (reading: Share) => unknown): boolean {
  return old.length === now.length && old.every((reading, index) => part(reading) === part(now[index]!))
}

/** The lists of all sections as one: the old one with what has changed put in its place. */
function joined(
  before: readonly unknown[] | undefined,
  change: Change,
  list: (reading: Share) => readonly unknown[],
): readonly unknown[] {
  if (before !== undefined && isSame(change, list)) return before
  const now = change.now.flatMap(list)
  if (before === undefined) return now
  const count = (readings: readonly Share[]) => readings.reduce((sum, each) => sum + list(each).length, 0)
  const start = count(change.head)
  const end = start + count(change.old)
  if (now.length === end - start && now.every((each, index) => each === before[start + index])) return before
  return before.slice(0, start).concat(now, before.slice(end))
}

/** The old object where each part is the same. */
function sameParts<T extends object>(old: T | undefined, now: T): T {
  const isStill =
    old !== undefined && Object.entries(now).every(([name, part]) => old[name as keyof T] === part)
  return isStill ? old : now
}

/** The anchors of all headings; those of one name get numbers, as GitHub makes them. */
function numbered(readings: readonly Share[]): Anchor[] {
  const seen = new Map<string, number>()
  return readings.flatMap(({ remarks }) =>
    remarks.anchors.map((anchor) => {
      if (anchor.stated === true) return anchor
      const count = seen.get(anchor.slug) ?? 0
      seen.set(anchor.slug, count + 1)
      return count === 0 ? anchor : { ...anchor, slug: `${anchor.slug}-${count}` }
    }),
  )
}
