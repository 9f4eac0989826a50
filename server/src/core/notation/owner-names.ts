/** The names in an owner column or field, and whether two names are the same owner. */

import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import {
  DEPARTMENTS,
  FIXED_PAIRS,
  HONORIFICS,
  KEY_MODIFIERS,
  OWNER_KEYS,
  PARTICLES,
  PLACEHOLDERS,
  ROLE_WORDS,
  TEAM_WORDS,
  TITLES,
} from './owner-lexicon'

/** One owner as named in the text. */
export interface OwnerName {
  /** Without handle sign, title and role: "Mina Okafor", "Platform team", "CTO", "mina-o". */
  readonly name: string
  readonly kind: 'person' | 'team' | 'role' | 'handle' | 'name'
  /** What the same owner also goes by: "CTO" in "Mina Okafor (CTO)", "Mina Okafor" in "Sales (Mina Okafor)". */
  readonly also: readonly string[]
}

/** The value of an owner cell or field. */
export interface ReadOwners {
  /** In the order of the text; empty unless the state is `known`. */
  readonly owners: readonly OwnerName[]
  /** Where each of them stands in the text. */
  readonly spans: readonly Span[]
  /** `placeholder`: nobody in particular ("TBD", "team", "–"); `blank`: nothing stands there. */
  readonly state: 'known' | 'placeholder' | 'blank'
  /** "TBD (@mina or @jan)", "Mina?": named, but not decided. */
  readonly tentative: boolean
}

/** Everything that is neither letter nor digit at the ends: emphasis, emoji, colons, quotes. */
const ENDS = /^[^\p{L}\p{N}@[<{(]+|[^\p{L}\p{N}\])}>.!]+$/gu

/**
 * Whether a key or column head names owners: "Owner(s):", "**DRI**", "Executive sponsor", "Owner / approver",
 * "Verantwortlich", "担当者". Emphasis, emoji and a colon do not count.
 */
