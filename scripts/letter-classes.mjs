// Writes out what \p{L} means in the regular expressions of a bundle. V8 looks a Unicode property up each time that it
// parses or compiles an expression, and closes it over letter case: 0.9 ms for one word with /(?<!\p{L})…(?!\p{L})/iu,
// of which a process meets five hundred. A class of the characters that are no letters costs a twentieth, for they
// have no case.

import { readFile } from 'node:fs/promises'

/** An esbuild plugin that rewrites the sources whose path fits. */
export function letterClasses(filter) {
  return {
    name: 'letter-classes',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => ({
        contents: writeOutLetters(await readFile(path, 'utf8')),
        loader: 'ts',
      }))
    },
  }
}

// An array of expressions opens with a bracket too; no class holds what looks like the start of a group.
const MEMBER = String.raw`\\{1,2}.|(?!\(\?)[^\\\]\n]`
const LETTERS = String.raw`\\{1,2}p\{L\}`
const CLASS = new RegExp(
  String.raw`\[(\^?)((?:(?!\[)(?:${MEMBER}))*?${LETTERS}(?:${MEMBER})*)\]|${LETTERS}`,
  'gu',
)

/** Sets classes with `\p{L}`, and `\p{L}` alone, in terms of what is no letter, in literals as well as in strings. */
export function writeOutLetters(source) {
  return source.replace(CLASS, (_, not, content, at) => {
    if (content !== undefined)
      return `[${not === '^' ? '' : '^'}${charactersOutside(content.replaceAll('\\\\', '\\'))}]`
    const before = source.slice(0, at).split('\n').at(-1)
    if (/\[(?!.*\(\?)(?:\\.|[^\\\]])*$/u.test(before))
      throw new Error(`a class that is not understood: ${before}`)
    return `[^${charactersOutside('\\p{L}')}]`
  })
}

const known = new Map()

/** What a class does not hold, as the content of another class. */
function charactersOutside(content) {
  if (!known.has(content)) {
    const pattern = new RegExp(`[${content}]`, 'u')
    known.set(content, rangesOutside(pattern).map(range).join(''))
  }
  return known.get(content)
}

const LETTER = /\p{L}/u
/** Where a character may count as its neighbours do, to keep the list short: nothing that we read depends on it. */
const ANY = /[\p{M}\p{Cn}\p{Co}\p{Cs}]/u

function rangesOutside(pattern) {
  const ranges = []
  let start = 0
  let outside = !pattern.test('\0')
  for (let code = 1; code <= 0x110000; code++) {
    const next = code > 0x10ffff ? !outside : (decided(code, pattern) ?? outside)
    if (next === outside) continue
    if (outside) ranges.push([start, code - 1])
    start = code
    outside = next
  }
  return ranges
}

function decided(code, pattern) {
  const character = String.fromCodePoint(code)
  const exact = () => !pattern.test(character)
  // Latin and its marks, of which U+0345 alone has case, as a letter has.
  if (code < 0x2c2) return exact()
  if (code < 0x300) return LETTER.test(character) ? null : exact()
  if (code < 0x370) return code !== 0x345 && exact()
  // Other alphabets: the punctuation of the first of them is told from letters.
  if (code < 0xa00) return ANY.test(character) ? null : exact()
  if (code < 0x2000) return false
  // Signs; among them a few letters that stand for units and sets, of which the kelvin has a lower case all know.
  if (code < 0x2c00) return LETTER.test(character) && character === character.toLowerCase() ? null : exact()
  if (code < 0x3000) return false
  if (code < 0x3040) return exact()
  if (code >= 0x3200 && code < 0x3400) return exact() || null
  if (code < 0xd800) return false
  if (code < 0xf900) return null
  if (code < 0x10000) return ANY.test(character) ? null : exact()
  return code >= 0x1f000 && code < 0x20000
}

function range([start, end]) {
  return start === end ? escaped(start) : `${escaped(start)}-${escaped(end)}`
}

function escaped(code) {
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}
