/** Statuses in the text of an item itself: "Night ferry (done)", "Phase 1 ✅ COMPLETED", "Crane [in progress]". */

import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import { type Status, statusOfPhrase } from './status'

export interface InlineStatus extends Span {
  readonly status: Status
  /** As written, without brackets and marks. */
  readonly raw: string
}

const MARKS = String.raw`(?:(?:\p{Extended_Pictographic}|[✓✔✗✘])\uFE0F?\s*)`
/** Brackets around a few words and nothing else. */
const BRACKETED = new RegExp(
  String.raw`\s*[(（[【]\s*${MARKS}?([\p{L}][\p{L} '’-]{2,24}?)\s*${MARKS}?[)）\]】]`,
  'gu',
)
/** Capitals behind a mark, or signs that know none: an author who shouts "✅ COMPLETED" states a status, "✅ Completed forms" may not. */
const SHOUTED = new RegExp(
  String.raw`\s*${MARKS}(\p{Lu}[\p{Lu} -]{2,20}\p{Lu}|[\p{sc=Han}\p{sc=Hiragana}]{2,6})(?=\s*(?:$|[(（[—–|]))`,
  'gu',
)

/** Words that are statuses in a column, and in brackets as often what kind of thing it is: "Mobile app (beta)". */
const AMBIGUOUS =
  /^(?:beta|alpha|pilot|new|live|next|open|current|critical|risk|draft|red|green|yellow|amber|orange|good|met|ready|idea|active|later|future|success|passed|fixed|removed|moved|partial|continuous|discovery|exploring|piloting|rollout|completion|planning|closed|ga|hold|watch|low risk|medium risk|high risk|warning|attention|neu|offen|aktiv|gelb|rot|grün|stand|vert|rouge|orange|abierto|activo|verde|aperto|attivo|ativo|结束|等待|计划|完成|保留|予定)$/iu

/** The status that a text states beside its words, or null. The span holds brackets and marks. */
export function findInlineStatus(text: string): InlineStatus | null {
  for (const match of matchesOf(text, BRACKETED)) {
    const status = clearStatus(match[1]!)
    if (status !== null) return found(match, status)
  }
  for (const match of matchesOf(text, SHOUTED)) {
    const status = match[1] === 'CURRENT' ? 'in-progress' : clearStatus(match[1]!)
    if (status !== null) return found(match, status)
  }
  return null
}

function clearStatus(words: string): Status | null {
  return AMBIGUOUS.test(words) ? null : statusOfPhrase(words)
}

function found(match: RegExpExecArray | RegExpMatchArray, status: Status): InlineStatus {
  const start = match.index ?? 0
  return { start, end: start + match[0].length, raw: match[1]!, status }
}
