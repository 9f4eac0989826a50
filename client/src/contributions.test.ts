/** What the manifest promises is there: commands, files, snippets and a language configuration that VS Code can use. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const manifest = readJson('package.json')
const commandIds: string[] = manifest.contributes.commands.map((each: { command: string }) => each.command)

describe('commands', () => {
  const folder = fileURLToPath(new URL('client/src/commands/', root))
  const registered = readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/registerCommand\('([\w.]+)'/g)].map(
      (match) => match[1],
    ),
  )

  test('those of the manifest are those that are registered', () => {
    expect(registered.sort()).toEqual([...commandIds].sort())
  })

  test('menus and the walkthrough name commands that exist', () => {
    const text = JSON.stringify([manifest.contributes.menus, manifest.contributes.walkthroughs])
    const named = [...text.matchAll(/plumbline\.[a-z]\w+(?=["):])/g)].map((match) => match[0])
    const keys = ['plumbline.strategy', 'plumbline.enable']
    expect(named.filter((name) => !commandIds.includes(name) && !keys.includes(name))).toEqual([])
  })
})

test('files that the manifest names exist', () => {
  const { contributes } = manifest
  const paths = [
    manifest.icon,
    ...contributes.grammars.map((each: { path: string }) => each.path),
    ...contributes.snippets.map((each: { path: string }) => each.path),
    ...contributes.walkthroughs[0].steps.map((step: { media: { markdown: string } }) => step.media.markdown),
    'language-configuration.json',
    'media/walkthrough/example-roadmap.md',
  ]
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})

test('snippets have prefixes, descriptions and tab stops in order', () => {
  const snippets: Record<string, { prefix: string[]; description: string; body: string[] }> = readJson(
    'snippets/markdown.code-snippets',
  )
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix)
  expect(prefixes).toEqual(
    expect.arrayContaining(['milestone', 'initiative', 'metric-table', 'okr', 'phase']),
  )
  expect(new Set(prefixes).size).toBe(prefixes.length)
  for (const { description, body } of Object.values(snippets)) {
    expect(description).not.toBe('')
    const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]))
    const last = stops.pop()
    expect(last).toBe(0)
    expect(stops).toEqual(stops.map((_, index) => index + 1))
  }
})

describe('language configuration', () => {
  const configuration = readJson('language-configuration.json')

  test('sets nothing that it would take from the Markdown of VS Code', () => {
    // VS Code merges configurations of one language key by key, and the last one wins.
    expect(Object.keys(configuration).sort()).toEqual(['onEnterRules', 'wordPattern'])
  })

  test.each([
    ['due Q3’25 or FY26', ['due', 'Q3’25', 'or', 'FY26']],
    ["by H1'26", ['by', "H1'26"]],
    ['€5M and $1.2bn', ['€5M', 'and', '$1.2bn']],
    ['99.9% in 400ms', ['99.9%', 'in', '400ms']],
    ['SOC-2, ISO-27001', ['SOC-2', 'ISO-27001']],
    ['well-known snake_case naïve Größe', ['well', 'known', 'snake_case', 'naïve', 'Größe']],
    ['**Owner**: 2024-2025', ['Owner', '2024', '2025']],
    ['it’s _emphasis_', ['it', 's', 'emphasis']],
  ])('the words of %s', (text, words) => {
    const { pattern, flags } = configuration.wordPattern
    expect(text.match(new RegExp(pattern, flags))).toEqual(words)
  })

  test.each([
    ['- [ ] Write the plan', '- [ ] '],
    ['  * [x] Done', '* [ ] '],
    ['- **Owner**: Jane Doe', '- '],
    ['+ **Due:** Q3 2025', '+ '],
    ['- [ ] ', undefined],
    ['- **Owner**: ', undefined],
    ['- an ordinary item', undefined],
    ['a **bold**: word', undefined],
  ])('Enter behind "%s"', (line, appended) => {
    const rule = configuration.onEnterRules.find((each: { beforeText: string }) =>
      new RegExp(each.beforeText).test(line),
    )
    expect(rule?.action.appendText).toBe(appended)
  })
})
