/** The facts and tables of each document in `test/fixtures/model`, whose README says what a careful reader reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { factsOf, renderFacts } from '../support/render-facts'

const FOLDER = join(__dirname, '../fixtures/model')
const documents = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md')

test.each(documents)('facts of %s', async (file) => {
  const rendered = renderFacts(factsOf(readFileSync(join(FOLDER, file), 'utf8')))
  await expect(rendered).toMatchFileSnapshot(
    join(__dirname, 'snapshots', `${basename(file, '.md')}.facts.txt`),
  )
})
