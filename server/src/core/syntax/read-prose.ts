/** Collects the readable text of phrasing content, and where each stretch of it stands in the source. */
import type { PhrasingContent } from 'mdast'
import { toString as readableText } from 'mdast-util-to-string'
import type { Mark, Prose, Run } from './blocks'

/** Stands in `readable` for every unit that must not be read for facts; no recogniser knows it as a letter or digit. */
const HIDDEN = '\uFFFC'

/** `<br>`, `<br/>`: the way authors break lines in table cells. */
const LINE_BREAK = /^<br ?\/?>$/i

/** "[[Page]]", "[[Folder/Page|label]]": how notebooks of Markdown files refer to each other. */
const WIKI_LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]/g

/** The page's own name. */
function lastPart(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1)
}

export class ProseReader {
  readonly #source: string
  #text = ''
  readonly #runs: Run[] = []
  readonly #marks: Mark[] = []
  /** Behind what was read last, in the source. */
  #at: number

  /** `start` is where the block stands whose content is to be read. */
  constructor(source: string, start: number) {
    this.#source = source
    this.#at = start
  }

  /** Copies a stretch of the source as it stands. */
  copyVerbatim(from: number, to: number): void {
    this.#append(this.#source.slice(from, to), from)
  }

  read(node: PhrasingContent): void {
    const start = this.#text.length
    const from = node.position?.start.offset ?? this.#find(node)
    const to = node.position?.end.offset ?? this.#source.length
    this.#at = from
    switch (node.type) {
      case 'text':
        this.#words(node.value, from, to)
        break
      case 'inlineCode':
        // Backticks around, perhaps with a blank inside; the value itself is copied verbatim.
        this.#copy(node.value, Math.max(from, this.#source.indexOf(node.value, from)), to)
        this.#marks.push({ kind: 'code', start, end: this.#text.length })
        break
      case 'break':
        this.#append('\n', from)
        break
      case 'html':
        if (LINE_BREAK.test(node.value)) this.#append('\n', from)
        else if (node.value.startsWith('<!--') || node.value.startsWith('<a '))
          this.#marks.push({
            kind: 'comment',
            start,
            end: start,
            target: node.value,
            source: { start: from, end: to },
          })
        break
      case 'strong':
      case 'emphasis':
      case 'delete':
        for (const child of node.children) this.read(child)
        this.#marks.push({
          kind: node.type === 'delete' ? 'deleted' : node.type,
          start,
          end: this.#text.length,
        })
        break
      case 'link': {
        for (const child of node.children) this.read(child)
        const label = readableText(node)
        const bare = node.url === label || node.url === `http://${label}` || node.url === `mailto:${label}`
        this.#marks.push({
          kind: bare ? 'url' : 'link',
          start,
          end: this.#text.length,
          target: node.url,
          source: { start: from, end: node.position === undefined ? this.#at : to },
        })
        break
      }
      case 'linkReference':
        for (const child of node.children) this.read(child)
        this.#marks.push({ kind: 'link', start, end: this.#text.length })
        break
      default:
        // Images, footnote references and other apparatus have no words of their own.
        break
    }
    if (node.position !== undefined) this.#at = to
  }

  /** Addresses that the parser finds only in the finished tree ("[https://…") have no position, nor what is around. */
  #find(node: PhrasingContent): number {
    const found = this.#source.indexOf(readableText(node).charAt(0), this.#at)
    return found < 0 ? this.#at : found
  }

  prose(sourceEnd: number): Prose {
    const marks = this.#marks.sort((a, b) => a.start - b.start || b.end - a.end)
    return { text: this.#text, readable: hide(this.#text, marks), marks, runs: this.#runs, sourceEnd }
  }

  #append(value: string, source: number): void {
    if (value === '') return
    const last = this.#runs.at(-1)
    if (last === undefined || source - last.source !== this.#text.length - last.at) {
      this.#runs.push({ at: this.#text.length, source })
    }
    this.#text += value
  }

  /** Copies words, of "[[Plans/Night ferry|the ferry]]" those that a reader sees. */
  #words(value: string, from: number, to: number): void {
    if (!value.includes('[[') || to - from !== value.length || !this.#source.startsWith(value, from)) {
      this.#copy(value, from, to)
      return
    }
    let at = 0
    for (const link of value.matchAll(WIKI_LINK)) {
      const label = link[2] ?? lastPart(link[1]!)
      const shown = link.index + link[0].length - 2 - label.length
      this.#append(value.slice(at, link.index), from + at)
      const start = this.#text.length
      this.#append(label, from + shown)
      this.#marks.push({ kind: 'wiki', start, end: this.#text.length })
      at = link.index + link[0].length
    }
    this.#append(value.slice(at), from + at)
    this.#at = to
  }

  /**
   * Copies a value whose source may differ: by escapes (`\*`), by character references (`&amp;`), by indentation
   * or quote marks that continue a paragraph on its next line.
   */
  #copy(value: string, from: number, to: number): void {
    const source = this.#source
    if ((to - from === value.length || to === source.length) && source.startsWith(value, from)) {
      this.#append(value, from)
      this.#at = from + value.length
      return
    }
    let at = from
    let index = 0
    while (index < value.length) {
      const unit = value.charAt(index)
      if (at < to && source.charAt(at) !== unit) at = this.#next(unit, at, to)
      if (source.charAt(at) === '&' && unit !== '&') {
        const end = source.indexOf(';', at)
        // A reference may stand for two units (an emoji): both point at its start.
        this.#append(unit, at)
        const pair = /[\uD800-\uDBFF]/.test(unit)
        if (!pair && end >= 0 && end < to) at = end + 1
      } else {
        this.#append(unit, Math.min(at, Math.max(from, to - 1)))
        if (source.startsWith('&amp;', at) && unit === '&') at += 5
        else at++
      }
      index++
    }
    this.#at = at
  }

  /** The next place at or behind `at` where the source gives `unit`, past escapes, indentation and quote marks. */
  #next(unit: string, at: number, to: number): number {
    for (let place = at; place < to; place++) {
      const found = this.#source.charAt(place)
      if (found === unit || found === '&') return place
      if (found === '\r' && unit === '\n') return place
      if (!/[\s>\\|]/.test(found)) return at
    }
    return at
  }
}

/** `$66K/month`, `99.9%`: figures that an author sets apart with backticks; a bare number may be any part of code. */
const FIGURE =
  /^[-+−~≈<>≤≥±]{0,2} ?(?:(?:\p{Sc}|[A-Z]{3} )\d[\d.,]*(?: ?(?:[KMBkmb]|bn|mn|million|billion))?|\d[\d.,]*(?: ?(?:[KMBkmb]|bn|mn))? ?(?:%|\p{Sc}|pp))\+?(?: ?\/ ?\p{L}{1,12}| \p{L}{2,12}){0,2}$/u

function hide(text: string, marks: readonly Mark[]): string {
  let result = ''
  let at = 0
  for (const mark of marks) {
    if (mark.kind !== 'code' && mark.kind !== 'url' && mark.kind !== 'deleted') continue
    if (mark.kind === 'code' && mark.end - mark.start < 40 && FIGURE.test(text.slice(mark.start, mark.end)))
      continue
    if (mark.end <= at) continue
    const start = Math.max(mark.start, at)
    result += text.slice(at, start) + HIDDEN.repeat(mark.end - start)
    at = mark.end
  }
  return result + text.slice(at)
}
