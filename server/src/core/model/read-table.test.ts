import { expect, it } from 'vitest'
import { factsOf, renderFacts } from '../../../../test/support/render-facts'

/** One table below one heading, as the facts and the grid that are read from it. */
const read = (title: string, table: string, language?: string) =>
  `\n${renderFacts(factsOf(`# Ferry plan\n\n## ${title}\n\n${table}\n`, language))}`

it('metrics as rows, periods as columns', () => {
  const table = `
| KPI | 2025 Actual | 2026 Target | H1 2027 Target |
| - | -: | -: | -: |
| Berth wait | 14 h | 10 h | 9 h |
| **Crane uptime** | 93% | 96% | n/a |
`
  expect(read('Harbour figures 2026', table)).toMatchInlineSnapshot(`
    "
    table “Harbour figures 2026”
      columns: KPI [text] 2025 Actual [actual] 2026 Target [target] H1 2027 Target [target]
      rows: . .
    metric actual 14 h, 1 Jan – 31 Dec 2025: Berth wait
    metric target 10 h, 1 Jan – 31 Dec 2026: Berth wait
    metric target 9 h, 1 Jan – 30 Jun 2027: Berth wait
    metric actual 93%, 1 Jan – 31 Dec 2025: Crane uptime
    metric target 96%, 1 Jan – 31 Dec 2026: Crane uptime
    "
  `)
})

it('current, target, gap', () => {
  const table = `
| Measure | Current | Target | Gap |
| - | - | - | - |
| Berth wait | 14 h | 10 h | -4 h |
| Crane uptime | 93% | 96% | +3 pp |
`
  expect(read('Harbour figures 2026', table)).toMatchInlineSnapshot(`
    "
    table “Harbour figures 2026”
      columns: Measure [title] Current [baseline] Target [target] Gap [gap]
      rows: . .
    metric baseline 14 h: Berth wait
    metric target 10 h, 1 Jan – 31 Dec 2026: Berth wait
    metric gap −4 h, 1 Jan – 31 Dec 2026: Berth wait
    metric baseline 93%: Crane uptime
    metric target 96%, 1 Jan – 31 Dec 2026: Crane uptime
    metric gap +3 pp, 1 Jan – 31 Dec 2026: Crane uptime
    "
  `)
})

it('a deadline beside each target', () => {
  const table = `
| Metric | Target | By when |
| - | - | - |
| Berth wait | 10 h | June 2026 |
| Crane uptime | 96% | end of 2026 |
`
  expect(read('Harbour figures', table)).toMatchInlineSnapshot(`
    "
    table “Harbour figures”
      columns: Metric [text] Target [target] By when [period]
      rows: . .
    metric target 10 h, 1–30 Jun 2026: Berth wait
    metric target 96%, until 31 Dec 2026: Crane uptime
    "
  `)
})

it('years with a suffix, and a plan', () => {
  const table = `
| Item | FY25A | 2026E | 2027 plan |
| - | -: | -: | -: |
| Harbour dues | €4.1M | €4.4M | €4.8M |
`
  expect(read('Income', table)).toMatchInlineSnapshot(`
    "
    table “Income”
      columns: Item [title] FY25A [actual] 2026E [amount] 2027 plan [target]
      rows: .
    money actual €4.1M, 1 Jan – 31 Dec 2025: Harbour dues
    money amount €4.4M, 1 Jan – 31 Dec 2026: Harbour dues
    money target €4.8M, 1 Jan – 31 Dec 2027: Harbour dues
    "
  `)
})

it('quarters as rows', () => {
  const table = `
| Quarter | Passengers | Revenue |
| - | -: | -: |
| Q1 2026 | 12,000 | £80K |
| Q2 2026 | 31,000 | £210K |
| **2026** | **43,000** | **£290K** |
`
  expect(read('Ferry 2026', table)).toMatchInlineSnapshot(`
    "
    table “Ferry 2026”
      columns: Quarter [period] Passengers [amount] Revenue [amount]
      rows: . . total “2026”
    metric amount 12,000, 1 Jan – 31 Mar 2026: Passengers
    money amount £80K, 1 Jan – 31 Mar 2026: Revenue
    metric amount 31,000, 1 Apr – 30 Jun 2026: Passengers
    money amount £210K, 1 Apr – 30 Jun 2026: Revenue
    metric total 43,000, 1 Jan – 31 Dec 2026: Passengers
    money total £290K, 1 Jan – 31 Dec 2026: Revenue
    "
  `)
})

