/** Walks headings, labels, lists and tables of a document, handing down what holds for all below. */
import { recogniseTimes } from '../notation/time'
import type { Block, List, ListItem, Paragraph, Prose, Table } from '../syntax/blocks'
import { sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { addItem } from './add-item'
import { isGroupLabel, isReference, leadText, titledBullets, withoutBrackets } from './bullets'
import { type Context, yearIn } from './context'
import { readDatedLines } from './dated-lines'
import { isAttributePair, isFieldItem, isFieldParagraph, notesBeside, wordsOf } from './field-lines'
import { isHypothetical } from './hypothetical'
import { heldIn, inheritedOr } from './inheritance'
import { readInline } from './inline-fields'
import { joinLists } from './joined-lists'
import { bulletKind } from './kinds'
import { labelOf } from './labels'
import { topicOf } from './lexicon'
import { listsOfLines } from './line-lists'
import { type Assignee, assigneesOf, isWorkList } from './list-columns'
import type { DocumentFacts } from './model'
import { isClause, leadIn } from './named-parts'
import type { Section } from './outline'
import { takeAssignee, takeMark, takeTime } from './own-fields'
import { nameOfKey } from './pair-subject'
import { readFieldLine } from './read-field-line'
import { fieldOf, keyValuesOf, noFields, plannedTime, readField, type StatedFields } from './read-fields'
import { readHeading } from './read-heading'
import { readLabel, readLabelFields } from './read-label'
import { readMetricStatements } from './read-metrics'
import { readPairs } from './read-pairs'
import { readFieldSentences } from './read-sentences'
import { readTable } from './read-table'
import type { Reading } from './reading'
import { boldLead, cleanTitle, titleSpan, titleText, without } from './titles'
import { topicBelow } from './topics-below'

/** What walking one section needs to know, and what it leaves for the sections below and behind it. */
export interface Surroundings {
  /** What holds for the section: the context of the section above. */
  readonly context: Context
  /** The group of the section's heading among its siblings. */
  readonly group: string
  /** Who is named in lists written like tables, so far. */
  readonly assignees: ReadonlySet<string>
}

/** What a bullet's list tells of it. */
interface InList {
  readonly group: string
  /** Most lines are dated or owned. */
  readonly peers: boolean
  /** Most bullets name work with a list of its own. */
  readonly titled: boolean
  readonly assignee: Assignee | undefined
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

  #heading(section: Section, context: Context, group: string): Context {
    const read = readHeading(this.#reading, section, { context, group, isTitle: this.#isTitle })
    for (const each of read.taken) this.#taken.add(each)
    this.documentOwner = read.owner
    return read.context
  }

  /** A key line or bullet below a bullet: read here, and not once more where it stands. */
  #fieldLine(prose: Prose, from: Paragraph | ListItem, context: Context, fields: StatedFields): void {
    this.#taken.add(from)
    readFieldLine(this.#reading, { kind: 'prose', prose, from }, context, fields)
  }

  #blocks(inOrder: readonly Block[], outer: Context): void {
    const blocks = listsOfLines(joinLists(inOrder, this.#taken), outer, this.#taken)
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
            context = readLabelFields(this.#reading, block, context)
          } else if (label !== null) {
            const dated = this.#isDated(block)
            context = readLabel(this.#reading, label, block, dated && plan !== null ? plan : outer)
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
          this.#list(block, leadInto(blocks[index - 1], context))
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
      addItem(this.#reading, draft, heldIn(context, held), spans),
    )
  }

  #list(list: List, context: Context): void {
    const group = this.#reading.newGroup()
    const { assignees, known } = assigneesOf(list, this.#assignees)
    this.#assignees = known
    const peers = (context.topic === null || context.vague) && !context.detail && isWorkList(list, context)
    // "Harbour rollout" among other work with lists below is one of them, whatever "rollout" may head elsewhere.
    const titled = context.topic === 'initiatives' && titledBullets(list) * 2 >= list.items.length
    let current = context
    for (const item of list.items) {
      if (!this.#taken.has(item))
        this.#listItem(item, current, { group, peers, titled, assignee: assignees.get(item) })
      // An indented heading belongs to the bullet before it, says Markdown; a reader sees what stands below it.
      const last = item.blocks.at(-1)
      if (last?.kind === 'heading')
        current = readLabel(this.#reading, last.prose.text, { ...last, kind: 'paragraph' }, context)
    }
  }

  #listItem(item: ListItem, outer: Context, { group, peers, titled, assignee }: InList): void {
    const first = item.blocks[0]
    if (first?.kind !== 'paragraph') {
      this.#blocks(item.blocks, outer)
      return
    }
    const lead = first
    const rest = item.blocks.slice(1)
    // Struck out from end to end: dropped.
    if (!/[\p{L}\p{N}]/u.test(withoutBrackets(lead.prose.readable)) && /\p{L}/u.test(lead.prose.text)) return
    if (isReference(lead, outer) && rest.length === 0) return
    const label = labelOf(lead)
    if (
      label !== null &&
      rest.length > 0 &&
      !(titled && topicOf(label) !== null && boldLead(lead.prose) !== undefined) &&
      isGroupLabel(label, item, lead, outer)
    ) {
      this.#blocks(rest, readLabel(this.#reading, label, lead, outer))
      return
    }
    const year = yearIn(leadText(lead), outer) ?? outer.year
    const context = { ...outer, year }
    const text = this.#reading.read(lead.prose, context)
    const fields = noFields(outer.legend)
    // The first pair of an item is its title unless it names a field; further pairs are fields.
    const pairs = keyValuesOf(lead.prose)
    const line = text.text.indexOf('\n')
    const head = pairs[0] !== undefined && (line < 0 || pairs[0].keyStart < line) ? pairs[0] : undefined
    if (head !== undefined && fieldOf(head.key) !== null && readField(text, head, fields)) {
      if (fieldOf(head.key) === 'budget') readPairs(this.#reading, text, [head], context, context.parent)
      readFieldSentences(this.#reading, text, context, context.parent)
      return
    }
    const stated: Span[] = []
    for (const pair of pairs)
      if (pair !== head && readField(text, pair, fields)) stated.push({ start: pair.keyStart, end: pair.end })
    const taken = [...stated, ...readInline(text, fields)].sort((a, b) => a.start - b.start)
    const time = plannedTime(text)
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
        this.#fieldLine(block.prose, block, context, fields)
      if (block.kind !== 'list') continue
      for (const sub of block.items) {
        const line = sub.blocks[0]
        if (line?.kind === 'paragraph' && isFieldItem(sub)) this.#fieldLine(line.prose, sub, context, fields)
      }
    }
    const excludes = head?.bold === true && head.start < head.end && topicOf(head.key) === 'constraints'
    const name = excludes ? text.text.slice(head.start, head.end) : titleText(text, head, taken)
    const { title, label: number } = cleanTitle(name)
    const owned = fields.owner.state !== 'absent'
    // "Schema:" above nothing but code shows something.
    const shows = head?.start === head?.end && rest.length > 0 && rest.every(({ kind }) => kind === 'fence')
    const described =
      head !== undefined &&
      (shows ||
        context.attributes.has(head.key.toLowerCase()) ||
        (isAttributePair(head) && (outer.parent !== null || !head.bold || outer.topic === 'constraints')))
    const kind = described
      ? null
      : excludes
        ? 'constraint'
        : (bulletKind({ label: number, title, text, head, item, time, owned, due, peers }, context) ??
          tracked(item, fields))
    let id = outer.parent
    const named = kind !== null && /\p{L}/u.test(title)
    if (named) {
      const span = titleSpan(lead.prose.text, title)
      const words = `${without(lead.prose.text, taken)} ${rest.map(wordsOf).join(' ')}`
      const own = addItem(
        this.#reading,
        { kind, form: 'bullet', title, label: number, fields, group, words },
        context,
        {
          title: sourceSpan(lead.prose, span.start, span.end),
          line: lead.span,
          whole: item.span,
        },
      )
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
}

/** What a paragraph in front of a list says of it: examples are no plan. */
function leadInto(before: Block | undefined, context: Context): Context {
  if (before?.kind !== 'paragraph' || labelOf(before) !== null) return context
  const lead = leadIn(before.prose.text)
  if (lead === '') return context
  if (isHypothetical(lead)) return { ...context, topic: 'context' }
  return topicOf(lead) === null && isClause(lead) ? { ...context, vague: true } : context
}

/** A box with a status of its own in words is work, wherever it stands. */
function tracked(item: ListItem, { status }: StatedFields): 'initiative' | null {
  return item.checked !== null && status.state === 'known' && status.raw !== '[x]' ? 'initiative' : null
}
