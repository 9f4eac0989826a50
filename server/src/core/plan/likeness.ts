/** How much a piece of work and a goal share, and which goals can share anything. */
import type { Item } from '../model/model'
import type { DocumentPath } from './plan'
import type { Goal } from './topics'

/** What a stem counts that stands below the title of a goal and not in it. */
export const IN_WORDS = 0.6
/** Sums of the same weights in another order differ by less. */
export const ROUNDING = 1e-9

/** Work does not support itself, nor does what a business undertakes support its other undertakings. */
export function mayBeSupported(goal: Goal, path: DocumentPath, item: Item): boolean {
  if (goal.item === item || (goal.path === path && goal.item.parent === item.id)) return false
  return item.security !== null || goal.item.kind === 'priority'
}

export function scoreOf({ stems, titleStems }: Goal, weights: ReadonlyMap<string, number>): number {
  let score = 0
  for (const stem of stems) {
    const weight = weights.get(stem)
    if (weight !== undefined) score += weight * (titleStems.has(stem) ? 1 : IN_WORDS)
  }
  return score
}

/** The priorities that have a stem in their titles, by their numbers. */
export function titledBy(goals: readonly Goal[]): ReadonlyMap<string, readonly number[]> {
  const titled = new Map<string, number[]>()
  for (const [index, { item, titleStems }] of goals.entries()) {
    if (item.kind !== 'priority') continue
    for (const stem of titleStems) {
      const posting = titled.get(stem)
      if (posting === undefined) titled.set(stem, [index])
      else posting.push(index)
    }
  }
  return titled
}
