/** Fields as authors state them on lines of their own: `**Owner:** X | **Due:** Q3`, and in cells of tables. */
import { isOwnerKey, type OwnerName, readOwners } from '../notation/owner'
import type { Quantity } from '../notation/quantity'
import { type Legend, readStatus, type Status } from '../notation/status'
import { type Period, recogniseTimes } from '../notation/time'
import { type Prose, sourceSpan } from '../syntax/blocks'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import { type FieldKey, fieldKeyOf } from './lexicon'
import { absent, type Field } from './model'
import type { ReadText, ReadTime } from './reading'

/** `Owner: X`, with its parts as indices in the prose. */
export interface KeyValue {
  readonly key: string
  readonly keyStart: number
  readonly start: number
  readonly end: number
  readonly bold: boolean
}

/** The fields that some text states for what holds it, and where their values stand. */
export interface StatedFields {
  owner: Field<readonly OwnerName[]>
  period: Field<Period>
  status: Field<Status>
  budget: Field<Quantity>
  supports: Field<readonly string[]>
  dependsOn: Field<readonly string[]>
  /** Its box is ticked, whatever a status says. */
  ticked?: true
  readonly spans: Record<string, Span>
  /** What the document says its emoji mean. */
  readonly legend: Legend | null
}

export function noFields(legend: Legend | null = null): StatedFields {
  return {
    legend,
    owner: absent,
    period: absent,
    status: absent,
    budget: absent,
    supports: absent,
    dependsOn: absent,
    spans: {},
  }
}

