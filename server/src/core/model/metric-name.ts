/** What makes two names the name of one metric. */
import { rememberedText } from '../text/remembered'
import { isMeasure, splitRole } from './column-lexicon'
import { unitNamed } from './stated-unit'
import { stemsOf, wordsOf } from './terms'
import { wholeLexicon } from './word-pattern'

/** A name as written, taken apart. */
export interface MetricName {
  /** Without scope, unit and abbreviation: "Clearance time". */
  readonly metric: string
  /** Equal for names of one metric: "clearanc time"; empty when the words measure nothing. */
  readonly key: string
  /** "Rotterdam" of "Clearance time, Rotterdam"; null if none. */
  readonly scope: string | null
  /** The key of the other name in brackets: of "MTTR" in "Mean time to resolve (MTTR)", and the other way round. */
  readonly alias: string | null
}

/** Words that say what a statement is for, not what it measures. */
const ROLE_WORDS = new Set(
  `target targets goal goals current baseline actual actuals today now planned forecast projected overall
   ziel ziele zielwert aktuell ist soll istwert sollwert
   objectif cible actuel actuelle objetivo meta actual obiettivo attuale atual`.split(/\s+/),
)

/** Words whose order matters: "cost per lead" is not "leads per cost". */
const ORDERED = /\b(?:per|to|vs|from|je|pro|par|por)\b/i
/** In brackets or behind a comma these belong to the name: "Churn (monthly)", "Latency, p95". */
const QUALIFIER = wholeLexicon(
  `yoy|qoq|mom|y/y|annual(?:ly|ised|ized)?|yearly|monthly|quarterly|weekly|daily|cumulative|average|avg\\.?|mean|median|p\\d{2,3}|net|gross|new|total|peak|max(?:imum)?|min(?:imum)?|organic|recurring|paid|active|per .*
   |jährlich|monatlich|netto|brutto|neu|durchschnitt|annuel(?:le)?|mensuel(?:le)?|brute?|nette?|anual|mensual|mensal|neto|neta|bruto|bruta|líquid[oa]|annuale|mensile|nett[oa]|lord[oa]|pro .*|par .*|por .*|年度|月度|净|毛|平均|累计|純`,
)
/** A range or scale in brackets says how a metric is measured: "(1–5)", "(out of 10)", "(#)". */
const SCALE =
  /^(?:#|[kmb]|no\.?|count|score|scale.*|index|in %|out of \d+|[-–+]?\d+ ?(?:[-–]|to) ?[-–+]?\d+|est\.?|estimated|approx\.?|lower is better|higher is better)$/i
/** The whole, whatever it is called: no scope narrower than none. */
const WHOLE = wholeLexicon(
  `all|global(?:ly)?|worldwide|company[- ]?wide|group|overall|total|everywhere|all .*|every .*|weltweit|gesamt|unternehmensweit|alle .*|monde|mondial|global(?:e)?|tou(?:s|tes) .*|todos? .*|todas? .*|mundial|tutt[ie] .*|mondiale|全球|全部|整体|全社|全体`,
)
const BRACKETED = /[([{（【]([^()[\]{}（）【】]*)[)\]}）】]/g
/** "Number of customers" is "customers". */
const COUNT_OF =
  /^(?:(?:total |the )?(?:number|count|no\.?|#) of|#|anzahl(?: der| an)?|zahl der|nombre (?:de|d['’]|des)|número de|numero di|n[.º°] de)\s+/i
/** "Clearance time, Rotterdam" and "Clearance time – Rotterdam"; a hyphen needs blanks around it. */
const TAIL = /^(.{2,80}?)(?:,\s+|\s+[–—|-]\s+|\s*：\s*|:\s+)(\S.*)$/u
/** "Response time in Europe": a name behind a preposition at the very end. */
const PLACE =
  /^(.{3,80}?)\s+(?:in|for|across|within|für|en|em|dans|pour|para)\s+((?:\p{Lu}[\p{L}&.-]*|all|alle)(?:\s+(?:and\s+|und\s+)?[\p{L}&.-]+){0,2})$/u
/** No name of a metric is longer; what is, is a sentence. */
const LONGEST = 160

/** Takes a metric's name apart; `language` is a BCP 47 tag. */
export function metricName(raw: string, language?: string): MetricName {
  const scopes: string[] = []
  let alias: string | null = null
  const name = raw
    .slice(0, LONGEST)
    .replace(/(?<![\p{L}\p{N}])\*+|\*+(?![\p{L}\p{N}])|`/gu, '')
    .replace(BRACKETED, (whole, inside: string) => {
      const content = inside.trim()
      const rest = raw.replace(whole, ' ')
      if (content === '' || isUnit(content, language) || SCALE.test(content) || isRole(content)) return ' '
      if (isAbbreviation(content, rest) || isAbbreviation(rest.trim(), content)) {
        alias = metricKey(content, language)
        return ' '
      }
      if (QUALIFIER.test(content)) return ` ${content} `
      // "Series A funding (€8M)" repeats a figure.
      if (/^[~≈<>≥≤]?\s?(?:\p{Sc}\s?)?\d/u.test(content)) return ' '
      // A few words narrow a name; more explain it.
      if (wordsOf(content).length <= 4) scopes.push(content)
      return ' '
    })
  const { metric, scope } = splitTail(
    name
      .replace(/\s+/g, ' ')
      .replace(/\s*[%％:：]?\s*$/, '')
      .trim(),
    language,
  )
  if (scope !== null) scopes.push(scope)
  const counted = metric.replace(COUNT_OF, '')
  return {
    metric: counted === '' ? metric : counted.charAt(0) === metric.charAt(0) ? counted : capitalised(counted),
    key: metricKey(counted, language),
    scope: scopes.length === 0 ? null : scopes.join(', '),
    alias: alias === '' ? null : alias,
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function splitTail(
  name: string,
  language: string | undefined,
): { readonly metric: string; readonly scope: string | null } {
  const tail = TAIL.exec(name)
  if (tail !== null) {
    const [head, rest] = [tail[1]!.trim(), tail[2]!.trim()]
    if (isUnit(rest, language) || isRole(rest) || SCALE.test(rest)) return { metric: head, scope: null }
    if (QUALIFIER.test(rest)) return { metric: `${head} ${rest}`, scope: null }
    // "Europe: response time": what measures is the name, wherever it stands.
    if (!isMeasure(head) && isMeasure(rest) && wordsOf(head).length <= 3) return { metric: rest, scope: head }
    if (wordsOf(rest).length <= 4) return { metric: head, scope: rest }
  }
  const place = PLACE.exec(name)
  if (place !== null && wordsOf(place[1]!).length <= 5)
    return { metric: place[1]!, scope: isUnit(place[2]!, language) ? null : place[2]! }
  return { metric: name, scope: null }
}

function isUnit(words: string, language: string | undefined): boolean {
  const unit = unitNamed(words, language)
  return unit !== null && !unit.counted
}

/** "target", "2026 target", "actual": what a statement is for. */
function isRole(words: string): boolean {
  const { role, rest } = splitRole(words)
  return role !== null && !/\p{L}/u.test(rest)
}

/** A year or quarter in a name says when, not what. */
const WHEN = /^(?:(?:19|20)\d{2}|(?:fy|cy)\d{2,4}|[qht][1-4]|(?:19|20)\d{2}年度?)$/

/** The identity of a name without scope: stems without role words, in alphabetical order where order says nothing. */
export const metricKey = rememberedText((metric: string, language?: string): string => {
  // "R&D" and "M&A" are words.
  const plain = metric
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\s?&\s?(\p{L})(?![\p{L}\p{N}])/gu, '$1$2')
  const words = wordsOf(plain).filter((word) => !ROLE_WORDS.has(word) && !WHEN.test(word))
  // "P2", "KR 1" and the like number something; they measure nothing.
  if (!words.some((word) => /\p{L}{2}|\p{Script=Han}/u.test(word.replace(/\d/g, '')))) return ''
  const [first, ...others] = words
  if (/^(?:kr|o|p|ms|id)\d*$/.test(first!) && others.every((word) => /^\d+$/.test(word))) return ''
  const stems = stemsOf(words.join(' '), language)
  return (ORDERED.test(plain) ? stems : stems.sort()).join(' ')
})

/** Whether two scopes are the same: by their words, in any order; the whole is no scope. */
export function scopeKey(scope: string | null, language?: string): string {
  return scope === null ? '' : keyOfScope(scope, language)
}

const keyOfScope = rememberedText((scope: string, language?: string): string =>
  WHOLE.test(scope.trim()) ? '' : stemsOf(scope, language).sort().join(' '),
)

/** "MTTR" for "Mean time to resolution": its letters are their initials, or most of them. */
function isAbbreviation(short: string, long: string): boolean {
  if (!/^[A-Z][A-Za-z0-9&/-]{1,7}$/.test(short) || !/^[A-Z0-9&/-]+s?$/.test(short)) return false
  const letters = short
    .toLowerCase()
    .replace(/s$/, '')
    .replace(/[^a-z]/g, '')
  const words = wordsOf(long)
  if (words.length === 0 || letters === '') return false
  const initials = words.map((word) => word.charAt(0)).join('')
  return initials.startsWith(letters.charAt(0)) || initials.includes(letters)
}
