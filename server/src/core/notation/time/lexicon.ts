/** The words that time is written with, per language: data that the grammar in the other files is blind to. */

import type { PlanUnit, Season } from './expression'
import { PARTS, RELATIONS, wordsOf } from './phrase-list'

/** What a single word can mean in a time expression; a word may mean several things. */
export interface Word {
  month?: MonthWord
  ordinal?: OrdinalWord
  /** "one" is 1: "Year One". */
  cardinal?: number
  unit?: UnitWord
  season?: Season
  /** A letter before or after a number: Q3, H1, KW 14, M6. */
  letter?: LetterWord
  /** Announces a fiscal (FY25, fiscal 2025) or a civil (CY25) year. */
  fiscal?: 'fiscal' | 'civil'
  /** Says before "year" which year is counted: financial, calendar. */
  qualifier?: true
  /** The day of reading, as the beginning of a range: now, today. */
  now?: true
  /** Joins a unit to its year (of, de, des) or stands before either (the, la). */
  filler?: 'of' | 'the'
  /** Joins two ends of a range. */
  to?: true
  /** Joins two ends only after "between", or two neighbours: "Q1 and Q2 2025". */
  and?: true
  /** Stands before a time without belonging to it, and so vouches for it: in, during, for. */
  preposition?: true
  /** Opens a range: from, between. */
  opener?: true
  /** A whole expression in one word: EOY, Jahresende. */
  boundary?: BoundaryWord
  /** Begins a phrase of `phrase-list.ts`. */
  phrase?: true
  /** Points to this or another year, quarter or month: this, next. */
  offset?: number
}

/** The words of one language, length, gender and case: twelve months or four ordinals. */
export interface Row {
  readonly language: string
  readonly row: readonly string[]
}

export interface MonthWord {
  /** 1 to 12. */
  readonly month: number
  /** The rows it stands in, for writing another month. */
  readonly rows: readonly Row[]
  /** Also a common word or an abbreviation, so that alone it needs more evidence. */
  readonly needsEvidence: boolean
  /** Only read where the language is known to be one of these ("set" is Italian for September, English for put). */
  readonly only?: readonly string[]
}

export interface OrdinalWord {
  /** 1 to 4, or -1 for the last. */
  readonly number: number
  /** The rows it stands in, for writing another one; empty for "last". */
  readonly rows: readonly Row[]
}

export interface UnitWord {
  readonly unit: PlanUnit | 'half' | 'third'
  /** "Months 1-3", "weeks 1, 2 and 3". */
  readonly plural: boolean
}

export interface LetterWord {
  readonly unit: 'quarter' | 'half' | 'third' | 'week' | 'planMonth' | 'planYear' | 'planWeek'
  /** Read without other evidence only where the language is known to be one of these. */
  readonly only?: readonly string[]
}

export interface BoundaryWord {
  readonly part: 'start' | 'middle' | 'end'
  readonly unit: 'year' | 'quarter' | 'month' | 'half'
  readonly fiscal?: true
}

const words = new Map<string, Word>()

function add(list: string, meaning: Word): void {
  for (const word of list.split(' ')) words.set(word, { ...words.get(word), ...meaning })
}

