/** One document to its facts: walks headings, lists and tables, handing down what holds for all below. */
import { readOwners } from '../notation/owner'
import { contextYear } from '../notation/time'
import type { Block, List, ListItem, Paragraph, Prose } from '../syntax/blocks'
import { sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { type Context, documentContext, type ReadingSettings } from './context'
import {
  BUSINESS,
  INITIATIVE_LEAD,
  leadsWith,
  PHASE_LEAD,
  PRIORITY_LEAD,
  type Topic,
  topicOf,
} from './lexicon'
import { absent, type DocumentFacts, type Field, type ItemId, type ItemKind } from './model'
import { outlineOf, type Section } from './outline'
import type { Places } from './places'
import {
  chooseTime,
  fieldOf,
  type KeyValue,
  keyValuesOf,
  noFields,
  readField,
  readInline,
  type StatedFields,
} from './read-fields'
import { readMetricStatements } from './read-metrics'
import { readTable } from './read-table'
import { Reading, type ReadText, type ReadTime } from './reading'
import { securityConcept } from './security'

/** A document's facts, and where they stand. */
export interface DocumentModel {
  readonly facts: DocumentFacts
  readonly places: Places
}

const HYPOTHETICAL =
  /(?<![\p{L}\p{N}])(?:scenarios?|examples?|illustrative|templates?|hypothetical|sample|conservative|aggressive|optimistic|pessimistic|best case|worst case|base case|beispiel|vorlage|exemple|ejemplo|exemplo|esempio|示例|模板|例|テンプレート|シナリオ)(?![\p{L}\p{N}])/iu

/** Reads the blocks of one document. Any text gives a model; what is not understood is not in it. */
export function readDocument(blocks: readonly Block[], settings: ReadingSettings): DocumentModel {
  const reading = new Reading(settings)
  const outline = outlineOf(blocks)
  let context = documentContext(settings)
  let owner: DocumentFacts['owner'] = absent
  if (settings.owner !== undefined) {
    const read = readOwners(settings.owner)
    if (read.state === 'known') {
      owner = {
        state: 'known',
        value: read.owners,
        raw: settings.owner,
        because: 'front matter',
        inherited: false,
      }
      context = { ...context, owner: inherited(owner, 'the front matter'), ownerOfDocument: true }
    }
  }
  const lone = outline.children.length === 1 ? outline.children[0]! : null
  // A single top heading, or the first of several with nothing before it, is the document's title.
  const title =
    lone ??
    (outline.blocks.every((b) => b.kind === 'front-matter' || b.kind === 'html' || b.kind === 'rule')
      ? (outline.children[0] ?? null)
      : null)
  const walker = new Walker(reading, title)
  // The title's year holds for every part of the document, other top headings among them.
  const year = title?.heading == null ? undefined : yearIn(title.heading.prose.readable, settings)
  walker.section(outline, { ...context, year })
  return {
    facts: {
      title:
        title?.heading === undefined || title.heading === null
          ? ''
          : cleanTitle(title.heading.prose.text).title,
      owner: walker.documentOwner.state === 'absent' ? owner : walker.documentOwner,
      items: reading.items,
      facts: reading.facts,
      mentions: reading.mentions,
      sentences: reading.sentences,
      tables: reading.tables,
      doubts: reading.doubts,
      dates: reading.dates,
    },
    places: reading.places,
  }
}

function yearIn(line: string, { language, fiscalYear }: ReadingSettings): Context['year'] {
  return contextYear(line, language, fiscalYear)
}

class Walker {
  readonly #reading: Reading
  readonly #title: Section | null
  documentOwner: DocumentFacts['owner'] = absent

  constructor(reading: Reading, title: Section | null) {
    this.#reading = reading
    this.#title = title
  }

  #year(line: string): Context['year'] {
    return line === '' ? undefined : yearIn(line, this.#reading.settings)
  }

  section(section: Section, outer: Context, group = ''): void {
    const context = section.heading === null ? outer : this.#heading(section, outer, group)
    // Fields that the lines below the heading state were read with it; here they are only passed over.
    this.#blocks(section.blocks, context, section.heading !== null)
    const below = this.#reading.newGroup()
    for (const child of section.children) this.section(child, context, below)
  }

  /** A heading: the context it gives to what is below, and perhaps an item of its own. */
  #heading(section: Section, outer: Context, group: string): Context {
    const heading = section.heading!
    const { title, label } = cleanTitle(heading.prose.text)
    const isTitle = section === this.#title
    const ownTopic = topicOf(title)
    const year = this.#year(heading.prose.readable) ?? outer.year
    const read = this.#reading.read(heading.prose, { ...outer, year })
    const time = chooseTime(read.times)
    const fields = noFields()
    for (const line of fieldLines(section.blocks)) this.#keyLine(line, { ...outer, year }, fields)
    readInline(read, fields)
    const stated = [fields.owner, fields.period, fields.status].some((field) => field.state !== 'absent')
    const because = `the heading “${title}”`
    // The period of a whole document is its scope, not a date for each thing in it.
    if (time !== null && fields.period.state === 'absent') {
      fields.period =
        time.period === null
          ? { state: 'unknown', raw: time.expression.raw, because: 'in its own heading' }
          : {
              state: 'known',
              value: time.period,
              raw: time.expression.raw,
              because: 'in its own heading',
              inherited: false,
            }
      fields.spans.period = sourceSpan(heading.prose, time.expression.start, time.expression.end)
    }
    const kind = isTitle
      ? null
      : headingKind(
          title,
          label,
          ownTopic,
          spansTime(time, ownTopic),
          outer,
          stated && section.children.length === 0,
        )
    const business = ownTopic === 'priorities' && BUSINESS.test(title)
    const security = business ? null : (securityConcept(title) ?? outer.security)
    let id: ItemId | null = outer.parent
    if (kind !== null) {
      id = this.#item(
        {
          kind,
          form: 'heading',
          title,
          label,
          text: read,
          fields,
          group,
          words: `${title} ${wordsBelow(section)}`,
        },
        outer,
        {
          title: sourceSpan(heading.prose, titleStart(heading.prose.text, title), heading.prose.text.length),
          line: heading.span,
          whole: section.span,
        },
      )
    }
    if (isTitle && fields.owner.state === 'known') this.documentOwner = fields.owner
    return {
      ...outer,
      headings: [...outer.headings, title],
      parts: isTitle || kind !== null || ownTopic !== null ? outer.parts : [...outer.parts, title],
      topic:
        kind === 'phase'
          ? (ownTopic ?? 'initiatives')
          : (ownTopic ?? (kind === 'priority' ? 'initiatives' : outer.topic)),
      year,
      period: isTitle ? outer.period : inheritedOr(fields.period, outer.period, because),
      scopePeriod: isTitle
        ? inheritedOr(withinYear(fields.period), outer.scopePeriod, because)
        : outer.scopePeriod,
      owner: inheritedOr(fields.owner, outer.owner, because),
      ownerOfDocument: fields.owner.state === 'known' ? isTitle : outer.ownerOfDocument,
      supports: inheritedOr(fields.supports, outer.supports, because),
      security: security === null ? null : (outer.security ?? `${because} names ${security}`),
      parent: id,
      detail: false,
      hypothetical: outer.hypothetical || HYPOTHETICAL.test(title),
    }
  }

  #blocks(blocks: readonly Block[], outer: Context, belowHeading: boolean): void {
    let context = outer
    let leading = belowHeading
    for (const block of blocks) {
      switch (block.kind) {
        case 'paragraph': {
          const label = labelOf(block)
          if (leading && isFieldParagraph(block)) break
          if (label !== null) {
            context = this.#label(label, block, outer)
          } else {
            this.#paragraph(block, context)
          }
          break
        }
        case 'list':
          if (leading && block.items.some(isFieldItem)) this.#list(block, context, true)
          else this.#list(block, context, false)
          break
        case 'table':
          readTable(this.#reading, block, context, (draft, spans) => this.#item(draft, context, spans))
          break
        default:
          break
      }
      if (block.kind !== 'rule' && block.kind !== 'html' && block.kind !== 'paragraph') leading = false
    }
  }

  /** A paragraph that only names what follows: "**Key initiatives:**". */
  #label(label: string, block: Paragraph, outer: Context): Context {
    const year = this.#year(block.prose.readable) ?? outer.year
    const read = this.#reading.read(block.prose, { ...outer, year })
    const time = chooseTime(read.times)
    const because = `the label “${label}”`
    return {
      ...outer,
      headings: [...outer.headings, label],
      parts: isOnlyTime(label, time) || topicOf(label) !== null ? outer.parts : [...outer.parts, label],
      topic: topicOf(label) ?? (time === null ? outer.topic : 'initiatives'),
      year,
      period:
        time === null
          ? outer.period
          : time.period === null
            ? { state: 'unknown', raw: time.expression.raw, because }
            : { state: 'known', value: time.period, raw: time.expression.raw, because, inherited: true },
      security:
        outer.security ??
        (securityConcept(label) === null ? null : `${because} names ${securityConcept(label)}`),
      hypothetical: outer.hypothetical || HYPOTHETICAL.test(label),
    }
  }

  #paragraph(block: Paragraph, context: Context): void {
    const fields = noFields()
    const pairs = keyValuesOf(block.prose)
    const text = this.#reading.read(block.prose, context)
    let stated = false
    for (const pair of pairs) stated = readField(text, pair, fields) || stated
    readMetricStatements(this.#reading, text, context, context.parent)
  }

  #keyLine(block: Block, context: Context, fields: StatedFields): void {
    if (block.kind !== 'paragraph') return
    const text = this.#reading.read(block.prose, context)
    for (const pair of keyValuesOf(block.prose)) readField(text, pair, fields)
  }

  #list(list: List, context: Context, fieldsTaken: boolean): void {
    const group = this.#reading.newGroup()
    for (const item of list.items) {
      if (fieldsTaken && isFieldItem(item)) continue
      this.#listItem(item, context, group)
    }
  }

  #listItem(item: ListItem, outer: Context, group: string): void {
    const first = item.blocks[0]
    const lead = first?.kind === 'paragraph' ? first : null
    const rest = lead === null ? item.blocks : item.blocks.slice(1)
    if (lead === null) {
      this.#blocks(item.blocks, outer, false)
      return
    }
    const label = labelOf(lead)
    const labelTopic = label === null ? null : topicOf(label)
    if (label !== null && labelTopic !== null && rest.length > 0 && isGroupLabel(label, labelTopic)) {
      this.#blocks(rest, this.#label(label, lead, outer), false)
      return
    }
    const kind = bulletKind(outer)
    const year = this.#year(leadText(lead)) ?? outer.year
    const text = this.#reading.read(lead.prose, { ...outer, year })
    const fields = noFields()
    const pairs = keyValuesOf(lead.prose)
    // The first pair of an item is its title unless it names a field; further pairs are fields.
    const [head, ...tail] = pairs
    let own = head !== undefined && fieldOf(head.key) !== null && readField(text, head, fields)
    for (const pair of tail) own = readField(text, pair, fields) || own
    const isField = own && head !== undefined && fieldOf(head.key) !== null
    if (isField) return
    const taken = readInline(text, fields)
    const time = chooseTime(text.times)
    if (time !== null && fields.period.state === 'absent') {
      fields.period =
        time.period === null
          ? { state: 'unknown', raw: time.expression.raw, because: 'in its own text' }
          : {
              state: 'known',
              value: time.period,
              raw: time.expression.raw,
              because: 'in its own text',
              inherited: false,
            }
      fields.spans.period = sourceSpan(lead.prose, time.expression.start, time.expression.end)
    }
    for (const block of rest) {
      if (block.kind !== 'list') continue
      for (const sub of block.items) if (isFieldItem(sub)) this.#subField(sub, { ...outer, year }, fields)
    }
    // "Training: €80K" is a line of a budget.
    const sum = head !== undefined && fieldOf(head.key) === null && isSum(text, head)
    const resolved =
      (sum ? null : kind) ??
      (fields.owner.state === 'known' ||
      fields.spans.dueKey !== undefined ||
      isDatedStep(outer, time !== null)
        ? 'initiative'
        : null)
    const { title, label: number } = cleanTitle(titleText(lead.prose, head, taken))
    let id = outer.parent
    if (resolved !== null && title !== '') {
      const start = titleStart(lead.prose.text, title)
      id = this.#item(
        {
          kind: resolved,
          form: 'bullet',
          title,
          label: number,
          text,
          fields,
          group,
          words: `${without(lead.prose.text, taken)} ${rest.map(blockText).join(' ')}`,
        },
        { ...outer, year },
        { title: sourceSpan(lead.prose, start, start + title.length), line: lead.span, whole: item.span },
      )
    }
    readMetricStatements(this.#reading, text, { ...outer, year }, id, resolved)
    const because = `“${title}”`
    const below: Context = {
      ...outer,
      year,
      headings: resolved === null ? outer.headings : [...outer.headings, title],
      topic: resolved === 'priority' ? 'initiatives' : outer.topic,
      parent: id,
      detail: resolved !== null && resolved !== 'priority',
      owner: inheritedOr(fields.owner, outer.owner, because),
      ownerOfDocument: fields.owner.state === 'known' ? false : outer.ownerOfDocument,
      period: inheritedOr(fields.period, outer.period, because),
      supports: inheritedOr(fields.supports, outer.supports, because),
    }
    const nested = rest.filter((block) => !(block.kind === 'list' && block.items.every(isFieldItem)))
    for (const block of nested) {
      if (block.kind === 'list')
        this.#list({ ...block, items: block.items.filter((sub) => !isFieldItem(sub)) }, below, false)
      else this.#blocks([block], below, false)
    }
  }

  #subField(item: ListItem, context: Context, fields: StatedFields): void {
    const lead = item.blocks[0]
    if (lead?.kind !== 'paragraph') return
    const text = this.#reading.read(lead.prose, context)
    for (const pair of keyValuesOf(lead.prose)) readField(text, pair, fields)
  }

  #item(draft: ItemDraft, context: Context, spans: Readonly<Record<string, Span>>): ItemId {
    const id = this.#reading.nextItem()
    const { fields } = draft
    const named = securityConcept(draft.title)
    this.#reading.addItem(
      {
        id,
        kind: draft.kind,
        form: draft.form,
        title: draft.title,
        label: draft.label,
        parent: context.parent,
        headings: context.headings,
        group: draft.group,
        owner: ownerOf(fields.owner, context),
        period:
          fields.period.state === 'absent' && draft.kind !== 'priority' ? context.period : fields.period,
        status: fields.status,
        budget: fields.budget,
        supports: fields.supports.state === 'absent' ? context.supports : fields.supports,
        dependsOn: fields.dependsOn,
        security:
          context.security !== null
            ? { because: context.security, own: false }
            : named === null
              ? null
              : { because: `names ${named}`, own: true },
        words: draft.words,
      },
      { ...spans, ...fields.spans },
    )
    return id
  }
}

