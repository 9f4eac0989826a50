/** The words of keys that name no metric: they say what a line is for, and leave the metric to what stands around it. */
import { wholeLexicon } from './word-pattern'

/** Keys that say what kind of line it is, not what it measures. */
export const GENERIC_KEY =
  /^(?:outcomes?|results?|goals?|aims?|success|impact|expected impact|benefits?|value|note|summary|ziel|ergebnis|résultat|objectif|resultado|objetivo|meta|risultato|obiettivo|目标|目標|成果|(?:very )?(?:high|medium|low|top)[- ]priority|must|should|could|risks?|trade-?offs?|problems?|challenges?|issues?|why|how|who|now|next|later|legend|requirements?|strategic (?:initiative|priority|objective))$/i

/** "Annual target", "Immediate goal", "Revised forecast". */
const KIND = `(?:annual|yearly|year[- ]end|quarterly|monthly|weekly|immediate|initial|interim|final|long[- ]term|short[- ]term|mid[- ]term|revised|new|stretch|our|overall|full[- ]year|jährlich\\p{L}*|langfristig\\p{L}*)`

/** A figure that is to be reached: "Target: 5%". */
export const TARGET_KEY = wholeLexicon(
  `(?:${KIND} )?(?:targets?|goals?|objectives?|ziel(?:wert)?e?|cibles?|objectifs?|objetivos?|metas?|obiettiv[oi])(?: (?:annuel(?:le)?|anual|annuale))?|目标|目標`,
)
/** A figure that was measured: "Current: 6%". */
export const ACTUAL_KEY = wholeLexicon(
  `current(?:ly)?|actuals?|today|now|as of .*|baseline|last (?:year|quarter|month)|previous(?: (?:year|quarter|month))?|prior (?:year|quarter|month)
   |aktuell|ist|heute|vorjahr|actuel(?:le)?|actual|hoy|atual|hoje|attuale|oggi|当前|现状|現在|実績`,
)
/** A row of measured figures: "Historical trend: Q1 5%, Q2 6%". */
export const TREND_KEY = wholeLexicon(
  `(?:historical|historic|monthly|quarterly|annual|yearly|weekly|recent|year-over-year|\\d+-month) (?:trends?|data|performance|values?|figures?|results?|progress(?:ion)?|numbers?|development|evolution)
   |historical|historic|history|trends?|trajectory|progression|evolution|verlauf|entwicklung|historie|tendance|historique|évolution|tendencia|histórico|evolución|tendência|evolução|andamento|storico|推移|趋势|历史`,
)
/** How the figure above has moved: "YoY growth: +12%". */
export const CHANGE_KEY = wholeLexicon(
  `(?:yoy|qoq|mom|wow|y\\/y|q\\/q|year[- ]over[- ]year|year[- ]on[- ]year|quarter[- ]over[- ]quarter|month[- ]over[- ]month|vs\\.? .{2,30})(?: (?:growth|change|increase|decrease|delta|improvement|variance))?
   |changes?|delta|variance|veränderung(?: .{2,20})?|évolution|variation|variación|variação|variazione|同比|环比|前年比`,
)
/** Below a metric these say how it has moved: "Improvement: −3.2% from Q2". */
export const MOVE_KEY = wholeLexicon(
  `(?:\\p{L}+ )?(?:improvements?|increases?|decreases?|reductions?|growth|decline|gain|uplift)|verbesserung|steigerung|rückgang|wachstum|amélioration|hausse|baisse|croissance|mejora|aumento|reducción|crecimiento|melhoria|redução|crescimento|miglioramento|riduzione|crescita`,
)
/** In front of the figure of a trend: by how much it has moved. */
export const MOVING =
  /(?:^|[^\p{L}])(?:(?:improv|increas|declin|decreas|grow|fall|ris|drop)ing|improved|increased|declined|decreased|grew|fell|rose|dropped|up|down)(?: by)?\s*$/iu
/** A figure that is expected and that nobody promised. */
export const FORECAST_KEY = wholeLexicon(
  `(?:${KIND} )?(?:projections?|forecasts?|outlook|estimates?|expected|expectations?|erwartet|attendu|esperado|previsto|atteso|prognose|prévisions?|previsión|proyección|previsão|projeção|previsione|stima)|预测|予測|見込み?`,
)
/** Figures of others, which measure nothing of ours. */
export const BENCHMARK =
  /(?<!\p{L})(?:industry|market|sector|peer|regional|national|eu|competitor|branchen?|secteur|sector|settore)[- ]?(?:average|avg|median|mean|benchmark|standard|leaders?(?!\s*\()|durchschnitt|moyenne|media|média|promedio)|行业平均|業界平均/iu

/** Names that say nothing unless somebody says whose: "Budget" of a heading "Rail freight". */
export const WHOSE = wholeLexicon(
  `(?:total |annual |estimated |planned |monthly )?(?:budgets?|costs?|performance|size|growth|(?:market )?share|contribution|investments?|funding|prices?|pricing|compensation|salary|salaries|(?:salary|pay) (?:range|band)|pay|headcount|team size|team|effort|duration|capacity|ftes?|staff(?:ing)?|roi|revenues?|customers?|users?|equity|savings?|spend|expected (?:impact|savings|revenue|roi))
   |kosten|investition(?:en)?|preis|gehalt|aufwand|dauer|umsatz|kunden|nutzer|coûts?|prix|salaire|effectifs?|durée|chiffre d['’]affaires|presupuesto|costes?|costos?|precio|salario|plantilla|duración|ingresos|clientes
   |orçamento|custos?|preço|salário|duração|receita|costi|prezzo|stipendio|durata|ricavi|clienti|预算|成本|费用|人数|收入|予算|費用|コスト|人員|売上`,
)
/** Keys and columns that say when a thing is to be ready, and nothing of when its figures hold. */
export const DEADLINE =
  /(?<!\p{L})(?:complet(?:ion|ed?)|deadline|due|target date|end(?: date)?|finish|by when|delivery|go-live|abschluss|fertig\p{L}*|frist|échéance|plazo|prazo|scadenza|完成|截止|期限)(?!\p{L})/iu
