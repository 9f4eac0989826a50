/** Collects what speaks for and against a strategy document, in one pass over the lines of its beginning. */
import {
  bodyWords,
  compoundEnding,
  keyLexicon,
  type Lexicon,
  otherLexicon,
  strategyLexicon,
  tableLexicon,
  wordsOf,
} from './strategy-words'

/** What was counted; weights are put on it elsewhere. */
export interface Evidence {
  /** What the front matter says under `plumbline`. */
  readonly stated: 'strategy' | 'off' | null
  /** The first heading, or the title of the front matter. */
  readonly title: string
  /** Sum of the weights of the words in the title. */
  readonly titleFor: number
  readonly titleAgainst: number
  readonly headings: number
  /** Sums of the heaviest word of each further heading, and the headings that have any. */
  readonly headingsFor: number
  readonly headingsAgainst: number
  /** Headings, the title among them, that name a quarter, year or phase. */
  readonly headingPeriods: number
  /** Distinct words found in headings. */
  readonly wordsFor: ReadonlySet<string>
  readonly wordsAgainst: ReadonlySet<string>
  readonly words: number
  readonly periods: number
  readonly dates: number
  readonly tables: number
  /** Tables with at least two columns that a plan would have; those with four count twice. */
  readonly planTables: number
  readonly boxes: number
  /** Items that begin with one: "- **Q1 2026:** offline maps". */
  readonly periodBullets: number
  readonly keyLines: number
  readonly codeLines: number
  readonly commands: number
  readonly versions: number
  /** Words that speak to the reader, as instructions do. */
  readonly addressing: number
  /** Words of intent ("launch", "reduce", "planned"), as plans use them. */
  readonly intents: number
  readonly links: number
}

/** Enough for any document to show what it is, and a bound on what a key press in a large one costs. */
const limit = 32_768

