// What the extension's package holds, as vsce decides it from .vscodeignore.

import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { listFiles, PackageManager } from '@vscode/vsce'
import { root } from './paths'

/** Paths relative to the checkout. */
export function packageFiles(): Promise<string[]> {
  return listFiles({ cwd: root, packageManager: PackageManager.None })
}

/** Copies exactly these files, so that tests load what users will install and nothing beside it. */
export async function copyPackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  for (const file of await packageFiles()) {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true })
    cpSync(`${root}/${file}`, `${folder}/${file}`)
  }
}
