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

/** The places of a document as plain data, section by section, for what keeps or sends them: see `model-record.ts`. */
export type PlacesRecord = readonly {
  readonly origin: number
  readonly whole: Span
  readonly covered: Span
  readonly places: SectionPlacesRecord
}[]

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

/** The name of an id in a section: what stands before is the section's key. */
export function idIn(key: string, name: string): string {
  return `${key}:${name}`
}

/** Where the sections of one version of a document stand. */
interface Standing {
  /** The number of the section whose ids start with a key; the same object while no heading changes. */
  readonly shape: { indexOf(key: string): number | undefined }
  originOf(index: number): number
  /** From its heading to the end of the last section below. */
  spanOf(index: number): Span
  /** What a comment for "this section" covers. */
  coveredBy(index: number): Span
}

/** Where a part stands, and what its span was summed of. */
export interface Spot {
  readonly span: Span
  readonly shape: object
  readonly section: number
  /** Null for what reaches out of its section. */
  readonly places: SectionPlaces | null
  readonly origin: number
}

/** The spans of all parts of one version of a document, summed when somebody asks. */
export class Places {
  readonly #outline: Standing
  readonly #sections: readonly { readonly places: SectionPlaces }[]
  #times: readonly PlacedTime[] | null = null
  #quantities: readonly PlacedQuantity[] | null = null

  constructor(outline: Standing, sections: readonly { readonly places: SectionPlaces }[]) {
    this.#outline = outline
    this.#sections = sections
  }

  record(): PlacesRecord {
    return this.#sections.map(({ places }, index) => ({
      origin: this.#outline.originOf(index),
      whole: this.#outline.spanOf(index),
      covered: this.#outline.coveredBy(index),
      places: places.record(),
    }))
  }

  /** `shape` names the sections of the record. */
  static of(shape: Standing['shape'], record: PlacesRecord): Places {
    const standing: Standing = {
      shape,
      originOf: (index) => record[index]!.origin,
      spanOf: (index) => record[index]!.whole,
      coveredBy: (index) => record[index]!.covered,
    }
    return new Places(
      standing,
      record.map(({ places }) => ({ places: SectionPlaces.of(places) })),
    )
  }

  get(id: string, part: string): Span | undefined {
    return this.spot(id, part)?.span
  }

  spot(id: string, part: string): Spot | undefined {
    const { shape } = this.#outline
    const section = shape.indexOf(id.slice(0, id.indexOf(':')))
    if (section === undefined) return undefined
    const { places } = this.#sections[section]!
    const origin = this.#outline.originOf(section)
    const reach = part === 'covers' ? places.reaches.get(id) : undefined
    if (reach !== undefined) {
      const span = this.#reached(reach, section)
      return span === undefined ? undefined : { span, shape, section, places: null, origin }
    }
    const own = places.get(id, part)
    if (own === undefined) return undefined
    const isOpen = part === 'whole' && places.open.has(id)
    const end = isOpen ? this.#outline.spanOf(section).end : own.end + origin
    return {
      span: { start: own.start + origin, end },
      shape,
      section,
      places: isOpen ? null : places,
      origin,
    }
  }

  /** Where a part stands that stood at a spot in an older version; the same spot if it stands there still. */
  again(spot: Spot, id: string, part: string): Spot | undefined {
    const { shape } = this.#outline
    const { section, places, span } = spot
    if (places === null || spot.shape !== shape || this.#sections[section]!.places !== places)
      return this.spot(id, part)
    const origin = this.#outline.originOf(section)
    const by = origin - spot.origin
    return by === 0 ? spot : { span: movedSpan(span, by), shape, section, places, origin }
  }

  #reached(reach: Reach, section: number): Span | undefined {
    if (reach === 'file') return { start: 0, end: Number.POSITIVE_INFINITY }
    return reach === 'section' ? this.#outline.coveredBy(section) : this.#firstBehind(section)
  }

  get times(): readonly PlacedTime[] {
    this.#times ??= this.#sections.flatMap(({ places: { times } }, index) =>
      moved(times, this.#outline.originOf(index)),
    )
    return this.#times
  }

  get quantities(): readonly PlacedQuantity[] {
    this.#quantities ??= this.#sections.flatMap(({ places: { quantities } }, index) =>
      moved(quantities, this.#outline.originOf(index)),
    )
    return this.#quantities
  }

  #firstBehind(index: number): Span | undefined {
    for (let next = index + 1; next < this.#sections.length; next++) {
      const { first } = this.#sections[next]!.places
      if (first !== null) return movedSpan(first, this.#outline.originOf(next))
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
