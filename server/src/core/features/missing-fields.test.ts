/** Fields are inserted as the document writes them, at the right place, and are read back. */
import { describe, expect, test } from 'vitest'
import { AnalysisHost, type CodeAction } from '../analysis'
import { day } from '../notation/time'
import type { DocumentPath } from '../rules/rule'
import { applyEdits } from '../text/edit'

const PATH = 'plan.md' as DocumentPath

function actionsAt(
  fixture: string,
  asOf = day(2031, 5, 1),
): { text: string; actions: readonly CodeAction[] } {
  const at = fixture.indexOf('<|>')
  const text = fixture.replace('<|>', '')
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  host.setAsOf(asOf)
  host.setDocument(PATH, text)
  const actions = host.analysis().codeActions(PATH, { start: at, end: at })
  return { text, actions: actions.filter(({ kind }) => kind === 'refactor') }
}

function inserted(fixture: string, choice: number): string {
  const { text, actions } = actionsAt(fixture)
  return applyEdits(text, actions.at(choice)!.edits)
}

function document(body: string, title = 'Roadmap 2027', section = 'Initiatives'): string {
  return `---\nplumbline: strategy\n---\n# ${title}\n\n## ${section}\n\n${body.trim()}\n`
}

describe('one item', () => {
  test.each<[string, string, string]>([
    [
      'without any example, a bullet gets brackets',
      '- Parcel lockers<|>\n- Night deliveries',
      '- Parcel lockers (Owner: Name; Due: Q4 2027; Status: Planned) (Metric: Measure and target)\n- Night deliveries',
    ],
    [
      'square brackets with commas',
      '- Parcel lockers [Owner: Lea Brandt, Due: Q2 2027]\n- Night deliveries<|>',
      '- Parcel lockers [Owner: Lea Brandt, Due: Q2 2027]\n- Night deliveries [Owner: Name, Due: Q2 2027, Status: Planned] [Metric: Measure and target]',
    ],
    [
      'dashes',
      '- Parcel lockers — Lead: Lea Brandt\n- Night deliveries<|>',
      '- Parcel lockers — Lead: Lea Brandt\n- Night deliveries — Lead: Name — Due: Q4 2027 — Status: Planned — Metric: Measure and target',
    ],
    [
      'in front of a handle, which must stay at the end',
      '- Parcel lockers by May 2027 @lea<|>',
      '- Parcel lockers by May 2027 (Status: Planned) (Metric: Measure and target) @lea',
    ],
    [
      'handles',
      '- Parcel lockers @lea\n- Night deliveries<|>',
      '- Parcel lockers @lea\n- Night deliveries (Due: Q4 2027; Status: Planned) (Metric: Measure and target) @name',
    ],
    [
      'bullets below, behind those that are there',
      '- Parcel lockers<|>\n  - **Owner**: Lea Brandt\n  - Choose a vendor',
      '- Parcel lockers\n  - **Owner**: Lea Brandt\n  - **Due**: Q4 2027\n  - **Status**: Planned\n  - **Metric**: Measure and target\n  - Choose a vendor',
    ],
    [
      'bullets below, with the marker and indentation of the document',
      '1. Parcel lockers\n    * *Owner*: Lea Brandt\n2. Night deliveries<|>',
      '1. Parcel lockers\n    * *Owner*: Lea Brandt\n2. Night deliveries\n    * *Owner*: Name\n    * *Due*: Q4 2027\n    * *Status*: Planned\n    * *Metric*: Measure and target',
    ],
    [
      'bullets below, indented by tabs',
      '- Parcel lockers\n\t- Owner: Lea Brandt\n- Night deliveries<|>\n\t- Find drivers',
      '- Parcel lockers\n\t- Owner: Lea Brandt\n- Night deliveries\n\t- Owner: Name\n\t- Due: Q4 2027\n\t- Status: Planned\n\t- Metric: Measure and target\n\t- Find drivers',
    ],
    [
      'bullets below a task',
      '- [x] Parcel lockers\n  - Owner: Lea Brandt\n- [ ] Night deliveries<|>',
      '- [x] Parcel lockers\n  - Owner: Lea Brandt\n- [ ] Night deliveries\n  - Owner: Name\n  - Due: Q4 2027\n  - Status: Planned\n  - Metric: Measure and target',
    ],
    [
      'a heading followed by text, and key lines with a colon outside the emphasis',
      '### Project: Parcel lockers\n\n*Owner*: Lea Brandt\n\n### Project: Night deliveries<|>\nText.',
      '### Project: Parcel lockers\n\n*Owner*: Lea Brandt\n\n### Project: Night deliveries\n\n*Owner*: Name  \n*Due*: Q4 2027  \n*Status*: Planned  \n*Metric*: Measure and target\n\nText.',
    ],
    [
      'a heading with a field: behind it',
      '### Project: Parcel lockers\n\n**Owner:** Lea Brandt\n\n### Project: Night deliveries<|>\n\n**Due:** March 2027\n\nText.',
      '### Project: Parcel lockers\n\n**Owner:** Lea Brandt\n\n### Project: Night deliveries\n\n**Due:** March 2027  \n**Owner:** Name  \n**Status:** Planned  \n**Metric:** Measure and target\n\nText.',
    ],
    [
      'a heading with fields on bullets',
      '### Project: Parcel lockers\n\n- Owner: Lea Brandt\n\n### Project: Night deliveries<|>\n\n- Status: Planned\n\nText.',
      '### Project: Parcel lockers\n\n- Owner: Lea Brandt\n\n### Project: Night deliveries\n\n- Status: Planned\n- Owner: Name\n- Due: Q4 2027\n- Metric: Measure and target\n\nText.',
    ],
    [
      'a heading at the end of the document',
      '### Project: Night deliveries<|>',
      '### Project: Night deliveries\n\n**Owner:** Name  \n**Due:** Q4 2027  \n**Status:** Planned  \n**Metric:** Measure and target',
    ],
    [
      'a table: the blank cell, and columns for the rest',
      '| Milestone    | Owner      | Due     |\n|--------------|------------|---------|\n| Lease signed | Lea Brandt | Q1 2027 |\n| First parcel<|> |            | Q2 2027 |',
      '| Milestone    | Owner      | Due     | Status  | Metric             |\n|--------------|------------|---------|---------|--------------------|\n| Lease signed | Lea Brandt | Q1 2027 |         |                    |\n| First parcel | Name       | Q2 2027 | Planned | Measure and target |',
    ],
    [
      'a table without outer bars and with a short row',
      'Milestone | Owner | Due\n--- | --- | ---\nLease signed | Lea Brandt | Q1 2027\nFirst parcel<|> | Tom Maas',
      'Milestone | Owner | Due | Status | Metric |\n--- | --- | --- | --- | --- |\nLease signed | Lea Brandt | Q1 2027 |  |  |\nFirst parcel | Tom Maas | Q1 2027 | Planned | Measure and target |',
    ],
  ])('%s', (_, before, after) => {
    expect(inserted(document(before), 0)).toBe(document(after))
  })
})