export function isOwnerKey(label: string): boolean {
  if (label.length > 48) return false
  const clean = label
    .replace(/\((?:s|r|n|in|e|a|en|es)\)/giu, '')
    .replace(/[/*:](?:r|n|in|innen)\b/giu, '')
    .replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
  if (clean === '') return false
  if (isOneKey(clean)) return true
  // "Owner / approver", "Owner (DRI)", "Lead & support": the first of several says what the column is.
  const parts = clean
    .split(/\s*[/&,+(|–—-]\s*|\s+(?:and|und|et|y|e|or)\s+/u)
    .map((part) => part.replace(/[).]+$/, ''))
  return (
    parts.length > 1 &&
    parts.length <= 3 &&
    parts[0] !== undefined &&
    isOneKey(parts[0]) &&
    !/^(?:lead|leads|contact|contacts|driver|drivers|manager|who)$/.test(parts[0])
  )
}

function isOneKey(key: string): boolean {
  if (OWNER_KEYS.has(key)) return true
  const match =
    /^(.+?)[ -](owners?|leads?|leader|dri|sponsors?|champions?|driver|assignee|contact|manager|responsible)$/u.exec(
      key,
    )
  return match !== null && KEY_MODIFIERS.has(match[1]!)
}

const LONGEST = 1000

/**
 * Reads the value of an owner field: "Mina Okafor & Jan Prins", "CTO + VP Engineering", "Sales (Mina Okafor)",
 * "@mina", "TBD". Any string is an answer of some kind; nothing throws.
 */
export function readOwners(value: string): ReadOwners {
  // What is longer is prose that somebody put into an owner cell; the names stand at its start.
  const text = withoutImages(value.length > LONGEST ? value.slice(0, LONGEST) : value)
  const owners: OwnerName[] = []
  const spans: Span[] = []
  const start = text.length - text.trimStart().length
  if (trimEnds(text) === '') {
    const marks = text.replace(/[\s*_\uFFFC]/g, '')
    return { owners, spans, state: marks === '' ? 'blank' : 'placeholder', tentative: false }
  }
  if (isPlaceholder(text)) return { owners, spans, state: 'placeholder', tentative: false }
  const opening =
    /^\W*(?:tbd|tbc|tba|open|offen|à définir|por definir|a definir|da definire|待定|未定)\s*[-–—:,;(（]+/iu.exec(
      text,
    )
  const tentative = opening !== null || /\?\s*$/.test(text) || /\s(?:or|oder|ou|o)\s/iu.test(text)
  const from = opening === null ? start : opening[0].length
  for (const part of partsOf(text, from)) {
    const read = readOne(part.text)
    if (read === null) continue
    const role =
      owners.length > 0 && part.comma && read.kind === 'role' ? owners[owners.length - 1] : undefined
    if (role !== undefined && role.kind === 'person' && role.also.length === 0 && role.name.includes(' ')) {
      // "Mina Okafor, CTO": what follows the comma is her role, not a second owner.
      owners[owners.length - 1] = { ...role, also: [read.name] }
      spans[spans.length - 1] = { start: spans[spans.length - 1]!.start, end: part.end }
      continue
    }
    owners.push(read)
    spans.push({ start: part.start, end: part.end })
  }
  if (owners.length === 0) return { owners, spans, state: 'placeholder', tentative: false }
  return { owners, spans, state: 'known', tentative }
}

/**
 * "![Team][] [lang], [types]", where the references are defined elsewhere or nowhere: the picture names nobody, what is
 * in brackets behind it does. Blanks keep all other places.
 */
function withoutImages(text: string): string {
  const bare = text.replace(/!\[[^[\]]{0,40}\]\[[^[\]]{0,40}\]/g, (image) => ' '.repeat(image.length))
  return bare === text ? text : bare.replace(/\[([^[\]]{1,40})\](?![[(])/g, ' $1 ')
}

/** Whether a whole value names nobody in particular. */
export function isPlaceholder(text: string): boolean {
  const bare = trimEnds(text)
  if (bare === '') return true
  // [Name], <owner>, {{owner}}, @name: to be filled in.
  if (/^(?:\[[^\]@]*\]|<[^>]*>|\{\{?[^}]*\}\}?)$/u.test(bare))
    return (
      !/^\[[\p{Lu}][\p{L}.-]+ [\p{Lu}][\p{L}.-]+\]$/u.test(bare) ||
      /name|owner|team|person|role|lead/iu.test(bare)
    )
  const lower = bare
    .replace(/^@/, '')
    .replace(/[.!]+$/, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
  if (PLACEHOLDERS.has(lower) || PLACEHOLDERS.has(`${lower}.`)) return true
  return /^(?:tb[dcah]|to be \p{L}+|unassigned|vacant|open)\b(?:[^\p{L}\p{N}]*(?:in |by |after |until |q[1-4]|20\d\d|hire|role|position|soon|pending|–|-).*)?$/iu.test(
    lower,
  )
}

function trimEnds(text: string): string {
  return text
    .replace(/\uFFFC/g, ' ')
    .trim()
    .replace(ENDS, '')
    .trim()
}

interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
  /** A comma stood before it. */
  readonly comma: boolean
}

const SEPARATOR =
  /[,;|\n、，；](?:\s*(?:or|and|oder|und)\s)?|<br\s*\/?>|\s*(?:&|\+)\s*|\/|\s+(?:and|und|et|y|e|or|oder|ou|o|with|mit|avec|con|com|plus)\s+|\s+[·•]\s+|\s+[-–—]\s+|和|与/giu

/** The parts of a compound value, brackets and fixed pairs ("R&D", "Trust & Safety") left whole. */
function partsOf(text: string, from: number): Part[] {
  const parts: Part[] = []
  const whole = matchesOf(text, FIXED_PAIRS).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  let start = from
  let comma = false
  let depth = 0
  let scanned = from
  SEPARATOR.lastIndex = from
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) {
    const at = match.index
    for (; scanned < at; scanned++) {
      if (/[([（]/.test(text[scanned]!)) depth++
      else if (/[)\]）]/.test(text[scanned]!)) depth = Math.max(0, depth - 1)
    }
    if (depth > 0) continue
    if (whole.some((pair) => pair.start <= at && at < pair.end)) continue
    if (!separates(text, start, at, match[0])) continue
    push(start, at, comma)
    start = at + match[0].length
    comma = /[,，]|\s[-–—]\s/.test(match[0])
  }
  push(start, text.length, comma)
  return parts

  function push(begin: number, end: number, commaBefore: boolean) {
    const raw = text.slice(begin, end)
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed !== '')
      parts.push({
        text: trimmed,
        start: begin + lead,
        end: begin + lead + trimmed.length,
        comma: commaBefore,
      })
  }
}

/** Whether a joint parts two owners: not in "CI/CD", "@org/team", "VP Sales & Marketing", "Ortega y Gasset". */
function separates(text: string, start: number, at: number, joint: string): boolean {
  const before = text.slice(start, at).trim()
  const after = text.slice(at + joint.length).trimStart()
  if (before === '') return false
  if (joint === '/') {
    if (before.startsWith('@') && !/\s/.test(before) && !/^\s*@/.test(after)) return false
    return !/^https?:$/.test(before)
  }
  if (joint === '&' && /^\p{Lu}{1,2}$/u.test(before) && /^\p{Lu}{1,2}(?!\p{L})/u.test(after)) return false
  const word = joint.trim().toLowerCase()
  if (/^(?:&|and|und|et|y|e)$/.test(word)) {
    const next = /^[^,;/&+|()]*/.exec(after)![0].trim()
    // One title over two fields: "Head of Security and Compliance". Two titles are two owners.
    const title =
      /^(?:(?:s|e|a)?vp|vice president|head|director|chief|leiter(?:in)?|direct(?:eur|rice|or|ora)|responsable|gerente)\b/iu.test(
        before,
      )
    if (
      title &&
      kindOf(next) !== 'role' &&
      kindOf(next) !== 'person' &&
      !DEPARTMENTS.has(before.toLowerCase())
    )
      return false
    if (title && kindOf(before) === 'role' && kindOf(next) === 'team' && /\b(?:of|vp)\b/iu.test(before))
      return false
    // "Trust and Safety team": the team noun at the end belongs to both, unless the first is a team itself.
    if (
      /^\p{L}+$/u.test(before) &&
      !DEPARTMENTS.has(before.toLowerCase()) &&
      /\b(?:team|squad|group|guild|department)$/iu.test(next)
    )
      return false
    // Spanish and Portuguese surnames: "Ortega y Gasset".
    if (
      /^(?:y|e)$/.test(word) &&
      /^\p{Lu}[\p{L}]+ \p{Lu}[\p{L}]+$/u.test(before) &&
      /^\p{Lu}\p{L}+$/u.test(next)
    )
      return false
  }
  return true
}

/** One owner of a compound; null when the part names nobody ("TBD", "backup"). */
function readOne(part: string): OwnerName | null {
  let text = part
    .replace(/^[\s*_`"'“”]+|[\s*_`"'“”:]+$/gu, '')
    .replace(/[)\]）?]+$/u, (tail) => (/[([（]/.test(part) && !tail.includes('?') ? tail : ''))
  // A Markdown link that was left in the text: [@mina](https://…)
  const link = /^\[([^\]]+)\]\([^)]*\)$/u.exec(text)
  if (link !== null) text = link[1]!
  const key = /^([\p{L} ./]{2,24})[:：]\s+(?=\S)/u.exec(text)
  if (
    key !== null &&
    (isOwnerKey(key[1]!) ||
      /^(?:backup|support|supporting|deputy|secondary|primary|r|a|exec|business|tech(?:nical)?)$/iu.test(
        key[1]!,
      ))
  )
    text = text.slice(key[0].length)
  const bracket = /^(.*?)\s*[(（[]\s*([^()（）[\]]*)\s*[)）\]]?\s*$/u.exec(text)
  const inside = bracket !== null && bracket[1] !== '' ? bracket[2]!.trim() : ''
  const outside = bracket !== null && bracket[1] !== '' ? bracket[1]! : text.replace(/^[([（]|[)\]）]$/gu, '')
  if (isPlaceholder(outside)) {
    return inside !== '' && !isPlaceholder(inside) && namesSomebody(inside) ? named(inside, []) : null
  }
  if (!/[\p{L}]/u.test(outside)) return null
  if (inside === '' || isPlaceholder(inside) || !namesSomebody(inside)) return named(outside, [])
  const outer = kindOf(outside)
  // "CTO (Mina Okafor)": the person is the owner, the role is what she also goes by.
  if (outer === 'role' && kindOf(inside) === 'person') return named(inside, [clean(outside)])
  return named(outside, [clean(inside)])
}

/** Whether a bracket holds a name, role, team or handle, rather than a remark: "(interim)", "(50%)". */
function namesSomebody(text: string): boolean {
  if (/^@?[\w-]+\/[\w-]+$/.test(text) || /^@[\w.-]+$/.test(text)) return true
  if (/\d/.test(text)) return false
  const kind = kindOf(text)
  return kind === 'person' || kind === 'role' || kind === 'team' || /^\p{Lu}\p{Ll}+$/u.test(text)
}

function named(text: string, also: readonly string[]): OwnerName {
  const kind = kindOf(text)
  return { name: clean(text), kind, also }
}

const EMOJI_AT_END = /(?:\s|\p{Extended_Pictographic}|\u200D|\uFE0F)+$/u

/** The name itself: no handle sign, title, honorific, emphasis. */
function clean(text: string): string {
  const trimmed = text.replace(/^[\s*_`"'“”[(]+|[\s*_`"'“”\])?!:]+$/gu, '').replace(/\s+/g, ' ')
  if (trimmed.startsWith('@')) return trimmed.slice(1)
  const untitled = trimmed.replace(TITLES, '')
  return (untitled === '' ? trimmed : untitled)
    .replace(EMOJI_AT_END, '')
    .replace(/^the\s+(?=\p{L})/iu, '')
    .replace(HONORIFICS, '')
}

/** What kind of owner a text names, by its words and its shape. */
export function kindOf(text: string): OwnerName['kind'] {
  const trimmed = text
    .trim()
    .replace(/^[*_`"'“”]+|[*_`"'“”.]+$/gu, '')
    .replace(EMOJI_AT_END, '')
  if (/^@[\w./-]+$/.test(trimmed)) return trimmed.includes('/') ? 'team' : 'handle'
  if (/^[\w.+-]{1,64}@[\w.-]{1,255}$/.test(trimmed)) return 'handle'
  const lower = trimmed.toLowerCase().replace(/^the\s+/, '')
  if (DEPARTMENTS.has(lower)) return 'team'
  const parts = lower.split(/[\s/&,-]+/u).filter((part) => part !== '')
  const last = parts[parts.length - 1] ?? ''
  const first = parts[0] ?? ''
  if (TEAM_WORDS.has(last) || TEAM_WORDS.has(first) || parts.includes('team') || parts.includes('squad'))
    return 'team'
  if (/(?:部|组|課|科|室|局|团队|チーム|グループ|本部|委員会|委员会|小组|中心|部门|团|班)$/u.test(trimmed))
    return 'team'
  if (
    /(?:总监|经理|主管|总裁|部長|課長|室長|リーダー|マネージャー|責任者|役員|社長|工程师|架构师|负责人|長)$/u.test(
      trimmed,
    ) &&
    trimmed.length > 1
  )
    return 'role'
  if (
    ROLE_WORDS.has(last) ||
    ROLE_WORDS.has(first) ||
    /\b(?:head of|director of|chief|vp|of (?:engineering|product|sales|marketing|security|people|finance|operations|design|data|it))\b/u.test(
      lower,
    )
  )
    return 'role'
  if (/^C[A-Z]{1,3}O$/.test(trimmed)) return 'role'
  if (looksLikePerson(trimmed)) return 'person'
  return 'name'
}

/** Two to five capitalised words with particles and initials, or a Han, kana or hangul name. */
export function looksLikePerson(text: string): boolean {
  const untitled = text.replace(TITLES, '').replace(HONORIFICS, '')
  if (/^[\p{sc=Han}]{2,4}$/u.test(untitled)) return true
  if (/^[\p{sc=Han}々]{1,4}[\s・]?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,8}$/u.test(untitled))
    return true
  if (
    /^[\p{sc=Katakana}ー]{2,12}・[\p{sc=Katakana}ー]{2,12}$/u.test(untitled) ||
    /^[\p{sc=Hangul}]{2,4}$/u.test(untitled)
  )
    return true
  const words = untitled.split(/\s+/u)
  if (words.length < 2 || words.length > 5) return untitled !== text && /^\p{Lu}[\p{L}'’-]+$/u.test(untitled)
  let capitals = 0
  for (const word of words) {
    if (PARTICLES.has(word.toLowerCase())) continue
    if (!/^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|\p{Lu}\.(?:-?\p{Lu}\.)*|[dDlLO]['’]\p{Lu}\p{L}+)$/u.test(word))
      return false
    // Two capitals and no small letter are an abbreviation, unless short as initials are: "JP Morgan".
    capitals++
  }
  return capitals >= 2 && words.some((word) => /\p{Lu}\p{Ll}/u.test(word))
}

/** A name for comparing: lower case, no accents, titles, handle sign, "team". */
export function normaliseOwner(name: string): string {
  const bare = clean(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, (mark) => (mark === '.' ? ' ' : ''))
    .replace(/[\s_]+/g, ' ')
    .trim()
  const unteamed = bare
    .replace(/^team\s+/, '')
    .replace(/\s+(?:team|squad|equipo|equipe|dept|department|guild)$/, '')
  return unteamed === '' ? bare : unteamed
}

/**
 * Whether two owners are one: `same` by name, by what they also go by, or letter for letter as a handle; `possible`
 * where one name abbreviates the other ("J. Prins", "Jan", "@jprins" and "Jan Prins").
 */
export function sameOwner(a: OwnerName | string, b: OwnerName | string): 'same' | 'possible' | 'different' {
  const left = namesOf(a)
  const right = namesOf(b)
  if (left.some((name) => right.includes(name))) return 'same'
  return left.some((name) => right.some((other) => abbreviates(name, other) || abbreviates(other, name)))
    ? 'possible'
    : 'different'
}

function namesOf(owner: OwnerName | string): string[] {
  return (typeof owner === 'string' ? [owner] : [owner.name, ...owner.also]).map(normaliseOwner)
}

function abbreviates(short: string, long: string): boolean {
  const few = short.split(' ')
  const many = long.split(' ')
  if (many.length < 2) return false
  const last = many[many.length - 1]!
  const first = many[0]!
  if (few.length === 1) {
    const handle = short.replace(/[^a-z0-9]/g, '')
    return (
      short === first ||
      short === last ||
      handle === `${first}${last}` ||
      handle === `${first[0]}${last}` ||
      handle === `${first}${last[0]}` ||
      handle === `${last}${first[0]}`
    )
  }
  if (few.length > many.length || few[few.length - 1] !== last) return false
  return few[0] === first || (few[0]!.length === 1 && first.startsWith(few[0]!))
}
