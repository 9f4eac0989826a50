/** What the schema objects to, in words for whoever wrote the file. */
import type * as v from 'valibot'
import { nearest } from '../text/nearest'
import { configurationSchema } from './schema'

export type JsonPath = readonly (string | number)[]

/** One thing that is wrong, and where in the value. */
export interface Fault {
  readonly path: JsonPath
  /** The key is what is wrong, not its value. */
  readonly onKey: boolean
  /** One clause without a full stop. */
  readonly message: string
}

type Issue = v.BaseIssue<unknown>

export function faultsOf(issues: readonly Issue[]): Fault[] {
  // A text that is no date is no day either: the first says it.
  const place = ({ path }: Issue) => JSON.stringify(path?.map(({ key }) => key) ?? [])
  const others = new Set(issues.filter(({ type }) => type !== 'check').map(place))
  return issues
    .filter((issue) => issue.type !== 'check' || !others.has(place(issue)))
    .flatMap((issue) => faultsOfIssue(issue, []))
}

/** A value without one part of it; the rest is not copied. */
export function without(value: unknown, path: JsonPath): unknown {
  const [key, ...below] = path
  if (key === undefined || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    // A hole keeps the places of the others; holes are closed by `closed` when all faults are out.
    return value.map((each, index) =>
      index === key ? (below.length === 0 ? hole : without(each, below)) : each,
    )
  }
  const entries = Object.entries(value).flatMap(([name, each]): [string, unknown][] =>
    name !== key ? [[name, each]] : below.length === 0 ? [] : [[name, without(each, below)]],
  )
  return Object.fromEntries(entries)
}

const hole = Symbol('hole')

/** A value without the holes that `without` leaves in its lists. */
export function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== hole).map(closed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]))
}

/** "unknown key “fiscalyear”, did you mean “fiscalYear”?" */
export function unknownName(kind: string, name: string, known: Iterable<string>): string {
  const meant = nearest(name, known)
  return `unknown ${kind} “${name}”${meant === null ? '' : `, did you mean “${meant}”?`}`
}

function faultsOfIssue(issue: Issue, above: JsonPath): Fault[] {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)]
  if (issue.type === 'union' && issue.issues !== undefined) {
    // Of the shapes that a value may have, the one that it almost has is the one to talk about.
    const list = Array.isArray(issue.input)
    const inner = issue.issues.filter(
      (each) => each.path !== undefined && (each.path[0].type === 'array') === list,
    )
    if (inner.length > 0) return inner.flatMap((each) => faultsOfIssue(each, path))
    // Else the first, which is the plainest; but a glob has something to say of its own.
    const first = issue.issues.find((each) => each.kind === 'validation') ?? issue.issues[0]
    if (first !== undefined) return faultsOfIssue(first, path)
  }
  const last = issue.path?.at(-1)
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const key = String(path.at(-1))
    return [{ path, onKey: true, message: unknownName('key', key, keysAt(path.slice(0, -1))) }]
  }
  if (issue.type === 'strict_object' && last?.origin === 'key')
    return [{ path: path.slice(0, -1), onKey: false, message: `“${String(last.key)}” is missing` }]
  return [{ path, onKey: false, message: messageOf(issue) }]
}

function messageOf(issue: Issue): string {
  const actual = JSON.stringify(issue.input)
  const shown = actual === undefined || actual.length > 60 ? 'this' : actual
  switch (issue.type) {
    case 'string':
      return `expected a text, not ${shown}`
    case 'non_empty':
      return 'expected a text that is not empty'
    case 'number':
    case 'integer':
      return `expected a whole number, not ${shown}`
    case 'min_value':
    case 'max_value':
      return `expected a number from 1 to 12, not ${shown}`
    case 'array':
      return `expected a list, not ${shown}`
    case 'picklist':
      return `expected ${alternatives(issue.expected)}, not ${shown}`
    case 'iso_date':
      return `expected a date such as 2026-01-31, not ${shown}`
    case 'regex':
      return `expected a language such as "de" or "pt-BR", not ${shown}`
    case 'check':
      // A glob says itself what is wrong with it.
      return issue.message.startsWith('Invalid') ? `there is no day ${shown}` : issue.message
    default:
      return `expected an object, not ${shown}`
  }
}

/** `("off" | "error")` to `"off" or "error"` */
function alternatives(expected: string | null): string {
  const list = (expected ?? '').replace(/^\(|\)$/g, '').split(' | ')
  return list.length === 1 ? list[0]! : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`
}

/** The keys that the schema knows at a place. */
function keysAt(path: JsonPath): string[] {
  let at: readonly Shape[] = [configurationSchema as unknown as Shape]
  for (const step of path) {
    at = at.flatMap(options).flatMap((shape) => {
      const below = shape.entries?.[step] ?? shape.item ?? shape.value
      return below === undefined ? [] : [below]
    })
  }
  return at.flatMap(options).flatMap((shape) => Object.keys(shape.entries ?? {}))
}

/** What is used here of the inside of a valibot schema. */
interface Shape {
  readonly entries?: Readonly<Record<string | number, Shape>>
  readonly item?: Shape
  readonly value?: Shape
  readonly options?: readonly Shape[]
  readonly wrapped?: Shape
}

/** A schema behind `optional`, and each of a union's. */
function options(shape: Shape): Shape[] {
  if (shape.wrapped !== undefined) return options(shape.wrapped)
  if (Array.isArray(shape.options) && typeof shape.options[0] === 'object')
    return shape.options.flatMap(options)
  return [shape]
}
