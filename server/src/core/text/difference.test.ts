import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from './difference'

test('the stretch that differs, and no more', () => {
  expect(differenceOf('one two', 'one more two')).toEqual({ start: 4, oldEnd: 4, newEnd: 9 })
  expect(differenceOf('aaa', 'aa')).toEqual({ start: 2, oldEnd: 3, newEnd: 2 })
  expect(differenceOf('', 'new')).toEqual({ start: 0, oldEnd: 0, newEnd: 3 })
  expect(differenceOf('same', 'same')).toEqual({ start: 4, oldEnd: 4, newEnd: 4 })
})

test('what is around the difference is equal, and what begins and ends it is not', () => {
  const text = fc.tuple(fc.string(), fc.nat(70_000)).map(([some, count]) => some + 'ab\n'.repeat(count))
  fc.assert(
    fc.property(text, fc.string(), fc.nat(), fc.nat(40_000), (before, typed, place, cut) => {
      const at = place % (before.length + 1)
      const after = before.slice(0, at) + typed + before.slice(at + cut)
      const { start, oldEnd, newEnd } = differenceOf(before, after)
      expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd)).toBe(after)
      expect(start <= oldEnd && start <= newEnd).toBe(true)
      if (start < oldEnd && start < newEnd) {
        expect(before[start]).not.toBe(after[start])
        expect(before[oldEnd - 1]).not.toBe(after[newEnd - 1])
      }
    }),
    { numRuns: 30 },
  )
})
