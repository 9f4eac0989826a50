/**
 * Work that a table dates otherwise than a bullet or a sentence of the same document, where one of the two names it by
 * more words: "Heat pump in service" and "Heat pump at the sewage works, in service by September 2028".
 */
import type { DatedLine, DocumentFacts, Item, ItemId } from '../model/model'
import { type Interval, overlap } from '../notation/time'
import { matchesOf } from '../text/matches'
import { push } from '../text/multimap'
import { remembered } from '../text/remembered'
import { ideographicName, isIdeographic } from './near-names'
import type { DocumentPath, PlanDocument } from './plan'
import { plannedFor, plannedStretch } from './schedule'
import { shownName, withoutTimes, workName } from './work-name'

/** One place that dates a work. */
export interface DatedWork {
  readonly path: DocumentPath
  /** Where its time stands, for `Places`. */
  readonly id: string
  readonly part: string
  readonly item: Item | null
  readonly name: string
  readonly raw: string
  readonly stretch: Interval
  readonly heading: string
}

interface Named {
  /** As a reader would write it. */
  readonly shown: string
  /** Stems in order, for languages with blanks. */
  readonly stems: readonly string[]
  /** The same of Chinese and Japanese, which has none; empty for other languages. */
  readonly text: string
  /** Words for a part of the way in all that is said of it. */
  readonly stages: string
}

interface Dated extends DatedWork {
  readonly names: readonly Named[]
}

/** The rows and bullets that date work, and all items by their ids: the same for as long as the items are. */
const datedItems = remembered(
  (
    items: DocumentFacts['items'],
    path: DocumentPath,
    language: string | undefined,
    wanted: (item: Item) => boolean,
  ): {
    readonly rows: readonly Dated[]
    readonly bullets: readonly Dated[]
    readonly byId: ReadonlyMap<ItemId, Item>
  } => {
    const inForm = (form: Item['form'], names: (item: Item, language: string | undefined) => Named[]) =>
      items.flatMap((item) => {
        const stretch = item.form === form && wanted(item) ? plannedFor(item, true) : null
        return stretch === null ? [] : [dated(path, item, stretch, names(item, language))]
      })
    return {
      rows: inForm('row', namesOfTitle),
      bullets: inForm('bullet', namesOfBullet),
      byId: new Map(items.map((item) => [item.id, item])),
    }
  },
)

/** Each sentence or bullet that contradicts the only row of a table that names its work. */
export function nearSchedules(
  { path, facts, language }: PlanDocument,
  wanted: (item: Item) => boolean,
): { readonly row: DatedWork; readonly told: DatedWork }[] {
  const { rows, bullets, byId } = datedItems(facts.items, path, language, wanted)
  if (rows.length === 0) return []
  const told = [
    ...bullets,
    ...facts.lines.flatMap((line) => {
      const item = line.item === null ? undefined : byId.get(line.item)
      // The first sentence of a bullet dates it; one behind it may date other work.
      const own = item?.period.state === 'known' && !item.period.inherited ? item.period.raw : null
      const isOther = own === null || line.times[0]?.raw !== own
      const sentence = isOther && item?.form !== 'row' ? readSentence(line, language) : null
      return sentence === null ? [] : [{ ...sentence, path }]
    }),
  ]
  const byHead = new Map<string, Dated[]>()
  for (const row of rows)
    for (const key of new Set(row.names.flatMap((name) => [...headsOf(name), ...name.stems])))
      push(byHead, key, row)
  const pairs = told.flatMap((each) => {
    const alike = new Set(
      each.names.flatMap((name) =>
        headsOf(name).flatMap((key) =>
          (byHead.get(key) ?? []).filter((row) => row.names.some((other) => isSame(other, name))),
        ),
      ),
    )
    // Of "Hall 3 begun" and "Hall 3 complete", the one that says no more than the sentence is meant.
    const equal = [...alike].filter((row) =>
      row.names.some((one) => each.names.some((two) => isEqual(one, two))),
    )
    const [row] = equal.length === 1 ? equal : alike
    return equal.length === 1 || alike.size === 1 ? [{ row: row!, told: each }] : []
  })
  // A row that somebody agrees with is one stage of what the others tell of.
  const agreed = new Set(pairs.filter(({ row, told: each }) => !disagree(row, each)).map(({ row }) => row))
  return pairs.filter(({ row, told: each }) => !agreed.has(row) && disagree(row, each))
}