it('quarters as columns, with their year', () => {
  const table = `
| Site | Q1 | Q2 | 2026 |
| - | -: | -: | -: |
| North basin | €10K | €20K | €30K |
| South basin | €5K | €5K | €10K |
`
  expect(read('Dredging budget 2026', table)).toMatchInlineSnapshot(`
    "
    table “Dredging budget 2026”
      columns: Site [scope] Q1 [amount] Q2 [amount] 2026 [total]
      rows: . .
    money amount €10K, 1 Jan – 31 Mar 2026: Dredging budget | North basin
    money amount €20K, 1 Apr – 30 Jun 2026: Dredging budget | North basin
    money total €30K, 1 Jan – 31 Dec 2026: Dredging budget | North basin
    money amount €5K, 1 Jan – 31 Mar 2026: Dredging budget | South basin
    money amount €5K, 1 Apr – 30 Jun 2026: Dredging budget | South basin
    money total €10K, 1 Jan – 31 Dec 2026: Dredging budget | South basin
    "
  `)
})

it('years as rows, quarters as columns', () => {
  const table = `
| Year | Q1 | Q2 |
| - | -: | -: |
| 2025 | €10K | €20K |
| 2026 | €15K | €25K |
`
  expect(read('Revenue by quarter', table)).toMatchInlineSnapshot(`
    "
    table “Revenue by quarter”
      columns: Year [period] Q1 [amount] Q2 [amount]
      rows: . .
    money amount €10K, 1 Jan – 31 Mar 2025: Revenue
    money amount €20K, 1 Apr – 30 Jun 2025: Revenue
    money amount €15K, 1 Jan – 31 Mar 2026: Revenue
    money amount €25K, 1 Apr – 30 Jun 2026: Revenue
    "
  `)
})

it('teams by year, with a total and a rate', () => {
  const table = `
| Team | 2025 | 2026 |
| - | -: | -: |
| Pilots | 12 | 14 |
| Engineers | 5 | 8 |
| **All teams** | **17** | **22** |
| Share of women | 20% | 25% |
`
  expect(read('Headcount by team', table)).toMatchInlineSnapshot(`
    "
    table “Headcount by team”
      columns: Team [scope] 2025 [amount] 2026 [amount]
      rows: . . total “All teams” .
    headcount amount 12, 1 Jan – 31 Dec 2025: Headcount | Pilots
    headcount amount 14, 1 Jan – 31 Dec 2026: Headcount | Pilots
    headcount amount 5, 1 Jan – 31 Dec 2025: Headcount | Engineers
    headcount amount 8, 1 Jan – 31 Dec 2026: Headcount | Engineers
    headcount total 17, 1 Jan – 31 Dec 2025: Headcount | All teams
    headcount total 22, 1 Jan – 31 Dec 2026: Headcount | All teams
    metric amount 20%, 1 Jan – 31 Dec 2025: Share of women
    metric amount 25%, 1 Jan – 31 Dec 2026: Share of women
    "
  `)
})

it('a product in each column', () => {
  const table = `
| Metric | Day trip | Night boat |
| - | -: | -: |
| Revenue 2025 (actual) | £3.1M | £1.2M |
| Revenue 2026 (target) | £3.4M | £1.5M |
| Occupancy, 2026 | 71% | 64% |
`
  expect(read('Ferry targets 2026', table)).toMatchInlineSnapshot(`
    "
    table “Ferry targets 2026”
      columns: Metric [text] Day trip [amount] Night boat [amount]
      rows: . . .
    money actual £3.1M, 1 Jan – 31 Dec 2025: Revenue | Day trip
    money actual £1.2M, 1 Jan – 31 Dec 2025: Revenue | Night boat
    money target £3.4M, 1 Jan – 31 Dec 2026: Revenue | Day trip
    money target £1.5M, 1 Jan – 31 Dec 2026: Revenue | Night boat
    metric target 71%, 1 Jan – 31 Dec 2026: Occupancy | Day trip
    metric target 64%, 1 Jan – 31 Dec 2026: Occupancy | Night boat
    "
  `)
})

