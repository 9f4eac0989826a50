/** A target that is no better than the value of today. */
import { boundDirection, configuredDirection, type Direction, namedDirection, worse } from './direction'
import { asOne } from './one-cause'
import type { DocumentRule, Problem } from './rule'
import { type Step, stepsOf } from './target-row'

export const targetAlreadyMet: DocumentRule = {
  id: 'target-already-met',
  scope: 'document',
  severity: 'information',
  summary: 'A target that is no better than the current value',
  why: `A target that is met before the year begins asks for nothing: the current value or the target is out of date.
Targets that hold a value to the end (no incidents, 100%) and limits without a date (“< 25%”) are left alone, and so
are rows from which it is not clear which way is better.`,
  fix: null,
  examples: [
    {
      title: 'Today is better than the target',
      text: `# Roadmap 2026

## Targets

| Metric | 2024 actual | Current | Target 2026 |
| - | - | - | - |
| Claims per month | 19 | 12 | 14 |
                               ^^ information target-already-met: target 14 is no better than 12 (Current)
`,
    },
    {
      title: 'A value to hold',
      text: `# Roadmap 2026

## Targets

| Metric | Current | Target 2026 |
| - | - | - |
| Serious accidents | 0 | 0 |
`,
    },
  ],
  check({ path, facts, configuration }, report) {
    for (const table of facts.tables) {
      const met: Problem[] = []
      table.rows.forEach((row, index) => {
        const steps = stepsOf(table, row)
        const current = currentOf(steps)
        const target = steps.find(
          ({ role, column }) => role === 'to' && column !== current?.column && later(steps, current, column),
        )
        if (current === null || target === undefined) return
        const [now, then] = [current.quantity, target.quantity]
        if (now.comparator !== null || now.value === 0 || (now.unit === '%' && now.value === 100)) return
        const direction =
          configuredDirection(row.label, configuration) ??
          boundDirection([then]) ??
          wayAround(steps, current, target) ??
          namedDirection(row.label)
        if (direction === null) return
        // "< 25%" without a date is a limit to be kept, not something still to be reached.
        if (then.comparator !== null && target.end === null) return
        const equal = now.value === then.value && then.comparator === null
        // One value to hold is a target of its own, unless the row moves before or after it.
        if (equal ? !moves(steps, now.value) : !worse(now.value, then.value, direction)) return
        met.push({
          at: { path, id: table.id, part: `r${index}c${target.column}` },
          message: `target ${target.text} is no better than ${current.text} (${current.header})`,
          related: [
            {
              at: { path, id: table.id, part: `r${index}c${current.column}` },
              message: `${current.header}: ${current.text}`,
            },
          ],
        })
      })
      const [first] = met
      if (first === undefined) continue
      if (met.length <= MANY) for (const problem of met) report(problem)
      else
        report(
          asOne([first, ...met.slice(1)], {
            rest: `, and so are ${met.length - 1} other targets of this table`,
          }),
        )
    }
  },
}

/** More of them in one table say one thing: that its targets are old, or that it reports what has been reached. */
const MANY = 2

/** The last known value: what the row calls current or actual, else the oldest column of plain years. */
function currentOf(steps: readonly Step[]): Step | null {
  return steps.findLast(({ role }) => role === 'from') ?? null
}

function later(steps: readonly Step[], current: Step | null, column: number): boolean {
  const target = steps.find((step) => step.column === column)
  return current?.end == null || target?.end == null || target.end > current.end
}

/** Which way the other values go: from an older value to the target, or from today to a later target. */
function wayAround(steps: readonly Step[], current: Step, target: Step): Direction | null {
  const others = steps.filter((step) => step !== current && step !== target)
  const older = others.find(({ role }) => role === 'from')
  const last = others.findLast(({ role }) => role === 'to')
  const [from, to] =
    older !== undefined ? [older, last ?? target] : last !== undefined ? [current, last] : [null, null]
  if (from === null || to === null || from.quantity.value === to.quantity.value) return null
  return to.quantity.value > from.quantity.value ? 'up' : 'down'
}

function moves(steps: readonly Step[], value: number): boolean {
  return steps.some(({ quantity, role }) => role === 'to' && quantity.value !== value)
}
