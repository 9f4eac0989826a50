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

/** Short words that hardly any other of these languages has. */
const TELLING: Readonly<Record<string, string>> = {
  en: 'the|and|of|for|with|by|to',
  de: 'der|die|und|für|mit|das|bis|von|den|des|im',
  fr: 'le|les|et|pour|des|une|avec|du|aux|dans',
  es: 'el|los|las|y|para|con|del|una|en|por',
  pt: 'os|as|e|para|com|do|da|uma|em|não|até',
  it: 'il|gli|e|per|con|della|di|una|entro|le|nel',
}
/** This much of a document tells its language, and costs nothing even in the largest one. */
const SAMPLE = 6000

/** The language that a text seems to be in, for documents that do not say; undefined for English and where it is open. */
export function languageOfText(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  if (kana + han > sample.length / 10) return kana * 10 > han ? 'ja' : 'zh'
  const counts = new Map<string, number>()
  for (const word of sample.match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const scores = Object.entries(TELLING)
    .map(([language, words]) => ({
      language,
      score: words.split('|').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scores
  const clear = best!.score >= 3 && best!.score > next!.score * 1.25
  return clear && best!.language !== 'en' ? best!.language : undefined
}
