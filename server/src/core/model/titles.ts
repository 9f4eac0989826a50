/** Titles: the words that name an item, without numbering, decoration and the fields behind them. */
import type { Mark, Prose } from '../syntax/blocks'
import { decodeGarbled } from '../text/garbled'
import type { Span } from '../text/span'
import { KEY_RESULT_LEAD, leadsWith, MILESTONE_LEAD, PRIORITY_LEAD, WORK_LEAD } from './lexicon'
import type { ItemKind } from './model'
import { fieldOf, type KeyValue } from './read-fields'
import type { ReadText } from './reading'

/** "1.", "2.3", "(4)", "a)", "KR 1.2", "AHA-12", "O1:"; not "50 hires", "Q1 2026" or "SOC 2". */
const NUMBERING =
  /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+:|\d{1,2}(?:\.\d{1,2})+|KR ?\d+(?:\.\d+)*[.):]?|[A-Z]{1,6}[.-]\d+[.):]|[A-Z]{1,2}\d{1,2}-\d{1,2}|[A-Z]{1,6}-\d+(?=\s+[–—-]\s)|[A-Z]{2,6}-\d+(?=\s+\p{Lu}\p{Ll}+\s+\p{L}{2})|[A-Z]{1,3} ?\d{1,3}(?:\.\d+)*[.):]|\(?[a-z]\))\s+(?=\S)/u
/** "Objective 2: …": the words in front of the colon number the item. */
const LEAD = /^(\p{L}[\p{L} -]{0,24}\d{0,3}(?:\.\d+)*)(?:\s*[:：–—]\s+|\s*：|\s+-\s+)(?=\S)/u
const EDGE =
  /^(?:[\s\p{Extended_Pictographic}*_~:：–—-]|\uFE0F|\u200D|\u20E3)+|(?:[\s\p{Extended_Pictographic}*_~:：–—-]|\uFE0F|\u200D)+$/gu

export interface CleanTitle {
  readonly title: string
  /** The number or code in front of it: "1", "KR 1.2", "Objective 2"; empty if none. */
  readonly label: string
}

/** A title without decoration, and the number in front of it. */
export function cleanTitle(raw: string): CleanTitle {
  const plain = decodeGarbled(raw).replace(/\s+/g, ' ').replace(EDGE, '')
  const number = NUMBERING.exec(plain)
  const rest = number === null ? plain : plain.slice(number[0].length).replace(EDGE, '')
  const label = number === null ? '' : number[0].replace(/[.):\s(]+$/g, '').replace(/^\(/, '')
  // "3. Objective: …" has both; what the words say is worth more than the number.
  const lead = LEAD.exec(rest)
  if (lead !== null && leadKind(rest) !== null)
    return { title: rest.slice(lead[0].length).replace(EDGE, ''), label: lead[1]!.trim() }
  return { title: rest, label }
}

/** The kind of item that a text says it is by its first words: "Objective 2: …", "KR1", "Milestone –". */
export function leadKind(text: string): ItemKind | null {
  if (leadsWith(KEY_RESULT_LEAD, text)) return 'key-result'
  if (leadsWith(PRIORITY_LEAD, text)) return 'priority'
  if (leadsWith(MILESTONE_LEAD, text)) return 'milestone'
  return leadsWith(WORK_LEAD, text) ? 'initiative' : null
}

/** "[Priority]", "<what>", "{{name}}": a template's place for a title. */
export function isPlaceholderTitle(title: string): boolean {
  return /^(?:\[[^\]]*\]|<[^>]*>|\{\{?[^}]*\}?\}|x{2,}|\.{3}|…|\?+)$/iu.test(title)
}

/** Where a title stands in the text that it was taken from; the length is that of the text it replaces. */
export function titleSpan(text: string, title: string): Span {
  const whole = text.indexOf(title)
  if (whole >= 0) return { start: whole, end: whole + title.length }
  // A title may have had its line breaks folded or its letters decoded; its first word is where it starts then.
  const start = Math.max(0, text.indexOf(title.split(' ')[0] ?? ''))
  const line = text.indexOf('\n', start)
  return { start, end: Math.min(line < 0 ? text.length : line, start + title.length) }
}

const LEAD_BLANK = /^(?:[\s\p{Extended_Pictographic}]|\uFE0F)*$/u

/** The bold words that a text opens with. */
export function boldLead(prose: Prose): Mark | undefined {
  return prose.marks.find(
    (mark) => mark.kind === 'strong' && LEAD_BLANK.test(prose.text.slice(0, mark.start)),
  )
}

/** The words of a bullet that are its title: the bold lead where there is one, else all but inline fields. */
export function titleText(text: ReadText, head: KeyValue | undefined, taken: readonly Span[]): string {
  const { prose } = text
  const bold = boldLead(prose)
  const key = head?.bold === true && fieldOf(head.key) === null ? head : undefined
  const all = without(prose.text, taken).replace(/[.;,\s]+$/, '')
  if (key !== undefined) {
    const span = { start: key.keyStart, end: key.keyStart + key.key.length }
    return key.start < key.end && isNoTitle(text, span) ? behind(all, key.key) : key.key
  }
  if (bold !== undefined && /^\s*[-–—:(]|^\s*$/.test(decodeGarbled(prose.text.slice(bold.end)))) {
    const title = prose.text.slice(bold.start, bold.end)
    return bold.end < prose.text.trimEnd().length && isNoTitle(text, bold) ? behind(all, title) : title
  }
  return all
}

/** "**Q1 2026**: …", "**KR 2.1** – …": bold words that only date or number what follows. */
function isNoTitle(text: ReadText, { start, end }: Span): boolean {
  const words = text.text.slice(start, end)
  return namesOnlyTime(text, start, end) || /^(?:[A-Z]{1,6}[ -]?)?\d+(?:\.\d+)*[.):]?$/.test(words.trim())
}

/** What stands behind a date; a number stays, since it is the label of the title. */
function behind(all: string, lead: string): string {
  const at = all.indexOf(lead)
  if (at < 0 || /^[A-Z]{1,6}[ -]?\d+(?:\.\d+)*[.):]?$/.test(lead.trim())) return all
  return all.slice(at + lead.length).replace(/^[\s:：–—-]+/, '') || all
}

/** Whether a stretch names a time and nothing else: "Q3 2026:", "(March–May)". */
export function namesOnlyTime(text: ReadText, start: number, end: number): boolean {
  let rest = ''
  let at = start
  let found = false
  for (const { expression } of text.times) {
    if (expression.start < at || expression.end > end) continue
    rest += text.text.slice(at, expression.start)
    at = expression.end
    found = true
  }
  return found && (rest + text.text.slice(at, end)).replace(/[^\p{L}\p{N}]/gu, '').length <= 2
}

/** A text without some stretches of it, in order. */
export function without(text: string, taken: readonly Span[]): string {
  let result = ''
  let at = 0
  for (const span of taken) {
    if (span.start < at) continue
    result += text.slice(at, span.start)
    at = span.end
  }
  // "(Owner: X, €6K)" leaves "(, €6K)", and "(Owner: X)" a gap.
  return (result + text.slice(at))
    .replace(/([(（])\s*[,;，；]\s*/g, '$1')
    .replace(/\s*[,;]\s*([)）])/g, '$1')
    .replace(/\s*[(（]\s*[)）]/g, '')
    .replace(/,(?:\s*,)+/g, ',')
}