const COLON = /[:：]/
/** "**LTV:CAC ratio:**" has its colon at the end. */
const LAST_COLON = /[:：]\s*$/
/** A plain key at the start of a line: up to 40 characters without a colon, so that the search stays linear. */
const PLAIN_KEY =
  /^(?:[\s\p{Extended_Pictographic}•\-*]|\uFE0F)*([^\s:：\n(（[](?:[^:：\n(（[\])）]|[(（][^:：\n()（）]{0,20}[)）]){0,39})[:：](?!\/\/|\p{Lu}{2})\s*/u
/** "Customers - 1,200": a name, a dash and a figure that fills the line. */
const DASHED_KEY =
  /^[\s•*]*(\p{L}[^\d:：.,;!?()\n–—]{1,39}?)\s+[-–—]\s+(?=[<>≥≤~]?\s?[$€£¥]?\d[\d.,]*\s?(?:%|[kKMB](?!\p{L})|bn|\p{L}{1,10})?\s*(?:\([^()]{0,120}\))?$)/u
/** "Time from the first call to the signed contract in days: 45": a longer key, when nothing but a figure follows. */
const LONG_KEY =
  /^[\s•*]*(\p{L}[^:：.!?\n]{39,100})[:：]\s+(?=[<>≥≤~]?\s?(?:\p{Sc}|[A-Z]{3}\s)?\d[\d.,]*\s?(?:%|[kKMB](?!\p{L})|bn|\p{L}{1,10})?\s*(?:\([^()]{0,120}\))?$)/u
/** "**Engineers** (4 new) – $150K–$200K each": a bold name, perhaps how many, a dash and a figure. */
const DASHED_FIGURE =
  /^\s*(?:[(（]\d[^()（）]{0,20}[)）])?\s+[-–—]\s+(?=[<>≥≤~]?\s?(?:\p{Sc}|[A-Z]{3}\s)?\d[\d.,]*(?:[kKMB%]|bn)?(?:\s?[-–]\s?\p{Sc}?\d[\d.,]*(?:[kKMB%]|bn)?)?\+?\s*(?:(?:\/|per |a |pro |par |por )?\p{L}{1,12})?\s*(?:\([^()]{0,60}\))?$)/u
/** "**Key store** — $4/month, kept because …": a price in front of a clause about it. */
const DASHED_PRICE =
  /^\s+[-–—]\s+(?=[~≈]?\s?\p{Sc}\s?\d[\d.,]{0,12}(?:[kKMB]|bn)?(?:\s?(?:\/|per |a )\p{L}{1,12}){0,2}[,;]\s)/u
/** "Owner: X | Due: Q3": what stands between one plain pair and the next. */
const NEXT_PAIR = /\s*(?:[|·•;,；，]|\s[–—-])\s*(?=(\p{L}[\p{L} ]{1,29}?)\s?[:：])/gu
const SEPARATORS = /[\s|·•;,–—-]+$/u
const LEADING = /^(?:[\s\p{Extended_Pictographic}]|\uFE0F)*$/u

/** The `key: value` pairs of a prose, line by line; a line without one gives none. */
export function keyValuesOf(prose: Prose): KeyValue[] {
  const found: KeyValue[] = []
  let lineStart = 0
  for (const line of prose.text.split('\n')) {
    found.push(...keyValuesOfLine(prose, lineStart, lineStart + line.length))
    lineStart += line.length + 1
  }
  return found
}

function keyValuesOfLine(prose: Prose, from: number, to: number): KeyValue[] {
  const { text } = prose
  const keys: { key: string; keyStart: number; valueStart: number }[] = []
  for (const mark of prose.marks) {
    if (mark.kind !== 'strong' || mark.start < from || mark.end > to) continue
    const before = text.slice(keys.at(-1)?.valueStart ?? from, mark.start)
    // A bold word in the middle of a sentence is emphasis; a key opens its line or stands behind a separator.
    if (!(keys.length === 0 ? LEADING.test(before) : SEPARATORS.test(before) || LEADING.test(before)))
      continue
    const label = text.slice(mark.start, mark.end)
    const inside = LAST_COLON.exec(label) ?? COLON.exec(label)
    // "**Milestone: Feature freeze**" is a title; "**Owner: Jan**" states a field.
    const whole = inside !== null && label.slice(inside.index + 1).trim() !== ''
    if (inside !== null && (!whole || fieldOf(label.slice(0, inside.index)) !== null)) {
      keys.push({
        key: label.slice(0, inside.index).trim(),
        keyStart: mark.start,
        valueStart: mark.start + inside.index + 1,
      })
    } else {
      const rest = text.slice(mark.end, to)
      const behind =
        /^\s*[:：]/.exec(rest) ??
        (keys.length === 0 ? (DASHED_FIGURE.exec(rest) ?? DASHED_PRICE.exec(rest)) : null)
      if (behind !== null)
        keys.push({ key: label.trim(), keyStart: mark.start, valueStart: mark.end + behind[0].length })
    }
  }
  if (keys.length === 0) {
    const line = text.slice(from, to)
    const plain = PLAIN_KEY.exec(line) ?? DASHED_KEY.exec(line) ?? LONG_KEY.exec(line)
    if (plain === null) return []
    const keyStart = from + plain[0].indexOf(plain[1]!)
    const key = plain[1]!.trim()
    const start = from + plain[0].length
    return [{ key, keyStart, start, end: to, bold: false }]
      .flatMap((pair) => (fieldOf(key) === null ? [pair] : splitPairs(text, pair)))
      .map((pair) => trimmed(text, pair))
  }
  return keys.map(({ key, keyStart, valueStart }, index) => {
    const next = keys[index + 1]?.keyStart ?? to
    const end = next === to ? to : valueStart + text.slice(valueStart, next).replace(SEPARATORS, '').length
    return trimmed(text, { key, keyStart, start: valueStart, end, bold: true })
  })
}

/** The pairs of a line that states several fields with plain keys. */
function splitPairs(text: string, first: KeyValue): KeyValue[] {
  const pairs: KeyValue[] = []
  let open = first
  const line = text.slice(first.start, first.end)
  for (const next of matchesOf(line, NEXT_PAIR)) {
    const key = next[1]!
    if (fieldOf(key) === null) continue
    const keyStart = first.start + next.index + next[0].length
    const colon = keyStart + key.length + text.slice(keyStart + key.length).search(COLON)
    pairs.push({ ...open, end: first.start + next.index })
    open = { key, keyStart, start: colon + 1, end: first.end, bold: false }
  }
  return [...pairs, open]
}

function trimmed(text: string, pair: KeyValue): KeyValue {
  const value = text.slice(pair.start, pair.end)
  const start = pair.start + (value.length - value.trimStart().length)
  return {
    ...pair,
    start: Math.min(start, pair.end),
    end: Math.max(start, pair.start + value.trimEnd().length),
  }
}

/** "owner" or one of the other fields, by the words of a key or column header; null for any other. */
export function fieldOf(key: string): FieldKey | 'owner' | null {
  return isOwnerKey(key) ? 'owner' : fieldKeyOf(key)
}

/**
 * Reads one pair into the fields. False when the key names no field or the value cannot be one: "**Launch**: a new
 * portal" is no period, so the line is about something else.
 */
export function readField(text: ReadText, pair: KeyValue, fields: StatedFields): boolean {
  const field = fieldOf(pair.key)
  if (field === null) return false
  const raw = text.text.slice(pair.start, pair.end)
  if (field === 'owner' && startsWithFigure(raw)) return false
  const span = sourceSpan(text.prose, pair.start, pair.end)
  const because = `“${pair.key}: ${shortened(raw)}”`
  return setField(field, { text, start: pair.start, end: pair.end, raw, span, because }, fields)
}

/** "$80,000/year", "EUR 45k", "2 people": no name begins so. */
export function startsWithFigure(value: string): boolean {
  return /^[~≈<>\s(（]*(?:\p{Sc}|[A-Z]{2,3}\$?\s?)?\s?\d/u.test(value)
}

/** A stretch of text that states one field. */
export interface FieldText {
  readonly text: ReadText
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly span: Span
  readonly because: string
}

/** Headers of the two ends of a time; what ends before it starts is kept as it is written, for its rule to say so. */
const START = /“(?:start|begin|from|beginn?|von|début|inicio|início|inizio|开始|開始)(?!\p{L})/iu
const END = /“(?:end|finish|until|to|ende?|bis|fin|fim|fine|结束|終了)(?!\p{L})/iu

function isUnreadable(raw: string): boolean {
  const [time] = recogniseTimes(raw)
  return time?.kind === 'unreadable' && time.raw.length === raw.trim().length
}

function isBefore({ end }: Period, { start }: Period): boolean {
  return end !== null && start !== null && end < start
}

/** Reads a value for a field whose name is already known, from a key line or a table cell. */
export function setField(field: FieldKey | 'owner', value: FieldText, fields: StatedFields): boolean {
  const { raw, because, span } = value
  const set = (part: string) => {
    fields.spans[part] = span
    return true
  }
  if (/^[\s\-–—.?]*$/.test(raw) || /^(?:tbd|tbc|tba|n\/?a|unknown|open)$/i.test(raw.trim())) {
    // Blank or "TBD": stated as unknown, whatever the field.
    if (field !== 'metric') fields[field] = { state: 'unknown', raw: raw.trim(), because }
    return set(field)
  }
  switch (field) {
    case 'owner': {
      const read = readOwners(raw)
      fields.owner =
        read.state === 'known'
          ? { state: 'known', value: read.owners, raw: raw.trim(), because, inherited: false }
          : { state: 'unknown', raw: raw.trim(), because }
      return set('owner')
    }
    case 'period': {
      const time = chooseTime(
        value.text.times.filter((t) => t.expression.start >= value.start && t.expression.end <= value.end),
      )
      if (time === null) {
        // "Q5 2026" is a time that nobody can read, and no blank.
        if (!isUnreadable(raw)) return false
        fields.period = { state: 'unknown', raw: raw.trim(), because }
        return set('period')
      }
      if (time.period === null) {
        fields.period = { state: 'unknown', raw: time.expression.raw, because }
      } else if (fields.period.state !== 'known') {
        fields.period = {
          state: 'known',
          value: time.period,
          raw: time.expression.raw,
          because,
          inherited: false,
        }
      } else if (
        fields.period.value.end === null ||
        (time.period.end ?? 0) > fields.period.value.end ||
        (START.test(fields.period.because) && END.test(because) && isBefore(time.period, fields.period.value))
      ) {
        // A start column and an end column: from the one to the other.
        const merged = { ...time.period, start: fields.period.value.start, relation: 'in' as const }
        fields.period = {
          state: 'known',
          value: merged,
          raw: `${fields.period.raw} – ${time.expression.raw}`,
          because,
          inherited: false,
        }
        return set('periodEnd')
      }
      return set('period')
    }
    case 'status': {
      // "RAG: ≤5% wrong answers" bounds something, and says nothing of how far it is.
      if (/^\s*[<>≤≥]/u.test(raw)) return false
      const status = readStatus(raw, fields.legend ?? undefined)
      if (status.status === null) return false
      fields.status = { state: 'known', value: status.status, raw: raw.trim(), because, inherited: false }
      return set('status')
    }
    case 'budget': {
      const amount = value.text.quantities.find((q) => q.start >= value.start && q.end <= value.end)
      if (amount === undefined) return false
      fields.budget = { state: 'known', value: amount.quantity, raw: amount.raw, because, inherited: false }
      return set('budget')
    }
    case 'supports':
    case 'dependsOn': {
      const known = fields[field]
      const more = known.state === 'known' && !known.inherited
      const value = more ? [...known.value, ...namesIn(raw)] : namesIn(raw)
      const whole = more ? `${known.raw}, ${raw.trim()}` : raw.trim()
      fields[field] = { state: 'known', value, raw: whole, because, inherited: false }
      return set(field)
    }
    default:
      return false
  }
}

/** The names in a list of references; "and" parts codes alone, since titles hold it too. */
function namesIn(raw: string): string[] {
  return raw
    .split(/[,;\n，、；]|(?<=\b[A-Z]{1,4}[ -]?\d+)\s+(?:and|und|et|y|e|&|\+)\s+(?=[A-Z]{1,4}[ -]?\d)/)
    .map((name) => name.replace(/^["'“”„«»\s]+|["'“”„«».\s]+$/g, ''))
    .filter((name) => name !== '')
}

/**
 * The time that an item is due or planned for, among all that its text names: a deadline first, then a plain
 * period; what merely looks back or sets a start comes last.
 */
export function chooseTime(times: readonly ReadTime[]): ReadTime | null {
  const rank = (time: ReadTime) => {
    const relation = time.expression.relation
    const kind =
      relation === 'by' || relation === 'until' || relation === 'before' ? 0 : relation === 'in' ? 1 : 2
    // "Year 1 (2025-2026)": what has days says more than what has none, unless it only looks back.
    return kind + (time.period === null ? 1.5 : 0)
  }
  let best: ReadTime | null = null
  for (const time of times) if (best === null || rank(time) < rank(best)) best = time
  return best
}

/** "As of July 2026", "Stand: Juli 2026": when somebody looked, not when anything is due. */
const LOOKED =
  /(?:^|[^\p{L}])(?:as (?:of|at|on)|status(?: as of)?|stand(?: vom)?|état au|situación al?|situação em|aggiornato al|截至)\s*[:：]?\s*(?:the\s)?$/iu

/** The time that a text plans for, among all that it names. */
export function plannedTime({ text, times }: ReadText): ReadTime | null {
  return chooseTime(
    times.filter(({ expression: { start } }) => !LOOKED.test(text.slice(Math.max(0, start - 24), start))),
  )
}

function shortened(raw: string): string {
  const line = raw.trim().replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
