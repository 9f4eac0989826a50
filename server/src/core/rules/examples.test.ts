/** The examples on the rules' pages are executed: what they mark is what is found, what they show is what the fix does. */
import { describe, expect, test } from 'vitest'
import { documentsOf, fixed, marked } from '../../../../test/support/carets'
import { rules } from './index'

for (const rule of rules) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      test(example.title, () => {
        const { configuration } = example
        const options = { rule: rule.id, ...(configuration === undefined ? {} : { configuration }) }
        expect(marked(example.text, options)).toBe(example.text)
        if (example.fixed !== undefined) {
          const after = fixed(example.text, rule.id, options)
          expect([...after.values()].join('\n')).toBe([...documentsOf(example.fixed).values()].join('\n'))
          expect(marked(example.fixed, options)).toBe(example.fixed)
        }
      })
    }
    test('has an example of each kind', () => {
      expect(rule.examples.some((example) => example.text.includes('^'))).toBe(true)
      expect(rule.examples.some((example) => !example.text.includes('^'))).toBe(true)
      expect(rule.examples.some((example) => example.fixed !== undefined)).toBe(rule.fix !== null)
    })
  })
}

test('ids are unique and in order', () => {
  const ids = rules.map((rule) => rule.id)
  expect(ids).toEqual([...new Set(ids)].sort())
})
