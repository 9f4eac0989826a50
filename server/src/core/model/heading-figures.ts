/** Figures that stand in a heading: "Total annual budget: €3M", "VP Sales – $150,000/year", "Engineering (6 people)". */
import type { Quantity } from '../notation/quantity'
import { type Add, adderFor } from './add-fact'
import { isBareTotal, isMeasure } from './column-lexicon'
import type { Context } from './context'
import { furtherFigure } from './further-figures'
import type { ItemId, ItemKind, Role } from './model'
import { statementsIn, withoutTimes } from './read-statements'
import type { Reading, ReadQuantity, ReadText } from './reading'
import { TARGET } from './statement-roles'
import { cleanTitle } from './titles'

/** A heading taken apart: what it names, and the figures behind the name. */
export interface HeadingFigures {
  readonly name: string
  /** "Budget" of "Rail freight (Budget: €4M)"; empty if the name is that of the figures, null for a mere "Total". */
  readonly key: string | null
  readonly figures: readonly ReadQuantity[]
}

/** What sets a figure off from the name in front of it. */
const SET_OFF = /\s*(?:[:：|]|\s[–—-]|[([（])\s*[~≈]?\s*$/u
/** "(Budget: ", "(Total: " */
const KEYED = /\s*[([（]\s*(\p{L}[\p{L} ]{1,30}?)\s*[:：=]\s*[~≈]?\s*$/u
/** "By research area" divides what stands above it. */
const DIVIDES = /^(?:by|nach|par|por|per)\s/iu
/** Behind the last figure a heading may close its bracket or add a word or two, and not go on. */
const CLOSES =
  /^(?:[\s)\]）.*_+:：]*(?:(?:total|each|per|p\.\s?a\.|arr|mrr|budget|gesamt|par|por|pro)(?!\p{L})[^\d]{0,20})?|,\s\p{L}[\p{L}-]*(?:\s\p{L}[\p{L}-]*){0,2}|\s*(?:\p{L}+\s?){1,3}[)\]）][\s*_:：]*)$/iu

/** What a time leaves behind where it stood: "Budget for 2026". */
const DANGLING = /\s+(?:in|for|by|of|für|im|pour|en|para|em|per|nel|del?)$/iu

/** The name and figures of a heading, or of a bullet in a list (`listed`), or null when it states none. */
export function figuresOfHeading(text: ReadText, listed = false): HeadingFigures | null {
  const [first] = text.quantities
  const last = text.quantities.at(-1)
  if (first === undefined || last === undefined) return null
  const plain = withoutTimes(text)
  const lead = plain.slice(0, first.start)
  const keyed = KEYED.exec(lead)
  const off = keyed ?? SET_OFF.exec(lead)
  if (off === null || !CLOSES.test(plain.slice(last.end))) return null
  const whole = cleanTitle(text.text.slice(0, off.index)).title.replace(/[\s:：–—-]+$/u, '')
  // "Year 1 expenses: $70K" states expenses.
  const timeless = cleanTitle(plain.slice(0, off.index).replace(/\s+/g, ' ')).title.replace(
    /[\s:：–—-]+$/u,
    '',
  )
  const name = isMeasure(timeless) ? timeless.replace(DANGLING, '') : whole
  const key = keyed?.[1]?.trim() ?? ''
  // "Account access (42%)" in a list counts what it names; "Objective 1 (30%)" is weighed.
  const share =
    listed && /[([（]\s*$/u.test(lead) && first.quantity.unit === '%' && text.quantities.length === 1
  if (listed && !share) return null
  if (!/\p{L}{2}/u.test(name) || !(share || states(first.quantity, isMeasure(key) ? key : name))) return null
  return { name, key: key !== '' && isBareTotal(key) ? null : key, figures: text.quantities }
}

/** What is measured in time. */
const LASTS =
  /(?<!\p{L})(?:time|duration|length|runway|payback|cycle|tenure|period|age|delay|latency|\p{L}*zeit|\p{L}*dauer|durée|délai|duración|plazo|tiempo|duração|prazo|tempo|durata)(?!\p{L})|[期時]間/iu

/** Money and people stand for themselves; a share or a number only behind what it measures; a duration is a time. */
function states({ currency, unit, per }: Quantity, name: string): boolean {
  if (currency !== null) return true
  // "Profit and loss (5 years)" says how long, unless the name measures that.
  if (/^(?:h|d|w|mo|quarters|y)$/.test(unit ?? '') && !LASTS.test(name)) return false
  if (isMeasure(name)) return true
  return (
    unit !== null &&
    per === null &&
    /^\p{L}[\p{L} -]{3,}$/u.test(unit) &&
    !/^(?:days?|weeks?|months?|years?|hours?|points?|times)$/i.test(unit)
  )
}

/** Adds what a heading states; `context` is what holds below it, `kind` what it is itself. */
export function readHeadingFigures(
  reading: Reading,
  text: ReadText,
  stated: HeadingFigures | null,
  context: Context,
  item: ItemId | null,
  kind: ItemKind | null,
): void {
  if (text.quantities.length === 0 || context.topic === 'constraints' || context.topic === 'risks') return
  const { language } = reading.settings
  const add = adderFor(reading, text, context, item)
  if (stated !== null) addStated(text, stated, context.headings.at(-2) ?? '', add, language)
  else if (kind !== null && kind !== 'phase')
    for (const each of statementsIn(text, language, true, kind === 'key-result'))
      add(each.name, each.quantity, each.role, each.scope, each.because)
}

function addStated(
  text: ReadText,
  { name, key, figures }: HeadingFigures,
  above: string,
  add: Add,
  language: string | undefined,
): void {
  const whole = DIVIDES.test(name) && above !== '' ? above : name
  const subject = key === null || key === '' ? { name: whole, scope: null } : { name: key, scope: name }
  const told: Role = TARGET.test(text.text.slice(0, figures[0]!.start)) ? 'target' : 'amount'
  figures.forEach((figure, at) => {
    if (at === 0) {
      add(subject.name, figure, key === null ? 'total' : told, subject.scope, 'in a heading')
      return
    }
    const more = furtherFigure(text, figures[at - 1]!, figure, text.text.length, subject, language)
    if (more !== null) add(more.name, figure, more.role, more.scope, 'in a heading')
  })
}
