// Where the scripts find the project and put what they make.

import { fileURLToPath } from 'node:url'

/** The folder of the checkout, absolute. */
export const root: string = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/** A path inside the checkout, absolute. */
export function inRoot(path: string): string {
  return `${root}/${path}`
}

/** Downloaded editors; git-ignored and kept between runs. */
export const toolsFolder: string = inRoot('.vscode-test/tools')

/** What test runs write; git-ignored and made anew by each run. */
export const testOutput: string = inRoot('out/test')
