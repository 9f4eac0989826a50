/** The shape of `plumbline.json`: the one source of its type, its validation and its JSON schema. */
import * as v from 'valibot'
import { parseIsoDay } from '../notation/time/calendar'
import { problemOfGlob } from './globs'

const text = v.pipe(v.string(), v.nonEmpty())

const date = v.pipe(
  v.string(),
  v.isoDate(),
  // What has no date's shape has been objected to already.
  v.check((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || parseIsoDay(value) !== null),
)

const glob = v.pipe(
  v.string(),
  v.check(
    (value) => problemOfGlob(value) === null,
    ({ input }) => problemOfGlob(input) ?? '',
  ),
)

const globs = v.array(glob)

const requiredField = v.picklist(['owner', 'due', 'status', 'metric', 'budget', 'supports'])

const severity = v.picklist(['off', 'error', 'warning', 'information', 'hint'])

const ruleSetting = v.union([severity, v.looseObject({ severity: v.optional(severity) })])

export const presetNames = ['business-strategy', 'technology-roadmap', 'okr', 'security-roadmap'] as const

const preset = v.picklist(presetNames)

const metric = v.strictObject({
  synonyms: v.optional(
    v.pipe(v.array(text), v.description('Names under which documents state the same metric.')),
  ),
  direction: v.optional(v.pipe(v.picklist(['up', 'down']), v.description('Which way is better.'))),
})

/** Every key, each optional. */
export const configurationSchema = v.strictObject({
  $schema: v.optional(v.string()),
  extends: v.optional(
    v.pipe(
      v.union([preset, v.array(preset)]),
      v.description('Presets to start from; what stands in this file has the last word.'),
    ),
  ),
  fiscalYear: v.optional(
    v.pipe(
      v.strictObject({
        startMonth: v.optional(
          v.pipe(
            v.number(),
            v.integer(),
            v.minValue(1),
            v.maxValue(12),
            v.description('1 is January, 4 is April.'),
          ),
        ),
        namedBy: v.optional(
          v.pipe(
            v.picklist(['start', 'end']),
            v.description('Whether FY2026 is the year that begins in 2026 or the one that ends in it.'),
          ),
        ),
      }),
      v.description('The fiscal calendar behind FY2026 and, where it is stated, Q1.'),
    ),
  ),
  locale: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
      v.description('The language of the documents, such as "de" or "pt-BR"; it decides how 1.200 is read.'),
    ),
  ),
  planStart: v.optional(
    v.pipe(date, v.description('The first day of the plan, from which "Month 4" counts.')),
  ),
  asOf: v.optional(v.pipe(date, v.description('Judge due dates as on this day. Without it, today.'))),
  people: v.optional(
    v.pipe(
      v.array(
        v.union([
          text,
          v.strictObject({
            name: text,
            aliases: v.optional(v.pipe(v.array(text), v.description('Other spellings.'))),
            handle: v.optional(v.pipe(text, v.description('As in @handle, without the @.'))),
            team: v.optional(text),
          }),
        ]),
      ),
      v.description('Who may own things. Owners that are not among them are reported.'),
    ),
  ),
  metrics: v.optional(
    v.pipe(
      v.union([
        v.record(v.string(), metric),
        v.array(v.union([text, v.strictObject({ name: text, ...metric.entries })])),
      ]),
      v.description('Metrics with several names, and which way they are better.'),
    ),
  ),
  plans: v.optional(
    v.pipe(
      v.record(v.string(), v.union([glob, globs])),
      v.description(
        'Groups of documents that are one plan each. Documents of different plans are not compared.',
      ),
    ),
  ),
  include: v.optional(
    v.pipe(globs, v.description('Documents that are strategies, whatever they look like.')),
  ),
  exclude: v.optional(v.pipe(globs, v.description('Documents that are to be left alone.'))),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), ruleSetting),
      v.description('The severity of each rule, or an object with its severity and options.'),
    ),
  ),
  requiredFields: v.optional(
    v.pipe(
      v.union([
        v.array(requiredField),
        v.strictObject({
          initiative: v.optional(v.array(requiredField)),
          milestone: v.optional(v.array(requiredField)),
        }),
      ]),
      v.description('The fields that every initiative and milestone must state, or a list for each kind.'),
    ),
  ),
})

/** What stands in a configuration file, as it stands there. */
export type ConfigurationInput = v.InferOutput<typeof configurationSchema>
