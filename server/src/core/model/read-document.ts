/** One document to its facts: what is known of it as a whole, then section by section, read again only where it changed. */
import { dequal } from 'dequal'
import { readOwners } from '../notation/owner'
import type { Legend } from '../notation/status'
import { contextYear } from '../notation/time'
import { assembled, type Share } from './assemble'
import { type Context, documentContext, type ReadingSettings } from './context'
import { wordsOf } from './field-lines'
import { inherited } from './inheritance'
import { kept, keptParts } from './kept'
import { absent, type DocumentFacts } from './model'
import { isBesideNamed, type Outline, outlineOf, type Section, type Stretches } from './outline'
import { ownerBelow } from './owner-sections'
import { BOLD_LINE, type Piece } from './piece'
import { Places, type SectionPlaces } from './places'
import { readRemarks } from './read-remarks'
import { Reading } from './reading'
import type { Remarks } from './remarks'
import { inSeries, keysOf } from './series'
import { namesWork } from './topics-below'
import { type Surroundings, Walker } from './walk'
import type { Wording } from './wording'

/** What one version of a document says, and where it says it. */
export interface DocumentModel {
  /** The same object as in the version before where nothing that it says has changed; so are remarks and wording. */
  readonly facts: DocumentFacts
  readonly remarks: Remarks
  readonly wording: Wording
  readonly places: Places
}

/** A model with what the next version of the document can take over. */
export interface ReadDocument extends DocumentModel {
  readonly root: Context
  readonly outline: Outline
  /** The number of the section whose heading is the title. */
  readonly title: number | null
  /** Of each section of the outline. */
  readonly readings: readonly SectionReading[]
  /** How many sections had to be read. */
  readonly read: number
}

/** What a section's reading depends on, and what it gave. */
interface SectionReading extends Share {
  readonly pieces: readonly Piece[]
  readonly distances: readonly number[]
  readonly ahead: Ahead
  readonly outer: Surroundings
  readonly inner: Surroundings
  readonly places: SectionPlaces
}

/**
 * Reads one document. Any text gives a model; what is not understood is not in it. With `before`, the reading of an
 * older version, only those sections are read whose text or surroundings have changed.
 */
export function readDocument(
  stretches: Stretches,
  settings: ReadingSettings,
  before?: ReadDocument,
): ReadDocument {
  const outline = outlineOf(stretches, before?.outline)
  const title = titleOf(outline)
  const titleProse = title === null ? undefined : outline.headingOf(title)!.prose
  const stated = statedOwner(settings)
  const root = kept(before?.root, rootContext(outline, titleProse, settings, stated))
  const { readings, read } = readSections(outline, title, root, before)
  const name = title === null ? '' : outline.signsOf(title).title
  return {
    ...assembled(outline.shape, readings, name, stated, before),
    places: new Places(outline, readings),
    root,
    outline,
    title,
    readings,
    read,
  }
}

/** The model with the older one's objects for all that says the same, where only what the older one says was kept. */
export function agreeing(old: DocumentModel, now: ReadDocument): ReadDocument {
  return {
    ...now,
    facts: keptParts(old.facts, now.facts),
    remarks: keptParts(old.remarks, now.remarks),
    wording: now.wording.says(old.wording) ? old.wording : now.wording,
  }
}

