/** The time that a report is about, where its opening section states it: "**Report period:** Q3 2025". */
import { contextYear, isResolved, type Period, recogniseTimes, resolveTime } from '../notation/time'
import type { Prose } from '../syntax/blocks'
import { type Context, timeContext } from './context'
import type { Field } from './model'
import type { Section } from './outline'
import { keyValuesOf } from './read-fields'
import { wholeLexicon } from './word-pattern'

const REPORT_PERIOD = wholeLexicon(
  `(?:report(?:ing)?|review|measurement|assessment|data|okr|planning|plan) (?:period|quarter|cycle|year|month|horizon)|period covered|(?:fiscal|financial|calendar|plan) year|year|cycle|geschäftsjahr|année|año(?: fiscal)?|ano(?: fiscal)?|anno|年度|财年|berichts(?:zeitraum|periode|jahr|quartal)|planungszeitraum|période (?:de référence|couverte|du rapport)|exercice
   |per[ií]odo (?:del informe|de referencia|do relatório|de referência|di riferimento|analizado)|报告期|报告期间|统计周期|対象期間|報告期間`,
)

export interface ReportPeriod {
  readonly period: Field<Period>
  readonly year: Context['year']
}

/** What the lines below the title, or in the first section below it, say the whole report is about; null if nothing. */
export function reportPeriodOf(title: Section, context: Context): ReportPeriod | null {
  const { language, fiscalYear } = context.settings
  for (const prose of openingLines(title))
    for (const pair of keyValuesOf(prose)) {
      if (!REPORT_PERIOD.test(pair.key)) continue
      const line = prose.readable.slice(pair.start, pair.end)
      const time = recogniseTimes(line, language).find((found) => found.kind === 'time')
      if (time === undefined) continue
      const period = resolveTime(time, timeContext(context))
      if (!isResolved(period)) continue
      const because = `“${pair.key}: ${time.raw}”`
      return {
        period: { state: 'known', value: period, raw: time.raw, because, inherited: true },
        year: contextYear(line, language, fiscalYear),
      }
    }
  return null
}

function* openingLines(title: Section): Generator<Prose> {
  for (const block of [...title.blocks, ...(title.children[0]?.blocks ?? [])]) {
    if (block.kind === 'paragraph') yield block.prose
    else if (block.kind === 'list')
      for (const { blocks } of block.items) if (blocks[0]?.kind === 'paragraph') yield blocks[0].prose
  }
}