it('regions as rows, the metric in the title', () => {
  const table = `
| Region | 2025 | 2026 |
| - | -: | -: |
| North | 120 | 150 |
| South | 90 | 95 |
| **Coast** | **210** | **245** |
`
  expect(read('Moorings sold', table)).toMatchInlineSnapshot(`
    "
    table “Moorings sold”
      columns: Region [scope] 2025 [amount] 2026 [amount]
      rows: . . total “Coast”
    metric amount 120, 1 Jan – 31 Dec 2025: Moorings sold | North
    metric amount 150, 1 Jan – 31 Dec 2026: Moorings sold | North
    metric amount 90, 1 Jan – 31 Dec 2025: Moorings sold | South
    metric amount 95, 1 Jan – 31 Dec 2026: Moorings sold | South
    metric total 210, 1 Jan – 31 Dec 2025: Moorings sold | Coast
    metric total 245, 1 Jan – 31 Dec 2026: Moorings sold | Coast
    "
  `)
})

it('hires by function', () => {
  const table = `
| Quarter | Deck | Engine room | Hires | Headcount at end |
| - | -: | -: | -: | -: |
| Q1 2026 | 2 | 1 | 3 | 43 |
| Q2 2026 | 1 | 1 | 2 | 45 |
`
  expect(read('Hiring plan 2026', table)).toMatchInlineSnapshot(`
    "
    table “Hiring plan 2026”
      columns: Quarter [period] Deck [amount] Engine room [amount] Hires [total] Headcount at end [balance]
      rows: . .
    headcount amount 2, 1 Jan – 31 Mar 2026: Hires | Deck
    headcount amount 1, 1 Jan – 31 Mar 2026: Hires | Engine room
    headcount total 3, 1 Jan – 31 Mar 2026: Hires
    headcount amount 43, 1 Jan – 31 Mar 2026: Headcount at end
    headcount amount 1, 1 Apr – 30 Jun 2026: Hires | Deck
    headcount amount 1, 1 Apr – 30 Jun 2026: Hires | Engine room
    headcount total 2, 1 Apr – 30 Jun 2026: Hires
    headcount amount 45, 1 Apr – 30 Jun 2026: Headcount at end
    "
  `)
})

it('subtotals, a total and an average', () => {
  const table = `
| Category | 2025 | 2026 |
| - | -: | -: |
| Diesel | €40K | €44K |
| Paint | €10K | €11K |
| *Subtotal material* | *€50K* | *€55K* |
| Crew | €90K | €95K |
| **Total** | **€140K** | **€150K** |
| Average per trip | €70 | €72 |
`
  expect(read('Budget 2026', table)).toMatchInlineSnapshot(`
    "
    table “Budget 2026”
      columns: Category [text] 2025 [amount] 2026 [amount]
      rows: . . subtotal “Subtotal material” . total “Total” average “Average per trip”
    money amount €40K, 1 Jan – 31 Dec 2025: Diesel
    money amount €44K, 1 Jan – 31 Dec 2026: Diesel
    money amount €10K, 1 Jan – 31 Dec 2025: Paint
    money amount €11K, 1 Jan – 31 Dec 2026: Paint
    money total €50K, 1 Jan – 31 Dec 2025: Subtotal material
    money total €55K, 1 Jan – 31 Dec 2026: Subtotal material
    money amount €90K, 1 Jan – 31 Dec 2025: Crew
    money amount €95K, 1 Jan – 31 Dec 2026: Crew
    money total €140K, 1 Jan – 31 Dec 2025: Budget
    money total €150K, 1 Jan – 31 Dec 2026: Budget
    money amount €70, 1 Jan – 31 Dec 2025: Average per trip
    money amount €72, 1 Jan – 31 Dec 2026: Average per trip
    "
  `)
})

