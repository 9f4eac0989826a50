/** One document to its facts: what is known of it as a whole, then section by section, read again only where it changed. */
import { dequal } from 'dequal'
import { readOwners } from '../notation/owner'
import { isStatusKey, type Legend, readLegend } from '../notation/status'
import { contextYear } from '../notation/time'
import type { Block } from '../syntax/blocks'
import { type Context, documentContext, type ReadingSettings } from './context'
import { wordsOf } from './field-lines'
import { inherited } from './inheritance'
import { absent, type DocumentFacts } from './model'
import {
  BOLD_LINE,
  coveredBy,
  isBesideNamed,
  outlineOf,
  type Piece,
  type Section,
  type Stretch,
} from './outline'
import { ownerBelow } from './owner-sections'
import { Places, type SectionPlaces } from './places'
import { allRemarks, readRemarks } from './read-remarks'
import { Reading } from './reading'
import type { Remarks } from './remarks'
import { inSeries } from './series'
import { cleanTitle, leadKind } from './titles'
import { namesWork } from './topics-below'
import { type Surroundings, Walker } from './walk'
import { type SectionWords, Wording } from './wording'

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
  readonly sections: ReadonlyMap<string, SectionReading>
  /** How many sections had to be read. */
  readonly read: number
}

/** What a section's reading depends on, and what it gave. */
interface SectionReading {
  readonly pieces: readonly Piece[]
  readonly ahead: string
  readonly outer: Surroundings
  readonly inner: Surroundings
  readonly facts: SectionFacts
  readonly remarks: Remarks
  readonly words: string
  readonly places: SectionPlaces
}

type SectionFacts = Omit<DocumentFacts, 'title'>
type FactList = Exclude<keyof SectionFacts, 'owner'>

/**
 * Reads one document. Any text gives a model; what is not understood is not in it. With `before`, the reading of an
 * older version, only those sections are read whose text or surroundings have changed.
 */
export function readDocument(
  stretches: readonly Stretch[],
  settings: ReadingSettings,
  before?: ReadDocument,
): ReadDocument {
  const outline = outlineOf(stretches)
  const title = titleOf(outline[0]!)
  const name = title?.heading?.prose
  const stated = statedOwner(settings)
  const root = kept(before?.root, rootContext(outline, name, settings, stated))
  const readings = new Map<string, SectionReading>()
  let read = 0
  let assignees: Surroundings['assignees'] = before?.sections.get('')?.outer.assignees ?? new Set()
  for (const section of outline) {
    const above = section.parent === null ? null : readings.get(section.parent.key)!.inner
    const outer: Surroundings = { context: above?.context ?? root, group: above?.group ?? '', assignees }
    const old = before?.sections.get(section.key)
    const isTitle = section === title
    const ahead = aheadOf(section, isTitle)
    const pieces = piecesRead(section, isTitle)
    let reading: SectionReading
    if (
      old !== undefined &&
      old.ahead === ahead &&
      sameOuter(old.outer, outer) &&
      samePieces(old.pieces, pieces)
    ) {
      reading = old
    } else {
      reading = { ...readSection(section, outer, isTitle, old), pieces, ahead }
      read++
    }
    assignees = reading.inner.assignees
    readings.set(section.key, reading)
  }
  const all = outline.map((section) => readings.get(section.key)!)
  return {
    ...assembled(all, name === undefined ? '' : cleanTitle(name.text).title, stated, outline, before),
    places: new Places(
      outline.map((section, index) => ({
        key: section.key,
        origin: section.origin,
        whole: section.span,
        covered: coveredBy(section),
        places: all[index]!.places,
      })),
    ),
    root,
    sections: readings,
    read,
  }
}

/** The model with the older one's objects for all that says the same, where only what the older one says was kept. */
export function agreeing(old: DocumentModel, now: ReadDocument): ReadDocument {
  const isSameWording = dequal(old.wording.sections, now.wording.sections)
  return {
    ...now,
    facts: keptParts(old.facts, now.facts),
    remarks: keptParts(old.remarks, now.remarks),
    wording: isSameWording ? old.wording : now.wording,
  }
}

