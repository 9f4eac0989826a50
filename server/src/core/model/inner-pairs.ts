/** Pairs inside the value of a pair: "Social media: 12%, Email: 7%", "Search ads (clicks: 410, cost: €2.10)". */

import { matchesOf } from '../text/matches'
import { BENCHMARK, FORECAST_KEY } from './key-lexicon'
import type { KeyValue } from './read-fields'
import type { ReadText } from './reading'
import { PRESENT, TARGET } from './statement-roles'

/** A pair, and whose figures it states if a name in front of its bracket says so. */
export interface InnerPair {
  readonly pair: KeyValue
  readonly whose: string | null
}

const INNER =
  /(^|[,;，；(（]\s*)(\p{L}[\p{L}\p{N} /&.-]{0,30}?)\s?[:：]\s*(?=[~≈<>≥≤+-]?\s?(?:\p{Sc}|[A-Z]{3}\s)?\d)/gu

/** The pair cut where its value names further figures; the pair alone if it does not. */
export function innerPairs(text: ReadText, pair: KeyValue, end: number): readonly InnerPair[] {
  const value = text.text.slice(pair.start, end)
  if (value.length > 200) return [{ pair, whose: null }]
  const inner: { key: string; keyStart: number; start: number; cut: number }[] = []
  let whose: string | null = null
  for (const match of matchesOf(value, INNER)) {
    const key = match[2]!.trim()
    if (
      TARGET.test(key) ||
      PRESENT.test(key) ||
      BENCHMARK.test(key) ||
      FORECAST_KEY.test(key) ||
      TIMED.test(key)
    )
      continue
    const at = pair.start + match.index
    if (inner.length === 0 && /^[(（]/.test(match[1]!)) {
      whose = value.slice(0, match.index).trim()
      if (!/^\p{Lu}[^\d.,;:]{1,40}$/u.test(whose)) return [{ pair, whose: null }]
    }
    inner.push({ key, keyStart: at + match[1]!.length, start: at + match[0].length, cut: at })
  }
  if (inner.length === 0) return [{ pair, whose: null }]
  const parts = inner.map(({ key, keyStart, start }, index): InnerPair => {
    const to = inner[index + 1]?.cut ?? end
    return { pair: { key, keyStart, start, end: to, bold: false }, whose }
  })
  const first = { ...pair, end: inner[0]!.cut }
  return whose === null && first.end > first.start ? [{ pair: first, whose: null }, ...parts] : parts
}

/** "Q1: 15%, Q2: 16%" are values of one metric. */
const TIMED = /^(?:[QHT][1-4]|FY|year|month|week|phase|day)\b|\d{4}/iu
