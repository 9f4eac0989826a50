/** A place in a text: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether an offset lies in a span; its end counts, as a cursor standing behind the last character does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}

/** Whether two spans share at least one character, or one of them is empty and lies in or at the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
    ? true
    : a.start === a.end
      ? touches(b, a.start)
      : b.start === b.end && touches(a, b.start)
}
