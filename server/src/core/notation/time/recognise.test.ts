/** Expressions as strategists write them, each with the days that it means; and texts in which no time stands. */

import { describe, expect, test } from 'vitest'
import {
  type Day,
  day,
  daysInMonth,
  type FiscalYear,
  isoDay,
  isResolved,
  parseIsoDay,
  recogniseTimes,
  resolveTime,
  type TimeContext,
} from './index'

interface Setting {
  readonly language?: string
  readonly year?: number
  readonly planStart?: string
  readonly fiscalYear?: FiscalYear
}

function contextOf(setting: Setting): TimeContext {
  const planStart = setting.planStart ? parseIsoDay(setting.planStart) : null
  return {
    ...(setting.year ? { year: { value: setting.year, from: 'the heading' } } : {}),
    ...(setting.fiscalYear ? { fiscalYear: setting.fiscalYear } : {}),
    ...(planStart === null ? {} : { planStart }),
  }
}

/** '2026' and '2026-04' stand for their first or last day, '-' for an end that is open or not stated. */
function edge(text: string, side: 'first' | 'last'): Day | null {
  if (text === '-') return null
  const [year, month, date] = text.split('-').map(Number)
  const m = month ?? (side === 'first' ? 1 : 12)
  return day(year!, m, date ?? (side === 'first' ? 1 : daysInMonth(year!, m)))
}

/** "by 2026-04..2026-06 «by Q2 2026»" for each expression of a text, in order. */
function read(text: string, setting: Setting): string[] {
  return recogniseTimes(text, setting.language).map((expression) => {
    if (expression.kind === 'unreadable') return `unreadable «${expression.raw}»`
    const period = resolveTime(expression, contextOf(setting))
    if (!isResolved(period)) return `unresolved «${expression.raw}»`
    const [start, end] = [period.start, period.end].map((d) => (d === null ? '-' : isoDay(d)))
    return `${period.relation} ${start}..${end} «${expression.raw}»`
  })
}

/** A line is `text => [relation] start[..end]`, the expression between « and » where it is not the whole text. */
function cases(setting: Setting, table: string): void {
  for (const line of table.trim().split('\n')) {
    const [left, right] = line.split('=>').map((part) => part.trim())
    const text = left!.replace(/[«»]/g, '')
    test(text, () => {
      const raws = left!.includes('«') ? [...left!.matchAll(/«([^»]*)»/g)].map((m) => m[1]!) : [text]
      const wanted = right!.split(' | ').map((one, i) => {
        const parts = one.trim().split(' ')
        const relation = parts.length > 1 ? parts[0]! : 'in'
        const [from, to] = parts.at(-1)!.split('..')
        if (from === '?') return `unresolved «${raws[i]}»`
        const [start, end] = [edge(from!, 'first'), edge(to ?? from!, 'last')]
        const iso = (d: Day | null) => (d === null ? '-' : isoDay(d))
        return `${relation} ${iso(start)}..${iso(end)} «${raws[i]}»`
      })
      expect(read(text, setting)).toEqual(wanted)
    })
  }
}

describe('quarters', () => {
  cases(
    {},
    `
Go live in «Q2 2026» => 2026-04..2026-06
«Q4 2027» => 2027-10..2027-12
«2026 Q2»: pilot => 2026-04..2026-06
«2026-Q1» audit => 2026-01..2026-03
«Q3-2026» => 2026-07..2026-09
«Q3/2026» => 2026-07..2026-09
«Q3/26» => 2026-07..2026-09
«2026/Q3» => 2026-07..2026-09
«2026Q4» => 2026-10..2026-12
«Q1'27» => 2027-01..2027-03
«Q1 ’27» release => 2027-01..2027-03
«Q2-26» => 2026-04..2026-06
«2Q26» => 2026-04..2026-06
«2Q 2026» => 2026-04..2026-06
«4Q2026» => 2026-10..2026-12
«4Q'26» => 2026-10..2026-12
«Q2 of 2026» => 2026-04..2026-06
«Q2, 2026» => 2026-04..2026-06
«Q2 (2026)» => 2026-04..2026-06
«Q2 – 2026» => 2026-04..2026-06
«q2 2026» => 2026-04..2026-06
«Q2 FY26» close => 2026-04..2026-06
«2027 (Q1)»: pilot => 2027-01..2027-03
«2027: Q1-Q2» => 2027-01..2027-06
«FY27 (H2)» => 2027-07..2027-12
«Q4 (Oct–Dec) 2026» => 2026-10..2026-12
«H1 (January to June) 2027» => 2027-01..2027-06
«Q1 (Jan, Feb, Mar) 2027» => 2027-01..2027-03
«Q4 26 - Q2 27» => 2026-10..2027-06
«Q2FY26» => 2026-04..2026-06
«Q2 of FY2026» => 2026-04..2026-06
«FY26Q3» => 2026-07..2026-09
«FY2026 Q3» => 2026-07..2026-09
«FY26-Q3» => 2026-07..2026-09
«FY'26 Q3» => 2026-07..2026-09
«Q3 fiscal 2026» => 2026-07..2026-09
«Q3 of fiscal year 2026» => 2026-07..2026-09
«Q3 CY2026» => 2026-07..2026-09
«CY26 Q3» => 2026-07..2026-09
the «second quarter of 2026» => 2026-04..2026-06
«2nd quarter 2026» => 2026-04..2026-06
«fourth-quarter 2026» results => 2026-10..2026-12
the «last quarter of 2026» => 2026-10..2026-12
the «final quarter of 2027» => 2027-10..2027-12
the «third fiscal quarter of 2026» => 2026-07..2026-09
«Quarter 3 2026» => 2026-07..2026-09
«Quarter 3 of 2026» => 2026-07..2026-09
«Quarter Four, 2026» => 2026-10..2026-12
«Qtr 3 2026» => 2026-07..2026-09
«2026 third quarter» => 2026-07..2026-09
«2026's first quarter» => 2026-01..2026-03
(«Q3 2026») => 2026-07..2026-09
**«Q3 2026»**: scale => 2026-07..2026-09
Status (as of «Q3 2026») => 2026-07..2026-09
Hermes («Q2 2126») => 2126-04..2126-06
moved from «Q2» to «Q3 2026» => ? | 2026-07..2026-09
a 12% increase «from Q3 2026» => 2026-07..2026-09
«Q1 2026», «Q2 2026» => 2026-01..2026-03 | 2026-04..2026-06
`,
  )
})