const period =
  /\b(?:(?:[QT][1-4]|[1-4][QT]|[HS][12])\b(?:[ ,/-]{1,2}20\d\d\b)?|FY ?'?\d{2}|20[1-4]\d\b|2[1-3]\d\d\b|(?:Year|Month|Phase|Quarter|Sprint|Jahr|Ann[ée]e|A[ñn]o|Ano|Anno|Fase|Mes|Mois|M[êe]s|Mese|Monat|Trimestre|Quartal|Semestre|Halbjahr) \d)|\d ?(?:年|月|季度|四半期)|第[一二三四]|フェーズ|阶段|階段/g
const isoDate = /\b\d{4}-\d{2}-\d{2}\b/g
const fullDate = /\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{1,12} \d{4}|(?<!\p{L})\p{L}{1,12} \d{1,2},? \d{4}|月\d+日/gu
const leadingPeriod =
  /^[*_]{0,3}(?:(?:[QT][1-4]|[HS][12]|FY ?\d{2,4}|20\d\d|\d{4}年|第[一二三四])\b|(?:Q|T)[1-4]\/)/
const wideAddressing = /请|您|你|ください|あなた/g
const wideIntent = /目标|目標|增长|计划|计劃|推出|提升|收入|売上|成長|拡大|削減|導入|達成|計画|施策/g
const command =
  /^\s*(?:\$ |> |#!)|^\s*(?:npm|npx|yarn|pnpm|pip3?|git|docker|kubectl|curl|sudo|brew|apt(?:-get)?|cargo|go|make|cd|mkdir|terraform|helm|aws|gcloud|python3?|node) [\w./-]/
const versionHeading = /^\W*(?:v(?:ersion )?\.?)?\d+\.\d+\.\d+/i

export function findEvidence(text: string): Evidence {
  const source = text.length > limit ? text.slice(0, limit) : text
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let stated: Evidence['stated'] = null
  let title = ''
  const front = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)
  if (front !== null) {
    at = front[0].length
    const value = /^plumbline[ \t]*:[ \t]*["']?(\w+)/m.exec(front[1]!)?.[1]?.toLowerCase()
    if (value === 'strategy' || value === 'off') stated = value
    else if (value === 'true' || value === 'on') stated = 'strategy'
    else if (value === 'false' || value === 'no') stated = 'off'
    title = /^title[ \t]*:[ \t]*(.+)$/im.exec(front[1]!)?.[1]?.trim() ?? ''
  }

  let titleFor = 0
  let titleAgainst = 0
  let headings = 0
  let headingsFor = 0
  let headingsAgainst = 0
  const wordsFor = new Set<string>()
  const wordsAgainst = new Set<string>()
  let headingPeriods = 0
  let words = 0
  let periods = 0
  let dates = 0
  let tables = 0
  let planTables = 0
  let boxes = 0
  let periodBullets = 0
  let keyLines = 0
  let codeLines = 0
  let commands = 0
  let versions = 0
  let links = 0
  let you = 0
  let intents = 0
  let fence = ''
  let code = false
  let inTable = false
  let previous = ''
  let titled = false
  let begun = false

  const heading = (content: string, depth: number) => {
    if (versionHeading.test(content)) versions++
    else if (depth > 0 && hasDigit(content) && count(fullDate, content) === 0 && count(period, content) > 0)
      headingPeriods++
    const tokens = wordsOf(content)
    const forIt = weigh(tokens, strategyLexicon, wordsFor)
    const against = weigh(tokens, otherLexicon, wordsAgainst)
    if (!titled && depth <= 2) {
      titled = true
      if (title === '') title = content
      titleFor += forIt
      titleAgainst += against
      return
    }
    headings++
    headingsFor += Math.min(1, forIt)
    headingsAgainst += Math.min(1, against)
  }
  if (title !== '') {
    const tokens = wordsOf(title)
    titleFor += weigh(tokens, strategyLexicon, wordsFor)
    titleAgainst += weigh(tokens, otherLexicon, wordsAgainst)
  }

  while (at < source.length) {
    let end = source.indexOf('\n', at)
    if (end === -1) end = source.length
    const line = source.slice(at, source[end - 1] === '\r' ? end - 1 : end)
    at = end + 1
    const body = line.trimStart()
    if (fence !== '') {
      if (code) codeLines++
      if (body.startsWith(fence) && body.replace(/[`~\s]/g, '') === '') fence = ''
      else if (command.test(line)) commands++
      continue
    }
    if (body === '') {
      previous = ''
      inTable = false
      continue
    }
    const first = body.charCodeAt(0)
    if (first === 96 /* ` */ || first === 126 /* ~ */) {
      const opening = /^(?:`{3,}|~{3,})/.exec(body)?.[0]
      if (opening !== undefined) {
        fence = opening
        // Diagrams and plain text in fences are part of many a plan.
        code = !/^[`~]+\s*(?:$|text|txt|mermaid|gantt|markdown|md\b|plain)/i.test(body)
        if (code) codeLines++
        previous = ''
        continue
      }
    }
    const atx = first === 35 /* # */ ? /^(#{1,6})[ \t]+(.*)/.exec(body) : null
    if (atx !== null) {
      heading(atx[2]!, atx[1]!.length)
      previous = ''
      words += 4
      periods += count(period, body)
      continue
    }
    if (
      previous !== '' &&
      /^(?:=+|-+)\s*$/.test(body) &&
      !previous.startsWith('|') &&
      !/^[-*+] /.test(previous)
    ) {
      heading(previous, body[0] === '=' ? 1 : 2)
      previous = ''
      continue
    }
    if (/^\|?\s*:?-{2,}:?\s*\|/.test(body) && previous.includes('|')) {
      tables++
      let known = 0 // columns that a plan would have
      for (const cell of previous.split('|')) {
        if (cell.trim() === '') continue
        const tokens = wordsOf(cell)
        if (weigh(tokens, tableLexicon, null) > 0 || count(period, cell) > 0) known++
      }
      if (known >= 2) planTables += known >= 4 ? 2 : 1
      inTable = true
      previous = body
      continue
    }
    // A first line of text stands for the title that a document without headings does not have.
    if (
      !titled &&
      !begun &&
      body.length < 80 &&
      !/[.。:：|]$|^[-*+>|<!]|^\*\*.*\*\*[:：]|[:：]\*\*/.test(body)
    ) {
      begun = true
      heading(body.replaceAll('*', ''), 0)
      previous = body
      continue
    }
    begun = true
    const seen = scan(body)
    words += seen.words
    links += seen.links
    you += seen.addressing
    intents += seen.intents
    if (seen.wide) {
      you += count(wideAddressing, body)
      intents += count(wideIntent, body)
    }
    if (seen.digits || seen.wide) {
      periods += count(period, body)
      if (seen.digits) dates += count(isoDate, body)
    }
    if (inTable) {
      const cell = /^\|?([^|]{2,40})\|/.exec(body)
      if (cell !== null && isKey(cell[1]!)) keyLines++
      previous = body
      continue
    }
    const item = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)/.exec(body)
    const content = item?.[1] ?? body
    if (item !== null) {
      if (/^\[[ xX]\]/.test(content)) boxes++
      if (leadingPeriod.test(content)) periodBullets++
    }
    const key = /^(?:\[[ xX]\] )?[*_]{0,3}([^:：*_|]{2,40}?)[*_]{0,3} ?[:：]/.exec(content)
    if (key !== null && isKey(key[1]!)) keyLines++
    else if (item === null && /^\*\*[^*]+\*\*:?$/.test(body)) heading(body, 7)
    if (command.test(line)) commands++
    previous = body
  }
  return {
    stated,
    title,
    titleFor,
    titleAgainst,
    headings,
    headingsFor,
    headingsAgainst,
    headingPeriods,
    wordsFor,
    wordsAgainst,
    words,
    periods,
    dates,
    tables,
    planTables,
    boxes,
    periodBullets,
    keyLines,
    codeLines,
    commands,
    versions,
    addressing: you,
    intents,
    links,
  }
}

/** The weights of the lexicon's phrases in a list of words, longest first. */
function weigh(tokens: readonly string[], lexicon: Lexicon, seen: Set<string> | null): number {
  let sum = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    let length = Math.min(lexicon.longest.get(token) ?? 1, tokens.length - i)
    for (; length > 0; length--) {
      const phrase = length === 1 ? token : tokens.slice(i, i + length).join(' ')
      const weight = lexicon.weights.get(phrase) ?? lexicon.weights.get(singular(phrase))
      if (weight === undefined) continue
      sum += weight
      if (weight > 0) seen?.add(phrase)
      break
    }
    if (length > 1) i += length - 1
    else if (length === 0 && token.charCodeAt(token.length - 1) >= 0x3040)
      sum += weighRun(token, lexicon, seen)
    else if (length === 0 && lexicon === strategyLexicon && compoundEnding.test(token)) {
      sum += 1
      seen?.add(token)
    }
  }
  return sum
}

/** Whether a label ("Owner", "Due date") is one of the lexicon's as a whole. */
function isKey(label: string): boolean {
  return keyLexicon.weights.has(wordsOf(label).join(' '))
}

/** Chinese and Japanese have no blanks: every stretch of two to eight letters may be a word. */
function weighRun(run: string, lexicon: Lexicon, seen: Set<string> | null): number {
  let sum = 0
  for (let i = 0; i < run.length; i++) {
    for (let n = Math.min(8, run.length - i); n >= 1; n--) {
      const weight = lexicon.weights.get(run.slice(i, i + n))
      if (weight === undefined) continue
      sum += weight
      if (weight > 0) seen?.add(run.slice(i, i + n))
      i += n - 1
      break
    }
  }
  return sum
}

function singular(phrase: string): string {
  return phrase.endsWith('ies')
    ? `${phrase.slice(0, -3)}y`
    : phrase.endsWith('s')
      ? phrase.slice(0, -1)
      : phrase
}

interface Scan {
  readonly words: number
  readonly links: number
  readonly digits: boolean
  /** Chinese or Japanese letters. */
  readonly wide: boolean
  readonly addressing: number
  readonly intents: number
}

/** Words are counted by blanks, and letters of scripts without blanks as half a word each. */
function scan(line: string): Scan {
  const lower = line.toLowerCase()
  let blanks = 0
  let letters = 0
  let links = 0
  let digits = false
  let addressing = 0
  let intents = 0
  let start = -1
  for (let i = 0; i <= lower.length; i++) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 0
    if ((unit >= 97 && unit <= 122) || (unit >= 0xe0 && unit <= 0x17f)) {
      if (start === -1) start = i
      continue
    }
    if (start !== -1) {
      const length = i - start
      if (length >= 2 && length <= 16) {
        const word = lower.slice(start, i)
        const what = bodyWords.get(word)
        if (what === 'address') addressing++
        else if (what === 'intent') intents++
      }
      start = -1
    }
    if (unit === 32) blanks++
    else if (unit >= 48 && unit <= 57) digits = true
    else if (unit === 93 && lower.charCodeAt(i + 1) === 40) links++
    else if (unit >= 0x3040 && unit < 0xa000) letters++
  }
  return { words: blanks + 1 + letters / 2, links, digits, wide: letters > 0, addressing, intents }
}

function hasDigit(text: string): boolean {
  return /[\d一二三四]/.test(text)
}

function count(pattern: RegExp, text: string): number {
  let matches = 0
  pattern.lastIndex = 0
  while (pattern.exec(text) !== null) matches++
  return matches
}
