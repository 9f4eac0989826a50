/** What the surroundings of a block say about it: handed down from the document to its sections, lists and tables. */
import type { OwnerName } from '../notation/owner'
import type { Quantity } from '../notation/quantity'
import type { Legend } from '../notation/status'
import { contextYear, type Day, type FiscalYear, type Period, type TimeContext } from '../notation/time'
import { DEADLINE } from './key-lexicon'
import type { Topic } from './lexicon'
import { absent, type Field, type ItemId, type ItemKind } from './model'

/** What an author states for a whole document, in its front matter or the configuration. */
export interface ReadingSettings {
  /** BCP 47: "de". */
  readonly language?: string
  readonly fiscalYear?: FiscalYear
  readonly planStart?: Day
  /** The owner that the front matter names. */
  readonly owner?: string
  /** What the front matter says of the time of the whole document: "FY26", "Roadmap 2026". */
  readonly dated?: string
}

export interface Context {
  readonly settings: ReadingSettings
  /** The headings and labels above, outermost first. */
  readonly headings: readonly string[]
  /** Those of them that name a part of the business. */
  readonly parts: readonly string[]
  readonly topic: Topic | null
  /** What lines that only say their role are about: "Churn" above "Target: 5%"; null when nothing names it. */
  readonly subject: string | null
  /** The figure that the bullet above states of it: "Time to fill: 28 days", of which "Critical roles: 21 days" is a part. */
  readonly subjectQuantity: Quantity | null
  /** A label ("Meetings:") whose bullets count it, for one party each. */
  readonly subjectLabel: boolean
  /** Only the title of the whole document gives the topic: below other headings, bullets must look like work. */
  readonly vague: boolean
  readonly year: TimeContext['year'] | undefined
  readonly period: Field<Period>
  /** The time of the whole document ("OKRs, H1 2026"): when its targets are for, but no date for its items. */
  readonly scopePeriod: Field<Period>
  readonly owner: Field<readonly OwnerName[]>
  /** Whether that owner was stated for the whole document. */
  readonly ownerOfDocument: boolean
  readonly supports: Field<readonly string[]>
  /** Why what stands here is about security, or null. */
  readonly security: string | null
  readonly parent: ItemId | null
  readonly parentKind: ItemKind | null
  /** Below an initiative: what stands here is its detail. */
  readonly detail: boolean
  /** "Milestones", "Projects": what the numbered headings below are one by one. */
  readonly lists: ItemKind | null
  /** The title says what the other top headings of its document list. */
  readonly holdsTop: boolean
  /** The keys by which the thing above is described like others beside it: "problem", "solution". */
  readonly attributes: ReadonlySet<string>
  /** "Completed", "Shipped": why what stands below is done. */
  readonly done: string | null
  /** The nearest heading above that names a time, as a line: "w1". */
  readonly dated: string | null
  /** A scenario, an example, a template. */
  readonly hypothetical: boolean
  /** A form to be filled in: nothing in it is an item. */
  readonly template: boolean
  /** What the document says its emoji mean. */
  readonly legend: Legend | null
  /** The legend holds for bullets and headings too: no table of the document has a column for status. */
  readonly markedBullets: boolean
}

export function documentContext(settings: ReadingSettings): Context {
  return {
    settings,
    headings: [],
    parts: [],
    topic: null,
    subject: null,
    subjectQuantity: null,
    subjectLabel: false,
    vague: false,
    year: undefined,
    period: absent,
    scopePeriod: absent,
    owner: absent,
    ownerOfDocument: false,
    supports: absent,
    security: null,
    parent: null,
    parentKind: null,
    detail: false,
    lists: null,
    holdsTop: false,
    attributes: new Set(),
    done: null,
    dated: null,
    hypothetical: false,
    template: false,
    legend: null,
    markedBullets: false,
  }
}

/** The year that a heading or bold lead gives to what stands below it. */
export function yearIn(line: string, { settings }: Context): Context['year'] {
  return line === '' ? undefined : contextYear(line, settings.language, settings.fiscalYear)
}

/** The year that a key line gives to what it holds for: "Timeline: FY26". A day or a deadline is of one thing alone. */
export function yearOfField(field: Field<Period>, context: Context): Context['year'] {
  if (field.state !== 'known' || field.value.relation !== 'in' || field.value.granularity === 'day')
    return undefined
  const key = field.because.slice(0, field.because.indexOf(':'))
  return DEADLINE.test(key) ? undefined : yearIn(field.raw, context)
}

export function timeContext(context: Context): TimeContext {
  const { fiscalYear, planStart } = context.settings
  return {
    ...(context.year === undefined ? {} : { year: context.year }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(planStart === undefined ? {} : { planStart }),
  }
}

/** The nearest heading or label: what a table below it is about. */
export function nearestHeading(context: Context): string {
  return context.headings.at(-1) ?? ''
}

/**
 * The headings that narrow what a figure is about: not the title, not those that only name a kind of content
 * ("Targets", "Budget 2026"), not the items and phases, whose role is another one.
 */
export function sectionOf(context: Context): string {
  return context.parts.join(' / ')
}
