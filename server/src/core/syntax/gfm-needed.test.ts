import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neededFor } from './gfm-needed'
import { parseMarkdown, parseText } from './parse'

test.each([
  ['Launch in **Q3 2026** with ~~ten~~ five teams.', false, false],
  ['Write to mina@example.org', true, false],
  ['See WWW.example.org', true, false],
  ['Mina&#64;example.org', true, false],
  ['Jan &amp; Mina', true, false],
  ['R&D and P&L', false, false],
  ['| a | b |', false, true],
  ['Goals\n:-', false, true],
  ['Goals\n-----', false, false],
])('%j', (text, addresses, tables) => {
  expect(neededFor(text)).toEqual({ addresses, tables })
})

test('the tree is the one of all of GFM', () => {
  const atoms =
    '|,- ,-:,:-,\n,> ,1. ,*,**,_,~~,`,[a],[ ] ,@,x@y.zz,www.,www\\.a.b,http,://,&amp;,&#64;,\\,.,a,\t,<b>,# h\n,-|-\n,---\n'
  const text = fc.array(fc.constantFrom(...atoms.split(',')), { maxLength: 14 }).map((all) => all.join(''))
  fc.assert(
    fc.property(text, (written) => {
      expect(parseText(written, new Set()).tree).toEqual(parseMarkdown(written))
    }),
    { numRuns: 300 },
  )
})
