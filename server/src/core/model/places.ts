/** Where the facts of a document stand in its text. */
import type { Span } from '../text/span'
import type { QuantityReading, TimeReading } from './model'

/**
 * A part of an item, fact or table: "i3" with "title", "owner", "period", "line" (its own line or cell), "whole"
 * (with all below it); "t0" with "r2c3". Ids start with the name of their section: "1x0a:i3".
 */
export interface Part {
  readonly id: string
  readonly part: string
}

type PlacedTime = TimeReading & { readonly span: Span }
type PlacedQuantity = QuantityReading & { readonly span: Span }

/** What a comment in a section silences when it is not a stretch of that section. */
export type Reach = 'next' | 'section' | 'file'

/** The places of one section as plain data. */
interface SectionPlacesRecord {
  readonly times: readonly PlacedTime[]
  readonly quantities: readonly PlacedQuantity[]
  readonly reaches: readonly (readonly [string, Reach])[]
  readonly open: readonly string[]
  readonly first: Span | null
  /** "1x0a:i3.title" … */
  readonly names: readonly string[]
  /** Start and end of each of `names`. */
  readonly bounds: readonly number[]
}

/** The spans of one section, counted from its origin: they hold wherever the section comes to stand. */
export class SectionPlaces {
  readonly times: PlacedTime[] = []
  readonly quantities: PlacedQuantity[] = []
  /** What comments reach that lies outside: of the comment "s0" under that id. */
  readonly reaches = new Map<string, Reach>()
  /** The ids of things that reach to the end of the last section below. */
  readonly open = new Set<string>()
  /** The first block that a comment above it would silence; null when there is none. */
  first: Span | null = null
  readonly #spans = new Map<string, Span>()

  put(id: string, part: string, span: Span): void {
    this.#spans.set(`${id}.${part}`, span)
  }

  get(id: string, part: string): Span | undefined {
    return this.#spans.get(`${id}.${part}`)
  }

  record(): SectionPlacesRecord {
    const { times, quantities, reaches, open, first } = this
    return {
      times,
      quantities,
      reaches: [...reaches],
      open: [...open],
      first,
      names: [...this.#spans.keys()],
      bounds: [...this.#spans.values()].flatMap(({ start, end }) => [start, end]),
    }
  }

  static of(record: SectionPlacesRecord): SectionPlaces {
    const places = new SectionPlaces()
    const { times, quantities, reaches, open, first, names, bounds } = record
    for (const time of times) places.times.push(time)
    for (const quantity of quantities) places.quantities.push(quantity)
    for (const [id, reach] of reaches) places.reaches.set(id, reach)
    for (const id of open) places.open.add(id)
    places.first = first
    names.forEach((name, index) => {
      places.#spans.set(name, { start: bounds[2 * index]!, end: bounds[2 * index + 1]! })
    })
    return places
  }
}

/** A section's places, and where it stands now. */
export interface PlacedSection {
  /** What its ids start with. */
  readonly key: string
  readonly origin: number
  /** From its heading to the end of the last section below. */
  readonly whole: Span
  /** What a comment for "this section" covers: up to the next real heading of the same rank. */
  readonly covered: Span
  readonly places: SectionPlaces
}

/** The places of a document as plain data, for what keeps or sends them: see `model-record.ts`. */
export type PlacesRecord = readonly (Omit<PlacedSection, 'places'> & {
  readonly places: SectionPlacesRecord
})[]

/** The name of an id in a section: what stands before is the section's key. */
export function idIn(key: string, name: string): string {
  return `${key}:${name}`
}

/** The spans of all parts of one version of a document, summed when somebody asks. */
export class Places {
  readonly #sections: readonly PlacedSection[]
  readonly #byKey: ReadonlyMap<string, number>
  #times: readonly PlacedTime[] | null = null
  #quantities: readonly PlacedQuantity[] | null = null

  constructor(sections: readonly PlacedSection[]) {
    this.#sections = sections
    this.#byKey = new Map(sections.map(({ key }, index) => [key, index]))
  }

  record(): PlacesRecord {
    return this.#sections.map((section) => ({ ...section, places: section.places.record() }))
  }

  static of(record: PlacesRecord): Places {
    return new Places(record.map((section) => ({ ...section, places: SectionPlaces.of(section.places) })))
  }

  get(id: string, part: string): Span | undefined {
    const index = this.#byKey.get(id.slice(0, id.indexOf(':')))
    if (index === undefined) return undefined
    const section = this.#sections[index]!
    const { origin, places, whole, covered } = section
    if (part === 'covers') {
      const reach = places.reaches.get(id)
      if (reach === 'file') return { start: 0, end: Number.POSITIVE_INFINITY }
      if (reach === 'section') return covered
      if (reach === 'next') return this.#firstBehind(index)
    }
    const span = places.get(id, part)
    if (span === undefined) return undefined
    const end = part === 'whole' && places.open.has(id) ? whole.end : span.end + origin
    return { start: span.start + origin, end }
  }

  get times(): readonly PlacedTime[] {
    this.#times ??= this.#sections.flatMap(({ places, origin }) => moved(places.times, origin))
    return this.#times
  }

  get quantities(): readonly PlacedQuantity[] {
    this.#quantities ??= this.#sections.flatMap(({ places, origin }) => moved(places.quantities, origin))
    return this.#quantities
  }

  #firstBehind(index: number): Span | undefined {
    for (let next = index + 1; next < this.#sections.length; next++) {
      const { places, origin } = this.#sections[next]!
      if (places.first !== null) return movedSpan(places.first, origin)
    }
    return undefined
  }
}

function moved<T extends { readonly span: Span }>(placed: readonly T[], by: number): T[] {
  return placed.map((each) => ({ ...each, span: movedSpan(each.span, by) }))
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
