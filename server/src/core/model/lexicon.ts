/** The words by which headings, labels and columns say what they are about, in the languages of the project. */
import { lexicon, type WordPattern } from './word-pattern'

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

/** Asked in this order: "Success metrics and objectives" is about metrics, "Strategic priorities" about priorities. */
const TOPICS: readonly (readonly [Topic, WordPattern])[] = [
  [
    'constraints',
    lexicon(`areas? to avoid|non-?goals?|anti-?goals?|out of scope|not in scope|what we (?:will not|won['’]t|are not going to) do
      |(?:we )?(?:will|do) not(?: do)?|won['’]t do|(?:what|things) we (?:say no to|leave out|stay away from|stay out of|keep out of|avoid|rule out|exclude|refuse|never do|don['’]t do)|not doing|exclusions|off limits|red lines
      |nicht-?ziele|abgrenzung|was wir (?:nicht (?:tun|machen|bauen)|ausschließen|lassen)|ausgeschlossen|ausschlüsse|hors périmètre|hors champ|non-objectifs|ce que (?:nous|tu|vous|l['’]on|on) ne (?:ferons|fait|faisons|dois|devons|devez|doit) pas(?: faire)?|à ne pas faire|ce que nous excluons|exclusions
      |fuera de(?:l)? alcance|lo que (?:no (?:haremos|hacemos|debemos hacer|se debe hacer|hay que hacer)|excluimos)|no objetivos|fora d[eo] escopo|o que (?:não (?:faremos|fazemos|devemos fazer|se deve fazer)|excluímos)|fuori ambito|(?:cosa|che cosa) (?:non faremo|escludiamo)
      |guard ?rails?|(?:what|things)(?:\\s(?:we|you))?(?:\\s(?:must|should|will|do))?\\s(?:never|not)(?:\\s(?:gets?|to))?(?:\\sbe)?\\s(?:built|build|do|done|happen|shipped|ship)|what we(?: are|['’]re) not (?:working on|building|planning|pursuing|prioriti[sz]ing)|constraints?|restrictions?|boundaries|not planned|not on the roadmap|deliberately not|leitplanken|einschränkungen|contraintes|garde-fous
      |restricciones|restrições|vincoli|非目标|非目標|不做|不在范围|不在範圍|约束|限制|制約|やらないこと|対象外|スコープ外`),
  ],
  [
    'key-results',
    lexicon(
      'key results?|krs?|schlüsselergebnisse|résultats clés|resultados clave|resultados-chave|risultati chiave|关键结果|主要な成果|主要な結果',
    ),
  ],
  [
    'metrics',
    lexicon(`^(?:key |main )?(?:figures|numbers)$|metrics?|kpis?|targets?|measures?|measurements?|success criteria|scorecard|indicators?|benchmarks?|slos?|slas?
      |how we (?:will )?measure|kennzahlen|messgrößen|zielwerte|\\p{L}*kriterien|indicateurs?|critères? de (?:succès|réussite)|criterios? de éxito|critérios? de sucesso|criteri(?:o)? di successo|métriques?|cibles?|mesures
      |indicadores|métricas|metas|indicatori|metriche|指标|指標|数値目標`),
  ],
  [
    'risks',
    lexicon(`risks?|mitigations?|challenges?|threats?|weaknesses|swot|issues|gaps|findings|contingenc(?:y|ies)|risiken|risiko\\p{L}*|notfall\\p{L}*|risques?|riesgos?|riscos?|rischi
      |风险|風險|リスク`),
  ],
  [
    'done',
    lexicon(`completed|shipped|delivered|achievements?|accomplishments?|released|recently launched|retrospective|what we did|abgeschlossen
      |terminé|réalisations|logros|completado|concluído|completati|已完成|完了|実績`),
  ],
  [
    'money',
    lexicon(`budgets?|investments?|costs?|costing|financials?|funding|revenues?|p&l|incomes?|earnings|outgoings?|expenditures?|expenses?|spend(?:ing)?|pricing|cash ?flow|forecasts?|(?<!\\p{L} )forecasting(?! \\p{L})
      |projections?|haushalt|kosten|finanzierung|investitionen|coûts?|financement|dépenses|presupuesto|costos?|costes?|inversi(?:ón|ones)
      |orçamento|custos?|investimentos?|bilancio|costi|investimenti|einnahmen|ausgaben|erlöse|revenus|recettes|ingresos|egresos|gastos|receitas|despesas|entrate|ricavi|spese|收入|支出|预算|預算|投资|成本|资源投入|資源投入|予算|費用|投資|コスト`),
  ],
  [
    'people',
    lexicon(`teams?|hiring|headcount|staff(?:ing)?|recruit(?:ment|ing)|org(?:anisation|anization)? (?:chart|structure)|roles? and responsibilities
      |people|personal|personalplan|équipes?|recrutement|effectifs|equipos?|contratación|equipes?|contratações|squadra|assunzioni
      |团队|團隊|招聘|チーム|採用|体制`),
  ],
  [
    'priorities',
    lexicon(`priorit(?:ies|y(?= ?(?:\\d|areas?|themes?|goals?|objectives?|outcomes?)|$|\\s*[:–—-]))|objectives?|goals?|pillars?|okrs?|strategic themes?|themes?|aims|ambitions?|strategic directions?|strategic imperatives?
      |\\p{L}*ziele?|prioritäten|schwerpunkte|säulen|objectifs?|priorités?|piliers?|axes stratégiques|what we want(?: to (?:achieve|reach))?|was wir (?:erreichen )?wollen|ce que nous voulons(?: atteindre)?|(?:lo )?qué queremos(?: (?:lograr|conseguir|alcanzar))?|o que queremos(?: (?:alcançar|atingir))?|(?:che )?cosa vogliamo(?: raggiungere)?|objetivos?|prioridades?
      |pilares|ejes estratégicos|obiettiv[oi]|priorità|pilastri|目标|优先(?!级排序|排序)|战略重点|目標|優先(?!順位付|度付|順位づ)|重点`),
  ],
  [
    'initiatives',
    lexicon(`initiatives?|projects?|roadmap|deliverables?|milestones?|actions?|action plan|work ?streams?|next steps|activities|tasks?|to-?dos?|to do|\\p{L}*aufgaben|tâches|tareas|tarefas|compiti|attività|nächste schritte|à faire|por hacer|da fare|prochaines étapes|próximos pas(?:os|sos)|prossimi passi|下一步|features?|enhancements?|improvements?|upgrades?
      |timeline|epics?|schedule|implementation(?: plan)?|plan|work ?plan|programme?s?|launch(?:es)?|rollout|releases?|what we (?:will |plan to |are going to )?(?:do|build|deliver|ship)|was wir tun|ce que nous (?:ferons|faisons)|qué haremos|o que faremos|cosa faremo
      |funktionen|fonctionnalités|funcionalidades|funzionalità|verbesserungen|améliorations|mejoras|melhorias|miglioramenti|功能|機能|\\p{L}*maßnahmen|initiativen|meilensteine|projekte|\\p{L}*fahrplan|vorhaben|arbeitspakete|\\p{L}*zeitplan|jalons?|feuille de route|actions|projets?|livrables?|chantiers?
      |iniciativas?|hitos?|hoja de ruta|acciones|proyectos?|entregables?|cronograma|marcos|ações|projetos?|entregas|iniziative|traguardi
      |azioni|progetti|tappe|举措|舉措|里程碑|路线图|路線圖|计划|計劃|任务|任務|项目|項目|專案|施策|マイルストーン|ロードマップ|計画|取り組み|タスク|スケジュール`),
  ],
  [
    'context',
    lexicon(`summary|overview|background|current (?:state|status|situation|position|portfolio|reality|capabilities)|starting point|vision|mission|introduction|appendix|glossary|references?|specifications?|market|personas?|audience|competit(?:ion|ors?|ive)
      |implications?|assumptions?|confidentiality|contacts?|change ?log|(?:document|update|change|revision|version) (?:control|log|history|information)|sign-?offs?|approvals?|(?:critical )?success factors?|decision (?:log|authority|gates?|points?)|criteria|critères?|criterios?|critérios?|criteri|标准(?!化)|標準(?!化)|基準|(?:approval |escalation )?triggers|templates?|recommendations?|pre-?requisites
      |erfolgsfaktoren|facteurs (?:clés )?de (?:succès|réussite)|factores (?:clave |críticos )?de(?:l)? éxito|fatores (?:críticos )?de sucesso|fattori (?:critici )?di successo|empfehlungen|recommandations|recomendaciones|recomendações|raccomandazioni|open questions|questions?|decisions?(?=\\sto\\s|$)|keywords?|key terms|^tags$|stichwort\\p{L}*|schlagwort\\p{L}*|mots[- ]clés|palabras clave|palavras-chave|parole chiave|关键词|關鍵詞|キーワード|faqs?|requirements?|acceptance criteria|user stor(?:y|ies)|use cases?|resources|links|documentation|contribut(?:e|ing|ions?)|get(?:ting)? involved|feedback|further reading|see also|documents|meetings|attachments|dokumente|anhänge|documents annexes|documentos|documenti|文档|資料
      |riferimenti|collegamenti|contribuire|verweise|referenzen|mitwirken|références|liens|contribuer|referencias|enlaces|contribuir|referências|processo di|standard d[ie]
      |architecture|technology stack|tech stack|capabilities|principles|practices|values|definitions?|responsibilities|zuständigkeiten|responsabilités|responsabilidades|responsabilità
      |context|about|conclusion|lessons|zusammenfassung|überblick|hintergrund|résumé|contexte|resumen|contexto|resumo|riepilogo|contesto
      |原則|原则|概述|背景|概要|关键成功因素|關鍵成功因素|はじめに`),
  ],
]

