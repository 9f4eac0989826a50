import { expect, test } from 'vitest'
import { readUnknown } from './index'

test.each(
  'TBD|tbc|TBA|?|??|X%|$X|XX|$XXM|€X,XXX|[amount]|<value>|{{target}}|__%|…|to be defined|pending|à définir|por definir|a definir|da definire|offen|待定|未定|N%|X days|~X%|**TBD**'.split(
    '|',
  ),
)('%s is to be filled in', (text) => {
  expect(readUnknown(text)).toBe('placeholder')
})

test.each('n/a|N/A|–|—|-|k. A.|entfällt|none|sans objet|no aplica|不适用|なし'.split('|'))(
  '%s: there is none',
  (text) => {
    expect(readUnknown(text)).toBe('not-applicable')
  },
)

test.each(['', '  ', '**  **'])('“%s” is blank', (text) => {
  expect(readUnknown(text)).toBe('blank')
})

test.each([
  '0',
  '12%',
  '$5M',
  'x',
  '[ ]',
  '[x]',
  'Xavier',
  'new logo growth',
  'None of the above applies',
  '5x',
])('%s says something', (text) => {
  expect(readUnknown(text)).toBeNull()
})
