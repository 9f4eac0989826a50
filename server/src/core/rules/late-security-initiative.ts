/** Security work that comes after what it is to make safe. */
import type { Item } from '../model/model'
import type { DocumentPath, Plan, PlanItem } from '../plan/plan'
import { tellingStems, type Vocabulary, vocabularyOf, type Worded } from '../plan/vocabulary'
import { remembered } from '../text/remembered'
import type { Place, PlanRule } from './rule'

export const lateSecurityInitiative: PlanRule = {
  id: 'late-security-initiative',
  scope: 'plan',
  severity: 'warning',
  summary: 'Security work that is due after the launch that it is to come before',
  why: `A penetration test “before the launch” that is due two quarters after it tests what attackers have had all the time.
The rule reads security work that says itself that it comes first (“before its launch”, “prerequisite for”, “ready when
it goes live”), and looks for the launch among the dated work of the workspace by the words that both share. Work that
says nothing of the kind may well follow a launch.`,
  fix: null,
  examples: [
    {
      title: 'The test comes after the launch',
      text: `# Roadmap 2026

## Initiatives

- Parcel locker app launched in Q2 2026

## Security initiatives

- Penetration test of the parcel locker app, before its launch, by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning late-security-initiative: due by Q4 2026, after “Parcel locker app launched in Q2 2026” (Q2 2026), which it is to come before
`,
    },
    {
      title: 'In time, or later by intention',
      text: `# Roadmap 2026

## Initiatives

- Parcel locker app launched in Q3 2026

## Security initiatives

- Penetration test of the parcel locker app, before its launch, in Q2 2026
- Yearly audit of the parcel locker app by Q4 2026
`,
    },
  ],
  check(plan, report) {
    const first = plan.items.filter(
      (each) =>
        each.item.security !== null &&
        dueOf(each.item) !== null &&
        (comesFirst(plan, each) || examines(plan, each)),
    )
    if (first.length === 0) return
    const language = new Map(plan.documents.map((document) => [document.path, document.language]))
    const work = vocabularyOf(plan, isLaunch)
    for (const { path, item } of first) {
      const stems = ownStems(item, plan.words({ path, item }), language.get(path))
      const stated = comesFirst(plan, { path, item })
      const launch = (stated ? null : supported(plan, path, item)) ?? bestOf(item, stems, work)
      if (launch === null || item.period.state !== 'known' || launch.item.period.state !== 'known') continue
      const place: Place = {
        path: launch.path,
        id: launch.item.id,
        part: launch.item.period.inherited ? 'title' : 'period',
      }
      report({
        at: { path, id: item.id, part: 'title' },
        // A test after the start may be the second one.
        ...(stated ? {} : { severity: 'information' as const }),
        message: `due ${item.period.raw}, after “${launch.item.title}” (${launch.item.period.raw})${stated ? ', which it is to come before' : ''}`,
        related: [{ at: place, message: `“${launch.item.title}”: ${launch.item.period.raw}` }],
      })
    }
  },
}