describe('halves, thirds and seasons', () => {
  cases(
    {},
    `
«H2 2026» => 2026-07..2026-12
«H1/2026» => 2026-01..2026-06
«H1-2026» => 2026-01..2026-06
«2026 H1» hiring => 2026-01..2026-06
«2026H2» => 2026-07..2026-12
«2026-H2» => 2026-07..2026-12
«2H26» => 2026-07..2026-12
«1H 2026» => 2026-01..2026-06
«H1'26» => 2026-01..2026-06
«H2 FY26» => 2026-07..2026-12
«FY26 H2» => 2026-07..2026-12
«HY1 2026» => 2026-01..2026-06
the «first half of 2026» => 2026-01..2026-06
the «second half 2026» => 2026-07..2026-12
the «latter half of 2026» => 2026-07..2026-12
«2nd half of 2026» => 2026-07..2026-12
«H1–H2 2026» => 2026-01..2026-12
«H2 2026 – H1 2027» => 2026-07..2027-06
«Tertial 2 2026» => 2026-05..2026-08
«Summer 2026» => 2026-06..2026-08
«fall of 2026» => 2026-09..2026-11
«Winter 2026» => 2026-12..2027-02
«Spring 2026» => 2026-03..2026-05
`,
  )
})

describe('years', () => {
  cases(
    {},
    `
in «2026» => 2026
throughout «2026» => 2026
during «2026» we consolidate => 2026
«2026»: foundation => 2026
our «2026» roadmap => 2026
«2026» goals => 2026
«2026» Target => 2026
Revenue («2026») => 2026
Budget «2027» => 2027
Vision «2030» => 2030
«2126» => 2126
Launched in «1998» => 1998
(+16% vs «2024») => 2024
the «year 2026» => 2026
«FY26» => 2026
«FY2026» => 2026
«FY 2026» => 2026
«FY'26» => 2026
«FY 2026E» => 2026
«fiscal 2026» => 2026
«Fiscal Year 2026» => 2026
«financial year 2026» => 2026
«CY2026» => 2026
«calendar year 2026» => 2026
«2026/27» => 2026..2027
«2026-27» => 2026..2027
«2026/2027» plan => 2026..2027
«FY2026-27» => 2026..2027
«2026–2028» => 2026..2028
«2026-2029» plan => 2026..2029
«2026-28» => 2026..2028
«FY26–FY28» => 2026..2028
«FY26-28» => 2026..2028
«2026 to 2028» => 2026..2028
«2026 through 2028» => 2026..2028
«from 2026 to 2030» => 2026..2030
«between 2026 and 2029» => 2026..2029
a plan for «2121-2126» => 2121..2126
«2026 fiscal year» => 2026
the «2026/27 financial year» => 2026..2027
«FYE 2026» => 2026
Roadmap («2026 – 2028») => 2026..2028
`,
  )
})