/** What must hold before a piece of work counts as finished: statements about the work, and no work themselves. */
const CRITERIA = lexicon(
  `(?:acceptance|exit|entry|completion|graduation|readiness|release|quality|gate|go/no-go) (?:criteria|checklist|conditions?)|(?:is |are )?(?:complete|done|finished|successful|ready) (?:when|if)|definition of (?:done|ready)|test[- ]?plans?|test cases|testfälle|plans? de tests?|plan de pruebas|plano de testes|测试计划
   |abnahmekriterien|fertig,? wenn|critères d['’](?:acceptation|achèvement)|criterios de (?:aceptación|salida|finalización)|critérios de (?:aceitação|saída|conclusão)|criteri di (?:accettazione|completamento)
   |验收标准|完成标准|驗收標準|受け入れ(?:基準|条件)|完了条件`,
)

/** Whether a heading or label heads conditions to be met: "Acceptance", "Phase 2 is complete when:". */
export function isCriteria(heading: string): boolean {
  return CRITERIA.test(heading) || /^(?:acceptance|abnahme)$/i.test(heading)
}

/** A heading that starts with one of these is itself a thing to do: "Reduce operating costs" is not about costs. */
const IMPERATIVE = lexicon(
  `prevent|export|convey|provide|offer|keep|enhance|improve|increase|reduce|grow|expand|accelerate|strengthen|achieve|deliver|establish|implement|develop|build|create|become|ensure|enable|simplify
   |moderni[sz]e|optimi[sz]e|maximi[sz]e|minimi[sz]e|win|attract|retain|hire|raise|cut|fuel|boost|leverage|advance|deepen|elevate|evolve|champion|migrate|adopt|introduce|double|triple|unlock|empower|foster|transform|digiti[sz]e|automate
   |diversify|protect|secure|sustain|maintain|extend|streamline|consolidate|embed|drive|invest in|scale up|move to|get to|make
   |steigern|senken|ausbauen|verbessern|erhöhen|stärken|améliorer|réduire|augmenter|développer|renforcer|accélérer|mejorar|reducir|aumentar|desarrollar|fortalecer|acelerar
   |melhorar|reduzir|desenvolver|fortalecer|migliorare|ridurre|aumentare|sviluppare|rafforzare`,
)
/** Verbs that a bullet of work may open with, beside those of priorities. */
const WORK_VERB = lexicon(
  `launch|roll(?:out| out)|open|complete|deploy|train|publish|sign|start|begin|run|set up|define|design|release|ship|integrate|replace|upgrade|pilot|conduct|recruit|finali[sz]e|test|document|negotiate|evaluate|identify|prepare|obtain|secure|negotiate|onboard|monitor|establish|perform|plan|research|review|write|add|remove|refactor|support|provide|offer|host|organi[sz]e|execute|initiate|explore|engage|close|file|submit|apply|acquire|convert|configure|enhance|refine|conclude|prototype|validate|scale|formali[sz]e|update
   |einführen|aufbauen|starten|lancer|ouvrir|signer|mettre en place|déployer|lanzar|abrir|implementar|lançar|implementar|avviare|lanciare|aprire`,
)

