/** Reads JSON with comments, and finds where in the text a part of its value stands. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import type { Span } from '../text/span'
import type { JsonPath } from './faults'

export interface ReadJson {
  /** An empty object when the text holds nothing. */
  readonly value: unknown
  readonly tree: Node | null
  readonly errors: readonly { readonly span: Span; readonly message: string }[]
}

/** Deeper than any configuration, and far above where the parser, which calls itself at each bracket, gives up. */
const deepest = 100

export function readJson(text: string): ReadJson {
  const tooDeep = firstDeeper(text)
  if (tooDeep !== null) {
    const span = { start: tooDeep, end: tooDeep + 1 }
    return { value: {}, tree: null, errors: [{ span, message: 'brackets are nested too deeply' }] }
  }
  const found: ParseError[] = []
  const tree = parseTree(text, found, { allowTrailingComma: true })
  const errors = found.map(({ error, offset, length }) => ({
    span: { start: offset, end: Math.min(text.length, offset + length) },
    message: syntaxMessages[printParseErrorCode(error)] ?? 'this is not JSON',
  }))
  if (tree === undefined) return { value: {}, tree: null, errors }
  return { value: getNodeValue(tree), tree, errors }
}

/** Where a part of the value stands, or its key; for a part that is missing, where what should hold it begins. */
export function placeOf(tree: Node, path: JsonPath, onKey: boolean): Span {
  const node = findNodeAtLocation(tree, [...path])
  if (node === undefined) {
    const parent = path.length === 0 ? tree : findNodeAtLocation(tree, path.slice(0, -1))
    return parent === undefined ? { start: 0, end: 0 } : { start: parent.offset, end: parent.offset + 1 }
  }
  const shown = onKey ? (node.parent?.children?.[0] ?? node) : node
  return { start: shown.offset, end: shown.offset + shown.length }
}

/** Keys that stand twice in one object: only the last counts, which nobody sees. */
export function repeatedKeys(tree: Node): { span: Span; key: string }[] {
  const repeated: { span: Span; key: string }[] = []
  const visit = (node: Node) => {
    const seen = new Set<string>()
    for (const child of node.children ?? []) {
      const key = child.type === 'property' ? child.children?.[0] : undefined
      if (key !== undefined && typeof key.value === 'string') {
        if (seen.has(key.value))
          repeated.push({ span: { start: key.offset, end: key.offset + key.length }, key: key.value })
        seen.add(key.value)
      }
      visit(child)
    }
  }
  visit(tree)
  return repeated
}

/** Where brackets are first nested deeper than is read; brackets inside texts count, which does no harm. */
function firstDeeper(text: string): number | null {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (depth > deepest) return at
  }
  return null
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'texts stand in double quotes',
  InvalidNumberFormat: 'this number cannot be read',
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected a closing }',
  CloseBracketExpected: 'expected a closing ]',
  EndOfFileExpected: 'expected nothing more after the closing }',
  UnexpectedEndOfComment: 'this comment is never closed',
  UnexpectedEndOfString: 'this text is never closed',
  UnexpectedEndOfNumber: 'this number breaks off',
  InvalidUnicode: 'this \\u escape is no character',
  InvalidEscapeCharacter: 'there is no such escape',
  InvalidCharacter: 'this character cannot stand here',
}
