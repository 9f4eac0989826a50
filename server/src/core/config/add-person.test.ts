import { expect, test } from 'vitest'
import { applyEdits } from '../text/edit'
import { addPerson } from './add-person'
import { readConfiguration } from './read-configuration'

test.each([
  '{"people": ["Lea Brandt"]}',
  '{\n  // Who does the work.\n  "people": [\n    { "name": "Lea Brandt", "handle": "lea" }\n  ],\n  "locale": "de"\n}\n',
  '{\r\n  "people": []\r\n}\r\n',
])('adds to %j', (source) => {
  const edit = addPerson(source, 'Tom "T" Maas')
  const { configuration, problems } = readConfiguration(applyEdits(source, [edit!]), null)
  expect(problems).toEqual([])
  expect(configuration.people.at(-1)?.name).toBe('Tom "T" Maas')
  expect(configuration.people).toHaveLength(readConfiguration(source, null).configuration.people.length + 1)
})

test.each([null, '', '{', '{}', '{"people": "Lea"}'])('leaves %j alone', (source) => {
  expect(addPerson(source, 'Tom Maas')).toBeNull()
})
