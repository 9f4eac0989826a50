/** Labels: lines that name what follows them without being headings, and the key lines below them. */
import type { Paragraph } from '../syntax/blocks'
import { type Context, yearIn, yearOfField } from './context'
import { readDatedLines } from './dated-lines'
import { figuresOfHeading, readHeadingFigures } from './heading-figures'
import { isHypothetical } from './hypothetical'
import { inheritedOr } from './inheritance'
import { readInline } from './inline-fields'
import { labelOf } from './labels'
import { isAttribute, tellsManner, topicOf } from './lexicon'
import { commits, isClause } from './named-parts'
import { takeTime } from './own-fields'
import { readFieldLine } from './read-field-line'
import { noFields, plannedTime } from './read-fields'
import { readFieldSentences } from './read-sentences'
import type { Reading } from './reading'
import { securityConcept } from './security'
import { cleanTitle, namesOnlyTime, without } from './titles'
import { timedTopic, topicBelow } from './topics-below'

/** A paragraph that only names what follows: "**Key initiatives:**". */
export function readLabel(reading: Reading, raw: string, block: Paragraph, outer: Context): Context {
  const year = yearIn(block.prose.readable, outer) ?? outer.year
  const read = reading.read(block.prose, { ...outer, year })
  const fields = noFields(outer.legend)
  const taken = readInline(read, fields)
  const label = taken.length === 0 ? cleanTitle(raw).title : cleanTitle(without(raw, taken)).title
  const time = plannedTime(read)
  const because = `the label “${label}”`
  if (time !== null && fields.period.state === 'absent') takeTime(read, time, because, fields)
  const dated = readDatedLines(reading, read, outer, outer.parent, 'heading')
  const ruled = outer.topic === 'risks' || outer.topic === 'constraints'
  const topic = commits(label) && !ruled ? 'initiatives' : topicOf(label)
  const onlyTime = namesOnlyTime(read, 0, read.text.length)
  const concept = securityConcept(label)
  const figures = figuresOfHeading(read)
  const context: Context = {
    ...outer,
    headings: [...outer.headings, label],
    subject: onlyTime || topic !== null ? outer.subject : (figures?.name ?? label),
    subjectQuantity: onlyTime || topic !== null ? outer.subjectQuantity : null,
    subjectLabel: !onlyTime && topic === null,
    parts: onlyTime || topic !== null ? outer.parts : [...outer.parts, label],
    ...topicBelow(topic ?? (time === null || isAttribute(label) ? null : timedTopic(outer)), outer),
    vague:
      tellsManner(label) ||
      (topic === null && time === null && introduces(block, label)) ||
      (outer.vague && topic === null && time === null),
    dated: dated ?? outer.dated,
    year,
    period: inheritedOr(fields.period, outer.period, because),
    owner: inheritedOr(fields.owner, outer.owner, because),
    ownerOfDocument: fields.owner.state === 'known' ? false : outer.ownerOfDocument,
    security: concept === null ? outer.security : `${because} names ${concept}`,
    hypothetical: outer.hypothetical || isHypothetical(label),
  }
  readHeadingFigures(reading, read, figures, context, context.parent, null)
  return context
}

/** "The bidder pays for:": a sentence that each line below it ends, and no name of what is listed there. */
function introduces(block: Paragraph, label: string): boolean {
  return labelOf(block, true) === null && isClause(label)
}

/** Key lines below a label: they hold for what the label names. */
export function readLabelFields(reading: Reading, block: Paragraph, context: Context): Context {
  const fields = noFields(context.legend)
  const text = readFieldLine(
    reading,
    { kind: 'prose', prose: block.prose, from: block },
    context,
    fields,
    true,
  )
  if (text !== null) readFieldSentences(reading, text, context, context.parent)
  const because = `the label “${context.headings.at(-1) ?? ''}”`
  return {
    ...context,
    year: yearOfField(fields.period, context) ?? context.year,
    period: inheritedOr(fields.period, context.period, because),
    owner: inheritedOr(fields.owner, context.owner, because),
    ownerOfDocument: fields.owner.state === 'known' ? false : context.ownerOfDocument,
    supports: inheritedOr(fields.supports, context.supports, because),
  }
}
