// markdownlint, which is a library, over every document of a folder.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from 'markdownlint/sync'

const folder = process.argv[2]
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(folder, name))
console.log(Object.values(lint({ files })).flat().length)
