/** Collects what speaks for and against a strategy document, in one pass over the lines of its beginning. */
import {
  command,
  count,
  type HeadingSigns,
  headingSigns,
  type LineSigns,
  period,
  textSigns,
} from './line-signs'
import { tableLexicon } from './strategy-words'
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

/** The part of a text that says what it is. */
export function beginningOf(text: string): string {
  return text.slice(0, limit)
}

/** `known` has what was found in the lines of older versions of the text, and takes what is found in this one. */
export function findEvidence(text: string, known: LineSigns | null = null): Evidence {
  const source = beginningOf(text)
  const tally = new Tally(known)
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

  readonly #known: LineSigns | null
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

  constructor(known: LineSigns | null) {
    this.#known = known
  }

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
    const signs = this.#known?.headings.of(content) ?? headingSigns(content)
    if (signs.isVersion) this.versions++
    else if (depth > 0 && signs.isPeriod) this.headingPeriods++
    if (!this.#titled && depth <= 2) {
      this.#titled = true
      if (this.title === '') this.title = content
      this.#weighTitle(content)
      return
    }
    this.headings++
    this.headingsFor += Math.min(1, signs.for)
    this.headingsAgainst += Math.min(1, signs.against)
    this.#noteWords(signs)
  }

  #weighTitle(title: string): void {
    const signs = this.#known?.headings.of(title) ?? headingSigns(title)
    this.titleFor += signs.for
    this.titleAgainst += signs.against
    this.#noteWords(signs)
  }

  #noteWords({ wordsFor, wordsAgainst }: HeadingSigns): void {
    for (const word of wordsFor) this.wordsFor.add(word)
    for (const word of wordsAgainst) this.wordsAgainst.add(word)
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
    const signs = this.#known?.texts.of(line) ?? textSigns(line)
    this.words += signs.words
    this.periods += signs.periods
    this.dates += signs.dates
    this.links += signs.links
    this.addressing += signs.addressing
    this.intents += signs.intents
    this.#above = body
    if (this.#inTable) {
      if (signs.isKeyRow) this.keyLines++
      return
    }
    if (signs.isBox) this.boxes++
    if (signs.isPeriodItem) this.periodItems++
    if (signs.isKeyLine) this.keyLines++
    else if (signs.isBold) this.#readHeading(body, 7)
    if (signs.isCommand) this.commands++
  }
}

/** Whether a first line of text may stand for the title that a document without headings does not have. */
function mayBeTitle(body: string): boolean {
  return body.length < 80 && !/[.。:：|]$|^[-*+>|<!]|^\*\*.*\*\*[:：]|[:：]\*\*/.test(body)
}