/** A blank cell is covered by its own section at most, never by the owner of the whole document. */
function ownerOf(own: StatedFields['owner'], context: Context): StatedFields['owner'] {
  if (own.state === 'absent') return context.owner
  const blank = own.state === 'unknown' && own.raw === ''
  return blank && context.owner.state === 'known' && !context.ownerOfDocument ? context.owner : own
}

/** "Q3 2026:" names a time and nothing else. */
function isOnlyTime(label: string, time: ReadTime | null): boolean {
  return time !== null && label.replace(time.expression.raw, '').replace(/[^\p{L}]/gu, '').length <= 2
}

/** What is known of an item when it is found; the rest comes from its context. */
export interface ItemDraft {
  readonly kind: ItemKind
  readonly form: 'heading' | 'bullet' | 'row'
  readonly title: string
  readonly label: string
  readonly text: ReadText | null
  readonly fields: StatedFields
  readonly group: string
  readonly words: string
}

/** The title of a plan over several years dates none of its targets. */
function withinYear(field: StatedFields['period']): StatedFields['period'] {
  return field.state === 'known' && field.value.granularity === 'years' ? absent : field
}

/** "Q3 2026: Security" is a phase; "Objectives 2026" are the objectives of a year. */
function spansTime(time: ReadTime | null, topic: Topic | null): boolean {
  return time !== null && (topic === null || time.period === null || time.period.granularity !== 'year')
}

