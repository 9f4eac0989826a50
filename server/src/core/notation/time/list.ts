/** Reads lists of quarters, halves and months: neighbours make one stretch, others stand alone with a shared year. */

import type { PointForm } from './expression'
import { ordinal, setYear, shift, stated, unitOf, wraps, yearOfUnit } from './form'
import { type Point, pointAt } from './point'
import { bareNumber, type Core, enter, rangeAt, separatorAfter } from './range'
import { at, type Source } from './tokens'

const LISTED = new Set(['quarter', 'half', 'month'])

/** "Q1 and Q2 2025", "Q2/Q3/Q4", "Q1, Q3 2025": neighbours become a stretch, others stand alone with a shared year. */
export function listFrom(source: Source, first: Core): Core[] | null {
  if (!LISTED.has(first.form.kind) || first.fault) return null
  const items: Core[] = [first]
  let commas = false
  for (;;) {
    const last = items.at(-1)!
    let i = last.next
    const joiner = at(source, i)
    if (joiner.newline || !(/^(?:\/|&|,|\+)$/.test(joiner.text) || joiner.word?.and || joiner.text === 'or'))
      break
    const comma = joiner.text === ',' || joiner.text === 'or'
    i++
    if (joiner.text === ',' && (at(source, i).word?.and || at(source, i).text === '&')) i++
    if (at(source, i).newline) break
    const point = pointAt(source, enter(source, i)) ?? slashNumber(source, last, i, joiner.text)
    if (!point || point.fault || point.form.kind !== first.form.kind) break
    if (comma && last.form.kind !== 'part' && stated(last.form as PointForm)) break
    if (joiner.text !== '/' && stated(last.form as PointForm) && !joiner.word?.and && joiner.text !== '&')
      break
    // A comma list ends where what follows is a range of its own.
    if (separatorAfter(source, point.next, false) !== null && rangeAt(source, i, false)) break
    commas ||= comma
    items.push({ form: point.form, from: i, next: point.next, believed: true, doubt: point.doubt })
    if (items.length >= 12) break
  }
  if (items.length < 2) return null
  const strong = items.some((item) => stated(item.form as PointForm)) || first.believed
  if (!strong && first.form.kind === 'half') return null
  const dated = shareYear(items)
  return !commas && areNeighbours(dated) ? [stretch(dated)] : dated
}

/** The "4" of "Q3/4 2025". */
function slashNumber(source: Source, last: Core, index: number, joiner: string): Point | null {
  if (
    joiner !== '/' ||
    at(source, index).text.length !== 1 ||
    last.form.kind === 'range' ||
    last.form.kind === 'part'
  ) {
    return null
  }
  return bareNumber(source, { form: last.form, next: last.next, needs: 'nothing' }, index)
}

/** Gives the year that the last of a list states to those before it that state none. */
function shareYear(items: readonly Core[]): Core[] {
  const out = [...items]
  for (let i = out.length - 2; i >= 0; i--) {
    const following = yearOfUnit(unitOf(out[i + 1]!.form as PointForm))
    const own = yearOfUnit(unitOf(out[i]!.form as PointForm))
    if (own === null && following) {
      const form = out[i]!.form as PointForm
      const wrapped = wraps(form, out[i + 1]!.form as PointForm)
      out[i] = { ...out[i]!, form: setYear(form, wrapped ? shift(following, -1) : following) }
    }
  }
  return out
}

function areNeighbours(items: readonly Core[]): boolean {
  return items.every((item, i) => {
    if (i === 0) return true
    const [a, b] = [ordinal(items[i - 1]!.form), ordinal(item.form)]
    return a !== null && b !== null && b === a + 1
  })
}

function stretch(items: readonly Core[]): Core {
  const [first, last] = [items[0]!, items.at(-1)!]
  return {
    form: { kind: 'range', from: first.form as PointForm, to: last.form as PointForm },
    from: first.from,
    next: last.next,
    believed: true,
    doubt: first.doubt ?? last.doubt,
  }
}