/** The old value where the new one says the same, so that what follows from it need not be made again. */
function kept<T>(old: T | undefined, now: T): T {
  return old !== undefined && dequal(old, now) ? old : now
}

/** The same for each part, and for each element of a list. */
function keptParts<T extends object>(old: T | undefined, now: T): T {
  if (old === undefined) return now
  let isSame = true
  const parts = Object.entries(now).map(([key, value]) => {
    const known: unknown = old[key as keyof T]
    const part = Array.isArray(value) && Array.isArray(known) ? keptEach(known, value) : kept(known, value)
    isSame &&= part === known
    return [key, part]
  })
  return isSame ? old : (Object.fromEntries(parts) as T)
}

function keptEach(old: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const each = now.map((one, index) => kept(old[index], one))
  return each.length === old.length && each.every((one, index) => one === old[index]) ? old : each
}

function rootContext(
  outline: readonly Section[],
  name: { readonly text: string; readonly readable: string } | undefined,
  settings: ReadingSettings,
  owner: DocumentFacts['owner'],
): Context {
  const legend = legendOf(outline)
  // "[Company name] – Strategic plan": nothing in a form to be filled in is a fact.
  const template = name !== undefined && /\[[^\]]+\]|<[^>]+>|\{\{/.test(name.text)
  return {
    ...documentContext(settings),
    owner: inherited(owner, 'the front matter'),
    ownerOfDocument: owner.state === 'known',
    // The title's year holds for every part of the document, other top headings among them.
    year: name === undefined ? undefined : contextYear(name.readable, settings.language, settings.fiscalYear),
    legend,
    markedBullets: legend !== null && !hasStatusColumn(outline),
    hypothetical: template,
    template,
  }
}

/** What a heading's reading depends on beside its own section: the sections below it, and its rank. */
function aheadOf(section: Section, isTitle: boolean): string {
  const { children } = section
  const holds = children.some((child) => leadKind(child.heading?.prose.text ?? '') === 'priority')
  const signs = [
    isTitle ? 'title' : '',
    children.length > 0 ? 'divided' : '',
    holds ? 'holds' : '',
    isBesideNamed(section) ? 'beside' : '',
    seriesSigns(section),
    isTitle && namesWork(section) ? 'names work' : '',
    ownerBelow(section)?.raw ?? '',
  ]
  return `${signs.join(' ')}/${realHeadingAbove(section)}`
}

function seriesSigns(section: Section): string {
  const series = inSeries(section)
  return series === null ? '' : `series ${series.coded} ${[...series.keys].join(',')}`
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

function samePieces(old: readonly Piece[], now: readonly Piece[]): boolean {
  return old.length === now.length && old.every((piece, at) => piece === now[at])
}

function readSection(
  section: Section,
  outer: Surroundings,
  isTitle: boolean,
  old: SectionReading | undefined,
): Omit<SectionReading, 'pieces' | 'ahead'> {
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
      assignees: inner.assignees,
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

function assembled(
  all: readonly SectionReading[],
  title: string,
  stated: DocumentFacts['owner'],
  outline: readonly Section[],
  before: ReadDocument | undefined,
): Omit<DocumentModel, 'places'> {
  const old = before === undefined ? [] : [...before.sections.values()]
  const same = (part: (reading: SectionReading) => unknown) =>
    old.length === all.length && all.every((reading, index) => part(reading) === part(old[index]!))
  const owner = all.find((reading) => reading.facts.owner.state !== 'absent')?.facts.owner ?? stated
  const each = <Name extends FactList>(name: Name): SectionFacts[Name] =>
    before !== undefined && same(({ facts }) => facts[name])
      ? before.facts[name]
      : // The compiler does not see that the lists of one name are of one kind.
        (all.flatMap(({ facts }): readonly unknown[] => facts[name]) as unknown as SectionFacts[Name])
  const unchanged =
    before !== undefined &&
    before.facts.title === title &&
    dequal(before.facts.owner, owner) &&
    same(({ facts }) => facts)
  return {
    facts: unchanged
      ? before.facts
      : {
          title,
          owner: kept(before?.facts.owner, owner),
          items: each('items'),
          facts: each('facts'),
          mentions: each('mentions'),
          sentences: each('sentences'),
          lines: each('lines'),
          tables: each('tables'),
          doubts: each('doubts'),
          dates: each('dates'),
          years: each('years'),
        },
    remarks:
      before !== undefined && same(({ remarks }) => remarks)
        ? before.remarks
        : keptParts(before?.remarks, allRemarks(all.map(({ remarks }) => remarks))),
    wording:
      before !== undefined && same(({ words }) => words) && unchanged
        ? before.wording
        : new Wording(
            outline.map(
              ({ key, parent, heading }, index): SectionWords => ({
                key,
                parent: parent?.key ?? null,
                heading: heading?.prose.text ?? '',
                words: all[index]!.words,
              }),
            ),
          ),
  }
}

/**
 * The section whose heading names the document: the only top one, else the first of several that nothing but
 * decoration stands before, or the first of the highest rank where the document opens with a lesser one.
 */
function titleOf(outline: Section): Section | null {
  const [first, second] = outline.children
  if (first === undefined) return null
  if (second === undefined) return first
  const rank = Math.min(...outline.children.map((section) => section.heading?.depth ?? 7))
  if (first.heading?.depth === rank) {
    const opens = outline.blocks.every(
      ({ kind }) => kind === 'front-matter' || kind === 'html' || kind === 'rule',
    )
    const only = outline.children.filter((section) => section.heading?.depth === rank).length === 1
    return opens || (only && rank === 1) ? first : null
  }
  return second.heading?.depth === 1 ? second : null
}

function statedOwner(settings: ReadingSettings): DocumentFacts['owner'] {
  if (settings.owner === undefined) return absent
  const read = readOwners(settings.owner)
  if (read.state !== 'known') return absent
  const because = 'front matter'
  return { state: 'known', value: read.owners, raw: settings.owner, because, inherited: false }
}

/** The line that says what the emoji of the document mean: a paragraph, a bullet, or a list of one each. */
function legendOf(outline: readonly Section[]): Legend | null {
  for (const { pieces } of outline) {
    for (const piece of pieces) {
      const { legend } = signsOf(piece)
      if (legend !== null) return legend
    }
  }
  return null
}

function hasStatusColumn(outline: readonly Section[]): boolean {
  return outline.some(({ pieces }) => pieces.some((piece) => signsOf(piece).status))
}

interface Signs {
  readonly legend: Legend | null
  /** A table with a column for status. */
  readonly status: boolean
}

const signs = new WeakMap<Piece, Signs>()

function signsOf(piece: Piece): Signs {
  let known = signs.get(piece)
  if (known === undefined) {
    known = { legend: legendIn(piece.blocks), status: piece.blocks.some(isStatusTable) }
    signs.set(piece, known)
  }
  return known
}

function legendIn(blocks: readonly Block[]): Legend | null {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const legend = readLegend(block.prose.text)
      if (legend !== null && isAnnounced(block.prose.text)) return legend
    } else if (block.kind === 'list') {
      const lines = block.items.map(({ blocks: [lead] }) =>
        lead?.kind === 'paragraph' ? lead.prose.text : '',
      )
      const legend = lines.every((line) => line.length <= 40) ? readLegend(lines.join(' · ')) : null
      if (legend !== null && legend.size === lines.length) return legend
    }
  }
  return null
}

/** A short line of marks, or one that says that it is a legend; running text with emoji in it is none. */
function isAnnounced(text: string): boolean {
  return text.length <= 160 || /^\W*(?:legend|key|legende|légende|leyenda|legenda|图例|凡例)/iu.test(text)
}

function isStatusTable(block: Block): boolean {
  return block.kind === 'table' && block.header.cells.some((cell) => isStatusKey(cell.prose.text))
}
