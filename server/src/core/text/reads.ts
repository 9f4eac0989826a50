/** Notes which parts of its subject an answer was made of, so that it holds until one of those has changed. */

let noting: Set<string> | null = null

/** Says that a part is read, to whoever notes what is read at the moment. */
export function note(part: string): void {
  noting?.add(part)
}

/** What `work` gives, and the parts that it read; whoever notes around it has read them, too. */
export function withReads<T>(work: () => T): { readonly value: T; readonly parts: ReadonlySet<string> } {
  const outer = noting
  const parts = new Set<string>()
  noting = parts
  try {
    return { value: work(), parts }
  } finally {
    noting = outer
    for (const part of parts) outer?.add(part)
  }
}

/** What `work` gives; what it reads is nobody's business, for whoever asks notes the whole as one part. */
export function unnoted<T>(work: () => T): T {
  const outer = noting
  noting = null
  try {
    return work()
  } finally {
    noting = outer
  }
}

/** An object of the same parts that notes which of them are read: "facts.items" for `items` of "facts". */
export function watched<T extends object>(whole: T, name: string): T {
  const parts = Object.entries(whole).map(([key, value]): [string, PropertyDescriptor] => {
    const part = `${name}.${key}`
    const get = () => {
      noting?.add(part)
      return value
    }
    return [key, { enumerable: true, get }]
  })
  return Object.defineProperties({}, Object.fromEntries(parts)) as T
}

/** `make`, asked once; whoever asks later has read what it read. */
export function once<T>(make: () => T): () => T {
  let made: ReturnType<typeof withReads<T>> | null = null
  return () => {
    if (made === null) made = withReads(make)
    else for (const part of made.parts) note(part)
    return made.value
  }
}
