/** Owners inside running text: "(Owner: Jan Prins)", "— led by the Platform team", "@jan" at the end of a bullet. */
import type { Span } from '../text/span'
import { isOwnerKey, isPlaceholder, kindOf } from './owner-names'

/** One inline form with the names in it. */
export interface InlineOwner extends Span {
  /** The names alone, without key, brackets and dash. */
  readonly name: Span
}

const KEYED =
  /(?<![\p{L}\p{N}])((?:\p{L}+[ -]){0,2}\p{L}+(?:\(s\)|\(r\))?|[担负責责オ主リ][\p{sc=Han}\p{sc=Katakana}ー]{0,4})\s*(?:[:：=]\s?|\s[–—-]\s)/giu

const PASSIVE =
  /(?<![\p{L}])(?:co-)?(?:owned|led|driven|championed|sponsored|managed|run|headed|coordinated|spearheaded|assigned|delegated)\s(?:by|to)\s|(?:verantwortet|geleitet|gesteuert|betreut)\s(?:von|durch)\s|(?:piloté|pilotée|porté|portée|dirigé|dirigée|mené|menée|géré|gérée)\spar\s|(?:liderado|liderada|dirigido|dirigida|gestionado|a cargo)\s(?:por|de)\s|(?:sob responsabilidade|responsabilidade)\sde\s|(?:guidato|guidata|gestito|gestita|curato|curata)\s(?:da|dal|dalla)\s|a cura d(?:i|el|ella)\s/giu

const HANDLE = String.raw`@[\p{L}\p{N}][\p{L}\p{N}_.-]{0,38}(?:\/[\p{L}\p{N}_-]{1,39})?`
const BRACKETED_HANDLES = new RegExp(
  String.raw`[(\[（]\s*(${HANDLE}(?:\s*(?:,|&|\/|\+|and|or)?\s*${HANDLE}){0,5})\s*[)\]）]`,
  'u',
)
const TRAILING_HANDLES =
  /(?:^|\s)((?:[-–—|:→]\s*)?(?:cc\s|owner\s)?)((?:@[\p{L}\p{N}][\p{L}\p{N}_-]{0,38}(?:\s*(?:,|&|\+|and|or)\s*|\s+)){0,5}@[\p{L}\p{N}][\p{L}\p{N}_-]{0,38})[\s.!]*$/u

/** The first inline statement of an owner in a text of one block, or null. Spans count in the text. */
export function findInlineOwner(text: string): InlineOwner | null {
  return keyed(text) ?? handles(text) ?? passive(text)
}

