/** The direction of imports: entries → lsp and cli → core, and inside core from features to text, never back. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

/** Inside core a file may import from its own folder and from those to the right of it. */
const layers = ['analysis', 'features', 'rules', 'plan', 'model', 'config', 'notation', 'syntax', 'text']

interface Import {
  readonly from: string
  /** A path in the project without its extension, or the name of a package. */
  readonly to: string
}

const sources = ['server/src', 'client/src']
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)))
  .map((path) => relative('.', path).split(sep).join('/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))

const imports: readonly Import[] = sources
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((from) => importsOf(readFileSync(from, 'utf8')).map((to) => ({ from, to: resolve(from, to) })))

/** What stands behind `from`, `import` and `import()`, types included: the direction is one of thought too. */
function importsOf(source: string): string[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statement = /(?:^|[\s;}])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g
  return [...withoutComments.matchAll(statement)].map((match) => match[2]!)
}

function resolve(from: string, to: string): string {
  return to.startsWith('.') ? posix.join(posix.dirname(from), to) : to
}

function layerOf(path: string): string | null {
  const inCore = /^server\/src\/core\/(\w+)/.exec(path)
  return inCore === null ? null : inCore[1]!
}

/** The imports that break a law, as a reader would want them listed. */
function breaking(law: (each: Import) => boolean): string[] {
  return imports.filter((each) => !law(each)).map(({ from, to }) => `${from} imports ${to}`)
}

test('the scan sees what it is to judge', () => {
  expect(imports.length).toBeGreaterThan(50)
  expect(
    importsOf(`import a, { type B } from './a'\nimport 'c'\nexport * from "d"\nawait import('e')`),
  ).toEqual(['./a', 'c', 'd', 'e'])
  expect(sources.some(isRule)).toBe(true)
  expect(importsOf(`// import x from 'y'\n/** from 'z' */\nconst from = 'no'`)).toEqual([])
})

test('inside core imports go from analysis to text', () => {
  const unknown = sources.map(layerOf).filter((layer) => layer !== null && !layers.includes(layer))
  expect(unknown).toEqual([])
  expect(
    breaking(({ from, to }) => {
      const [own, other] = [layerOf(from), layerOf(to)]
      return own === null || other === null || layers.indexOf(own) <= layers.indexOf(other)
    }),
  ).toEqual([])
})

test('core knows nothing outside itself: no server, no Node, no editor', () => {
  expect(
    breaking(({ from, to }) => {
      if (layerOf(from) === null) return true
      if (to.startsWith('server/') || to.startsWith('client/')) return layerOf(to) !== null
      return !to.startsWith('node:') && !to.startsWith('vscode')
    }),
  ).toEqual([])
})

test('a rule never imports another rule', () => {
  expect(breaking(({ from, to }) => !isRule(from) || !isRule(`${to}.ts`))).toEqual([])
})

/** A rule's file defines a rule; what stands beside it and serves several rules does not. */
function isRule(path: string): boolean {
  if (!/^server\/src\/core\/rules\/[\w-]+\.ts$/.test(path) || !sources.includes(path)) return false
  return /^export const \w+: (?:Document|Plan)Rule\b/m.test(readFileSync(path, 'utf8'))
}

test('only the server knows the language server protocol', () => {
  const mayKnow = /^server\/src\/(?:lsp|node|browser)\//
  expect(
    breaking(({ from, to }) => {
      return !from.startsWith('server/') || !to.startsWith('vscode-languageserver') || mayKnow.test(from)
    }),
  ).toEqual([])
})

test('the ways into the program: entries import lsp and cli, which import core', () => {
  expect(
    breaking(({ from, to }) => {
      if (/^server\/src\/lsp\//.test(from)) return /^(?!server)|^server\/src\/(?:lsp|core|protocol)/.test(to)
      if (/^server\/src\/cli\//.test(from)) return !/^server\/src\/(?:lsp|browser)/.test(to)
      return true
    }),
  ).toEqual([])
})

test('of the server the client imports the protocol only', () => {
  expect(
    breaking(({ from, to }) => {
      return !from.startsWith('client/') || !to.startsWith('server/') || to === 'server/src/protocol'
    }),
  ).toEqual([])
})
