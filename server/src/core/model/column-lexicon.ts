/** The words by which columns and rows of tables say what they hold, in the languages of the project. */
import { PHASE_LEAD } from './lexicon'
import type { ColumnRole, RowKind } from './model'
import { lexicon, type WordPattern, wholeLexicon } from './word-pattern'

const TITLE_COLUMN = lexicon(
  `milestones?|initiatives?|projects?|tasks?|features?|work(?: item| package)?|actions?|deliverables?|epics?|items?|activit(?:y|ies)|focus(?: area)?|objectives?|goals?
   |key results?|okrs?|description|title|names?|what|themes?|measure|recommendation|capabilit(?:y|ies)
   |maßnahmen?|meilensteine?|projekte?|vorhaben|aufgaben?|thema|jalons?|tâches?|actions?|projets?|livrables?|hitos?|acción|proyectos?|entregables?|tareas?|marcos?|ação|projetos?
   |entregas?|iniciativas?|tarefas?|iniziativ[ae]|traguard[oi]|azion[ei]|progett[oi]|attività|里程碑|任务|项目|工作|举措|施策|マイルストーン|タスク|項目|内容`,
)
/** The whole header must say so: "Key" is an id, "Key result" is none. */
const ID_COLUMN =
  /^(?:id|#|no\.?|nr\.?|n\.|n[º°]\.?|n\.[º°]|num\.?|ref\.?|réf\.?|key|ticket|jira|code|código|codice|cód\.?|cod\.?|kürzel|kennung|kr|kr #|编号|編號|序号|番号|記号)$/i
const METRIC_COLUMN = lexicon(
  `metrics?|kpis?|measures?|indicators?|capabilit(?:y|ies)|area|parameter|line items?|categor(?:y|ies)|item|kennzahl(?:en)?|messgröße|indicateurs?|métriques?|indicador(?:es)?
   |métricas?|indicator[ei]|metric[ah]e?|指标|指標|項目|项目`,
)
/** A column that surely names metrics, wherever it stands. */
const SURE_METRIC_COLUMN = lexicon(
  `metrics?|kpis?|indicators?|key results?|krs?|success measures?|kennzahl(?:en)?|messgrößen?|indicateurs?|métriques?|indicador(?:es)?|métricas?|indicator[ei]|metric(?:a|he)|指标|指標`,
)
const SCOPE_COLUMN = lexicon(
  `regions?|markets?|countr(?:y|ies)|geograph(?:y|ies)|segments?|teams?|departments?|roles?|products?|channels?|business units?|divisions?|sites?|locations?|customer type|tiers?|plans?|programmes?
   |region(?:en)?|märkte?|länder|abteilung(?:en)?|produkte?|régions?|marchés?|pays|équipes?|produits?|regiones|región|mercados?|equipos?|productos?|regiões|região|equipes?|produtos?
   |region[ei]|mercat[oi]|prodott[oi]|地区|市场|团队|产品|部门|地域|市場|製品|部門|チーム`,
)

/** What a first column may be about. */
export type Subject = 'title' | 'metric' | 'scope'

/** Whether a header names the subject of its rows, and what kind of subject. */
export function subjectColumn(header: string): Subject | null {
  if (SCOPE_COLUMN.test(header) && !/initiative|project|task/i.test(header)) return 'scope'
  if (METRIC_COLUMN.test(header)) return 'metric'
  return TITLE_COLUMN.test(header) ? 'title' : null
}

export function isMetricHeader(header: string): boolean {
  return SURE_METRIC_COLUMN.test(header) && header.length <= 40
}

/** "Month | Milestone": a column whose bare numbers count time from the start of the plan; "Days" are how many. */
const TIME_UNIT =
  /^(?:day|week|month|quarter|year|sprint|tag|woche|monat|jahr|jour|semaine|mois|année|día|semana|mes|año|dia|mês|ano|giorno|settimana|mese|anno)(?: (?:no\.?|nr\.?|#))?$|^(?:月|周|週|年|日)$/iu

export function isTimeUnitHeader(header: string): boolean {
  return TIME_UNIT.test(header.trim())
}

/** What explains figures that stand elsewhere: assumptions, calculations, remarks. */
const REMARK_COLUMN = wholeLexicon(
  `notes?|comments?|remarks?|explanations?|rationale|reason(?:ing)?|justification|assumptions?|basis|calculations?|formula|how calculated|source|sources|details|description|anmerkung(?:en)?|bemerkung(?:en)?|kommentar|erläuterung|beschreibung|annahmen?|berechnung|grundlage|quelle
   |remarques?|commentaires?|hypothèses?|calcul|observations?|notas?|comentarios?|supuestos?|cálculo|observaciones|observações|comentários?|premissas?|note|commenti|ipotesi|calcolo|osservazioni|备注|说明|假设|计算|備考|説明|仮定|計算|根拠`,
)

export function isRemarkHeader(header: string): boolean {
  return REMARK_COLUMN.test(header.trim())
}

/** A first column of phases: its rows are times, though they may have no days. */
export function isPhaseHeader(header: string): boolean {
  return PHASE_LEAD.exec(header)?.index === 0
}

export function isTitleHeader(header: string): boolean {
  return TITLE_COLUMN.test(header)
}

export function isIdHeader(header: string): boolean {
  return ID_COLUMN.test(header.trim())
}

const TARGET_WORDS = `targets?(?: state| value| level)?|goals?|objectives?|to[- ]be|desired|future(?: state)?|end state|planned|plan
  |soll(?:-?werte?)?|ziele?|zielwerte?|geplant|cibles?|objectifs?|visé|objetivos?|metas?|obiettiv[oi]|previst[oa]|prevu|目标|目標|计划|計画`
const BASELINE_WORDS = `current(?: state| value| level)?|baseline|today|now|as[- ]is|present|existing|before|ist(?:-?werte?)?|aktuell|heute|ausgangswert|actuel(?:le)?|aujourd['’]hui
  |référence|actualidad|hoy|línea base|atual|hoje|linha de base|attuale|oggi|当前|目前|现状|现有|基线|現状|現在|ベースライン`
const ACTUAL_WORDS = `actuals?|achieved|realised|realized|erreicht|réalisée?|réel(?:le)?|real(?:izado)?|logrado|alcançado|effettiv[oi]|consuntivo|实际|实绩|実績`
/** How a planned figure is called that nobody promised: an amount of its period, and no target. */
const FORECAST_WORDS = `forecast|projected|projection|estimate[ds]?|estimated|expected|prognose|erwartet|prévisions?|prévu|previsión|proyección|previsão|previsione|stima|预测|预计|予測|見込み?|予想`

const ROLES: readonly (readonly [ColumnRole, WordPattern])[] = [
  [
    'share',
    lexicon(
      'share|% (?:of|der|des|vom|du|de|del|della|do|da) .*|percent(?:age)?(?: of .*)?|weight|mix|proportion|anteil|part|porcentaje|percentual|percentuale|quota|占比|割合|比率',
    ),
  ],
  [
    'gap',
    lexicon(`gap|delta|δ|change|variance|difference|improvement|increase|decrease|reduction|growth|yoy|qoq|vs\\.? .*|lücke|abweichung|differenz|veränderung|écart|variation|évolution
      |brecha|diferencia|variación|lacuna|diferença|variação|divario|differenza|variazione|scostamento|差距|差异|变化|差|差異|増減`),
  ],
  ['total', lexicon('total|sum|all|overall|gesamt|summe|somme|suma|soma|totale|合计|总计|合計|計')],
  [
    'balance',
    lexicon(
      `balance|closing|ending|opening|beginning|cumulative|running|remaining|cash position|at end|year[- ]end|end of (?:year|quarter|month|period)|saldo|solde|kumuliert|cumulé|acumulado|cumulato
       |余额|累计|残高|累計`,
    ),
  ],
  ['actual', lexicon(ACTUAL_WORDS)],
  ['baseline', lexicon(`${BASELINE_WORDS}|^(?:from|start)$`)],
  ['target', lexicon(`${TARGET_WORDS}|^(?:after|to)$`)],
  ['actual', lexicon('result|progress')],
  [
    'rate',
    lexicon(`rate|ratio|average|avg\\.?|mean|margin|per .*|.* per .*|unit (?:cost|price)|price|utili[sz]ation|accuracy|score|probability|conversion|likelihood|confidence|durchschnitt
      |quote|marge|moyenne|taux|promedio|margen|tasa|média|margem|taxa|media|margine|tasso|平均|率|単価`),
  ],
]

/** "Result" alone is what was reached; these are lines of the books. */
const NAMED_RESULT = lexicon('(?:operating|net|trading|financial) results?')

/** What the numbers of a column are, by its header; `amount` when it only names them. */
export function numberRoleOf(header: string): ColumnRole {
  if (/^\s*%\s*$/.test(header)) return 'share'
  if (NAMED_RESULT.test(header)) return 'amount'
  for (const [role, pattern] of ROLES) if (pattern.test(header)) return role
  return 'amount'
}

/** What a label says its figures are for. */
export type StatedRole = 'baseline' | 'target' | 'actual' | 'forecast'

const STATED: readonly (readonly [StatedRole, WordPattern])[] = [
  ['forecast', lexicon(FORECAST_WORDS)],
  ['target', lexicon(TARGET_WORDS)],
  ['actual', lexicon(ACTUAL_WORDS)],
  ['baseline', lexicon(BASELINE_WORDS)],
]

/** The role that a label states, and the label without the words for it. */
export function splitRole(label: string): { readonly role: StatedRole | null; readonly rest: string } {
  for (const [role, pattern] of STATED) {
    const rest = pattern.replaceIn(label, ' ')
    if (rest !== label) return { role, rest }
  }
  return { role: null, rest: label }
}

/** Headings above figures that are meant to be reached. */
export const TARGET_HEADING = lexicon(
  `targets?|goals?|objectives?|ziele?|zielwerte?|\\p{L}*ziele|cibles?|objectifs?|objetivos?|metas?|obiettivi|目标|目標`,
)

/** Headers that say no more than that there is a figure below them. */
export const GENERIC_FIGURE = wholeLexicon(
  `value|values|amount|amounts|figure|figures|number|numbers|count|quantity|result|level|data|wert|werte|betrag|anzahl|valeur|montant|nombre|valor|importe|cantidad|cifra
   |montante|quantia|número|valore|importo|numero|数值|金额|数量|値|金額`,
)

/** Columns about a metric that state none of its values: how it is weighed, watched and met so far. */
export const ATTRIBUTE_COLUMN = lexicon(
  `progress|% (?:complete|done)|completion|weight(?:ing)?|priority|rank|probability|likelihood|impact|risk(?: score)?|confidence|effort|complexity|frequency|page|version|story points|year founded|since|founded
   |fortschritt|gewichtung|wahrscheinlichkeit|avancement|poids|probabilité|avance|peso|probabilidad|progresso|probabilidade|avanzamento|probabilità|进度|权重|概率|優先度|進捗|確率`,
)

/** Names that measure something: what tells a column of a metric from a column of a product. */
const MEASURE = lexicon(
  `revenues?|sales|turnover|(?:addressable|available|obtainable) market|market (?:size|value|volume)|(?:operating|net|trading|financial) results?|surplus|deficit|income|earnings|profit|loss|margin|costs?|cogs|expenses?|expenditure|spend(?:ing)?|budgets?|investments?|funding|grants|price|prices|cash|burn|runway|arr|mrr|acv|arpu|arpa|ltv|cac|nrr|grr|gmv|ebitda?|capex|opex|roi|irr|npv|nps|csat|ces|dau|mau|wau
   |bookings|pipeline|churn|retention|conversion|rate|ratio|share|mix|score|rating|index|users?|customers?|clients?|accounts?|members?|subscribers?|visitors?|visits|sessions|downloads|leads|deals|orders|units|volume|transactions|tickets|incidents
   |uptime|availability|latency|response time|time to .*|.* time|lead time|cycle time|duration|throughput|coverage|accuracy|adoption|engagement|satisfaction|turnover|headcount|ftes?|hires|staff|employees|capacity|emissions|growth|count|number of .*
   |\\p{L}*umsatz|\\p{L}*kosten|gewinn|ergebnis|\\p{L}*quote|\\p{L}*zeit|anzahl|kunden|nutzer|mitarbeiter\\p{L}*|chiffre d['’]affaires|ca|coûts?|bénéfice|taux|nombre de .*|clients|utilisateurs|effectifs
   |ingresos|ventas|costes?|costos?|beneficio|tasa|tiempo .*|clientes|usuarios|plantilla|receitas?|vendas|custos?|lucro|taxa|tempo .*|utilizadores|usuários|fatturato|ricavi|costi|utile|tasso|clienti|utenti|dipendenti
   |收入|营收|销售额|成本|利润|用户|客户|率|人数|数量|売上|売上高|費用|利益|顧客|件数|時間`,
)

/** Whether a label names a measure ("Monthly revenue") rather than a thing ("Catering"). */
export function isMeasure(label: string): boolean {
  return MEASURE.test(label)
}

const PEOPLE = lexicon(
  `headcount|ftes?|hires?|hiring|new hires|staff(?:ing)?|employees?|engineers?|developers?|people|personnel|workforce|team size|positions|mitarbeiter\\p{L}*|personal|stellen|köpfe|neueinstellungen|vollzeit\\p{L}*
   |effectifs?|recrutements?|salariés|etp|plantilla|contrataciones|empleados|personas|contratações|funcionários|quadro de pessoal|organico|assunzioni|dipendenti|人员|人数|员工|编制|招聘|人員|採用|社員`,
)

/** Whether a name counts the people of the organisation. */
export function isPeople(name: string): boolean {
  return PEOPLE.test(name)
}

const SCENARIO =
  /^(?:the\s+)?(?:conservative|pessimistic|worst|downside|bear|low|base|baseline|realistic|likely|most likely|expected|moderate|medium|mid|high|optimistic|aggressive|best|upside|bull|stretch|konservativ|pessimistisch|realistisch|optimistisch|basis|prudent|pessimiste|réaliste|optimiste|conservador|pesimista|realista|optimista|pessimista|otimista|conservativo|prudente|ottimistico|pessimistico|ottimista|保守|中性|基准|乐观|悲观|悲観|標準|楽観)(?:[- ]?(?:case|scenario|fall|szenario|情景|シナリオ|ケース))?$/iu
/** Names that are scenarios even when they stand beside something else. */
const SURE_SCENARIO =
  /conservative|pessimistic|optimistic|aggressive|worst|downside|upside|bear|bull|scenario|case|konservativ|pessimist|optimist|szenario|conservador|pesimista|conservativo|ottimist|保守|乐观|悲观|悲観|楽観|情景|シナリオ/iu

/** Which of some names are scenarios; none unless two are, and one of them can be nothing else. */
export function scenariosAmong(names: readonly string[]): ReadonlySet<string> {
  const hits = names.filter((name) => SCENARIO.test(name.trim()))
  return new Set(hits.length >= 2 && hits.some((name) => SURE_SCENARIO.test(name)) ? hits : [])
}

const TOTAL_ROW = lexicon(
  `(?:grand |overall |sub-?)?totals?|sum|in total|all together|combined|gesamt(?:summe)?|summe|insgesamt|total général|somme|suma|totale|soma|合计|总计|总|合計|総計|計`,
)
/** "All projects" at the foot of a table. */
const TOTAL_LEAD = lexicon('all|alle|tous|toutes|todos|todas|tutti|tutte|全部')
const SUBTOTAL_ROW = lexicon('sub-?totals?|zwischensumme|sous-total|subtotale|小计|小計')
const AVERAGE_ROW = lexicon(
  'averages?|avg\\.?|median|durchschnitt(?:lich)?|mittelwert|moyenne|promedio|平均|blended|weighted',
)
/** Words that also mean something else inside a label, and so count at its start alone. */
const AVERAGE_LEAD = lexicon('mean|media|média')
const NET_ROW = lexicon(
  'net(?! promoter)|netto|profit|ebitda?|margin|surplus|deficit|résultat net|净|純|利益',
)
const NET_LEAD = lexicon(
  'result|loss|ergebnis|resultado|utile|variance|difference|delta|change|growth|remaining|available',
)
const BALANCE_ROW = lexicon(
  '(?:closing|ending|opening|beginning) (?:balance|cash)|balance|cumulative|running|saldo|solde|累计|残高',
)

/** What a row is by the words of its label. */
export function rowKindOf(label: string): Exclude<RowKind, 'group'> {
  if (AVERAGE_ROW.test(label) || AVERAGE_LEAD.opening(label) !== null) return 'average'
  if (BALANCE_ROW.test(label)) return 'balance'
  if (SUBTOTAL_ROW.test(label)) return 'subtotal'
  if (NET_ROW.test(label) || NET_LEAD.opening(label) !== null) return 'net'
  return TOTAL_ROW.test(label) || TOTAL_LEAD.opening(label) !== null ? 'total' : 'data'
}

const TOTAL_WORDS = lexicon(
  `(?:grand|overall|sub-?)?[- ]?totals?|grand|sum|overall|combined|gesamt(?:summe)?|summe|insgesamt|général|somme|suma|totale|soma|averages?|avg\\.?|mean|median|durchschnitt|mittelwert|moyenne|promedio|média|media
   |合计|总计|合計|総計|計|平均|小计|小計`,
)

/** "Total", "**Grand total:**", "Total 2026": a label with no name of its own. */
export function isBareTotal(label: string): boolean {
  return !/\p{L}/u.test(withoutTotal(label))
}

/** What the label of a total says beside that. */
export function withoutTotal(label: string): string {
  return TOTAL_WORDS.replaceIn(label, '')
}