it('profit and loss in thousands, negatives in brackets', () => {
  const table = `
| $ thousand | 2026 | 2027 |
| - | -: | -: |
| Revenue | 900 | 1,100 |
| Cost of sales | (400) | (450) |
| **Gross profit** | **500** | **650** |
| Gross margin | 55.6% | 59.1% |
`
  expect(read('Plan: P&L', table)).toMatchInlineSnapshot(`
    "
    table “Plan: P&L”
      columns: $ thousand [text] 2026 [amount] 2027 [amount]
      rows: . . net “Gross profit” net “Gross margin”
    money amount $900K, 1 Jan – 31 Dec 2026: Revenue
    money amount $1.1M, 1 Jan – 31 Dec 2027: Revenue
    money amount −$400K, 1 Jan – 31 Dec 2026: Cost of sales
    money amount −$450K, 1 Jan – 31 Dec 2027: Cost of sales
    money amount $500K, 1 Jan – 31 Dec 2026: Gross profit
    money amount $650K, 1 Jan – 31 Dec 2027: Gross profit
    metric amount 55.6%, 1 Jan – 31 Dec 2026: Gross margin
    metric amount 59.1%, 1 Jan – 31 Dec 2027: Gross margin
    "
  `)
})

it('closing balances', () => {
  const table = `
| Month | Opening | Income | Closing |
| - | -: | -: | -: |
| January 2026 | £10K | £4K | £14K |
| February 2026 | £14K | £3K | £17K |
`
  expect(read('Cash 2026', table)).toMatchInlineSnapshot(`
    "
    table “Cash 2026”
      columns: Month [period] Opening [balance] Income [amount] Closing [balance]
      rows: . .
    money amount £10K, 1–31 Jan 2026: Opening
    money amount £4K, 1–31 Jan 2026: Income
    money amount £14K, 1–31 Jan 2026: Closing
    money amount £14K, 1–28 Feb 2026: Opening
    money amount £3K, 1–28 Feb 2026: Income
    money amount £17K, 1–28 Feb 2026: Closing
    "
  `)
})

it('scenarios as columns', () => {
  const table = `
| | Pessimistic | Base | Optimistic |
| - | -: | -: | -: |
| Passengers in 2026 | 50,000 | 60,000 | 75,000 |
| Revenue 2026 | £400K | £480K | £600K |
`
  expect(read('Fares', table)).toMatchInlineSnapshot(`
    "
    table “Fares”
      columns: – [text] Pessimistic [amount] Base [amount] Optimistic [amount]
      rows: . .
    metric amount 50,000, 1 Jan – 31 Dec 2026: Passengers | Pessimistic (hypothetical)
    metric amount 60,000, 1 Jan – 31 Dec 2026: Passengers | Base (hypothetical)
    metric amount 75,000, 1 Jan – 31 Dec 2026: Passengers | Optimistic (hypothetical)
    money amount £400K, 1 Jan – 31 Dec 2026: Revenue | Pessimistic (hypothetical)
    money amount £480K, 1 Jan – 31 Dec 2026: Revenue | Base (hypothetical)
    money amount £600K, 1 Jan – 31 Dec 2026: Revenue | Optimistic (hypothetical)
    "
  `)
})

it('scenarios as rows', () => {
  const table = `
| Scenario | Passengers | Revenue |
| - | -: | -: |
| Worst case | 50,000 | £400K |
| Best case | 75,000 | £600K |
`
  expect(read('Fares 2026', table)).toMatchInlineSnapshot(`
    "
    table “Fares 2026”
      columns: Scenario [text] Passengers [amount] Revenue [amount]
      rows: . .
    metric amount 50,000, 1 Jan – 31 Dec 2026: Passengers | Worst case (hypothetical)
    money amount £400K, 1 Jan – 31 Dec 2026: Revenue | Worst case (hypothetical)
    metric amount 75,000, 1 Jan – 31 Dec 2026: Passengers | Best case (hypothetical)
    money amount £600K, 1 Jan – 31 Dec 2026: Revenue | Best case (hypothetical)
    "
  `)
})

