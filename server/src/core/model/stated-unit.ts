/** Units that a header, label or note states for the bare numbers below it: "Revenue (€M)", "in thousands". */
import { type Quantity, recogniseQuantities } from '../notation/quantity'
import { lexicon } from './word-pattern'

/** What one printed unit of a bare number stands for: 1 of "Revenue (€M)" is a million euros. */
export interface StatedUnit {
  /** "€M" */
  readonly raw: string
  readonly one: Quantity
  /** Only what is counted ("members"): a unit in a header, but a scope behind a metric's name. */
  readonly counted: boolean
}

/** A label without the unit it states. */
export interface UnitLabel {
  readonly rest: string
  readonly unit: StatedUnit | null
}

const BRACKETED = /[([{（【]([^()[\]{}（）【】]{1,40})[)\]}）】]/g
/** ", in thousand euros", "in €M", "en milliers d'euros", "in Tsd. €" at the end of a label or alone. */
const TRAILING = /(?:^|[\s,–—-])(?:in|en|em|in)\s+(\S[^,;:()]{0,30})$/iu
/** "Budget EUR", "Price USD/month": a name and the currency of its figures. */
const MONEY_TAIL =
  /^(.*[\p{L}\d)])\s+([A-Z]{3}|\p{Sc}|[kKMB]\p{Sc}|\p{Sc}[kKMB])(\s?\/\s?\p{L}[\p{L}/]{0,20})?$/u
/** "Amounts in Swiss francs", "alle Angaben in Tsd. €", "单位：万元": a note that speaks of all figures. */
const NOTE = new RegExp(
  `(?:${
    lexicon(
      `amounts?|figures|values|numbers|sums|prices|currency|monetary values|angaben|beträge|werte|zahlen|montants?|chiffres|valeurs|importes|cifras|valores|importi|valori|cifre|单位|金额|単位|金額`,
    ).source
  })[^.;\\n]{0,30}?(?:\\b(?:in|en|em)\\s+|[:：]\\s*)([^.;,\\n)）]{1,30})`,
  'iu',
)
/** "(in € thousand)", "All in USD": a note that says nothing else. */
const WHOLE_NOTE =
  /^[*_([（]*(?:all |alle |tous |todo |tutto )?(?:in|en|em)\s+([^.;,\n()（）]{1,30}?)[*_)\]）.]*$/iu
const CURRENCY_LEAD = /^(\p{Sc}|[A-Z]{2,3}\$?|[A-Z]{1,3}\$)\s*(\S.*)$/u
/** Alone in a header these count or qualify and measure nothing. */
const NO_UNIT = /^[a-z]$(?<![dghlstwy])/

const known = new Map<string, StatedUnit | null>()

/** The unit that a few words name, or null; what was asked before is remembered, since headers repeat. */
export function unitNamed(words: string, language?: string): StatedUnit | null {
  const raw = words.trim().replace(/^(?:in|en|em)\s+/i, '')
  if (raw === '' || raw.length > 40 || /\d/.test(raw.replace(/^'?000s?\b/, '').replace(/\d*[²³₂]|CO2/g, '')))
    return null
  const key = `${language ?? ''} ${raw}`
  let found = known.get(key)
  if (found === undefined) {
    if (known.size > 2_000) known.clear()
    found = readUnit(raw, language)
    known.set(key, found)
  }
  return found
}

function readUnit(raw: string, language: string | undefined): StatedUnit | null {
  if (NO_UNIT.test(raw)) return null
  const lead = CURRENCY_LEAD.exec(raw)
  const thousands = raw.replace(/^'?000s?\b\s*/, 'thousand ')
  // The quantity reader knows all units; it is shown the number one in each place where a number may stand.
  const written = [
    ...(lead === null ? [] : [`${lead[1]}1${lead[2]}`, `${lead[1]} 1 ${lead[2]}`]),
    `1 ${thousands}`,
    `1${thousands}`,
    `${raw}1`,
    `${raw} 1`,
  ]
  for (const text of written) {
    const options = { alone: true, ...(language === undefined ? {} : { language }) }
    const found = recogniseQuantities(text, options)
    const [only] = found
    if (found.length !== 1 || only?.kind !== 'quantity' || only.end - only.start < text.trimEnd().length)
      continue
    const { unit, currency, value } = only.quantity
    if (unit === null && currency === null && value === 1) continue
    // "medical wards" is read as wards, but says which ones.
    const own = raw.toLowerCase().endsWith(unit?.toLowerCase() ?? raw) && (unit?.length ?? 0) > 2
    const counted = currency === null && value === 1 && own
    return {
      raw,
      one: only.quantity,
      counted: counted && /^\p{L}{4,}(?: \p{L}+)*$/u.test(raw) && !/^points?$/i.test(raw),
    }
  }
  return null
}

/** Splits the unit off a header or label: "Revenue (€M)", "Latency [ms]", "Uptime %", "$ thousand". */
export function splitUnit(label: string, language?: string, whole = false): UnitLabel {
  let unit: StatedUnit | null = null
  let rest = label.replace(BRACKETED, (match, inside: string) => {
    const found = unit === null ? unitNamed(inside, language) : null
    if (found === null || found.counted) return match
    unit = found
    return ' '
  })
  if (unit === null) {
    const trailing = TRAILING.exec(rest)
    const found = trailing === null ? null : unitNamed(trailing[1]!, language)
    if (trailing !== null && found !== null && !found.counted) {
      unit = found
      rest = rest.slice(0, trailing.index)
    } else if (/\S\s*[%％]\s*$/.test(rest)) {
      unit = unitNamed('%', language)
      rest = rest.replace(/[%％]\s*$/, '')
    } else {
      const money = MONEY_TAIL.exec(rest)
      const priced = money === null ? null : unitNamed(`${money[2]}${money[3] ?? ''}`, language)
      if (money !== null && priced !== null && priced.one.currency !== null) {
        unit = priced
        rest = money[1]!
      }
    }
    if (unit === null && whole) {
      const all = unitNamed(rest, language)
      if (all !== null && (all.one.currency !== null || all.one.value !== 1)) {
        unit = all
        rest = ''
      }
    }
  }
  return { rest: rest.replace(/\s+/g, ' ').trim(), unit }
}

/** The unit that a sentence beside a table states for all its figures. */
export function unitOfNote(text: string, language?: string): StatedUnit | null {
  const note = NOTE.exec(text.slice(0, 400)) ?? WHOLE_NOTE.exec(text.trim())
  if (note === null) return null
  const found = unitNamed(note[1]!, language)
  return found === null || found.counted ? null : found
}

/** A bare number in the unit that is stated for it; a number with a unit of its own keeps that. */
export function inUnit(quantity: Quantity, scaled: boolean, { one }: StatedUnit): Quantity | null {
  const bare = quantity.unit === null && quantity.currency === null && quantity.outOf === null
  const lacksMagnitude =
    quantity.currency !== null && quantity.currency === one.currency && quantity.unit === null
  if (!bare && !(lacksMagnitude && one.value !== 1 && !scaled)) return null
  const times = scaled ? 1 : one.value
  return {
    ...quantity,
    value: product(quantity.value, times),
    upper: quantity.upper === null ? null : product(quantity.upper, times),
    granularity: product(quantity.granularity, times),
    unit: one.unit,
    currency: one.currency ?? quantity.currency,
    per: quantity.per ?? one.per,
  }
}

/** Without the noise of binary fractions: 1.1 million is 1100000. */
function product(value: number, times: number): number {
  return times === 1 ? value : Number((value * times).toPrecision(15))
}
