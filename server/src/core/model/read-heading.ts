/** Headings: what they say of all that stands below them, and the item that one may be itself. */
import { sourceSpan } from '../syntax/blocks'
import { addItem } from './add-item'
import { isMeasure } from './column-lexicon'
import { type Context, yearIn, yearOfField } from './context'
import { readDatedLines } from './dated-lines'
import { fieldLines, isImprint } from './field-lines'
import { figuresOfHeading, readHeadingFigures } from './heading-figures'
import { isHypothetical, isScenario } from './hypothetical'
import { inheritedOr, withinYear } from './inheritance'
import { readInline } from './inline-fields'
import { headingKind } from './kinds'
import { BUSINESS, isUrgency, mayNameWork, promisesWork, tellsManner, topicOf } from './lexicon'
import { absent, type DocumentFacts, type ItemId } from './model'
import { isBesideNamed, type Section } from './outline'
import { isAssignee, takeMark, takeTime, takeTitle } from './own-fields'
import { ownerBelow, ownerPart, ownerSection } from './owner-sections'
import { readFieldLine } from './read-field-line'
import { noFields, plannedTime, type StatedFields } from './read-fields'
import { readFieldSentences } from './read-sentences'
import type { Reading, ReadText } from './reading'
import { reportPeriodOf } from './report-period'
import { securityConcept } from './security'
import { type InSeries, inSeries } from './series'
import { cleanTitle, titleSpan, without } from './titles'
import { listedKind, namesWork, phaseTopic, teaches, topicBelow, workBelow } from './topics-below'

/** What reading a heading needs to know. */
interface HeadingSurroundings {
  /** What holds for the section. */
  readonly context: Context
  /** The group of the heading among its siblings. */
  readonly group: string
  readonly isTitle: boolean
}

/** What a heading gives. */
interface ReadHeading {
  /** What holds below it. */
  readonly context: Context
  /** Blocks and bullets that were read as its fields. */
  readonly taken: readonly object[]
  /** The owner of the whole document, if the title states one. */
  readonly owner: DocumentFacts['owner']
}

