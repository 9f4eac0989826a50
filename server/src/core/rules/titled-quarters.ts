/** Items whose title names a quarter ("Q2 release") and whose date lies outside it ("25 July 2026"). */
import type { Item } from '../model/model'
import {
  quarter as calendarQuarter,
  civil,
  type FiscalYear,
  type Interval,
  isResolved,
  overlap,
  type ReadableTime,
  recogniseTimes,
  resolveTime,
  type TimeExpression,
} from '../notation/time'
import { plannedStretch } from '../plan/schedule'

export interface TitledQuarter {
  readonly item: Item
  /** "Q2" */
  readonly quarter: string
  /** "25 July 2026", and whether the item has it as its period. */
  readonly date: string
  readonly own: boolean
  readonly outside: boolean
  /** What is handed over then, and not only talked about. */
  readonly delivered: boolean
}

/** All items that name both, with whether the two go together. */
export function titledQuarters(
  items: readonly Item[],
  language: string | undefined,
  fiscalYear: FiscalYear,
): TitledQuarter[] {
  return items.flatMap((item): TitledQuarter[] => {
    // Quarters are planned before they begin and looked back on when they are over.
    if (
      item.kind === 'constraint' ||
      item.kind === 'phase' ||
      !PART.test(item.title) ||
      AROUND.test(item.title)
    )
      return []
    const named = recogniseTimes(item.title, language)
    const quarter = named.find(
      (time) => time.kind === 'time' && time.relation === 'in' && isPart(time.form.kind),
    )
    if (quarter?.kind !== 'time') return []
    const others = named.filter((time) => time !== quarter)
    const date =
      dateInTitle(item.title, quarter, others, fiscalYear) ??
      dateOf(item, quarter.raw, others.length > 0, language, fiscalYear)
    if (date === null) return []
    const wholes = readings(quarter, date.stretch, fiscalYear)
    if (wholes.length === 0) return []
    const { raw, own } = date
    return [
      {
        item,
        quarter: quarter.raw,
        date: raw,
        own,
        outside: !wholes.some((whole) => overlap(whole, date.stretch)),
        delivered: DELIVERED.test(item.title),
      },
    ]
  })
}

/** The quarter in the year of a date, of the calendar and, where the document has one, of its fiscal year. */
function readings(quarter: ReadableTime, { start }: Interval, fiscalYear: FiscalYear): Interval[] {
  const { year } = civil(start)
  const { form } = quarter
  const found: Interval[] = []
  if (fiscalYear.startMonth !== 1 && form.kind === 'quarter' && form.year === null) {
    for (const named of [year - 1, year, year + 1])
      found.push(calendarQuarter(named, form.number, fiscalYear))
  }
  const resolved = resolveTime(quarter, { year: { value: year, from: 'the date' }, fiscalYear })
  const stretch = isResolved(resolved) ? plannedStretch(resolved) : null
  return stretch === null ? found : [...found, stretch]
}

function isPart(kind: string): boolean {
  return kind === 'quarter' || kind === 'half' || kind === 'third'
}

/** "Q2 release: 14 May 2026", "Q2 release (14 May)": one day behind a sign. */
function dateInTitle(
  title: string,
  quarter: TimeExpression,
  others: readonly TimeExpression[],
  fiscalYear: FiscalYear,
): { raw: string; stretch: Interval; own: boolean } | null {
  const [time, ...more] = others
  if (time?.kind !== 'time' || more.length > 0 || time.start < quarter.end || time.relation !== 'in')
    return null
  if (!/[:：(（|–—,-]\s?(?:on )?$/u.test(title.slice(quarter.end, time.start))) return null
  const resolved = resolveTime(time, { fiscalYear })
  if (!isResolved(resolved) || resolved.granularity !== 'day') return null
  const stretch = plannedStretch(resolved)
  return stretch === null ? null : { raw: time.raw, stretch, own: false }
}

/** The day or month that an item states behind its title: its period, or the only other time of its line. */
function dateOf(
  item: Item,
  quarter: string,
  dated: boolean,
  language: string | undefined,
  fiscalYear: FiscalYear,
): { raw: string; stretch: Interval; own: boolean } | null {
  const { period } = item
  if (period.state === 'known' && !period.inherited && period.raw !== quarter) {
    if (period.value.granularity !== 'day' && period.value.granularity !== 'month') return null
    const stretch = plannedStretch(period.value)
    return stretch === null || stretch.end - stretch.start > 40
      ? null
      : { raw: period.raw, stretch, own: true }
  }
  if (dated || item.form !== 'bullet') return null
  const line = item.words.slice(0, 300)
  const from = line.indexOf(item.title)
  if (from < 0) return null
  const [time, ...more] = recogniseTimes(line.slice(from + item.title.length), language)
  if (time?.kind !== 'time' || more.length > 0 || time.relation === 'from' || time.relation === 'after')
    return null
  const resolved = resolveTime(time, { fiscalYear })
  if (!isResolved(resolved) || resolved.granularity !== 'day') return null
  const stretch = plannedStretch(resolved)
  return stretch === null ? null : { raw: time.raw, stretch, own: false }
}

/** What any name of a quarter or half holds: most titles need no closer look. */
const PART = /[QHTS]\d|\d[QHTS]|quart|quarter|half|halb|trimest|semest|季|半|期/iu

/** What is done about a quarter before it begins or after it has ended. */
const AROUND =
  /(?<!\p{L})(?:plan(?:s|ning)?|kick-?off|prep(?:aration)?|budget(?:ing)?|forecast|review|retro(?:spective)?|results?|report(?:s|ing)?|clos(?:e|ing)|earnings|audit|board|meeting|call|town ?hall|all[- ]hands|qbr|business review|okrs?|goals?|targets?|figures|numbers|data|invoices?|payments?|statements?|tax|filing|planung|bericht|abschluss|auswertung|rückblick|ergebnisse?|sitzung|zahlen|bilan|revue|rapport|résultats?|préparation|planification|clôture|réunion|revisión|informe|resultados|cierre|planificación|preparación|reunión|revisão|relatório|fechamento|planejamento|reunião|revisione|rapporto|risultati|chiusura|pianificazione|riunione)(?!\p{L})|计划|规划|总结|报告|评审|计画|計画|報告|レビュー|決算/iu

/** What falls into the quarter that it is called after, or is late. */
const DELIVERED =
  /(?<!\p{L})(?:releas\p{L}*|launch\p{L}*|go-?live|roll-?out|deliver\p{L}*|deploy\p{L}*|ship\p{L}*|version|freigabe|auslieferung|start|einführung|livraison|lancement|mise en service|lanzamiento|entrega|lançamento|lancio|rilascio|consegna)(?!\p{L})|发布|上线|交付|リリース/iu
