/** The keys under which a document says how old it is and when it is to be looked at again. */
import { recogniseCadences } from '../notation/cadence'
import { matchesOf } from '../text/matches'
import type { DocumentDate } from './model'

const NEXT_REVIEW =
  /^(?:next (?:review|revision|update)(?: date)?|review (?:due|date|by)|to be reviewed(?: by)?|valid until|nächste (?:überprüfung|prüfung|revision|aktualisierung)|prochaine (?:révision|revue|mise à jour)|próxima (?:revisión|revisão|actualización|atualização)|prossima (?:revisione|verifica)|下次(?:评审|审查|复审|更新)|次回(?:見直し|レビュー|更新))/i
const LAST_UPDATED =
  /^(?:last (?:updated?|reviewed?|revised|modified|changed)(?: on)?|updated(?: on)?|revised|stand|letzte (?:aktualisierung|änderung)|zuletzt aktualisiert|dernière mise à jour|mis à jour(?: le)?|última (?:actualización|atualização|revisión|revisão)|ultimo aggiornamento|最后更新|更新日期|最終更新(?:日)?|更新日)/i

const REPORT_PERIOD =
  /^(?:report(?:ing|ed)? period|period (?:covered|of (?:the )?report|under review)|reporting (?:month|quarter|year)|berichts(?:zeitraum|periode|quartal|monat|jahr)|période (?:de référence|couverte|du rapport|d['’]analyse)|per[ií]odo (?:del informe|de(?:l)? reporte|informado|cubierto|analizado|do relatório|coberto|analisado)|periodo (?:di riferimento|coperto)|报告期(?:间)?|報告期間|対象期間)$/i

/** What a key line dates, or null when it dates something else. */
export function documentDateOf(key: string): DocumentDate['kind'] | null {
  const plain = key.trim()
  if (plain.length > 40) return null
  if (REPORT_PERIOD.test(plain)) return 'report-period'
  return NEXT_REVIEW.test(plain) ? 'next-review' : LAST_UPDATED.test(plain) ? 'last-updated' : null
}

const WRITTEN =
  /^(?:date|date of (?:issue|writing|creation)|issued|issue date|created(?: on)?|published(?: on)?|publication date|datum|erstellt(?: am)?|veröffentlicht(?: am)?|date de (?:création|publication|rédaction)|rédigé le|fecha(?: de (?:creación|publicación|elaboración|emisión))?|data(?: de (?:criação|publicação|elaboração)| di (?:creazione|pubblicazione|redazione))?|redatto il|日期|编制日期|发布日期|创建日期|作成日|発行日|日付)$/i

/** "Date: 3 May 2026" below a title says when the document was written, and nothing of when its figures hold. */
export function isWrittenDate(key: string): boolean {
  return WRITTEN.test(key.trim())
}

const REVIEWED =
  /(?<!\p{L})(?:reviewed|updated|revised|refreshed|überprüft|aktualisiert|fortgeschrieben|révisé|mis à jour|revisad[oa]|actualizad[oa]|atualizad[oa]|rivisto|aggiornato)(?!\p{L})/iu
/** How often a year a document is to be looked at, as the rest of its line says; null when it does not. */
export function reviewsPerYear(rest: string): number | null {
  const line = rest.split('\n', 1)[0]!.slice(0, 120)
  if (!REVIEWED.test(line)) return null
  return recogniseCadences(line)[0]?.perYear[0] ?? null
}

/** "The plan is reviewed every two years. Next review: November 2025.": keys of sentences within a text. */
const KEYED_SENTENCE = /[.;·|]\s+(\p{L}[\p{L} ]{2,38})[:：]\s*([^.;·|\n]{4,60})/gu

export function keyedSentencesOf(
  text: string,
): { readonly key: string; readonly start: number; readonly end: number }[] {
  return matchesOf(text, KEYED_SENTENCE).map((match) => {
    const end = match.index + match[0].length
    return { key: match[1]!, start: end - match[2]!.length, end }
  })
}

const REVIEW_CYCLE =
  /^(?:reviewed|updated|revised|refreshed|(?:review|update|revision|reporting)s? (?:cycle|cadence|frequency|rhythm|interval)|(?:reviews|updates)|überprüfung|aktualisierung|überprüft|aktualisiert|fortschreibung|révisions?|mise à jour|révisé|revisi[oó]n|actualizaci[oó]n|revisad[oa]|revis[ãa]o|atualiza[çc][ãa]o|revisione|aggiornamento|更新频率|更新頻度)$/i

/** How often a year a row of a table of keys says that the document is looked at: "Reviewed | monthly". */
export function cycleOf(key: string, value: string): number | null {
  return REVIEW_CYCLE.test(key.trim()) ? (recogniseCadences(value)[0]?.perYear[0] ?? null) : null
}
