/** Headings below which nothing is claimed of the plan: scenarios, examples, templates. */

const HYPOTHETICAL =
  /(?<![\p{L}\p{N}])(?:scenarios?|examples?|illustrative|templates?|hypothetical|sample|conservative|aggressive|optimistic|pessimistic|best case|worst case|base case|beispiel|vorlage|exemple|ejemplo|exemplo|esempio|示例|模板|例|テンプレート|シナリオ)(?![\p{L}\p{N}])/iu

/** A whole document that is one example ("Sample hiring plan") still has to agree with itself; "OKR examples" need not. */
const ONE_EXAMPLE = /(?<!\p{L})(?:example|sample|beispiel|exemple|ejemplo|exemplo|esempio)(?!\p{L})|示例/giu

export function isHypothetical(heading: string, isTitle = false): boolean {
  return HYPOTHETICAL.test(isTitle ? heading.replace(ONE_EXAMPLE, ' ') : heading)
}