function headingKind(
  title: string,
  label: string,
  topic: Topic | null,
  dated: boolean,
  outer: Context,
  stated: boolean,
): ItemKind | null {
  const lead = `${label}: ${title}`
  if (leadsWith(PHASE_LEAD, title)) return 'phase'
  if (leadsWith(PRIORITY_LEAD, lead)) return 'priority'
  if (leadsWith(INITIATIVE_LEAD, lead)) return 'initiative'
  if (dated) return 'phase'
  if (outer.topic === 'priorities' && topic === null && outer.parent === null) return 'priority'
  if (stated && (outer.topic === 'initiatives' || outer.topic === 'priorities')) return 'initiative'
  return null
}

function bulletKind(context: Context): ItemKind | null {
  if (context.detail) return null
  switch (context.topic) {
    case 'constraints':
      return 'constraint'
    case 'key-results':
      return 'key-result'
    case 'priorities':
      return 'priority'
    case 'initiatives':
      return 'initiative'
    default:
      return null
  }
}

const LEAD_BLANK = /^(?:[\s\p{Extended_Pictographic}]|\uFE0F)*$/u

/** A key with nothing but money behind it, and perhaps what the money is for. */
function isSum(text: ReadText, head: KeyValue): boolean {
  const first = text.quantities.find((quantity) => quantity.start >= head.start)
  return (
    first !== undefined &&
    first.quantity.currency !== null &&
    first.start === head.start &&
    text.times.length === 0
  )
}

