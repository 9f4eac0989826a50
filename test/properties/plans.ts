/**
 * Documents like those that people write, made of the pieces of Markdown: headings, lists, tables, key lines, fences,
 * HTML, front matter. The vocabulary is small, so that names, owners, dates and figures meet and contradict each other.
 */
import fc from 'fast-check'

/** `PLUMBLINE_LONG=20 npx vitest run test/properties` tries twenty times as many documents. */
export const LONG = Math.max(1, Number(process.env.PLUMBLINE_LONG ?? 1) || 1)

/**
 * How often a property is tried. A failure prints its seed; with `PLUMBLINE_SEED=…` and `PLUMBLINE_SHRINK=1` it is
 * made small, which may take minutes.
 */
export function runs(count: number): fc.Parameters<unknown> {
  return {
    numRuns: count * LONG,
    endOnFailure: process.env.PLUMBLINE_SHRINK === undefined,
  }
}

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values)

const OWNER = pick(
  'Lea Brandt',
  'Tom Maas',
  'Operations',
  'CTO',
  '@ida',
  'Lea Brandt & Tom Maas',
  'TBD',
  'Ida Quist (CFO)',
)
const PERIOD = pick(
  'Q1 2026',
  'Q2 2026',
  'Q3 2026',
  'H1 2026',
  '2025-2026',
  '2026-2027',
  '2026',
  'March 2026',
  'end of 2027',
  '2026-09-30',
  'Q1–Q2 2026',
  'Q2–Q3 2026',
  'FY26',
  'Month 3',
)
const WORK = pick(
  'Open a second warehouse',
  'Deliver within one day',
  'Parcel lockers in ten cities',
  'Rotate all signing keys',
  'Penetration test of the portal',
  'Badge access for the warehouse',
  'Hire 40 drivers',
  'Reduce returns by 20%',
  'Achieve 99.5% uptime',
  'Grow ARR from $2M to $5M',
  'Encrypt *all* backups',
  '**Night deliveries**: with `vans` and [partners](https://example.org)',
  'Nachtlieferung für die Kunden',
  'Livraison de nuit',
  '夜间配送 99.9% 可用性',
)
const SECTION = pick(
  'Priorities',
  'Strategic objectives',
  'Initiatives',
  'Security initiatives',
  'Milestones',
  'Targets',
  'Budget 2026',
  'Areas to avoid',
  'Risks',
  'Maßnahmen',
  'Jalons',
  'Overview',
  'Second warehouse',
)
const METRIC = pick('Uptime', 'p95 latency', 'Churn', 'ARR', 'Orders, Ghent', 'Margin', 'Cost per order')
const PROSE = pick(
  'We move parcels and people like that.',
  'This *plan* says what we want, and why.\nIt is short.',
  'See [the notes](notes.md "why") and `code | with bars`.',
  'Uptime is currently 99.1%, and reaches 99.8% by Q3 2026.',
  'Text with <b>markup</b> and an e-mail a@b.example.',
)

/** A figure with the form that a whole column has. */
const FIGURES = pick<(n: number) => string>(
  (n) => String(n),
  (n) => `$${n}K`,
  (n) => `€${(n / 10).toFixed(1)}M`,
  (n) => `${n}%`,
  (n) => `${n} ms`,
  (n) => `${n.toLocaleString('en')}`,
  (n) => `**${n}**`,
  (n) => `(${n})`,
)

interface Options {
  readonly marker: string
  readonly indent: string
}

const OPTIONS: fc.Arbitrary<Options> = fc.record({
  marker: pick('-', '*', '1.', '- [ ]'),
  indent: pick('  ', '    ', '\t'),
})

const FORM = pick('none', 'brackets', 'square', 'dash', 'handle', 'bullet', 'due')

const bullet = fc
  .record({ work: WORK, owner: OWNER, period: PERIOD, form: FORM, dated: fc.boolean(), below: fc.boolean() })
  .map(({ work, owner, period, form, dated, below }) => ({ marker, indent }: Options): string => {
    const title = dated ? `${work} by ${period}` : work
    const lead = {
      none: title,
      brackets: `${title} (Owner: ${owner})`,
      square: `${title} [Owner: ${owner}; Due: ${period}]`,
      dash: `${title} — Owner: ${owner}`,
      handle: `${title} @ida`,
      bullet: `${title}\n${inner(marker, indent)}- **Owner**: ${owner}`,
      due: `${title} (Due: ${period})`,
    }[form]
    return `${marker} ${lead}${below ? `\n${inner(marker, indent)}- a step of it` : ''}`
  })

function inner(marker: string, indent: string): string {
  const least = marker === '1.' ? 3 : 2
  return indent === '\t' || indent.length >= least ? indent : ' '.repeat(least)
}

