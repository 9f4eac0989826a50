/** What a heading or a bullet is, by its own words and by what it stands in. */
import { kindOf } from '../notation/owner'
import type { TimeForm } from '../notation/time'
import type { ListItem } from '../syntax/blocks'
import { isMeasure } from './column-lexicon'
import type { Context } from './context'
import { isScenario } from './hypothetical'
import {
  isCriteria,
  isHorizon,
  isUrgency,
  leadsWith,
  opensWithVerb,
  PHASE_LEAD,
  type Topic,
  tellsDeed,
  WORK_LEAD,
} from './lexicon'
import type { ItemKind } from './model'
import { partNamed, tellsOfPhase } from './named-parts'
import type { KeyValue } from './read-fields'
import type { ReadText, ReadTime } from './reading'
import { leadKind } from './titles'

/** What is known of a heading when its kind is asked for. */
export interface HeadingSigns {
  readonly title: string
  readonly label: string
  readonly topic: Topic | null
  readonly time: ReadTime | null
  /** "Month 1: Permits (May 2026)", whichever of its times is the one that it plans for. */
  readonly opensWithTime: boolean
  /** Owner, period or status stand in the heading or right below it. */
  readonly stated: boolean
  /** The owner and the due date do. */
  readonly assigned: boolean
  /** It has headings below it. */
  readonly divided: boolean
  /** Headings below it are priorities by name: "Objective 1: …". */
  readonly holds: boolean
  /** Its number counts it among its like, by a word ("Hire 2") or alone ("2."). */
  readonly counted: 'named' | 'numbered' | null
  /** Only text stands below it. */
  readonly told: boolean
}

/** Null for a heading that only groups what is below it. */
export function headingKind(signs: HeadingSigns, outer: Context): ItemKind | null {
  const { title, label, topic, stated, divided } = signs
  if (isCriteria(title)) return null
  if (tellsOfPhase(title)) return null
  if (leadsWith(PHASE_LEAD, title) || leadsWith(PHASE_LEAD, `${label}:`))
    return restatesPhases(outer) || (isProcess(outer) && signs.time?.period == null) ? null : 'phase'
  const lead = label === '' ? leadKind(title) : leadKind(`${label}:`)
  if (lead !== null && !isUrgency(title)) return lead
  if (outer.topic === 'constraints')
    return signs.counted !== null && !divided && topic === null ? 'constraint' : null
  if (outer.topic === 'risks' || outer.topic === 'context') return null
  // "Milestones" above "1.2 Berths are dredged".
  if (outer.lists !== null && !divided && /^\d+(?:\.\d+)*$/.test(label) && !isApart(topic)) return outer.lists
  if (STAGE.test(title)) return 'phase'
  // "Project Harbour (2026–2028)" is one piece of work, however long.
  if (signs.time !== null && isNamedWork(title)) return 'initiative'
  const counts = signs.counted !== null && countsWork(signs, outer)
  // "Hire 2 – Designer (May 2026)" has its time, "May 2026: Designer" and "2. Design (May–June)" are times.
  if (counts && signs.counted === 'named' && !signs.opensWithTime) return 'initiative'
  if (spansTime(signs, outer)) return 'phase'
  if (counts) return 'initiative'
  const free = outer.parent === null || outer.parentKind === 'phase'
  const named = topic === null || (/^\d+$/.test(label) && topic !== 'initiatives' && topic !== 'priorities')
  if (outer.topic === 'priorities' && !outer.vague && named && free && !signs.holds) return 'priority'
  if (divided) return null
  const work = outer.topic === 'initiatives' || outer.topic === 'priorities'
  // With owner and date "Delay forecasts" is work, whatever else such words head.
  if (work && topic !== null && topic !== 'initiatives' && topic !== 'priorities')
    return signs.assigned ? 'initiative' : null
  if (topic !== null) return null
  // Below the title alone, an owner is that of a section until a date makes work of it.
  if (stated && work && (!outer.vague || signs.assigned)) return 'initiative'
  if (signs.assigned && outer.topic === null) return 'initiative'
  return outer.topic === 'initiatives' && !outer.vague && signs.told && opensWithVerb(title)
    ? 'initiative'
    : null
}

/** "System 2: Notifications" in a phase, "3. Parcel lockers" of an action plan, "Hire 2 – Designer" among the people. */
function countsWork({ title, divided }: HeadingSigns, outer: Context): boolean {
  if (divided || partNamed(title) !== null || outer.headings.length < 2 || outer.vague || outer.detail)
    return false
  if (outer.hypothetical || isScenario(title)) return false
  const within = outer.topic === null && outer.parentKind === 'initiative'
  return within || outer.topic === 'initiatives' || (outer.topic === 'people' && opensWithVerb(title))
}

