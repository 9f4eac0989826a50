/** Lines that name what follows them without being headings: "**Key initiatives:**", "Objectives:". */
import type { Paragraph } from '../syntax/blocks'
import { decodeGarbled } from '../text/garbled'
import { boldLead } from './titles'

/** A line of more letters than this tells something. */
const LONGEST = 80

/** The words of a paragraph that is a label, as written; null for any other. `bold` asks for a line in bold. */
export function labelOf(block: Paragraph, bold = false): string | null {
  const text = block.prose.text.trim()
  if (text === '' || text.length > LONGEST || text.includes('\n')) return null
  const lead = boldLead(block.prose)
  const whole = lead !== undefined && /^[\s:：]*$/.test(block.prose.text.slice(lead.end))
  if (!whole && (bold || !/[:：]$/.test(text))) return null
  return decodeGarbled(text).replace(/^[^\p{L}\p{N}([]+|\s*[:：]\s*$/gu, '')
}
