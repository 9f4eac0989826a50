/** A reference to something that is nowhere in the workspace. */
import type { Item } from '../model/model'
import type { Anchor, InnerLink } from '../model/remarks'
import type { Plan } from '../plan/plan'
import { CODE, plain, type References } from '../plan/references'
import { nearest } from '../text/nearest'
import type { DocumentPath, Fix, Place, PlanRule, Report, Sources } from './rule'

export const unknownReference: PlanRule = {
  id: 'unknown-reference',
  scope: 'plan',
  severity: 'error',
  summary: 'A `Supports:`, `Depends on:` or table of contents that names what is nowhere in the workspace',
  why: `A priority that was renamed leaves behind the work that was to support it. A name counts as a reference when it is a
code among codes (“P7”), or when most names in the same field or column are titles of the workspace; dependencies on
the world outside are left alone. A link of a table of contents is broken when no heading has its anchor, however the
anchor is made; one that only misses the number of its heading works in some renderers and is a warning.`,
  fix: { safe: false, text: 'Puts the nearest title, code or anchor in its place.' },
  examples: [
    {
      title: 'A priority that is called otherwise',
      text: `# Strategy 2026

## Priorities

### Deliver within one day

### Open a second warehouse

## Initiatives

| Initiative | Supports | Due |
| - | - | - |
| Evening routes | Deliver within one day | Q2 2026 |
| Night shift | Same-day delivery | Q2 2026 |
                ^^^^^^^^^^^^^^^^^ 💡 error unknown-reference: nothing is called “Same-day delivery”
| Lease in Antwerp | Open a second warehouse | Q3 2026 |
`,
      fixed: `# Strategy 2026

## Priorities

### Deliver within one day

### Open a second warehouse

## Initiatives

| Initiative | Supports | Due |
| - | - | - |
| Evening routes | Deliver within one day | Q2 2026 |
| Night shift | Deliver within one day | Q2 2026 |
| Lease in Antwerp | Open a second warehouse | Q3 2026 |
`,
    },
    {
      title: 'Not a title, but a reason',
      text: `# Strategy 2026

## Priorities

### Deliver within one day

## Initiatives

| Initiative | Supports | Due |
| - | - | - |
| Evening routes | happier customers | Q2 2026 |
| Night shift | lower cost | Q2 2026 |
`,
    },
  ],
  check(plan, report) {
    for (const field of ['supports', 'dependsOn'] as const) checkField(plan, field, report)
    for (const { path, remarks } of plan.documents) checkLinks(path, remarks.links, remarks.anchors, report)
  },
}

interface Named {
  readonly path: DocumentPath
  readonly item: Item
  readonly name: string
  readonly found: boolean
}

function checkField(plan: Plan, field: 'supports' | 'dependsOn', report: Report): void {
  for (const { path, facts } of plan.documents) {
    const named: Named[] = []
    for (const item of facts.items) {
      const stated = item[field]
      if (stated.state !== 'known' || stated.inherited) continue
      for (const name of stated.value) {
        const found =
          plan.references.find(name, path) !== null ||
          plan.references.isHeld(name, path) ||
          plan.references.isHeading(name)
        named.push({ path, item, name, found })
      }
    }
    const missing = named.filter(({ found }) => !found)
    if (missing.length === 0) continue
    const codes = plan.references.codes()
    const titled = named.filter(({ name }) => !CODE.test(name))
    // Where most names are titles, all are meant to be; else they are reasons, systems, other people's work.
    const byTitle =
      field === 'supports' &&
      titled.filter(({ found }) => found).length >= 2 &&
      titled.filter(({ found }) => !found).length * 2 <= titled.filter(({ found }) => found).length
    // What work waits for may be anybody's; where the others are of the plan, it probably is, too.
    const found = titled.filter((each) => each.found).length
    const probable = field === 'dependsOn' && found > 0 && titled.length - found <= found
    const titles = titlesFor(plan.references, field)
    for (const { item, name } of missing) {
      const [lead] = LEADING_CODE.exec(name) ?? []
      const coded = lead !== undefined && !codes.includes(lead) && familyOf(codes, lead).length >= 2
      const near = name.length >= LONG_NAME ? nearest(name, titles) : null
      const typo = near !== null && Math.abs(near.length - name.length) <= 2
      const family = familyOf(codes, name)
      const isCode = CODE.test(name) && family.length >= 2
      if (!isCode && !coded && !typo && (!(byTitle || probable) || CODE.test(name) || isOpen(name))) continue
      const sure = isCode || coded || typo || byTitle
      const at: Place = { path, id: item.id, part: field }
      report({
        at,
        ...(sure ? {} : { severity: 'information' as const }),
        message: `nothing is called “${name}”`,
        // What may well be the work of others, no title here stands for.
        fixes: (sources) =>
          sure ? replacing(sources, at, name, candidates(plan.references, name, family, field)) : [],
      })
    }
  }
}

/** "WP7" of "WP7 Head-end system". */
const LEADING_CODE = /^\p{L}{1,6}[ -]?\d{1,4}(?=[\s:–—-]+\p{L})/u
/** A shorter name is near to too many. */
const LONG_NAME = 10

