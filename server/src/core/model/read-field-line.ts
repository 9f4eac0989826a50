/** The fields that a line or small table states of what stands above it, and the figures beside them. */
import type { Context } from './context'
import { readDatedLines } from './dated-lines'
import { isWrittenDate } from './document-date'
import { type FieldLine, fieldTable } from './field-lines'
import { fieldOf, keyValuesOf, readField, type StatedFields, setField } from './read-fields'
import { readPairs } from './read-pairs'
import type { Reading, ReadText } from './reading'
import { isRiskRegister, measuresBusiness } from './risk-figures'

/**
 * Reads the fields of a line; the text of one in prose, for whoever compares the figures in it. `named` says that the
 * context names whose budget it states.
 */
export function readFieldLine(
  reading: Reading,
  line: FieldLine,
  context: Context,
  fields: StatedFields,
  named = false,
): ReadText | null {
  const ofDocument = context.headings.length <= 1
  if (line.kind === 'prose') {
    const text = reading.read(line.prose, context)
    readDatedLines(reading, text, context, context.parent)
    const register = isRiskRegister(context)
    const unread = keyValuesOf(line.prose).filter((pair) => {
      if (ofDocument && isWrittenDate(pair.key)) return false
      const field = readField(text, pair, fields)
      const money = named && fieldOf(pair.key) === 'budget'
      return (!field || money) && (!register || measuresBusiness(pair.key))
    })
    readPairs(reading, text, unread, context, context.parent)
    return text
  }
  for (const [key, value] of fieldTable(line.table)!) {
    const name = key.prose.text.trim().replace(/[:：]$/, '')
    if (ofDocument && isWrittenDate(name)) continue
    const text = reading.read(value.prose, context, true)
    const raw = text.text
    const because = `“${name}: ${raw.trim()}”`
    setField(fieldOf(name)!, { text, start: 0, end: raw.length, raw, span: value.span, because }, fields)
  }
  return null
}
