/** One activity that happens at two frequencies. */
import type { Cadence } from '../model/remarks'
import { GENERIC, NEUTRAL, SMALL } from '../plan/activity-words'
import type { DocumentPath, Fix, FixEdit, Place, PlanRule, Sources } from './rule'

export const conflictingCadence: PlanRule = {
  id: 'conflicting-cadence',
  scope: 'plan',
  severity: 'warning',
  summary: 'One activity with two frequencies',
  why: `Whoever plans by the sentence that says “monthly” is surprised by the other that says “quarterly”. Two statements
are about one activity when the words that say what happens are the same but for small ones. Meetings, reports and
reviews are only compared where they are named by more than that, and not within one list, where different ones stand
side by side. “Bi-weekly” is read both ways, and so is a step from one frequency to another.`,
  fix: { safe: false, text: 'Writes the one frequency where the other stands, when both are single words.' },
  examples: [
    {
      title: 'The list and the text disagree',
      text: `# Roadmap 2026

## Operations

Depot inspections take place monthly.

## Initiatives

- Depot inspections held quarterly by Lea Brandt, from Q1 2026
                         ^^^^^^^^^ 💡 warning conflicting-cadence: “quarterly”, but “monthly” under “Operations”
`,
      fixed: `# Roadmap 2026

## Operations

Depot inspections take place monthly.

## Initiatives

- Depot inspections held monthly by Lea Brandt, from Q1 2026
`,
    },
    {
      title: 'Two different reviews',
      text: `# Roadmap 2026

## How we work

Progress reviews take place weekly, in each team.

## Governance

Budget reviews take place quarterly.
`,
    },
  ],
  check(plan, report) {
    const byStem = new Map<string, Stated[]>()
    // Ten sentences that say "bi-weekly" against one that says "quarterly" are one contradiction.
    const causes = new Map<string, Contradiction>()
    for (const { path, remarks } of plan.documents) {
      for (const cadence of remarks.cadences) {
        const stems = [...new Set(cadence.stems)].filter((stem) => !SMALL.has(stem) && !/^\d+$/.test(stem))
        const named = stems.filter((stem) => !GENERIC.has(stem))
        // "We ship every two weeks": what is shipped is a release.
        const ships =
          named.length === 0 && stems.length === 0 && cadence.stems.some((stem) => SHIPS.has(stem))
        const telling = ships ? [RELEASE] : named
        if (telling.length === 0 || cadence.perYear.length === 0) continue
        const stated: Stated = { path, cadence, telling: new Set(telling), all: new Set(stems) }
        const clash = earlier(byStem, stated)
        for (const stem of telling) {
          const known = byStem.get(stem)
          if (known === undefined) byStem.set(stem, [stated])
          else if (known.length < ENOUGH) known.push(stated)
        }
        if (clash !== null) addTo(causes, clash, stated)
      }
    }
    for (const { earlier: first, later: second } of causes.values()) {
      const [clash, stated] = [first[0]!, second[0]!]
      report({
        at: placeOf(stated),
        message: `“${stated.cadence.raw}”, but “${clash.cadence.raw}” ${where(clash, stated.path)}`,
        related: [...first, ...second.slice(1)].map((other) => ({
          at: placeOf(other),
          message: `“${other.cadence.raw}” under “${other.cadence.heading}”`,
        })),
        fixes: (sources) => [
          ...copy(sources, clash, second, 'here'),
          ...copy(sources, stated, first, 'there'),
        ],
      })
    }
  },
}

/** All statements of one activity at two frequencies. */
interface Contradiction {
  readonly earlier: Stated[]
  readonly later: Stated[]
}

function addTo(causes: Map<string, Contradiction>, clash: Stated, stated: Stated): void {
  const stem = [...stated.telling].find((each) => clash.telling.has(each)) ?? stated.cadence.noun.at(-1)
  const key = [clash.cadence.perYear[0]!, stated.cadence.perYear[0]!].sort((a, b) => a - b).join(' ')
  const known = causes.get(`${stem} ${key}`)
  if (known === undefined) causes.set(`${stem} ${key}`, { earlier: [clash], later: [stated] })
  else if (known.later[0]!.cadence.perYear[0] === stated.cadence.perYear[0]) known.later.push(stated)
  else known.earlier.push(stated)
}

function placeOf({ path, cadence }: Stated): Place {
  return { path, id: cadence.id, part: 'text' }
}

interface Stated {
  readonly path: DocumentPath
  readonly cadence: Cadence
  /** The stems that tell one activity from another. */
  readonly telling: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

const SHIPS = new Set(['ship', 'deploy', 'releas'])
const RELEASE = 'releas'

/** A word of more statements than this tells nothing apart. */
const ENOUGH = 24

function earlier(byStem: ReadonlyMap<string, readonly Stated[]>, stated: Stated): Stated | null {
  const seen = new Set<Stated>()
  for (const stem of stated.telling) {
    for (const other of byStem.get(stem) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      if (conflict(stated, other)) return other
    }
  }
  return null
}

function conflict(a: Stated, b: Stated): boolean {
  // Bullets of one list stand side by side, unless they name the same in full.
  const beside = a.path === b.path && a.cadence.block === b.cadence.block
  if (beside && (a.all.size < 2 || !sameSet(a.all, b.all) || a.cadence.qualified || b.cadence.qualified))
    return false
  if (a.cadence.perYear.some((one) => b.cadence.perYear.some((two) => Math.abs(one - two) < 0.01 * one)))
    return false
  if (beside) return true
  if (sameNoun(a.cadence.noun, b.cadence.noun)) return true
  const shared = [...a.telling].filter((stem) => b.telling.has(stem)).length
  const [least, most] = [a.telling.size, b.telling.size].sort((x, y) => x - y)
  const generic = [...a.all, ...b.all].some((stem) => GENERIC.has(stem))
  // What is named by one word must be the same all in all, and no "strategy review" of another paper.
  if (least === 1)
    return shared === 1 && most === 1 && (!generic || (a.path === b.path && sameSet(a.all, b.all)))
  return shared >= 2 && shared / least! >= 0.75
}

/** "bi-weekly releases", "quarterly product releases". */
function sameNoun(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const head = short.at(-1)
  if (head === undefined || head.length < 4 || head !== long.at(-1) || GENERIC.has(head) || SMALL.has(head))
    return false
  if (!short.every((stem) => long.includes(stem))) return false
  return long.every((stem) => short.includes(stem) || NEUTRAL.has(stem))
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((stem) => b.has(stem))
}

function where(other: Stated, path: DocumentPath): string {
  if (other.path !== path) return `in “${other.path}”`
  return other.cadence.heading === '' ? 'elsewhere' : `under “${other.cadence.heading}”`
}

/** A single word may take the place of a single word, and a phrase that of a phrase. */
function copy(sources: Sources, from: Stated, to: readonly Stated[], place: string): Fix[] {
  const { raw } = from.cadence
  const edits = to.flatMap((each): FixEdit[] => {
    const span = sources.span(placeOf(each))
    if (span === undefined || /\s/.test(raw) !== /\s/.test(each.cadence.raw)) return []
    const first = raw.charAt(0)
    const newText =
      (/^\p{Lu}/u.test(each.cadence.raw) ? first.toUpperCase() : first.toLowerCase()) + raw.slice(1)
    return [{ path: each.path, span, newText }]
  })
  if (edits.length < to.length) return []
  return [{ title: `Use “${raw.toLowerCase()}” ${place}`, safe: false, edits }]
}