/** Whether a bullet starts by telling somebody to do something. */
export function opensWithVerb(text: string): boolean {
  return IMPERATIVE.opening(text) !== null || WORK_VERB.opening(text) !== null
}

/** Whether a text tells somebody to do something anywhere in it. */
export function holdsVerb(text: string): boolean {
  return IMPERATIVE.test(text) || WORK_VERB.test(text)
}

/** "团队扩展到 15 人": what is done stands at any place of a Chinese or Japanese line. */
const DEED =
  /扩展|擴展|扩充|擴充|扩大|擴大|组建|組建|建立|设立|設立|完善|招聘|招募|聘请|引进|启动|啟動|培训|培訓|増員|拡大|採用|設置|立ち上げ|構築|強化/u

export function tellsDeed(text: string): boolean {
  return DEED.test(text)
}

/** A title that promises a list of work: what stands below it is work unless it says otherwise. */
const LIST_OF_WORK = lexicon(
  `road ?map|backlog|milestones|initiatives|action plan|work plan|delivery board|\\p{L}*fahrplan|maßnahmenplan|feuille de route|hoja de ruta|plan de acción|roteiro|plano de ação|piano d['’]azione
   |路线图|路線圖|ロードマップ|行动计划`,
)

export function promisesWork(title: string): boolean {
  return LIST_OF_WORK.test(title)
}

