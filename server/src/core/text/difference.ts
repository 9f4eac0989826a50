/** What one version of a text replaced in the one before. */

/** The stretch that differs: from `start` to `oldEnd` before, to `newEnd` after. */
export interface Difference {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** Compared at once while two texts agree; a comparison of strings runs at the speed of memory. */
const STRIDE = 1 << 14

/** The shortest single replacement that makes `after` of `before`; for equal texts an empty one at their end. */
export function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  for (let stride = STRIDE; stride >= 1; stride >>= 2) {
    while (
      start + stride <= shorter &&
      before.slice(start, start + stride) === after.slice(start, start + stride)
    )
      start += stride
  }
  let tail = 0
  const most = shorter - start
  for (let stride = STRIDE; stride >= 1; stride >>= 2) {
    while (
      tail + stride <= most &&
      before.slice(before.length - tail - stride, before.length - tail) ===
        after.slice(after.length - tail - stride, after.length - tail)
    )
      tail += stride
  }
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail }
}
