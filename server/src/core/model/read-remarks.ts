/** Notes what is remarkable about the text of a document, beside the facts of its plan. */
import { recogniseCadences } from '../notation/cadence'
import { recogniseQuantities } from '../notation/quantity'
import type { Block, ListItem, Mark, Prose } from '../syntax/blocks'
import { sourceSpan } from '../syntax/blocks'
import { decodeGarbled } from '../text/garbled'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import type { ReadingSettings } from './context'
import type { Section } from './outline'
import { BOLD_LINE } from './piece'
import { idIn, type SectionPlaces } from './places'
import type {
  Anchor,
  Cadence,
  DoneBox,
  Garbled,
  InnerLink,
  Placeholder,
  Remarks,
  Suppression,
} from './remarks'
import { alignedStemsOf, stemsOf } from './terms'

/**
 * Reads the remarks of a section, and puts where they stand into its places. `above` is the nearest real heading over
 * a section that has none of its own.
 */
export function readRemarks(
  section: Section,
  above: string,
  settings: ReadingSettings,
  places: SectionPlaces,
): Remarks {
  const reader = new RemarkReader(section, above, settings, places)
  const { suppressions, garbled, links, anchors, placeholders, cadences, boxes, ticked } = reader
  return { suppressions, garbled, links, anchors, placeholders, cadences, boxes, ticked }
}

/** What stands behind the name of a comment for Plumbline: rules, and perhaps a reason. */
const RULES = /^[a-z][a-z-]*(?:[ \t]*,[ \t]*[a-z][a-z-]*)*$/
const NAME = /^plumbline-ignore(-section|-file)?(?![\w-])/i

/** `<a id="targets">`, `<h2 name="targets">`. */
const ANCHOR = /<\w{1,10}\s[^<>]{0,80}?\b(?:id|name)=["']([^"'<>\s]{1,80})["']/gi

