/** Fields that the text of an item gives without a key: its date, its mark, its place in a list. */
import { sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import type { Assignee } from './list-columns'
import { type StatedFields, setField } from './read-fields'
import type { ReadText, ReadTime } from './reading'
import { titleSpan } from './titles'

export function takeTime(text: ReadText, time: ReadTime, because: string, fields: StatedFields): void {
  const { raw, start, end } = time.expression
  fields.period =
    time.period === null
      ? { state: 'unknown', raw, because }
      : { state: 'known', value: time.period, raw, because, inherited: false }
  fields.spans.period = sourceSpan(text.prose, start, end)
}

/** "🟢 Click and collect" in a document that says what 🟢 means. */
export function takeMark(text: ReadText, fields: StatedFields): void {
  if (fields.status.state !== 'absent' || fields.legend === null) return
  const mark = [...text.text.trimStart()][0] ?? ''
  const status = fields.legend.get(mark)
  if (status === undefined) return
  fields.status = {
    state: 'known',
    value: status,
    raw: mark,
    because: 'the document’s legend',
    inherited: false,
  }
}

/** "Title – Name – Date", where the whole list is written so. */
export function takeAssignee(text: ReadText, assignee: Assignee, fields: StatedFields, taken: Span[]): void {
  const { start, end } = assignee.name
  if (fields.owner.state !== 'absent') return
  const raw = text.text.slice(start, end)
  const because = 'as in the other lines of its list'
  setField('owner', { text, start, end, raw, span: sourceSpan(text.prose, start, end), because }, fields)
  // A field behind it has its own place: "– Jan Prins. Depends on: …".
  const next = taken.filter((span) => span.start > assignee.from).map((span) => span.start)
  taken.push({ start: assignee.from, end: Math.min(text.text.length, ...next) })
  taken.sort((a, b) => a.start - b.start)
}

/** "### Platform team", "### CTO" below "Action items": who is to do what is listed there. */
export function isAssignee(title: string, above: string): boolean {
  if (title.split(/\s+/).length > 4 || !LISTS_TASKS.test(above)) return false
  const team =
    /(?<!\p{L})(?:team|squad|équipe|equipo|equipe)$|^(?:team|équipe|equipo|equipe)(?!\p{L})|(?:团队|チーム)$/iu
  return team.test(title) || /^(?:C[A-Z]{1,3}O|(?:head|vp|director)(?: of)? .*)$/i.test(title)
}

const LISTS_TASKS =
  /(?<!\p{L})(?:actions?(?: items?| points?)?|next steps|tasks|to-?dos|assignments|aufgaben|nächste schritte|prochaines étapes|tareas|próximos pasos|tarefas|próximos passos|compiti|prossimi passi)(?!\p{L})|任务|タスク/iu

/** The heading of the work of a team or role names who does it. */
export function takeTitle(text: ReadText, title: string, fields: StatedFields): void {
  const { start, end } = titleSpan(text.text, title)
  const because = 'the heading above their work'
  setField(
    'owner',
    { text, start, end, raw: title, span: sourceSpan(text.prose, start, end), because },
    fields,
  )
}
