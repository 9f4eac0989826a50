/** How often something happens, as text says it: "every two weeks", "twice a year", "vierteljährlich". */
import { lazy } from '../text/lazy'
import { matchesOf } from '../text/matches'
import { PatternStarts } from '../text/pattern-starts'

/** An expression of frequency. */
export interface CadenceExpression {
  readonly raw: string
  readonly start: number
  readonly end: number
  /** Times a year, in every reading: "bi-weekly" is 26 to most and 104 to some. */
  readonly perYear: readonly number[]
}

/** Units of time by what they are called, and how many of them make a year. */
const UNITS: readonly (readonly [number, string])[] = [
  [365, 'days?|tage?n?|jours?|días?|dias?|giorn[oi]|天|日'],
  [52, 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|周|週'],
  [12, 'months?|monate?n?|mois|mes(?:es)?|mês|mes[ei]|个月|月'],
  [4, 'quarters?|quartale?n?|trimestres?|trimestr[ei]|季度|四半期'],
  [2, 'half[ -]years?|halbjahre?|semestres?|semestr[ei]|半年'],
  [1, 'years?|jahre?n?|ans?|années?|años?|anos?|ann[oi]|年'],
]

const NUMBERS: Readonly<Record<string, number>> = {
  other: 2,
  second: 2,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  twelve: 12,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
  zwölf: 12,
  deux: 2,
  trois: 3,
  quatre: 4,
  dos: 2,
  tres: 3,
  cuatro: 4,
  seis: 6,
  duas: 2,
  dois: 2,
  três: 3,
  quatro: 4,
  due: 2,
  tre: 3,
  quattro: 4,
  douze: 12,
  doce: 12,
  doze: 12,
  dodici: 12,
  sei: 6,
}
const NUMBER = String.raw`other|second|two|three|four|six|twelve|zwei|drei|vier|sechs|zwölf|douze|doce|doze|dodici|deux|trois|quatre|dos|tres|cuatro|seis|duas|dois|três|quatro|due|tre|quattro|sei|\d{1,2}`

const ONE_UNIT = `(?:${UNITS.map(([, words]) => words).join('|')})`
const EDGE = String.raw`(?<![\p{L}\p{N}-])`
const END = String.raw`(?![\p{L}\p{N}])`

/** Finds an expression where a text has words that start like it. */
function frequency(words: string): (text: string) => readonly RegExpExecArray[] {
  const starts = lazy(() => new PatternStarts(words))
  const pattern = lazy(() => new RegExp(`${EDGE}(?:${words})${END}`, 'giu'))
  return (text) => (starts().mayBeIn(text) ? matchesOf(text, pattern()) : [])
}

/** "every month", "alle zwei Wochen", "chaque trimestre": one in so many units. */
const EVERY = frequency(
  `(?:every|each|per|jede[nrsm]?|alle|chaque|tous les|toutes les|cada|todos los|todas las|todos os|todas as|ogni)\\s+(?:(${NUMBER})\\s+)?(${ONE_UNIT})`,
)
const TIMES: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  einmal: 1,
  zweimal: 2,
  dreimal: 3,
  viermal: 4,
}
/** "twice a year", "zweimal im Monat", "une fois par trimestre": so many in one unit. */
const SO_MANY = frequency(
  `(?:(once|twice|einmal|zweimal|dreimal|viermal)|(one|una|une|un|uma|${NUMBER})\\s+(?:times|mal|fois|ve(?:z|ces)|vezes|volt[ae]))\\s+(?:a|an|per|each|every|pro|im|je|in der|par|al|a la|por|all['’]|alla)\\s*(${ONE_UNIT})`,
)
/** "the first Thursday of the month", "le premier mardi du mois". */
const DAY_OF = frequency(
  `(?:first|second|third|fourth|last|\\d(?:st|nd|rd|th))\\s+\\p{L}+day\\s+(?:of|in)\\s+(?:the|each|every)\\s+(${ONE_UNIT})`,
)

/** "every Tuesday night", "jeden Montag": once a week. */
const WEEKDAY = frequency(
  `(?:every|each|jede[nrsm]?|chaque|tous les|cada|todos los|todas las|todas as|ogni)\\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|(?:segunda|terça|quarta|quinta|sexta)s?-feiras?|lunedì|martedì|mercoledì|giovedì|venerdì|domenica)(?:\\s+(?:night|morning|evening|afternoon))?`,
)

