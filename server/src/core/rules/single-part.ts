/** The single part of a sum that would make it right: the way out beside changing the sum. */
import { formatLike, recogniseQuantities } from '../notation/quantity'
import { cellFix } from './cell-fix'
import type { Fix, Place, Sources } from './rule'

export interface Part {
  readonly at: Place
  /** "Marketing": what a reader calls it. */
  readonly label: string
  /** As it is printed. */
  readonly text: string
  readonly value: number
}

/** Of so few parts each may be meant; of more, only one that looks mistyped. */
const FEW = 3

/**
 * The fixes that set one part so that the sum holds: each of a few, and of many the one that a slip of the pen explains.
 *
 * @param lack what the printed whole has more than the parts have
 */
export function partFixes(sources: Sources, parts: readonly Part[], lack: number): Fix[] {
  const possible = parts.flatMap((part) => {
    const needed = part.value + lack
    const newText = needed > 0 && part.value > 0 ? formatLike(part.text, needed) : null
    return newText !== null && newText !== part.text && saysExactly(newText, part.text, needed / part.value)
      ? [{ part, newText }]
      : []
  })
  const slips = possible.filter(({ part, newText }) => isSlip(part.text, newText))
  const few = parts.length <= FEW ? [...slips, ...possible.filter((each) => !slips.includes(each))] : []
  const chosen = slips.length === 1 && few.length === 0 ? slips : few
  return chosen.flatMap(({ part, newText }) =>
    cellFix(sources, part.at, part.text, newText, `Set “${part.label}” to ${newText}`),
  )
}

/** Whether the new text says so many times what the old one says, without rounding. */
function saysExactly(newText: string, text: string, times: number): boolean {
  const [now, before] = [newText, text].map((each) => {
    const [found] = recogniseQuantities(each, { alone: true })
    return found?.kind === 'quantity' ? found.quantity.value : null
  })
  return now != null && before != null && Math.abs(now - before * times) <= 1e-9 * Math.abs(now)
}

/** One digit more, less or other, or two neighbours in each other's place. */
export function isSlip(text: string, other: string): boolean {
  const [a, b] = [text, other].map((each) => each.replace(/[^\p{N}]/gu, '')) as [string, string]
  if (text.replace(/[\p{N}.,\s]/gu, '') !== other.replace(/[\p{N}.,\s]/gu, '')) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  const [x, y] = [a.slice(start), b.slice(start)]
  if (x.length === y.length)
    return x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  return x.slice(1) === y || y.slice(1) === x
}
