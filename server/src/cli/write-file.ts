/** Writes files so that a reader sees the old text or the new one, and never half of it. */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Puts a text in the place of a file, or makes the file; through a link, in the place of what it leads to. */
export function replaceFile(path: string, text: string): void {
  const { target, mode } = placeOf(path)
  const beside = join(dirname(target), `.plumbline-${process.pid}-${Date.now()}`)
  try {
    writeFileSync(beside, text, { flag: 'wx' })
    if (mode !== null) chmodSync(beside, mode)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** The text of a file with the mark in front of it kept apart; a reason where it must be left as it is. */
export function readForChange(
  path: string,
): { readonly mark: string; readonly text: string } | { readonly reason: string } {
  const { mode } = placeOf(path)
  // Whoever may do everything is not stopped by the system, and still was asked not to.
  if (mode !== null && (mode & 0o222) === 0) return { reason: 'it is read-only' }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) return { reason: 'it is not UTF-8' }
    throw error
  }
  return text.startsWith('\uFEFF') ? { mark: '\uFEFF', text: text.slice(1) } : { mark: '', text }
}

function placeOf(path: string): { readonly target: string; readonly mode: number | null } {
  try {
    const target = realpathSync(path)
    return { target, mode: statSync(target).mode & 0o777 }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { target: path, mode: null }
    throw error
  }
}
