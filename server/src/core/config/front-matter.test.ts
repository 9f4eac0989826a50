import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '../notation/time/calendar'
import { readFrontMatter } from './front-matter'

describe('readFrontMatter', () => {
  it('reads what it knows, with places', () => {
    const text = `---
title: "Harbour Logistics: Roadmap 2026"
plumbline: strategy # for good
lang: pt_BR
planStart: 2026-01-05
asOf: '2026-06-30'
fiscalYear: {startMonth: 4, namedBy: end}
owner: [Mina Okafor, Jan Prins]
date: 2026-01-02T10:00:00Z
layout: post
---
# Text
`
    const front = readFrontMatter(text)
    const at = (stated: { span: { start: number; end: number } } | null) =>
      stated === null ? null : text.slice(stated.span.start, stated.span.end)
    expect(front).toMatchObject({
      title: { value: 'Harbour Logistics: Roadmap 2026' },
      plumbline: { value: 'strategy' },
      lang: { value: 'pt-BR' },
      planStart: { value: parseIsoDay('2026-01-05') },
      asOf: { value: parseIsoDay('2026-06-30') },
      fiscalYear: { value: { startMonth: 4, namedBy: 'end' } },
      owner: { value: ['Mina Okafor', 'Jan Prins'] },
      date: { value: parseIsoDay('2026-01-02') },
      problems: [],
    })
    expect(at(front.planStart)).toBe('2026-01-05')
    expect(at(front.owner)).toBe('[Mina Okafor, Jan Prins]')
    expect(text.slice(0, front.span?.end)).toMatch(/^---\n[\s\S]*\n---$/)
  })

  it('counts places from the start of the text, mark and carriage returns included', () => {
    const text = '\ufeff---\r\nplumbline: off\r\n---\r\n'
    const { plumbline, span } = readFrontMatter(text)
    expect(plumbline?.value).toBe('off')
    expect(text.slice(plumbline?.span.start, plumbline?.span.end)).toBe('off')
    expect(span?.start).toBe(1)
  })

  it('says what it cannot use, and keeps the rest', () => {
    const text =
      '---\nplumbline: maybe\nplanStart: 2026-02-30\nfiscalYear:\n  startMonth: 13\n  namedBy: end\nlang: de\n---\n'
    const front = readFrontMatter(text)
    expect(
      front.problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`),
    ).toEqual([
      'maybe: expected strategy or off, not “maybe”',
      '2026-02-30: expected a date such as 2026-01-31, not “2026-02-30”',
      '13: expected a month from 1 to 12, not “13”',
    ])
    expect(front.fiscalYear?.value).toEqual({ startMonth: 1, namedBy: 'end' })
    expect(front.lang?.value).toBe('de')
  })

  it('does not mind the keys and the mistakes of others', () => {
    expect(readFrontMatter('---\nlayout: {{ page }}\ntags: [a, b\n---\n').problems).toEqual([])
    expect(readFrontMatter('---\nplumbline: strategy\ntags: [a, b\n---\n').problems).toMatchObject([
      { message: 'this is not YAML' },
    ])
  })

  it('finds none in a text that has none', () => {
    for (const text of ['', '# Title', '---\ntitle: never closed', ' ---\na: b\n---\n'])
      expect(readFrontMatter(text).span).toBe(null)
    expect(readFrontMatter('---\n---\n').span).toEqual({ start: 0, end: 7 })
  })

  it.each(['[', '{a: ', '- ', '? ', '&a [*a, ', '"', '\0', '\ud800', '!!', '%', '*x '])(
    'survives %j',
    (atom) => {
      expect(() => readFrontMatter(`---\n${atom}\n---\n`)).not.toThrow()
      expect(() =>
        readFrontMatter(`---\nplumbline: ${atom.repeat(15_000 / atom.length)}\n---\n`),
      ).not.toThrow()
    },
  )
})
