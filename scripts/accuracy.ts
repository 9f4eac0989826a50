// Writes docs/accuracy.md: how often each rule is right, and what it misses.
//
//   npm run accuracy -- --documents DIR [--kinds FILE] [--judged FILE]
//
// DIR holds real documents: `index.tsv` (file, kind, repository; one repository is one workspace), the files, and
// `labels.jsonl` ({file, line, kind, genuine, why}: what a reader found, and what only looks wrong). FILE of `--kinds`
// says which rules may answer which kind of label; FILE of `--judged` has one judged finding a line ({file, line,
// rule, right}). The documents are other people's and are no part of this project; the marked workspaces are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../server/src/core/rules/index'
import type { DocumentPath } from '../server/src/core/rules/rule'
import { answers, type Found, findingsOf, isSerious, readMarked, touchesLine } from '../test/support/planted'
import { inRoot } from './paths'

interface Label {
  readonly file: string
  readonly line: number
  readonly kind: string
  readonly genuine: boolean
}

interface Judgement {
  readonly file: string
  readonly line: number
  readonly rule: string
  readonly right: boolean
}

/** What became of one rule. */
interface Tally {
  marked: number
  found: number
  extra: number
  right: number
  wrong: number
  open: number
}

const { values } = parseArgs({
  options: { documents: { type: 'string' }, kinds: { type: 'string' }, judged: { type: 'string' } },
})
if (values.documents === undefined) {
  console.error('usage: npm run accuracy -- --documents DIR [--kinds FILE] [--judged FILE]')
  process.exit(2)
}

const tallies = new Map<string, Tally>()
const marks = countMarked(inRoot('test/fixtures/planted'))
const labelled = countLabelled(values.documents, values.kinds, values.judged)
writeFileSync(inRoot('docs/accuracy.md'), page())

function tallyOf(rule: string): Tally {
  let tally = tallies.get(rule)
  if (tally === undefined) {
    tally = { marked: 0, found: 0, extra: 0, right: 0, wrong: 0, open: 0 }
    tallies.set(rule, tally)
  }
  return tally
}

function countMarked(root: string): {
  readonly workspaces: number
  readonly documents: number
  /** Places that may be found, and are not. */
  readonly missed: number
} {
  let documents = 0
  let missed = 0
  const folders = readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory())
  for (const folder of folders) {
    const { texts, configuration, marks } = readMarked(join(root, folder.name))
    documents += texts.size
    const findings = findingsOf(texts, configuration)
    missed += marks.filter(
      (mark) => mark.optional && !findings.some((finding) => answers(finding, mark)),
    ).length
    for (const mark of marks.filter(({ optional }) => !optional)) {
      const tally = tallyOf(mark.rule)
      tally.marked++
      if (findings.some((finding) => answers(finding, mark))) tally.found++
    }
    for (const finding of findings.filter(isSerious))
      if (!marks.some((mark) => answers(finding, mark))) tallyOf(finding.rule).extra++
  }
  return { workspaces: folders.length, documents, missed }
}

interface Labelled {
  readonly documents: number
  readonly negatives: number
  readonly noisyNegatives: number
  /** By kind of label: how many there are, and how many a finding answers. */
  readonly genuine: ReadonlyMap<string, { readonly labelled: number; readonly found: number }>
  readonly tempting: { readonly labelled: number; readonly fallen: number }
}

