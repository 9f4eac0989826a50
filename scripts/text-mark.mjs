// Ends a bundle with a mark that is made of its text, so that what was made of it is known from what was made of
// another without reading either.

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** An esbuild plugin: the last 40 letters of the file are a digest of what stands before. */
export const textMark = {
  name: 'text-mark',
  setup(build) {
    const write = build.initialOptions.write !== false
    build.initialOptions.write = false
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        if (file.path.endsWith('.js')) {
          const digest = createHash('sha1').update(file.contents).digest('hex')
          file.contents = Buffer.concat([file.contents, Buffer.from(`// ${digest}`)])
        }
        if (!write) continue
        await mkdir(dirname(file.path), { recursive: true })
        await writeFile(file.path, file.contents)
      }
    })
  },
}
