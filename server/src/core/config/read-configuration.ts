/** From the text of `plumbline.json` and the editor's settings to a configuration, with what is wrong in the text. */
import * as v from 'valibot'
import { parseIsoDay } from '../notation/time/calendar'
import type { Day } from '../notation/time/time'
import type { Span } from '../text/span'
import {
  type ConfigurableRule,
  type Configuration,
  type ConfiguredMetric,
  type ConfiguredPerson,
  defaultConfiguration,
  type RequiredFields,
  type RuleSetting,
} from './configuration'
import { closed, type Fault, faultsOf, unknownName, without } from './faults'
import { placeOf, readJson, repeatedKeys } from './json-places'
import { presets } from './presets'
import { type ConfigurationInput, configurationSchema } from './schema'

export interface ConfigurationProblem {
  readonly span: Span
  /** One clause without a full stop. */
  readonly message: string
  readonly severity: 'error' | 'warning'
}

export interface ReadConfiguration {
  readonly configuration: Configuration
  /** Of the file alone, in order of place; settings are checked by the editor itself. */
  readonly problems: readonly ConfigurationProblem[]
}

/**
 * The configuration of a folder: defaults, then presets, then settings, then the file, key by key. Any text is
 * accepted; what cannot be used is reported where it stands, and all the rest counts.
 *
 * @param text of `plumbline.json`, comments and trailing commas allowed; null when there is none
 * @param settings in the shape of the file
 * @param known the rules that there are, for naming those that there are not; without them any will do
 */
export function readConfiguration(
  text: string | null,
  settings: unknown,
  known: readonly ConfigurableRule[] = [],
): ReadConfiguration {
  const problems: ConfigurationProblem[] = []
  const ruleIds = known.map(({ id }) => id)
  const { input: fromSettings } = withOptions(usable(stated(settings)).input, known)
  let fromFile: ConfigurationInput = {}
  if (text !== null) {
    const { value, tree, errors } = readJson(text)
    for (const error of errors) problems.push({ ...error, severity: 'error' })
    const { input: shaped, faults } = usable(value)
    const { input, faults: wrongOptions } = withOptions(shaped, known)
    fromFile = input
    if (tree !== null) {
      for (const { path, onKey, message } of [...faults, ...wrongOptions])
        problems.push({ span: placeOf(tree, path, onKey), message, severity: 'error' })
      for (const id of Object.keys(input.rules ?? {})) {
        if (ruleIds.length === 0 || ruleIds.includes(id)) continue
        const message = unknownName('rule', id, ruleIds)
        problems.push({ span: placeOf(tree, ['rules', id], true), message, severity: 'warning' })
      }
      for (const { span, key } of repeatedKeys(tree))
        problems.push({
          span,
          message: `“${key}” stands here twice, and only the last counts`,
          severity: 'warning',
        })
    }
  }
  const named = [fromFile.extends ?? fromSettings.extends ?? []].flat()
  const layers = [...named.map((name) => presets[name].configuration), fromSettings, fromFile]
  problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return { configuration: layers.reduce(overlay, defaultConfiguration), problems }
}

/** What of a value is in the schema's shape, and what is not. */
function usable(value: unknown): { input: ConfigurationInput; faults: readonly Fault[] } {
  // A list is an object to the schema, but not to people.
  if (Array.isArray(value))
    return { input: {}, faults: [{ path: [], onKey: false, message: 'expected an object, not a list' }] }
  const faults: Fault[] = []
  let rest = value
  // Each round takes the faulty parts out; a part that is missing can make its parent faulty in the next.
  for (let round = 0; round < 8; round++) {
    const result = v.safeParse(configurationSchema, rest)
    if (result.success) return { input: result.output, faults }
    const found = faultsOf(result.issues)
    if (round === 0) faults.push(...found)
    rest = closed(found.reduce((left, fault) => without(left, fault.path), rest))
  }
  return { input: {}, faults }
}

