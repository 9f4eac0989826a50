/** What a heading or a bullet is, by its own words and by what it stands in. */
import type { ListItem } from '../syntax/blocks'
import type { Context } from './context'
import { isUrgency, leadsWith, opensWithVerb, PHASE_LEAD, type Topic } from './lexicon'
import type { ItemKind } from './model'
import type { KeyValue } from './read-fields'
import type { ReadText, ReadTime } from './reading'
import { leadKind } from './titles'

/** What is known of a heading when its kind is asked for. */
export interface HeadingSigns {
  readonly title: string
  readonly label: string
  readonly topic: Topic | null
  readonly time: ReadTime | null
  /** Owner, period or status stand in the heading or right below it. */
  readonly stated: boolean
  /** The owner and the due date do. */
  readonly assigned: boolean
  /** It has headings below it. */
  readonly divided: boolean
  /** Headings below it are priorities by name: "Objective 1: …". */
  readonly holds: boolean
  /** Only text stands below it. */
  readonly told: boolean
}

/** Null for a heading that only groups what is below it. */
export function headingKind(signs: HeadingSigns, outer: Context): ItemKind | null {
  const { title, label, topic, stated, divided } = signs
  if (leadsWith(PHASE_LEAD, title) || leadsWith(PHASE_LEAD, `${label}:`)) return 'phase'
  const lead = label === '' ? leadKind(title) : leadKind(`${label}:`)
  if (lead !== null && !isUrgency(title)) return lead
  if (outer.topic === 'constraints' || outer.topic === 'risks' || outer.topic === 'context') return null
  if (spansTime(signs)) return 'phase'
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

/** "Q3 2026: Security" is a phase; "Objectives 2026" are the objectives of a year. */
function spansTime({ time, topic, title }: HeadingSigns): boolean {
  if (time === null) return false
  // "Q4 2026 – Market expansion" names its time first, and then whatever happens in it.
  if (title.startsWith(time.expression.raw) && time.expression.raw.length < title.length)
    return topic !== 'priorities'
  if (topic === 'context' || topic === 'done') return false
  return topic === null || (time.period !== null && time.period.granularity !== 'year')
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
  const lead = signs.label === '' ? null : (leadKind(`${signs.label}:`) ?? codeKind(signs.label))
  if (topic === 'constraints') return 'constraint'
  const assigned = signs.owned || signs.due
  if (topic === 'risks' || topic === 'context' || topic === 'done' || topic === 'metrics') {
    return assigned && topic !== 'metrics' && topic !== 'context' ? 'initiative' : null
  }
  if (lead !== null && topic !== 'money') return lead
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
      return assigned ? 'initiative' : null
    default:
      return assigned || dated || signs.peers ? 'initiative' : null
  }
}

/** "KR1", "KR 2.3": a code that says what it numbers. */
function codeKind(label: string): ItemKind | null {
  return /^krs? ?\d/i.test(label) ? 'key-result' : null
}

/** A date that work is due or planned for, not one that it looks back to. */
function isStep({ expression }: ReadTime): boolean {
  return expression.relation !== 'after' && expression.relation !== 'from'
}

/** "Training: €80K", "Research: 70% of the budget": a key with nothing but a figure behind it is a line of a budget. */
function isFigure(text: ReadText, head: KeyValue): boolean {
  const first = text.quantities.find((quantity) => quantity.start >= head.start)
  const dated = text.times.some(({ expression }) => expression.end > head.start)
  if (first === undefined || dated || first.start - head.start > 12) return false
  const inside = text.quantities.filter(({ start }) => start >= head.start)
  const rest = head.end - head.start - inside.reduce((sum, { start, end }) => sum + end - start, 0)
  const { currency, unit } = first.quantity
  return currency !== null ? first.start === head.start : unit === '%' && rest <= 24
}
