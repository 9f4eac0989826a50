import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factsOf, renderFacts } from '../support/render-facts'

const folder = new URL('../fixtures/model/', import.meta.url)
const documents = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')

// What a careful reader reads from each document stands in the README beside them.
test.each(documents)('facts of %s', async (name) => {
  const rendered = renderFacts(factsOf(readFileSync(new URL(name, folder), 'utf8')))
  await expect(rendered).toMatchFileSnapshot(new URL(name.replace(/\.md$/, '.facts.txt'), folder).pathname)
})