describe('months', () => {
  cases(
    {},
    `
«June 2026» => 2026-06
«Jun 2026» => 2026-06
«Oct. 2026» => 2026-10
«AUGUST 2026» => 2026-08
«april 2026» => 2026-04
«May, 2026» => 2026-05
«May of 2026» => 2026-05
«Mar'26» => 2026-03
«Mar '26» => 2026-03
«Mar-26» => 2026-03
«Mar/2026» => 2026-03
«2026 March» => 2026-03
«2026-Mar» => 2026-03
«2026-05» => 2026-05
«2026/05» => 2026-05
«2026.05» => 2026-05
«05/2026» => 2026-05
«5/2026» => 2026-05
«05-2026» => 2026-05
«April–July 2026» => 2026-04..2026-07
«Apr-Jul 2026» => 2026-04..2026-07
«Apr to Jul 2026» => 2026-04..2026-07
«Nov 2026 – Jan 2027» => 2026-11..2027-01
«November – February 2027» => 2026-11..2027-02
«Oct 2026 – Mar» => 2026-10..2027-03
«from May 2026 until August 2026» => 2026-05..2026-08
«May 2026 through Aug 2026» => 2026-05..2026-08
«2026-02 to 2026-04» => 2026-02..2026-04
«02/2026–04/2026» => 2026-02..2026-04
«02–04/2026» => 2026-02..2026-04
«March and April 2026» => 2026-03..2026-04
«May» and «November 2026» => 2026-05 | 2026-11
«Mar-26 to Jun-26» => 2026-03..2026-06
«Nov → Dec 2026» => 2026-11..2026-12
«Q2 2026 → Q4 2026» => 2026-04..2026-12
«15 May 2026 → 30 June 2026» => 2026-05-15..2026-06-30
moved from «Q2 2026» → «Q4 2026» => 2026-04..2026-06 | 2026-10..2026-12
«2026» → «2027» => 2026 | 2027
the «first half of June 2026» => 2026-06-01..2026-06-15
«second half of May 2026» => 2026-05-16..2026-05-31
the «first week of March 2026» => 2026-03-01..2026-03-07
the «last week of June 2026» => 2026-06-24..2026-06-30
«week 2 of June 2026» => 2026-06-08..2026-06-14
`,
  )
})

describe('days', () => {
  cases(
    {},
    `
due «2026-10-14» => 2026-10-14
«2026/10/14» => 2026-10-14
«2026.10.14» => 2026-10-14
at «2026-10-14T09:30:00Z» => 2026-10-14
«14 October 2026» => 2026-10-14
«14th October 2026» => 2026-10-14
the «14th of October 2026» => 2026-10-14
«14 Oct. 2026» => 2026-10-14
«14-Oct-2026» => 2026-10-14
«14-Oct-26» => 2026-10-14
«14 Oct '26» => 2026-10-14
«October 14, 2026» => 2026-10-14
«October 14th, 2026» => 2026-10-14
«October 14 2026» => 2026-10-14
«Oct 14, 2026» => 2026-10-14
«Oct. 1, 2026» => 2026-10-01
Thursday, «May 14, 2026» => 2026-05-14
«31/10/2026» => 2026-10-31
«10/31/2026» => 2026-10-31
«31.10.2026» => 2026-10-31
«31-10-2026» => 2026-10-31
«2026-03-02 – 2026-04-17» => 2026-03-02..2026-04-17
«2026-03-02 to 2026-04-17» => 2026-03-02..2026-04-17
«2026-03-02/2026-04-17» => 2026-03-02..2026-04-17
«12–16 May 2026» => 2026-05-12..2026-05-16
«12 - 16 May 2026» => 2026-05-12..2026-05-16
«12 to 16 May 2026» => 2026-05-12..2026-05-16
«May 12-16, 2026» => 2026-05-12..2026-05-16
«May 12 to 16, 2026» => 2026-05-12..2026-05-16
«28 May – 3 June 2026» => 2026-05-28..2026-06-03
«May 28 – June 3, 2026» => 2026-05-28..2026-06-03
«Dec 20, 2026 – Jan 5, 2027» => 2026-12-20..2027-01-05
«20 December – 5 January 2027» => 2026-12-20..2027-01-05
«02.03.2026–17.04.2026» => 2026-03-02..2026-04-17
«1 January to 31 March 2026» => 2026-01-01..2026-03-31
`,
  )
  cases({ language: 'en-US' }, '«03/04/2026» => 2026-03-04')
  cases({ language: 'en-GB' }, '«03/04/2026» => 2026-04-03')
  cases({ language: 'fr' }, '«03/04/2026» => 2026-04-03')
})

describe('weeks', () => {
  cases(
    {},
    `
«2026-W18» => 2026-04-27..2026-05-03
«2026W18» => 2026-04-27..2026-05-03
«W18 2026» => 2026-04-27..2026-05-03
«W18-2026» => 2026-04-27..2026-05-03
«KW 18 2026» => 2026-04-27..2026-05-03
«KW18/2026» => 2026-04-27..2026-05-03
«CW18 2026» => 2026-04-27..2026-05-03
«week 18 of 2026» => 2026-04-27..2026-05-03
«Week 18, 2026» => 2026-04-27..2026-05-03
«KW 18–20 2026» => 2026-04-27..2026-05-17
«W18–W20 2026» => 2026-04-27..2026-05-17
«2026-W53» => 2026-12-28..2027-01-03
`,
  )
})

describe('parts and edges', () => {
  cases(
    {},
    `
«end of 2026» => -..2026
the «end of Q3 2026» => -..2026-09
«end of April 2026» => -..2026-04
«end-2026» => -..2026
«end Q2 2026» => -..2026-06
«EOY 2026» => -..2026
«EOY'26» => -..2026
«EOY26» => -..2026
«2026 EOY» => -..2026
«EOQ2 2026» => -..2026-06
«EOM April 2026» => -..2026-04
«EOFY26» => -..2026
«year-end 2026» => -..2026
«2026 year-end» => -..2026
«year end 2027» => -..2027
«close of 2026» => -..2026
«early 2027» => 2027..-
«early Q2 2026» => 2026-04..-
«early in 2026» => 2026..-
«beginning of 2026» => 2026..-
«start of Q2 2026» => 2026-04..-
«start of 2027» => 2027..-
«late 2026» => -..2026
«late May 2026» => -..2026-05
«mid-2026» => 2026-05..2026-08
«mid 2026» => 2026-05..2026-08
«middle of 2026» => 2026-05..2026-08
«mid-Q3 2026» => 2026-08
«mid-June 2026» => 2026-06-11..2026-06-20
«mid-year 2026» => 2026-05..2026-08
«early to mid 2026» => 2026-01..2026-08
«mid-to-late 2026» => 2026-05..2026-12
«mid 2026 – early 2027» => 2026-05..2027-12
`,
  )
})

