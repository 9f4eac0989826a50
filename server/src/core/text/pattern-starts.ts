/** What a pattern of words may start with, read from its source, and whether a text has any such word. */
import { EDGE, foldedUnit, nameStart, type StartNames, wordStartsOf } from './word-starts'

/** A part of a pattern: a character out of some, or any (`null`), or alternatives; how often at least and at most. */
interface Part {
  readonly one: readonly number[] | null | readonly (readonly Part[])[]
  readonly isGroup: boolean
  readonly optional: boolean
  readonly repeated: boolean
}

/** Most alternatives are words as they are written, at least in their first five characters: "risk", "revenue". */
const PLAIN = /^[^\\()[\]{}?*+.^$]{2,4}$|^[^\\()[\]{}?*+.^$]{5}(?![?*+{])/
/** "goals?", "risks?". */
const WITH_ENDING = /^[^\\()[\]{}?*+.^$]{5}\?$/
/** What is known for sure is the beginning: "uptime" of "up ?time". */
const BEGINNING = /^[^\\()[\]{}?*+.^$]{3}(?![?*+{])/

/** How many characters of a word are compared, where the pattern has as many. */
const LONGEST = 5
/** Patterns that would need more starts than this are run over every text. */
const MOST = 4000

/**
 * The starts of the words that a pattern matches. The pattern is made of alternatives that each match a whole word or
 * several, with neither letter nor digit before and behind them.
 */
export class PatternStarts {
  readonly #fives = new Names()
  #threes: Names | null = null
  #twos: Names | null = null
  /** What is inside words that may start with anything: "ziel" for `\p{L}*ziele?`. */
  readonly #inside: string[] = []
  #anything = false

  /** @param source an expression with the flags `i` and `u`, of literals, classes, groups and repetitions */
  constructor(source: string) {
    for (const alternative of alternativesOf(source)) {
      if (PLAIN.test(alternative)) this.#add(alternative)
      else if (WITH_ENDING.test(alternative)) {
        this.#add(alternative.slice(0, 4))
        this.#add(alternative.slice(0, 5))
      } else if (BEGINNING.test(alternative)) this.#addThree(alternative)
      else this.#read(alternative)
    }
  }

  /** False only if no word of the text starts as one of the pattern does. Han, hiragana and katakana are not asked. */
  mayBeIn(text: string): boolean {
    if (this.#anything) return true
    const { fives, threes, twos } = wordStartsOf(text)
    return (
      this.#fives.hasAny(fives) ||
      this.#threes?.hasAny(threes) === true ||
      this.#twos?.hasAny(twos) === true ||
      this.#hasInside(text)
    )
  }

  /** The same for the start of the text alone. */
  mayOpen(text: string): boolean {
    if (this.#anything) return true
    nameStart(text, 0, names)
    return (
      this.#fives.has(names.five) ||
      this.#threes?.has(names.three) === true ||
      this.#twos?.has(names.two) === true ||
      this.#hasInside(text)
    )
  }

  #hasInside(text: string): boolean {
    if (this.#inside.length === 0) return false
    const lower = text.toLowerCase()
    return this.#inside.some((word) => lower.includes(word))
  }

  #read(alternative: string): void {
    const parts = new Reader(alternative).alternatives()[0]!
    const starts = new Set<string>()
    if (addStarts(parts, '', starts)) {
      for (const start of starts) this.#add(start)
      return
    }
    const word = longestLiteral(parts)
    if (word.length < 2) this.#anything = true
    else this.#inside.push(word)
  }

  /** Adds a start, behind which the word ends if it is shorter than `LONGEST`; `ANY` at its end is any character. */
  #add(start: string): void {
    const known = start.endsWith(ANY)
      ? start.length - 1
      : start.length >= LONGEST
        ? LONGEST
        : start.length + 1
    nameStart(start, 0, names)
    if (known === LONGEST) this.#fives.add(names.five)
    else if (known >= 3) this.#addThree(start)
    else {
      this.#twos ??= new Names()
      this.#twos.add(names.two)
    }
  }

  #addThree(start: string): void {
    this.#threes ??= new Names()
    nameStart(start, 0, names)
    this.#threes.add(names.three)
  }
}

const names: StartNames = { two: 0, three: 0, five: 0 }

/** Names of starts, most of what is not among them told by a few bits. */
class Names {
  readonly #bits = new Uint32Array(128)
  readonly #all = new Set<number>()

  add(name: number): void {
    this.#bits[(name >> 5) & 127]! |= 1 << (name & 31)
    this.#all.add(name)
  }

  has(name: number): boolean {
    return (this.#bits[(name >> 5) & 127]! & (1 << (name & 31))) !== 0 && this.#all.has(name)
  }

  hasAny(some: readonly number[]): boolean {
    for (let at = 0; at < some.length; at++) if (this.has(some[at]!)) return true
    return false
  }
}

/** Behind a start of which no more is known. */
const ANY = '*'

/**
 * Adds what some parts in a row may start with: `LONGEST` characters, fewer where the word ends, or fewer with `ANY`
 * behind them; false if they may start with nearly anything.
 */
function addStarts(parts: readonly Part[], before: string, starts: Set<string>): boolean {
  if (before.length === LONGEST) {
    starts.add(before)
    return true
  }
  const [part, ...rest] = parts
  if (part === undefined) {
    if (before.length === 0) return false
    starts.add(before)
    return true
  }
  if (starts.size > MOST || (part.optional && !addStarts(rest, before, starts))) return false
  const again = part.repeated ? [{ ...part, optional: true }, ...rest] : rest
  if (part.isGroup) {
    const groups = part.one as readonly (readonly Part[])[]
    return groups.every((group) =>
      group.length === 0 ? addStarts(rest, before, starts) : addStarts([...group, ...again], before, starts),
    )
  }
  const characters = part.one as readonly number[] | null
  if (characters === null) {
    if (before.length < 2) return false
    starts.add(before + ANY)
    return true
  }
  return characters.every((unit) => addStarts(again, before + String.fromCharCode(unit), starts))
}

/** The alternatives of a pattern as they are written. */
function alternativesOf(source: string): string[] {
  const all: string[] = []
  let from = 0
  let depth = 0
  let inClass = false
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 92) at++
    else if (inClass) inClass = unit !== 93
    else if (unit === 91) inClass = true
    else if (unit === 40) depth++
    else if (unit === 41) depth--
    else if (unit === 124 && depth === 0) {
      all.push(source.slice(from, at))
      from = at + 1
    }
  }
  all.push(source.slice(from))
  return all
}

