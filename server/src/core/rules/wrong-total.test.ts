/** Totals that a careful reviewer would mark, and the many cells of total rows that are no sums. */
import { describe, expect, test } from 'vitest'
import { fixed, marked, ways } from '../../../../test/support/carets'

const rule = 'wrong-total'

/** A plan with one table below a heading that asks for no other reading. */
function plan(table: string, heading = 'Investment'): string {
  return `---\nplumbline: strategy\n---\n# Budget 2026\n\n## ${heading}\n\n${table.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each([
    [
      'a total row, also where another column is right',
      `
| Line | 2026 | 2027 |
| - | - | - |
| Depots | €400K | €300K |
| Vans | €250K | €100K |
| Total | €650K | €390K |
                  ^^^^^ 💡 error wrong-total: total €390K, but the rows above it sum to €400K`,
    ],
    [
      'a total column',
      `
| Line | Q1 | Q2 | Total |
| - | - | - | - |
| Depots | $10K | $20K | $30K |
| Vans | $5K | $5K | $12K |
                     ^^^^ 💡 error wrong-total: total $12K, but the columns before it sum to $10K
| Staff | $1K | $2K | $3K |`,
    ],
    [
      'a subtotal, without repeating it in the total',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | 250 |
| Subtotal | 700 |
             ^^^ 💡 error wrong-total: total 700, but the rows above it sum to 650
| Staff | 100 |
| Training | 50 |
| Total | 850 |`,
    ],
    [
      'a sum in which one row was left out, as less certain',
      `
| Line | Cost |
| - | - |
| Depots | $400K |
| Vans | $250K |
| Staff | $100K |
| Total | $500K |
          ^^^^^ 💡 warning wrong-total: total $500K, but the rows above it sum to $750K`,
    ],
    [
      'a sum over negative figures in parentheses',
      `
| Line | Cost |
| - | - |
| Depots | $400 |
| Grant received | ($150) |
| Vans | $250 |
| Total | $900 |
          ^^^^ 💡 error wrong-total: total $900, but the rows above it sum to $500`,
    ],
    [
      'a headcount',
      `
| Team | Engineers |
| - | - |
| Core | 12 |
| Mobile | 7 |
| Data | 5 |
| **Total** | **26** |
                ^^ 💡 error wrong-total: total 26, but the rows above it sum to 24`,
    ],
    [
      'the rows that the label names',
      `
| Class | Days |
| - | - |
| P0 | 40 |
| P1 | 55 |
| P2 | 30 |
| P0 + P1 total | 105 |
                  ^^^ 💡 error wrong-total: total 105, but the rows it names sum to 95`,
    ],
    [
      'German words and figures',
      `
| Posten | Kosten |
| - | - |
| Lager | 1.200 € |
| Fahrzeuge | 3.400 € |
| Schulung | 900 € |
| Summe | 5.900 € |
          ^^^^^^^ 💡 error wrong-total: total 5.900 €, but the rows above it sum to 5.500 €`,
    ],
  ])('%s', (_, table) => expectMarked(plan(table)))
})

test('marks a row that sums those above it in all columns but one', () => {
  expectMarked(
    plan(`
| £m | 2025 | 2026 | 2027 |
| - | - | - | - |
| Operating income | 134.0 | 141.1 | 149.5 |
| Operating cost | (89.8) | (88.5) | (91.2) |
| Left for works | 44.2 | 52.6 | 61.3 |
                                 ^^^^ 💡 warning wrong-total: Left for works 61.3, but 149.5 + (91.2) is 58.3, as in all other columns`),
  )
})

