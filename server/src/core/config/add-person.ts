/** Adds somebody to the people of `plumbline.json`. */
import { findNodeAtLocation, modify } from 'jsonc-parser'
import type { Edit } from '../text/edit'
import { readJson } from './json-places'

/** The edit that adds a name behind the others; null where the file lists nobody or cannot be read. */
export function addPerson(source: string | null, name: string): Edit | null {
  const { tree, errors } = readJson(source ?? '')
  if (source === null || tree === null || errors.length > 0) return null
  if (findNodeAtLocation(tree, ['people'])?.type !== 'array') return null
  const [edit] = modify(source, ['people', -1], name, {
    isArrayInsertion: true,
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: source.includes('\r\n') ? '\r\n' : '\n' },
  })
  return edit === undefined
    ? null
    : { span: { start: edit.offset, end: edit.offset + edit.length }, newText: edit.content }
}
