import { expect, it } from 'vitest'
import { nearest } from './nearest'

it('finds what was probably meant', () => {
  const keys = ['fiscalYear', 'locale', 'planStart', 'people', 'plans']
  expect(nearest('fiscalyear', keys)).toBe('fiscalYear')
  expect(nearest('plnas', keys)).toBe('plans')
  expect(nearest('poeple', keys)).toBe('people')
  expect(nearest('locals', keys)).toBe('locale')
})

it('finds nothing where nothing is near', () => {
  expect(nearest('budget', ['locale', 'people'])).toBe(null)
  expect(nearest('', ['locale'])).toBe(null)
  expect(nearest('x', [])).toBe(null)
  expect(nearest('a'.repeat(100_000), ['b'.repeat(100_000)])).toBe(null)
})