/** Headings that end in one of these tell how the work is organised, not what is to be done. */
const APPARATUS = lexicon(
  `methods?|methodology|assurance|framework|structure|process(?:es)?|tools?|tooling|governance|cadence|checkpoints?|(?<!(?:&|and) )reporting|communications?|templates?|best practices|ways of working
   |review process|tracking|dashboards?|legend|notes?|faqs?|methodik|vorgehen|méthode|méthodologie|metodología|metodologia|processo|proceso|方法|流程|プロセス`,
)

/** A heading that says how urgent its bullets are, not what the business is after: "High priority", "P1", "(优先级：高)". */
const URGENCY = new RegExp(
  [
    '^\\W*(?:p[0-4]|priority(?: level)? ?\\d?|prio ?\\d)\\W*$',
    '(?<!\\p{L})(?:very high|high(?:est)?|medium|low(?:est)?|top|critical|normal|urgent)[ -]priority(?!\\p{L})',
    '(?<!\\p{L})(?:hohe|mittlere|niedrige) priorität(?!\\p{L})',
    '(?<!\\p{L})priorité (?:haute|moyenne|basse|élevée)(?!\\p{L})',
    '(?<!\\p{L})(?:prioridad|prioridade|priorità) (?:alta|media|média|baja|baixa|bassa)(?!\\p{L})',
    '[高中低]优先级|优先级[:：]?[高中低]|優先級[:：]?[高中低]|優先度[:：]?[高中低]',
  ].join('|'),
  'iu',
)
/** What is done when, without a date: "Now", "Next (v2)", "Short term:", "Backlog". */
const HORIZON =
  /^\W*(?:now|next|later|soon|up next|coming (?:next|soon)|upcoming|in progress|short[- ]term|near[- ]term|medium[- ]term|mid[- ]term|long[- ]term|immediate|backlog|kurzfristig|mittelfristig|langfristig|court terme|moyen terme|long terme|corto plazo|medio plazo|mediano plazo|largo plazo|curto prazo|médio prazo|longo prazo|breve termine|medio termine|lungo termine|短期|中期|长期|長期|(?:the |our |my )?(?:next|coming|following|first) (?:\d{1,3}|two|three|four|six|nine|ten|twelve|eighteen|few)[- ](?:days|weeks|months|quarters|years)|(?:die )?(?:nächsten|kommenden|ersten) (?:\d{1,3}|zwei|drei|sechs|neun|zwölf) (?:tage|wochen|monate|quartale|jahre)|les (?:\d{1,2}|deux|trois|six|douze) prochains (?:jours|mois|trimestres)|(?:los )?próximos (?:\d{1,2}|dos|tres|seis|doce) (?:días|meses|trimestres)|(?:os )?próximos (?:\d{1,2}|dois|três|seis|doze) meses|(?:i )?prossimi (?:\d{1,2}|due|tre|sei|dodici) mesi)\W*$/iu