describe('relations', () => {
  cases(
    {},
    `
deliver «by Q4 2026» => by 2026-10..2026-12
«by 2028» => by 2028
«by the end of Q4 2026» => by -..2026-12
«by end of 2026» => by -..2026
«by year-end 2026» => by -..2026
«by early 2027» => by 2027..-
«by March 31, 2026» => by 2026-03-31
«by the third quarter of 2026» => by 2026-07..2026-09
«by around Q3 2026» => by 2026-07..2026-09
«no later than 30 June 2026» => by 2026-06-30
«not later than Q2 2026» => by 2026-04..2026-06
«on or before 2026-06-30» => by 2026-06-30
«until June 2026» => by 2026-06
«till Q2 2026» => by 2026-04..2026-06
«up to Q2 2026» => by 2026-04..2026-06
«through Q3 2026» => by 2026-07..2026-09
«within Q3 2026» => by 2026-07..2026-09
«Q3 2026 at the latest» => by 2026-07..2026-09
«Q3 2026 or earlier» => by 2026-07..2026-09
«before Q3 2026» => before 2026-07..2026-09
«prior to May 2026» => before 2026-05
«ahead of Q3 2026» => before 2026-07..2026-09
«pre-2027» => before 2027
«after Q2 2026» => after 2026-04..2026-06
«following March 2026» => after 2026-03
«beyond 2027» => after 2027
«post-Q2 2026» => after 2026-04..2026-06
«from Q2 2026» => from 2026-04..2026-06
«since 2024» => from 2024
«starting Q3 2026» => from 2026-07..2026-09
«starting in May 2026» => from 2026-05
«starting from Q3 2026» => from 2026-07..2026-09
«beginning Q3 2026» => from 2026-07..2026-09
«effective January 2027» => from 2027-01
«as from 1 April 2026» => from 2026-04-01
«not before Q3 2026» => from 2026-07..2026-09
«no earlier than Q3 2026» => from 2026-07..2026-09
«2028+» => from 2028
«Q3 2026+» => from 2026-07..2026-09
«Q3 2026 onwards» => from 2026-07..2026-09
«2027 onward» => from 2027
«2027 and beyond» => from 2027
«Q2 2026 or later» => from 2026-04..2026-06
«2027-ongoing» => from 2027
«2026 – present» => from 2026
«Q3 2026 –» => from 2026-07..2026-09
«now – Q3 2026» => until 2026-07..2026-09
`,
  )
})

describe('ranges and lists of quarters', () => {
  cases(
    {},
    `
«Q2–Q3 2026» => 2026-04..2026-09
«Q2-Q3 2026» rollout => 2026-04..2026-09
«Q2 — Q3 2026» => 2026-04..2026-09
«Q2−Q3 2026» => 2026-04..2026-09
«Q2 ~ Q3 2026» => 2026-04..2026-09
«Q2 ‚Äì Q3 2026» => 2026-04..2026-09
«Q2 ‚Äî Q3 2026» => 2026-04..2026-09
«Q2 â€“ Q3 2026» => 2026-04..2026-09
«Q2 â€” Q3 2026» => 2026-04..2026-09
«Q2 to Q3 2026» => 2026-04..2026-09
«Q2 thru Q4 2026» => 2026-04..2026-12
«Q1-3 2026» => 2026-01..2026-09
«Q3 2026 – Q2 2027» => 2026-07..2027-06
«Q3 2026-Q2 2027» => 2026-07..2027-06
«Q3 2026 until Q2 2027» => 2026-07..2027-06
«Q4'26 – Q1'27» => 2026-10..2027-03
«Q3 – Q1 2027» => 2026-07..2027-03
«Q3 2026 – Q1» => 2026-07..2027-03
«2026 Q1–Q3» => 2026-01..2026-09
«2026-Q3 to 2027-Q1» => 2026-07..2027-03
«FY26 Q1 – FY26 Q3» => 2026-01..2026-09
«from Q2 2026 to Q4 2026» => 2026-04..2026-12
«between Q2 and Q4 2026» => 2026-04..2026-12
«Q1/Q2 2026» => 2026-01..2026-06
«Q3/4 2026» => 2026-07..2026-12
«Q2/Q3/Q4 2026» => 2026-04..2026-12
«Q1 and Q2 2026» => 2026-01..2026-06
«Q1 & Q2 2026» => 2026-01..2026-06
«Q1» and «Q3 2026» => 2026-01..2026-03 | 2026-07..2026-09
«end of Q1 2026 – mid Q3 2026» => 2026-01..2026-08
«Q2..Q4 2026» => 2026-04..2026-12
«Q2…Q4 2026» => 2026-04..2026-12
«2026Q3-2027Q1» => 2026-07..2027-03
«2026-Q3-2027-Q1» => 2026-07..2027-03
«FY26 Q3–FY27 Q1» => 2026-07..2027-03
«first and second quarters of 2026» => 2026-01..2026-06
the «first two quarters of 2026» => 2026-01..2026-06
the «last two quarters of 2026» => 2026-07..2026-12
the «first nine months of 2026» => 2026-01..2026-09
«first 6 months of FY26» => 2026-01..2026-06
`,
  )
})

