import { expect, test } from 'vitest'
import { note, once, watched, withReads } from './reads'

test('the parts of a watched object are noted while somebody notes', () => {
  const facts = watched({ items: [1], tables: [2] }, 'facts')
  expect(facts).toEqual({ items: [1], tables: [2] })
  expect([...withReads(() => facts.items).parts]).toEqual(['facts.items'])
  expect([...withReads(() => 1).parts]).toEqual([])
})

test('what is read inside is read outside, also when it throws', () => {
  const { parts } = withReads(() => {
    expect(() =>
      withReads(() => {
        note('inner')
        throw new Error('no')
      }),
    ).toThrow('no')
    note('outer')
  })
  expect([...parts]).toEqual(['inner', 'outer'])
})

test('what is made once is read by all who ask for it', () => {
  let made = 0
  const value = once(() => {
    note('facts.items')
    return ++made
  })
  for (let time = 0; time < 2; time++) expect([...withReads(value).parts]).toEqual(['facts.items'])
  expect(made).toBe(1)
})