describe('leaves alone', () => {
  const silent: readonly (readonly [string, string])[] = [
    [
      'a column of changes of which one is wrong',
      `
## Budget

| Line | 2025 | 2026 | Change |
| - | - | - | - |
| Cranes | €400K | €450K | +€50K |
| Tugs | €300K | €340K | +€140K |
| Total | €700K | €790K | +€90K |
`,
    ],
    [
      'an average deal, a rate and a price below their columns',
      `
| Segment | Deals | Average deal | Win rate | Price per seat |
| - | - | - | - | - |
| Retail | 120 | €8.0K | 30% | €40 |
| Travel | 80 | €6.0K | 20% | €35 |
| Total | 200 | €7.2K | 26% | €38 |`,
    ],
    [
      'a weighted average in a column that does not say so',
      `
| Segment | Deals | Deal size |
| - | - | - |
| Retail | 150 | 8 |
| Travel | 50 | 4 |
| Total | 200 | 7 |`,
    ],
    [
      'millions that add up to billions',
      `
| Segment | Volume |
| - | - |
| Retail | €740M |
| Travel | €530M |
| Health | €610M |
| Total | €1.9B |`,
    ],
    [
      'a credit in parentheses',
      `
| Line | Cost |
| - | - |
| Depots | $400 |
| Grant received | ($150) |
| Vans | $250 |
| Total | $500 |`,
    ],
    [
      'a total of the rows that its label names',
      `
| Class | Days |
| - | - |
| P0 | 40 |
| P1 | 55 |
| P2 | 30 |
| P0 + P1 total | 95 |`,
    ],
    [
      'subtotals and a grand total',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | 250 |
| Subtotal operations | 650 |
| Staff | 100 |
| Training | 50 |
| Subtotal people | 150 |
| Grand total | 800 |`,
    ],
    [
      'ranges of which lows and highs add up',
      `
| Line | Cost |
| - | - |
| Depots | $40K – $60K |
| Vans | $25K – $30K |
| Total | $65K – $90K |`,
    ],
    [
      'ranges that add up only roughly',
      `
| Line | Cost |
| - | - |
| Depots | $40K – $60K |
| Vans | $25K – $30K |
| Total | $60K – $90K |`,
    ],
    [
      'an approximate total',
      `
| Tool | Monthly |
| - | - |
| Tracker | $599 |
| Mail | $150 |
| Maps | $200 |
| Total | ~$950 |`,
    ],
    [
      'rounded figures, four of which may be off by two',
      `
| Line | Cost |
| - | - |
| A | €1.2M |
| B | €2.4M |
| C | €3.3M |
| D | €1.1M |
| Total | €8.1M |`,
    ],
    [
      'a closing balance',
      `
| Month | In | Out | Cash balance |
| - | - | - | - |
| January | 100 | 40 | 160 |
| February | 80 | 60 | 180 |
| March | 90 | 50 | 220 |
| Total | 270 | 150 | 220 |`,
    ],
    [
      'a team at its peak',
      `
| Quarter | Budget | Team |
| - | - | - |
| Q1 | $100K | 20 |
| Q2 | $150K | 35 |
| Q3 | $200K | 50 |
| Total | $450K | 50 |`,
    ],
    [
      'a row that is marked as included',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| of which energy | 120 |
| Vans | 250 |
| Total | 650 |`,
    ],
    [
      'an undrawn facility listed for information',
      `
| Facility | Amount |
| - | - |
| Term loan | $900M |
| Bonds | $500M |
| Revolver (undrawn) | $300M |
| Total debt | $1,400M |`,
    ],
    [
      'a memo row below the line',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | 250 |
| Memo: leased vans | 90 |
| Total | 650 |`,
    ],
    [
      'a column with TBD in it',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | TBD |
| Staff | 100 |
| Total | 750 |`,
    ],
    [
      'a column with words in it',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | leased |
| Staff | 100 |
| Total | 750 |`,
    ],
    [
      'a cell that goes from one figure to another',
      `
| Line | Yearly |
| - | - |
| Depots | $400 |
| Vans | $0 → $6,000 |
| Staff | $100 |
| Total | $6,500 |`,
    ],
    [
      'an open figure',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | <250 |
| Staff | 100 |
| Total | 700 |`,
    ],
    [
      'two currencies in one column',
      `
| Line | Cost |
| - | - |
| Depots | $400 |
| Vans | €250 |
| Staff | $100 |
| Total | $780 |`,
    ],
    [
      'a total row of percentages',
      `
| Segment | Women | Growth |
| - | - | - |
| Sales | 48% | 12% |
| Product | 32% | 20% |
| Total | 41% | 15% |`,
    ],
    [
      'liabilities and equity that repeat the total of the assets',
      `
| Line | 2026 |
| - | - |
| Cash | 300 |
| Depots | 700 |
| Total assets | 1,000 |
| Loans | 400 |
| Equity | 500 |
| Reserves | 100 |
| Total liabilities and equity | 1,000 |`,
    ],
    [
      'a year that is twelve rounded months',
      `
| Tool | Monthly | Yearly |
| - | - | - |
| Tracker | $31 | $370 |
| Mail | $62 | $743 |
| Total | $93 | $1,116 |`,
    ],
    [
      'a net row',
      `
| Line | 2026 |
| - | - |
| Revenue | 900 |
| Costs | 650 |
| Net | 250 |`,
    ],
    [
      'an average row above the total',
      `
| Quarter | Orders |
| - | - |
| Q1 | 100 |
| Q2 | 140 |
| Average | 120 |
| Total | 240 |`,
    ],
    [
      'one row and its total',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Total | 450 |`,
    ],
    [
      'figures of which none adds up: the table shows a selection',
      `
| Top customers | 2025 | 2026 |
| - | - | - |
| Rota | 40 | 50 |
| Vell | 30 | 35 |
| Total revenue | 900 | 1,200 |`,
    ],
    [
      'a total column that counts something else',
      `
| Team | Now | Hires | Total addressable seats |
| - | - | - | - |
| Core | 12 | 3 | 40 |
| Mobile | 7 | 2 | 30 |
| Data | 5 | 1 | 25 |`,
    ],
    [
      'a total column behind a share',
      `
| Line | Q1 | Q2 | Share | Total |
| - | - | - | - | - |
| Depots | $10K | $20K | 75% | $30K |
| Vans | $5K | $5K | 25% | $10K |`,
    ],
    [
      'blanks and dashes, which count as nothing',
      `
| Line | Q1 | Q2 |
| - | - | - |
| Depots | 40 | – |
| Vans | | 10 |
| Staff | 5 | 5 |
| Total | 45 | 15 |`,
    ],
    [
      'signed hires and a closing headcount',
      `
| Team | Start | Hires | End |
| - | - | - | - |
| Core | 4 | +3 | 7 |
| Mobile | 0 | +5 | 5 |
| **Total** | **4** | **8** | **12** |`,
    ],
    [
      'a study of totals, which is work',
      `
| Initiative | Cost |
| - | - |
| Depots | 400 |
| Vans | 250 |
| Total cost of ownership study for the new warehouse | 90 |`,
    ],
    [
      'years that a column names',
      `
| Line | Founded | Cost |
| - | - | - |
| Depot Ghent | 2019 | 400 |
| Depot Lille | 2021 | 250 |
| Total | | 650 |`,
    ],
    [
      'a table of an unlike unit',
      `
| Line | Effort | Cost |
| - | - | - |
| Depots | 3 weeks | 400 |
| Vans | 2 months | 250 |
| Total | 11 weeks | 650 |`,
    ],
    [
      'a total of days that is the longest of parallel rows',
      `
| Step | Days |
| - | - |
| Build | 30 |
| Train | 20 |
| Total | 30 |`,
    ],
    [
      'what is in reserve',
      `
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | 250 |
| Contingency (not included) | 65 |
| Total | 650 |`,
    ],
  ]
  test.each(silent)('%s', (_, table) => expectMarked(plan(table)))

  test('two tables: each has its own rows', () => {
    expectMarked(
      plan(`
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | 250 |

| Line | Cost |
| - | - |
| Staff | 100 |
| Training | 50 |
| Total | 150 |`),
    )
  })
})

test('the caret stands below the figure and not its emphasis', () => {
  expectMarked(
    plan(`
| Line | Cost |
| - | - |
| Depots | **400** |
| Vans | 250 |
| *Total* | *700* |
             ^^^ 💡 error wrong-total: total 700, but the rows above it sum to 650`),
  )
})

test('the fix of a subtotal takes the totals with it that were made from it', () => {
  const table = (subtotal: number, total: number) =>
    plan(`
| Line | Cost |
| - | - |
| Depots | 400 |
| Vans | 250 |
| Subtotal | ${subtotal} |
| Staff | 100 |
| Training | 50 |
| Total | ${total} |`)
  expect([...fixed(table(700, 850), rule).values()]).toEqual([table(650, 800)])
})

describe('one cell for two totals', () => {
  const table = (cell: string) => `
| Line | Q1 | Q2 | Total |
| - | - | - | - |
| Depots | $10K | ${cell} | $30K |
| Vans | $5K | $6K | $11K |
| Staff | $1K | $2K | $3K |
| Total | $16K | $28K | $44K |`

  test('is the one thing that is wrong', () => {
    const found = marked(plan(table('$12K')), { rule })
    expect(found.match(/\^.*/g)).toEqual([
      '^^^^ 💡 error wrong-total: $12K, but the totals of its row and of its column both need $20K',
    ])
    expect(ways(plan(table('$12K')), rule)).toEqual(['Set it to $20K\n| Depots | $10K | $20K | $30K |'])
  })
})

describe('the cell instead of the total', () => {
  const table = (rows: string) => plan(`| Line | Cost |\n| - | - |\n${rows}`)

  test('each of a few rows', () => {
    expect(ways(table('| Depots | €410K |\n| Vans | €250K |\n| Total | €690K |'), rule)).toEqual([
      'Set the total to €660K\n| Total | €660K |',
      'Set “Depots” to €440K\n| Depots | €440K |',
      'Set “Vans” to €280K\n| Vans | €280K |',
    ])
  })

  test('of many rows the one that is mistyped', () => {
    const rows = '| Depots | 410 |\n| Vans | 215 |\n| Staff | 133 |\n| Doors | 77 |\n| Total | 871 |'
    expect(ways(table(rows), rule)).toEqual([
      'Set the total to 835\n| Total | 835 |',
      'Set “Vans” to 251\n| Vans | 251 |',
    ])
  })

  test('not where another total counts on it', () => {
    const twice = '| Depots | 410 |\n| Vans | 250 |\n| Subtotal | 690 |\n| Staff | 100 |\n| Total | 760 |'
    expect(ways(table(twice), rule)).toEqual(['Set the total to 660\n| Subtotal | 660 |'])
  })

  test('a column that adds two others in all rows but one', () => {
    const people = `
| Area | Today | Joining | End of year |
| - | - | - | - |
| Shops | 12 | 3 | 15 |
| Vans | 7 | 2 | 9 |
| Depots | 6 | 1 | 8 |
| Office | 4 | 0 | 4 |`
    expect(marked(plan(people, 'Team'), { rule })).toContain('8, but 6 + 1 is 7, as in all other rows')
  })
})
