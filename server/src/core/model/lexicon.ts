/** The words by which headings, labels and columns say what they are about, in the languages of the project. */
import type { ColumnRole } from './model'

/** What a section is about; decides what its bullets are. */
export type Topic =
  | 'constraints'
  | 'key-results'
  | 'metrics'
  | 'priorities'
  | 'initiatives'
  | 'money'
  | 'people'
  | 'risks'
  | 'done'
  | 'context'

/** A pattern of whole words: letters around a hit would make it another word. Ideographs have no blanks around them. */
function lexicon(words: string): RegExp {
  const terms = words
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
  const spaced = terms.filter((term) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term))
  const packed = terms.filter((term) => !spaced.includes(term))
  const pattern = `(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`
  return new RegExp(packed.length === 0 ? pattern : `${pattern}|${packed.join('|')}`, 'iu')
}

/** Asked in this order: "Success metrics and objectives" is about metrics, "Strategic priorities" about priorities. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'constraints',
    lexicon(`areas? to avoid|non-?goals?|anti-?goals?|out of scope|not in scope|what we (?:will not|won['’]t|are not going to) do
      |(?:we )?(?:will|do) not(?: do)?|won['’]t do|what we say no to|not doing|exclusions|off limits|red lines
      |nicht-?ziele|abgrenzung|was wir (?:nicht tun|ausschließen|lassen)|ausgeschlossen|ausschlüsse|hors périmètre|hors champ|non-objectifs|ce que nous (?:ne ferons pas|excluons)|exclusions
      |fuera de(?:l)? alcance|lo que (?:no haremos|excluimos)|no objetivos|fora d[eo] escopo|o que (?:não faremos|excluímos)|fuori ambito|(?:cosa|che cosa) (?:non faremo|escludiamo)
      |非目标|不做|不在范围|やらないこと|対象外|スコープ外`),
  ],
  [
    'key-results',
    lexicon(
      'key results?|krs?|schlüsselergebnisse|résultats clés|resultados clave|resultados-chave|risultati chiave|关键结果|主要な成果|主要な結果',
    ),
  ],
  [
    'metrics',
    lexicon(`metrics?|kpis?|targets?|measures?|measurements?|success criteria|scorecard|indicators?|benchmarks?|slos?|slas?
      |how we (?:will )?measure|kennzahlen|messgrößen|zielwerte|erfolgskriterien|indicateurs?|métriques?|cibles?|mesures
      |indicadores|métricas|indicatori|metriche|指标|指標|数値目標`),
  ],
  [
    'risks',
    lexicon(`risks?|mitigations?|challenges?|threats?|weaknesses|swot|issues|contingenc(?:y|ies)|risiken|risques?|riesgos?|riscos?|rischi
      |风险|リスク`),
  ],
  [
    'done',
    lexicon(`completed|shipped|delivered|achievements?|accomplishments?|released|recently launched|retrospective|what we did|abgeschlossen
      |terminé|réalisations|logros|completado|concluído|completati|已完成|完了`),
  ],
  [
    'money',
    lexicon(`budgets?|investments?|costs?|costing|financials?|funding|revenues?|p&l|expenses?|spend(?:ing)?|pricing|cash ?flow|forecasts?
      |projections?|haushalt|kosten|finanzierung|investitionen|coûts?|financement|dépenses|presupuesto|costos?|costes?|inversi(?:ón|ones)
      |orçamento|custos?|investimentos?|bilancio|costi|investimenti|预算|投资|成本|予算|費用|投資|コスト`),
  ],
  [
    'people',
    lexicon(`teams?|hiring|headcount|staff(?:ing)?|recruit(?:ment|ing)|org(?:anisation|anization)? (?:chart|structure)|roles? and responsibilities
      |people|personal|personalplan|équipes?|recrutement|effectifs|equipos?|contratación|equipes?|contratações|squadra|assunzioni
      |团队|招聘|チーム|採用|体制`),
  ],
  [
    'priorities',
    lexicon(`priorit(?:y|ies)|objectives?|goals?|pillars?|okrs?|strategic themes?|themes?|aims?|ambitions?|strategic directions?|strategic imperatives?
      |\\p{L}*ziele?|prioritäten|schwerpunkte|säulen|objectifs?|priorités?|piliers?|axes stratégiques|objetivos?|prioridades?
      |pilares|ejes estratégicos|obiettiv[oi]|priorità|pilastri|目标|优先|战略重点|目標|優先|重点`),
  ],
  [
    'initiatives',
    lexicon(`initiatives?|projects?|roadmap|deliverables?|milestones?|actions?|action plan|work ?streams?|next steps|activities|tasks?|features?
      |timeline|epics?|schedule|implementation(?: plan)?|plan|work ?plan|programme?s?|launch(?:es)?|rollout|releases?
      |\\p{L}*maßnahmen|initiativen|meilensteine|projekte|\\p{L}*fahrplan|vorhaben|arbeitspakete|\\p{L}*zeitplan|jalons?|feuille de route|actions|projets?|livrables?|chantiers?
      |iniciativas?|hitos?|hoja de ruta|acciones|proyectos?|entregables?|cronograma|marcos|ações|projetos?|entregas|iniziative|traguardi
      |azioni|progetti|tappe|举措|里程碑|路线图|计划|任务|项目|施策|マイルストーン|ロードマップ|計画|取り組み|タスク|スケジュール`),
  ],
  [
    'context',
    lexicon(`summary|overview|background|current state|vision|mission|introduction|appendix|glossary|references?|market|competit(?:ion|ors?|ive)
      |assumptions?|confidentiality|contacts?|change ?log|architecture|technology stack|tech stack|capabilities|principles|values|definitions?
      |context|about|conclusion|lessons|zusammenfassung|überblick|hintergrund|résumé|contexte|resumen|contexto|resumo|riepilogo|contesto
      |概述|背景|概要|はじめに`),
  ],
]

/** A heading that starts with one of these is itself a thing to do: "Reduce operating costs" is not about costs. */
const IMPERATIVE = lexicon(
  `enhance|improve|increase|reduce|grow|expand|accelerate|strengthen|achieve|deliver|establish|implement|develop|build|create|become|ensure|enable|simplify
   |moderni[sz]e|optimi[sz]e|maximi[sz]e|minimi[sz]e|win|attract|retain|hire|raise|cut|migrate|adopt|introduce|double|triple|unlock|empower|foster|transform|digiti[sz]e|automate
   |diversify|protect|secure|sustain|maintain|extend|streamline|consolidate|embed|drive|invest in|scale up|move to|get to|make
   |steigern|senken|ausbauen|verbessern|erhöhen|stärken|améliorer|réduire|augmenter|développer|renforcer|accélérer|mejorar|reducir|aumentar|desarrollar|fortalecer|acelerar
   |melhorar|reduzir|desenvolver|fortalecer|migliorare|ridurre|aumentare|sviluppare|rafforzare`,
)
/** Headings that end in one of these tell how the work is organised, not what is to be done. */
const APPARATUS = lexicon(
  `methods?|methodology|framework|structure|process(?:es)?|tools?|tooling|governance|cadence|checkpoints?|reporting|communications?|templates?|best practices|ways of working
   |review process|tracking|dashboards?|legend|notes?|faqs?|methodik|vorgehen|méthode|méthodologie|metodología|metodologia|processo|proceso|方法|流程|プロセス`,
)

