/**
 * Reading a document by sections equals reading it whole, after any edits: block for block, node for node, position for
 * position; and an edit reads no more than what it touched. `PLUMBLINE_LONG=80` makes more than 100,000 edits.
 */
import fc from 'fast-check'
import type { Nodes, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { type ParseText, parseMarkdown, parseText } from '../../server/src/core/syntax/parse'
import { readBlocks } from '../../server/src/core/syntax/read-blocks'
import { SectionedDocument } from '../../server/src/core/syntax/sectioned-document'
import { LineIndex } from '../../server/src/core/text/line-index'
import { edited, edits, markdown } from './markdown'
import { runs } from './plans'

/** Short enough that fences, comments and stretches without headings are cut in documents of a few lines. */
const SHORT = 24

function checkVersion(document: SectionedDocument): void {
  const { text, sections, starts, defined } = document
  expect(
    `${text.startsWith('\uFEFF') ? '\uFEFF' : ''}${sections.map((section) => section.text).join('')}`,
  ).toBe(text)
  // The parser takes off a byte-order mark and counts without it.
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const plain = text.slice(mark)
  const whole = parseMarkdown(text)
  const nodes = sections.flatMap((section, index) => {
    const start = starts[index]! - mark
    // Nothing closes an unclosed fence but the end of the text; elsewhere something follows.
    const isLast = index === sections.length - 1
    const isFrontMatter = section.blocks[0]?.kind === 'front-matter'
    const { children } = isFrontMatter
      ? parseMarkdown(section.text)
      : parseText(isLast ? section.text : `${section.text}#`, defined).tree
    return (isLast || isFrontMatter ? children : children.slice(0, -1)).map((node) => seen(node, start))
  })
  expect(nodes).toEqual(whole.children.map((node) => seen(node, 0)))
  expect(document.blocks()).toEqual(shifted(readBlocks(whole, plain), mark))
}

/** A node with its offsets in the whole; lines and columns follow from them. */
function seen(node: RootContent, by: number): unknown {
  const copy = (of: Nodes): unknown => {
    const { position, ...rest } = of
    return {
      ...rest,
      at: position === undefined ? null : [position.start.offset! + by, position.end.offset! + by],
      ...('children' in of ? { children: of.children.map(copy) } : {}),
    }
  }
  return copy(node)
}

function shifted(value: unknown, by: number): unknown {
  if (by === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => shifted(each, by))
  const isMark = 'kind' in value && !('span' in value)
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      typeof each === 'number' &&
      (['source', 'sourceEnd', 'valueStart'].includes(key) || (!isMark && (key === 'start' || key === 'end')))
        ? each + by
        : shifted(each, by),
    ]),
  )
}

function checkLines(document: SectionedDocument): void {
  const { text, lines } = document
  const whole = new LineIndex(text)
  expect(lines.lineCount).toBe(whole.lineCount)
  for (let offset = -1; offset <= text.length + 1; offset++) {
    const position = whole.positionAt(offset)
    expect(lines.positionAt(offset)).toEqual(position)
    expect(lines.offsetAt(position)).toBe(whole.offsetAt(position))
  }
  for (let line = -1; line <= whole.lineCount; line++) {
    const position = { line, column: 1_000 }
    expect(lines.offsetAt(position)).toBe(whole.offsetAt(position))
  }
}

test('after any edits the sections are what the whole is', () => {
  let count = 0
  fc.assert(
    fc.property(markdown, edits, fc.constantFrom(SHORT, 80, 4096), (text, steps, long) => {
      let document = SectionedDocument.read(text, parseText, long)
      checkVersion(document)
      for (const step of steps) {
        const next = edited(document.text, step)
        const before = document
        document = document.next(next)
        expect(document.text).toBe(next)
        checkVersion(document)
        count++
        // Undone, redone and read afresh it is the same.
        if (count % 8 === 0) {
          checkVersion(document.next(before.text))
          checkVersion(before)
          document = document.next(before.text).next(next)
          checkVersion(document)
        }
      }
      checkLines(document)
    }),
    runs(150),
  )
  if (process.env.PLUMBLINE_LONG !== undefined) console.log(`${count} edits`)
}, 3_600_000)

/** A document of many sections, and how much of it the parser is asked to read. */
function counted(text: string) {
  const counts = { calls: 0, units: 0 }
  const parse: ParseText = (stretch, known) => {
    counts.calls++
    counts.units += stretch.length
    return parseText(stretch, known)
  }
  let document = SectionedDocument.read(text, parse)
  return {
    get text() {
      return document.text
    },
    get sections() {
      return document.sections
    },
    /** Puts `typed` at a place and tells what that took. */
    type(at: number, typed: string, cut = 0) {
      counts.calls = 0
      counts.units = 0
      const before = document.sections
      document = document.next(document.text.slice(0, at) + typed + document.text.slice(at + cut))
      const kept = new Set(before)
      return { ...counts, reused: document.sections.filter((section) => kept.has(section)).length }
    },
  }
}

const paragraph = 'We move parcels and people with care, and we say so where we can.\n'
const manySections = Array.from(
  { length: 60 },
  (_, index) => `## Part ${index}\n\n${paragraph}\n- one\n- two, as [planned]\n\n`,
).join('')

test('a key press reads the section that it stands in, and no other', () => {
  const document = counted(manySections)
  for (let index = 0; index < 60; index += 7) {
    const heading = document.text.indexOf(`## Part ${index}\n`)
    const section = document.sections[index]!.text.length
    expect(document.type(heading + 20, 'x')).toEqual({ calls: 1, units: section + 2, reused: 59 })
    expect(document.type(heading + 4, 'x')).toEqual({ calls: 1, units: section + 3, reused: 59 })
    expect(document.type(heading + 4, '', 1)).toEqual({ calls: 0, units: 0, reused: 59 })
  }
  const last = document.sections[59]!.text.length
  expect(document.type(document.text.length, 'x')).toEqual({ calls: 1, units: last + 1, reused: 59 })
})

test('a definition is read with all that refers to it, other definitions with nothing', () => {
  const document = counted(`${manySections}## Links\n\n`)
  expect(document.type(document.text.length, '[other]: /x\n').calls).toBe(1)
  expect(document.type(document.text.length, '[planned]: /x\n').calls).toBe(1 + 60)
  expect(document.type(document.text.length, '\n').calls).toBe(1)
})

test('what a fence or comment has swallowed while it was typed need not be read again', () => {
  for (const [open, close] of [
    ['```\n', '```\n'],
    ['<!-- ', '-->\n'],
    [' ~~~\n', '~~~\n'],
  ] as const) {
    const document = counted(manySections)
    const at = document.text.indexOf('## Part 2\n')
    expect(document.type(at, open).calls).toBeLessThan(5)
    // An indented fence may belong to a list before it, so what is before is asked.
    const most = open.startsWith(' ') ? 1 : 0
    expect(document.type(at + open.length, 'a').calls).toBeLessThanOrEqual(most)
    expect(document.type(at + open.length + 1, 'b\n').calls).toBeLessThanOrEqual(most)
    const closed = document.type(at + open.length + 3, close)
    expect(closed.calls).toBeLessThan(5)
    expect(document.sections.length).toBeGreaterThan(58)
  }
})

test('a document without headings is cut where a paragraph begins', () => {
  const document = counted(`${paragraph}\n`.repeat(1_000))
  expect(document.sections.length).toBeGreaterThan(10)
  for (const at of [10, 20_000, 40_007, 60_000]) {
    const { units, reused } = document.type(at, 'x')
    expect(units).toBeLessThan(10_000)
    expect(reused).toBe(document.sections.length - 1)
  }
})
