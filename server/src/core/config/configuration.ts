/** What an author may state about a workspace: in `plumbline.json`, in the editor's settings, in front matter. */
import type { Day, FiscalYear } from '../notation/time/time'
import { matcherOf } from './globs'

/** What a rule's findings may be made to be. */
export type ConfiguredSeverity = 'off' | 'error' | 'warning' | 'information' | 'hint'

/** Everything that is configured for one folder, with the defaults where nothing is said. */
export interface Configuration {
  readonly fiscalYear: FiscalYear
  /** BCP 47: "de-CH"; null when each document is to be judged by itself. */
  readonly locale: string | null
  /** The first day of the plan, against which "Month 4" counts. */
  readonly planStart: Day | null
  /** The day against which due dates are judged; null stands for today. */
  readonly asOf: Day | null
  readonly people: readonly ConfiguredPerson[]
  readonly metrics: readonly ConfiguredMetric[]
  readonly plans: readonly PlanGroup[]
  /** Globs of documents that are strategies, whatever they look like. */
  readonly include: readonly string[]
  /** Globs of documents that are none. */
  readonly exclude: readonly string[]
  /** By id: `{"missing-due": {severity: "warning", options: {}}}`. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly requiredFields: RequiredFields
}

/** Somebody who may own things. */
export interface ConfiguredPerson {
  readonly name: string
  /** Other spellings: "M. Okafor". */
  readonly aliases: readonly string[]
  /** Without the @: "mina". */
  readonly handle: string | null
  readonly team: string | null
}

export interface ConfiguredMetric {
  /** "Clearance time" */
  readonly name: string
  /** Names under which documents state the same metric: "time to clear". */
  readonly synonyms: readonly string[]
  /** Which way is better; null leaves it to the words and values. */
  readonly direction: 'up' | 'down' | null
}

/** Documents that are read as one plan; those of different groups never meet. */
export interface PlanGroup {
  readonly name: string
  readonly globs: readonly string[]
}

export interface RuleSetting {
  /** Null keeps the rule's own. */
  readonly severity: ConfiguredSeverity | null
  /** What else stands in the rule's object, as far as the rule has such options. */
  readonly options: Readonly<Record<string, number>>
}

/** A number that may be set for a rule. */
export interface RuleOption {
  readonly default: number
  readonly least: number
  readonly most: number
  /** One sentence with its full stop: "How many are too many." */
  readonly description: string
}

/** By name. */
export type RuleOptions = Readonly<Record<string, RuleOption>>

/** A rule as far as it can be configured. */
export interface ConfigurableRule {
  readonly id: string
  readonly options?: RuleOptions
}

/** What is set for an option of a rule, else its default. */
export function optionOf(
  { rules }: Configuration,
  { id, options }: { readonly id: string; readonly options?: RuleOptions },
  name: string,
): number {
  const own = Object.hasOwn(rules, id) ? rules[id]?.options : undefined
  return own?.[name] ?? options?.[name]?.default ?? 0
}

export type RequiredField = 'owner' | 'due' | 'status' | 'metric' | 'budget' | 'supports'

/** The fields without which an item is reported, by the kind of item. */
export interface RequiredFields {
  readonly initiative: readonly RequiredField[]
  readonly milestone: readonly RequiredField[]
}

/** What holds where nobody says anything. */
export const defaultConfiguration: Configuration = {
  fiscalYear: { startMonth: 1, namedBy: 'start' },
  locale: null,
  planStart: null,
  asOf: null,
  people: [],
  metrics: [],
  plans: [],
  include: [],
  exclude: [],
  rules: {},
  requiredFields: { initiative: [], milestone: [] },
}

/** The severity of a rule's findings, given the rule's own. */
export function severityOf<Own extends ConfiguredSeverity>(
  configuration: Configuration,
  rule: string,
  own: Own,
): Own | ConfiguredSeverity {
  const { rules } = configuration
  return (Object.hasOwn(rules, rule) ? rules[rule]?.severity : null) ?? own
}

/** What `include` and `exclude` say of a document, the latter first; null when neither does. */
export function statedVerdict(configuration: Configuration, path: string): 'strategy' | 'off' | null {
  if (matcherOf(configuration.exclude)(path)) return 'off'
  return matcherOf(configuration.include)(path) ? 'strategy' : null
}

/** The name of the plan that a document belongs to: of the first group that matches, or null for the rest together. */
export function planOf(configuration: Configuration, path: string): string | null {
  return configuration.plans.find(({ globs }) => matcherOf(globs)(path))?.name ?? null
}