export function isHorizon(heading: string): boolean {
  return HORIZON.test(heading.replace(/[（(][^()（）]*[)）]/g, ' ').trim())
}

/** A heading that asks about the notion itself: "What is an OKR?", "Why goals matter". */
const EXPLAINS =
  /^(?:what (?:is|are|makes|happens|if)|why|how (?:to|it works|this works|we (?:work|track|review|report))|when to|was ist|warum|qu['’]est-ce|pourquoi|qué es|por qué|o que é|cos['’]è|什么是|为什么)(?!\p{L})|^(?:each|every|any|all|an?|your)\s.{1,60}\s(?:must|should|needs? to|has to|have to|will be)(?!\p{L})|\s(?:is|are) responsible for$/iu
const OUTCOME =
  /\p{L} (?:impacts?|results?|outcomes?|benefits|resources|documents?|documentation|materials|meetings|links|responsibilities|guidelines|principles|methodology|considerations)$|^(?:impacts?|results?|outcomes?|benefits) of\s|^(?:proceso|processo|processus|método|metodología|metodologia|méthode) d/iu
/** "Implementation strategy", "Technical approach": how work will go about, with or without a list of it. */
const MANNER =
  /(?:^|\s)approach$|(?<!\p{L})(?:implementation|delivery|execution|project|roll-?out|deployment|release) (?:strateg(?:y|ies)|model)$|(?:umsetzungs|projekt|einführungs)(?:strategie|ansatz)$|^(?:stratégie|approche) (?:de mise en œuvre|de déploiement)$|^(?:estrategia|enfoque) de (?:implementación|despliegue)$|^(?:estratégia|abordagem) de implementação$|^(?:strategia|approccio) di implementazione$|^(?:实施|推进)策略$|^実施方針$/iu

/** Whether a heading tells the manner of working: what stands below is work only where it looks like it. */
export function tellsManner(heading: string): boolean {
  return MANNER.test(heading.replace(/[（(][^()（）]*[)）]/g, ' ').trim())
}

/** Words for parts of a document that are names of work as well: "Architecture", but "Data architecture (weeks 1–6)". */
const AMBIGUOUS = lexicon(
  'architecture|capabilit(?:y|ies)|market|audience|resources|principles|values|practices|assurance|framework|structure|process(?:es)?|tools?|tooling|governance|reporting|communications?|tracking|dashboards?|documentation|feedback|requirements?|user stor(?:y|ies)|contacts?|references?|templates?|specifications?|personas?',
)

/** Whether a topic hangs on a word that, in a time of work, is what is worked on: "Core architecture" of a phase. */
export function mayNameWork(heading: string): boolean {
  const words = heading.replace(/[（(][^()（）]*[)）]/g, ' ').trim()
  const hit = AMBIGUOUS.exec(words)
  return hit !== null && hit[0].length < words.length && /\s/.test(words)
}