/** "(Owner: X)", "[DRI: X; due Q3]", "— Owner: X", "Owner – X" */
function keyed(text: string): InlineOwner | null {
  KEYED.lastIndex = 0
  for (let match = KEYED.exec(text); match !== null; match = KEYED.exec(text)) {
    const key = shortestKey(match[1]!)
    if (key === null) {
      // The next key may begin inside this match: "Next step: owner: Jan".
      KEYED.lastIndex = match.index + Math.max(1, match[1]!.search(/[ -]|$/))
      continue
    }
    const keyStart = match.index + match[1]!.length - key.length
    // No joint before a key is longer than a dash between blanks.
    const from = Math.max(0, keyStart - 24)
    const before = text.slice(from, keyStart).trimEnd()
    const dashed = /\s[–—-]\s*$/.test(match[0])
    // "Market leader - growth": a dash is a key's only where the key opens a clause of its own.
    if (before !== '' && !/[([{（【|;,.·•–—:!?\uFFFC✅❌*/-]$/u.test(before)) continue
    if (dashed && before !== '' && !/[([（|;·•–—]$/u.test(before)) continue
    const start = match.index + match[0].length
    const bracket = /[([（]$/.exec(before)
    const end = valueEnd(text, start, openBracketBefore(text, keyStart))
    const value = text.slice(start, end).trimEnd()
    if (value === '' || !/[\p{L}?@[<{–—-]/u.test(value)) continue
    if (
      /^(?:lead|leads|driver|drivers|contact|champion|sponsor|manager|pm|who)$/iu.test(key) &&
      !namesSomebody(value)
    )
      continue
    const name = { start, end: start + value.length }
    const close = /[)\]）]/.test(text[end] ?? '') ? end + 1 : end
    if (bracket !== null && close > end) return { start: from + before.length - 1, end: close, name }
    const dash = /[–—-]$/.test(before) && /\s[–—-]$/.test(before) ? from + before.length - 1 : keyStart
    return { start: dash, end: name.end, name }
  }
  return null
}

/** "Product owner" of "the Product owner"; null when no tail of the words is a key. */
function shortestKey(words: string): string | null {
  if (isOwnerKey(words)) return words
  const cut = words.search(/[ -]/)
  return cut === -1 ? null : shortestKey(words.slice(cut + 1))
}

/** Whether an offset stands in an open bracket. */
function openBracketBefore(text: string, at: number): boolean {
  let depth = 0
  for (let i = Math.max(0, at - 200); i < at; i++) {
    if (/[([（]/.test(text[i]!)) depth++
    else if (/[)\]）]/.test(text[i]!)) depth = Math.max(0, depth - 1)
  }
  return depth > 0
}

const MOST = 120

/** Where the names behind a key end: at the bracket that closes, the next field, the end of the line or sentence. */
function valueEnd(text: string, start: number, bracketed: boolean): number {
  let depth = 0
  const last = Math.min(text.length, start + MOST)
  for (let at = start; at < last; at++) {
    const char = text[at]!
    if (/[([（<{]/.test(char)) depth++
    else if (/[)\]）>}]/.test(char)) {
      if (depth === 0) return at
      depth--
    } else if (depth === 0) {
      if (/[;\n|·•。；]/.test(char)) return at
      // ", due: Q3", ", by March", ", Q3 2025": another field begins.
      if (
        /[,，]/.test(char) &&
        /^[,，]\s*(?:[\p{L} ]{2,20}[:：]|(?:due|by|eta|target|until|from|q[1-4]|h[12]|fy|20\d\d|bis|avant|para|entro|status|budget|start|end)(?![\p{L}])|\d|[$€£])/iu.test(
          text.slice(at, at + 28),
        )
      )
        return at
      if (/\s/.test(char) && /^\s[–—-]\s/.test(text.slice(at, at + 3)) && !bracketed) return at
      if (
        char === '.' &&
        /^\.(?:\s|$)/.test(text.slice(at, at + 2)) &&
        !/(?:\b\p{Lu}|Dr|Mr|Ms|Mrs|Prof|St|Sr|Jr)$/u.test(text.slice(start, at))
      )
        return at
    }
  }
  return last
}

function namesSomebody(value: string): boolean {
  const first = value.split(/\s*(?:[,;/&+]|\s(?:and|und|et|y|e)\s)\s*/u)[0]!.trim()
  if (isPlaceholder(first)) return true
  return kindOf(first) !== 'name' || /^\p{Lu}\p{Ll}+$/u.test(first)
}

/** "(@jan)", "… – @jan", "… @jan @mina" */
function handles(text: string): InlineOwner | null {
  if (!text.includes('@')) return null
  const bracketed = BRACKETED_HANDLES.exec(text)
  if (bracketed !== null) {
    const at = bracketed.index + bracketed[0].indexOf('@')
    return {
      start: bracketed.index,
      end: bracketed.index + bracketed[0].length,
      name: { start: at, end: at + bracketed[1]!.length },
    }
  }
  // Only the tail of the text can match; a bullet's end is short.
  const offset = Math.max(0, text.length - 240)
  const trailing = TRAILING_HANDLES.exec(text.slice(offset))
  if (trailing === null) return null
  const names = trailing[2]!
  const at = offset + trailing.index + trailing[0].indexOf(names, trailing[1]!.length)
  const dash = trailing[1]!
  const start = at - (dash.trim() === '' ? 0 : dash.length)
  return { start, end: at + names.length, name: { start: at, end: at + names.length } }
}

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.&/-]*|van|von|de|da|del|della|di|der|den|la|le|team|squad|of|guild|group|lead|manager|director|\d{1,3})$/u

/** "owned by Jan Prins", "led by the Platform team": a name, role, team or handle must follow. */
function passive(text: string): InlineOwner | null {
  PASSIVE.lastIndex = 0
  for (let match = PASSIVE.exec(text); match !== null; match = PASSIVE.exec(text)) {
    const from = match.index + match[0].length
    const rest = text.slice(from, from + MOST)
    const article = /^(?:the|our|der|die|dem|das|le|la|l['’]|el|o|a|il)\s/iu.exec(rest)?.[0].length ?? 0
    const end = nameEnd(rest, article)
    const value = rest.slice(article, end).replace(/[\s,.;]+$/u, '')
    if (value === '' || !isName(value)) continue
    // "led by AI adoption", "driven by Data needs": a department's bare name before a noun only describes it.
    const next = /^\s(\p{Ll}+)/u.exec(rest.slice(article + value.length))?.[1]
    if (next !== undefined && !FOLLOWERS.has(next) && !value.includes(' ') && kindOf(value) === 'team')
      continue
    const name = { start: from + article, end: from + article + value.length }
    const open = /[([（–—-]\s*$/.exec(text.slice(Math.max(0, match.index - 3), match.index))
    const close =
      /[)\]）]/.test(text[name.end] ?? '') && open !== null && /[([（]/.test(open[0])
        ? name.end + 1
        : name.end
    return { start: open === null ? match.index : match.index - open[0].length, end: close, name }
  }
  return null
}

/** Words that may follow a name in a sentence. */
const FOLLOWERS = new Set(
  'by in with and from for to on until at due during since before after as through within is are will who'.split(
    ' ',
  ),
)

function nameEnd(rest: string, from: number): number {
  const words = /(\s*(?:&|,|and|\+|und|et|y)?\s*)([^\s,;()[\]]+)/uy
  let end = from
  words.lastIndex = from
  for (let match = words.exec(rest); match !== null; match = words.exec(rest)) {
    const word = match[2]!.replace(/[.!?:]+$/u, '')
    if (!/^@/.test(word) && !NAME_WORD.test(word)) break
    end = match.index + match[1]!.length + word.length
    if (word !== match[2]) break
  }
  return end
}

function isName(value: string): boolean {
  const kind = kindOf(value.split(/\s*(?:,|&|\+|\s(?:and|und|et|y)\s)\s*/u)[0]!)
  // "Program 01" is an owner by its number.
  return kind !== 'name' || /^\p{Lu}\p{Ll}[\p{L}-]*(?: \d{1,3})?$/u.test(value)
}