/** What a heading or label says its section is about, or null when it names something else ("Platform team"). */
export function topicOf(heading: string): Topic | null {
  if (IMPERATIVE.exec(heading)?.index === 0) return null
  for (const [topic, pattern] of TOPICS) if (pattern.test(heading)) return topic
  const apparatus = APPARATUS.exec(heading)
  return apparatus !== null && apparatus.index + apparatus[0].length === heading.length ? 'context' : null
}

/** Names of one priority: "Priority 2: …", "Objective 1 – …", "Pillar 3". */
export const PRIORITY_LEAD = lexicon(
  `priority|objective|goal|pillar|theme|strategic (?:priority|objective|goal|pillar|theme)|o\\d|ziel|priorität|säule|objectif|priorité|pilier|axe
   |objetivo|prioridad|pilar|eje|prioridade|eixo|obiettivo|priorità|pilastro|目标|目標`,
)
export const INITIATIVE_LEAD = lexicon(
  `initiative|project|milestone|epic|work ?stream|action|deliverable|programme?|m\\d|maßnahme|projekt|meilenstein|initiative|projet|jalon|chantier
   |iniciativa|proyecto|hito|projeto|marco|iniziativa|progetto|traguardo|里程碑|项目|マイルストーン|プロジェクト`,
)
/** What spans time by its name: "Phase 2", "Year 1". */
export const PHASE_LEAD = lexicon(
  `phase|stage|year|wave|horizon|step|increment|etappe|stufe|jahr|étape|année|fase|etapa|año|ano|anno|阶段|第\\d+阶段|フェーズ`,
)

