/** Values of key lines that say of whom a figure is: "Best site: Leeds shows 15% better output", "Now at 75% capacity". */
import { isMeasure } from './column-lexicon'
import type { Role } from './model'
import type { KeyValue } from './read-fields'
import { withoutTimes } from './read-statements'
import type { ReadQuantity, ReadText } from './reading'
import { wordsOf } from './terms'

/** What such a value states. */
export interface SubjectValue {
  readonly name: string
  readonly scope: string
  readonly role: Role
}

const WHO =
  /^\s*((?:\p{L}[\p{L}\p{N}&'’/-]*\s){1,4}?)(?:shows?|has|have|reach(?:es)?|delivers?|achieves?|leads? (?:with|at)|runs? (?:with|at)|stands? at|is at|are at|at|with|zeigt|erreicht|hat|bei|atteint|affiche|alcanza|muestra|atinge|mostra|raggiunge)\s*[~≈]?\s*$/iu
const COMPARED =
  /^(?:better|worse|faster|slower|higher|lower|fewer|cheaper|greater|larger|smaller|shorter|longer|bessere?|schnellere?|höhere?)\s+/iu

/** The statement of a value of one figure that is a short sentence; null for any other. */
export function subjectValue(
  text: ReadText,
  pair: KeyValue,
  value: ReadQuantity,
  end: number,
): SubjectValue | null {
  const plain = withoutTimes(text)
  const scope = WHO.exec(plain.slice(pair.start, value.start))?.[1]?.trim() ?? ''
  const behind = plain
    .slice(value.end, end)
    .replace(/[\s.;]+$/u, '')
    .trim()
  if (scope === '' || !/^\p{Lu}/u.test(scope) || !/^\p{L}[\p{L} -]*$/u.test(behind)) return null
  if (value.quantity.unit !== '%' && value.quantity.unit !== 'x') return null
  const compared = COMPARED.exec(behind)
  const name = compared === null ? behind : behind.slice(compared[0].length)
  const words = wordsOf(name).length
  if (words === 0 || words > 3 || /(?<!\p{L})(?:of|than|from|and|to|for|in)(?!\p{L})/iu.test(name))
    return null
  if (compared === null && words > 2 && !isMeasure(name)) return null
  return { name, scope, role: compared === null ? 'amount' : 'gap' }
}
