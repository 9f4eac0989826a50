/** Collects what speaks for and against a strategy document, in one pass over the lines of its beginning. */
import { bodyWords, keyLexicon, otherLexicon, strategyLexicon, tableLexicon } from './strategy-words'
import { weigh, wordsOf } from './word-weights'

/** What was counted; weights are put on it elsewhere. */
export interface Evidence {
  /** What the front matter says under `plumbline`; that decides, and nothing else is counted. */
  readonly stated: 'strategy' | 'off' | null
  /** The first heading, or the title of the front matter. */
  readonly title: string
  /** Sums of the weights of the title's words. */
  readonly titleFor: number
  readonly titleAgainst: number
  /** How many there are below the title. */
  readonly headings: number
  /** Sums of their weights, each at most 1. */
  readonly headingsFor: number
  readonly headingsAgainst: number
  /** Distinct words found in the title and the headings. */
  readonly wordsFor: ReadonlySet<string>
  readonly wordsAgainst: ReadonlySet<string>
  /** Headings, the title among them, that name a quarter, year or phase. */
  readonly headingPeriods: number
  /** Headings such as "v1.2.0". */
  readonly versions: number
  /** Of running text. */
  readonly words: number
  readonly periods: number
  /** ISO dates, as logs have them. */
  readonly dates: number
  readonly links: number
  /** Words of intent ("launch", "reduce", "planned"), as plans use them. */
  readonly intents: number
  /** Words that speak to the reader, as instructions do. */
  readonly addressing: number
  /** Tables with at least two columns that a plan would have; those with four count twice. */
  readonly planTables: number
  /** Items with a check box. */
  readonly boxes: number
  /** Items that begin with a period: "- **Q1 2026:** offline maps". */
  readonly periodItems: number
  /** "**Owner:** Mina Okafor", in lines, items and the first column of tables. */
  readonly keyLines: number
  readonly codeLines: number
  readonly commands: number
}

/** Enough for any document to show what it is, and a bound on what a key press in a large one costs. */
const limit = 32_768