/** Adjectives and adverbs by how often they mean in a year. */
const WORDS: readonly (readonly [readonly number[], string])[] = [
  [
    [365],
    'daily|täglich\\p{L}*|quotidien(?:ne)?s?|diari(?:a|o|amente)s?|diári[oa]s?|diariamente|giornalier[oaie]|quotidian[oaie]',
  ],
  [[26, 104], 'bi-?weekly'],
  [
    [26],
    'fortnightly|zweiwöchentlich\\p{L}*|vierzehntägig\\p{L}*|quincenal(?:es|mente)?|quinzena(?:l|is|lmente)|隔週|隔周',
  ],
  [[104], 'twice-weekly|bihebdomadaires?'],
  [
    [52],
    'weekly|wöchentlich\\p{L}*|hebdomadaires?|semana(?:l|is|les|lmente)|settimanal[ei]|settimanalmente|週次',
  ],
  [[6, 24], 'bi-?monthly|bimestra(?:l|is|les|lmente)|bimestral[ei]'],
  [[24], 'bimensuel(?:le)?s?'],
  [
    [12],
    'monthly|monatlich\\p{L}*|mensuel(?:le)?s?|mensuellement|mensua(?:l|les|lmente)|mensa(?:l|is|lmente)|mensil[ei]|mensilmente|月次',
  ],
  [
    [4],
    'quarterly|quartalsweise\\p{L}*|vierteljährlich\\p{L}*|trimestriel(?:le)?s?|trimestriellement|trimestra(?:l|is|les|lmente)|trimestral[ei]|trimestralmente',
  ],
  [
    [2],
    'semi-?annual(?:ly)?|half-?yearly|halbjährlich\\p{L}*|semestriel(?:le)?s?|semestra(?:l|is|les|lmente)|semestral[ei]',
  ],
  [[2, 0.5], 'bi-?annual(?:ly)?'],
  [
    [1],
    'annual(?:ly)?|yearly|jährlich\\p{L}*|annuel(?:le)?s?|annuellement|anua(?:l|is|les|lmente)|annual[ei]|annualmente',
  ],
]
const WORD = frequency(WORDS.map(([, words]) => `(${words})`).join('|'))
const HAN = /[每毎]([两三]?)(个?月|天|日|周|週|季度?|四半期|半年|年)|(四半期|半年|\d?年)ごと/gu

/** All expressions of frequency in a text, in order, without overlaps. */
export function recogniseCadences(text: string): CadenceExpression[] {
  const found: CadenceExpression[] = []
  const add = (match: RegExpExecArray, perYear: readonly number[] | null) => {
    if (perYear !== null)
      found.push({ raw: match[0], start: match.index, end: match.index + match[0].length, perYear })
  }
  for (const match of SO_MANY(text)) {
    const times = match[1] === undefined ? (numberOf(match[2]!) ?? 1) : TIMES[match[1].toLowerCase()]!
    const unit = unitOf(match[3]!)
    add(match, unit === null ? null : [times * unit])
  }
  for (const match of DAY_OF(text)) {
    const unit = unitOf(match[1]!)
    add(match, unit === null ? null : [unit])
  }
  for (const match of WEEKDAY(text)) add(match, [52])
  for (const match of EVERY(text)) {
    const unit = unitOf(match[2]!)
    // "€5K per month" is a rate, "each year" in "for each year" a share: only "per" needs more to be a cadence.
    if (/^per\s/iu.test(match[0])) continue
    add(match, unit === null ? null : [unit / (numberOf(match[1] ?? '1') ?? 1)])
  }
  for (const match of WORD(text)) {
    const index = match.findIndex((group, at) => at > 0 && group !== undefined)
    add(match, index < 0 ? null : WORDS[index - 1]![0])
  }
  for (const match of matchesOf(text, HAN)) {
    const unit = unitOf((match[2] ?? match[3] ?? '').replace(/^季$/u, '季度'))
    const every = match[1] === '两' ? 2 : match[1] === '三' ? 3 : 1
    add(match, unit === null ? null : [unit / every])
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((each, index) => index === 0 || each.start >= endBefore(found, index))
}

function endBefore(found: readonly CadenceExpression[], index: number): number {
  let end = 0
  for (let at = Math.max(0, index - 4); at < index; at++) end = Math.max(end, found[at]!.end)
  return end
}

function numberOf(word: string): number | null {
  const lower = word.toLowerCase()
  if (/^(?:one|una|une|un|uma)$/u.test(lower)) return 1
  return NUMBERS[lower] ?? (/^\d+$/.test(lower) && Number(lower) > 0 ? Number(lower) : null)
}

const UNIT_PATTERNS = UNITS.map(([perYear, words]) => [perYear, new RegExp(`^(?:${words})$`, 'iu')] as const)

function unitOf(word: string): number | null {
  return UNIT_PATTERNS.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}
