/** Sentences that say in other words what a row of a table names. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

describe('a sentence that says what a row names', () => {
  const paraphrased = (lang: string, body: string) =>
    expect(
      marked(
        `---\nplumbline: strategy\nlang: ${lang}\nasOf: 2026-01-15\n---\n# Plan 2026\n\n${body.trim()}\n`,
        {
          rule: 'conflicting-target',
        },
      ),
    ).toBe(`---\nplumbline: strategy\nlang: ${lang}\nasOf: 2026-01-15\n---\n# Plan 2026\n\n${body.trim()}\n`)

  test('in another order, with a word for a share', () => {
    paraphrased(
      'de',
      `
## Ziele

- 80 % der Anträge sind bis Ende 2027 online
  ^^^^ information conflicting-target: target 80% where “Anteil der Online-Anträge” (2027) seems to be meant, but 75% under “Kennzahlen”

## Kennzahlen

| Kennzahl | Ist 2025 | Ziel 2026 | Ziel 2027 |
| - | - | - | - |
| Anteil der Online-Anträge | 34 % | 55 % | 75 % |
| Schulen am Netz | 9 | 24 | 24 |`,
    )
  })

  test('with a fraction, for the scope that it names', () => {
    paraphrased(
      'en',
      `
## Vision

By 2027 four in five applications to the central government are made online.
                ^^^^^^^^^^^^^^^^^ information conflicting-target: target 80% where “Applications made online” (central government, 2027) seems to be meant, but 75% under “Indicators”

## Indicators

| Indicator | 2025 | 2027 |
| - | - | - |
| Applications made online, central government | 61% | 75% |
| Applications made online, municipalities | 39% | 55% |`,
    )
  })

  test('with the words of its heading', () => {
    paraphrased(
      'pt',
      `
## Eixos

### Eixo 1 – Qualidade do café

- Certificação orgânica em 60% da área, até dezembro de 2028
                           ^^^ information conflicting-target: target 60% where “Área de café orgânica” (2028) seems to be meant, but 50% under “Indicadores”

## Indicadores

| Indicador | 2025 | 2028 |
| - | - | - |
| Área de café orgânica | 18% | 50% |`,
    )
  })

  test('not where the row says something more, or another year is meant', () => {
    paraphrased(
      'en',
      `
## Goals

- 60% of orders arrive on time by the end of 2027
- 90% of members vote by the end of 2026

## Indicators

| Indicator | 2025 | 2027 |
| - | - | - |
| Orders from abroad that arrive on time | 31% | 50% |
| Members who vote | 70% | 85% |`,
    )
  })

  test('initials that everybody knows', () => {
    paraphrased(
      'en',
      `
## Where we want to be

By the end of 2026 we want $6.5M of annual recurring revenue.
                           ^^^^^ 💡 warning conflicting-target: target $6.5M for “ARR” (By the end of 2026), but $6.8M under “Where we want to be”

| Metric | 2025 | Target 2026 |
| - | - | - |
| ARR | $4.2M | $6.8M |`,
    )
  })
})
