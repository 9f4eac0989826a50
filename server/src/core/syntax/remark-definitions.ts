/**
 * Lets remark read a part of a document as if it saw the whole: it is told what other parts define, and says what it
 * defines itself and what it asked for. `[Goals]` is a link where a definition of it exists, and brackets elsewhere.
 */
import type { Data, Processor } from 'unified'

/** What one parse is told and what it tells: identifiers with `#` before them are of definitions, with `^` of footnotes. */
export interface Lookups {
  readonly known: ReadonlySet<string>
  readonly asked: Set<string>
  /** Set when the parse has met anything in brackets. */
  defined: readonly string[]
}

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[number]>, { tokenize: unknown }>
type Parser = ThisParameterType<Construct['tokenize']>['parser'] & { gfmFootnotes?: string[] }

const OPENING_BRACKET = 91
const CLOSING_BRACKET = 93

/**
 * micromark keeps the identifiers of a document in two arrays of its parser, filled while blocks are read and looked
 * into when their text is. A construct that matches nothing, tried at each bracket, puts ours in their place.
 */
export function remarkDefinitions(this: Processor, lookups: { readonly current: Lookups | null }): void {
  const data = this.data()
  const installed = new WeakMap<Parser, Identifiers[]>()
  const attach = (parser: Parser): readonly Identifiers[] => {
    let both = installed.get(parser)
    if (both === undefined) {
      const { current } = lookups
      if (current === null) return []
      both = [new Identifiers(current, '#'), new Identifiers(current, '^')]
      parser.defined = both[0]!
      parser.gfmFootnotes = both[1]!
      installed.set(parser, both)
    }
    return both
  }
  const inBlocks: Construct = {
    tokenize(_effects, _ok, nok) {
      attach(this.parser)
      return nok
    },
  }
  const inText: Construct = {
    tokenize(_effects, _ok, nok) {
      for (const identifiers of attach(this.parser)) identifiers.complete = true
      return nok
    },
  }
  const extension: Extension = {
    document: { [OPENING_BRACKET]: inBlocks },
    contentInitial: { [OPENING_BRACKET]: inBlocks },
    text: { [OPENING_BRACKET]: inText, [CLOSING_BRACKET]: inText },
  }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension]
}

class Identifiers extends Array<string> {
  readonly #lookups: Lookups
  readonly #prefix: string
  /** All blocks are read, so what is not here is not defined in this part. */
  complete = false

  constructor(lookups: Lookups, prefix: string) {
    super()
    this.#lookups = lookups
    this.#prefix = prefix
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }

  override push(...identifiers: string[]): number {
    const named = identifiers.map((identifier) => this.#prefix + identifier)
    this.#lookups.defined = [...this.#lookups.defined, ...named]
    return super.push(...identifiers)
  }

  override includes(identifier: string): boolean {
    if (super.includes(identifier)) return true
    if (!this.complete) return false
    const named = this.#prefix + identifier
    this.#lookups.asked.add(named)
    return this.#lookups.known.has(named)
  }
}