function countLabelled(
  root: string,
  kindsFile: string | undefined,
  judgedFile: string | undefined,
): Labelled {
  const documents = lines(join(root, 'index.tsv'))
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([file = '', kind = '', repository = '']) => ({ file, kind, repository }))
  const labels = lines(join(root, 'labels.jsonl')).map((line): Label => JSON.parse(line))
  const kinds: Readonly<Record<string, readonly string[]>> =
    kindsFile === undefined ? {} : JSON.parse(readFileSync(kindsFile, 'utf8'))
  const judged = judgedFile === undefined ? [] : lines(judgedFile).map((line): Judgement => JSON.parse(line))
  const findings = [...grouped(documents, ({ repository }) => repository).values()].flatMap((members) =>
    findingsOf(
      new Map(members.map(({ file }) => [file as DocumentPath, readFileSync(join(root, file), 'utf8')])),
      null,
    ),
  )
  const answered = ({ file, line, kind, genuine }: Label): Found[] =>
    findings.filter(
      (finding) =>
        (kinds[kind] ?? ['*']).some((rule) => rule === '*' || rule === finding.rule) &&
        touchesLine(finding, file, line - 1) &&
        (genuine || isSerious(finding)),
    )
  const real = labels.filter(({ genuine }) => genuine)
  const tempting = labels.filter(({ genuine }) => !genuine)
  const right = new Set(real.flatMap(answered))
  const wrong = new Set(tempting.flatMap(answered))
  for (const finding of findings.filter(isSerious)) {
    const judgement = judged.find(
      ({ file, line, rule }) => finding.rule === rule && touchesLine(finding, file, line - 1),
    )
    const tally = tallyOf(finding.rule)
    if (right.has(finding)) tally.right++
    else if (judgement !== undefined) judgement.right ? tally.right++ : tally.wrong++
    else if (wrong.has(finding)) tally.wrong++
    else tally.open++
  }
  const negatives = documents.filter(({ kind }) => kind === 'negative')
  return {
    documents: documents.length - negatives.length,
    negatives: negatives.length,
    noisyNegatives: negatives.filter(({ file }) =>
      findings.some((finding) => isSerious(finding) && finding.path === file),
    ).length,
    genuine: new Map(
      [...grouped(real, ({ kind }) => kind)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, of]) => [
          kind,
          { labelled: of.length, found: of.filter((label) => answered(label).length > 0).length },
        ]),
    ),
    tempting: {
      labelled: tempting.length,
      fallen: tempting.filter((label) => answered(label).length > 0).length,
    },
  }
}

function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group === undefined) groups.set(key(value), [value])
    else group.push(value)
  }
  return groups
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function page(): string {
  const { documents, negatives, noisyNegatives, genuine, tempting } = labelled
  const all = [...genuine.values()]
  const sum = (of: (tally: Tally) => number) => [...tallies.values()].reduce((n, each) => n + of(each), 0)
  const [right, wrong, open] = [sum((t) => t.right), sum((t) => t.wrong), sum((t) => t.open)]
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id }) => {
      const { marked, found, extra, right, wrong, open } = tallyOf(id)
      return [
        `[${id}](rules/${id}.md)`,
        share(found, marked),
        share(found, found + extra),
        share(right, right + wrong),
        open === 0 ? '' : `${open}`,
      ]
    })
  return `# How often Plumbline is right

Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run accuracy\`.

**Planted problems** are ${marks.documents} documents in ${marks.workspaces} workspaces that were written for the
tests, with a mark on each line where a reviewer would object and many temptations without one; the tests demand that all
are found, so they say what the rules can do, not how often they will. ${marks.missed} more places,
where a reviewer might object and no rule does yet, are marked as optional and stand in no column.

**Real documents** are ${documents} strategies, roadmaps, budgets, plans and dashboards of other people, as they were published. Readers had
labelled ${all.reduce((n, each) => n + each.labelled, 0)} inconsistencies in them and ${tempting.labelled} places that only look like one.

- Of the labelled inconsistencies, ${all.reduce((n, each) => n + each.found, 0)} are found (${percent(
    all.reduce((n, each) => n + each.found, 0),
    all.reduce((n, each) => n + each.labelled, 0),
  )}).
- Of the tempting places, ${tempting.fallen} are called an error or a warning.
- Of ${negatives} documents that are no strategy, ${noisyNegatives} get an error or a warning.
- Of all errors and warnings on the real documents, ${right} are right and ${wrong} are wrong (${percent(right, right + wrong)} right)${open === 0 ? '' : `; ${open} have not been judged`}.

## By rule

*Recall* is the share of the marks that the rule finds, *precision* the share of its errors and warnings that are right.
A blank means that nothing was there to be counted. Rules whose severity is information or hint have no precision: they
point out, they do not accuse.

| Rule | Recall, planted | Precision, planted | Precision, real | Not judged |
| - | -: | -: | -: | -: |
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

## By kind of inconsistency in real documents

| Kind | Labelled | Found |
| - | -: | -: |
${[...genuine].map(([kind, { labelled, found }]) => `| ${kind} | ${labelled} | ${found} |`).join('\n')}
`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${percent(part, whole)} (${part}/${whole})`
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${Math.round((100 * part) / whole)}%`
}