/** A heading: the context it gives to what is below, and perhaps an item of its own. */
export function readHeading(
  reading: Reading,
  section: Section,
  { context: outer, group, isTitle }: HeadingSurroundings,
): ReadHeading {
  const heading = section.heading!
  const taken: object[] = []
  const report = isTitle ? reportPeriodOf(section, outer) : null
  const titled = yearIn(heading.prose.readable, outer) ?? report?.year
  const year = titled ?? outer.year
  const series = isTitle ? null : inSeries(section)
  const read = withoutCode(reading.read(heading.prose, { ...outer, year }), series)
  const time = plannedTime(read)
  const fields = noFields(outer.legend)
  const subject = section.signs.title
  const figures = figuresOfHeading(read)
  const measured = figures !== null && isMeasure(figures.name) ? figures.name : null
  const dates = noFields(outer.legend)
  if (time !== null && !isTitle) takeTime(read, time, 'in its own heading', dates)
  const held = {
    ...outer,
    year,
    subject: isTitle ? null : (figures?.name ?? subject),
    headings: [...outer.headings, subject],
    // "Target: 100 customers" below "Phase 1 (Q1 2026)" is for that quarter.
    period: inheritedOr(dates.period, outer.period, `the heading “${subject}”`),
  }
  const lines = fieldLines(section.blocks).flatMap((line) => {
    taken.push(line.from)
    return readFieldLine(reading, line, held, fields, true) ?? []
  })
  taken.push(...takeOwnerPart(section, fields))
  const { title, label } = cleanTitle(without(heading.prose.text, readInline(read, fields)))
  const named = topicOf(title, isTitle)
  // A document may call itself an overview or recommendations: that says nothing of its parts.
  const said = isTitle && named === 'context' ? null : teaches(outer) ? 'context' : named
  // How urgent risks are makes no work of them.
  const assignee = outer.topic === 'initiatives' && !isTitle && isAssignee(title, outer.headings.at(-1) ?? '')
  // Within a phase "Core architecture" is what is built, and so it is where it has a time of its own.
  const built = said === 'context' && (outer.parentKind === 'phase' || time !== null) && mayNameWork(title)
  const topic = (isUrgency(title) && outer.topic !== null) || assignee || built ? null : said
  if (assignee && fields.owner.state === 'absent') takeTitle(read, title, fields)
  const because = `the heading “${title}”`
  const imprint = section.blocks.some((block) => block.kind === 'paragraph' && isImprint(block))
  const assigned = !imprint && fields.owner.state !== 'absent' && fields.period.state !== 'absent'
  const stated =
    !imprint && [fields.owner, fields.period, fields.status].some((field) => field.state !== 'absent')
  if (fields.period.state === 'absent' && time !== null) takeTime(read, time, 'in its own heading', fields)
  if (outer.markedBullets) takeMark(read, fields)
  const divided = section.children.length > 0
  const holds = section.priorities > 0
  const told = section.blocks.every((block) => block.kind === 'paragraph' || block.kind === 'rule')
  const kind =
    isTitle || assignee
      ? null
      : headingKind(
          {
            title,
            label,
            topic,
            time,
            opensWithTime: read.times.some(({ expression }) => title.startsWith(expression.raw)),
            stated,
            assigned,
            divided,
            holds: holds || isBesideNamed(section),
            counted: series === null ? null : series.named ? 'named' : 'numbered',
            told: told && !divided,
          },
          outer,
        )
  const business = BUSINESS.test(title) && topic === 'priorities'
  const concept = securityConcept(title)
  const security = business ? null : (concept ?? outer.security)
  let id: ItemId | null = outer.parent
  if (kind !== null && title !== '') {
    const span = titleSpan(heading.prose.text, title)
    const own = addItem(
      reading,
      { kind, form: 'heading', title, label, fields, group, words: title },
      outer,
      {
        title: sourceSpan(heading.prose, span.start, span.end),
        line: heading.span,
        whole: heading.span,
      },
    )
    if (own !== null) reading.places.open.add(own)
    id = own ?? outer.parent
  }
  const dated = isTitle ? null : readDatedLines(reading, read, outer, id, 'heading')
  // The period of a whole document is its scope, not a date for each thing in it.
  const listed = series !== null && section.signs.lead === null
  const isWork = kind === 'initiative' || kind === 'milestone' || kind === 'key-result'
  const context: Context = {
    ...outer,
    headings: [...outer.headings, title],
    parts: isTitle || holds || kind !== null || topic !== null ? outer.parts : [...outer.parts, title],
    ...topicBelow(phaseTopic(kind, topic) ?? workBelow(kind, outer), outer),
    subject: isTitle || kind === 'phase' || topic !== null ? measured : (figures?.name ?? title),
    subjectQuantity: measured === null ? null : figures!.figures[0]!.quantity,
    subjectLabel: false,
    vague: isTitle
      ? topic === 'initiatives' && !(promisesWork(title) && !namesWork(section))
      : tellsManner(title) || (outer.vague && topic === null && kind === null),
    year: titled ?? yearOfField(fields.period, outer) ?? outer.year,
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
    security: security === null ? null : concept === null ? outer.security : `${because} names ${concept}`,
    parent: id,
    parentKind: kind ?? outer.parentKind,
    // Below a numbered project its bullets are the work, below a milestone what it is reached by.
    detail: isWork && !divided && !(kind === 'initiative' && (outer.lists === 'initiative' || listed)),
    // "Goals" with a list of them below has said what they are.
    holdsTop:
      isTitle &&
      (topic === 'priorities' || topic === 'initiatives') &&
      section.blocks.every(({ kind: block }) => block !== 'list' && block !== 'table'),
    attributes: kind === null || kind === 'phase' ? outer.attributes : (series?.keys ?? new Set()),
    lists: kind !== null ? null : topic === null ? outer.lists : listedKind(title),
    done: topic === 'done' && (kind === null || kind === 'phase') && !isTitle ? because : outer.done,
    dated: dated ?? outer.dated,
    hypothetical:
      outer.hypothetical || (isWork && listed ? isScenario(title) : isHypothetical(title, isTitle)),
  }
  readHeadingFigures(reading, read, figures, context, id, kind)
  // "Target: 100 customers" below a heading is of the heading's time.
  for (const line of lines) readFieldSentences(reading, line, context, id)
  return { context, taken, owner: isTitle && fields.owner.state === 'known' ? fields.owner : absent }
}

/** "H1" beside "H0" and "H6" is the code of its heading, and no half of a year. */
function withoutCode(read: ReadText, series: InSeries | null): ReadText {
  if (series?.coded !== true) return read
  return { ...read, times: read.times.filter(({ expression }) => expression.start >= series.length) }
}

/** An owner named in a part of its own holds like a key line. */
function takeOwnerPart(section: Section, fields: StatedFields): readonly object[] {
  // "## Owner" with a name below says who owns what is above it, and nothing else.
  const itself = ownerSection(section)
  if (itself !== null) return itself.blocks
  if (fields.owner.state !== 'absent') return []
  const part = ownerPart(section)
  if (part !== null) {
    const { owners, raw, because, span } = part
    fields.owner = { state: 'known', value: owners, raw, because, inherited: false }
    fields.spans.owner = span
    return part.blocks
  }
  const below = ownerBelow(section)
  if (below !== null) {
    const { owners, raw, because } = below
    fields.owner = { state: 'known', value: owners, raw, because, inherited: true }
  }
  return []
}
