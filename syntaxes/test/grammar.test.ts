/** Colours Markdown with the injection, and compares the scopes with the carets under each line, both ways. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import oniguruma from 'vscode-oniguruma'
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate'
import { grammar as injection } from '../grammar'
import host from './host.tmLanguage.json'

/** The word under the carets, and the scope that it stands for. */
const scopes: Readonly<Record<string, string>> = {
  period: 'constant.numeric.period.plumbline',
  quantity: 'constant.numeric.quantity.plumbline',
  owner: 'entity.name.type.owner.plumbline',
  field: 'keyword.other.field.plumbline',
  status: 'keyword.other.status.plumbline',
}

let markdown: IGrammar

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM(readFileSync(wasm))
  const grammars: Readonly<Record<string, unknown>> = {
    [host.scopeName]: host,
    [injection.scopeName]: injection,
  }
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name) => (grammars[name] ?? null) as IRawGrammar | null,
    getInjections: (name) => (name === host.scopeName ? [injection.scopeName] : []),
  })
  markdown = (await registry.loadGrammar(host.scopeName))!
})

interface Line {
  readonly text: string
  /** `4–9 period`: columns from 0, the end exclusive. */
  readonly marks: readonly string[]
}

/** The lines of a fixture, with the carets taken from below them. */
function readFixture(name: string): readonly Line[] {
  const lines: { text: string; marks: string[] }[] = []
  const file = fileURLToPath(new URL(name, import.meta.url))
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const caret = /^( *)(\^+) (\w+)$/.exec(text)
    if (caret === null) lines.push({ text, marks: [] })
    else lines.at(-1)!.marks.push(`${caret[1]!.length}–${caret[1]!.length + caret[2]!.length} ${caret[3]}`)
  }
  return lines
}

/** What the grammar marks in each line; neighbouring tokens of one scope are one mark. */
function colour(lines: readonly string[]): readonly (readonly string[])[] {
  let state = textmate.INITIAL
  return lines.map((text) => {
    const { tokens, ruleStack } = markdown.tokenizeLine(text, state)
    state = ruleStack
    const marks: { start: number; end: number; word: string }[] = []
    for (const { startIndex, endIndex, scopes: found } of tokens) {
      const word = Object.keys(scopes).find((candidate) => found.includes(scopes[candidate]!))
      const last = marks.at(-1)
      if (word === undefined) continue
      if (last?.word === word && last.end === startIndex) last.end = endIndex
      else marks.push({ start: startIndex, end: endIndex, word })
    }
    return marks.map(({ start, end, word }) => `${start}–${end} ${word}`)
  })
}

describe.each(['roadmap.md.carets', 'ordinary.md.carets'])('%s', (name) => {
  const lines = readFixture(name)
  const judged = lines.map((line, index) => ({ ...line, index })).filter(({ text }) => text !== '')
  test.each(judged)('$text', ({ index, marks }) => {
    expect(colour(lines.map(({ text }) => text))[index]).toEqual(marks)
  })
})

test('the file that the extension ships is what its source says', async () => {
  await expect(`${JSON.stringify(injection, null, 2)}\n`).toMatchFileSnapshot('../plumbline.tmLanguage.json')
})

test('the host keeps its bold and its links', () => {
  const { tokens } = markdown.tokenizeLine('**Owner**: Jane, **not** [a link](x)', textmate.INITIAL)
  const bold = tokens.filter((token) => token.scopes.includes('markup.bold.markdown'))
  expect(bold.length).toBeGreaterThanOrEqual(2)
  expect(tokens.some((token) => token.scopes.includes('markup.underline.link.markdown'))).toBe(true)
})
