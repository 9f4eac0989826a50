/**
 * Leaves out of the parser what a text cannot hold, for remark tries each construct where it may start: an address at
 * each letter, a table at each line. Of a section of plain sentences that is a third of the cost; the tree is the same.
 */
import type { Data, Processor } from 'unified'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Records = Readonly<Record<string, unknown>>

/** The constructs of bare addresses and of tables, by their names in micromark. */
const ADDRESSES: ReadonlySet<string> = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink'])
const TABLES: ReadonlySet<string> = new Set(['table'])

/** What addresses cannot do without, as it may be written: any character may be a reference such as `&#64;`. */
const ADDRESS = /@|www|http|&#?[\da-z]+;/i
/** What the second line of a table cannot do without. */
const TABLE = /\||:-|-:/

/** What of GFM a text needs beside the rest. */
export interface Needed {
  readonly addresses: boolean
  readonly tables: boolean
}

export function neededFor(text: string): Needed {
  return { addresses: ADDRESS.test(text), tables: TABLE.test(text) }
}

/** A plugin for a processor with GFM. */
export function onlyNeeded(this: Processor, { addresses, tables }: Needed): void {
  const data = this.data()
  const left = new Set([...(addresses ? [] : ADDRESSES), ...(tables ? [] : TABLES)])
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => without(extension, left))
  if (addresses) return
  // Addresses are looked for in the finished tree once more, which nothing else of GFM does.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ transforms }) => transforms === undefined)
}

/** The extension without the constructs of some names, and without the places where only those may start. */
function without(extension: Syntax, names: ReadonlySet<string>): Syntax {
  return mapped(extension as Records, (records) => {
    const left = Object.entries(mapped(records as Records, (some) => otherThan(some, names)))
    return Object.fromEntries(left.filter(([, some]) => !(Array.isArray(some) && some.length === 0)))
  })
}

function otherThan(constructs: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(constructs)) return constructs.filter((construct) => !isNamed(construct, names))
  return isNamed(constructs, names) ? [] : constructs
}

function mapped(records: Records, make: (value: unknown) => unknown): Records {
  return Object.fromEntries(Object.entries(records).map(([key, value]) => [key, make(value)]))
}

function isNamed(construct: unknown, names: ReadonlySet<string>): boolean {
  return (
    typeof construct === 'object' &&
    construct !== null &&
    'name' in construct &&
    typeof construct.name === 'string' &&
    names.has(construct.name)
  )
}