const MONTHS: readonly (readonly [language: string, row: string])[] = [
  ['en', 'january february march april may june july august september october november december'],
  ['en', 'jan feb mar apr may jun jul aug sep oct nov dec'],
  ['en', 'jan feb mar apr may june july aug sept oct nov dec'],
  ['de', 'januar februar märz april mai juni juli august september oktober november dezember'],
  ['de', 'jänner feber maerz april mai juni juli august september oktober november dezember'],
  ['de', 'jan feb mär apr mai jun jul aug sep okt nov dez'],
  ['de', 'jän feb mrz apr mai jun jul aug sept okt nov dez'],
  ['fr', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
  ['fr', 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'],
  ['fr', 'janv févr mars avr mai juin juil août sept oct nov déc'],
  ['fr', 'jan fév mars avr mai juin juil aout sept oct nov déc'],
  ['fr', 'janv fevr mars avr mai juin juil aout sept oct nov dec'],
  ['es', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  ['es', 'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'],
  ['es', 'ene feb mar abr may jun jul ago sep oct nov dic'],
  ['pt', 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'],
  ['pt', 'jan fev mar abr mai jun jul ago set out nov dez'],
  ['it', 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
  ['it', 'gen feb mar apr mag giu lug ago set ott nov dic'],
  ['it', 'genn febbr mar apr magg giu lug ago sett ott nov dic'],
]

/** Full names that are also ordinary words or names, and so need a capital, a year or a preposition. */
const COMMON_MONTHS = new Set(['may', 'march', 'mars', 'mai', 'mayo'])
/** Abbreviations that are words of another language: only with that language, or where nothing else fits. */
const FOREIGN_MONTHS = new Set(['set', 'out', 'ago', 'gen', 'mag'])

/** Full names that are as short as an abbreviation. */
const FULL_SHORT_MONTHS = new Set(
  'april june july juni juli märz maerz juin avril juillet août aout enero marzo abril mayo junio julio maio junho julho março'.split(
    ' ',
  ),
)

for (const [language, list] of MONTHS) {
  const row = list.split(' ')
  const short = Math.max(...row.map((w) => w.length)) <= 5
  row.forEach((word, index) => {
    const known = words.get(word)?.month
    const rows = [...(known?.rows ?? []), { language, row }]
    add(word, {
      month: {
        month: index + 1,
        rows,
        needsEvidence:
          known?.needsEvidence ?? (COMMON_MONTHS.has(word) || (short && !FULL_SHORT_MONTHS.has(word))),
        ...(FOREIGN_MONTHS.has(word) ? { only: rows.map((r) => r.language) } : {}),
      },
    })
  })
}

const ORDINALS: readonly (readonly [language: string, row: string])[] = [
  ['en', 'first second third fourth'],
  ['de', 'erste zweite dritte vierte'],
  ['de', 'erstes zweites drittes viertes'],
  ['de', 'ersten zweiten dritten vierten'],
  ['de', 'erster zweiter dritter vierter'],
  ['fr', 'premier deuxième troisième quatrième'],
  ['fr', 'premier second troisième quatrième'],
  ['fr', 'première deuxieme troisieme quatrieme'],
  ['fr', 'première seconde troisième quatrième'],
  ['es', 'primer segundo tercer cuarto'],
  ['es', 'primero segundo tercero cuarto'],
  ['pt', 'primeiro segundo terceiro quarto'],
  ['it', 'primo secondo terzo quarto'],
  ['roman', 'i ii iii iv'],
]
for (const [language, list] of ORDINALS) {
  const row = list.split(' ')
  row.forEach((word, index) => {
    const rows = [...(words.get(word)?.ordinal?.rows ?? []), { language, row }]
    add(word, { ordinal: { number: index + 1, rows } })
  })
}
add('latter back', { ordinal: { number: 2, rows: [] } })
add('front', { ordinal: { number: 1, rows: [] } })
add('last final letzte letztes letzten letzter dernier dernière último última ultimo ultima', {
  ordinal: { number: -1, rows: [] },
})

'one two three four five six seven eight nine ten eleven twelve'.split(' ').forEach((word, index) => {
  add(word, { cardinal: index + 1 })
})

const UNITS: readonly (readonly [UnitWord['unit'], singular: string, plural: string])[] = [
  ['quarter', 'quarter qtr quartal trimestre trim tri', 'quarters qtrs quartale trimestres trimestri'],
  ['half', 'half halbjahr semestre sem hj', 'halves halbjahre semestres semestri'],
  ['third', 'tertial cuatrimestre quadrimestre', 'tertiale cuatrimestres quadrimestri'],
  ['year', 'year yr jahr année annee an año ano anno', 'years yrs jahre années annees ans años anos anni'],
  ['month', 'month mo monat mois mes mês mese', 'months monate mois meses mesi'],
  [
    'week',
    'week wk woche semaine semana settimana kalenderwoche kw',
    'weeks wks wochen semaines semanas settimane',
  ],
  ['day', 'day tag jour día dia giorno', 'days tage jours días dias giorni'],
]
for (const [unit, singular, plural] of UNITS) {
  add(plural, { unit: { unit, plural: true } })
  add(singular, { unit: { unit, plural: false } })
}
add('jahres jahrs', { unit: { unit: 'year', plural: false } })
add('quartals', { unit: { unit: 'quarter', plural: false } })
add('halbjahres halbjahrs', { unit: { unit: 'half', plural: false } })
add('monats', { unit: { unit: 'month', plural: false } })

add('q fq cq', { letter: { unit: 'quarter' } })
add('h hy hj', { letter: { unit: 'half' } })
add('t', { letter: { unit: 'quarter', only: ['fr', 'es', 'pt', 'it'] } })
add('s', { letter: { unit: 'half', only: ['fr', 'es', 'pt', 'it'] } })
add('kw cw', { letter: { unit: 'week' } })
add('w', { letter: { unit: 'planWeek' } })
add('m', { letter: { unit: 'planMonth' } })
add('y', { letter: { unit: 'planYear' } })

add('fy fye fiscal fiscale gj', { fiscal: 'fiscal' })
add(
  'geschäftsjahr geschäftsjahres wirtschaftsjahr haushaltsjahr exercice ejercicio exercício exercicio esercizio',
  {
    fiscal: 'fiscal',
  },
)
add('cy', { fiscal: 'civil' })

add('spring frühling frühjahr printemps primavera', { season: 'spring' })
add('summer sommer été verano verão estate', { season: 'summer' })
add('autumn fall herbst automne otoño outono autunno', { season: 'autumn' })
add('winter hiver invierno inverno', { season: 'winter' })

add('of de des der del della dello dell do da di du d', { filler: 'of' })
add('the dem den la le l el il lo o los las gli', { filler: 'the' })

add('to through thru until till til bis à au a al até ate ao hasta', { to: true })
add('and und et y e', { and: true })
add('from between von vom zwischen entre tra fra desde dal dalla dall de du des del da', { opener: true })

add(
  'in during throughout over for on at of this the our its im während en au aux durante em no na nel nella',
  {
    preposition: true,
  },
)
add('für pour para per til vs versus since until by due into around about circa ca approx approximately', {
  preposition: true,
})
add('expected planned scheduled target targeted targeting proposed launch launched completed live', {
  preposition: true,
})
add('from to through thru before after starting beginning between till bis ab seit vor nach von zum zur', {
  preposition: true,
})
add('avant après depuis dès desde hasta antes después até após entro dal dopo prima', { preposition: true })

add('eoy yearend jahresende', { boundary: { part: 'end', unit: 'year' } })
add('ye', { boundary: { part: 'end', unit: 'year' } })
add('eofy', { boundary: { part: 'end', unit: 'year', fiscal: true } })
add('jahresanfang jahresbeginn', { boundary: { part: 'start', unit: 'year' } })
add('jahresmitte midyear', { boundary: { part: 'middle', unit: 'year' } })
add('eoq quartalsende', { boundary: { part: 'end', unit: 'quarter' } })
add('eoh', { boundary: { part: 'end', unit: 'half' } })
add('eom monatsende', { boundary: { part: 'end', unit: 'month' } })

add('financial calendar', { qualifier: true })
add('now today present heute jetzt hoy oggi hoje ongoing', { now: true })

add('this current dieses diesem diesen cette ce este esta neste questo quest', { offset: 0 })
add('next coming nächstes nächsten nächstem prochain prochaine próximo próxima prossimo', { offset: 1 })
add('previous prior', { offset: -1 })

for (const [, ...lists] of [...RELATIONS, ...PARTS]) {
  for (const phrase of lists.flatMap((list) => list.split('|'))) add(wordsOf(phrase)[0]!, { phrase: true })
}

/** The meanings of a lower-case word, or undefined when it is none of time's. */
export function lookUp(word: string): Word | undefined {
  return words.get(word)
}

/** Every word of the lexicon, for filters that run before a look-up. */
export function allWords(): IterableIterator<[string, Word]> {
  return words.entries()
}