/** "Phase 2", "Priority: …", "Pillar A –": a lead word counts as one when a number, a letter or a colon follows it. */
export function leadsWith(pattern: RegExp, text: string): boolean {
  const lead = pattern.exec(text)
  return (
    lead !== null &&
    lead.index === 0 &&
    /^(?:[\s#]*(?:\d|[ivx]+\b|[a-d]\b)|\s*[:：–—])|^\d/iu.test(text.slice(lead[0].length))
  )
}

/** Priorities of the business, also where a security plan lists them. */
export const BUSINESS = lexicon(
  'business|company|corporate|commercial|organi[sz]ation(?:al)?|geschäfts\\p{L}*|unternehmens\\p{L}*|entreprise|métier|negocio|empresa|negócio|azienda(?:li|le)?|业务|公司|事業|会社|経営',
)

/** The fields that a key line, an inline form or a column may state, apart from the owner (`notation/owner.ts`). */
export type FieldKey = 'period' | 'status' | 'budget' | 'supports' | 'dependsOn' | 'metric'

const FIELD_KEYS: readonly (readonly [FieldKey, RegExp])[] = [
  [
    'dependsOn',
    lexicon(`depends on|dependenc(?:y|ies)|dependent on|blocked by|requires|prerequisites?|predecessors?|abhängig(?:keit(?:en)?)?(?: von)?|voraussetzung(?:en)?
      |dépend de|dépendances?|prérequis|depende de|dependencias?|requisitos?|dependências?|dipende da|dipendenze|依赖|前提|依存`),
  ],
  [
    'supports',
    lexicon(`supports?|supported (?:priority|objective|goal)|aligned (?:to|with)|aligns (?:to|with)|alignment|contributes to|enables|strategic (?:link|fit|goal|objective|priority)
      |linked (?:to|priority|objective|goal)|business (?:priority|objective|goal|driver)|unterstützt|zahlt ein auf|trägt bei zu|soutient|contribue à|apoya|contribuye a
      |apoia|contribui para|sostiene|contribuisce a|支持|支撑|対応する目標`),
  ],
  [
    'status',
    lexicon(
      'status|state|progress|rag|health|stand|zustand|statut|état|avancement|estado|situación|situação|stato|avanzamento|状态|进度|進捗|ステータス|状態',
    ),
  ],
  [
    'period',
    lexicon(`due(?: date| by)?|deadlines?|time ?lines?|time ?frames?|when|target (?:date|quarter|release|completion)|dates?|eta|quarters?|periods?|schedule|completion(?: date)?
      |by when|start|end|duration|year|month|delivery|launch|ship date|termin|fällig(?: am)?|frist|zeitraum|zeitplan|quartal|bis wann|échéance|délai|calendrier|trimestre|période
      |date limite|quand|plazo|fecha(?: límite)?|cuándo|periodo|período|prazo|data|quando|scadenza|periodo|时间|日期|截止|期限|时间线|季度|期日|時期|四半期|納期|スケジュール`),
  ],
  [
    'budget',
    lexicon(`budgets?|investments?|costs?|funding|spend|capex|opex|price|kosten|investition|mittel|coût|financement|presupuesto|costo|coste|inversión|orçamento|custo
      |investimento|bilancio|budget|预算|投资|成本|予算|費用|投資`),
  ],
  [
    'metric',
    lexicon(
      `metrics?|kpis?|success (?:metric|measure|criteria)|measures?|targets?|key results?|kennzahl|messgröße|indicateur|métrique|indicador|métrica|indicatore|metrica|指标|指標`,
    ),
  ],
]

/** Which field a key names: "Target date" is a period, "Aligned with" is what it supports; null for any other key. */
export function fieldKeyOf(key: string): FieldKey | null {
  // A key is short; a sentence that happens to hold such a word is none.
  if (key.length > 40) return null
  for (const [field, pattern] of FIELD_KEYS) {
    const hit = pattern.exec(key)
    if (hit !== null && hit[0].length * 2 >= key.trim().length) return field
  }
  return null
}

const TITLE_COLUMN = lexicon(
  `milestones?|initiatives?|projects?|tasks?|features?|work(?: item| package)?|actions?|deliverables?|epics?|items?|activit(?:y|ies)|focus(?: area)?|objectives?|goals?
   |key results?|okrs?|description|title|names?|what|themes?|measure|recommendation|capabilit(?:y|ies)
   |maßnahmen?|meilensteine?|projekte?|vorhaben|aufgaben?|thema|jalons?|actions?|projets?|livrables?|hitos?|acción|proyectos?|entregables?|tareas?|marcos?|ação|projetos?
   |entregas?|tarefas?|traguard[oi]|azion[ei]|progett[oi]|attività|里程碑|任务|项目|工作|举措|施策|マイルストーン|タスク|項目|内容`,
)
/** The whole header must say so: "Key" is an id, "Key result" is none. */
const ID_COLUMN = /^(?:id|#|no\.?|nr\.?|ref\.?|key|ticket|jira|code|kr|kr #|编号|番号)$/i
const METRIC_COLUMN = lexicon(
  `metrics?|kpis?|measures?|indicators?|capabilit(?:y|ies)|area|parameter|line items?|categor(?:y|ies)|item|kennzahl(?:en)?|messgröße|indicateurs?|métriques?|indicador(?:es)?
   |métricas?|indicator[ei]|metric[ah]e?|指标|指標|項目|项目`,
)
const SCOPE_COLUMN = lexicon(
  `regions?|markets?|countr(?:y|ies)|geograph(?:y|ies)|segments?|teams?|departments?|roles?|products?|channels?|business units?|divisions?|sites?|locations?|customer type|tiers?|plans?
   |region(?:en)?|märkte?|länder|abteilung(?:en)?|produkte?|régions?|marchés?|pays|équipes?|produits?|regiones|región|mercados?|equipos?|productos?|regiões|região|equipes?|produtos?
   |region[ei]|mercat[oi]|prodott[oi]|地区|市场|团队|产品|部门|地域|市場|製品|部門|チーム`,
)
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'share',
    lexicon(
      'share|%|% of (?:total|revenue|budget)|percent(?:age)?(?: of .*)?|weight|mix|proportion|anteil|part|porcentaje|percentual|percentuale|占比|割合|比率',
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
      'balance|closing|ending|opening|cumulative|running|remaining|cash position|saldo|solde|kumuliert|cumulé|acumulado|cumulato|余额|累计|残高|累計',
    ),
  ],
  [
    'baseline',
    lexicon(`current(?: state| value| level)?|baseline|today|now|as[- ]is|present|existing|before|from|start|ist(?:-?wert)?|aktuell|heute|actuel(?:le)?|aujourd['’]hui|actual(?:idad)?|hoy
      |línea base|atual|hoje|linha de base|attuale|oggi|当前|现状|现有|基线|現状|現在|ベースライン`),
  ],
  [
    'target',
    lexicon(
      `target(?: state| value)?|goals?|objectives?|to[- ]be|desired|future|after|end state|to|soll(?:-?wert)?|ziel(?:wert)?|cible|objectif|objetivo|meta|obiettivo|目标|目標`,
    ),
  ],
  [
    'actual',
    lexicon(
      'actuals?|achieved|result|realised|realized|progress|ist|réalisé|réel|real(?:izado)?|logrado|effettivo|consuntivo|实际|实绩|実績',
    ),
  ],
  [
    'rate',
    lexicon(`rate|ratio|average|avg\\.?|mean|margin|per .*|.* per .*|unit (?:cost|price)|price|utili[sz]ation|accuracy|score|probability|conversion|likelihood|confidence|durchschnitt
      |quote|marge|moyenne|taux|promedio|margen|tasa|média|margem|taxa|media|margine|tasso|平均|率|単価`),
  ],
]

/** Whether a header names the subject of its rows, and what kind of subject. */
export function subjectColumn(header: string): 'title' | 'metric' | 'scope' | null {
  if (SCOPE_COLUMN.test(header) && !/initiative|project|task/i.test(header)) return 'scope'
  if (METRIC_COLUMN.test(header)) return 'metric'
  return TITLE_COLUMN.test(header) ? 'title' : null
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

/** What the numbers of a column are, by its header; `amount` when it only names them. */
export function numberRoleOf(header: string): ColumnRole {
  for (const [role, pattern] of ROLES) if (pattern.test(header)) return role
  return /%/.test(header) ? 'share' : 'amount'
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
const NET_ROW = lexicon('net|netto|profit|loss|ebitda?|margin|surplus|deficit|résultat net|净|純|利益')
const NET_LEAD = lexicon(
  'result|ergebnis|resultado|utile|variance|difference|delta|change|growth|remaining|available',
)
const BALANCE_ROW = lexicon(
  '(?:closing|ending|opening|beginning) (?:balance|cash)|balance|cumulative|running|saldo|solde|累计|残高',
)

/** What a row is by the words of its label. */
export function rowKindOf(label: string): 'data' | 'total' | 'subtotal' | 'average' | 'net' | 'balance' {
  if (AVERAGE_ROW.test(label) || AVERAGE_LEAD.exec(label)?.index === 0) return 'average'
  if (BALANCE_ROW.test(label)) return 'balance'
  if (SUBTOTAL_ROW.test(label)) return 'subtotal'
  if (NET_ROW.test(label) || NET_LEAD.exec(label)?.index === 0) return 'net'
  return TOTAL_ROW.test(label) || TOTAL_LEAD.exec(label)?.index === 0 ? 'total' : 'data'
}