describe('the year of the surroundings', () => {
  cases(
    { year: 2026 },
    `
Private beta in «Q3» => 2026-07..2026-09
«first half» => 2026-01..2026-06
«second half»: scale => 2026-07..2026-12
«H1» close => 2026-01..2026-06
«end of '27» => -..2027
«by '28» => by 2028
YTD, «YE2027» => -..2027
«YE 2027» => -..2027
«by Q2» => by 2026-04..2026-06
«Q3»: scale => 2026-07..2026-09
GA in «October» => 2026-10
in «May» => 2026-05
«by March» => by 2026-03
«May» => 2026-05
«May»: launch => 2026-05
«Mar» => 2026-03
«Jan–Mar» => 2026-01..2026-03
«May-Jun» => 2026-05..2026-06
«Q1–Q2» => 2026-01..2026-06
«Q2/Q3» => 2026-04..2026-09
«H1» => 2026-01..2026-06
in «H2» => 2026-07..2026-12
«H2» goals => 2026-07..2026-12
hire four people («H1») => 2026-01..2026-06
«by EOY» => by -..2026
«EOQ2» => -..2026-06
«by the end of the year» => by -..2026
«by end of year» => by -..2026
«by year-end» => by -..2026
«end of this year» => -..2026
«by the end of next year» => by -..2027
«within the year» => by 2026
«this year» => 2026
«next year» => 2027
the «second half of the year» => 2026-07..2026-12
the «first quarter» => 2026-01..2026-03
the «first quarter of next year» => 2027-01..2027-03
«late March» => -..2026-03
«early Q3» => 2026-07..-
«mid-May» => 2026-05-11..2026-05-20
«June 15» => 2026-06-15
«15 June» => 2026-06-15
«by 30 September» => by 2026-09-30
«Nov 1-7» => 2026-11-01..2026-11-07
«Oct 23 – Nov 8» => 2026-10-23..2026-11-08
«Aug W2-Aug W3» => 2026-08-08..2026-08-21
«KW 18» => 2026-04-27..2026-05-03
«Q3 onwards» => from 2026-07..2026-09
«since Q2» => from 2026-04..2026-06
Monthly: «Oct»: 30, «Nov»: 31 => 2026-10 | 2026-11
`,
  )
  cases(
    {},
    `
Beta in «Q2» => ?
«H2» => ?
«by the end of the year» => ?
«by the end of the quarter» => ?
«this quarter» => ?
«Month 4» => ?
`,
  )
})

describe('plans that count from their start', () => {
  cases(
    { planStart: '2026-03-02' },
    `
«第1-3週» => 2026-03-02..2026-03-22
«1〜2週目» => 2026-03-02..2026-03-15
«第1-2周»：试点 => 2026-03-02..2026-03-15
«Day 30» => 2026-03-31
«Days 1–30» => 2026-03-02..2026-03-31
«Week 1» => 2026-03-02..2026-03-08
«Weeks 3-4» => 2026-03-16..2026-03-29
«Week 3–4» => 2026-03-16..2026-03-29
«Weeks 7-16» => 2026-04-13..2026-06-21
«Week 3 to 4» => 2026-03-16..2026-03-29
«by Week 6» => by 2026-04-06..2026-04-12
`,
  )
  cases(
    { planStart: '2026-04-01' },
    `
«Month 1» => 2026-04
«Month 4»: launch => 2026-07
«Months 1-3» => 2026-04..2026-06
«Months 1 to 3» => 2026-04..2026-06
«Month 1–2» => 2026-04..2026-05
«M1–M3» => 2026-04..2026-06
«M1-3» => 2026-04..2026-06
«by M6» => by 2026-09
«Month six» => 2026-09
«Quarter 2» => 2026-07..2026-09
«Year 1» => 2026-04..2027-03
«Year Two» => 2027-04..2028-03
«Years 1-3» => 2026-04..2029-03
«Years 1 and 2» => 2026-04..2028-03
«Yr. 2» => 2027-04..2028-03
«Y2» => 2027-04..2028-03
«Y1-Y2» => 2026-04..2028-03
«by Year 3» => by 2028-04..2029-03
«Year 2 Q1» => 2027-04..2027-06
«Q4 of Year 1» => 2027-01..2027-03
«Month 4+» => from 2026-07
«end of Year 1» => -..2027-03
«EOY1» => -..2027-03
«from Month 7» => from 2026-10
«Month 1 of Year 2» => 2027-04
`,
  )
})