/** What finds faults while they can still be mended: of use before the start, though it may not say so. */
const EXAMINES =
  /(?<!\p{L})(?:pen(?:etration)?[ -]?tests?|pentest\p{L}*|penetrationstests?|threat model\p{L}*|bedrohungsanalyse|security (?:review|assessment|design)|sicherheits(?:prüfung|konzept|analyse)|privacy impact assessment|dpia|datenschutz-?folgenabschätzung|tests? d['’]intrusion|(?:prueba|teste?)s? de (?:penetraci[óo]n|intrusi[óo]n|penetração|intrusão)|test di penetrazione|渗透测试|侵入テスト|ペネトレーションテスト)(?!\p{L})/iu
/** What comes back says nothing of the first time. */
const RECURS =
  /(?<!\p{L})(?:yearly|annual(?:ly)?|quarterly|monthly|repeat(?:ed)?|second|next|again|follow-?up|re-?test|jährlich\p{L}*|erneut\p{L}*|zweite\p{L}*|annuel\p{L}*|anual\p{L}*|annuale)(?!\p{L})/iu

const isExamination = remembered(({ title }: Item): boolean => EXAMINES.test(title))
const saysAgain = remembered((_item: Item, words: string): boolean => RECURS.test(words))

function examines(plan: Plan, each: PlanItem): boolean {
  return isExamination(each.item) && !saysAgain(each.item, plan.words(each))
}

const saysFirst = remembered((_item: Item, words: string): boolean => FIRST.test(words))

function comesFirst(plan: Plan, each: PlanItem): boolean {
  return saysFirst(each.item, plan.words(each))
}

/** The one piece of work with a date that the item says it supports, when that is due before it. */
function supported(plan: Plan, path: DocumentPath, item: Item): PlanItem | null {
  if (item.supports.state !== 'known' || item.supports.inherited) return null
  const due = dueOf(item)
  for (const name of item.supports.value) {
    const other = plan.references.find(name, path)
    if (other === null || other.item === item || other.item.kind === 'priority') continue
    const launch = dueOf(other.item)
    if (due !== null && launch !== null && due > launch) return other
  }
  return null
}

/** Says of itself that it comes before something starts. */
const FIRST =
  /(?<!\p{L})(?:(?:before|prior to|ahead of|in time for)\s(?:\p{L}+\s){0,4}?(?:launch\p{L}*|go-?live|goes live|going live|release\p{L}*|rollout|roll-out|opening|opens|start\p{L}*|first\s\p{L}+)|before (?:it|they) (?:go|goes|start|starts|open|opens|launch|launches)|pre-?launch|prerequisites? (?:for|of)|precondition (?:for|of)|required for (?:the )?(?:launch|go-?live|release)|from day one|by design|gate for|vor (?:dem|der|ihrem|seinem) (?:start|launch|go-?live|inbetriebnahme|einführung|eröffnung)|voraussetzung für|avant (?:le|la|son|l['’])\s?(?:lancement|mise en (?:service|production)|ouverture|démarrage)|préalable (?:à|au)|antes (?:de su|del|de la|de|do|da)\s(?:lanzamiento|lançamento|puesta en marcha|apertura|arranque|abertura|entrada)|requisito (?:previo|para)|pré-requisito|prima (?:del|della|di|dell['’])\s?(?:lancio|avvio|apertura|messa)|requisito per|上线前|发布前|リリース前|公開前)(?!\p{L})/iu

/** What starts something: it says so, or is the work itself with a date. */
const LAUNCH =
  /(?<!\p{L})(?:launch\p{L}*|go-?live|goes live|go live|live|release[sd]?|rollout|rolled out|opens?|opened|starts?|in service|available|in betrieb|startet?|eröffn\p{L}*|eingeführt|lancé\p{L}*|lancement|mise en service|ouvert\p{L}*|lanza\p{L}*|en marcha|abre|lançad\p{L}*|lançamento|abertura|lancia\p{L}*|lancio|avvio|上线|发布|公開|開始)(?!\p{L})/iu

const saysLaunch = remembered((_item: Item, words: string): boolean => LAUNCH.test(words))

function isLaunch(item: Item, words: () => string): boolean {
  return (
    item.security === null &&
    item.kind !== 'constraint' &&
    item.kind !== 'phase' &&
    item.period.state === 'known' &&
    saysLaunch(item, words())
  )
}

const OF_SECURITY = /^(?:penetr|test|audit|secur|pentest|prerequisit|precondit|voraussetz|requisit)/

/** What it is about, beside that it is security work. */
const ownStems = remembered((_item: Item, words: string, language: string | undefined): readonly string[] =>
  tellingStems(words, language).filter((stem) => !OF_SECURITY.test(stem)),
)

function dueOf(item: Item): number | null {
  return item.period.state === 'known' ? item.period.value.end : null
}

/** The work with a date that shares most with an item, if it is due before that. */
function bestOf(item: Item, stems: readonly string[], work: Vocabulary): Worded | null {
  const best = work.recalled(
    stems,
    (worded) => stems.some((stem) => worded.stems.has(stem)),
    () => likest(stems, work),
  )
  const due = dueOf(item)
  const launch = best === null ? null : dueOf(best.item)
  return due !== null && launch !== null && due > launch ? best : null
}

function likest(stems: readonly string[], work: Vocabulary): Worded | null {
  let best: Worded | null = null
  let most = 0
  for (const { worded, shared } of work.sharing(stems)) {
    // One word is enough when it is long and nearly nobody else's: "Maklerportal".
    const [only] = shared
    const enough = shared.length >= 2 || (only !== undefined && only.length >= 9 && work.count(only) === 1)
    if (!enough) continue
    const score = shared.reduce((sum, stem) => sum + work.weight(stem), 0)
    if (score > most) [best, most] = [worded, score]
  }
  return best
}