function dated(path: DocumentPath, item: Item, stretch: Interval, names: readonly Named[]): Dated {
  const raw = item.period.state === 'known' ? item.period.raw : ''
  const { id, title } = item
  return {
    path,
    id,
    part: 'period',
    item,
    name: title,
    raw,
    stretch,
    heading: item.headings.at(-1) ?? '',
    names,
  }
}

const namesOfTitle = remembered((item: Item, language: string | undefined): Named[] => {
  const parts = item.title.split(/[,;]\s/)
  // "Shop three opens, deliveries begin" plans two things.
  const all = parts.length > 1 && parts.every((part) => DONE.test(part)) ? parts : [item.title]
  return all.map((name) => named(name, name, language)).filter(isTelling)
})

/** The opening clause, and what stands behind its colon: "One cabin: all aircraft refitted by Q2 2028". */
function namesOfText(text: string, language: string | undefined): Named[] {
  const plain = withoutTimes(text, language)
    .replace(/[(（][^()（）]{0,120}[)）]/gu, ' ')
    .slice(0, LONGEST)
  const clauses = plain.split(CLAUSE).filter((clause) => /\p{L}/u.test(clause))
  return clauses
    .slice(0, 2)
    .map((clause) => named(clause, plain, language))
    .filter(isTelling)
}

const namesOfBullet = remembered((item: Item, language: string | undefined): Named[] =>
  namesOfText(item.words, language),
)

const CLAUSE = /[;:：–—|，。]|,\s|\s-\s/u
/** Longer ones tell a story. */
const LONGEST = 160
/** A verb by which a part of a title says that something gets done. */
const DONE =
  /(?<!\p{L})(?:open|start|begin|launch|close|sign|order|run|finish|deliver|live|ready|done)(?:s|es|ed|ing|ning)?$/iu

function named(name: string, all: string, language: string | undefined): Named {
  const stages = [...new Set(matchesOf(all, STAGE).map(([word]) => word.toLowerCase().slice(0, 4)))]
  if (isIdeographic(name))
    return { shown: name, stems: [], text: ideographicName(name), stages: stages.join(' ') }
  const stems = [...new Set(workName(name, language).stems)]
  return { shown: shownName(name, language), stems, text: '', stages: stages.sort().join(' ') }
}

/** Words for a part of the way, or for one of several: what else is said must name the same. */
const STAGE =
  /(?<!\p{L})(?:pilot|beta|alpha|trial|test|proof|tender|rfp|ausschreibung|appel|licitaci|concurso|gara|procure|beschaff|design|concept|konzept|plan(?:ning|ung)|bauleitplan|stud(?:y|ie)|feasib|entwurf|diseño|estudio|contract|vertrag|contrat|order|bestell|permit|approv|consent|genehmig|baugenehm|construct|bau(?!\p{L}{0,3}$)|ground|chantier|obra|cantiere|start|begin|début|inicio|início|avvio|kick|phase|wave|stage|step|welle|stufe|étape|fase|etapa|onda|first|second|third|half|last|next|erste|zweite|dritte|letzte|premi|deuxi|primer|segund|prim[oa]|terz|develop|entwickl|dévelop|desarroll|desenvolv|svilupp|training|schulung|formation|formaci|evaluat|review|audit|extension|extend|ausbau|upgrade|expan|decommission|retire|remov|old|alte|partial|part|teil|partie|parte|prepar|vorbereit|version|v\d|\d+)\p{L}*|试点|試験|招标|设计|一期|二期|第[一二三四五\d]|推广|冷链/giu

