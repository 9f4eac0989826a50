import { expect, test } from 'vitest'
import { readThrough, writtenSpan } from './read-through'

test('a garbled currency is read as it was meant, and nothing moves', () => {
  const read = readThrough('Budget ‚Ç¨5M by autumn')
  expect(read.text).toBe('Budget   €5M by autumn')
  expect(writtenSpan(read, { start: 9, end: 12 })).toEqual({ start: 7, end: 12 })
})

test('behind its digits it stays with them', () => {
  expect(readThrough('costs 5â‚¬ a day').text).toBe('costs 5€   a day')
})

test('dashes and letters are left to those who know them', () => {
  const text = 'Q2 ‚Äì Q3, MÃ¼ller'
  expect(readThrough(text).text).toBe(text)
})

test('text that was decoded well stays as it is', () => {
  const text = 'Umsatz “Österreich” 5 €'
  expect(readThrough(text)).toEqual({ text, garbled: [] })
})
