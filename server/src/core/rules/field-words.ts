/** What authors call the fields of an item, and what stands in for a value that only the author knows, by language. */

/** The fields that a fix may insert. */
export type InsertableField = 'owner' | 'period' | 'status' | 'budget' | 'supports' | 'dependsOn' | 'metric'

/** The languages of the project, in the order of the words below. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'zh', 'ja'] as const
type Language = (typeof LANGUAGES)[number]

const KEYS: Readonly<Record<InsertableField, string>> = {
  owner: 'Owner|Verantwortlich|Responsable|Responsable|Responsável|Responsabile|负责人|担当',
  period: 'Due|Termin|Échéance|Plazo|Prazo|Scadenza|截止|期日',
  status: 'Status|Status|Statut|Estado|Estado|Stato|状态|状態',
  budget: 'Budget|Budget|Budget|Presupuesto|Orçamento|Budget|预算|予算',
  supports: 'Supports|Unterstützt|Soutient|Apoya|Apoia|Sostiene|支持|対応する目標',
  dependsOn: 'Depends on|Abhängig von|Dépend de|Depende de|Depende de|Dipende da|依赖|依存',
  metric: 'Metric|Kennzahl|Indicateur|Métrica|Métrica|Metrica|指标|指標',
}

/** Each is read back as unknown or as what it says, so that no fix invents an owner or a figure. */
const PLACEHOLDERS: Readonly<Record<Exclude<InsertableField, 'period'>, string>> = {
  owner: 'Name|Name|Nom|Nombre|Nome|Nome|待定|未定',
  status: 'Planned|Geplant|Prévu|Planificado|Planejado|Pianificato|计划中|予定',
  budget: 'Amount|Betrag|Montant|Importe|Valor|Importo|金额|金額',
  supports: 'Priority|Priorität|Priorité|Prioridad|Prioridade|Priorità|优先事项|優先事項',
  dependsOn: 'Initiative|Initiative|Initiative|Iniciativa|Iniciativa|Iniziativa|举措|施策',
  metric:
    'Measure and target|Messgröße und Ziel|Mesure et cible|Medida y meta|Medida e meta|Misura e obiettivo|指标与目标|指標と目標',
}

export function fieldKey(field: InsertableField, language: string | undefined): string {
  return inLanguage(KEYS[field], language)
}

export function placeholderOf(
  field: Exclude<InsertableField, 'period'>,
  language: string | undefined,
): string {
  return inLanguage(PLACEHOLDERS[field], language)
}

function inLanguage(words: string, language: string | undefined): string {
  const all = words.split('|')
  const index = LANGUAGES.indexOf((language ?? 'en').slice(0, 2).toLowerCase() as Language)
  return all[Math.max(index, 0)]!
}
