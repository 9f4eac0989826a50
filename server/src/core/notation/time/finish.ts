/** Makes an expression of what was read, with what follows it: "2027+", "onwards", "at the latest", 以降. */

import { tokenFrom } from './cjk'
import type { PointForm, TimeExpression } from './expression'
import { isReversed, rebase, unitOf } from './form'
import { suffixAt } from './phrases'
import type { Core } from './range'
import { rewriteUnit } from './rewrite'
import type { Relation } from './time'
import { at, type Source } from './tokens'

export interface Read {
  readonly expressions: readonly TimeExpression[]
  readonly next: number
}

export function finishList(source: Source, start: number, items: readonly Core[], relation: Relation): Read {
  const reads = items.map((item, i) => finish(source, i === 0 ? start : item.from, item, relation))
  return { expressions: reads.flatMap((r) => r.expressions), next: reads.at(-1)!.next }
}

/** Adds what follows ("2027+", "onwards", "以降") and makes the expression. */
export function finish(source: Source, start: number, core: Core, relation: Relation): Read {
  let { next } = core
  let related = relation
  const token = at(source, next)
  if (!token.newline) {
    if (token.text === '+' && (token.glued || at(source, next + 1).newline)) {
      related = relation === 'in' ? 'from' : relation
      next++
    } else if (token.kind === 'cjk') {
      const position = token.start
      const suffix = CJK_SUFFIXES.find(([text]) => source.folded.startsWith(text, position))
      if (suffix) {
        const ended = core.form.kind === 'part' && suffix[1] === 'before'
        related = ended
          ? 'by'
          : core.form.kind === 'range' && /まで|から/.test(suffix[0])
            ? relation
            : suffix[1]
        next = tokenFrom(source, next, position + suffix[0].length)
      }
    } else if (token.text === '-' && isOpenEnd(source, next)) {
      related = 'from'
      next++
    } else {
      const suffix = suffixAt(source, next)
      if (suffix) {
        related = relation === 'in' ? suffix.means : relation
        next = suffix.next
      }
    }
  }
  if (core.form.kind === 'range' && core.form.to.kind === 'open') {
    return finishOpen(source, start, core, next)
  }
  const [from, to] = [at(source, start).start, at(source, next - 1).end]
  const raw = source.text.slice(from, to)
  if (core.fault) {
    const { problem, nearest, misspelt } = core.fault
    const spelt = misspelt === undefined ? [] : [raw.replace(misspelt.wrong, misspelt.right)]
    const rewritten = nearest
      .map((form) => rewriteUnit(raw, from, unitOf(core.form as PointForm), form, source.language))
      .filter((text) => text !== null && text !== raw) as string[]
    const suggestions = [...spelt, ...rewritten]
    return { expressions: [{ kind: 'unreadable', start: from, end: to, raw, problem, suggestions }], next }
  }
  const form = rebase(core.form, from)
  return {
    expressions: [
      {
        kind: 'time',
        start: from,
        end: to,
        raw,
        relation: related,
        form,
        ...(isReversed(form) ? { reversed: true } : {}),
        ...(core.doubt ? { doubt: core.doubt } : {}),
      },
    ],
    next,
  }
}

const CJK_SUFFIXES: readonly (readonly [string, Relation])[] = [
  ['までに', 'by'],
  ['まで', 'by'],
  ['以内', 'by'],
  ['之前', 'before'],
  ['以前', 'before'],
  ['以降', 'from'],
  ['以后', 'after'],
  ['以後', 'after'],
  ['之后', 'after'],
  ['より', 'from'],
  ['から', 'from'],
  ['开始', 'from'],
  ['開始', 'from'],
  ['起', 'from'],
  ['前', 'before'],
  ['后', 'after'],
  ['後', 'after'],
  ['内', 'by'],
]

/** A range without an end runs from its first point. */
function finishOpen(source: Source, start: number, core: Core, next: number): Read {
  const form = core.form.kind === 'range' ? core.form.from : core.form
  const [from, to] = [at(source, start).start, at(source, next - 1).end]
  return {
    expressions: [
      {
        kind: 'time',
        start: from,
        end: to,
        raw: source.text.slice(from, to),
        relation: 'from',
        form: rebase(form, from),
      },
    ],
    next,
  }
}

/** "2025 –" at the end of a line or before a closing bracket. */
function isOpenEnd(source: Source, index: number): boolean {
  const after = at(source, index + 1)
  return after.newline || /^[)\]]$/.test(after.text)
}
