// The floor of a command line: every document of a folder is read, and no more.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
let length = 0
for (const name of readdirSync(folder, { recursive: true }))
  if (name.endsWith('.md')) length += readFileSync(join(folder, name), 'utf8').length
console.log(length)
