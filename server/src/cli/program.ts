/** The commands, their options and their help. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { parseIsoDay } from '../core/notation/time/calendar'
import type { Day } from '../core/notation/time/time'
import { rules } from '../core/rules/index'
import type { Severity } from '../core/rules/rule'
import { nearest } from '../core/text/nearest'
import { examine } from './examine'
import { fixFiles } from './fix'
import { printCheckAsJson, printExplainAsJson } from './printers/json'
import { printRule, printRules } from './printers/rules'
import { printCheckAsText } from './printers/text'
import { makeReport, reaches } from './report'
import type { Surroundings } from './surroundings'
import { updateBaselines } from './update-baseline'

/** 0: nothing at or above `--fail-on`; 1: findings; 2: wrong usage, or something could not be read. */
export type ExitStatus = 0 | 1 | 2

declare const PLUMBLINE_VERSION: string

interface Shared {
  readonly format: 'text' | 'json'
  readonly asOf?: Day
  readonly config?: string
  readonly cache?: boolean
  readonly cacheDir?: string
}

interface CheckOptions {
  readonly failOn: Severity
  readonly fix?: boolean
  readonly baseline?: string | false
  readonly updateBaseline?: boolean
}

/** Runs one command line, given without the names of the runtime and the script. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const program = new Command('plumbline')
    .description(
      'Reads strategies, roadmaps, OKRs, budgets and hiring plans in Markdown, and says where they contradict themselves or each other: conflicting targets, missing owners, overlapping periods, wrong totals.',
    )
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'explain the program, or one command')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: surroundings.write, writeErr: surroundings.complain })
    .configureHelp({ helpWidth: Math.min(surroundings.width, 100) })
    .showHelpAfterError('(plumbline --help says what can be asked)')
    .addHelpText('after', afterHelp)

  program
    .command('check')
    .summary('report contradictions')
    .description(
      'Reports what a careful reviewer would mark. Documents that are no strategy get nothing; documents of one folder are compared with each other.',
    )
    .argument('[PATH...]', pathHelp)
    .addOption(formatOption())
    .addOption(asOfOption())
    .addOption(configOption())
    .addOption(cacheDirOption())
    .addOption(noCacheOption())
    .addOption(
      new Option('--fail-on <severity>', 'the mildest finding that makes the exit status 1')
        .choices(['error', 'warning', 'information'])
        .default('error'),
    )
    .option('--fix', 'apply the safe fixes and write the files; the text of - goes to standard output')
    .option(
      '--baseline <file>',
      'the accepted findings (default: the plumbline.baseline.json of each folder)',
    )
    .option('--no-baseline', 'report accepted findings as well')
    .addOption(
      new Option(
        '--update-baseline',
        'accept all that is found, and nothing else, by writing the baseline',
      ).conflicts('fix'),
    )
    .action(async (paths: string[], options: Shared & CheckOptions) => {
      if (options.updateBaseline === true) {
        if (paths.includes('-')) program.error('error: the findings of standard input belong to no file')
        const found = await examine(paths, { ...options, accepting: false }, surroundings)
        const { changes, failures } = updateBaselines(found, options.baseline || undefined, surroundings.cwd)
        for (const change of changes) surroundings.write(`${change}\n`)
        status = finish([...found.failures, ...failures], surroundings) ?? 0
        return
      }
      const found = await examine(paths, options, surroundings)
      const fixed = options.fix === true ? fixFiles(found, surroundings.cwd) : null
      const examination = fixed?.examination ?? found
      const report = makeReport(examination, surroundings.today, surroundings.cwd)
      // What was asked for goes to standard output, and whatever else there is to say does not mix with it.
      const input = fixed?.input ?? null
      if (input !== null) surroundings.write(input)
      for (const change of fixed?.changes ?? []) surroundings.complain(`plumbline: ${change}\n`)
      const print = input === null ? surroundings.write : surroundings.complain
      print(options.format === 'json' ? printCheckAsJson(report) : printCheckAsText(report, surroundings))
      status = finish(examination.failures, surroundings) ?? (reaches(report, options.failOn) ? 1 : 0)
    })

  program
    .command('explain')
    .summary('say what was read, and what was not')
    .description(
      'Prints how each document was understood: whether it is a strategy and why, its priorities and initiatives with owners, periods and budgets, its metrics, and what could not be read.',
    )
    .argument('[PATH...]', pathHelp)
    .addOption(formatOption())
    .addOption(asOfOption())
    .addOption(configOption())
    .addOption(cacheDirOption())
    .addOption(noCacheOption())
    .action(async (paths: string[], options: Shared) => {
      const examination = await examine(paths, options, surroundings)
      if (options.format === 'json') {
        const files = examination.workspaces.flatMap(({ analysis }) =>
          analysis.paths().map((path) => analysis.explained(path)),
        )
        surroundings.write(printExplainAsJson(files))
      } else {
        const texts = examination.workspaces.flatMap(({ analysis }) =>
          analysis.paths().map((path) => analysis.explain(path).trimEnd()),
        )
        surroundings.write(`${texts.join('\n\n')}\n`)
      }
      status = finish(examination.failures, surroundings) ?? 0
    })

  program
    .command('rules')
    .summary('list the rules, or explain one')
    .description('Lists what is looked for, or explains one rule: why it matters, examples, and the fix.')
    .argument('[ID]', 'a rule, such as wrong-total')
    .action((id: string | undefined) => {
      const rule = rules.find((each) => each.id === id)
      if (id === undefined) surroundings.write(printRules(rules, surroundings.colours))
      else if (rule !== undefined) surroundings.write(printRule(rule, surroundings.colours))
      else {
        const meant = nearest(
          id,
          rules.map((each) => each.id),
        )
        program.error(`error: there is no rule ${id}${meant === null ? '' : `\n(Did you mean ${meant}?)`}`)
      }
    })

  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    // Help and version end here as well, with nothing wrong.
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return status
}

const pathHelp = 'a Markdown file, a folder, or - for standard input (default: the current folder)'

const afterHelp = `
A folder is read with everything below it, and with the plumbline.json in it.

Exit status: 0 nothing found (or nothing as severe as --fail-on says)
             1 something found
             2 wrong usage, or a file that could not be read

Examples:
  plumbline check                                the strategies in the current folder
  plumbline check docs/strategy --fail-on warning
  plumbline check --fix                          with what can be put right unasked put right
  plumbline check --update-baseline              accept what there is, and from now on only hear of more
  plumbline check roadmap.md --as-of 2026-01-31  as a reader at the end of January would
  plumbline explain roadmap.md                   what Plumbline understood
  plumbline rules wrong-total                    what a rule is about`

function formatOption(): Option {
  return new Option('--format <format>', 'for people, or for programs')
    .choices(['text', 'json'])
    .default('text')
}

function asOfOption(): Option {
  return new Option(
    '--as-of <date>',
    'judge due dates as on this day, such as 2026-01-31 (default: today)',
  ).argParser((text) => {
    const day = parseIsoDay(text)
    if (day === null) throw new InvalidArgumentError('A date looks like 2026-01-31.')
    return day
  })
}

function configOption(): Option {
  return new Option('--config <file>', 'the configuration (default: the plumbline.json of each folder)')
}

function cacheDirOption(): Option {
  return new Option(
    '--cache-dir <folder>',
    'keep there what was read of each document, for the next run (default: node_modules/.cache/plumbline of the package, where there is one)',
  )
}

function noCacheOption(): Option {
  return new Option('--no-cache', 'read every document anew, and keep nothing')
}

function finish(failures: readonly string[], surroundings: Surroundings): 2 | null {
  for (const failure of failures) surroundings.complain(`plumbline: ${failure}\n`)
  return failures.length > 0 ? 2 : null
}

/** The bundler puts the version in; a test runs without it. */
function version(): string {
  return typeof PLUMBLINE_VERSION === 'undefined' ? 'development' : PLUMBLINE_VERSION
}