/** Goes through the sections in order; those that an edit cannot have reached are not looked at. */
function readSections(
  outline: Outline,
  title: number | null,
  root: Context,
  before: ReadDocument | undefined,
): { readonly readings: SectionReading[]; readonly read: number } {
  const { parents, children, keys } = outline.shape
  const isSameShape = before?.outline.shape === outline.shape
  const old = (index: number): SectionReading | undefined => {
    const at = isSameShape ? index : before?.outline.shape.indexOf(keys[index]!)
    return at === undefined ? undefined : before?.readings[at]
  }
  const asked = isSameShape && before.root === root ? reached(outline, title, before) : null
  const readings: SectionReading[] = asked === null ? [] : before!.readings.slice()
  let read = 0
  for (let index = 0; index < outline.length; index++) {
    if (asked !== null && asked[index] === 0) continue
    const above = index === 0 ? null : readings[parents[index]!]!.inner
    const beside = title !== null && index > title && parents[index] === 0 ? readings[title]! : null
    const assignees =
      index === 0
        ? (before?.readings[0]?.outer.assignees ?? new Set<string>())
        : readings[index - 1]!.inner.assignees
    const context = above?.context ?? root
    const outer: Surroundings = {
      context: beside === null ? context : besideTitle(context, beside.inner.context),
      group: above?.group ?? '',
      assignees,
    }
    const section = outline.section(index)
    const known = old(index)
    const isTitle = index === title
    const ahead = aheadOf(section, isTitle)
    const pieces = piecesRead(section, isTitle)
    const { distances } = section
    if (
      known !== undefined &&
      sameAhead(known.ahead, ahead) &&
      sameOuter(known.outer, outer) &&
      isSameList(known.pieces, pieces) &&
      isSameList(known.distances, distances)
    ) {
      readings[index] = known
      continue
    }
    const reading = { ...readSection(section, outer, isTitle, known), pieces, distances, ahead }
    readings[index] = reading
    read++
    if (asked === null || known === undefined) continue
    const { context: inner, group, assignees: named } = reading.inner
    if (inner !== known.inner.context || group !== known.inner.group)
      for (const child of index === title ? [...children[index]!, ...children[0]!] : children[index]!)
        asked[child] = 1
    if (named !== known.inner.assignees && index + 1 < asked.length) asked[index + 1] = 1
  }
  return { readings, read }
}

const besideTitles = new WeakMap<Context, { readonly root: Context; readonly context: Context }>()

/** Top headings stand beside the title, and below it for whoever reads: "Goals", and then "2025" and "2026". */
function besideTitle(root: Context, title: Context): Context {
  if (!title.holdsTop) return root
  let known = besideTitles.get(title)
  if (known?.root !== root) {
    const { topic, vague, headings } = title
    known = { root, context: { ...root, topic, vague, headings } }
    besideTitles.set(title, known)
  }
  return known.context
}

/** 1 for each section that may have to be read again for what stands in it, right below it, or is its rank. */
function reached(outline: Outline, title: number | null, before: ReadDocument): Uint8Array {
  const asked = new Uint8Array(outline.length)
  const { parents, children } = outline.shape
  const first = title === null ? undefined : children[title]![0]
  for (let index = 0; index < asked.length; index++) {
    if (outline.contents[index] === before.outline.contents[index]) continue
    asked[index] = 1
    if (index === 0) continue
    const parent = parents[index]!
    asked[parent] = 1
    if (index === first) asked[title!] = 1
    // What describes one thing of a series tells of the others.
    const [old, now] = [before.outline.contents[index]!.pieces[0]!, outline.contents[index]!.pieces[0]!]
    if (!dequal(keysOf(old), keysOf(now))) for (const sibling of children[parent]!) asked[sibling] = 1
  }
  // Top headings take over what the title says of them.
  if (title !== before.title)
    for (const each of [title, before.title, ...children[0]!]) if (each !== null) asked[each] = 1
  return asked
}