/** The options of rules that a rule has and may have; what is wrong with the others. */
function withOptions(
  input: ConfigurationInput,
  known: readonly ConfigurableRule[],
): { input: ConfigurationInput; faults: readonly Fault[] } {
  const faults: Fault[] = []
  for (const { id, options } of known) {
    const setting = input.rules !== undefined && Object.hasOwn(input.rules, id) ? input.rules[id] : undefined
    if (typeof setting !== 'object') continue
    const names = ['severity', ...Object.keys(options ?? {})]
    for (const [name, value] of Object.entries(setting)) {
      if (name === 'severity') continue
      const path = ['rules', id, name]
      const option = options !== undefined && Object.hasOwn(options, name) ? options[name] : undefined
      if (option === undefined)
        faults.push({ path, onKey: true, message: unknownName('option', name, names) })
      else if (
        !Number.isInteger(value) ||
        (value as number) < option.least ||
        (value as number) > option.most
      )
        faults.push({
          path,
          onKey: false,
          message: `expected a whole number from ${option.least} to ${option.most}, not ${JSON.stringify(value)?.slice(0, 60)}`,
        })
    }
  }
  return {
    input: faults.reduce((left, { path }) => without(left, path), input as unknown) as ConfigurationInput,
    faults,
  }
}

/** Editors send null for what nobody has set. */
function stated(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return {}
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null && value !== ''))
}

function overlay(below: Configuration, input: ConfigurationInput): Configuration {
  return {
    fiscalYear: {
      startMonth: input.fiscalYear?.startMonth ?? below.fiscalYear.startMonth,
      namedBy: input.fiscalYear?.namedBy ?? below.fiscalYear.namedBy,
    },
    locale: input.locale ?? below.locale,
    planStart: dayOf(input.planStart) ?? below.planStart,
    asOf: dayOf(input.asOf) ?? below.asOf,
    people: input.people?.map(personOf) ?? below.people,
    metrics: input.metrics === undefined ? below.metrics : metricsOf(input.metrics),
    plans:
      input.plans === undefined
        ? below.plans
        : Object.entries(input.plans).map(([name, globs]) => ({ name, globs: [globs].flat() })),
    include: input.include ?? below.include,
    exclude: input.exclude ?? below.exclude,
    rules: { ...below.rules, ...rulesOf(input.rules ?? {}, below.rules) },
    requiredFields:
      input.requiredFields === undefined ? below.requiredFields : requiredOf(input.requiredFields),
  }
}

function dayOf(text: string | undefined): Day | null {
  return text === undefined ? null : parseIsoDay(text)
}

function personOf(input: NonNullable<ConfigurationInput['people']>[number]): ConfiguredPerson {
  if (typeof input === 'string') return { name: input, aliases: [], handle: null, team: null }
  return {
    name: input.name,
    aliases: input.aliases ?? [],
    handle: input.handle?.replace(/^@/, '') ?? null,
    team: input.team ?? null,
  }
}

function metricsOf(input: NonNullable<ConfigurationInput['metrics']>): ConfiguredMetric[] {
  const list = Array.isArray(input)
    ? input.map((metric) => (typeof metric === 'string' ? { name: metric } : metric))
    : Object.entries(input).map(([name, metric]) => ({ name, ...metric }))
  return list.map((metric) => ({
    name: metric.name,
    synonyms: ('synonyms' in metric ? metric.synonyms : undefined) ?? [],
    direction: ('direction' in metric ? metric.direction : undefined) ?? null,
  }))
}

/** Who sets an option of a rule keeps the severity that a preset gives it, and the other way round. */
function rulesOf(
  input: NonNullable<ConfigurationInput['rules']>,
  below: Configuration['rules'],
): Record<string, RuleSetting> {
  const settings = Object.entries(input).map(([id, setting]): [string, RuleSetting] => {
    const before = Object.hasOwn(below, id) ? below[id] : undefined
    if (typeof setting === 'string') return [id, { severity: setting, options: before?.options ?? {} }]
    const { severity, ...options } = setting
    const numbers = Object.entries(options).filter(
      (each): each is [string, number] => typeof each[1] === 'number',
    )
    return [
      id,
      {
        severity: severity ?? before?.severity ?? null,
        options: { ...before?.options, ...Object.fromEntries(numbers) },
      },
    ]
  })
  return Object.fromEntries(settings)
}

function requiredOf(input: NonNullable<ConfigurationInput['requiredFields']>): RequiredFields {
  if (Array.isArray(input)) return { initiative: input, milestone: input }
  return { initiative: input.initiative ?? [], milestone: input.milestone ?? [] }
}
