/**
 * The facts of one document: plain, serialisable, without places. Where they stand in the text is kept beside them
 * (`places.ts`), so that typing prose moves places and leaves facts, and all that is linked from them, as they were.
 *
 * The examples in the comments come from one document:
 *
 *     # Harbour Logistics: Roadmap 2026
 *     ## 1. Faster customs clearance
 *     **Owner:** Mina Okafor
 *     - Connect the ten largest brokers by Q3 2026 (Owner: Jan Prins)
 *     | Metric | Current | 2026 Target | Gap |
 *     | Clearance time, Rotterdam | 90 min | <30 min | -60 min |
 */
import type { OwnerName } from '../notation/owner'
import type { Quantity } from '../notation/quantity/quantity'
import type { Status } from '../notation/status'
import type { Interval, Period, Relation } from '../notation/time/time'

/** "i3": the fourth item of its document. */
export type ItemId = string & { readonly __item: true }

/** "f7": the eighth fact of its document. */
export type FactId = string & { readonly __fact: true }

/** "t0": the first table of its document. */
export type TableId = string & { readonly __table: true }

/** A field is known, or said to be unknown ("TBD", a blank cell among filled ones), or not there at all. */
export type Field<T> = Known<T> | Unknown | Absent

export interface Known<T> {
  readonly state: 'known'
  readonly value: T
  /** As written: "Q3 2026". */
  readonly raw: string
  /** "under the heading “Q3 2026”", "column “2026 Target”". */
  readonly because: string
  /** Stated for something that holds the item, not for the item itself. */
  readonly inherited: boolean
}

export interface Unknown {
  readonly state: 'unknown'
  /** "TBD", or empty for a blank cell. */
  readonly raw: string
  readonly because: string
}

export interface Absent {
  readonly state: 'absent'
}

export const absent: Absent = { state: 'absent' }

/**
 * priority: "Faster customs clearance"; initiative: "Connect the ten largest brokers"; key-result: a measured step
 * of an objective; phase: what spans time; constraint: what must not be done.
 */
export type ItemKind = 'priority' | 'initiative' | 'milestone' | 'key-result' | 'phase' | 'constraint'

/** How an item is written. */
export type ItemForm = 'heading' | 'bullet' | 'row'

export interface Item {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly form: ItemForm
  /** Without numbering, emphasis, and trailing fields: "Connect the ten largest brokers by Q3 2026". */
  readonly title: string
  /** The number or code in front of the title: "1", "KR 1.2", "AHA-12"; empty if none. */
  readonly label: string
  /** The item that holds this one: the priority of an initiative. */
  readonly parent: ItemId | null
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  /** Siblings in one list, table or row of headings share their group: "g4". */
  readonly group: string
  readonly owner: Field<readonly OwnerName[]>
  readonly period: Field<Period>
  readonly status: Field<Status>
  readonly budget: Field<Quantity>
  readonly supports: Field<readonly string[]>
  readonly dependsOn: Field<readonly string[]>
  /** Why the item counts as security work: by its own title, or by what it stands in; null when it does not. */
  readonly security: { readonly because: string; readonly own: boolean } | null
  /** Its box is ticked. */
  readonly ticked?: true
  /** It stands in an example, a scenario or a template: never compared. */
  readonly hypothetical?: true
  /** All words of the item, below its title too: what alignment compares. */
  readonly words: string
}

/** What a statement of a metric says: where it stands, where it should go, how far that is. */
export type Role = 'baseline' | 'target' | 'actual' | 'gap' | 'total' | 'amount'

/** One statement of one metric. */
export interface Fact {
  readonly id: FactId
  readonly kind: 'metric' | 'money' | 'headcount'
  /** As written, without its scope: "Clearance time". */
  readonly metric: string
  /** What identifies the metric, see `metric-name.ts`: "clearance time". */
  readonly key: string
  /** The key of another name that stands in brackets behind it: "ct" of "Clearance time (CT)". */
  readonly alias?: string
  /** "Rotterdam"; null when the statement is for the whole. */
  readonly scope: string | null
  readonly role: Role
  readonly period: Period | null
  /** The period as written, "2026", or empty. */
  readonly when: string
  readonly quantity: Quantity
  /** The nearest heading or label: "Targets". */
  readonly heading: string
  /** The headings that name a part of the business rather than a kind of content: "Rail freight"; empty if none. */
  readonly section: string
  readonly source: 'table' | 'text'
  /** "column “2026 Target”". */
  readonly because: string
  /** The item in whose text or row it stands. */
  readonly item: ItemId | null
  /** An example, a scenario, a template: never compared. */
  readonly hypothetical: boolean
}

/**
 * An amount in running text whose metric is not named by a form that we know, but perhaps by words that name one
 * elsewhere: "takes clearance time in Rotterdam to 30 minutes". The plan decides.
 */
export interface Mention {
  /** "m2" */
  readonly id: string
  /** The words of its clause; `stems` has one for each, empty for words without meaning. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** How many words stand before the amount. */
  readonly at: number
  readonly role: 'target' | 'actual'
  readonly period: Period | null
  readonly when: string
  readonly quantity: Quantity
  readonly heading: string
  readonly section: string
  readonly item: ItemId | null
}