describe('fiscal calendars', () => {
  cases(
    { fiscalYear: { startMonth: 4, namedBy: 'end' } },
    `
«FY26» => 2025-04..2026-03
«FY26 Q1» => 2025-04..2025-06
«Q1 FY26» => 2025-04..2025-06
«Q4 FY2026» => 2026-01..2026-03
«H2 FY26» => 2025-10..2026-03
«FY2025/26» => 2025-04..2026-03
«FY25-26» => 2025-04..2026-03
«2025/26» => 2025-04..2026-03
«Q1 2026» => 2025-04..2025-06
in «2026» => 2026
«March 2026» => 2026-03
«Q1 CY2026» => 2026-01..2026-03
«March FY26» => 2026-03
«May FY26» => 2025-05
`,
  )
  cases(
    { fiscalYear: { startMonth: 7, namedBy: 'start' } },
    `
«FY26» => 2026-07..2027-06
«FY26 Q3» => 2027-01..2027-03
«FY26 Q1 – FY26 Q2» => 2026-07..2026-12
`,
  )
})

describe('German', () => {
  cases(
    { language: 'de' },
    `
«2. Quartal 2026» => 2026-04..2026-06
im «zweiten Quartal 2026» => 2026-04..2026-06
«Quartal 2/2026» => 2026-04..2026-06
«Q2/26» => 2026-04..2026-06
«II. Quartal 2026» => 2026-04..2026-06
«1. Halbjahr 2026» => 2026-01..2026-06
im «zweiten Halbjahr 2026» => 2026-07..2026-12
«Mai 2026» => 2026-05
«März – Juni 2026» => 2026-03..2026-06
«15. Juni 2026» => 2026-06-15
«10.–20. Mai 2026» => 2026-05-10..2026-05-20
«10. bis 20. Mai 2026» => 2026-05-10..2026-05-20
«01.02.2026» => 2026-02-01
«01.02.26» => 2026-02-01
«10.05. – 20.05.2026» => 2026-05-10..2026-05-20
«bis Ende 2026» => by -..2026
«bis zum 30.06.2026» => by 2026-06-30
«spätestens Q2 2026» => by 2026-04..2026-06
«bis spätestens März 2026» => by 2026-03
«ab Q3 2026» => from 2026-07..2026-09
«seit 2024» => from 2024
«vor Juni 2026» => before 2026-06
«nach Q2 2026» => after 2026-04..2026-06
«Anfang 2026» => 2026..-
«Mitte 2026» => 2026-05..2026-08
«Ende März 2026» => -..2026-03
«Jahresende 2026» => -..2026
«von März bis Juni 2026» => 2026-03..2026-06
«zwischen 2026 und 2028» => 2026..2028
im «Jahr 2026» => 2026
«KW 18/2026» => 2026-04-27..2026-05-03
«KW 18/19 2026» => 2026-04-27..2026-05-10
«18. KW 2026» => 2026-04-27..2026-05-03
«2. HJ 2026» => 2026-07..2026-12
«Jan.–März 2026» => 2026-01..2026-03
«bis einschließlich Juni 2026» => by 2026-06
«Geschäftsjahr 2026» => 2026
«Herbst 2026» => 2026-09..2026-11
`,
  )
  cases({ language: 'de', planStart: '2026-04-01' }, '«Monat 2» => 2026-05\n«Jahr 2» => 2027-04..2028-03')
  cases(
    { language: 'de', year: 2026 },
    '«bis Ende des Jahres» => by -..2026\nim «dritten Quartal» => 2026-07..2026-09',
  )
})

describe('French', () => {
  cases(
    { language: 'fr' },
    `
«T2 2026» => 2026-04..2026-06
«T1-T2 2026» => 2026-01..2026-06
«2026 T2» => 2026-04..2026-06
«2T26» => 2026-04..2026-06
«deuxième trimestre 2026» => 2026-04..2026-06
«2e trimestre 2026» => 2026-04..2026-06
«1er trimestre de 2026» => 2026-01..2026-03
«S2 2026» => 2026-07..2026-12
«premier semestre 2026» => 2026-01..2026-06
«février 2026» => 2026-02
«août 2026» => 2026-08
«mars à juin 2026» => 2026-03..2026-06
«15 juin 2026» => 2026-06-15
«1er juin 2026» => 2026-06-01
«du 10 au 20 mai 2026» => 2026-05-10..2026-05-20
«d'ici fin 2026» => by -..2026
«d’ici à juin 2026» => by 2026-06
«jusqu'à mai 2026» => by 2026-05
«au plus tard en mars 2026» => by 2026-03
«avant juin 2026» => before 2026-06
«après T2 2026» => after 2026-04..2026-06
«à partir de mars 2026» => from 2026-03
«depuis 2024» => from 2024
«dès 2027» => from 2027
«mi-2026» => 2026-05..2026-08
«début 2026» => 2026..-
«fin mars 2026» => -..2026-03
en «2026» => 2026
«entre 2026 et 2028» => 2026..2028
«exercice 2026» => 2026
«semaine 18 2026» => 2026-04-27..2026-05-03
«S18 2026» => 2026-04-27..2026-05-03
«du 1er mars au 30 juin 2026» => 2026-03-01..2026-06-30
«fin de l'année 2026» => -..2026
`,
  )
  cases(
    { language: 'fr', year: 2026 },
    "«d'ici la fin de l'année» => by -..2026\nlancement en «mars» => 2026-03",
  )
})