/** Elsewhere a bullet counts as work when it says by when, in a section that is not about the past or the market. */
function isDatedStep(context: Context, dated: boolean): boolean {
  return (
    dated &&
    !context.detail &&
    (context.topic === null || context.topic === 'people' || context.topic === 'priorities')
  )
}

/** "Owner: X" and the like as a bullet of its own: a field of what holds the list. */
function isFieldItem(item: ListItem): boolean {
  const lead = item.blocks[0]
  if (lead?.kind !== 'paragraph' || item.blocks.length > 1) return false
  const pairs = keyValuesOf(lead.prose)
  return pairs.length > 0 && pairs.every((pair) => isFieldPair(lead.prose, pair))
}

function isFieldParagraph(block: Paragraph): boolean {
  return keyValuesOf(block.prose).some((pair) => isFieldPair(block.prose, pair))
}

function isFieldPair(prose: Prose, pair: KeyValue): boolean {
  const field = fieldOf(pair.key)
  if (field === null || field === 'metric') return false
  if (field === 'owner' || field === 'status') return true
  return pair.end - pair.start <= 80 || /\d/.test(prose.text.slice(pair.start, pair.end))
}

/** The lines right below a heading that state fields: paragraphs and lists before anything else. */
function fieldLines(blocks: readonly Block[]): Block[] {
  const lines: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'rule' || block.kind === 'html') continue
    if (block.kind === 'paragraph') {
      if (isFieldParagraph(block)) lines.push(block)
      continue
    }
    if (block.kind === 'list') {
      for (const item of block.items) if (isFieldItem(item)) lines.push(item.blocks[0]!)
    }
    break
  }
  return lines
}

