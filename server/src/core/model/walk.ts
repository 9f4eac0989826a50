/** Walks headings, labels, lists and tables of a document, handing down what holds for all below. */
import { contextYear, recogniseTimes } from '../notation/time'
import type { Block, List, ListItem, Paragraph, Prose, Table } from '../syntax/blocks'
import { sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { isGroupLabel, isReference, leadText, withoutBrackets } from './bullets'
import type { Context } from './context'
import { readDatedLines } from './dated-lines'
import type { ItemDraft } from './draft'
import {
  type FieldLine,
  fieldLines,
  fieldTable,
  isAttributePair,
  isFieldItem,
  isFieldParagraph,
  isImprint,
  notesBeside,
  wordsOf,
} from './field-lines'
import { heldIn, inheritedOr, ownerOf, withinYear } from './inheritance'
import { readInline } from './inline-fields'
import { joinLists } from './joined-lists'
import { bulletKind, headingKind } from './kinds'
import { labelOf } from './labels'
import { BUSINESS, isAttribute, isUrgency, promisesWork, topicOf } from './lexicon'
import { type Assignee, assigneesOf, isWorkList } from './list-columns'
import type { DocumentFacts, ItemId } from './model'
import type { Section } from './outline'
import { isAssignee, takeAssignee, takeMark, takeTime, takeTitle } from './own-fields'
import { ownerPart } from './owner-sections'
import {
  chooseTime,
  fieldOf,
  keyValuesOf,
  noFields,
  readField,
  type StatedFields,
  setField,
} from './read-fields'
import { readMetricStatements } from './read-metrics'
import { nameOfKey, readPairs } from './read-pairs'
import { readFieldSentences } from './read-sentences'
import { readTable } from './read-table'
import type { Reading, ReadText } from './reading'
import { reportPeriodOf } from './report-period'
import { securityConcept } from './security'
import {
  cleanTitle,
  isPlaceholderTitle,
  leadKind,
  namesOnlyTime,
  titleSpan,
  titleText,
  without,
} from './titles'
import { namesWork, phaseTopic, teaches, timedTopic, topicBelow, workBelow } from './topics-below'

const HYPOTHETICAL =
  /(?<![\p{L}\p{N}])(?:scenarios?|examples?|illustrative|templates?|hypothetical|sample|conservative|aggressive|optimistic|pessimistic|best case|worst case|base case|beispiel|vorlage|exemple|ejemplo|exemplo|esempio|示例|模板|例|テンプレート|シナリオ)(?![\p{L}\p{N}])/iu

/** A whole document that is one example ("Sample hiring plan") still has to agree with itself; "OKR examples" need not. */
const ONE_EXAMPLE = /(?<!\p{L})(?:example|sample|beispiel|exemple|ejemplo|exemplo|esempio)(?!\p{L})|示例/giu

/** What walking one section needs to know, and what it leaves for the sections below and behind it. */
export interface Surroundings {
  /** What holds for the section: the context of the section above. */
  readonly context: Context
  /** The group of the section's heading among its siblings. */
  readonly group: string
  /** Who is named in lists written like tables, so far. */
  readonly assignees: ReadonlySet<string>
}

export class Walker {
  readonly #reading: Reading
  /** Whether the section's heading is the title of the document. */
  readonly #isTitle: boolean
  #assignees: ReadonlySet<string>
  /** Lines and bullets that were read as fields of their heading or label. */
  readonly #taken = new Set<object>()
  /** The owner of the whole document, if the section is the one to say. */
  documentOwner: DocumentFacts['owner'] = { state: 'absent' }

  constructor(reading: Reading, isTitle: boolean) {
    this.#reading = reading
    this.#isTitle = isTitle
    this.#assignees = new Set()
  }

  /** Reads the heading and the blocks of a section; the sections below it are walked with what this gives. */
  section(section: Section, { context: outer, group, assignees }: Surroundings): Surroundings {
    this.#assignees = assignees
    const context = section.heading === null ? outer : this.#heading(section, outer, group)
    this.#blocks(section.blocks, context)
    return { context, group: this.#reading.newGroup(), assignees: this.#assignees }
  }

  #year(line: string): Context['year'] {
    const { language, fiscalYear } = this.#reading.settings
    return line === '' ? undefined : contextYear(line, language, fiscalYear)
  }

  /** A heading: the context it gives to what is below, and perhaps an item of its own. */
  #heading(section: Section, outer: Context, group: string): Context {
    const heading = section.heading!
    const isTitle = this.#isTitle
    const report = isTitle ? reportPeriodOf(section, outer) : null
    const year = this.#year(heading.prose.readable) ?? report?.year ?? outer.year
    const read = this.#reading.read(heading.prose, { ...outer, year })
    const time = chooseTime(read.times)
    const fields = noFields(outer.legend)
    const subject = cleanTitle(heading.prose.text).title
    const dates = noFields(outer.legend)
    if (time !== null && !isTitle) takeTime(read, time, 'in its own heading', dates)
    const held = {
      ...outer,
      year,
      subject,
      headings: [...outer.headings, subject],
      // "Target: 100 customers" below "Phase 1 (Q1 2026)" is for that quarter.
      period: inheritedOr(dates.period, outer.period, `the heading “${subject}”`),
    }
    const lines = fieldLines(section.blocks).flatMap((line) => this.#fieldLine(line, held, fields) ?? [])
    this.#ownerPart(section, fields)
    const taken = readInline(read, fields)
    const { title, label } = cleanTitle(without(heading.prose.text, taken))
    const named = topicOf(title, isTitle)
    // A document may call itself an overview or recommendations: that says nothing of its parts.
    const said = isTitle && named === 'context' ? null : teaches(outer) ? 'context' : named
    // How urgent risks are makes no work of them.
    const assignee =
      outer.topic === 'initiatives' && !isTitle && isAssignee(title, outer.headings.at(-1) ?? '')
    const topic = (isUrgency(title) && outer.topic !== null) || assignee ? null : said
    if (assignee && fields.owner.state === 'absent') takeTitle(read, title, fields)
    const because = `the heading “${title}”`
    const imprint = section.blocks.some((block) => block.kind === 'paragraph' && isImprint(block))
    const assigned = !imprint && fields.owner.state !== 'absent' && fields.period.state !== 'absent'
    const stated =
      !imprint && [fields.owner, fields.period, fields.status].some((field) => field.state !== 'absent')
    if (fields.period.state === 'absent' && time !== null) takeTime(read, time, 'in its own heading', fields)
    if (outer.markedBullets) takeMark(read, fields)
    const divided = section.children.length > 0
    const holds = section.children.some((child) => leadKind(child.heading?.prose.text ?? '') === 'priority')
    const told = section.blocks.every((block) => block.kind === 'paragraph' || block.kind === 'rule')
    const kind =
      isTitle || assignee
        ? null
        : headingKind(
            { title, label, topic, time, stated, assigned, divided, holds, told: told && !divided },
            outer,
          )
    const business = BUSINESS.test(title) && topic === 'priorities'
    const security = business ? null : (securityConcept(title) ?? outer.security)
    let id: ItemId | null = outer.parent
    if (kind !== null && title !== '') {
      const span = titleSpan(heading.prose.text, title)
      const own = this.#item({ kind, form: 'heading', title, label, fields, group, words: title }, outer, {
        title: sourceSpan(heading.prose, span.start, span.end),
        line: heading.span,
        whole: heading.span,
      })
      if (own !== null) this.#reading.places.open.add(own)
      id = own ?? outer.parent
    }
    const dated = isTitle ? null : readDatedLines(this.#reading, read, outer, id, 'heading')
    // The period of a whole document is its scope, not a date for each thing in it.
    if (isTitle && fields.owner.state === 'known') this.documentOwner = fields.owner
    const isWork = kind === 'initiative' || kind === 'milestone' || kind === 'key-result'
    const context: Context = {
      ...outer,
      headings: [...outer.headings, title],
      parts: isTitle || holds || kind !== null || topic !== null ? outer.parts : [...outer.parts, title],
      ...topicBelow(phaseTopic(kind, topic) ?? workBelow(kind, outer), outer),
      subject: isTitle || kind === 'phase' || topic !== null ? null : title,
      subjectQuantity: null,
      subjectLabel: false,
      vague: isTitle
        ? topic === 'initiatives' && !(promisesWork(title) && !namesWork(section))
        : outer.vague && topic === null && kind === null,
      year,
      period: isTitle ? outer.period : inheritedOr(fields.period, outer.period, because),
      scopePeriod: isTitle
        ? inheritedOr(
            withinYear(fields.period),
            report === null ? outer.scopePeriod : withinYear(report.period),
            because,
          )
        : outer.scopePeriod,
      owner: inheritedOr(fields.owner, outer.owner, because),
      ownerOfDocument: fields.owner.state === 'known' ? isTitle : outer.ownerOfDocument,
      supports: inheritedOr(fields.supports, outer.supports, because),
      security: security === null ? null : (outer.security ?? `${because} names ${security}`),
      parent: id,
      parentKind: kind ?? outer.parentKind,
      detail: isWork && !divided,
      dated: dated ?? outer.dated,
      hypothetical:
        outer.hypothetical || HYPOTHETICAL.test(isTitle ? title.replace(ONE_EXAMPLE, ' ') : title),
    }
    // "Target: 100 customers" below a heading is of the heading's time.
    for (const line of lines) readFieldSentences(this.#reading, line, context, id)
    return context
  }

  /** An owner named in a part of its own holds like a key line. */
  #ownerPart(section: Section, fields: StatedFields): void {
    const part = fields.owner.state === 'absent' ? ownerPart(section) : null
    if (part === null) return
    const { owners, raw, because, span } = part
    fields.owner = { state: 'known', value: owners, raw, because, inherited: false }
    fields.spans.owner = span
    for (const block of part.blocks) this.#taken.add(block)
  }

  /** Reads the fields of a line; the text of one in prose, for whoever compares the figures in it. */
  #fieldLine(line: FieldLine, context: Context, fields: StatedFields): ReadText | null {
    this.#taken.add(line.from)
    if (line.kind === 'prose') {
      const text = this.#reading.read(line.prose, context)
      readDatedLines(this.#reading, text, context, context.parent)
      const unread = keyValuesOf(line.prose).filter((pair) => !readField(text, pair, fields))
      readPairs(this.#reading, text, unread, context, context.parent)
      return text
    }
    for (const [key, value] of fieldTable(line.table)!) {
      const name = key.prose.text.trim().replace(/[:：]$/, '')
      const text = this.#reading.read(value.prose, context, true)
      const raw = text.text
      const because = `“${name}: ${raw.trim()}”`
      setField(fieldOf(name)!, { text, start: 0, end: raw.length, raw, span: value.span, because }, fields)
    }
    return null
  }

  #blocks(inOrder: readonly Block[], outer: Context): void {
    const blocks = joinLists(inOrder, this.#taken)
    let context = outer
    let labelled = false
    // "Roadmap:" holds the dated labels behind it.
    let plan: Context | null = null
    for (const [index, block] of blocks.entries()) {
      if (this.#taken.has(block)) continue
      switch (block.kind) {
        case 'paragraph': {
          const label = labelOf(block)
          if (labelled && isFieldParagraph(block)) {
            context = this.#labelFields(block, context)
          } else if (label !== null) {
            const dated = this.#isDated(block)
            context = this.#label(label, block, dated && plan !== null ? plan : outer)
            if (!dated) plan = context.topic === 'initiatives' ? context : null
            labelled = true
          } else {
            const read = this.#reading.read(block.prose, context)
            readDatedLines(this.#reading, read, context, context.parent)
            readMetricStatements(this.#reading, read, context, context.parent)
          }
          break
        }
        case 'list':
          this.#list(block, context)
          break
        case 'table':
          this.#table(block, notesBeside(blocks, index), context)
          break
        default:
          break
      }
    }
  }

  #isDated(block: Paragraph): boolean {
    return recogniseTimes(block.prose.readable, this.#reading.settings.language).length > 0
  }

  #table(table: Table, notes: readonly Prose[], context: Context): void {
    readTable(this.#reading, table, context, notes, (draft, spans, held) =>
      this.#item(draft, heldIn(context, held), spans),
    )
  }

  /** A paragraph that only names what follows: "**Key initiatives:**". */
  #label(raw: string, block: Paragraph, outer: Context): Context {
    const year = this.#year(block.prose.readable) ?? outer.year
    const read = this.#reading.read(block.prose, { ...outer, year })
    const fields = noFields(outer.legend)
    const taken = readInline(read, fields)
    const label = taken.length === 0 ? cleanTitle(raw).title : cleanTitle(without(raw, taken)).title
    const time = chooseTime(read.times)
    const because = `the label “${label}”`
    if (time !== null && fields.period.state === 'absent') takeTime(read, time, because, fields)
    const dated = readDatedLines(this.#reading, read, outer, outer.parent, 'heading')
    const topic = topicOf(label)
    const onlyTime = namesOnlyTime(read, 0, read.text.length)
    const concept = securityConcept(label)
    return {
      ...outer,
      headings: [...outer.headings, label],
      subject: onlyTime || topic !== null ? outer.subject : label,
      subjectQuantity: onlyTime || topic !== null ? outer.subjectQuantity : null,
      subjectLabel: !onlyTime && topic === null,
      parts: onlyTime || topic !== null ? outer.parts : [...outer.parts, label],
      ...topicBelow(topic ?? (time === null || isAttribute(label) ? null : timedTopic(outer)), outer),
      vague: outer.vague && topic === null && time === null,
      dated: dated ?? outer.dated,
      year,
      period: inheritedOr(fields.period, outer.period, because),
      owner: inheritedOr(fields.owner, outer.owner, because),
      ownerOfDocument: fields.owner.state === 'known' ? false : outer.ownerOfDocument,
      security: outer.security ?? (concept === null ? null : `${because} names ${concept}`),
      hypothetical: outer.hypothetical || HYPOTHETICAL.test(label),
    }
  }

  /** Key lines below a label: they hold for what the label names. */
  #labelFields(block: Paragraph, context: Context): Context {
    const fields = noFields(context.legend)
    const text = this.#fieldLine({ kind: 'prose', prose: block.prose, from: block }, context, fields)
    if (text !== null) readFieldSentences(this.#reading, text, context, context.parent)
    const because = `the label “${context.headings.at(-1) ?? ''}”`
    return {
      ...context,
      period: inheritedOr(fields.period, context.period, because),
      owner: inheritedOr(fields.owner, context.owner, because),
      ownerOfDocument: fields.owner.state === 'known' ? false : context.ownerOfDocument,
      supports: inheritedOr(fields.supports, context.supports, because),
    }
  }

  #list(list: List, context: Context): void {
    const group = this.#reading.newGroup()
    const { assignees, known } = assigneesOf(list, this.#assignees)
    this.#assignees = known
    const peers = (context.topic === null || context.vague) && !context.detail && isWorkList(list, context)
    let current = context
    for (const item of list.items) {
      if (!this.#taken.has(item)) this.#listItem(item, current, group, peers, assignees.get(item))
      // An indented heading belongs to the bullet before it, says Markdown; a reader sees what stands below it.
      const last = item.blocks.at(-1)
      if (last?.kind === 'heading')
        current = this.#label(last.prose.text, { ...last, kind: 'paragraph' }, context)
    }
  }

  #listItem(
    item: ListItem,
    outer: Context,
    group: string,
    peers: boolean,
    assignee: Assignee | undefined,
  ): void {
    const first = item.blocks[0]
    if (first?.kind !== 'paragraph') {
      this.#blocks(item.blocks, outer)
      return
    }
    const lead = first
    const rest = item.blocks.slice(1)
    // Struck out from end to end: dropped.
    if (!/[\p{L}\p{N}]/u.test(withoutBrackets(lead.prose.readable)) && /\p{L}/u.test(lead.prose.text)) return
    if (isReference(lead) && rest.length === 0) return
    const label = labelOf(lead)
    if (label !== null && rest.length > 0 && isGroupLabel(label, item, lead, outer)) {
      this.#blocks(rest, this.#label(label, lead, outer))
      return
    }
    const year = this.#year(leadText(lead)) ?? outer.year
    const context = { ...outer, year }
    const text = this.#reading.read(lead.prose, context)
    const fields = noFields(outer.legend)
    // The first pair of an item is its title unless it names a field; further pairs are fields.
    const pairs = keyValuesOf(lead.prose)
    const line = text.text.indexOf('\n')
    const head = pairs[0] !== undefined && (line < 0 || pairs[0].keyStart < line) ? pairs[0] : undefined
    if (head !== undefined && fieldOf(head.key) !== null && readField(text, head, fields)) {
      readFieldSentences(this.#reading, text, context, context.parent)
      return
    }
    const stated: Span[] = []
    for (const pair of pairs)
      if (pair !== head && readField(text, pair, fields)) stated.push({ start: pair.keyStart, end: pair.end })
    const taken = [...stated, ...readInline(text, fields)].sort((a, b) => a.start - b.start)
    const time = chooseTime(text.times)
    const due = fields.period.state !== 'absent'
    if (!due && time !== null) takeTime(text, time, 'in its own text', fields)
    if (assignee !== undefined) takeAssignee(text, assignee, fields, taken)
    if (item.checked === true) fields.ticked = true
    if (item.checked === true && fields.status.state === 'absent')
      fields.status = {
        state: 'known',
        value: 'done',
        raw: '[x]',
        because: 'its box is ticked',
        inherited: false,
      }
    if (outer.markedBullets) takeMark(text, fields)
    for (const block of rest) {
      if (block.kind === 'paragraph' && isFieldParagraph(block))
        this.#fieldLine({ kind: 'prose', prose: block.prose, from: block }, context, fields)
      if (block.kind !== 'list') continue
      for (const sub of block.items) {
        const line = sub.blocks[0]
        if (line?.kind === 'paragraph' && isFieldItem(sub))
          this.#fieldLine({ kind: 'prose', prose: line.prose, from: sub }, context, fields)
      }
    }
    const { title, label: number } = cleanTitle(titleText(text, head, taken))
    const owned = fields.owner.state !== 'absent'
    const described = head !== undefined && isAttributePair(head) && (outer.parent !== null || !head.bold)
    const kind = described
      ? null
      : (bulletKind({ label: number, title, text, head, item, time, owned, due, peers }, context) ??
        tracked(item, fields))
    let id = outer.parent
    const named = kind !== null && /\p{L}/u.test(title)
    if (named) {
      const span = titleSpan(lead.prose.text, title)
      const words = `${without(lead.prose.text, taken)} ${rest.map(wordsOf).join(' ')}`
      const own = this.#item({ kind, form: 'bullet', title, label: number, fields, group, words }, context, {
        title: sourceSpan(lead.prose, span.start, span.end),
        line: lead.span,
        whole: item.span,
      })
      id = own ?? outer.parent
    }
    readDatedLines(this.#reading, text, context, id)
    readMetricStatements(this.#reading, text, context, id, kind, true)
    const because = `“${title}”`
    this.#blocks(rest, {
      ...context,
      subject: head === undefined ? title : nameOfKey(text, head) || head.key,
      subjectLabel: head !== undefined && head.start >= head.end,
      subjectQuantity:
        head === undefined ? null : (text.quantities.find((q) => q.start >= head.start)?.quantity ?? null),
      headings: named ? [...outer.headings, title] : outer.headings,
      ...(kind === 'priority' ? topicBelow('initiatives', outer) : {}),
      vague: outer.vague && kind === null,
      parent: id,
      parentKind: kind ?? outer.parentKind,
      detail: described || outer.detail || (named && kind !== 'priority'),
      owner: inheritedOr(fields.owner, outer.owner, because),
      ownerOfDocument: fields.owner.state === 'known' ? false : outer.ownerOfDocument,
      period: inheritedOr(fields.period, outer.period, because),
      supports: inheritedOr(fields.supports, outer.supports, because),
    })
  }

  #item(draft: ItemDraft, context: Context, spans: Readonly<Record<string, Span>>): ItemId | null {
    if (context.template || isPlaceholderTitle(draft.title)) return null
    const id = this.#reading.nextItem()
    const { fields, kind, form, title, label, group, words } = draft
    const named = securityConcept(title)
    const stands = context.security === null ? null : { because: context.security, own: false }
    this.#reading.addItem(
      {
        id,
        kind,
        form,
        title,
        label,
        parent: context.parent,
        headings: context.headings,
        group,
        owner: ownerOf(fields.owner, context),
        period: fields.period.state === 'absent' && kind !== 'priority' ? context.period : fields.period,
        status: fields.status,
        budget: fields.budget,
        supports: fields.supports.state === 'absent' ? context.supports : fields.supports,
        dependsOn: fields.dependsOn,
        security: stands ?? (named === null ? null : { because: `names ${named}`, own: true }),
        ...(fields.ticked === true ? { ticked: true as const } : {}),
        ...(context.hypothetical ? { hypothetical: true as const } : {}),
        words,
      },
      { ...spans, ...fields.spans },
    )
    return id
  }
}

/** A box with a status of its own in words is work, wherever it stands. */
function tracked(item: ListItem, { status }: StatedFields): 'initiative' | null {
  return item.checked !== null && status.state === 'known' && status.raw !== '[x]' ? 'initiative' : null
}