it('shares of a whole', () => {
  const table = `
| Programme | Amount | Share |
| - | -: | -: |
| Piers | €60K | 60% |
| Lights | €40K | 40% |
| Total | €100K | 100% |
`
  expect(read('Grants 2026', table)).toMatchInlineSnapshot(`
    "
    table “Grants 2026”
      columns: Programme [scope] Amount [amount] Share [share]
      rows: . . total “Total”
    money amount €60K, 1 Jan – 31 Dec 2026: Grants | Piers
    metric amount 60%, 1 Jan – 31 Dec 2026: Share | Piers
    money amount €40K, 1 Jan – 31 Dec 2026: Grants | Lights
    metric amount 40%, 1 Jan – 31 Dec 2026: Share | Lights
    money total €100K, 1 Jan – 31 Dec 2026: Grants
    metric total 100%, 1 Jan – 31 Dec 2026: Share
    "
  `)
})

it('a total column', () => {
  const table = `
| Programme | Q1 | Q2 | Total |
| - | -: | -: | -: |
| Piers | €20K | €40K | €60K |
| Lights | €15K | €25K | €40K |
`
  expect(read('Grants 2026', table)).toMatchInlineSnapshot(`
    "
    table “Grants 2026”
      columns: Programme [scope] Q1 [amount] Q2 [amount] Total [total]
      rows: . .
    money amount €20K, 1 Jan – 31 Mar 2026: Grants | Piers
    money amount €40K, 1 Apr – 30 Jun 2026: Grants | Piers
    money total €60K, 1 Jan – 31 Dec 2026: Grants | Piers
    money amount €15K, 1 Jan – 31 Mar 2026: Grants | Lights
    money amount €25K, 1 Apr – 30 Jun 2026: Grants | Lights
    money total €40K, 1 Jan – 31 Dec 2026: Grants | Lights
    "
  `)
})

it('metrics as columns, units in the headers', () => {
  const table = `
| Year | Revenue (€M) | Uptime (%) | Fuel [kt] | Wait, in minutes |
| - | -: | -: | -: | -: |
| 2025 | 4.1 | 97.5 | 2.2 | 12 |
| 2026 | 4.6 | 98.0 | 2.0 | 9 |
`
  expect(read('Ferry figures', table)).toMatchInlineSnapshot(`
    "
    table “Ferry figures”
      columns: Year [period] Revenue (€M) [amount] Uptime (%) [rate] Fuel [kt] [amount] Wait, in minutes [amount]
      rows: . .
    money amount €4.1M, 1 Jan – 31 Dec 2025: Revenue
    metric amount 97.5%, 1 Jan – 31 Dec 2025: Uptime
    metric amount 2.2 kt, 1 Jan – 31 Dec 2025: Fuel
    metric amount 12 min, 1 Jan – 31 Dec 2025: Wait
    money amount €4.6M, 1 Jan – 31 Dec 2026: Revenue
    metric amount 98.0%, 1 Jan – 31 Dec 2026: Uptime
    metric amount 2.0 kt, 1 Jan – 31 Dec 2026: Fuel
    metric amount 9 min, 1 Jan – 31 Dec 2026: Wait
    "
  `)
})

it('a unit behind the name of the row', () => {
  const table = `
| Metric | 2025 | 2026 |
| - | -: | -: |
| Revenue (€M) | 4.1 | 4.6 |
| Fuel per trip (t) | 1.9 | 1.7 |
`
  expect(read('Ferry figures', table)).toMatchInlineSnapshot(`
    "
    table “Ferry figures”
      columns: Metric [text] 2025 [amount] 2026 [amount]
      rows: . .
    money amount €4.1M, 1 Jan – 31 Dec 2025: Revenue
    money amount €4.6M, 1 Jan – 31 Dec 2026: Revenue
    metric amount 1.9 t, 1 Jan – 31 Dec 2025: Fuel per trip
    metric amount 1.7 t, 1 Jan – 31 Dec 2026: Fuel per trip
    "
  `)
})

