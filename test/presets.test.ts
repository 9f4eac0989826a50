/** Each preset names rules and options that there are. */
import { describe, expect, test } from 'vitest'
import { presets } from '../server/src/core/config/presets'
import { readConfiguration } from '../server/src/core/config/read-configuration'
import { rules } from '../server/src/core/rules/index'

describe.each(Object.entries(presets))('%s', (_, { configuration }) => {
  test('is a configuration in which nothing is wrong', () => {
    expect(readConfiguration(JSON.stringify(configuration), null, rules).problems).toEqual([])
  })
})
