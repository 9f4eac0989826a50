/**
 * The native Markdown parser, where it is installed: fifty times as fast as remark, and the same blocks. It reads what
 * is plain; corners, and texts that refer to definitions elsewhere, go to remark.
 */
import type { Root } from 'mdast'
import { type ParseText, parseText } from '../core/syntax/parse'
import { isPlainMarkdown, possibleReferences } from '../core/syntax/plain-markdown'

/** Optional, so neither the compiler nor the bundler may look for it. */
const PACKAGE: string = 'satteri'

declare const module: { readonly importPackage?: (name: string) => Promise<Satteri> } | undefined

/** What is used of the package. */
interface Satteri {
  markdownToMdast(text: string, options: { readonly features: Readonly<Record<string, boolean>> }): Root
}

/**
 * The native parser with remark behind it, where the optional package and its binary for this machine are there; else,
 * and with `PLUMBLINE_PARSER=remark`, remark alone.
 */
export async function loadParser(wanted = process.env.PLUMBLINE_PARSER): Promise<ParseText> {
  if (wanted === 'remark') return parseText
  try {
    const { markdownToMdast } = await importPackage(PACKAGE)
    const features = { frontmatter: false, math: false, directive: false }
    return withNative((text) => markdownToMdast(text, { features }))
  } catch {
    return parseText
  }
}

/** By way of `load-program.ts`, where that has loaded us. */
function importPackage(name: string): Promise<Satteri> {
  const load = typeof module === 'undefined' ? undefined : module.importPackage
  return load === undefined ? import(name) : load(name)
}

function withNative(parse: (text: string) => Root): ParseText {
  return (text, known) => {
    if (!isPlainMarkdown(text)) return parseText(text, known)
    const asked = possibleReferences(text)
    for (const identifier of asked) if (known.has(identifier)) return parseText(text, known)
    return { tree: parse(text), defined: [], asked }
  }
}