/** Where the head of a heading ends: "Roadmap for the goals of 2026" is a roadmap. */
const HEAD_END =
  /\s(?:for|of|in|by|to|with|für|von|der|des|bis|de|du|pour|para|por|per|di|del|della|(?<!we )do|da)\s|[:：(（]|\s[–—-]\s/iu
const JOINED = /(?:^|\s)(?:and|und|et|y|e|&|\/)(?:\s|$)|[,、与和及]/iu

/**
 * What a heading or label says its section is about, or null when it names something else ("Platform team"). The title
 * of a document may be long and still say it ("Millbrook Zoo: OKRs for the first half of 2026").
 */
export function topicOf(heading: string, isTitle = false): Topic | null {
  if (IMPERATIVE.opening(heading) !== null) return null
  const plain = heading.replace(/[（(][^()（）]*[)）]/g, ' ').trim()
  const urgent = URGENCY.test(plain) || (plain === '' && URGENCY.test(heading))
  const words = urgent ? plain.replace(URGENCY, ' ') : plain
  const head = headOf(words)
  // A heading of many words tells something itself; only what it opens with says what it is about.
  const topic = topicIn(head) ?? (wordCount(words) > LONG && !isTitle ? openingTopic(words) : topicIn(words))
  if (topic !== 'constraints' && (EXPLAINS.test(heading) || isCriteria(heading))) return 'context'
  // "Impact of our initiatives" tells what they brought.
  if (topic === 'initiatives' && OUTCOME.test(words)) return 'context'
  if (topic !== null) return topic
  if (urgent || isHorizon(heading)) return 'initiatives'
  if (APPARATUS.closes(words)) return 'context'
  return isAttribute(words) || isAttribute(behindPhase(words)) ? 'context' : null
}

/** "Outcomes" of "Phase 2 Outcomes", which tells something of the phase; empty where a sign parts a name from its number. */
export function behindPhase(heading: string): string {
  const lead = PHASE_LEAD.opening(heading)
  return lead === null ? '' : (/^ ?\d{1,2} (\p{L}.*)$/u.exec(heading.slice(lead.length))?.[1] ?? '')
}

/** What a heading is about before it says of or for what: "Analysis" of "Analysis of costs". */
export function headOf(words: string): string {
  return words.slice(0, HEAD_END.exec(words)?.index ?? words.length)
}

const LONG = 5

export function wordCount(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  // Han and kana are written without blanks: about two signs a word.
  const signs = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  return Math.max(words, Math.floor(signs / 2))
}

/** Whether a heading only says how urgent the things below it are. */
export function isUrgency(heading: string): boolean {
  return URGENCY.test(
    heading
      .replace(/[（(][^()（）]*[)）]/g, ' ')
      .replace(/[:：]\s*$/, '')
      .trim(),
  )
}

/** "Out of scope for this year’s plan": several words in a row that open a heading say what it is about, however long it is. */
function openingTopic(words: string): Topic | null {
  for (const [topic, pattern] of TOPICS) {
    const opening = pattern.opening(words)
    if (opening !== null && /\s/.test(opening)) return topic
  }
  return null
}

/** "Goals", "Key results": the topic whose word a heading is, and nothing beside it. */
export function topicWholly(words: string): Topic | null {
  for (const [topic, pattern] of TOPICS) if (pattern.opening(words) === words) return topic
  return null
}

function topicIn(words: string): Topic | null {
  for (const [topic, pattern] of TOPICS) {
    const hit = pattern.exec(words)
    if (hit === null) continue
    // "Priority projects" are projects and "Project goals" goals: the last noun is the head.
    if (topic !== 'priorities' && topic !== 'people') return topic
    const other = TOPICS.find(([name]) => name === (topic === 'people' ? 'priorities' : 'initiatives'))!
    const later = other[1].exec(words)
    if (later === null || later.index <= hit.index) return topic
    const between = words.slice(hit.index + hit[0].length, later.index)
    return JOINED.test(between) || (topic === 'people' && other[0] === 'initiatives') ? topic : other[0]
  }
  return null
}

/** What a bullet or label says about the thing above it, and so is no thing of its own: "Impact: …", "Why:". */
const ATTRIBUTE = lexicon(
  `(?:(?:key|expected|main|our|business|customer|user|potential|success) )?(?:description|purpose|scope|rationale|reason|why(?: it matters| this matters| now)?|impacts?|benefits?|value|outcomes?|results?|approach|(?:(?:overall|total)\\s)?(?:time ?line|time ?frame|duration)
   |how|concept|positioning|problem|opportunity|solution|evidence|hypothesis|notes?|comments?|examples?|authority|sources?|tools?|resources?|effort|size|complexity|confidence|category|type|location|format|frequency|cadence
   |priority|urgency|severity|probability|likelihood|baseline|current|measurement|differentiation|tech(?:nology)? stack|technology|technologies|price|pricing|findings?|learnings?|details|background|specifications|specs|assumptions?|considerations?|prerequisites|stakeholders?|participants|attendees|approved by|reviewed by|prepared by|version|classification|distribution|next review|last updated|last reviewed|review(?: date| cycle)?)
   |target (?:market|audience|price|customers?|users?|applications?|segment|persona)|market size|estimated (?:effort|time|impact)
   |(?:gesamt)?dauer|laufzeit|zeitrahmen|problem|lösung|beschreibung|zweck|nutzen|begründung|auswirkung(?:en)?|ergebnis(?:se)?|aufwand|priorität|problème|durée(?: totale)?|bénéfices?|impacts?|justification|approche|description|résultats? attendus?|priorité
   |problema|duración(?: total)?|duração|descripción|impacto|beneficios?|enfoque|justificación|prioridad|descrição|benefícios?|abordagem|justificativa|prioridade|descrizione|impatto|benefici|approccio|priorità
   |成果|结果|結果|产出|描述|说明|說明|目的|影响|影響|收益|效果|优先级|優先級|優先度|説明|理由|备注|備註|備考`,
)

/** Whether a key or label only describes what stands above it. */
export function isAttribute(key: string): boolean {
  const words = key.trim()
  return words.length <= 40 && ATTRIBUTE.opening(words)?.length === words.length
}

/** Names of one priority: "Priority 2: …", "Objective 1 – …", "Pillar 3". */
export const PRIORITY_LEAD = lexicon(
  `priority|objective|goal|pillar|theme|strategic (?:priority|objective|goal|pillar|theme)|o\\d|ziel|priorität|säule|objectif|priorité|pilier|axe
   |objetivo|prioridad|pilar|eje|prioridade|eixo|obiettivo|priorità|pilastro|目标|目標`,
)
export const WORK_LEAD = lexicon(
  `initiative|project|epic|épica|épico|work ?stream|action|deliverable|programme?|maßnahme|projekt|initiative|projet|chantier
   |iniciativa|proyecto|projeto|iniziativa|progetto|举措|项目|項目|プロジェクト|施策`,
)
export const MILESTONE_LEAD = lexicon(
  'milestone|m\\d|release|meilenstein|jalon|hito|marco|traguardo|里程碑|マイルストーン',
)
export const KEY_RESULT_LEAD = lexicon(
  'key result|kr|schlüsselergebnis|résultat clé|resultado clave|resultado-chave|risultato chiave|关键结果|主要な成果|主要な結果',
)
/** What spans time by its name: "Phase 2", "Year 1". */
export const PHASE_LEAD = lexicon(
  `phase|stage|year|wave|horizon|sprint|iteration|step|increment|etappe|stufe|jahr|étape|année|fase|etapa|año|ano|anno|阶段|第\\d+阶段|フェーズ`,
)

/** "Phase 2", "Priority: …", "Pillar A –": a lead word counts as one when a number, a letter or a colon follows it. */
export function leadsWith(pattern: WordPattern, text: string): boolean {
  const lead = pattern.opening(text)
  return (
    lead !== null &&
    /^(?:[\s#]*(?:\d|[ivx]+\b|[a-zα-ω](?![\p{L}]))|\s*[:：–—])|^\d/iu.test(text.slice(lead.length))
  )
}

/** Priorities of the business, also where a security plan lists them. */
export const BUSINESS = lexicon(
  'business|company|corporate|commercial|organi[sz]ation(?:al)?|geschäfts\\p{L}*|unternehmens\\p{L}*|entreprise|métier|negocio|empresa|negócio|azienda(?:li|le)?|业务|公司|事業|会社|経営',
)

/** The fields that a key line, an inline form or a column may state, apart from the owner (`notation/owner.ts`). */
export type FieldKey = 'period' | 'status' | 'budget' | 'supports' | 'dependsOn' | 'metric'

const FIELD_KEYS: readonly (readonly [FieldKey, WordPattern])[] = [
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
    lexicon(`due(?: date| by)?|(?:hard|soft|final|key)?[- ]?deadlines?|(?:hard|soft|end|start|launch|release|go-live|delivery)[- ]dates?|time ?lines?|time ?frames?|timing|when|target (?:date|quarter|release|completion)|dates?|eta|quarters?|periods?|schedule|completion(?: date)?
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
    // "Supports: Faster customs"; "Local support" is a thing.
    if (
      hit === null ||
      (field === 'supports' && hit.index > 0 && !/^strategic|^business|^linked/i.test(hit[0]))
    )
      continue
    // "Dependency scanning" is work as well.
    const share = field === 'dependsOn' ? 1.5 : 2
    if (hit[0].length * share >= key.trim().length) return field
  }
  return null
}