function isTelling({ stems, text }: Named): boolean {
  return text.length >= 4 || (stems.length > 0 && (stems.length > 1 || stems[0]!.length >= 5))
}

function headsOf({ stems, text }: Named): string[] {
  if (text !== '') return ['han']
  return stems.length === 0 ? [] : [stems[0]!, [...stems].sort().join(' ')]
}

function isSame(row: Named, told: Named): boolean {
  if (row.stages !== told.stages || (row.text === '') !== (told.text === '')) return false
  if (row.text !== '') {
    const [short, long] = row.text.length < told.text.length ? [row.text, told.text] : [told.text, row.text]
    return short === long || (short.length >= 6 && long.includes(short))
  }
  const [a, b] = [new Set(row.stems), new Set(told.stems)]
  const within = row.stems.every((stem) => b.has(stem))
  const holds = told.stems.every((stem) => a.has(stem))
  if (within && holds) return true
  // "Validation of hall 3" is "Graz hall 3, validation".
  if (holds && told.stems.length > 2) return true
  // A sentence that says less than the row may be about something else of that name.
  return row.stems[0] === told.stems[0] && (within || (holds && told.stems.length > 1))
}

function isEqual(a: Named, b: Named): boolean {
  return a.text === b.text && a.stems.length === b.stems.length && a.stems.every((s) => b.stems.includes(s))
}

/** What is not sure to come, has slipped, or is over. */
const UNSURE =
  /(?<!\p{L})(?:if|unless|might|may|could|would|risks?|delay\p{L}*|slip\p{L}*|postponed|moved|originally|initially|previously|instead|was|were|had|wenn|falls|könnte|verzöger\p{L}*|verschoben|ursprünglich|risiko|war|si|pourrait|retard\p{L}*|reporté\p{L}*|podría|retras\p{L}*|poderia|atras\p{L}*|adiad\p{L}*|potrebbe|ritard\p{L}*)(?!\p{L})/iu

/** A sentence that opens with a work and has one time. */
const readSentence = remembered(
  (line: DatedLine, language: string | undefined): Omit<Dated, 'path'> | null => {
    const [time, ...more] = line.times
    if (time?.period == null || line.hypothetical || line.kind === 'heading') return null
    // "… ends in June, in time for the first batch in autumn": what follows a comma is of something else.
    if (more.length > 0 && !/^\s*[,;]\s/u.test(line.text.slice(time.end))) return null
    const stretch = plannedStretch(time.period)
    if (stretch === null || UNSURE.test(line.text) || time.period.granularity.startsWith('year')) return null
    const before = line.text.slice(0, time.start)
    const names = namesOfText(/\p{L}{2}/u.test(before) ? before : line.text.slice(time.end), language)
    // "Riverside follows in November": a name and a verb; what says more says something else.
    const brief = names.filter(({ stems, text }) => (text === '' ? stems.length <= 4 : text.length <= 16))
    if (brief.length === 0) return null
    const { id } = line
    const heading = line.headings.at(-1) ?? ''
    return {
      id,
      part: time.part,
      item: null,
      name: brief[0]!.shown,
      raw: time.raw,
      stretch,
      heading,
      names: brief,
    }
  },
)

/** Times that share no day, or stretches that begin together and end months apart. */
function disagree(a: DatedWork, b: DatedWork): boolean {
  if (!overlap(a.stretch, b.stretch)) return distance(a.stretch, b.stretch) < TWO_YEARS
  const long = ({ stretch }: DatedWork) => stretch.end - stretch.start > QUARTER
  return (
    long(a) &&
    long(b) &&
    Math.abs(a.stretch.start - b.stretch.start) <= MONTH &&
    Math.abs(a.stretch.end - b.stretch.end) > MONTH
  )
}

/** Further apart, it is hardly the same work. */
const TWO_YEARS = 731
const QUARTER = 92
const MONTH = 31

function distance(a: Interval, b: Interval): number {
  return Math.max(a.start - b.end, b.start - a.end)
}
