/** Keeps what follows from one object alone, so that what stays the same object between key presses is asked once. */
import { note, withReads } from './reads'

interface Answer<By extends readonly unknown[], Value> {
  readonly by: By
  readonly value: Value
  /** What it read of a watched subject, which whoever asks again has read as well; null for nothing. */
  readonly parts: ReadonlySet<string> | null
}

/**
 * `make`, which must depend on its arguments only, with its last answer kept for each object for as long as the object
 * lives. What is asked besides (a language, the words below a heading) is compared by identity.
 */
export function remembered<Of extends object, By extends readonly unknown[], Value>(
  make: (of: Of, ...by: By) => Value,
): (of: Of, ...by: By) => Value {
  const answers = new WeakMap<Of, Answer<By, Value>>()
  return (of, ...by) => {
    const known = answers.get(of)
    if (known?.by.every((each, index) => each === by[index])) {
      if (known.parts !== null) for (const part of known.parts) note(part)
      return known.value
    }
    const { value, parts } = withReads(() => make(of, ...by))
    answers.set(of, { by, value, parts: parts.size === 0 ? null : parts })
    return value
  }
}

/**
 * The same for short texts that many objects share, such as headings. At most twice `most` answers are kept: those
 * asked for since the older half was dropped, and that half.
 */
export function rememberedText<By extends string | undefined, Value>(
  make: (text: string, by?: By) => Value,
  most = 10_000,
): (text: string, by?: By) => Value {
  let recent = new Map<By | undefined, Map<string, Value>>()
  let older: typeof recent = new Map()
  let count = 0
  return (text, by) => {
    const known = recent.get(by)
    if (known?.has(text) === true) return known.get(text)!
    const before = older.get(by)
    const value = before?.has(text) === true ? before.get(text)! : make(text, by)
    if (count >= most) {
      older = recent
      recent = new Map()
      count = 0
    }
    const answers = recent.get(by)
    if (answers === undefined) recent.set(by, new Map([[text, value]]))
    else answers.set(text, value)
    count++
    return value
  }
}
