/** How Markdown files are found below a folder and read: the same for the command line and the language server. */
import type { GlobOptions } from 'tinyglobby'

/** Any spelling of the endings: see `walking`. */
export const markdownFiles = '**/*.{md,markdown}'

/** @param ignored the names of folders that are not looked into */
export function walking(root: string, ignored: readonly string[]): GlobOptions {
  return {
    cwd: root,
    caseSensitiveMatch: false,
    // A link to a folder can lead in a circle, or out of the workspace.
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ignored.map((name) => `**/${name}`),
  }
}

/** UTF-8 unless a byte-order mark says UTF-16; the mark is not part of the text, as in editors. */
export function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
