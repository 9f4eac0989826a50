/** Frequencies as authors write them. */
import { expect, test } from 'vitest'
import { recogniseCadences } from './cadence'

test.each<[string, string, number[]]>([
  ['The board meets every two weeks.', 'every two weeks', [26]],
  ['Reports twice a year', 'twice a year', [2]],
  ['A bi-weekly release', 'bi-weekly', [26, 104]],
  ['on the first Thursday of the month', 'first Thursday of the month', [12]],
  ['Reviewed each quarter', 'each quarter', [4]],
  ['Prüfung alle drei Monate', 'alle drei Monate', [4]],
  ['vierteljährliche Prüfung', 'vierteljährliche', [4]],
  ['zweimal im Monat', 'zweimal im Monat', [24]],
  ['Dégustation une fois par trimestre', 'une fois par trimestre', [4]],
  ['réunion hebdomadaire', 'hebdomadaire', [52]],
  ['dos veces al mes', 'dos veces al mes', [24]],
  ['relatório a cada mês', 'cada mês', [12]],
  ['due volte all’anno', 'due volte all’anno', [2]],
  ['ogni settimana', 'ogni settimana', [52]],
  ['每两周发布一次', '每两周', [26]],
  ['毎月の報告', '毎月', [12]],
])('%s', (text, raw, perYear) => {
  expect(recogniseCadences(text).map((each) => [each.raw, each.perYear])).toEqual([[raw, perYear]])
})

test.each(['€5K per month', 'a six-month plan', 'the quarter ends', 'monthlyish', 'Q3 2026', 'next week'])(
  'no frequency in %s',
  (text) => expect(recogniseCadences(text)).toEqual([]),
)
