/** What single lines say for and against a strategy document, kept for the next version of a text. */
import { ownCopy } from '../text/own-copy'
import { bodyWords, keyLexicon, otherLexicon, strategyLexicon } from './strategy-words'
import { weigh, wordsOf } from './word-weights'

export const period =
  /\b(?:(?:[QT][1-4]|[1-4][QT]|[HS][12])\b(?:[ ,/-]{1,2}20\d\d\b)?|FY ?'?\d{2}|20[1-4]\d\b|2[1-3]\d\d\b|(?:Year|Month|Phase|Quarter|Sprint|Jahr|Ann[ée]e|A[ñn]o|Ano|Anno|Fase|Mes|Mois|M[êe]s|Mese|Monat|Trimestre|Quartal|Semestre|Halbjahr) \d)|\d ?(?:年|月|季度|四半期)|第[一二三四]|フェーズ|阶段|階段/g
const isoDate = /\b\d{4}-\d{2}-\d{2}\b/g
const fullDate =
  /\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{1,12} \d{4}|(?<!\p{L})\p{L}{1,12} \d{1,2},? \d{4}|月\d+日/gu
const leadingPeriod =
  /^[*_]{0,3}(?:(?:[QT][1-4]|[HS][12]|FY ?\d{2,4}|20\d\d|\d{4}年|第[一二三四])\b|(?:Q|T)[1-4]\/)/
const wideAddressing = /请|您|你|ください|あなた/g
const wideIntent = /目标|目標|增长|计划|计劃|推出|提升|收入|売上|成長|拡大|削減|導入|達成|計画|施策/g
export const command =
  /^\s*(?:\$ |> |#!)|^\s*(?:npm|npx|yarn|pnpm|pip3?|git|docker|kubectl|curl|sudo|brew|apt(?:-get)?|cargo|go|make|cd|mkdir|terraform|helm|aws|gcloud|python3?|node) [\w./-]/
const versionHeading = /^\W*(?:v(?:ersion )?\.?)?\d+\.\d+\.\d+/i

/** What a heading says by itself. */
export interface HeadingSigns {
  readonly isVersion: boolean
  /** It names a period, and is no entry of a diary. */
  readonly isPeriod: boolean
  readonly for: number
  readonly against: number
  readonly wordsFor: ReadonlySet<string>
  readonly wordsAgainst: ReadonlySet<string>
}

export function headingSigns(content: string): HeadingSigns {
  const words = wordsOf(content)
  const wordsFor = new Set<string>()
  const wordsAgainst = new Set<string>()
  return {
    isVersion: versionHeading.test(content),
    isPeriod: count(fullDate, content) === 0 && count(period, content) > 0,
    for: weigh(words, strategyLexicon(), wordsFor),
    against: weigh(words, otherLexicon(), wordsAgainst),
    wordsFor,
    wordsAgainst,
  }
}

/** What a line of text says by itself: a class, for one is made of every line and spreading one costs more than reading. */
class TextSigns {
  words = 0
  periods = 0
  dates = 0
  links = 0
  addressing = 0
  intents = 0
  /** As a row of a table. */
  isKeyRow = false
  isBox = false
  isPeriodItem = false
  isKeyLine = false
  /** All of it is bold, as headings are that are none. */
  isBold = false
  isCommand = false
}

export function textSigns(line: string): Readonly<TextSigns> {
  const signs = new TextSigns()
  const body = line.trimStart()
  countWords(body, signs)
  const cell = /^\|?([^|]{2,40})\|/.exec(body)
  const item = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)/.exec(body)?.[1]
  const key = /^(?:\[[ xX]\] )?[*_]{0,3}([^:：*_|]{2,40}?)[*_]{0,3} ?[:：]/.exec(item ?? body)
  signs.isKeyRow = cell !== null && isKey(cell[1]!)
  signs.isBox = item !== undefined && /^\[[ xX]\]/.test(item)
  signs.isPeriodItem = item !== undefined && leadingPeriod.test(item)
  signs.isKeyLine = key !== null && isKey(key[1]!)
  signs.isBold = item === undefined && /^\*\*[^*]+\*\*:?$/.test(body)
  signs.isCommand = command.test(line)
  return signs
}

/** Words are counted by blanks, and letters of scripts without blanks as half a word each. */
function countWords(body: string, found: TextSigns): void {
  const lower = body.toLowerCase()
  let wide = 0
  let digits = false
  let start = -1
  for (let i = 0; i <= lower.length; i++) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 0
    if ((unit >= 97 && unit <= 122) || (unit >= 0xe0 && unit <= 0x17f)) {
      if (start === -1) start = i
      continue
    }
    if (start !== -1) {
      // No word that counts is longer.
      const what = i - start <= 16 ? bodyWords.get(lower.slice(start, i)) : undefined
      if (what === 'address') found.addressing++
      else if (what === 'intent') found.intents++
      start = -1
    }
    if (unit === 32) found.words++
    else if (unit >= 48 && unit <= 57) digits = true
    else if (unit === 93 && lower.charCodeAt(i + 1) === 40) found.links++
    else if (unit >= 0x3040 && unit < 0xa000) wide++
  }
  found.words += 1 + wide / 2
  if (wide > 0) {
    found.addressing += count(wideAddressing, body)
    found.intents += count(wideIntent, body)
  }
  if (wide > 0 || digits) found.periods += count(period, body)
  if (digits) found.dates += count(isoDate, body)
}

/** What was found line by line, for the next version of a text, most of whose lines are the same. */
export class LineSigns {
  readonly headings = new Signs(headingSigns)
  readonly texts = new Signs(textSigns)
}

class Signs<Found> {
  readonly #known = new Map<string, Found>()
  readonly #make: (line: string) => Found

  constructor(make: (line: string) => Found) {
    this.#make = make
  }

  of(line: string): Found {
    let found = this.#known.get(line)
    if (found === undefined) {
      found = this.#make(line)
      // Of all lines that were ever typed only some are of use.
      if (this.#known.size >= MOST_LINES) this.#known.clear()
      this.#known.set(ownCopy(line), found)
    }
    return found
  }
}

/** More than the beginning of nearly any text has. */
const MOST_LINES = 4000

/** Whether a label ("Owner", "Due date") is one that plans use, as a whole. */
function isKey(label: string): boolean {
  return keyLexicon().weights.has(wordsOf(label).join(' '))
}

/** How often a pattern with the flag g matches. */
export function count(pattern: RegExp, text: string): number {
  let matches = 0
  pattern.lastIndex = 0
  while (pattern.exec(text) !== null) matches++
  return matches
}
