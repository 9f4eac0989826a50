/** Roles and hires that are listed one by one, against how many a line or a heading says there are. */
import type { Sentence } from '../model/model'
import { recogniseQuantities } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import type { Rollup } from './rollup'

const PEOPLE =
  /^(?:people|persons?|members?|employees|staff|roles?|positions?|hires?|heads?|fte|vollzeitstellen|stellen|personen|mitarbeit\p{L}*|mitglieder|einstellungen|personnes?|salariés?|postes?|recrutements?|embauches?|personas?|empleados|puestos|contrataciones|miembros|pessoas?|funcionários|vagas|contratações|membros|persone|dipendenti|posizioni|assunzioni|membri)$/iu
/** What is said once of each role: its pay. */
const PAY =
  /^(?:compensation|salary(?: range)?|pay|base(?: salary)?|gehalt|vergütung|salaire|rémunération|salario|compensación|remuneración|salário|remuneração|stipendio|retribuzione)\s*[:：]/iu
/** "Engineer (2x)", "Engineer × 2" are two roles. */
const TIMES = /[([]\s*(?:(\d{1,2})\s*[x×]|[x×]\s*(\d{1,2}))\s*[)\]]|[x×]\s*(\d{1,2})\s*$/iu
const TIME_LABEL = /^\s*([^:：]{1,24}?)\s*[:：]/u

/** Where another number of roles or hires is listed than is said. */
export function roleRollups(document: PlanDocument): Rollup[] {
  return [...teams(document), ...headed(document)]
}

/** "Year 2: 25 people", and the roles below "Core team (Year 1)" and "Expansion (Year 2)". */
function teams({ path, facts }: PlanDocument): Rollup[] {
  const pay = facts.sentences.filter(
    ({ text, hypothetical, amounts }) =>
      !hypothetical && PAY.test(text) && amounts.some(({ quantity }) => quantity.currency !== null),
  )
  if (pay.length < 3) return []
  const stated = facts.sentences.flatMap((sentence) => {
    const label = TIME_LABEL.exec(sentence.text)?.[1]
    const [amount] = sentence.amounts
    return label === undefined ||
      amount === undefined ||
      sentence.amounts.length > 1 ||
      sentence.hypothetical ||
      !/\d/.test(label) ||
      sentence.times.length !== 1 ||
      !isCount(amount.quantity)
      ? []
      : [{ sentence, amount, label: label.toLowerCase() }]
  })
  let all = 0
  let exact = false
  const before: string[] = []
  for (const { sentence, amount, label } of stated) {
    const own = pay.filter(({ headings }) => headings.some((heading) => names(heading, label)))
    if (own.length === 0) return []
    const count = own.reduce((sum, each) => sum + timesOf(each), 0)
    all += count
    const { value } = amount.quantity
    before.push(`${count} for “${sentence.text.slice(0, label.length)}”`)
    if (value === all || value === count) {
      exact = true
      continue
    }
    // Where no line agrees with its list, the lists are of something else.
    if (!exact) return []
    return [
      {
        at: { path, id: sentence.id, part: amount.part },
        message: `${amount.raw}, but the roles listed make ${all}: ${before.join(', ')}`,
        related: own.map((each) => ({
          at: { path, id: each.id, part: each.amounts[0]!.part },
          message: each.headings.at(-1) ?? '',
        })),
        replace: null,
        severity: 'information',
      },
    ]
  }
  return []
}

function isCount({
  unit,
  upper,
  comparator,
  approximate,
  currency,
}: Sentence['amounts'][number]['quantity']): boolean {
  return (
    unit !== null &&
    PEOPLE.test(unit) &&
    upper === null &&
    comparator === null &&
    !approximate &&
    currency === null
  )
}

function names(heading: string, label: string): boolean {
  const at = heading.toLowerCase().indexOf(label)
  return at >= 0 && !/[\p{L}\p{N}]/u.test(heading[at + label.length] ?? ' ')
}

function timesOf({ headings }: Sentence): number {
  for (const heading of headings.slice(-2).reverse()) {
    const found = TIMES.exec(heading)
    if (found !== null) return Number(found[1] ?? found[2] ?? found[3])
  }
  return 1
}

/** "Engineering (15 hires)" above lines of 3, 5, 4 and 4 hires. */
function headed({ path, facts }: PlanDocument): Rollup[] {
  const lists = new Map<string, Sentence[]>()
  for (const sentence of facts.sentences) {
    const heading = sentence.headings.at(-1) ?? ''
    if (sentence.hypothetical || !/[([]\s*\d/u.test(heading) || !TIME_LABEL.test(sentence.text)) continue
    const key = sentence.headings.join('\n')
    const known = lists.get(key)
    if (known === undefined) lists.set(key, [sentence])
    else known.push(sentence)
  }
  return [...lists.values()].flatMap((list): Rollup[] => {
    const heading = list[0]!.headings.at(-1)!
    const counts = recogniseQuantities(heading).flatMap((found) =>
      found.kind === 'quantity' && isCount(found.quantity) ? [found.quantity] : [],
    )
    const parts = list.flatMap((sentence) => {
      const [amount] = sentence.amounts
      return amount !== undefined &&
        sentence.amounts.length === 1 &&
        sentence.times.length === 1 &&
        isCount(amount.quantity)
        ? [{ sentence, amount }]
        : []
    })
    if (counts.length !== 1 || parts.length < 2) return []
    const sum = parts.reduce((all, { amount }) => all + amount.quantity.value, 0)
    // The last line may say how many there are then.
    if (sum === counts[0]!.value || parts.some(({ amount }) => amount.quantity.value === counts[0]!.value))
      return []
    const [first] = parts
    return [
      {
        at: { path, id: first!.sentence.id, part: first!.amount.part },
        message: `the ${parts.length} lines make ${sum}, but “${heading}” says ${counts[0]!.value}`,
        related: parts.slice(1).map(({ sentence, amount }) => ({
          at: { path, id: sentence.id, part: amount.part },
          message: sentence.text.slice(0, 60),
        })),
        replace: null,
        severity: sum > counts[0]!.value ? 'warning' : 'information',
      },
    ]
  })
}