/** "**Key initiatives:**", "Objectives:" alone in a paragraph. */
function labelOf(block: Paragraph): string | null {
  const text = block.prose.text.trim()
  if (text === '' || text.includes('\n') || text.length > 80) return null
  const whole = block.prose.marks.some(
    (mark) =>
      mark.kind === 'strong' &&
      LEAD_BLANK.test(block.prose.text.slice(0, mark.start)) &&
      /^[\s:：]*$/.test(block.prose.text.slice(mark.end)),
  )
  if (!whole && !/[:：]$/.test(text)) return null
  return cleanTitle(text.replace(/[:：]\s*$/, '')).title
}

/** Whether a bold bullet only names the list below it, and is not a priority that happens to hold such a word. */
function isGroupLabel(label: string, topic: Topic): boolean {
  const words = label.split(/\s+/).length
  return words <= 3 && topic !== 'people' && topic !== 'context'
}

function inherited<T>(field: Field<T>, from: string): Field<T> {
  return field.state === 'known' ? { ...field, because: `${field.because}, ${from}`, inherited: true } : field
}

function inheritedOr<T>(own: Field<T>, outer: Field<T>, from: string): Field<T> {
  if (own.state === 'absent') return outer
  // "Year 1" without a plan start: still another time than "Year 2", though nobody knows which days.
  if (own.state === 'unknown') return own.raw === '' ? outer : { ...own, because: `from ${from}` }
  return { ...own, because: own.inherited ? own.because : `from ${from}`, inherited: true }
}

