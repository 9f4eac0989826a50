/** Work that does what the plan rules out. */
import type { Item } from '../model/model'
import type { DocumentPath, Plan } from '../plan/plan'
import { tellingStems, type Vocabulary, vocabularyOf, type Worded } from '../plan/vocabulary'
import { remembered } from '../text/remembered'
import type { PlanRule } from './rule'

export const constraintViolation: PlanRule = {
  id: 'constraint-violation',
  scope: 'plan',
  severity: 'warning',
  summary: 'An initiative that does what an “area to avoid” or non-goal rules out',
  why: `The list of what a company will not do is written once and forgotten; an initiative that crosses it comes up months
later in a review. An initiative is compared with every item under a heading such as “Areas to avoid”, “Non-goals” or
“What we will not do”, by the telling words that both share, rare ones counting more. What stops, replaces or protects
something does not do it, and a constraint for another time (“not in the first version”) rules out nothing now.`,
  fix: null,
  examples: [
    {
      title: 'What was ruled out comes back as an initiative',
      text: `# Strategy 2026

## Initiatives

- Parcel lockers in ten cities by Q3 2026
- Sell address data of recipients to advertisers by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning constraint-violation: “Sell address data of recipients to advertisers by Q4 2026” does what “Selling data of recipients” rules out

## What we will not do

- Selling data of recipients
`,
    },
    {
      title: 'Keeping to it is no violation',
      text: `# Strategy 2026

## Initiatives

- Stop selling data of recipients by Q3 2026

## What we will not do

- Selling data of recipients
`,
    },
  ],
  check(plan, report) {
    const constraints = plan.items.filter(
      (each) => each.item.kind === 'constraint' && isLasting(each.item, plan.words(each)),
    )
    if (constraints.length === 0) return
    const language = new Map(plan.documents.map((document) => [document.path, document.language]))
    const work = vocabularyOf(plan, isWork)
    const reported = new Set<Item>()
    for (const { path, item } of constraints) {
      const ruled = ruledOut(item, language.get(path))
      const found = work.recalled(
        ruled,
        (worded) => isNamedBy(ruled, worded),
        () => violations(work, item, ruled),
      )
      for (const worded of found) {
        if (reported.has(worded.item) || !meetsInTime(item, worded.item)) continue
        reported.add(worded.item)
        report({
          at: { path: worded.path, id: worded.item.id, part: 'title' },
          message: `“${worded.item.title}” does what “${item.title}” rules out`,
          related: [
            { at: { path, id: item.id, part: 'title' }, message: `ruled out${under(plan, path, item)}` },
          ],
        })
      }
    }
  },
}

/** What a constraint rules out, without what it allows ("… beyond a name", "unless the customer asks"). */
const ruledOut = remembered(({ title }: Item, language: string | undefined): Ruled => {
  const text = title.split(EXCEPT)[0]!
  const stems = withConcepts(text, tellingStems(text, language))
  const plain = stems.filter((stem) => !stem.startsWith('#'))
  const concepts = CONCEPTS.filter(({ name }) => stems.includes(name))
  // A word that only names its concept counts once, with the concept.
  const loose = plain.filter((stem) => !concepts.some(({ said }) => namesStem(said, text, stem)))
  return { plain, concepts, loose }
})

interface Ruled {
  readonly plain: readonly string[]
  readonly concepts: readonly Concept[]
  readonly loose: readonly string[]
}

const EXCEPT =
  /(?<!\p{L})(?:more than|than|beyond|except|unless|other than|apart from|without|außer|es sei denn|sauf|hormis|salvo|excepto|exceto|a meno che|tranne)(?!\p{L})/iu

/** Words for one thing; the second pattern, where there is one, is what work says that does it. */
interface Concept {
  readonly name: string
  readonly said: RegExp
  readonly done?: RegExp
}

