/** Finds what somebody probably meant to type. */

/** Longer words are compared by their beginnings: what follows says no more and costs quadratically. */
const longest = 64

/**
 * The candidate closest to a word by edits (insert, delete, replace, swap neighbours), case not counting; null when
 * none is nearer than a third of the word. Of two equally near the first is taken.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase().slice(0, longest)
  let best: string | null = null
  let least = Math.max(1, Math.ceil(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const other = candidate.toLowerCase().slice(0, longest)
    if (Math.abs(other.length - wanted.length) >= least) continue
    const distance = editDistance(wanted, other)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Optimal string alignment: Levenshtein's distance with swaps of neighbours as one edit. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1)
      current.push(cost)
    }
    before = above
    above = current
  }
  return above[b.length]!
}
