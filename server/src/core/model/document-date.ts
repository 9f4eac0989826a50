/** The keys under which a document says how old it is and when it is to be looked at again. */
import type { DocumentDate } from './model'

const NEXT_REVIEW =
  /^(?:next (?:review|revision|update)(?: date)?|review (?:due|date|by)|to be reviewed(?: by)?|valid until|nächste (?:überprüfung|prüfung|revision|aktualisierung)|prochaine (?:révision|revue|mise à jour)|próxima (?:revisión|revisão|actualización|atualização)|prossima (?:revisione|verifica)|下次(?:评审|审查|复审|更新)|次回(?:見直し|レビュー|更新))/i
const LAST_UPDATED =
  /^(?:last (?:updated?|reviewed?|revised|modified|changed)(?: on)?|updated(?: on)?|revised|stand|letzte (?:aktualisierung|änderung)|zuletzt aktualisiert|dernière mise à jour|mis à jour(?: le)?|última (?:actualización|atualização|revisión|revisão)|ultimo aggiornamento|最后更新|更新日期|最終更新(?:日)?|更新日)/i

/** What a key line dates, or null when it dates something else. */
export function documentDateOf(key: string): DocumentDate['kind'] | null {
  const plain = key.trim()
  if (plain.length > 40) return null
  return NEXT_REVIEW.test(plain) ? 'next-review' : LAST_UPDATED.test(plain) ? 'last-updated' : null
}