describe('Spanish, Portuguese and Italian', () => {
  cases(
    { language: 'es' },
    `
«segundo trimestre de 2026» => 2026-04..2026-06
«2.º trimestre de 2026» => 2026-04..2026-06
«3er trimestre 2026» => 2026-07..2026-09
«T2 2026» => 2026-04..2026-06
«2T 2026» => 2026-04..2026-06
«primer semestre de 2026» => 2026-01..2026-06
«marzo de 2026» => 2026-03
«ene 2026» => 2026-01
«15 de junio de 2026» => 2026-06-15
«del 10 al 20 de mayo de 2026» => 2026-05-10..2026-05-20
«de marzo a junio de 2026» => 2026-03..2026-06
«hasta junio de 2026» => by 2026-06
«a más tardar en marzo de 2026» => by 2026-03
«antes de junio de 2026» => before 2026-06
«después de marzo de 2026» => after 2026-03
«a partir de enero de 2026» => from 2026-01
«desde 2025» => from 2025
«finales de 2026» => -..2026
a «mediados de 2026» => 2026-05..2026-08
a «principios de 2026» => 2026..-
«entre 2026 y 2028» => 2026..2028
«para finales de 2026» => by -..2026
objetivos para «2026» => 2026
ventas en «2026» => 2026
`,
  )
  cases(
    { language: 'pt' },
    `
«terceiro trimestre de 2026» => 2026-07..2026-09
«3º trimestre de 2026» => 2026-07..2026-09
«1º semestre de 2026» => 2026-01..2026-06
«março de 2026» => 2026-03
«set 2026» => 2026-09
«20 de janeiro de 2026» => 2026-01-20
«até junho de 2026» => by 2026-06
«até o final de 2026» => by -..2026
«antes de março de 2026» => before 2026-03
«após março de 2026» => after 2026-03
«a partir de abril de 2026» => from 2026-04
«meados de 2026» => 2026-05..2026-08
«início de 2026» => 2026..-
«fim de 2026» => -..2026
«entre 2026 e 2028» => 2026..2028
`,
  )
  cases(
    { language: 'it' },
    `
«secondo trimestre 2026» => 2026-04..2026-06
«III trimestre 2026» => 2026-07..2026-09
«primo semestre 2026» => 2026-01..2026-06
«gennaio 2026» => 2026-01
«set 2026» => 2026-09
«entro giugno 2026» => by 2026-06
«entro il 30 giugno 2026» => by 2026-06-30
«entro fine 2026» => by -..2026
«fino a marzo 2026» => by 2026-03
«dal 10 al 20 maggio 2026» => 2026-05-10..2026-05-20
«prima di giugno 2026» => before 2026-06
«dopo marzo 2026» => after 2026-03
«a partire da aprile 2026» => from 2026-04
«metà 2026» => 2026-05..2026-08
«inizio 2026» => 2026..-
«tra 2026 e 2028» => 2026..2028
nel «2026» => 2026
`,
  )
})

describe('Chinese and Japanese', () => {
  cases(
    { language: 'zh' },
    `
«2026年第三季度» => 2026-07..2026-09
«2026年3季度» => 2026-07..2026-09
«2026 年第 2 季度» => 2026-04..2026-06
«2026 年 4 月» => 2026-04
«2026 年 4 月 15 日» => 2026-04-15
«2026 年 4-6 月» => 2026-04..2026-06
«2026年Q3» => 2026-07..2026-09
«2026年上半年» => 2026-01..2026-06
«2026年下半年» => 2026-07..2026-12
«2026年5月» => 2026-05
«2026年十二月» => 2026-12
«2026年5月14日» => 2026-05-14
«2026年5月至8月» => 2026-05..2026-08
«2026年5-8月» => 2026-05..2026-08
«到2026年底» => by -..2026
«截至2026年6月» => by 2026-06
«二〇二六年» => 2026
«2026年底» => -..2026
«2026年中» => 2026-05..2026-08
«2026年»中国市场 => 2026
«2026年底前»完成 => by -..2026
«2026年6月之前» => before 2026-06
«2026年年底» => -..2026
在«2026年»实现盈利 => 2026
«2026年度»预算 => 2026
`,
  )
  cases(
    { language: 'ja' },
    `
«2026年第3四半期» => 2026-07..2026-09
«2026年上期» => 2026-01..2026-06
«2026年5月» => 2026-05
«2026年4月1日» => 2026-04-01
«2026年4月〜6月» => 2026-04..2026-06
«2026年4月1日〜6月30日» => 2026-04-01..2026-06-30
«2026年春» => 2026-03..2026-05
«2026年4月から6月まで» => 2026-04..2026-06
«2026年6月までに»完了 => by 2026-06
«2026年7月以降» => from 2026-07
«令和8年» => 2026
«2026年末» => -..2026
«2026年度» => 2026
`,
  )
  cases(
    { language: 'ja', year: 2026 },
    '«4月»に公開 => 2026-04\n«第3四半期» => 2026-07..2026-09\n«4-6月» => 2026-04..2026-06',
  )
  cases({ language: 'ja', fiscalYear: { startMonth: 4, namedBy: 'start' } }, '«2026年度» => 2026-04..2027-03')
})