/** "Launch day (week 0), "Rollout (weeks 1–4)": a stage of work, counted from a start that may be unknown. */
const STAGE =
  /^(?:(?:pre|post|soft|full|public|private|final|initial)[- ]?)?(?:launch|roll-?out|implementation|pilot|beta|go-?live|release|deployment|preparation|kick-?off|set-?up|ramp-?up|scale-?up|stabili[sz]ation)(?:[ -](?:day|week|phase|period|preparation|campaign))?\s*[(（](?:weeks?|months?|days?|quarters?|w|m|d|t)\s?[-–+]?\d/iu

/** What is measured, paid or feared stands beside the work. */
function isApart(topic: Topic | null): boolean {
  return topic === 'metrics' || topic === 'money' || topic === 'risks' || topic === 'constraints'
}

function isNamedWork(title: string): boolean {
  const lead = WORK_LEAD.exec(title)
  return lead?.index === 0 && /^ \p{Lu}\p{Ll}/u.test(title.slice(lead[0].length))
}

/** Metrics, costs and risks are told phase by phase; the phases themselves stand elsewhere. */
function restatesPhases({ topic, headings }: Context): boolean {
  const told = topic === 'metrics' || topic === 'money' || topic === 'risks'
  return told && headings.length > 1
}

/** The phases of a process that is gone through again and again are a method, and no plan: "Hiring process". */
function isProcess({ topic, headings }: Context): boolean {
  return (topic === 'context' || topic === 'people') && PROCESS.test(headings.at(-1) ?? '')
}

const PROCESS =
  /(?:^|\s)(?:process|workflow|life ?cycle|procedure|methodology|processus|proceso|processo)$|(?:prozess|ablauf|verfahren|methodik)$|(?:流程|プロセス)$|^(?:processus|proceso|processo) d/iu

/** "Q3 2026: Security" is a phase; "Objectives 2026" are the objectives of a year. */
function spansTime({ time, topic, title }: HeadingSigns, outer: Context): boolean {
  if (time === null) return false
  const { raw, form } = time.expression
  // "Q4 2026 – Market expansion" names its time first, and then whatever happens in it.
  if (title.startsWith(raw) && /^\s*[:：–—-]/.test(title.slice(raw.length))) return topic !== 'priorities'
  if (topic === 'context' || topic === 'done') return false
  // "Key metrics (Q4 2026)" are those of a day.
  if (topic === 'metrics' && time.period !== null) return false
  // "Focus area in 2026" in the phase of that year is a part of it.
  if (topic === null && !title.startsWith(raw) && isWithinSame(time, outer)) return false
  if (topic === null || isHorizon(title) || (title.startsWith(raw) && !/^\d{4}$/.test(raw)))
    return topic !== 'priorities'
  // "Cost control (Weeks 6-12)" among the steps of a phase is one of them.
  if (time.period === null) return isRelative(form) && outer.parentKind === 'phase'
  return time.period.granularity !== 'year' && time.period.granularity !== 'years'
}

function isWithinSame({ period }: ReadTime, { period: outer, parentKind }: Context): boolean {
  if (period === null || parentKind !== 'phase' || outer.state !== 'known') return false
  return period.start === outer.value.start && period.end === outer.value.end
}

/** "Weeks 6-12", "Month 3": counted from a start that may be unknown. */
function isRelative(form: TimeForm): boolean {
  return form.kind === 'range' ? isRelative(form.from) : form.kind === 'relative'
}

/** What is known of a bullet when its kind is asked for. */
export interface BulletSigns {
  readonly label: string
  readonly title: string
  readonly text: ReadText
  readonly head: KeyValue | undefined
  readonly item: ListItem
  readonly time: ReadTime | null
  readonly owned: boolean
  readonly due: boolean
  /** Most lines of its list are dated or owned. */
  readonly peers: boolean
}

/** Null for a bullet that describes what it stands below. */
export function bulletKind(signs: BulletSigns, context: Context): ItemKind | null {
  const { topic } = context
  const dated = signs.time !== null
  const numbered = signs.label === '' ? null : (leadKind(`${signs.label}:`) ?? codeKind(signs.label))
  const lead = numbered ?? leadKind(signs.title)
  if (topic === 'constraints') return 'constraint'
  const assigned = signs.owned || signs.due
  if (topic === 'risks' || topic === 'context' || topic === 'done' || topic === 'metrics') {
    const tasked = topic === 'context' ? signs.owned && (dated || signs.due) : assigned && topic !== 'metrics'
    return tasked ? 'initiative' : null
  }
  if (lead !== null && topic !== 'money') return lead
  if (!assigned && isFigures(signs.title)) return null
  if (!assigned && signs.time?.period == null && signs.item.checked === null && asks(signs.title)) return null
  // A step of an initiative is told from a remark about it by its date or its owner.
  if (context.detail) return dated && isStep(signs.time!) ? 'milestone' : signs.owned ? 'initiative' : null
  if (signs.head !== undefined && isFigure(signs.text, signs.head)) return assigned ? 'initiative' : null
  switch (topic) {
    case 'key-results':
      return 'key-result'
    case 'priorities':
      // A box is for something to be done.
      return signs.item.checked === null ? 'priority' : 'initiative'
    case 'initiatives': {
      const boxed = signs.item.checked !== null
      const looks = dated || assigned || boxed || opensWithVerb(signs.title)
      return context.vague && context.headings.length > 1 && !looks && !signs.peers ? null : 'initiative'
    }
    case 'money':
    case 'people': {
      // "Q1: Engineers × 3" counts, "Q1: Hire three engineers" does.
      const timed = dated || context.period.state !== 'absent' || signs.peers
      return assigned || (timed && (opensWithVerb(signs.title) || tellsDeed(signs.title)))
        ? 'initiative'
        : null
    }
    default:
      return assigned || dated || signs.peers ? 'initiative' : null
  }
}

/** "KR1", "KR 2.3": a code that says what it numbers. */
function codeKind(label: string): ItemKind | null {
  return /^krs? ?\d/i.test(label) ? 'key-result' : null
}

/** "Is this in one of the phases?"; "Explore another transport?" is a thing to do. */
function asks(title: string): boolean {
  return /[?？]\s*$/.test(title) && !opensWithVerb(title)
}

/** A date that work is due or planned for, not one that it looks back to. */
function isStep({ expression }: ReadTime): boolean {
  return expression.relation !== 'after' && expression.relation !== 'from'
}

/** "Uptime: ≥99.5%", "Training: €80K", "Macros: 50+ flows": a key with nothing but a figure behind it is no work. */
function isFigure(text: ReadText, head: KeyValue): boolean {
  const first = text.quantities.find((quantity) => quantity.start >= head.start)
  // "Q3 2026: 40 berths" is what is to be reached then; "2026: €6M" is a line of a forecast.
  const dated = text.times.some(
    ({ expression, period }) =>
      expression.end > head.start || (expression.start >= head.keyStart && period?.granularity !== 'year'),
  )
  if (first === undefined || dated || first.start - head.start > 12) return false
  const inside = text.quantities.filter(({ start }) => start >= head.start)
  const rest = head.end - head.start - inside.reduce((sum, { start, end }) => sum + end - start, 0)
  const { currency, unit, comparator } = first.quantity
  if (currency !== null) return first.start === head.start
  // "New vessels in service: 8": a bare number.
  if (unit === null && text.text.slice(head.start, head.end).trim() === first.raw.trim()) return true
  // "Expansion: Drive 40% of revenue" tells somebody to do it.
  if (rest > 24 || opensWithVerb(head.key) || opensWithVerb(text.text.slice(head.start, head.end)))
    return false
  if (unit === '%') return true
  if (/\p{L}/u.test(text.text.slice(head.start, first.start))) return false
  // "Integrations: 50+ apps" are built; "Latency: < 30 s" and "Duration: 18 months" are measured.
  return (
    (comparator !== null && /^[<>≤≥]/.test(first.raw)) ||
    isMeasure(head.key) ||
    /^(?:ms|s|min|h|d|w|mo|y|yr|x|points|ratio)$/.test(unit ?? '')
  )
}

/** "€7.5M / 75 = €100K a head", "Senior engineer × 2": sums and counts, and nothing that is done. */
function isFigures(title: string): boolean {
  if (/\d[^=]{0,40}=\s*\D{0,4}\d/.test(title)) return true
  const words = title.replace(/[(（][^()（）]*[)）]/g, ' ').trim()
  // "Night crews - 12": how many there are of what is named.
  if (/^\p{L}[^\d–—-]{1,40}\s[–—-]\s[~≈<>≤≥]?\s?\d[\d.,]*\s?[%+]?$/u.test(words)) return true
  const counted = /^(?:[+~]?\d+\s*[×x]?\s+)(\p{L}.*)$|^(\p{L}.*?)\s*[×x]\s?\d+(?: .*)?$/u.exec(words)
  const role = counted?.[1] ?? counted?.[2]
  return role !== undefined && (counted?.[2] !== undefined || kindOf(role) === 'role')
}
