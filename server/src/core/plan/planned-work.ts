/** All places that say when a piece of work is planned, by the names that the work may have there. */
import type { DatedLine, DocumentFacts, Item } from '../model/model'
import { recogniseCadences } from '../notation/cadence'
import { type Interval, recogniseTimes } from '../notation/time'
import { remembered } from '../text/remembered'
import { isGenericActivity, neutralNoun } from './activity-words'
import type { DocumentPath, Plan } from './plan'
import { framed, plannedFor, plannedStretch } from './schedule'
import { shownName, withoutTimes, workName } from './work-name'

/**
 * How a name was found: the title of an item; one of several names in its text; the head of its title ("Portal" of
 * "Portal for shops"); what a line of text is about; a title that the heading above completes ("Kubernetes" under
 * "Migrations"); an activity that is to happen so often.
 */
export type NamedAs = 'title' | 'listed' | 'head' | 'line' | 'headed' | 'rhythm'

/** One place that plans a work. */
export interface PlannedWork {
  readonly path: DocumentPath
  /** Where its time stands, for `Places`. */
  readonly id: string
  readonly part: string
  readonly item: Item | null
  /** As written there: "SOC 2 Type II". */
  readonly name: string
  readonly as: NamedAs
  /** How many words identify it. */
  readonly stems: number
  /** The time as written. */
  readonly raw: string
  readonly stretch: Interval
  /** The time is its own, not that of a heading. */
  readonly own: boolean
  /** The time of the phase that holds it. */
  readonly frame: Interval | null
  readonly heading: string
  /** All that is said of the work. */
  readonly words: () => string
  /** The statements of one list or text share it. */
  readonly group: string
}

/** All places by what identifies their work; only those that two places share. */
export function namesakes(plan: Plan, wanted: (item: Item) => boolean): PlannedWork[][] {
  const groups = new Map<string, PlannedWork[]>()
  const add = (work: PlannedWork, key: string, known: Set<string>) => {
    if (key === '' || known.has(key)) return
    known.add(key)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [work])
    else group.push(work)
  }
  const known = new Set(plan.documents.flatMap(({ language }) => (language === undefined ? [] : [language])))
  // A short document does not show its language; one workspace is mostly written in one.
  const usual = known.size === 1 ? [...known][0] : undefined
  const language = new Map(plan.documents.map((each) => [each.path, each.language ?? usual]))
  for (const { path, item, frame } of framed(plan)) {
    const stretch = plannedFor(item)
    if (stretch === null || item.period.state !== 'known' || !wanted(item)) continue
    const { raw, inherited } = item.period
    const known = new Set<string>()
    for (const { name, as, key } of namesOf(item, language.get(path))) {
      const part = inherited ? 'title' : 'period'
      const heading = item.headings.at(-1) ?? ''
      const { id, group } = item
      const words = () => plan.words({ path, item })
      const work = {
        path,
        id,
        part,
        item,
        name,
        as,
        raw,
        stretch,
        own: !inherited,
        frame,
        heading,
        words,
        group,
      }
      add({ ...work, stems: sizeOf(key) }, key, known)
    }
  }
  for (const { path, facts } of plan.documents)
    for (const { work, key } of lineWork(path, facts, language.get(path))) add(work, key, new Set())
  return [...groups.values()].filter((group) => group.length > 1)
}

function sizeOf(key: string): number {
  return key.split(' ').length
}

interface WorkNamed {
  readonly name: string
  readonly as: NamedAs
  readonly key: string
}

const namesOf = remembered((item: Item, language: string | undefined): WorkNamed[] => {
  const head = HEAD.exec(item.title)?.[1]
  const own = item.period.state === 'known' && !item.period.inherited
  const parts = own && /[,;]/.test(item.title) ? partsOf(withoutTimes(item.title, language)) : []
  const names: { name: string; as: NamedAs }[] = [
    { name: item.title, as: 'title' },
    ...listed(item).map((name) => ({ name, as: 'listed' as const })),
    ...(head === undefined ? [] : [{ name: head, as: 'head' as const }]),
    ...parts.map((name) => ({ name, as: 'head' as const })),
    ...headed(item, own, language),
  ]
  return names.map((each) => ({ ...each, key: workName(each.name, language).key }))
})

