/** Which priority a piece of work supports: by an explicit link, by where it stands, or by what both speak of. */
import type { Item, ItemId } from '../model/model'
import { securityConcepts } from '../model/security'
import { stemsOf } from '../model/terms'
import type { DocumentPath, PlanDocument } from './plan'

/** What one security initiative supports. */
export interface Alignment {
  readonly path: DocumentPath
  readonly item: Item
  /** Null when nothing was found, though priorities are declared. */
  readonly support: Support | null
  /** The priorities that come nearest, best first, for a fix to offer. */
  readonly nearest: readonly string[]
}

export interface Support {
  /** The title of the priority or initiative that is supported. */
  readonly title: string
  readonly kind: 'stated' | 'inherited' | 'shared-concept'
  /** "“Supports: …”", "both speak of “kubernetes”, “auto-scaling”". */
  readonly because: string
}

/** A business priority or initiative: what security work can support. */
interface Goal {
  readonly path: DocumentPath
  readonly id: ItemId
  readonly title: string
  readonly priority: boolean
  readonly stems: ReadonlySet<string>
  readonly titleStems: ReadonlySet<string>
}

/**
 * A shared concept counts by its rarity in the workspace (inverse document frequency over goals); below this sum the
 * likeness is that of any two bullets of one company. Chosen on the documents in `test/fixtures/planted`.
 */
const ENOUGH = 1.2
/** Words of nearly every initiative, in whatever document. */
const COMMON = new Set(
  stemsOf(
    `improve increase reduce enhance ensure establish implement develop launch introduce support provide create build deliver new better
     team teams company business customer customers service services system systems platform product products plan process processes
     security secure data management strategy strategic initiative initiatives year quarter half month internal external key user users
     work project program programme goal objective level global full complete upgrade update review annual training`,
  ),
)

/** The alignment of every security initiative; empty when no priority is declared anywhere. */
export function alignItems(documents: readonly PlanDocument[]): Alignment[] {
  const goals: Goal[] = []
  for (const { path, facts, language } of documents) {
    for (const item of facts.items) {
      if (item.kind === 'constraint' || item.kind === 'phase' || !isBusiness(item)) continue
      const titleStems = new Set(distinctive(item.title, language))
      goals.push({
        path,
        id: item.id,
        title: item.title,
        priority: item.kind === 'priority',
        titleStems,
        stems: new Set([...titleStems, ...distinctive(item.words, language)]),
      })
    }
  }
  if (!goals.some((goal) => goal.priority)) return []
  const frequency = new Map<string, number>()
  for (const goal of goals) for (const stem of goal.stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const weight = (stem: string) => Math.log(1 + goals.length / (frequency.get(stem) ?? goals.length))
  const aligned = documents.flatMap(({ path, facts, language }) =>
    facts.items
      .filter((item) => item.security !== null && item.kind === 'initiative')
      .map((item): Alignment => align(path, item, facts.items, goals, weight, language)),
  )
  return throughOthers(aligned)
}

/** Work that is listed twice, or is a step of other work, supports what the other one supports. */
function throughOthers(aligned: readonly Alignment[]): Alignment[] {
  const byTitle = new Map<string, Alignment>()
  const byId = new Map<string, Alignment>()
  for (const each of aligned) {
    byId.set(`${each.path} ${each.item.id}`, each)
    if (each.support !== null) byTitle.set(each.item.title.toLowerCase(), each)
  }
  return aligned.map((each) => {
    if (each.support !== null) return each
    const twin = byTitle.get(each.item.title.toLowerCase())
    const holder = byId.get(`${each.path} ${each.item.parent}`)
    const other =
      twin ??
      (holder === undefined
        ? undefined
        : holder.support !== null
          ? holder
          : byTitle.get(holder.item.title.toLowerCase()))
    if (other?.support == null) return each
    const { title } = other.support
    return { ...each, support: { title, kind: 'inherited', because: `“${other.item.title}” supports it` } }
  })
}

/**
 * What a business declares: also "Enterprise security" among its objectives, but not the objectives of a security
 * plan, which are what is to be supported.
 */
function isBusiness(item: Item): boolean {
  return item.security === null || (item.security.own && item.kind === 'priority')
}

function align(
  path: DocumentPath,
  item: Item,
  siblings: readonly Item[],
  goals: readonly Goal[],
  weight: (stem: string) => number,
  language: string | undefined,
): Alignment {
  const nearest = goals.filter((goal) => goal.priority).map((goal) => goal.title)
  const result = (support: Support | null): Alignment => ({
    path,
    item,
    support,
    nearest: [...new Set(nearest)].slice(0, 3),
  })
  if (item.supports.state === 'known' && item.supports.value.length > 0) {
    const kind = item.supports.inherited ? 'inherited' : 'stated'
    return result({ title: item.supports.value.join(', '), kind, because: item.supports.because })
  }
  // Standing under a priority, or under a heading or item that names one.
  for (
    let parent = siblings.find((other) => other.id === item.parent);
    parent !== undefined;
    parent = siblings.find((other) => other.id === parent?.parent)
  ) {
    if (parent.kind === 'priority' && isBusiness(parent)) {
      return result({ title: parent.title, kind: 'inherited', because: `it stands under “${parent.title}”` })
    }
  }
  for (const heading of [...item.headings].reverse()) {
    const stems = distinctive(heading, language)
    const named = goals.find(
      (goal) =>
        goal.priority &&
        stems.length > 0 &&
        shared(stems, goal.titleStems, language).length >= Math.min(2, goal.titleStems.size),
    )
    if (named !== undefined) {
      return result({
        title: named.title,
        kind: 'inherited',
        because: `it stands under “${heading}”, which names “${named.title}”`,
      })
    }
  }
  const own = distinctive(item.words, language)
  let best: { goal: Goal; stems: string[]; score: number } | null = null
  for (const goal of goals) {
    const stems = shared(own, goal.stems, language)
    const score = stems.reduce((sum, stem) => sum + weight(stem) * (goal.titleStems.has(stem) ? 1 : 0.6), 0)
    if (best === null || score > best.score) best = { goal, stems, score }
  }
  if (best !== null && best.score >= ENOUGH && best.stems.length > 0) {
    const evidence = best.stems.map((stem) => `“${stem}”`).join(', ')
    return result({ title: best.goal.title, kind: 'shared-concept', because: `both speak of ${evidence}` })
  }
  return result(null)
}

function distinctive(text: string, language: string | undefined): string[] {
  const stems = stemsOf(text, language).filter(
    (stem) => stem.length > 2 && !COMMON.has(stem) && !/^\d+$/.test(stem) && !/^(?:q|h|fy)\d/.test(stem),
  )
  return [...new Set([...stems, ...securityConcepts(text)])]
}

/** The stems of a goal that a text shares; German hides them in compounds ("Schadenregulierung"). */
function shared(stems: readonly string[], goal: ReadonlySet<string>, language: string | undefined): string[] {
  const own = new Set(stems)
  const compounds = language?.startsWith('de') === true
  const inside = (long: string, short: string) =>
    short.length >= 5 && long.length > short.length && long.includes(short)
  return [...goal].filter(
    (stem) =>
      own.has(stem) || (compounds && stems.some((other) => inside(stem, other) || inside(other, stem))),
  )
}