describe('near misses', () => {
  test.each([
    ['Q5 2026', 'Q5 2026: a year has 4 quarters', ['Q4 2026', 'Q1 2027']],
    ['Octover 2026', 'Octover 2026: there is no month “Octover”', ['October 2026']],
    ['Febuary 2026', 'Febuary 2026: there is no month “Febuary”', ['February 2026']],
    ['Q0 2026', 'Q0 2026: a year has 4 quarters', ['Q1 2026']],
    ['2026-Q7', '2026-Q7: a year has 4 quarters', ['2026-Q4', '2027-Q1']],
    ['FY26 Q6', 'FY26 Q6: a year has 4 quarters', ['FY26 Q4', 'FY27 Q1']],
    ['H3 2026', 'H3 2026: a year has 2 halves', ['H2 2026', 'H1 2027']],
    ['31 June 2026', '31 June 2026: June has 30 days', ['30 June 2026']],
    ['June 31, 2026', 'June 31, 2026: June has 30 days', ['June 30, 2026']],
    ['31 September', '31 September: September has 30 days', ['30 September']],
    ['2026-02-30', '2026-02-30: February 2026 has 28 days', ['2026-02-28']],
    ['29 February 2026', '29 February 2026: February 2026 has 28 days', ['28 February 2026']],
    ['2026-13', '2026-13: there is no month 13', ['2026-12']],
    ['2026-13-01', '2026-13-01: there is no month 13', ['2026-12-01']],
    ['13/2026', '13/2026: there is no month 13', ['12/2026']],
    ['31.04.2026', '31.04.2026: April has 30 days', ['30.04.2026']],
    ['2025-W53', '2025-W53: 2025 has 52 weeks', ['2025-W52']],
    ['2026年13月', '2026年13月: there is no month 13', ['2026年12月']],
  ])('%s', (text, problem, suggestions) => {
    const [found, ...others] = recogniseTimes(`due ${text} at noon`)
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind: 'unreadable', raw: text, problem, suggestions })
  })
})

describe('what is no time', () => {
  test.each(
    `we may improve margins
You may also like it
they march on
march towards break-even
a second opinion
the second release of Phase 2
the first three customers
just a second
the first half of the backlog
a '26 footer of 3'26
'27 users
ye olde shop
ref. 2026/113
3-5天
2026 users
serve 2026 customers by hand
2026 active users
2026 ms
1990 requests per second
reach 2026 subscribers
port 2026
listens on port 2026 today
version 2026
version 3.1.2026
v2026.1
release 2.0.2026
SHA 2026abc
commit 2026def1
issue #2026
#2026
PR 2026
ticket 2026
€2026
$2026
£ 2026.50
2026%
2026 €
2,026
1.2026
12026
20260310
CVE-2026-12345
AHA-2026
PROM-DOC-2126-001
555-2026
+1 555 2026 2026x
ISO 9001:2015
ISO/IEC 27001:2022
RFC 2119
§ 2025 Abs. 2
norme NF 2025
loi n° 2018-493
Ley 2025/14
RFC2026
IEEE 2030
room 2026
Windows Server 2022
Office 2019
Rust 2024 edition
https://example.org/2026/04/plan
http://example.org/q3-2026
see www.example.org/2026
mail q3@example.org
docs/2026/roadmap.md
plan-2026-q3.md
\`Q3 2026\`
\`\`due 2026-03-01\`\`
reduce incidents from 7 to 2
cut it from 2100 to 1900 ms
between 1900 and 2100 requests
a 10-15% uplift
10-20 people
5 - 7 days
6 months
18 months
in 3 weeks
90 days
over the next year
the next quarter
two quarters
each quarter
per month
quarterly
weekly
H1 heading
an H2 tag
NVIDIA H200
H100 GPU
model T4 GPU
the T4 instance
S3 bucket
Amazon S3
M1 chip
Apple M3 Max
M1: kick-off milestone
Q factor
Q&A
the Q of it
3q RB
Q2.5
Q4_K_M
Day 30 retention
Week 1 retention
Month 3 retention: 95%
early adopters
mid-market
late stage
an end user
end-to-end
early access
early warning
start of the project
fall behind
spring cleaning
summer
the winter of our discontent
May we ask
out of scope
set targets
Set 2 goals
sun and mars
dec
Mar a Lago
24/7
1/2
3.5
16:9
10:30
4x
99.95%
level 7
Step 3
Phase 2
Sprint 4
Section 27A of the Act of 1933
EUR 2026
€ 2026
1 of 2026
2026 of 3000
Top 2026
an august institution
Owner: April Jones
/2026/04/
release 2026.4.1
sold 2026 units
2026:1
x2026
user2026
H2O
Y2K
May Day is
H1B visa
2000 active users
© 2026 Example
the year of the dog
Monday
FYI
FY
fiscal discipline
EU
Q1: What is the plan?
Q12
Week 0`.split('\n'),
  )('%s', (text) => {
    expect(recogniseTimes(text)).toEqual([])
  })
})