const period =
  /\b(?:(?:[QT][1-4]|[1-4][QT]|[HS][12])\b(?:[ ,/-]{1,2}20\d\d\b)?|FY ?'?\d{2}|20[1-4]\d\b|2[1-3]\d\d\b|(?:Year|Month|Phase|Quarter|Sprint|Jahr|Ann[ée]e|A[ñn]o|Ano|Anno|Fase|Mes|Mois|M[êe]s|Mese|Monat|Trimestre|Quartal|Semestre|Halbjahr) \d)|\d ?(?:年|月|季度|四半期)|第[一二三四]|フェーズ|阶段|階段/g
const isoDate = /\b\d{4}-\d{2}-\d{2}\b/g
const fullDate =
  /\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{1,12} \d{4}|(?<!\p{L})\p{L}{1,12} \d{1,2},? \d{4}|月\d+日/gu
const leadingPeriod =
  /^[*_]{0,3}(?:(?:[QT][1-4]|[HS][12]|FY ?\d{2,4}|20\d\d|\d{4}年|第[一二三四])\b|(?:Q|T)[1-4]\/)/
const wideAddressing = /请|您|你|ください|あなた/g
const wideIntent = /目标|目標|增长|计划|计劃|推出|提升|收入|売上|成長|拡大|削減|導入|達成|計画|施策/g
const command =
  /^\s*(?:\$ |> |#!)|^\s*(?:npm|npx|yarn|pnpm|pip3?|git|docker|kubectl|curl|sudo|brew|apt(?:-get)?|cargo|go|make|cd|mkdir|terraform|helm|aws|gcloud|python3?|node) [\w./-]/
const versionHeading = /^\W*(?:v(?:ersion )?\.?)?\d+\.\d+\.\d+/i

export function findEvidence(text: string): Evidence {
  const source = text.slice(0, limit)
  const tally = new Tally()
  let at = tally.readFrontMatter(source)
  if (tally.stated !== null) return tally
  while (at < source.length) {
    let end = source.indexOf('\n', at)
    if (end === -1) end = source.length
    tally.readLine(source.slice(at, source[end - 1] === '\r' ? end - 1 : end))
    at = end + 1
  }
  return tally
}

/** What has been counted so far, and what of the lines above matters to the next. */
class Tally implements Evidence {
  stated: Evidence['stated'] = null
  title = ''
  titleFor = 0
  titleAgainst = 0
  headings = 0
  headingsFor = 0
  headingsAgainst = 0
  readonly wordsFor = new Set<string>()
  readonly wordsAgainst = new Set<string>()
  headingPeriods = 0
  versions = 0
  words = 0
  periods = 0
  dates = 0
  links = 0
  intents = 0
  addressing = 0
  planTables = 0
  boxes = 0
  periodItems = 0
  keyLines = 0
  codeLines = 0
  commands = 0

  /** The line above, unless it was blank or ended what it belonged to. */
  #above = ''
  /** What closes the fence that is open, or nothing. */
  #fence = ''
  #fencedCode = false
  #inTable = false
  /** Whether a heading has been taken for the title. */
  #titled = false
  /** Whether there has been any text. */
  #begun = false

  /** Returns where the text begins. */
  readFrontMatter(source: string): number {
    const front = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)
    if (front === null) return source.charCodeAt(0) === 0xfeff ? 1 : 0
    const block = front[1]!
    switch (/^plumbline[ \t]*:[ \t]*["']?(\w+)/m.exec(block)?.[1]?.toLowerCase()) {
      case 'strategy':
      case 'on':
      case 'true':
        this.stated = 'strategy'
        break
      case 'off':
      case 'no':
      case 'false':
        this.stated = 'off'
        break
    }
    this.title = /^title[ \t]*:[ \t]*(.+)$/im.exec(block)?.[1]?.trim() ?? ''
    if (this.title !== '' && this.stated === null) this.#weighTitle(this.title)
    return front[0].length
  }

  readLine(line: string): void {
    const body = line.trimStart()
    if (this.#fence !== '') this.#readFenced(line, body)
    else if (body === '') this.#close()
    else if (!this.#readMark(body)) this.#readText(line, body)
  }

  #readFenced(line: string, body: string): void {
    if (this.#fencedCode) this.codeLines++
    if (body.startsWith(this.#fence) && /^[`~\s]+$/.test(body)) this.#fence = ''
    else if (command.test(line)) this.commands++
  }

  #close(): void {
    this.#above = ''
    this.#inTable = false
  }

  /** Fences, headings and the second line of tables; false when the line is something else. */
  #readMark(body: string): boolean {
    const fence = /^(?:`{3,}|~{3,})/.exec(body)?.[0]
    if (fence !== undefined) {
      this.#fence = fence
      // Diagrams and plain text in fences are part of many a plan.
      this.#fencedCode = !/^[`~]+\s*(?:$|text|txt|mermaid|gantt|markdown|md\b|plain)/i.test(body)
      if (this.#fencedCode) this.codeLines++
      this.#close()
      return true
    }
    const heading = body.startsWith('#') ? /^(#{1,6})[ \t]+(.*)/.exec(body) : null
    if (heading !== null) {
      this.#readHeading(heading[2]!, heading[1]!.length)
      this.words += 4
      this.periods += count(period, body)
      this.#close()
      return true
    }
    if (this.#above === '') return false
    if (/^(?:=+|-+)\s*$/.test(body) && !/^(?:\||[-*+] )/.test(this.#above)) {
      this.#readHeading(this.#above, body.startsWith('=') ? 1 : 2)
      this.#close()
      return true
    }
    if (/^\|?\s*:?-{2,}:?\s*\|/.test(body) && this.#above.includes('|')) {
      this.#readTableHeader(this.#above)
      this.#inTable = true
      return true
    }
    return false
  }

  /** @param depth 1 to 6; 7 for a line in bold, 0 for the first line of a text without headings */
  #readHeading(content: string, depth: number): void {
    if (versionHeading.test(content)) this.versions++
    else if (depth > 0 && count(fullDate, content) === 0 && count(period, content) > 0) this.headingPeriods++
    if (!this.#titled && depth <= 2) {
      this.#titled = true
      if (this.title === '') this.title = content
      this.#weighTitle(content)
      return
    }
    const words = wordsOf(content)
    this.headings++
    this.headingsFor += Math.min(1, weigh(words, strategyLexicon(), this.wordsFor))
    this.headingsAgainst += Math.min(1, weigh(words, otherLexicon(), this.wordsAgainst))
  }

  #weighTitle(title: string): void {
    const words = wordsOf(title)
    this.titleFor += weigh(words, strategyLexicon(), this.wordsFor)
    this.titleAgainst += weigh(words, otherLexicon(), this.wordsAgainst)
  }

  #readTableHeader(header: string): void {
    const known = header
      .split('|')
      .filter(
        (cell) =>
          cell.trim() !== '' && (weigh(wordsOf(cell), tableLexicon(), null) > 0 || count(period, cell) > 0),
      )
    if (known.length >= 2) this.planTables += known.length >= 4 ? 2 : 1
  }

  #readText(line: string, body: string): void {
    if (!this.#begun) {
      this.#begun = true
      if (!this.#titled && mayBeTitle(body)) {
        this.#readHeading(body.replaceAll('*', ''), 0)
        this.#above = body
        return
      }
    }
    this.#readWords(body)
    this.#above = body
    if (this.#inTable) {
      const cell = /^\|?([^|]{2,40})\|/.exec(body)
      if (cell !== null && isKey(cell[1]!)) this.keyLines++
      return
    }
    const item = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)/.exec(body)?.[1]
    const content = item ?? body
    if (item !== undefined) {
      if (/^\[[ xX]\]/.test(item)) this.boxes++
      if (leadingPeriod.test(item)) this.periodItems++
    }
    const key = /^(?:\[[ xX]\] )?[*_]{0,3}([^:：*_|]{2,40}?)[*_]{0,3} ?[:：]/.exec(content)
    if (key !== null && isKey(key[1]!)) this.keyLines++
    else if (item === undefined && /^\*\*[^*]+\*\*:?$/.test(body)) this.#readHeading(body, 7)
    if (command.test(line)) this.commands++
  }

  /** Words are counted by blanks, and letters of scripts without blanks as half a word each. */
  #readWords(body: string): void {
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
        if (what === 'address') this.addressing++
        else if (what === 'intent') this.intents++
        start = -1
      }
      if (unit === 32) this.words++
      else if (unit >= 48 && unit <= 57) digits = true
      else if (unit === 93 && lower.charCodeAt(i + 1) === 40) this.links++
      else if (unit >= 0x3040 && unit < 0xa000) wide++
    }
    this.words += 1 + wide / 2
    if (wide > 0) {
      this.addressing += count(wideAddressing, body)
      this.intents += count(wideIntent, body)
    }
    if (wide > 0 || digits) this.periods += count(period, body)
    if (digits) this.dates += count(isoDate, body)
  }
}

/** Whether a first line of text may stand for the title that a document without headings does not have. */
function mayBeTitle(body: string): boolean {
  return body.length < 80 && !/[.。:：|]$|^[-*+>|<!]|^\*\*.*\*\*[:：]|[:：]\*\*/.test(body)
}

/** Whether a label ("Owner", "Due date") is one that plans use, as a whole. */
function isKey(label: string): boolean {
  return keyLexicon().weights.has(wordsOf(label).join(' '))
}

function count(pattern: RegExp, text: string): number {
  let matches = 0
  pattern.lastIndex = 0
  while (pattern.exec(text) !== null) matches++
  return matches
}
