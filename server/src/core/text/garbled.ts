/** Text that was written in UTF-8 and read in another encoding: "‚Äì" is an en dash, "â€™" an apostrophe. */

/** The upper halves of the code pages that UTF-8 is commonly mistaken for, from byte 0x80 on. */
const CODE_PAGES: readonly string[] = [
  // Mac Roman
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  // Windows 1252, whose gaps decode as control characters
  `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ${Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('')}`,
]

const BYTES: readonly ReadonlyMap<string, number>[] = CODE_PAGES.map(
  (page) => new Map([...page].map((char, at) => [char, 0x80 + at])),
)

/** What every garbled sequence starts with, in one of the code pages; most texts hold none of these. */
const SUSPECT = /[¬√‚„ÂÃâãðü\uF8FF][\u0080-\uFFFF]/

/** The text as it was meant, or the same text when nothing in it is garbled. Positions in it do not stay. */
export function decodeGarbled(text: string): string {
  if (!SUSPECT.test(text)) return text
  const [mac, windows] = BYTES.map((bytes) => decode(text, bytes))
  return mac!.hits >= windows!.hits ? mac!.text : windows!.text
}

/** One garbled sequence of a text and what it was meant to be. */
export interface Garbled {
  readonly start: number
  readonly end: number
  readonly meant: string
}

/** The garbled sequences of a text, in order, in the code page that explains most of it. */
export function garbledIn(text: string): readonly Garbled[] {
  if (!SUSPECT.test(text)) return []
  const [mac, windows] = BYTES.map((bytes) => decode(text, bytes))
  return mac!.hits >= windows!.hits ? mac!.found : windows!.found
}

function decode(
  text: string,
  bytes: ReadonlyMap<string, number>,
): { text: string; hits: number; found: Garbled[] } {
  const found: Garbled[] = []
  let out = ''
  let hits = 0
  for (let at = 0; at < text.length; ) {
    const sequence = sequenceAt(text, at, bytes)
    if (sequence === null) {
      out += text.charAt(at++)
    } else {
      const meant = String.fromCodePoint(sequence.code)
      found.push({ start: at, end: at + sequence.length, meant })
      out += meant
      at += sequence.length
      hits += sequence.length - 1
    }
  }
  return { text: out, hits, found }
}

/**
 * One UTF-8 sequence of the kinds that prose is full of: accented letters (C2, C3), dashes, quotes and symbols (E2,
 * E3), emoji (F0). Other leads would take real text apart: "“Ä" begins a German quotation.
 */
function sequenceAt(
  text: string,
  at: number,
  bytes: ReadonlyMap<string, number>,
): { readonly code: number; readonly length: number } | null {
  const byte = (offset: number) => bytes.get(text.charAt(at + offset)) ?? 0
  const tail = (offset: number) => {
    const value = byte(offset)
    return value >= 0x80 && value < 0xc0 ? value & 0x3f : null
  }
  const lead = byte(0)
  const [b, c, d] = [tail(1), tail(2), tail(3)]
  if ((lead === 0xc2 || lead === 0xc3) && b !== null) return { code: ((lead & 0x1f) << 6) | b, length: 2 }
  if ((lead === 0xe2 || lead === 0xe3) && b !== null && c !== null)
    return { code: ((lead & 0x0f) << 12) | (b << 6) | c, length: 3 }
  if (lead === 0xf0 && b !== null && c !== null && d !== null && b >= 0x10)
    return { code: (b << 12) | (c << 6) | d, length: 4 }
  // The lead of an emoji is often lost, since Mac Roman has the maker's logo in its place.
  if (lead === 0x9f && b !== null && c !== null) return { code: 0x1f000 | (b << 6) | c, length: 3 }
  return null
}
