/** Which figures below a heading on risks are of the business, and which of what may happen to it. */
import { isMeasure } from './column-lexicon'
import type { Context } from './context'
import { topicOf } from './lexicon'
import { lexicon } from './word-pattern'

/** Headings that name a risk to say how it is measured or paid for: "Threat detection rates", "Contingency reserve". */
const MEASURED = lexicon(
  `metrics?|kpis?|rates?|times?|performance|effectiveness|coverage|detections?|forecast(?:ing|s)?|dashboards?|intelligence|statistics|reserves?|budgets?|funding|investments?|spend(?:ing)?
   |kennzahl(?:en)?|rücklagen?|indicateurs?|réserves?|indicadores|reservas?|indicatori|riserve|指标|指標`,
)
/** What would happen, and how likely it is. */
const POSSIBLE = lexicon(
  `probabilit(?:y|ies)|likelihood|chance|odds|impact|severity|exposure|loss(?:es)?|(?:risk )?(?:score|rating|level)|trigger|threshold|warning|worst|potential|if|scenario|consequence|effect
   |wahrscheinlichkeit|auswirkung(?:en)?|schaden|schwere|probabilité|gravité|perte|probabilidad|impacto|gravedad|pérdida|probabilidade|gravidade|perda|probabilità|impatto|gravità|perdita|概率|影响|确率|確率|影響`,
)

/** "Cost" of a risk is what it would cost. */
const BARE_COST = /^(?:(?:estimated|total|financial) )?(?:costs?|kosten|coûts?|costes?|custos?|costi)$/iu
/** What is paid whatever comes. */
const SET_ASIDE = lexicon(
  `mitigation|response|budgets?|reserves?|contingency|allocated|allocation|insurance|rücklagen?|réserves?|reservas?|riserve`,
)

/** Whether the text stands in a register of risks, where most figures are of what nobody plans. */
export function isRiskRegister({ topic, headings }: Context): boolean {
  if (topic !== 'risks') return false
  const named = headings.findLast((heading) => topicOf(heading) === 'risks')
  return named === undefined || !MEASURED.test(named)
}

/** Whether a key or header of a register measures the business all the same: "Current churn", "Mitigation budget". */
export function measuresBusiness(name: string): boolean {
  return isMeasure(name) && !POSSIBLE.test(name) && !BARE_COST.test(name.trim())
}

/** Whether a column of a register says what is set aside. */
export function setsAside(header: string): boolean {
  return SET_ASIDE.test(header) && !POSSIBLE.test(header)
}