function familyOf(codes: readonly string[], name: string): string[] {
  return codes.filter((code) => prefix(code) === prefix(name))
}

/** "-", "All", "Internal": nothing in particular. */
function isOpen(name: string): boolean {
  return /^(?:[^\p{L}\p{N}]*|all|none|n\/?a|tbd|alle|keine|tous|aucun|todos|todas|ninguno|nenhum|tutti|nessuno|全部|无)$/iu.test(
    name,
  )
}

function prefix(code: string): string {
  return /^\p{L}+/u.exec(code)?.[0].toUpperCase() ?? ''
}

/** The nearest first, then what else there is to choose from. */
function candidates(
  references: References,
  name: string,
  family: readonly string[],
  field: 'supports' | 'dependsOn',
): string[] {
  const all = family.length > 0 && CODE.test(name) ? family : titlesFor(references, field)
  const closest = nearest(name, all) ?? byWords(name, all)
  return [...new Set([...(closest === null ? [] : [closest]), ...all])].slice(0, 3)
}

function titlesFor(references: References, field: 'supports' | 'dependsOn'): string[] {
  const priorities = field === 'supports' ? references.titles('priority') : []
  return priorities.length > 0 ? priorities : references.titles()
}

function byWords(name: string, titles: readonly string[]): string | null {
  const words = new Set(plain(name).split(' '))
  let best: string | null = null
  let most = 0
  for (const title of titles) {
    const shared = plain(title)
      .split(' ')
      .filter((word) => words.has(word)).length
    if (shared > most) [best, most] = [title, shared]
  }
  return best
}

function replacing(sources: Sources, at: Place, name: string, titles: readonly string[]): Fix[] {
  const span = sources.span(at)
  if (span === undefined) return []
  const source = sources.text(at.path).slice(span.start, span.end)
  const index = source.indexOf(name)
  if (index < 0) return []
  return titles.map((title) => ({
    title: `Use “${title}”`,
    safe: false,
    edits: [
      {
        path: at.path,
        span: { start: span.start + index, end: span.start + index + name.length },
        newText: title,
      },
    ],
  }))
}

function checkLinks(
  path: DocumentPath,
  links: readonly InnerLink[],
  anchors: readonly Anchor[],
  report: Report,
): void {
  if (links.length === 0) return
  const known = new Set(anchors.map(({ slug }) => slug))
  const loose = new Set(anchors.map(({ slug }) => slug.replace(/[^\p{L}\p{N}]/gu, '')))
  const byName = new Map(anchors.map((anchor) => [withoutNumber(anchor.slug), anchor] as const))
  const lists = new Map<string, InnerLink[]>()
  for (const link of links) {
    const target = link.target.toLowerCase()
    if (known.has(target) || loose.has(target.replace(/[^\p{L}\p{N}]/gu, ''))) continue
    const list = lists.get(link.list)
    if (list === undefined) lists.set(link.list, [link])
    else list.push(link)
  }
  for (const broken of lists.values()) {
    // Most of a list that leads nowhere leads somewhere else: to anchors of its own, or to another page.
    const all = links.filter(({ list }) => list === broken[0]!.list)
    const meant = broken.map((link) => byName.get(withoutNumber(link.target)))
    const named = meant.filter((anchor) => anchor !== undefined).length
    if (named * 2 < broken.length && broken.length * 2 > all.length) continue
    const [first, ...others] = broken
    const more =
      others.length === 0
        ? ''
        : others.length === 1
          ? ', and one more link of the list leads nowhere'
          : `, and ${others.length} more links of the list lead nowhere`
    report({
      at: { path, id: first!.id, part: 'text' },
      severity: named > 0 ? 'warning' : 'error',
      message: `no heading has the anchor “#${first!.target}”${more}`,
      related: others.map((link) => ({
        at: { path, id: link.id, part: 'text' },
        message: `no heading has the anchor “#${link.target}”`,
      })),
      fixes: (sources) => relinking(sources, path, broken, anchors, byName),
    })
  }
}

function withoutNumber(slug: string): string {
  return slug
    .toLowerCase()
    .replace(/^\d+(?:[-.]?\d+)*-*/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function relinking(
  sources: Sources,
  path: DocumentPath,
  broken: readonly InnerLink[],
  anchors: readonly Anchor[],
  byName: ReadonlyMap<string, Anchor>,
): Fix[] {
  const edits = broken.flatMap((link) => {
    const span = sources.span({ path, id: link.id, part: 'text' })
    const anchor =
      byName.get(withoutNumber(link.target))?.slug ??
      nearest(
        link.target,
        anchors.map(({ slug }) => slug),
      )
    if (span === undefined || anchor === null || anchor === undefined) return []
    const source = sources.text(path).slice(span.start, span.end)
    const at = source.lastIndexOf('(#')
    if (at < 0) return []
    const newText = `${source.slice(0, at)}(#${anchor})`
    return [{ path, span, newText }]
  })
  if (edits.length < broken.length) return []
  const title =
    edits.length === 1 ? 'Link to the nearest heading' : `Link all ${edits.length} to their headings`
  return [{ title, safe: false, edits }]
}