it('a note that states the unit', () => {
  const table = `
All figures in thousand euros.

| Category | 2025 | 2026 |
| - | -: | -: |
| Diesel | 40 | 44 |
| Crew | 90 | 95 |
| Number of trips | 800 | 820 |
`
  expect(read('Ferry budget 2026', table)).toMatchInlineSnapshot(`
    "
    table “Ferry budget 2026”
      columns: Category [text] 2025 [amount] 2026 [amount]
      rows: . . .
    money amount €40K, 1 Jan – 31 Dec 2025: Diesel
    money amount €44K, 1 Jan – 31 Dec 2026: Diesel
    money amount €90K, 1 Jan – 31 Dec 2025: Crew
    money amount €95K, 1 Jan – 31 Dec 2026: Crew
    metric amount 800, 1 Jan – 31 Dec 2025: Trips
    metric amount 820, 1 Jan – 31 Dec 2026: Trips
    "
  `)
})

it('thousands of a currency that the cells repeat', () => {
  const table = `
| Category | 2026 (in $ thousands) |
| - | -: |
| Diesel | $44 |
| Crew | $95 |
`
  expect(read('Ferry budget', table)).toMatchInlineSnapshot(`
    "
    table “Ferry budget”
      columns: Category [text] 2026 (in $ thousands) [amount]
      rows: . .
    money amount $44K, 1 Jan – 31 Dec 2026: Diesel
    money amount $95K, 1 Jan – 31 Dec 2026: Crew
    "
  `)
})

it('from one amount to another in a cell', () => {
  const table = `
| Metric | Change |
| - | - |
| Night fare | €40 → €45 |
| Crew meals | 5–7 |
`
  expect(read('Ferry figures 2026', table)).toMatchInlineSnapshot(`
    "
    table “Ferry figures 2026”
      columns: Metric [text] Change [gap]
      rows: . .
    money baseline €40: Night fare
    money target €45, 1 Jan – 31 Dec 2026: Night fare
    metric gap 5–7, 1 Jan – 31 Dec 2026: Crew meals
    "
  `)
})

it('blank below a filled cell', () => {
  const table = `
| Region | Metric | 2025 | 2026 |
| - | - | -: | -: |
| North | Berth wait | 14 h | 12 h |
| | Crane uptime | 93% | 94% |
| South | Berth wait | 9 h | 8 h |
`
  expect(read('Ferry figures', table)).toMatchInlineSnapshot(`
    "
    table “Ferry figures”
      columns: Region [scope] Metric [text] 2025 [amount] 2026 [amount]
      rows: . . .
    metric amount 14 h, 1 Jan – 31 Dec 2025: Berth wait | North
    metric amount 12 h, 1 Jan – 31 Dec 2026: Berth wait | North
    metric amount 93%, 1 Jan – 31 Dec 2025: Crane uptime | North
    metric amount 94%, 1 Jan – 31 Dec 2026: Crane uptime | North
    metric amount 9 h, 1 Jan – 31 Dec 2025: Berth wait | South
    metric amount 8 h, 1 Jan – 31 Dec 2026: Berth wait | South
    "
  `)
})

it('rows in groups that repeat their labels', () => {
  const table = `
| Metric | 2025 | 2026 |
| - | -: | -: |
| **North** | | |
| Berth wait | 14 h | 12 h |
| **South** | | |
| Berth wait | 9 h | 8 h |
`
  expect(read('Ferry figures', table)).toMatchInlineSnapshot(`
    "
    table “Ferry figures”
      columns: Metric [text] 2025 [amount] 2026 [amount]
      rows: group “North” . group “South” .
    metric amount 14 h, 1 Jan – 31 Dec 2025: Berth wait | North
    metric amount 12 h, 1 Jan – 31 Dec 2026: Berth wait | North
    metric amount 9 h, 1 Jan – 31 Dec 2025: Berth wait | South
    metric amount 8 h, 1 Jan – 31 Dec 2026: Berth wait | South
    "
  `)
})

it('an attribute is no metric', () => {
  const table = `
| KPI | Weight | Target | Progress |
| - | -: | -: | -: |
| Berth wait | 30% | 10 h | 40% |
`
  expect(read('Ferry figures 2026', table)).toMatchInlineSnapshot(`
    "
    table “Ferry figures 2026”
      columns: KPI [text] Weight [id] Target [target] Progress [status]
      rows: .
    metric target 10 h, 1 Jan – 31 Dec 2026: Berth wait
    "
  `)
})

