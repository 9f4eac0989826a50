/** Old values where new ones say the same, so that what follows from them need not be made again. */
import { dequal } from 'dequal'

export function kept<T>(old: T | undefined, now: T): T {
  return old !== undefined && (old === now || dequal(old, now)) ? old : now
}

/** The same for each part, and for each element of its lists. */
export function keptParts<T extends object>(old: T | undefined, now: T): T {
  if (old === undefined) return now
  let isSame = true
  const parts = Object.entries(now).map(([key, value]) => {
    const known: unknown = old[key as keyof T]
    const part = Array.isArray(value) && Array.isArray(known) ? keptEach(known, value) : kept(known, value)
    isSame &&= part === known
    return [key, part]
  })
  return isSame ? old : (Object.fromEntries(parts) as T)
}

/** The same for each element of a list. */
export function keptEach<T>(old: readonly T[], now: readonly T[]): readonly T[] {
  const each = now.map((one, index) => kept(old[index], one))
  return each.length === old.length && each.every((one, index) => one === old[index]) ? old : each
}