/** The longest run of characters that must be there as they are. */
function longestLiteral(parts: readonly Part[]): string {
  let longest = ''
  let run = ''
  for (const { one, isGroup, optional, repeated } of parts) {
    const only = !isGroup && !optional && one?.length === 1 && one[0] !== EDGE ? (one[0] as number) : null
    run = only === null ? '' : run + String.fromCharCode(only)
    if (run.length > longest.length) longest = run
    if (repeated) run = ''
  }
  return longest
}

const DIGITS = Array.from('0123456789', (digit) => digit.charCodeAt(0))

const QUANTIFIER = /[?*+]\??|\{(\d+)[\d,]*\}\??/y
const GROUP = /\?(?:<?[=!]|:|<\w+>)/y
const ONCE = { optional: false, repeated: false }

/** Reads the source of an expression. */
class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Up to the end or the bracket that closes them. */
  alternatives(): Part[][] {
    const all: Part[][] = [[]]
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++
        all.push([])
        continue
      }
      const one = this.#one()
      if (one !== undefined) all.at(-1)!.push({ ...one, ...this.#quantifier() })
    }
    return all
  }

  /** One part before its quantifier; undefined for what has no length. */
  #one(): Pick<Part, 'one' | 'isGroup'> | undefined {
    const char = this.#source[this.#at++]!
    if (char === '(') return this.#group()
    if (char === '[') return { one: this.#class(), isGroup: false }
    if (char === '\\') return this.#escape()
    if (char === '^' || char === '$') return undefined
    if (char === '.') return { one: null, isGroup: false }
    return { one: [foldedUnit(char.charCodeAt(0))], isGroup: false }
  }

  #group(): Pick<Part, 'one' | 'isGroup'> | undefined {
    GROUP.lastIndex = this.#at
    const found = GROUP.exec(this.#source)?.[0] ?? ''
    this.#at += found.length
    const one = this.alternatives()
    this.#at++
    return /[=!]/.test(found) ? undefined : { one, isGroup: true }
  }

  #class(): readonly number[] | null {
    const start = this.#at
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1
    const content = this.#source.slice(start, this.#at++)
    // Classes of a few characters as they are; of others any character will do.
    if (content.startsWith('^') || /\\|.-./.test(content)) return null
    return [...new Set(Array.from(content, (char) => foldedUnit(char.charCodeAt(0))))]
  }

  #escape(): Pick<Part, 'one' | 'isGroup'> | undefined {
    const char = this.#source[this.#at++]!
    if (char === 'b' || char === 'B') return undefined
    if (char === 'd') return { one: DIGITS, isGroup: false }
    if (char === 's') return { one: [EDGE], isGroup: false }
    if (/[\w]/.test(char)) {
      if (this.#source[this.#at] === '{') this.#at = this.#source.indexOf('}', this.#at) + 1
      return { one: null, isGroup: false }
    }
    return { one: [foldedUnit(char.charCodeAt(0))], isGroup: false }
  }

  #quantifier(): Pick<Part, 'optional' | 'repeated'> {
    QUANTIFIER.lastIndex = this.#at
    const found = QUANTIFIER.exec(this.#source)
    if (found === null) return ONCE
    this.#at += found[0].length
    const sign = found[0][0]
    const optional = sign === '?' || sign === '*' || found[1] === '0'
    return { optional, repeated: sign !== '?' }
  }
}