const CONCEPTS: readonly Concept[] = [
  {
    name: '#abroad',
    said: /(?<!\p{L})(?:abroad|offshore|overseas|outside (?:of )?(?:the |our )?(?:country|eu|union|europe)|im ausland|außerhalb der eu|à l['’]étranger|hors (?:de l['’])?(?:ue|europe)|en el extranjero|no exterior|all['’]estero|境外|海外)(?!\p{L})/iu,
  },
  {
    name: '#keep',
    said: /(?<!\p{L})(?:record(?:s|ed|ing)?|stor(?:e|es|ed|ing|age)|archiv(?:e|es|ed|ing)|retain(?:s|ed|ing)?|keep(?:s|ing)?|sav(?:e|es|ed|ing)|speicher\p{L}*|aufzeichn\p{L}*|archivier\p{L}*|stocker|stockage|conserv\p{L}*|enregistr\p{L}*|almacen\p{L}*|guardar|grabar|armazen\p{L}*|gravar|archivia\p{L}*|registra(?:re|zione)|保存|存储|記録)(?!\p{L})/iu,
  },
  {
    name: '#body',
    said: /(?<!\p{L})(?:faces?|facial|voices?|fingerprints?|biometric\p{L}*|gesicht\p{L}*|stimmen?|fingerabdr\p{L}*|biometri\p{L}*|visages?|voix|empreintes?|rostros?|voces|huellas?|rostos?|vozes|volti|voci|impronte|人脸|指纹|顔認証)(?!\p{L})/iu,
  },
  {
    name: '#personal',
    said: /(?<!\p{L})(?:personal (?:data|information|details)|private data|personenbezogene\p{L}*|persönliche daten|données personnelles|datos personales|dados pessoais|dati personali|个人信息|個人情報)(?!\p{L})/iu,
    done: /(?<!\p{L})(?:passports?|identity (?:cards?|documents?)|id (?:cards?|scans?|checks?|documents?)|dates? of birth|home address(?:es)?|fingerprints?|facial|biometric\p{L}*|social security numbers?|reisepass|ausweis\p{L}*|geburtsdat\p{L}*|passeports?|cartes? d['’]identité|date de naissance|pasaportes?|dni|fecha de nacimiento|passaportes?|cartão de cidadão|passaport[oi]|carta d['’]identità|护照|身份证|パスポート|マイナンバー)(?!\p{L})/iu,
  },
]

function withConcepts(text: string, stems: readonly string[]): string[] {
  return [...stems, ...CONCEPTS.filter(({ said }) => said.test(text)).map(({ name }) => name)]
}

/** Half of what a constraint says, by weight, and at least two of its words. */
const ENOUGH = 0.5
/** Where the work plainly does the thing in other words ("passport check" asks for personal data), less must be shared. */
const ENOUGH_DOING = 0.35
const IN_FULL = 0.95
/** Two words of three may still be two of many things said about them. */
const TWO_THIRDS = 0.67

function isNamedBy({ plain, concepts }: Ruled, worded: Worded): boolean {
  return (
    plain.some((stem) => worded.stems.has(stem)) || concepts.some((concept) => spokenOf(worded).has(concept))
  )
}

function violations(work: Vocabulary, constraint: Item, { plain, concepts, loose }: Ruled): Worded[] {
  const total = loose.reduce((sum, stem) => sum + work.weight(stem), 0) + concepts.length * CONCEPT_WEIGHT
  if (total === 0) return []
  const candidates = new Map(work.sharing(plain).map((each) => [each.worded, each.shared]))
  if (concepts.length > 0)
    for (const worded of work.items)
      if (concepts.some((concept) => spokenOf(worded).has(concept)) && !candidates.has(worded))
        candidates.set(worded, [])
  const found: Worded[] = []
  for (const [worded, shared] of candidates) {
    if (keepsTo(worded) || worded.item.parent === constraint.id) continue
    const words = shared.filter((stem) => loose.includes(stem))
    const meant = concepts.filter((concept) => spokenOf(worded).has(concept))
    const doing = meant.some(({ done }) => done !== undefined)
    const sum = words.reduce((all, stem) => all + work.weight(stem), 0) + meant.length * CONCEPT_WEIGHT
    if (words.length + meant.length < 2 && !doing) continue
    // One word of two may be anybody's: short constraints must be met in full.
    const many = words.length + meant.length > 2
    const share = doing
      ? ENOUGH_DOING
      : loose.length + concepts.length <= 2
        ? IN_FULL
        : many
          ? ENOUGH
          : TWO_THIRDS
    if (sum < total * share) continue
    found.push(worded)
  }
  return found
}

const CONCEPT_WEIGHT = 3

const spokenOf = remembered(
  ({ words }: Worded): ReadonlySet<Concept> =>
    new Set(CONCEPTS.filter(({ said, done }) => (done ?? said).test(words))),
)

function namesStem(said: RegExp, text: string, stem: string): boolean {
  const match = said.exec(text)
  return match?.[0].toLowerCase().includes(stem.slice(0, 4)) === true
}

/** Work that ends, replaces, limits or protects what it names. */
const KEEPS =
  /(?<!\p{L})(?:stop|end|avoid|remove|replace|retire|decommission|phase out|ban|block|prevent|delete|reduce|limit|restrict|minimi[sz]e|eliminate|no|not|\p{L}+n['’]t|never|without|instead of|anonymi[sz]e|mask|migrate (?:from|off|away)|exit|beenden|abschaffen|ersetzen|vermeiden|verhindern|löschen|ohne|kein\p{L}*|nicht|verzicht|schutz|arrêter|cesser|éviter|supprimer|remplacer|sans|aucune?|pas|dejar|evitar|eliminar|reemplazar|sin|no|deixar|substituir|sem|não|evitare|eliminare|sostituire|senza|non|停止|避免|不|禁止)(?!\p{L})/iu

const keepsTo = remembered(
  ({ item, words }: Worded): boolean =>
    KEEPS.test(item.title) || KEEPS.test(words.slice(0, 160 + item.title.length)),
)

function isWork(item: Item): boolean {
  if (item.kind !== 'initiative' && item.kind !== 'milestone') return false
  return !(
    item.status.state === 'known' &&
    (item.status.value === 'cancelled' || item.status.value === 'done')
  )
}

/** A constraint of one version, or until something happens, is none for what comes later. */
const FOR_NOW =
  /(?<!\p{L})(?:mvp|v\d|version|phase|first release|at launch|initial(?:ly)?|for now|yet|until|later|future|this (?:quarter|cycle|release|phase)|deferred|postponed|vorerst|zunächst|später|pour l['’]instant|plus tard|por ahora|más adelante|por agora|mais tarde|per ora|暂不|将来|当面)(?!\p{L})/iu

/** Headings of limits, of which only some are bans: "Constraints", "Guardrails". */
const LIMITS =
  /guard ?rails?|constraints?|restrictions?|boundaries|leitplanken|einschränkungen|contraintes|garde-fous|restricciones|restrições|vincoli|约束|限制|制約/iu
const BAN =
  /(?<!\p{L})(?:no|not|never|avoid|must not|without|don['’]t|won['’]t|nicht|kein\p{L}*|nie|pas|jamais|aucune?|sin|nunca|sem|não|non|mai|不|禁止|しない)(?!\p{L})/iu

const isLasting = remembered((item: Item, words: string): boolean => {
  if (LIMITS.test(item.headings.at(-1) ?? '') && !BAN.test(words)) return false
  return !FOR_NOW.test(`${words} ${item.headings.slice(1).join(' ')}`)
})

function meetsInTime(constraint: Item, work: Item): boolean {
  if (constraint.period.state !== 'known' || work.period.state !== 'known') return true
  const [a, b] = [constraint.period.value, work.period.value]
  return (a.start ?? 0) <= (b.end ?? Infinity) && (b.start ?? b.end ?? 0) <= (a.end ?? Infinity)
}

function under(plan: Plan, path: DocumentPath, item: Item): string {
  const heading = item.headings.at(-1)
  return heading === undefined ? '' : ` under “${heading}”${plan.documents.length > 1 ? ` in “${path}”` : ''}`
}
