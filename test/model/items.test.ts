/** What is read of the items of each document in `test/fixtures/model`, whose README says what a careful reader reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compactItems } from '../support/compact-items'
import { modelOf } from '../support/model'

const FOLDER = join(__dirname, '../fixtures/model')

describe('items of the model documents', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md')) {
    it(file, async () => {
      const { facts } = modelOf(readFileSync(join(FOLDER, file), 'utf8'))
      await expect(compactItems(facts)).toMatchFileSnapshot(
        join(__dirname, 'snapshots', `${basename(file, '.md')}.items.txt`),
      )
    })
  }
})