/** "X%", "Y %", "$X", "N of 40", "XX%", "[tbd]%", "[amount]", "<number>"; not "[x]", "[1]" or "Project X". */
const OPEN =
  /(?<![\p{L}\p{N}\]])(?:[XYZN]{1,3} ?%|[$€£]\s?[XYZ]{1,3}(?![\p{L}\p{N}])|N of \d+|\[(?:tbd|tbc|tba|x{1,3}|y|n|amount|number|value|date|name|target|metric|percent(?:age)?|owner|insert [^\][\n]{1,30}|your [^\][\n]{1,30}|current date[^\][\n]{0,20}|betrag|zahl|datum|montant|nombre|fecha|cantidad|importe|valor|quantia|importo|numero)\] ?%?(?![(:[]))/giu
const CASED = /[XYZN]/

class RemarkReader {
  readonly suppressions: Suppression[] = []
  readonly garbled: Garbled[] = []
  readonly links: InnerLink[] = []
  readonly anchors: Anchor[] = []
  readonly placeholders: Placeholder[] = []
  readonly cadences: Cadence[] = []
  readonly #settings: ReadingSettings
  readonly #places: SectionPlaces
  readonly #key: string
  /** Comments on a line of their own that still wait for what they stand before. */
  #waiting: string[] = []
  readonly boxes: DoneBox[] = []
  ticked = 0
  #heading: string
  #blockCount = 0

  constructor(section: Section, above: string, settings: ReadingSettings, places: SectionPlaces) {
    const { heading, blocks, key } = section
    this.#settings = settings
    this.#places = places
    this.#key = key
    this.#heading = above
    // A bold line is a heading to a strategist and a paragraph to everybody else.
    if (heading !== null)
      this.#block(heading.depth === BOLD_LINE ? { ...heading, kind: 'paragraph' } : heading)
    for (const block of blocks) this.#block(block)
    for (const id of this.#waiting) places.reaches.set(id, 'next')
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'html':
        this.#comments(block.value, block.span, null)
        return
      case 'heading': {
        this.#cover(block.span)
        this.#heading = block.prose.text
        this.#anchor(block.prose.text)
        this.#prose(block.prose, block.span)
        return
      }
      case 'paragraph':
        this.#cover(block.span)
        this.#prose(block.prose, null)
        this.#text([block.prose])
        return
      case 'list':
        this.#text(block.items.flatMap(leadOf))
        this.#tableOfContents(block.items)
        for (const item of block.items) {
          const [lead, ...rest] = item.blocks
          this.#box(item)
          if (lead === undefined) this.#cover(item.span)
          else if (lead.kind === 'paragraph') {
            this.#cover(lead.span)
            this.#prose(lead.prose, null)
          } else this.#block(lead)
          for (const each of rest) this.#block(each)
        }
        return
      case 'table':
        this.#cover(block.span)
        for (const row of [block.header, ...block.rows])
          for (const cell of row.cells) this.#prose(cell.prose, row.span)
        return
      default:
        if (block.kind !== 'front-matter') this.#cover(block.span)
    }
  }

  #box({ checked, blocks: [lead] }: ListItem): void {
    if (checked === true) this.ticked++
    if (checked !== false || lead?.kind !== 'paragraph') return
    const line = lead.prose.readable.split('\n', 1)[0]!.trimEnd()
    const done = TICK.exec(line) ?? DONE.exec(line)
    const raw = done?.[1]
    if (
      done === null ||
      raw === undefined ||
      !/\p{L}/u.test(line.slice(0, done.index).replace(/\[[^\]]*\]|<[^>]*>/g, ''))
    )
      return
    const start = done.index + done[0].indexOf(raw)
    const id = idIn(this.#key, `b${this.boxes.length}`)
    this.boxes.push({ id, text: line.slice(0, done.index).trim(), raw })
    this.#places.put(id, 'mark', sourceSpan(lead.prose, start, start + raw.length))
  }

  /** `line` is the line that a comment inside it covers; null for the line of the prose that it stands in. */
  #prose(prose: Prose, line: Span | null): void {
    for (const mark of prose.marks) {
      if (mark.kind === 'comment' && mark.source !== undefined)
        this.#comments(mark.target ?? '', mark.source, line ?? lineAround(prose, mark))
    }
    this.#garbled(prose)
  }

  #comments(value: string, span: Span, line: Span | null): void {
    const comment = commentOf(value)
    if (comment === null) {
      for (const [, name] of matchesOf(value, ANCHOR))
        this.anchors.push({ title: name!, slug: name!.toLowerCase(), stated: true })
      return
    }
    const id = idIn(this.#key, `c${this.suppressions.length}`)
    const { reach } = comment
    this.suppressions.push({ id, ...comment })
    this.#places.put(id, 'comment', span)
    if (reach !== 'line') this.#places.reaches.set(id, reach)
    else if (line !== null) this.#places.put(id, 'covers', line)
    else this.#waiting.push(id)
  }

  /** A comment on its own line covers what stands next: a heading, a paragraph, the line of a bullet, a table. */
  #cover(span: Span): void {
    this.#places.first ??= span
    for (const id of this.#waiting) this.#places.put(id, 'covers', span)
    this.#waiting = []
  }

  #anchor(title: string): void {
    const stated = /\{#([\w-]{1,80})\}\s*$/.exec(title)
    const slug = stated === null ? slugOf(title) : stated[1]!.toLowerCase()
    this.anchors.push({ title, slug })
  }

  /** A list of links into the document: bullets that hold nothing but such a link, and perhaps such lists. */
  #tableOfContents(items: readonly ListItem[]): void {
    const found: { readonly prose: Prose; readonly mark: Mark }[] = []
    for (const item of items) {
      const [prose] = leadOf(item)
      if (prose === undefined) return
      const links = prose.marks.filter((mark) => mark.kind === 'link')
      const [mark] = links
      if (mark === undefined || links.length > 1) return
      if (prose.text.length - (mark.end - mark.start) > 12) return
      if (mark.target?.startsWith('#') === true) found.push({ prose, mark })
    }
    const list = idIn(this.#key, `${this.#blockCount++}`)
    for (const { prose, mark } of found) {
      if (mark.source === undefined) continue
      const id = idIn(this.#key, `l${this.links.length}`)
      const target = decoded((mark.target ?? '').slice(1))
      this.links.push({ id, text: prose.text.slice(mark.start, mark.end), target, list })
      this.#places.put(id, 'text', mark.source)
    }
  }

  #garbled(prose: Prose): void {
    const { text } = prose
    if (decodeGarbled(text) === text) return
    // A code page may need the blank behind its sign; otherwise words are judged one by one.
    for (const match of text.matchAll(/[^\s]+(?:\u00A0[^\s]*)*/gu)) {
      const meant = decodeGarbled(match[0])
      if (meant === match[0] || inCode(prose, match.index)) continue
      const { start, end, middle } = difference(match[0], meant)
      const id = idIn(this.#key, `x${this.garbled.length}`)
      this.garbled.push({ id, raw: match[0].slice(start, end), meant: middle })
      this.#places.put(id, 'text', sourceSpan(prose, match.index + start, match.index + end))
    }
  }

  #text(proses: readonly Prose[]): void {
    const block = idIn(this.#key, `${this.#blockCount++}`)
    let siblings: number | null = null
    for (const prose of proses) {
      for (const match of matchesOf(prose.readable, OPEN)) {
        // "x%" in small letters is no placeholder that anybody capitalises.
        if (!match[0].startsWith('[') && !CASED.test(match[0])) continue
        siblings ??= proses.reduce((sum, each) => sum + amountsIn(each, this.#settings), 0)
        const id = idIn(this.#key, `p${this.placeholders.length}`)
        this.placeholders.push({ id, raw: match[0], siblings })
        this.#places.put(id, 'text', sourceSpan(prose, match.index, match.index + match[0].length))
      }
      this.#cadences(prose, block)
    }
  }

  #cadences(prose: Prose, block: string): void {
    const { language } = this.#settings
    const text = prose.readable
    for (const { raw, start, end, perYear } of recogniseCadences(text)) {
      // "from monthly to bi-weekly": what was, not what is.
      if (/(?<!\p{L})(?:from|von|de|da|del)\s+$/iu.test(text.slice(Math.max(0, start - 8), start))) continue
      const clause = clauseAround(text, start, end)
      // "25% monthly", "$1.2M annually", "annual growth: 25%": a rate, and nothing that happens.
      if (RATE.test(clause) || RATE.test(text.slice(end, end + 24))) continue
      const stems = stemsOf(clause, language)
      if (stems.length === 0) continue
      const id = idIn(this.#key, `k${this.cadences.length}`)
      const noun = alignedStemsOf(NOUN.exec(text.slice(end, end + 60))?.[0] ?? '', language)
      const stop = noun.indexOf('')
      this.cadences.push({
        id,
        raw,
        perYear,
        stems,
        noun: stop < 0 ? noun : noun.slice(0, stop),
        qualified: QUALIFIED.test(text.slice(end, end + FARTHEST)),
        heading: this.#heading,
        block,
      })
      this.#places.put(id, 'text', sourceSpan(prose, start, end))
    }
  }
}

/** A tick behind what is to be done; one in front of it may be a bullet. */
const TICK = /\s([✅☑✔])\uFE0F?(?=\s?(?:$|[(（,;–—-]))/u
/** "(done)" or "– done" at the end. */
const DONE =
  /(?:[(（[]|\s[–—-]\s)(done|completed?|finished|erledigt|abgeschlossen|fertig|terminée?|achevée?|fait|hecho|completad[oa]|terminad[oa]|feito|concluíd[oa]|completat[oa]|fatto|已?完成|完了|完了済み)[)）\]]?$/iu

const RATE = /[%$€£¥]|\d\s?[KMB](?!\p{L})/u
const QUALIFIED =
  /^[^.;!?]*(?<!\p{L})(?:with|for|by|at|per|mit|für|bei|avec|pour|chez|con|para|com|per|da)(?!\p{L})/iu
/** The words behind a frequency, up to the next sign. */
const NOUN = /^(?:[ ][\p{L}-]{1,30}){1,5}/u

/** `<!-- plumbline-ignore rule, rule: reason -->`; null for any other HTML. */
function commentOf(value: string): Omit<Suppression, 'id'> | null {
  const trimmed = value.trim()
  if (!trimmed.startsWith('<!--') || !trimmed.endsWith('-->')) return null
  const inside = trimmed.slice(4, -3).trim()
  const name = NAME.exec(inside)
  if (name === null) return null
  const rest = inside.slice(name[0].length)
  const colon = rest.indexOf(':')
  const rules = (colon < 0 ? rest : rest.slice(0, colon)).trim().toLowerCase()
  if (rules !== '' && !RULES.test(rules)) return null
  const reach = name[1] === undefined ? 'line' : name[1].toLowerCase() === '-section' ? 'section' : 'file'
  return {
    reach,
    rules: rules === '' ? [] : rules.split(',').map((rule) => rule.trim()),
    reason: colon < 0 ? '' : rest.slice(colon + 1).trim(),
  }
}

function leadOf(item: ListItem): Prose[] {
  const [first] = item.blocks
  return first?.kind === 'paragraph' ? [first.prose] : []
}

function lineAround(prose: Prose, mark: Mark): Span {
  const start = prose.text.lastIndexOf('\n', mark.start - 1) + 1
  const next = prose.text.indexOf('\n', mark.start)
  return sourceSpan(prose, start, next < 0 ? prose.text.length : next)
}

function inCode(prose: Prose, at: number): boolean {
  return prose.marks.some((mark) => mark.kind === 'code' && mark.start <= at && at < mark.end)
}

/** Where two texts differ, and what the second has there. */
function difference(raw: string, meant: string): { start: number; end: number; middle: string } {
  let start = 0
  while (start < raw.length && raw[start] === meant[start]) start++
  let tail = 0
  while (
    tail < raw.length - start &&
    tail < meant.length - start &&
    raw[raw.length - 1 - tail] === meant[meant.length - 1 - tail]
  )
    tail++
  return { start, end: raw.length - tail, middle: meant.slice(start, meant.length - tail) }
}

function amountsIn(prose: Prose, { language }: ReadingSettings): number {
  return recogniseQuantities(prose.readable, language === undefined ? {} : { language }).length
}

/** Signs that end what is said; a comma does too, since what follows mostly adds something else. */
const STOP = /[.;:!?,()|–—]/u
const FARTHEST = 80

/** The words around an expression up to the next sign, without the expression itself. */
function clauseAround(whole: string, first: number, last: number): string {
  // On a line such as "**Reviews**: monthly" the next line is about something else.
  const lineStart = whole.lastIndexOf('\n', first) + 1
  const lineEnd = whole.indexOf('\n', last) < 0 ? whole.length : whole.indexOf('\n', last)
  const keyed = /^[^:：]{1,60}[:：]/u.test(whole.slice(lineStart, first))
  const text = keyed ? whole.slice(lineStart, lineEnd) : whole
  const [start, end] = keyed ? [first - lineStart, last - lineStart] : [first, last]
  let from = start
  while (from > 0 && start - from < FARTHEST && !STOP.test(text.charAt(from - 1))) from--
  // "**Restore tests**: every month": what stands before the colon is what happens.
  if (/^[\s*]*$/.test(text.slice(from, start))) {
    const before = text.slice(Math.max(0, from - FARTHEST), from)
    const head = /([^.;!?|]{1,80})[:–—(,]\s*$/u.exec(before)
    if (head !== null) from -= head[0].length
  }
  let to = end
  while (to < text.length && to - end < FARTHEST && !STOP.test(text.charAt(to))) to++
  const behind = text.slice(end, to).split(/\s(?:and|und|et|y|e)\s/u)[0]!
  return `${text.slice(from, start)} ${behind}`
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** The name of a heading's anchor, as GitHub makes it. */
export function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
