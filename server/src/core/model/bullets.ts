/** What a bullet is by its form: a label of the list below it, a reference to another document. */
import { recogniseTimes } from '../notation/time'
import type { List, ListItem, Paragraph } from '../syntax/blocks'
import type { Context } from './context'
import { labelOf } from './labels'
import { headOf, isAttribute, topicOf } from './lexicon'
import { boldLead } from './titles'

/** "[Architecture](docs/architecture.md)" alone in a bullet points to another document; so does "[[Architecture]]" where no work is listed. */
export function isReference(lead: Paragraph, { topic, vague }: Context): boolean {
  const { text, marks } = lead.prose
  const wiki = marks.find(({ kind }) => kind === 'wiki')
  const listed = !vague && (topic === 'initiatives' || topic === 'priorities')
  if (wiki !== undefined && wiki.start === 0 && !listed)
    return /^[\s.]*(?:[-–—:(].*)?$/u.test(text.slice(wiki.end))
  const link = marks.find(({ kind }) => kind === 'link' || kind === 'url')
  if (link === undefined || !/(?:^[#.]|\.md(?:#.*)?$)/i.test(link.target ?? '')) return false
  return text.slice(0, link.start).trim() === '' && /^[\s.]*(?:[-–—:].*)?$/u.test(text.slice(link.end))
}

/** Whether a bullet only names the list below it, and is no item that happens to hold such a word. */
export function isGroupLabel(label: string, item: ListItem, lead: Paragraph, context: Context): boolean {
  if (context.detail && isAttribute(label)) return true
  const topic = topicOf(label)
  // A box is for something to be done.
  if (item.checked !== null && topic !== 'constraints') return false
  // A label may speak of costs among others; what is done about them is its head: "Analysis of costs".
  if ((topic === 'money' || topic === 'metrics') && topicOf(headOf(label)) === null) return false
  if (topic !== null && topic !== 'people' && topic !== 'context') return label.split(/\s+/).length <= 3
  if (!/\d/.test(label) || label.length > 24) return false
  const { readable } = lead.prose
  const [time, ...others] = recogniseTimes(readable, context.settings.language)
  if (time === undefined || others.length > 0) return false
  return !/[\p{L}\p{N}]/u.test(readable.slice(0, time.start) + readable.slice(time.end))
}

/** How many bullets of a list name some work with a list or code of its own below. */
export function titledBullets(list: List): number {
  return list.items.filter(({ blocks: [lead, ...rest] }) => {
    const label = lead?.kind === 'paragraph' && rest.length > 0 ? labelOf(lead, true) : null
    if (label === null || isAttribute(label)) return false
    const topic = topicOf(label)
    // "Team set-up" is work as well.
    return topic === null || topic === 'people'
  }).length
}

/** Only a bold lead sets the year of what is below: "**2026**: …". */
export function leadText(block: Paragraph): string {
  const bold = boldLead(block.prose)
  return bold === undefined ? '' : block.prose.readable.slice(bold.start, bold.end)
}

export function withoutBrackets(text: string): string {
  return text.replace(/[(（][^()（）]*[)）]/g, '')
}
