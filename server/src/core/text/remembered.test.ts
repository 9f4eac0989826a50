import { expect, test } from 'vitest'
import { remembered, rememberedText } from './remembered'

test('an object is asked once, until something else is asked of it', () => {
  let asked = 0
  const length = remembered((of: { readonly text: string }, language: string | undefined) => {
    asked++
    return `${of.text.length} ${language}`
  })
  const one = { text: 'one' }
  expect([length(one, 'en'), length(one, 'en'), asked]).toEqual(['3 en', '3 en', 1])
  expect([length(one, undefined), length(one, undefined), asked]).toEqual(['3 undefined', '3 undefined', 2])
  expect([length({ text: 'one' }, undefined), asked]).toEqual(['3 undefined', 3])
})

test('an answer of nothing is an answer', () => {
  let asked = 0
  const nothing = remembered((_of: object) => void asked++)
  const one = {}
  nothing(one)
  nothing(one)
  expect(asked).toBe(1)
})

test('texts are kept by their words, no more of them than allowed', () => {
  const asked: string[] = []
  const read = rememberedText((text: string, language?: string) => asked.push(`${text} ${language}`), 2)
  for (const text of ['a', 'b', 'a', 'c', 'a']) read(text, 'en')
  expect(asked).toEqual(['a en', 'b en', 'c en'])
  for (const text of ['d', 'e', 'f', 'b']) read(text, 'en')
  expect(asked).toEqual(['a en', 'b en', 'c en', 'd en', 'e en', 'f en', 'b en'])
  read('b', 'de')
  expect(asked.at(-1)).toBe('b de')
})