/** "1.", "2.3", "(4)", "a)", "KR 1.2", "AHA-12", "O1:"; not "50 hires", "Q1 2026" or "SOC 2". */
const NUMBERING =
  /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,2})+|KR ?\d+(?:\.\d+)*[.):]?|[A-Z]{2,6}-\d+[.):]?|[A-Z]{1,3} ?\d{1,3}(?:\.\d+)*[.):]|\(?[a-z]\))\s+(?=\S)/
/** "Objective 2: …": the words in front of the colon number the item. */
const LEAD = /^(\p{L}[\p{L} -]{1,24}\d{0,3}(?:\.\d+)*)\s*[:：–—]\s+(?=\S)/u
const EDGE =
  /^(?:[\s\p{Extended_Pictographic}*_~:：–—-]|\uFE0F|\u200D|\u20E3)+|(?:[\s\p{Extended_Pictographic}*_~:：–—-]|\uFE0F|\u200D)+$/gu

/** A title without decoration, and the number in front of it. */
export function cleanTitle(raw: string): { readonly title: string; readonly label: string } {
  const plain = raw.replace(/\s+/g, ' ').replace(EDGE, '')
  const number = NUMBERING.exec(plain)
  if (number === null) {
    const lead = LEAD.exec(plain)
    const named = lead !== null && (leadsWith(PRIORITY_LEAD, plain) || leadsWith(INITIATIVE_LEAD, plain))
    return named
      ? { title: plain.slice(lead[0].length), label: lead[1]!.trim() }
      : { title: plain, label: '' }
  }
  return {
    title: plain.slice(number[0].length).replace(EDGE, ''),
    label: number[0].replace(/[.):\s(]+$/g, '').replace(/^\(/, ''),
  }
}

function titleStart(text: string, title: string): number {
  // A title may have had its line breaks folded; its first word is where it starts then.
  const whole = text.indexOf(title)
  return whole >= 0 ? whole : Math.max(0, text.indexOf(title.split(' ')[0] ?? ''))
}

/** The words of a bullet that are its title: the bold lead where there is one, else all but inline fields. */
function titleText(
  prose: Prose,
  head: KeyValue | undefined,
  taken: readonly { start: number; end: number }[],
): string {
  if (head?.bold === true && fieldOf(head.key) === null) return head.key
  const bold = prose.marks.find(
    (mark) => mark.kind === 'strong' && LEAD_BLANK.test(prose.text.slice(0, mark.start)),
  )
  if (bold !== undefined && /^\s*[-–—:(]|^\s*$/.test(prose.text.slice(bold.end)))
    return prose.text.slice(bold.start, bold.end)
  return without(prose.text, taken).replace(/[.;,\s]+$/, '')
}

function without(text: string, taken: readonly { start: number; end: number }[]): string {
  let result = ''
  let at = 0
  for (const span of taken) {
    result += text.slice(at, span.start)
    at = span.end
  }
  // "(Owner: X, €6K)" leaves "(, €6K)", and "(Owner: X)" a gap.
  return (result + text.slice(at)).replace(/\(\s*[,;]\s*/g, '(').replace(/\s*\(\s*\)/g, '')
}

function leadText(block: Paragraph): string {
  // Only a bold lead sets the year of what is below: "**2026**: …".
  const bold = block.prose.marks.find(
    (mark) => mark.kind === 'strong' && LEAD_BLANK.test(block.prose.text.slice(0, mark.start)),
  )
  return bold === undefined ? '' : block.prose.readable.slice(bold.start, bold.end)
}

function wordsBelow(section: Section): string {
  return [
    ...section.blocks.map(blockText),
    ...section.children.map((child) => `${child.heading?.prose.text ?? ''} ${wordsBelow(child)}`),
  ].join(' ')
}

/** The words that say what a block is about: not its fields, and not its tables, whose rows speak for themselves. */
function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return isFieldParagraph(block) ? '' : block.prose.text
    case 'heading':
      return block.prose.text
    case 'list':
      return block.items
        .map((item) => (isFieldItem(item) ? '' : item.blocks.map(blockText).join(' ')))
        .join(' ')
    default:
      return ''
  }
}