it('a risk table states nothing', () => {
  const table = `
| Risk | Probability | Cost |
| - | -: | -: |
| Fog | 20% | €10K |
`
  expect(read('Risks', table)).toMatchInlineSnapshot(`
    "
    table “Risks”
      columns: Risk [text] Probability [id] Cost [budget]
      rows: .
    "
  `)
})

it('goals without days are still two times', () => {
  const table = `
| Metric | Today | Goal 6M | Goal 12M |
| - | -: | -: | -: |
| Berth wait | 14 h | 12 h | 10 h |
`
  expect(read('Ferry figures', table)).toMatchInlineSnapshot(`
    "
    table “Ferry figures”
      columns: Metric [text] Today [baseline] Goal 6M [target] Goal 12M [target]
      rows: .
    metric baseline 14 h: Berth wait
    metric target 12 h, “6M”: Berth wait
    metric target 10 h, “12M”: Berth wait
    "
  `)
})

it('german', () => {
  const table = `
| Kennzahl | Ist 2025 | Ziel 2026 | Abweichung |
| - | -: | -: | -: |
| Liegezeit | 14 h | 12 h | -2 h |
| Umsatz (Mio. €) | 4,1 | 4,6 | 0,5 |
`
  expect(read('Ziele', table, 'de')).toMatchInlineSnapshot(`
    "
    table “Ziele”
      columns: Kennzahl [text] Ist 2025 [baseline] Ziel 2026 [target] Abweichung [gap]
      rows: . .
    metric baseline 14 h, 1 Jan – 31 Dec 2025: Liegezeit
    metric target 12 h, 1 Jan – 31 Dec 2026: Liegezeit
    metric gap −2 h: Liegezeit
    money baseline €4.1M, 1 Jan – 31 Dec 2025: Umsatz
    money target €4.6M, 1 Jan – 31 Dec 2026: Umsatz
    money gap €500K: Umsatz
    "
  `)
})

it('spanish', () => {
  const table = `
| Indicador | Actual | Meta 2026 |
| - | -: | -: |
| Espera en muelle | 14 h | 10 h |
| Clientes | 2.150 | 2.300 |
`
  expect(read('Metas', table, 'es')).toMatchInlineSnapshot(`
    "
    table “Metas”
      columns: Indicador [text] Actual [baseline] Meta 2026 [target]
      rows: . .
    metric baseline 14 h: Espera en muelle
    metric target 10 h, 1 Jan – 31 Dec 2026: Espera en muelle
    metric baseline 2,150: Clientes
    metric target 2,300, 1 Jan – 31 Dec 2026: Clientes
    "
  `)
})

it('french', () => {
  const table = `
| Indicateur | Actuel | Cible | Écart |
| - | -: | -: | -: |
| Attente à quai | 14 h | 10 h | -4 h |
`
  expect(read('Objectifs 2026', table, 'fr')).toMatchInlineSnapshot(`
    "
    table “Objectifs 2026”
      columns: Indicateur [text] Actuel [baseline] Cible [target] Écart [gap]
      rows: .
    metric baseline 14 h: Attente à quai
    metric target 10 h, 1 Jan – 31 Dec 2026: Attente à quai
    metric gap −4 h, 1 Jan – 31 Dec 2026: Attente à quai
    "
  `)
})

it('portuguese', () => {
  const table = `
| Indicador | Atual | Meta |
| - | -: | -: |
| Espera no cais | 14 h | 10 h |
`
  expect(read('Metas 2026', table, 'pt')).toMatchInlineSnapshot(`
    "
    table “Metas 2026”
      columns: Indicador [text] Atual [baseline] Meta [target]
      rows: .
    metric baseline 14 h: Espera no cais
    metric target 10 h, 1 Jan – 31 Dec 2026: Espera no cais
    "
  `)
})

