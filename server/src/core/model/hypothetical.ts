/** Headings below which nothing is claimed of the plan: scenarios, examples, templates. */

const SCENARIO =
  /(?<![\p{L}\p{N}])(?:scenarios?|hypothetical|conservative|aggressive|optimistic|pessimistic|best case|worst case|base case|szenari(?:o|en)|scénarios?|escenarios?|cenários?|scenari|シナリオ|情景)(?![\p{L}\p{N}])/iu
const FORM =
  /(?<![\p{L}\p{N}])(?:examples?|illustrative|templates?|sample|beispiel|vorlage|exemple|ejemplo|exemplo|esempio|示例|模板|例|テンプレート)(?![\p{L}\p{N}])/iu

/** A whole document that is one example ("Sample hiring plan") still has to agree with itself; "OKR examples" need not. */
const ONE_EXAMPLE = /(?<!\p{L})(?:example|sample|beispiel|exemple|ejemplo|exemplo|esempio)(?!\p{L})|示例/giu

export function isHypothetical(heading: string, isTitle = false): boolean {
  return isScenario(heading) || FORM.test(isTitle ? heading.replace(ONE_EXAMPLE, ' ') : heading)
}

/** What may come to pass; a template may be what is worked on. */
export function isScenario(heading: string): boolean {
  return SCENARIO.test(heading)
}