/** What stands in front of the first preposition; only where it stands alone in the languages that we know. */
const HEAD =
  /^(\S{1,40}(?: \S{1,40}){1,4}?),? (?:(?:of|for|across|to|für) |(?:de|con|di|com|avec|mit|with|à|a) (?=\d)|(?:ships?|arrives?|lands?|goes live|is live) )/u

/** "Compliance: SOC 2 Type II, ISO 27001" plans three things. */
function listed(item: Item): string[] {
  if (item.form === 'row' || !item.words.startsWith(item.title)) return []
  const rest = /^\s*[:–—]\s+([^.\n]{3,160})/.exec(item.words.slice(item.title.length))?.[1]
  if (rest === undefined || !rest.includes(',')) return []
  return rest
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name.split(/\s+/).length <= 6)
}

/** "Yard capacity doubled, gates automated": the yard's capacity, and the yard's gates. */
function partsOf(title: string): string[] {
  const parts = title.split(/[,;]\s/).map((part) => part.replace(/\s*[(（].*$/u, '').trim())
  const [first, ...others] = parts
  if (others.length === 0 || parts.some((part) => part === '' || part.split(/\s+/).length > 5)) return []
  if (others.some((part) => ADJUNCT.test(part))) return []
  const [subject] = first!.split(/\s+/)
  return [first!, ...others.map((part) => (part.split(/\s+/).length > 2 ? part : `${subject} ${part}`))]
}

/** "Tablets with certificates, for the younger fleet": no part of the work, but what it is for. */
const ADJUNCT =
  /^(?:for|with|without|in|at|on|of|from|to|as|by|für|mit|ohne|aus|von|bei|pour|avec|dans|en|de|con|sin|para|com|sem|per|senza|da)\s/iu

/** "Kubernetes" in a table called "Migrations", "Sea charts" under "Digitisation". */
function headed(item: Item, own: boolean, language: string | undefined): { name: string; as: NamedAs }[] {
  if (item.form !== 'row' || !own || workName(item.title, language).stems.length > 3) return []
  const heading = item.headings.at(-1) ?? ''
  const { stems } = workName(heading, language)
  return stems.length !== 1 || LISTS.test(heading) ? [] : [{ name: `${item.title} ${heading}`, as: 'headed' }]
}

/** Headings that name the kind of list and not what is done. */
const LISTS =
  /milestones?|roadmap|timeline|time ?table|schedule|steps|deliverables|goals|objectives|targets|priorities|results|overview|summary|budget|risks|plan|meilensteine|zeitplan|ziele|jalons|calendrier|objectifs|hitos|cronograma|objetivos|marcos|里程碑|目标|路线/iu

/** Lines of text that say by when a work is done, and how often something is to happen from when on. */
function* lineWork(
  path: DocumentPath,
  { lines, items }: DocumentFacts,
  language: string | undefined,
): Iterable<{ work: PlannedWork; key: string }> {
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const line of lines) {
    const [time, ...more] = line.times
    if (time === undefined || more.length > 0 || time.period === null || line.hypothetical) continue
    if (line.kind === 'heading') continue
    const { unsure, rhythm, plans, names } = readLine(line, language)
    if (unsure) continue
    const item = line.item === null ? undefined : byId.get(line.item)
    const dated = item?.period.state === 'known' && !item.period.inherited && item.period.raw === time.raw
    const base = {
      path,
      id: line.id,
      part: time.part,
      item: null,
      raw: time.raw,
      own: true,
      frame: null,
      heading: line.headings.at(-1) ?? '',
      words: () => line.text,
      group: line.id,
    }
    const start = time.period.start ?? time.period.end
    if (rhythm !== null && start !== null) {
      const open = time.relation === 'from' || time.relation === 'after'
      const stretch = open ? { start, end: start } : plannedStretch(time.period)
      if (stretch !== null)
        yield { work: { ...base, ...rhythm, as: 'rhythm', stems: 3, stretch }, key: rhythm.key }
    }
    const stretch = plannedStretch(time.period)
    if (dated || stretch === null || !plans) continue
    for (const { key, name } of names)
      yield { work: { ...base, name, as: 'line', stems: sizeOf(key), stretch }, key }
  }
}