describe('several items', () => {
  test('their list, then the document, each tab stop once and in order', () => {
    const fixture = document(
      '- Parcel lockers<|>\n- Night deliveries (Owner: Lea Brandt)\n\n## Milestones\n\n| Milestone | Owner | Due |\n| - | - | - |\n| Lease signed | | Q1 2027 |',
    )
    const { actions } = actionsAt(fixture)
    expect(actions.map(({ title }) => title)).toEqual([
      'Insert missing milestone fields (owner, due, status, metric)',
      'Insert missing milestone fields in all 2 items of this list',
      'Insert missing milestone fields in all 3 items of this document',
    ])
    expect(inserted(fixture, 2)).toBe(
      document(
        '- Parcel lockers (Owner: Name; Due: Q1 2027; Status: Planned) (Metric: Measure and target)\n- Night deliveries (Owner: Lea Brandt) (Due: Q1 2027; Status: Planned) (Metric: Measure and target)\n\n## Milestones\n\n| Milestone | Owner | Due | Status | Metric |\n| - | - | - | - | - |\n| Lease signed | Name | Q1 2027 | Planned | Measure and target |',
      ),
    )
    const stops = actions[2]!.edits.flatMap(({ snippet }) =>
      [...(snippet ?? '').matchAll(/\$\{(\d+):/g)].map(([, stop]) => Number(stop)),
    )
    expect(stops).toEqual(stops.map((_, index) => index + 1))
  })

  test('all rows of a table get a new column once', () => {
    expect(
      inserted(
        document(
          '| Milestone | Due |\n| - | - |\n| Lease<|> | Q1 2027 |\n| Parcel | Q2 2027 |',
          'Roadmap',
          'Milestones',
        ),
        1,
      ),
    ).toBe(
      document(
        '| Milestone | Due | Owner | Status | Metric |\n| - | - | - | - | - |\n| Lease | Q1 2027 | Name | Planned | Measure and target |\n| Parcel | Q2 2027 | Name | Planned | Measure and target |',
        'Roadmap',
        'Milestones',
      ),
    )
  })
})

describe('values', () => {
  const due = (fixture: string) =>
    /Due: \$\{\d+:([^}]*)\}/.exec(actionsAt(fixture).actions[0]!.edits[0]!.snippet!)![1]

  test('the time is that of the last peer, of the document, or of the day of the review', () => {
    expect(due(document('- Lockers<|>\n- Vans by March 2028'))).toBe('March 2028')
    expect(due(document('- Lockers<|>', 'Roadmap 2029'))).toBe('Q4 2029')
    expect(due(document('- Lockers<|>', 'Roadmap'))).toBe('Q4 2031')
  })

  test.each([
    [
      'de',
      '- Lager<|>',
      '(Verantwortlich: Name; Termin: Q4 2027; Status: Geplant) (Kennzahl: Messgröße und Ziel)',
    ],
    [
      'fr',
      '- Dépôt<|>',
      '(Responsable: Nom; Échéance: Q4 2027; Statut: Prévu) (Indicateur: Mesure et cible)',
    ],
    [
      'es',
      '- Almacén<|>',
      '(Responsable: Nombre; Plazo: Q4 2027; Estado: Planificado) (Métrica: Medida y meta)',
    ],
    ['pt', '- Armazém<|>', '(Responsável: Nome; Prazo: Q4 2027; Estado: Planejado) (Métrica: Medida e meta)'],
    [
      'it',
      '- Deposito<|>',
      '(Responsabile: Nome; Scadenza: Q4 2027; Stato: Pianificato) (Metrica: Misura e obiettivo)',
    ],
    ['zh', '- 仓库<|>', '（负责人：待定；截止：Q4 2027；状态：计划中）（指标：指标与目标）'],
    ['ja', '- 倉庫<|>', '（担当：未定；期日：Q4 2027；状態：予定）（指標：指標と目標）'],
  ])('%s', (lang, body, expected) => {
    const before = document(body).replace('strategy\n', `strategy\nlang: ${lang}\n`)
    expect(inserted(before, 0)).toContain(expected)
  })

  test('the language that a document is written in, where it does not say', () => {
    const body = '- Paketstationen für die Kunden und mit dem Partner<|>\n- Nachtlieferung in der Stadt'
    const text =
      'Wir wollen näher an die Haushalte rücken, die abends bestellen und morgens auf ihre Sendung warten. Dafür führen wir Stationen und Fahrten bei Nacht ein, prüfen die Kosten der Zustellung und schließen Lücken im Süden.'
    expect(inserted(document(`${text}\n\n${body}`, 'Fahrplan 2027', 'Maßnahmen'), 0)).toContain(
      '(Verantwortlich: Name;',
    )
  })
})

test('line ends are kept', () => {
  const fixture = document('### Project: Vans<|>\nText.').replaceAll('\n', '\r\n')
  expect(inserted(fixture, 0).replaceAll('\r\n', '')).not.toContain('\n')
})

test.each([
  '- Lockers\n  - **Owner**: Lea Brandt\n- Vans<|>',
  '### Project: Vans<|>\n\nText.',
  '### Project: Vans<|>\n- Step one\n- Step two',
  '| Project | Due | Cost |\n| - | - | - |\n| Vans<|> | | $4K |',
])('what is inserted is read back: %j', (body) => {
  const before = document(body)
  const host = new AnalysisHost()
  host.setDocument(PATH, inserted(before, 0))
  const item = host
    .analysis()
    .explained(PATH)
    .items.find(({ title }) => title === 'Vans')
  expect(item?.period).toMatchObject({ end: '2027-12-31' })
  expect(item?.status).toBe('planned')
  const at = before.indexOf('<|>')
  const again = host.analysis().codeActions(PATH, { start: at, end: at })
  expect(again.filter(({ title }) => title.startsWith('Insert missing milestone fields ('))).toEqual([])
})
