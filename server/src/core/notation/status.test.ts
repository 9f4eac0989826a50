import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStatusKey, readLegend, readStatus } from './status'

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' => ') as [string, string])

describe('statuses', () => {
  test.each(
    rows(`
      Done => done
      ✅ => done
      ✅ Shipped in May => done
      **Completed** => done
      Live => done
      100% => done
      Erledigt => done
      Terminé => done
      Concluído => done
      已完成 => done
      完了 => done
      In progress => in-progress
      In Progress (40%) => in-progress
      🚧 => in-progress
      WIP => in-progress
      65% => in-progress
      Ongoing – on schedule => in-progress
      Planned → In progress => in-progress
      In Arbeit => in-progress
      En cours => in-progress
      En curso => in-progress
      Em andamento => in-progress
      In corso => in-progress
      进行中 => in-progress
      対応中 => in-progress
      Not started => planned
      To do => planned
      📋 => planned
      0% => planned
      Scheduled for Q3 => planned
      Geplant => planned
      À faire => planned
      Pendiente => planned
      未着手 => planned
      Blocked by legal => blocked
      ⛔ => blocked
      Waiting on vendor => blocked
      Blockiert => blocked
      受阻 => blocked
      At risk => at-risk
      🟡 => at-risk
      🔴 Off track => at-risk
      Delayed => at-risk
      En retard => at-risk
      On track => on-track
      🟢 => on-track
      Green => on-track
      Im Plan => on-track
      順調 => on-track
      Cancelled => cancelled
      ❌ => cancelled
      Won’t do => cancelled
      Gestrichen => cancelled
      Annulé => cancelled
      已取消 => cancelled
      On hold => deferred
      ⏸ => deferred
      Postponed to 2028 => deferred
      Verschoben auf Q3 => deferred
      Aplazado => deferred
      推迟 => deferred
    `),
  )('%s is %s', (text, expected) => {
    expect(readStatus(text).status).toBe(expected)
  })

  test.each([
    '',
    'n/a',
    '–',
    'Q3 2027',
    'Mina Okafor',
    'Open source release of the client',
    '$5M',
    'New market entry in Spain',
    '🦊',
  ])('“%s” is none', (text) => {
    expect(readStatus(text).status).toBeNull()
  })

  test('a percentage is kept beside the status', () => {
    expect(readStatus('In progress (40 %)')).toEqual({
      status: 'in-progress',
      raw: 'In progress (40 %)',
      percent: 40,
    })
    expect(readStatus('Done')).toEqual({ status: 'done', raw: 'Done' })
  })
})

describe('legends', () => {
  test('marks and words in either order', () => {
    expect(readLegend('✅ Done · 🟡 In progress · 🔴 Blocked')).toEqual(
      new Map([
        ['✅', 'done'],
        ['🟡', 'in-progress'],
        ['🔴', 'blocked'],
      ]),
    )
    expect(readLegend('Shipped 🔵, Planned ⚪')).toEqual(
      new Map([
        ['🔵', 'done'],
        ['⚪', 'planned'],
      ]),
    )
    expect(readLegend('Legend: 🔵 = done')).toEqual(new Map([['🔵', 'done']]))
    expect(readLegend('Legende: ✅ erledigt, 🟡 in Arbeit')).toEqual(
      new Map([
        ['✅', 'done'],
        ['🟡', 'in-progress'],
      ]),
    )
  })

  test.each(['✅ Reviewed by the board', 'Launch 🚀 the product', '', '🔴 Priority one'])(
    '“%s” is none',
    (text) => {
      expect(readLegend(text)).toBeNull()
    },
  )

  test('the document’s own meaning goes first', () => {
    const legend = readLegend('✅ Done · 🟡 In progress · 🔵 Planned')!
    expect(readStatus('🟡', legend).status).toBe('in-progress')
    expect(readStatus('🔵', legend).status).toBe('planned')
    expect(readStatus('🔴', legend).status).toBeNull()
  })
})

test.each(
  'Status|**Status:**|State|Progress|RAG|Health|Stand|Fortschritt|Statut|Avancement|Estado|Situação|Stato|状态|進捗|ステータス'.split(
    '|',
  ),
)('%s states statuses', (label) => {
  expect(isStatusKey(label)).toBe(true)
})

test.each(['Statement', 'Standard', 'Healthcare', 'Owner', 'State of the market', ''])(
  '“%s” does not',
  (label) => {
    expect(isStatusKey(label)).toBe(false)
  },
)

test('nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readStatus(text, readLegend(text) ?? undefined)
      isStatusKey(text)
    }),
  )
})
