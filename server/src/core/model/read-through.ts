/** Wrongly decoded currencies and signs of comparison as they were meant, so that no amount loses its money. */
import { type Garbled, garbledIn } from '../text/garbled'

/** Dashes are left out: the recognisers know them as they are. */
const MEANT = /[€£¥©®°±²³µ×≤≥≈→÷]/u

export interface ReadThrough {
  /** As long as the text that was written: what a sequence was meant to be stands beside blanks. */
  readonly text: string
  readonly garbled: readonly Garbled[]
}

/** The text with its garbled signs decoded in place: "‚Ç¨5M" becomes "  €5M". */
export function readThrough(written: string): ReadThrough {
  const garbled = garbledIn(written).filter(({ meant }) => MEANT.test(meant))
  let text = ''
  let at = 0
  for (const { start, end, meant } of garbled) {
    text += written.slice(at, start)
    const blanks = ' '.repeat(end - start - meant.length)
    // "5 â‚¬": the sign belongs to the digits in front of it.
    text += /\d\s?$/.test(text) && !/^\d/.test(written.slice(end)) ? meant + blanks : blanks + meant
    at = end
  }
  return { text: text + written.slice(at), garbled }
}

/** Where an amount starts in the text as written: with the garbled sign it opens with. */
export function writtenSpan(
  { garbled }: ReadThrough,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  if (garbled.length === 0) return span
  const holds = (at: number) => {
    let low = 0
    let high = garbled.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (garbled[middle]!.end <= at) low = middle + 1
      else high = middle
    }
    const found = garbled[low]
    return found !== undefined && found.start <= at ? found : undefined
  }
  return { start: holds(span.start)?.start ?? span.start, end: holds(span.end - 1)?.end ?? span.end }
}
