/** One document to its facts: what is known of it as a whole, before its parts are walked through. */
import { readOwners } from '../notation/owner'
import { isStatusKey, type Legend, readLegend } from '../notation/status'
import { contextYear } from '../notation/time'
import type { Block } from '../syntax/blocks'
import { type Context, documentContext, type ReadingSettings } from './context'
import { inherited } from './inheritance'
import { absent, type DocumentFacts } from './model'
import { outlineOf, type Section } from './outline'
import type { Places } from './places'
import { Reading } from './reading'
import { cleanTitle } from './titles'
import { Walker } from './walk'

/** A document's facts, and where they stand. */
export interface DocumentModel {
  readonly facts: DocumentFacts
  readonly places: Places
}

/** Reads the blocks of one document. Any text gives a model; what is not understood is not in it. */
export function readDocument(blocks: readonly Block[], settings: ReadingSettings): DocumentModel {
  const reading = new Reading(settings)
  const outline = outlineOf(blocks)
  const title = titleOf(outline)
  const name = title?.heading?.prose
  const owner = statedOwner(settings)
  const legend = legendOf(blocks)
  // "[Company name] – Strategic plan": nothing in a form to be filled in is a fact.
  const template = name !== undefined && /\[[^\]]+\]|<[^>]+>|\{\{/.test(name.text)
  const context: Context = {
    ...documentContext(settings),
    owner: inherited(owner, 'the front matter'),
    ownerOfDocument: owner.state === 'known',
    // The title's year holds for every part of the document, other top headings among them.
    year: name === undefined ? undefined : contextYear(name.readable, settings.language, settings.fiscalYear),
    legend,
    markedBullets: legend !== null && !hasStatusColumn(blocks),
    hypothetical: template,
    template,
  }
  const walker = new Walker(reading, title)
  walker.section(outline, context)
  return {
    facts: {
      title: name === undefined ? '' : cleanTitle(name.text).title,
      owner: walker.documentOwner.state === 'absent' ? owner : walker.documentOwner,
      items: reading.items,
      facts: reading.facts,
      mentions: reading.mentions,
      sentences: reading.sentences,
      lines: reading.lines,
      tables: reading.tables,
      doubts: reading.doubts,
      dates: reading.dates,
      years: reading.years,
    },
    places: reading.places,
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
function legendOf(blocks: readonly Block[]): Legend | null {
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

function hasStatusColumn(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => block.kind === 'table' && block.header.cells.some((cell) => isStatusKey(cell.prose.text)),
  )
}
