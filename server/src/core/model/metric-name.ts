/** What makes two names the name of one metric. */
import { stemsOf, wordsOf } from './terms'

/** A name as written, taken apart. */
export interface MetricName {
  /** Without scope, unit and abbreviation: "Clearance time". */
  readonly metric: string
  /** Equal for names of one metric: "clearanc time". */
  readonly key: string
  /** "Rotterdam" of "Clearance time, Rotterdam"; null if none. */
  readonly scope: string | null
}

/** Words that say what a statement is for, not what it measures. */
const ROLE_WORDS = new Set(
  `target targets goal goals current baseline actual today now planned forecast projected overall
   ziel ziele zielwert aktuell ist soll istwert sollwert
   objectif cible actuel actuelle objetivo meta actual obiettivo attuale atual`.split(/\s+/),
)

/** Words whose order matters: "cost per lead" is not "leads per cost". */
const ORDERED = /\b(?:per|to|vs|from|je|pro|par|por)\b/i
const UNIT_ONLY =
  /^(?:[%€$£¥]|[kmb]|€?[kmb]|\$?[kmb]|ms|s|sec|min|mins|minutes|hours?|h|days?|d|weeks?|months?|years?|usd|eur|gbp|chf|jpy|fte|pts?|points?|score|#|no\.?|count|in %|out of \d+|\d+[-–]\d+)$/i
const BRACKETED = /[([{（【]([^()[\]{}（）【】]*)[)\]}）】]/g
/** "Clearance time, Rotterdam" and "Clearance time – Rotterdam"; a hyphen needs blanks around it. */
const SCOPE_TAIL = /^(.{3,}?)(?:,\s+|\s+[–—-]\s+|:\s+)(\S.*)$/

/** Takes a metric's name apart; `language` is a BCP 47 tag. */
export function metricName(raw: string, language?: string): MetricName {
  const scopes: string[] = []
  let name = raw.replace(BRACKETED, (whole, inside: string) => {
    const content = inside.trim()
    if (content === '' || UNIT_ONLY.test(content) || isAbbreviation(content, raw.replace(whole, ' ')))
      return ' '
    scopes.push(content)
    return ' '
  })
  const tail = SCOPE_TAIL.exec(name.trim())
  if (tail !== null && wordsOf(tail[2]!).length <= 4) {
    name = tail[1]!
    if (!UNIT_ONLY.test(tail[2]!)) scopes.push(tail[2]!)
  }
  const metric = name.replace(/\s+/g, ' ').trim()
  return { metric, key: metricKey(metric, language), scope: scopes.length === 0 ? null : scopes.join(', ') }
}

/** The identity of a name without scope: stems without role words, in alphabetical order where order says nothing. */
export function metricKey(metric: string, language?: string): string {
  const plain = metric.toLowerCase().replace(/['’]s\b/g, '')
  const words = wordsOf(plain).filter((word) => !ROLE_WORDS.has(word))
  // "P2", "KR 1" and the like number something; they measure nothing.
  if (!words.some((word) => /\p{L}{2}/u.test(word.replace(/\d/g, '')))) return ''
  const stems = stemsOf(words.join(' '), language)
  return (ORDERED.test(plain) ? stems : stems.sort()).join(' ')
}

/** Whether two scopes are the same: by their words, in any order. */
export function scopeKey(scope: string | null, language?: string): string {
  return scope === null ? '' : stemsOf(scope, language).sort().join(' ')
}

/** "MTTR" in "Mean time to resolution (MTTR)". */
function isAbbreviation(content: string, rest: string): boolean {
  if (!/^[A-Z][A-Za-z0-9&/-]{1,7}s?$/.test(content)) return false
  if (content.toUpperCase() !== content.replace(/s$/, '').toUpperCase() && !/^[A-Z0-9&/-]+s?$/.test(content))
    return false
  const initials = wordsOf(rest)
    .map((word) => word.charAt(0))
    .join('')
  const letters = content.toLowerCase().replace(/[^a-z]/g, '')
  return (
    /^[A-Z0-9&/-]+s?$/.test(content) && (initials.startsWith(letters.charAt(0)) || initials.includes(letters))
  )
}
