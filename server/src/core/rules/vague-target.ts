/** An objective that nobody can ever say was reached: no measure, and no date. */
import type { Item } from '../model/model'
import { insertBelow } from './insert-item'
import type { DocumentRule, Fix } from './rule'

export const vagueTarget: DocumentRule = {
  id: 'vague-target',
  scope: 'document',
  severity: 'information',
  summary: 'An objective with no measurable value and no date',
  why: `“Be a better neighbour” can neither be reached nor missed. An objective is reported when neither it nor anything
below it has a figure or a date, and the heading it stands under names no time; and only where at least half of the
objectives of the document have one.`,
  fix: { safe: false, text: 'Inserts a target with placeholders below the objective.' },
  examples: [
    {
      title: 'One of two can be measured',
      text: `# Strategy 2026

## Objectives

### Deliver within one day

- 95% of parcels within a day by Q4 2026

### Be a better neighbour
    ^^^^^^^^^^^^^^^^^^^^^ 💡 information vague-target: “Be a better neighbour” has no measurable value and no date

- Talk more with the people on Canal Road
`,
      fixed: `# Strategy 2026

## Objectives

### Deliver within one day

- 95% of parcels within a day by Q4 2026

### Be a better neighbour

- Talk more with the people on Canal Road
- Measure and target (Due: Q4 2026)
`,
    },
    {
      title: 'Both can be measured',
      text: `# Strategy 2026

## Objectives

### Deliver within one day

- 95% of parcels within a day by Q4 2026

### Be a better neighbour

- Fewer than 10 complaints a month
`,
    },
  ],
  check({ path, facts, wording }, report) {
    const children = new Map<string, Item[]>()
    for (const item of facts.items) {
      if (item.parent !== null) put(children, item.parent, item)
    }
    const measured = new Set(
      [...facts.facts, ...facts.mentions].flatMap(({ item }) => (item === null ? [] : [item as string])),
    )
    const seen = new Map<string, boolean>()
    const isMeasured = (item: Item): boolean => {
      const known = seen.get(item.id)
      if (known !== undefined) return known
      seen.set(item.id, false)
      const result =
        measured.has(item.id) ||
        /\d/.test(wording.of(item)) ||
        item.period.state !== 'absent' ||
        (children.get(item.id) ?? []).some(isMeasured)
      seen.set(item.id, result)
      return result
    }
    const priorities = facts.items.filter((item) => item.kind === 'priority')
    const vague = priorities.filter((item) => !isMeasured(item) && !isDated(item))
    // Where most have no measure, the paper is about something else.
    const unmeasured = vague.length * 2 > priorities.length ? [] : vague
    const wishes = wishesAmongMeasures(facts.items).filter((item) => !unmeasured.includes(item))
    for (const item of [...unmeasured, ...wishes]) {
      report({
        at: { path, id: item.id, part: 'title' },
        message: `“${item.title}” has no measurable value and no date`,
        fixes: (sources): Fix[] => {
          const edits = insertBelow(sources, path, item, 'metric')
          return edits.length === 0 ? [] : [{ title: 'Insert a target', safe: false, edits }]
        },
      })
    }
  },
}

/** "Make customers happier" in a list whose other lines all have a figure. */
function wishesAmongMeasures(items: readonly Item[]): Item[] {
  const groups = new Map<string, Item[]>()
  for (const item of items)
    if (item.form === 'bullet' && (item.kind === 'key-result' || item.kind === 'priority'))
      put(groups, item.group, item)
  return [...groups.values()].flatMap((group) => {
    const figure = ({ words, label }: Item) => /\d/.test(words.replace(label, ''))
    const wishes = group.filter(
      (item) =>
        !figure(item) && !(item.period.state === 'known' && !item.period.inherited) && WISH.test(item.title),
    )
    const measured = group.filter(figure)
    return wishes.length === 1 && measured.length >= 2 && measured.length + 1 === group.length ? wishes : []
  })
}

/** Words for a change or a rank that no figure goes with. */
const WISH =
  /(?<!\p{L})(?:improv\p{L}*|better|best|happ(?:y|ier|iest)|satisf\p{L}*|delight\p{L}*|enhanc\p{L}*|increas\p{L}*|reduc\p{L}*|strengthen\p{L}*|strong(?:er)?|faster|easier|more|less|fewer|great(?:er)?|lead(?:er|ing)|excellen\p{L}*|world-class|preferred|favou?rite|becom\p{L}*|verbesser\p{L}*|besser\p{L}*|beste[rns]?|zufrieden\p{L}*|steiger\p{L}*|stärk\p{L}*|mehr|weniger|führend\p{L}*|bevorzugt\p{L}*|werden|amélior\p{L}*|meilleure?s?|mieux|augment\p{L}*|rédui\p{L}*|renforc\p{L}*|plus|moins|préférée?s?|leader|deveni\p{L}*|mejor\p{L}*|aument\p{L}*|reduci\p{L}*|reforza\p{L}*|más|menos|líder\p{L}*|preferid[oa]s?|melhor\p{L}*|reduzi\p{L}*|reforça\p{L}*|mais|tornar\p{L}*|miglior\p{L}*|ridurre|rafforz\p{L}*|più|meno|diventare)(?!\p{L})|提升|提高|改善|加强|更|より|向上|強化/iu

/** Below a heading that names a time, all is for that time. */
function isDated(item: Item): boolean {
  return item.headings.slice(1).some((heading) => /\d/.test(heading.replace(/^\W*\d+(?:\.\d+)*[.)]?\s/, '')))
}

function put(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [item])
  else known.push(item)
}