function rootContext(
  outline: Outline,
  name: { readonly text: string; readonly readable: string } | undefined,
  settings: ReadingSettings,
  owner: DocumentFacts['owner'],
): Context {
  const legend = legendOf(outline)
  // "[Company name] – Strategic plan": nothing in a form to be filled in is a fact.
  const template = name !== undefined && /\[[^\]]+\]|<[^>]+>|\{\{/.test(name.text)
  const yearOf = (line: string | undefined) =>
    line === undefined ? undefined : contextYear(line, settings.language, settings.fiscalYear)
  return {
    ...documentContext(settings),
    owner: inherited(owner, 'the front matter'),
    ownerOfDocument: owner.state === 'known',
    // The title's year holds for every part of the document, other top headings among them.
    year: yearOf(name?.readable) ?? yearOf(settings.dated),
    legend,
    markedBullets: legend !== null && !hasStatusColumn(outline),
    hypothetical: template,
    template,
  }
}

/** What a heading's reading depends on beside its own section: the sections around it, and its rank. */
interface Ahead {
  readonly isTitle: boolean
  readonly divided: boolean
  readonly holds: boolean
  readonly beside: boolean
  readonly series: string
  readonly namesWork: boolean
  readonly owner: string
  readonly above: string
}

function aheadOf(section: Section, isTitle: boolean): Ahead {
  return {
    isTitle,
    divided: section.children.length > 0,
    holds: section.priorities > 0,
    beside: isBesideNamed(section),
    series: seriesSigns(section),
    namesWork: isTitle && namesWork(section),
    owner: ownerBelow(section)?.raw ?? '',
    above: realHeadingAbove(section),
  }
}

function sameAhead(a: Ahead, b: Ahead): boolean {
  return (
    a.isTitle === b.isTitle &&
    a.divided === b.divided &&
    a.holds === b.holds &&
    a.beside === b.beside &&
    a.series === b.series &&
    a.namesWork === b.namesWork &&
    a.owner === b.owner &&
    a.above === b.above
  )
}

function seriesSigns(section: Section): string {
  const series = inSeries(section)
  return series === null ? '' : `${series.named} ${series.coded} ${[...series.keys].join(',')}`
}

/** The heading above a bold line, which is no heading to anybody else. */
function realHeadingAbove({ heading, parent }: Section): string {
  if (heading?.depth !== BOLD_LINE) return ''
  let above = parent
  while (above?.heading?.depth === BOLD_LINE) above = above.parent
  return above?.heading?.prose.text ?? ''
}

function sameOuter(old: Surroundings, { context, group, assignees }: Surroundings): boolean {
  return old.context === context && old.group === group && old.assignees === assignees
}

/** The period of a report, which its title takes on, may stand in the first section below. */
function piecesRead({ pieces, children }: Section, isTitle: boolean): readonly Piece[] {
  return isTitle && children[0] !== undefined ? [...pieces, ...children[0].pieces] : pieces
}

function isSameList(old: readonly unknown[], now: readonly unknown[]): boolean {
  return old.length === now.length && old.every((each, at) => each === now[at])
}

function readSection(
  section: Section,
  outer: Surroundings,
  isTitle: boolean,
  old: SectionReading | undefined,
): Omit<SectionReading, 'pieces' | 'distances' | 'ahead'> {
  const reading = new Reading(outer.context.settings, section.key)
  const walker = new Walker(reading, isTitle)
  const inner = walker.section(section, outer)
  const { items, facts, mentions, sentences, lines, tables, doubts, dates, years, places } = reading
  const owner = walker.documentOwner
  const above = realHeadingAbove(section)
  return {
    outer,
    inner: {
      context: kept(old?.inner.context, inner.context),
      group: inner.group,
      assignees: kept(old?.inner.assignees, inner.assignees),
    },
    facts: keptParts(old?.facts, {
      owner,
      items,
      facts,
      mentions,
      sentences,
      lines,
      tables,
      doubts,
      dates,
      years,
    }),
    remarks: keptParts(old?.remarks, readRemarks(section, above, outer.context.settings, places)),
    words: section.blocks.map(wordsOf).join(' '),
    places,
  }
}

/**
 * The section whose heading names the document: the only top one, else the first of several that nothing but
 * decoration stands before, or the first of the highest rank where the document opens with a lesser one.
 */
function titleOf(outline: Outline): number | null {
  const { children, depths } = outline.shape
  const top = children[0]!
  const [first, second] = top
  if (first === undefined) return null
  if (second === undefined) return first
  let rank = depths[first]!
  let count = 0
  for (const each of top) {
    if (depths[each]! < rank) count = 0
    rank = Math.min(rank, depths[each]!)
    if (depths[each] === rank) count++
  }
  if (depths[first] === rank) {
    const opens = outline.contents[0]!.pieces.every(({ blocks }) =>
      blocks.every(({ kind }) => kind === 'front-matter' || kind === 'html' || kind === 'rule'),
    )
    return opens || (count === 1 && rank === 1) ? first : null
  }
  return depths[second] === 1 ? second : null
}

function statedOwner(settings: ReadingSettings): DocumentFacts['owner'] {
  if (settings.owner === undefined) return absent
  const read = readOwners(settings.owner)
  if (read.state !== 'known') return absent
  const because = 'front matter'
  return { state: 'known', value: read.owners, raw: settings.owner, because, inherited: false }
}

/** What the emoji of the document mean: the first section that says so says it for all. */
function legendOf({ contents }: Outline): Legend | null {
  for (const { pieces } of contents) for (const { legend } of pieces) if (legend !== null) return legend
  return null
}

function hasStatusColumn({ contents }: Outline): boolean {
  return contents.some(({ pieces }) => pieces.some((piece) => piece.hasStatusColumn))
}