it('italian', () => {
  const table = `
| Indicatore | Consuntivo 2025 | Obiettivo 2026 |
| - | -: | -: |
| Attesa al molo | 14 h | 10 h |
`
  expect(read('Obiettivi', table, 'it')).toMatchInlineSnapshot(`
    "
    table “Obiettivi”
      columns: Indicatore [text] Consuntivo 2025 [actual] Obiettivo 2026 [target]
      rows: .
    metric actual 14 h, 1 Jan – 31 Dec 2025: Attesa al molo
    metric target 10 h, 1 Jan – 31 Dec 2026: Attesa al molo
    "
  `)
})

it('chinese', () => {
  const table = `
| 指标 | 2025年实际 | 2026年目标 |
| - | -: | -: |
| 靠泊等待时间 | 14小时 | 10小时 |
| 营业收入（万元） | 410 | 460 |
`
  expect(read('目标', table, 'zh')).toMatchInlineSnapshot(`
    "
    table “目标”
      columns: 指标 [text] 2025年实际 [actual] 2026年目标 [target]
      rows: . .
    metric actual 14 h, 1 Jan – 31 Dec 2025: 靠泊等待时间
    metric target 10 h, 1 Jan – 31 Dec 2026: 靠泊等待时间
    money actual CNY 4.10M, 1 Jan – 31 Dec 2025: 营业收入
    money target CNY 4.60M, 1 Jan – 31 Dec 2026: 营业收入
    "
  `)
})

it('japanese', () => {
  const table = `
| 指標 | 2025年度実績 | 2026年度目標 |
| - | -: | -: |
| 売上高 | 3.2億円 | 3.6億円 |
`
  expect(read('目標', table, 'ja')).toMatchInlineSnapshot(`
    "
    table “目標”
      columns: 指標 [text] 2025年度実績 [actual] 2026年度目標 [target]
      rows: .
    money actual ¥320M, 1 Jan – 31 Dec 2025: 売上高
    money target ¥360M, 1 Jan – 31 Dec 2026: 売上高
    "
  `)
})

it('a target of a key result may go on behind its figure', () => {
  const table = `
| Key result | Target | Due |
| - | - | - |
| Rosters kept in one place | 95% across all piers and in the two offices that keep the books of the harbour | Q1 |
| Manual entries | 10% reduction in the hours that the two offices spend on them each week | Q2 |
`
  expect(read('Ferry OKRs', table)).toContain('metric target 95%')
  expect(read('Ferry OKRs', table)).not.toContain('10%')
})

it('years of two digits by their row, and a plan that sums them up', () => {
  const table = `
| Line | 25/26 | 26/27 | 27/28 | Plan |
| - | -: | -: | -: | -: |
| Berths | 1.0 | 2.0 | 1.5 | 4.5 |
| Cranes | 0.5 | 0.5 | 0.5 | 1.5 |
`
  expect(read('Cost (£ million)', table)).toMatchInlineSnapshot(`
    "
    table “Cost (£ million)”
      columns: Line [text] 25/26 [amount] 26/27 [amount] 27/28 [amount] Plan [total]
      rows: . .
    money amount £1.0M, 1 Jan 2025 – 31 Dec 2026: Berths
    money amount £2.0M, 1 Jan 2026 – 31 Dec 2027: Berths
    money amount £1.5M, 1 Jan 2027 – 31 Dec 2028: Berths
    money total £4.5M: Berths
    money amount £500K, 1 Jan 2025 – 31 Dec 2026: Cranes
    money amount £500K, 1 Jan 2026 – 31 Dec 2027: Cranes
    money amount £500K, 1 Jan 2027 – 31 Dec 2028: Cranes
    money total £1.5M: Cranes
    "
  `)
})

it('codes in other languages name no work', () => {
  const table = `
| Código | Frente | Líder | Fim |
| - | - | - | - |
| F1 | Cais norte | Rui Paz | nov/2026 |
| F2 | Guindaste | Ana Luz | mar/2027 |
`
  expect(read('Frentes', table, 'pt')).toMatchInlineSnapshot(`
    "
    table “Frentes”
      columns: Código [id] Frente [text] Líder [owner] Fim [period]
      rows: . .
    "
  `)
})