/** What a line with one time says of work, whatever the items beside it say. */
interface LineReading {
  readonly unsure: boolean
  readonly plans: boolean
  readonly rhythm: { readonly key: string; readonly name: string } | null
  /** What it may plan, by what identifies it. */
  readonly names: readonly { readonly key: string; readonly name: string }[]
}

const readLine = remembered((line: DatedLine, language: string | undefined): LineReading => {
  if (UNSURE.test(line.text)) return { unsure: true, plans: false, rhythm: null, names: [] }
  const plans = PLANS.test(line.text)
  const names = new Map<string, string>()
  for (const name of plans ? subjectsOf(line) : []) {
    const { key, stems } = workName(name, language)
    if (key !== '' && stems.length <= 5 && !names.has(key)) names.set(key, shownName(name, language))
  }
  const rhythm = rhythmOf(line, language)
  return { unsure: false, plans, rhythm, names: [...names].map(([key, name]) => ({ key, name })) }
})

/** What is not sure to come, or has slipped, is no plan. */
const UNSURE =
  /(?<!\p{L})(?:if|unless|might|may|could|would|risks?|delays?|delayed|slip\p{L}*|postponed|originally|initially|previously|instead|wenn|falls|könnte|verzöger\p{L}*|ursprünglich|risiko|si|pourrait|risque|retard\p{L}*|initialement|podría|riesgo|retras\p{L}*|inicialmente|poderia|risco|atras\p{L}*|se|potrebbe|rischio|ritard\p{L}*)(?!\p{L})|[%％]/iu

/** Words by which a line says that it plans or completes something. */
const PLANS =
  /(?<!\p{L})(?:by|until|complet\p{L}*|finish\p{L}*|done|target\p{L}*|planned|scheduled|projected|ships?|arrives?|expected|due|deliver\p{L}*|launch\p{L}*|go(?:es)? live|live|ready|open(?:s|ed|ing)?|roll(?:ed)? out|bis|fertig\p{L}*|abgeschlossen|geplant|vorgesehen|eröffne\p{L}*|d['’]ici|avant|achev\p{L}*|termin\p{L}*|prévue?s?|livr\p{L}*|para|hasta|previst[oa]s?|planificad[oa]s?|inaugura\p{L}*|até|concluíd[oa]s?|planejad[oa]s?|entro|complet[oa]|pronto)(?!\p{L})|完成|上线|计划|完了|予定/iu

/** "The move to Genk will be complete by Q1": all before the time; "Genk (move under way; complete in Q1)": what the brackets are behind. */
function subjectsOf({ text, times }: DatedLine): string[] {
  const time = times[0]!
  const before = text.slice(0, time.start)
  const open = before.lastIndexOf('(')
  if (open >= 0 && text.indexOf(')', open) >= time.end) {
    const noun = /(\S{2,40})\s*$/u.exec(before.slice(0, open))?.[1] ?? ''
    const inside = before.slice(open + 1)
    return [before.slice(0, open), `${noun} ${inside}`]
  }
  const bare = before.replace(/[(（][^()（）]*[)）]/gu, ' ')
  const label = /^[^:：]{1,60}[:：]\s*(?=\S)/u.exec(bare)
  const own = label === null ? bare : bare.slice(label[0].length)
  return [`${own} ${text.slice(time.end)}`]
}

/** "Bi-weekly releases planned from Q1": so often, and what; null for meetings and the like, and for no rhythm at all. */
function rhythmOf({ text }: DatedLine, language: string | undefined): { key: string; name: string } | null {
  const rhythms = recogniseCadences(text)
  const rhythm = rhythms.at(-1)
  if (rhythm === undefined || rhythms.length > 2) return null
  const behind = /^(?: [\p{L}-]{2,30}){1,3}/u.exec(text.slice(rhythm.end))?.[0]
  if (behind === undefined) return null
  const noun = neutralNoun(behind, language)
  if (noun === null || isGenericActivity(noun)) return null
  return {
    key: `every ${rhythm.perYear[0]} ${noun}`,
    name: shownName(rhythm.raw + behind, language),
  }
}

/** "Lease by March, opening in Q3": two stages of one work in one text. */
export function isStaged({ item, words }: PlannedWork): boolean {
  return item !== null && item.form !== 'row' && recogniseTimes(words().slice(0, 400)).length > 1
}
