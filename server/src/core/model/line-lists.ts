/** Lists that Markdown does not know for lists: lines that each start with a sign, paragraphs that each start with a time. */
import { recogniseTimes } from '../notation/time'
import { type Block, type ListItem, type Paragraph, type Prose, sourceSpan } from '../syntax/blocks'
import { sliceProse } from '../syntax/slice-prose'
import type { Context } from './context'
import { isFieldParagraph } from './field-lines'
import { boldLead } from './titles'

/** "• Quay lights", "❌ Night flights", "☐ Permit": a sign that stands in for a bullet. */
const SIGNED = /^\s*([•·‣⁃▪▫◦●○■□◆◇▸►▶➤➔→☐☑☒✓✔✗✘✕✖❌❎✅⛔🚫🔹🔸🔷🔶])\uFE0F?\s+(?=\S)/u
const BOXES: Readonly<Record<string, boolean>> = { '☐': false, '☑': true }

/** Makes lists of the paragraphs that a reader takes for lists; blocks that were read as fields stay as they are. */
export function listsOfLines(
  blocks: readonly Block[],
  context: Context,
  taken: ReadonlySet<unknown>,
): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'paragraph')) return blocks
  const made: Block[] = []
  let run: Paragraph[] = []
  const close = () => {
    if (run.length >= 2) made.push(listOf(run.map((block) => datedItem(block))))
    else made.push(...run)
    run = []
  }
  for (const block of blocks) {
    const free = block.kind === 'paragraph' && !taken.has(block)
    if (free && listsWork(context) && startsWithTime(block, context)) {
      run.push(block)
      continue
    }
    close()
    const items = free ? (signedItems(block) ?? numberedItems(block)) : null
    made.push(items === null ? block : listOf(items))
  }
  close()
  return made
}

function listsWork({ topic, parentKind }: Context): boolean {
  return topic === 'initiatives' || topic === 'priorities' || (topic === null && parentKind === 'phase')
}

function listOf(items: readonly ListItem[]): Block {
  const span = { start: items[0]!.span.start, end: items.at(-1)!.span.end }
  return { kind: 'list', span, ordered: false, items }
}

/** The lines of a paragraph as bullets, where each starts with a sign; null for any other paragraph. */
function signedItems(block: Paragraph): ListItem[] | null {
  const { text } = block.prose
  if (!text.includes('\n') || !SIGNED.test(text) || isFieldParagraph(block)) return null
  const items: ListItem[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const sign = SIGNED.exec(line)
    if (sign === null) return null
    items.push(
      itemOf([slicedParagraph(block.prose, start + sign[0].length, start + line.trimEnd().length)], {
        checked: BOXES[sign[1]!] ?? null,
        start: sourceSpan(block.prose, start, start + 1).start,
      }),
    )
    start += line.length + 1
  }
  return items
}

/** "2.1 More seats", "2.2 A reading room": lines numbered below the number of their section, which Markdown has no list for. */
const NUMBERED = /^\s*(\d{1,2})\.(\d{1,2})\.?\s+(?=\p{Lu}|\d)/u

/** The lines of a paragraph as bullets, where each line starts with the next number of one section, or goes on. */
function numberedItems(block: Paragraph): ListItem[] | null {
  const { text } = block.prose
  if (!text.includes('\n') || !NUMBERED.test(text)) return null
  const starts: {
    readonly at: number
    readonly text: number
    readonly section: string
    readonly number: number
  }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const number = NUMBERED.exec(line)
    const last = starts.at(-1)
    const follows =
      number !== null &&
      (last === undefined || (last.section === number[1] && Number(number[2]) === last.number + 1))
    if (follows)
      starts.push({ at, text: at + number[0].length, section: number[1]!, number: Number(number[2]) })
    at += line.length + 1
  }
  if (starts.length < 2) return null
  return starts.map(({ at: from, text: start }, index) => {
    const end = starts[index + 1]?.at ?? text.length + 1
    const length = text.slice(start, end - 1).trimEnd().length
    // The number would run into an amount behind it: "2.1 600 more seats".
    return itemOf([slicedParagraph(block.prose, start, start + length)], {
      checked: null,
      start: sourceSpan(block.prose, from, from + 1).start,
    })
  })
}

/** "**Week 3 (May 4–8):** Dry dock. The yard needs …": a time in bold, and then what happens. */
function startsWithTime({ prose }: Paragraph, { settings }: Context): boolean {
  const bold = boldLead(prose)
  if (bold === undefined || !/\p{L}/u.test(prose.text.slice(bold.end))) return false
  const lead = prose.readable.slice(bold.start, bold.end)
  if (!/[:：]\s*$/.test(lead) && !/^\s*[:：]/.test(prose.text.slice(bold.end))) return false
  let rest = ''
  let at = 0
  for (const { start, end } of recogniseTimes(lead, settings.language)) {
    rest += lead.slice(at, start)
    at = Math.max(at, end)
  }
  return at > 0 && (rest + lead.slice(at)).replace(/[^\p{L}\p{N}]/gu, '').length <= 2
}

/** The first sentence says what it is, the others tell more of it. */
function datedItem({ prose, span }: Paragraph): ListItem {
  const from = boldLead(prose)!.end
  const stop = /\p{L}{2}[.!?](?=\s)|\n/u.exec(prose.text.slice(from))
  const end = stop === null ? prose.text.length : from + stop.index + stop[0].trimEnd().length
  const rest = end + (prose.text.slice(end).length - prose.text.slice(end).trimStart().length)
  const blocks = [slicedParagraph(prose, 0, end)]
  if (rest < prose.text.length) blocks.push(slicedParagraph(prose, rest, prose.text.length))
  return itemOf(blocks, { checked: null, start: span.start })
}

function itemOf(
  blocks: readonly Paragraph[],
  { checked, start }: { checked: boolean | null; start: number },
): ListItem {
  return { span: { start, end: blocks.at(-1)!.span.end }, checked, blocks }
}

function slicedParagraph(prose: Prose, start: number, end: number): Paragraph {
  const sliced = sliceProse(prose, start, end)
  return { kind: 'paragraph', span: sourceSpan(prose, start, end), prose: sliced }
}
