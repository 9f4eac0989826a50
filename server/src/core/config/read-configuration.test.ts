import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '../notation/time/calendar'
import { defaultConfiguration, optionOf, planOf, severityOf, statedVerdict } from './configuration'
import { readConfiguration } from './read-configuration'

const limit = { default: 4, least: 1, most: 99, description: 'How many.' }
const tolerance = { default: 0, least: 0, most: 9, description: 'How far.' }
const limited = { id: 'overloaded-owner', options: { limit } }
const rules = [
  { id: 'missing-owner' },
  { id: 'wrong-gap', options: { tolerance } },
  { id: 'wrong-total' },
  limited,
]

/** The text with the problems marked, and their messages in order. */
function problemsOf(text: string): string[] {
  const { problems } = readConfiguration(text, null, rules)
  return problems.map(
    ({ span, message, severity }) => `${severity} at ${text.slice(span.start, span.end)}: ${message}`,
  )
}

const configurationOf = (file: unknown, settings: unknown = null) =>
  readConfiguration(JSON.stringify(file), settings, rules).configuration

describe('readConfiguration', () => {
  it('gives the defaults where nothing is said', () => {
    for (const text of [null, '{}', '// nothing yet\n{}'])
      expect(readConfiguration(text, null)).toEqual({ configuration: defaultConfiguration, problems: [] })
  })

  it('reads every key', () => {
    const file = {
      $schema: 'plumbline.schema.json',
      fiscalYear: { startMonth: 4, namedBy: 'end' },
      locale: 'de-CH',
      planStart: '2026-01-05',
      asOf: '2026-06-30',
      people: [
        'Ada Brandt',
        { name: 'Mina Okafor', aliases: ['M. Okafor'], handle: '@mina', team: 'Customs' },
      ],
      metrics: { 'Clearance time': { synonyms: ['time to clear'], direction: 'down' }, Revenue: {} },
      plans: { east: ['east/**', 'shared.md'], west: 'west/' },
      include: ['plans/*.md'],
      exclude: ['archive/'],
      rules: { 'missing-owner': 'off', 'wrong-gap': { severity: 'hint', tolerance: 2 } },
      requiredFields: ['owner', 'due'],
    }
    expect(readConfiguration(JSON.stringify(file), null, rules)).toEqual({
      problems: [],
      configuration: {
        fiscalYear: { startMonth: 4, namedBy: 'end' },
        locale: 'de-CH',
        planStart: parseIsoDay('2026-01-05'),
        asOf: parseIsoDay('2026-06-30'),
        people: [
          { name: 'Ada Brandt', aliases: [], handle: null, team: null },
          { name: 'Mina Okafor', aliases: ['M. Okafor'], handle: 'mina', team: 'Customs' },
        ],
        metrics: [
          { name: 'Clearance time', synonyms: ['time to clear'], direction: 'down' },
          { name: 'Revenue', synonyms: [], direction: null },
        ],
        plans: [
          { name: 'east', globs: ['east/**', 'shared.md'] },
          { name: 'west', globs: ['west/'] },
        ],
        include: ['plans/*.md'],
        exclude: ['archive/'],
        rules: {
          'missing-owner': { severity: 'off', options: {} },
          'wrong-gap': { severity: 'hint', options: { tolerance: 2 } },
        },
        requiredFields: { initiative: ['owner', 'due'], milestone: ['owner', 'due'] },
      },
    })
  })

  it('takes metrics as a list and required fields by kind', () => {
    const { metrics, requiredFields } = configurationOf({
      metrics: ['Churn', { name: 'NPS', direction: 'up' }],
      requiredFields: { milestone: ['due'] },
    })
    expect(metrics.map(({ name, direction }) => [name, direction])).toEqual([
      ['Churn', null],
      ['NPS', 'up'],
    ])
    expect(requiredFields).toEqual({ initiative: [], milestone: ['due'] })
  })

  it('gives the file the last word over settings, and rules one by one', () => {
    const settings = { asOf: null, locale: 'en', rules: { 'wrong-gap': 'off', 'wrong-total': 'hint' } }
    const { locale, rules, asOf } = configurationOf(
      { locale: 'fr', rules: { 'wrong-gap': 'warning' } },
      settings,
    )
    expect(locale).toBe('fr')
    expect(asOf).toBe(null)
    expect(rules['wrong-gap']?.severity).toBe('warning')
    expect(rules['wrong-total']?.severity).toBe('hint')
  })

  it('reads the options of rules, and says where one is wrong', () => {
    const two = configurationOf({ rules: { 'overloaded-owner': { limit: 2 } } })
    expect(optionOf(two, limited, 'limit')).toBe(2)
    expect(optionOf(configurationOf({}), limited, 'limit')).toBe(4)
    const wrong =
      '{"rules": {"overloaded-owner": {"severity": "hint", "limit": 0, "limits": 3}, "wrong-gap": {"limit": 1}}}'
    expect(problemsOf(wrong)).toEqual([
      'error at 0: expected a whole number from 1 to 99, not 0',
      'error at "limits": unknown option “limits”, did you mean “limit”?',
      'error at "limit": unknown option “limit”',
    ])
    const { rules: read } = readConfiguration(
      wrong,
      { rules: { 'overloaded-owner': { limit: 3.5 } } },
      rules,
    ).configuration
    expect(read['overloaded-owner']).toEqual({ severity: 'hint', options: {} })
  })

  it('keeps what a preset says of a rule whose option alone is set', () => {
    const { rules: read } = configurationOf({
      extends: 'technology-roadmap',
      rules: { 'overloaded-owner': { limit: 2 }, 'past-due': 'off' },
    })
    expect(read['overloaded-owner']).toEqual({ severity: 'information', options: { limit: 2 } })
    expect(read['past-due']?.severity).toBe('off')
    expect(read['missing-due']?.severity).toBe('warning')
  })

  it('starts from presets', () => {
    const { requiredFields } = configurationOf({ extends: 'technology-roadmap' })
    expect(requiredFields.milestone).toEqual(['owner', 'due', 'status'])
    expect(
      configurationOf({ extends: ['okr', 'technology-roadmap'], requiredFields: [] }).requiredFields,
    ).toEqual({
      initiative: [],
      milestone: [],
    })
  })

  it('reports what is wrong where it stands', () => {
    expect(problemsOf('{"fiscalyear": {}}')).toEqual([
      'error at "fiscalyear": unknown key “fiscalyear”, did you mean “fiscalYear”?',
    ])
    expect(problemsOf('{"people": [{"name": "Ada", "alias": []}]}')).toEqual([
      'error at "alias": unknown key “alias”, did you mean “aliases”?',
    ])
    expect(problemsOf('{"fiscalYear": {"startMonth": 13, "nmedBy": "end"}}')).toEqual([
      'error at 13: expected a number from 1 to 12, not 13',
      'error at "nmedBy": unknown key “nmedBy”, did you mean “namedBy”?',
    ])
    expect(problemsOf('{"asOf": "2026-13-01"}')).toEqual([
      'error at "2026-13-01": expected a date such as 2026-01-31, not "2026-13-01"',
    ])
    expect(problemsOf('{"asOf": "2026-02-30", "planStart": "soon"}')).toEqual([
      'error at "2026-02-30": there is no day "2026-02-30"',
      'error at "soon": expected a date such as 2026-01-31, not "soon"',
    ])
    expect(problemsOf('{"rules": {"wrong-gap": "fatal", "wrong-totals": "off"}}')).toEqual([
      'error at "fatal": expected "off", "error", "warning", "information" or "hint", not "fatal"',
      'warning at "wrong-totals": unknown rule “wrong-totals”, did you mean “wrong-total”?',
    ])
    expect(problemsOf('{"rules": {"wrong-gap": {"severity": 3}}}')).toEqual([
      'error at 3: expected "off", "error", "warning", "information" or "hint", not 3',
    ])
    expect(problemsOf('{"include": ["/etc/*.md"], "plans": {"a": ["../b/*.md"]}}')).toEqual([
      'error at "/etc/*.md": globs start from the folder of plumbline.json, not from a root',
      'error at "../b/*.md": globs cannot leave the folder of plumbline.json',
    ])
    expect(problemsOf('{"people": [{"team": "Customs"}, 3]}')).toEqual([
      'error at {"team": "Customs"}: “name” is missing',
      'error at 3: expected a text, not 3',
    ])
    expect(problemsOf('{"extends": "okrs"}')).toHaveLength(1)
    expect(problemsOf('{"locale": "en", "locale": "de"}')).toEqual([
      'warning at "locale": “locale” stands here twice, and only the last counts',
    ])
    expect(problemsOf('[]')).toEqual(['error at []: expected an object, not a list'])
  })

  it('reports syntax errors and reads the rest', () => {
    const text = '{"locale": "de", "asOf" "2026-01-31",}'
    const { configuration, problems } = readConfiguration(text, null)
    expect(configuration.locale).toBe('de')
    expect(problems.map(({ message }) => message)).toContain('expected a colon')
    expect(readConfiguration('', null).problems).toHaveLength(1)
  })

  it('keeps everything that is right around what is wrong', () => {
    const { configuration } = readConfiguration(
      '{"locale": 7, "people": ["Ada", 3, "Jo"], "rules": {"wrong-gap": 1, "wrong-total": "off"}, "exclude": ["a/", "/b"]}',
      null,
    )
    expect(configuration.locale).toBe(null)
    expect(configuration.people.map(({ name }) => name)).toEqual(['Ada', 'Jo'])
    expect(Object.keys(configuration.rules)).toEqual(['wrong-total'])
    expect(configuration.exclude).toEqual(['a/'])
  })

  it.each([
    '[',
    '{',
    '{"a":',
    '"',
    '\0',
    '\ud800',
    '{"__proto__": {"rules": 1}}',
    'null',
    '{"rules": null}',
    '/*',
  ])('survives %j, once and many times over', (atom) => {
    expect(() => readConfiguration(atom, null)).not.toThrow()
    expect(() => readConfiguration(atom.repeat(20_000), atom)).not.toThrow()
  })
})

describe('what the configuration says of documents', () => {
  const configuration = configurationOf({
    plans: { east: 'east/', west: ['west/**/*.md'] },
    include: ['plans/*.md'],
    exclude: ['plans/old-*.md'],
    rules: { 'wrong-gap': 'off', 'missing-owner': { scope: 'all' } },
  })

  it('includes and excludes, the latter first', () => {
    expect(statedVerdict(configuration, 'plans/2026.md')).toBe('strategy')
    expect(statedVerdict(configuration, 'plans/old-2020.md')).toBe('off')
    expect(statedVerdict(configuration, 'plans/deep/2026.md')).toBe(null)
  })

  it('tells plans apart', () => {
    expect(planOf(configuration, 'east/deep/roadmap.md')).toBe('east')
    expect(planOf(configuration, 'west/roadmap.md')).toBe('west')
    expect(planOf(configuration, 'roadmap.md')).toBe(null)
  })

  it('sets severities, and leaves the rest to the rule', () => {
    expect(severityOf(configuration, 'wrong-gap', 'error')).toBe('off')
    expect(severityOf(configuration, 'missing-owner', 'warning')).toBe('warning')
    expect(severityOf(configuration, 'constructor', 'hint')).toBe('hint')
  })
})