/** A sentence, key line or bullet with amounts in it: what compares figures that stand side by side. */
export interface Sentence {
  /** "s4" */
  readonly id: string
  /** "Twelve brokers cost €30K a month, which is €360K a year" */
  readonly text: string
  /** In the order of the text; `start` and `end` count from the start of the sentence. */
  readonly amounts: readonly SentenceAmount[]
  readonly times: readonly SentenceTime[]
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  /** "2026" of the heading or phase above, when the sentence names no time. */
  readonly held: Period | null
  readonly item: ItemId | null
  readonly hypothetical: boolean
}

export interface SentenceAmount {
  /** Where it stands: "q0" for `Places`. */
  readonly part: string
  readonly raw: string
  readonly start: number
  readonly end: number
  readonly quantity: Quantity
}

export interface SentenceTime {
  readonly raw: string
  readonly start: number
  readonly end: number
  readonly period: Period | null
}

/** One table, read as a grid: what arithmetic works on. */
export interface TableFacts {
  readonly id: TableId
  /** The nearest heading or label above. */
  readonly title: string
  /** All headings and labels above, outermost first. */
  readonly headings: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

export type ColumnRole =
  | 'title'
  | 'scope'
  | 'period'
  | 'owner'
  | 'status'
  | 'budget'
  | 'supports'
  | 'depends'
  | 'baseline'
  | 'target'
  | 'actual'
  | 'gap'
  | 'total'
  | 'share'
  | 'rate'
  | 'balance'
  | 'amount'
  | 'id'
  | 'text'

export interface Column {
  readonly header: string
  readonly role: ColumnRole
  /** "2026 Target": 2026. */
  readonly period: Period | null
  /** That period as written. */
  readonly when: string
}

export type RowKind = 'data' | 'total' | 'subtotal' | 'average' | 'net' | 'balance' | 'group'

export interface TableRow {
  readonly kind: RowKind
  readonly label: string
  readonly cells: readonly CellFacts[]
}

export interface CellFacts {
  readonly text: string
  /** The only amount in the cell, or the first of several with `more`. */
  readonly quantity: Quantity | null
  /** The same in the unit that a header, label or note states for bare numbers: 187 of "Budget (€M)" is €187M. */
  readonly meant?: Quantity
  readonly more: boolean
  /** "-", "TBD" or blank: not zero. */
  readonly unknown: boolean
}

/** A time expression of the document, for hovers, hints and `explain`. */
export interface TimeReading {
  readonly raw: string
  readonly period: Period | null
  /** Why it has no days, when it has none. */
  readonly unresolved: string | null
}

/** An amount of the document, likewise. */
export interface QuantityReading {
  readonly raw: string
  readonly quantity: Quantity
}

/** A time or amount that is written so that nobody can be sure of it. */
export interface Doubt {
  /** "d0" */
  readonly id: string
  /**
   * unreadable-time: "Q5 2026"; unreadable-quantity: "$1,2M"; no-year: "Q4" where nothing gives a year; reversed:
   * "Q3 2026 – Q1 2026"; months: "June–August" behind "Q2 2026".
   */
  readonly kind: 'unreadable-time' | 'unreadable-quantity' | 'no-year' | 'reversed' | 'months'
  readonly raw: string
  /** "Q5 2026: a year has 4 quarters" */
  readonly problem: string
  /** What may have been meant, in the same notation, best first. */
  readonly suggestions: readonly string[]
}

/** A time that states its years, wherever it stands: what tells a mistyped year from the others. */
export interface StatedYears {
  /** "y0" */
  readonly id: string
  readonly raw: string
  /** 2026 and 2032 of "2026–2032". */
  readonly first: number
  readonly last: number
}

/** What a document says about itself: "Next review: March 2026". */
export interface DocumentDate {
  /** "n0" */
  readonly id: string
  readonly kind: 'next-review' | 'last-updated' | 'report-period'
  readonly key: string
  readonly raw: string
  readonly period: Period
  /** "reviewed every twelve months" on the same line: 1, so often a year; null when nothing is said. */
  readonly perYear: number | null
}

/** A line, sentence or heading that names a time: what tells when things happen beside the items. */
export interface DatedLine {
  /** "w3" */
  readonly id: string
  readonly kind: 'heading' | 'line'
  /** "Brokers go live in Rotterdam by Q3 2026" */
  readonly text: string
  /** In the order of the text; at least one. */
  readonly times: readonly LineTime[]
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  /** The nearest heading above that names a time: "w1"; null when none does. */
  readonly within: string | null
  readonly item: ItemId | null
  readonly hypothetical: boolean
}

export interface LineTime extends SentenceTime {
  /** Where it stands: "w0" for `Places`. */
  readonly part: string
  readonly relation: Relation
  /** "Month 7": its days from the start of a plan that nobody has stated; null for any other form. */
  readonly step: Interval | null
}

/** All that one document says. */
export interface DocumentFacts {
  readonly title: string
  /** The owner of the whole document, from its front matter or the lines below its title. */
  readonly owner: Field<readonly OwnerName[]>
  readonly items: readonly Item[]
  readonly facts: readonly Fact[]
  readonly mentions: readonly Mention[]
  readonly sentences: readonly Sentence[]
  readonly lines: readonly DatedLine[]
  readonly tables: readonly TableFacts[]
  readonly doubts: readonly Doubt[]
  readonly dates: readonly DocumentDate[]
  readonly years: readonly StatedYears[]
}