const list = fc
  .tuple(OPTIONS, fc.array(bullet, { minLength: 1, maxLength: 5 }))
  .map(([options, items]) => items.map((item) => item(options)).join('\n'))

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const workTable = fc
  .tuple(
    fc.array(fc.tuple(WORK, fc.option(OWNER, { nil: '' }), fc.option(PERIOD, { nil: '' })), {
      minLength: 1,
      maxLength: 4,
    }),
    pick('| - | - | - |', '|---|:---:|---:|'),
    fc.boolean(),
  )
  .map(([rows, delimiter, owners]) =>
    [
      row(owners ? ['Milestone', 'Owner', 'Due'] : ['Milestone', 'Notes', 'Due']),
      delimiter,
      ...rows.map(([work, owner, period]) => row([work.replaceAll('|', ''), owner, period])),
    ].join('\n'),
  )

const metricTable = fc
  .array(
    fc.tuple(
      METRIC,
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: -60, max: 60 }),
      fc.boolean(),
      FIGURES,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((rows) =>
    [
      row(['Metric', 'Current', '2026 Target', 'Gap']),
      '| - | - | - | - |',
      ...rows.map(([metric, from, to, gap, right, figure]) =>
        row([metric, figure(from), figure(to), figure(right ? to - from : gap)]),
      ),
    ].join('\n'),
  )

const moneyTable = fc
  .tuple(
    FIGURES,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 2,
      maxLength: 5,
    }),
    pick(0, 0, 7, -40, 300),
    pick('Total', '**Total**', 'Subtotal', 'Summe', 'P0 + P1 total'),
    fc.boolean(),
  )
  .map(([figure, rows, off, label, columns]) => {
    const sum = (of: 0 | 1) => rows.reduce((total, each) => total + each[of], 0)
    const line = (name: string, a: number, b: number, wrong = 0) =>
      row([name, figure(a), figure(b), ...(columns ? [figure(a + b + wrong)] : [])])
    return [
      row(['Line', 'Q1', 'Q2', ...(columns ? ['Total'] : [])]),
      row(['-', '-', '-', ...(columns ? ['-'] : [])]),
      ...rows.map(([a, b], index) => line(`P${index}`, a, b, index === 0 ? off : 0)),
      line(label, sum(0), sum(1) + off, 0),
    ].join('\n')
  })

const keyLine = fc
  .tuple(
    pick('**Owner:** ', '**Owner**: ', '*Owner*: ', 'Owner: ', '- **Owner:** ', '**Verantwortlich:** '),
    OWNER,
  )
  .map(([key, owner]) => key + owner)

const ATOM = fc.oneof(
  { weight: 5, arbitrary: list },
  { weight: 3, arbitrary: workTable },
  { weight: 3, arbitrary: metricTable },
  { weight: 3, arbitrary: moneyTable },
  { weight: 2, arbitrary: keyLine },
  { weight: 2, arbitrary: PROSE },
  {
    weight: 1,
    arbitrary: fc.tuple(WORK, PERIOD).map(([work, period]) => `> - ${work} by ${period}\n> - Vans`),
  },
  {
    weight: 1,
    arbitrary: pick(
      '```\nTotal | 3\n## no heading\n```',
      '<!-- - Vans by Q3 2026 -->',
      '<div>\n\n- Vans\n\n</div>',
      '---',
      '[ref]: https://example.org\n',
      '**Key initiatives:**',
    ),
  },
)

const HEADING = fc
  .tuple(
    pick('##', '###', '####'),
    SECTION,
    PERIOD,
    WORK,
    pick('section', 'section', 'dated', 'phase', 'work', 'priority'),
  )
  .map(([marks, section, period, work, kind]) => {
    const words = {
      section,
      dated: `${section} (${period})`,
      phase: `Phase ${period.length % 3}: ${section} (${period})`,
      work: `Project: ${work}`,
      priority: `Priority ${period.length % 4}: ${work}`,
    }[kind]
    return `${marks} ${words}`
  })

const section = fc
  .tuple(HEADING, fc.array(ATOM, { maxLength: 3 }), pick('\n\n', '\n\n', '\n\n\n'))
  .map(([heading, atoms, gap]) => [heading, ...atoms].join(gap))

/** A whole plan; always one that is read, so that its rules have something to say. */
export const planText: fc.Arbitrary<string> = fc
  .tuple(
    pick('', 'lang: de\n', 'owner: Ida Quist\n', 'planStart: 2026-01-01\n'),
    pick('# Roadmap 2026', '# Strategy', '# OKRs H1 2026', 'Roadmap 2026\n============'),
    fc.array(section, { minLength: 1, maxLength: 6 }),
    pick('\n', '\n', '\n', '\r\n'),
    pick('\n', '', '\n\n'),
  )
  .map(([stated, title, sections, lineEnd, tail]) =>
    `---\nplumbline: strategy\n${stated}---\n${title}\n\n${sections.join('\n\n')}${tail}`.replaceAll(
      '\n',
      lineEnd,
    ),
  )

/** Some plans of one workspace, by path. */
export const planTexts: fc.Arbitrary<readonly (readonly [string, string])[]> = fc
  .array(planText, { minLength: 1, maxLength: 2 })
  .map((texts) => texts.map((text, index) => [`${'ba'[index]}.md`, text] as const))
