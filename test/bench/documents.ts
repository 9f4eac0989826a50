/** Documents and folders of any size, grown from the examples by variation, the same in every run. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../../scripts/paths'

const examples = readdirSync(inRoot('examples'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(inRoot(`examples/${name}`), 'utf8').replace(/^---\n.*?\n---\n/s, ''))

/** A plan of about so many bytes; another seed gives other words and figures, so nothing can be remembered. */
export function grow(bytes: number, seed = 0): string {
  const parts: string[] = []
  let length = 0
  for (let index = seed; length < bytes; index++) {
    // Only the first title is a title.
    const part = vary(examples[index % examples.length]!, index).replace(
      /^# /,
      parts.length > 0 ? '## ' : '# ',
    )
    parts.push(part)
    length += Buffer.byteLength(part)
  }
  const text = parts.join('\n')
  return text.slice(0, text.lastIndexOf('\n', bytes) + 1)
}

/** Renames what headings and bold words name, and moves every figure that is no year. */
function vary(text: string, index: number): string {
  return text
    .replace(/^(#+ .*)$/gm, `$1 ${letters(index)}`)
    .replace(/\*\*([^*\n]+?)(:?)\*\*/g, `**$1 ${letters(index)}$2**`)
    .replace(/(?<![\d./-])\d{2,3}(?![\d./-])/g, (digits) => String(Number(digits) + (index % 9)))
}

function letters(index: number): string {
  return String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : letters(Math.floor(index / 26) - 1))
}

/** Writes so many plans of 12 kB each, a hundred to a folder. */
export function writeFolder(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const part = join(folder, `part-${Math.floor(index / 100)}`)
    mkdirSync(part, { recursive: true })
    writeFileSync(join(part, `plan-${index}.md`), grow(12_000, index * 3))
  }
}
