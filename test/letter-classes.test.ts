/** Holds the shorthand of the bundles to what it stands for: expressions must read there as they do in the sources. */
import { describe, expect, it } from 'vitest'
import { writeOutLetters } from '../scripts/letter-classes.mjs'

/** Alphabets whose documents we read, with the marks, figures and signs among them. */
const alphabets: readonly (readonly [from: number, to: number])[] = [
  [0x0000, 0x02c1],
  [0x0300, 0x0344],
  [0x0386, 0x0481],
  [0x0600, 0x066f],
  [0x1e00, 0x1eff],
  [0x2010, 0x206f],
  [0x20a0, 0x20bf],
  [0x2190, 0x27bf],
  [0x3000, 0x303f],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x4e00, 0x4e80],
  [0xac00, 0xac80],
  [0xff01, 0xff60],
  [0x1f300, 0x1faff],
]

function characters(): string[] {
  return alphabets
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !/[\p{Cn}\p{M}]/u.test(character) || /[\u0300-\u0344]/u.test(character))
}

function differing(source: string, flags: string): string[] {
  const before = new RegExp(source, flags)
  const after = new RegExp(writeOutLetters(source), flags)
  return characters().filter((character) => before.test(character) !== after.test(character))
}

describe('letters in the expressions of a bundle', () => {
  for (const source of [
    String.raw`^\p{L}$`,
    String.raw`^[\p{L}\p{N}]$`,
    String.raw`^[^\p{L}\p{N}([]$`,
    String.raw`^[\p{L}\p{M}.'’-]$`,
    String.raw`(?<![\p{L}\d]).(?!\p{L})`,
    String.raw`^[\p{L} \]€]$`,
  ]) {
    it(`reads ${source} as V8 does`, () => {
      expect(writeOutLetters(source)).not.toContain('p{L}')
      expect(differing(source, 'u')).toEqual([])
      expect(differing(source, 'iu')).toEqual([])
    })
  }

  it('rewrites strings as well as literals', () => {
    const inString = writeOutLetters(String.raw`'(?<![\\p{L}\\p{N}])'`)
    expect(inString).toBe(writeOutLetters(String.raw`'(?<![\p{L}\p{N}])'`))
  })

  it('leaves other properties and arrays of expressions as they are', () => {
    expect(writeOutLetters(String.raw`/[\p{Lu}\s]/u`)).toBe(String.raw`/[\p{Lu}\s]/u`)
    expect(writeOutLetters(String.raw`[52, /(?<!\p{L})a/u]`)).toMatch(/^\[52, \/\(\?<!\[\^.*\]\)a\/u\]$/)
  })

  it('objects to a class that it cannot tell from an array', () => {
    expect(() => writeOutLetters(String.raw`/[(\p{L}`)).toThrow('not understood')
  })
})
