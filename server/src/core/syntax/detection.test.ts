import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectStrategy } from './detection'

/** Documents of one file, each after a line `-- name --`. */
function documentsOf(file: string): [string, string][] {
  const text = readFileSync(new URL(`../../../../test/fixtures/detection/${file}`, import.meta.url), 'utf8')
  return text
    .split(/^-- (?=.* --$)/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end - 3), part.slice(end + 1)]
    })
}

describe('detectStrategy', () => {
  it.each(documentsOf('strategies.txt'))('takes for a strategy: %s', (_, text) => {
    expect(detectStrategy(text)).toMatchObject({ is: true })
  })

  it.each(documentsOf('others.txt'))('leaves alone: %s', (_, text) => {
    expect(detectStrategy(text)).toMatchObject({ is: false })
  })

  it('obeys the front matter before all evidence', () => {
    const roadmap = '# Roadmap\n\n- Q1 2026: maps\n'
    const readme = '# Teapot\n\n## Installation\n'
    expect(detectStrategy(`---\nplumbline: off\n---\n${roadmap}`)).toEqual({
      is: false,
      score: 0,
      because: ['front matter says off'],
    })
    expect(detectStrategy(`---\ntitle: x\nplumbline: "strategy" # yes\n---\n${readme}`)).toEqual({
      is: true,
      score: 2,
      because: ['front matter says strategy'],
    })
    expect(detectStrategy(`\ufeff---\r\nplumbline: false\r\n---\r\n${roadmap}`).is).toBe(false)
  })

  it('does not take a value of the front matter that it does not know, nor a word below it', () => {
    expect(detectStrategy('---\nplumbline: perhaps\n---\n# Roadmap\n').is).toBe(true)
    expect(detectStrategy('# Roadmap\n\nplumbline: off\n').is).toBe(true)
  })

  it('takes the title of the front matter for that of the document', () => {
    expect(detectStrategy('---\ntitle: Hiring plan 2026\n---\n\n- Two cooks in Q1\n').is).toBe(true)
  })

  it('reads no headings inside fences', () => {
    expect(detectStrategy('Notes.\n\n```md\n# Roadmap 2026\n## Objectives\n```\n').is).toBe(false)
  })

  it('says what it saw, the strongest first', () => {
    const text = '# Technology roadmap\n\n## Q1 2026\n\n- Offline maps\n\n## Q2 2026\n\n- Trip plans\n'
    expect(detectStrategy(text)).toEqual({
      is: true,
      score: 2.31,
      because: ['title “Technology roadmap”', 'headings and items by period', 'headings with roadmap'],
    })
    expect(detectStrategy('# Teapot\n\n## Usage\n\nPlease run it.\n').because).toContain(
      'headings with usage',
    )
  })

  it('judges the same with either line ending', () => {
    for (const [, text] of [...documentsOf('strategies.txt'), ...documentsOf('others.txt')])
      expect(detectStrategy(text.replaceAll('\n', '\r\n'))).toEqual(detectStrategy(text))
  })

  it.each([
    '#',
    '|',
    '-',
    '`',
    '*',
    '=',
    'a',
    '年',
    ' ',
    '\n',
    '1',
    '\ud800',
    '\0',
    '**a',
    '| a',
    '- [ ]',
    'Q1 ',
  ])('survives a megabyte of %j', (atom) => {
    const text = atom.repeat(1_000_000 / atom.length)
    expect(() => detectStrategy(text)).not.toThrow()
    expect(() => detectStrategy(`---\n${text}`)).not.toThrow()
    expect(() => detectStrategy(`# 1 ${text}\n\n- ${text}`)).not.toThrow()
  })
})
