/** Which keys name one metric in a workspace: synonyms of the configuration, abbreviations that documents explain. */
import type { ConfiguredMetric } from '../config/configuration'
import { metricName } from '../model/metric-name'
import type { DocumentFacts } from '../model/model'

/** What a document says that bears on names. */
export interface NamingDocument {
  readonly facts: DocumentFacts
  readonly language: string | undefined
  readonly configuration: { readonly metrics: readonly ConfiguredMetric[] }
}

/** From the key of a fact to that of its metric; a key that is not in it stands for itself. */
export type MetricIdentity = ReadonlyMap<string, string>

/** The identities of the names in some documents, which share one configuration. */
export function metricIdentity(documents: readonly NamingDocument[]): MetricIdentity {
  const identity = new Map(abbreviations(documents))
  for (const [long, short] of standardNames(documents)) if (!identity.has(short)) identity.set(long, short)
  const configured = documents[0]?.configuration.metrics ?? []
  if (configured.length === 0) return identity
  // A name has one key a language, since its words are stemmed.
  const languages = new Set([undefined, ...documents.map(({ language }) => language)])
  for (const { name, synonyms } of configured) {
    const own = metricName(name).key
    if (own === '') continue
    for (const language of languages)
      for (const each of [name, ...synonyms]) {
        const { key } = metricName(each, language)
        if (key === '' || key === own) continue
        identity.set(key, own)
        // What an abbreviation stood for is now another name, too.
        for (const [short, long] of identity) if (long === key) identity.set(short, own)
      }
    const long = identity.get(own)
    identity.delete(own)
    if (long !== undefined) identity.set(long, own)
  }
  return identity
}

/** What everybody calls by its initials, though no document explains them. */
const INITIALS: readonly (readonly [string, string])[] = [
  ['ARR', 'annual recurring revenue'],
  ['MRR', 'monthly recurring revenue'],
  ['NRR', 'net revenue retention'],
  ['NPS', 'net promoter score'],
  ['CSAT', 'customer satisfaction score'],
  ['CAC', 'customer acquisition cost'],
  ['ROE', 'return on equity'],
  ['ROI', 'return on investment'],
  ['MTTR', 'mean time to repair'],
  ['FTE', 'full-time equivalents'],
  ['MAU', 'monthly active users'],
  ['DAU', 'daily active users'],
]

/** From the long name to the initials, in each language in which the documents name metrics. */
function standardNames(documents: readonly NamingDocument[]): [string, string][] {
  const used = new Set(documents.flatMap(({ facts }) => facts.facts.map(({ key }) => key)))
  const languages = new Set(documents.map(({ language }) => language))
  return INITIALS.flatMap(([short, long]) =>
    [...languages].flatMap((language): [string, string][] => {
      const key = metricName(short, language).key
      return used.has(key) ? [[metricName(long, language).key, key]] : []
    }),
  )
}

/** "NPS" for "Net Promoter Score (NPS)", where no document explains it as anything else. */
function abbreviations(documents: readonly NamingDocument[]): ReadonlyMap<string, string> {
  const meanings = new Map<string, Set<string>>()
  for (const { facts } of documents)
    for (const { key, alias } of facts.facts) {
      if (alias === undefined) continue
      const [short, long] = key.split(' ').length <= alias.split(' ').length ? [key, alias] : [alias, key]
      meanings.set(short, (meanings.get(short) ?? new Set()).add(long))
    }
  return new Map([...meanings].flatMap(([short, long]) => (long.size === 1 ? [[short, [...long][0]!]] : [])))
}
