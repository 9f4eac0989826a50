/** Opens workspaces for a command: reads them, gives them to the analysis, names what could not be read. */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type Analysis, AnalysisHost, BASELINE_PATH, CONFIGURATION_PATH } from '../core/analysis'
import type { Day } from '../core/notation/time/time'
import type { DocumentPath } from '../core/rules/rule'
import { type ParseText, parseText } from '../core/syntax/parse'
import { LineIndex } from '../core/text/line-index'
import type { Span } from '../core/text/span'
import { loadParser } from '../node/native-parser'
import { prepareAll, ThreadRecords } from '../node/reading-threads'
import { RecordFiles } from '../node/record-files'
import { cacheFolderFor } from './cache-folder'
import { type OwnFile, readWorkspaces, type WorkspaceFolder } from './read-workspace'
import type { Surroundings } from './surroundings'

/** One workspace, read and ready to be asked. */
export interface Examined {
  readonly folder: WorkspaceFolder
  readonly analysis: Analysis
}

export interface Examination {
  readonly workspaces: readonly Examined[]
  /** One sentence each: "cannot read docs/plan.md: permission denied". */
  readonly failures: readonly string[]
}

export interface ExamineOptions {
  readonly asOf?: Day
  readonly config?: string
  /** A file, or false for none; without it, the one of each folder. */
  readonly baseline?: string | false
  /** False reads the baseline, where there is one, and reports what it accepts all the same. */
  readonly accepting?: boolean
  /** Where records of what was read are kept, instead of the usual place. */
  readonly cacheDir?: string
  /** False neither uses nor makes records. */
  readonly cache?: boolean
}

/** Loading the native parser takes as long as remark takes for some 13,000 characters. */
const WORTH_LOADING = 25_000

export async function examine(
  paths: readonly string[],
  options: ExamineOptions,
  surroundings: Surroundings,
): Promise<Examination> {
  const { cwd, today } = surroundings
  const read = readWorkspaces(paths, {
    cwd,
    ...(options.config === undefined ? {} : { configurationPath: resolve(cwd, options.config) }),
    ...baselineOption(options, cwd),
    ...(paths.includes('-') ? { input: await surroundings.readInput() } : {}),
  })
  const length = read.folders
    .flatMap(({ documents }) => documents)
    .reduce((sum, { text }) => sum + text.length, 0)
  const parse = length < WORTH_LOADING ? parseText : await loadParser()
  const records = recordsFor(options, surroundings, parse)
  const workspaces: Examined[] = []
  for (const folder of read.folders) {
    const made = new ThreadRecords(records)
    const host = new AnalysisHost((bug) => surroundings.complain(`plumbline: ${bug}\n`), parse, made)
    host.setToday(today)
    host.setAsOf(options.asOf ?? null)
    host.setConfigurationFile(folder.configuration?.text ?? null)
    host.setBaseline(options.accepting === false ? null : (folder.baseline?.text ?? null))
    for (const document of folder.documents) host.setDocument(document.path, document.text)
    const analysis = host.analysis()
    await prepareAll(analysis, folder.documents, {
      records: made,
      configuration: folder.configuration?.text ?? null,
      program: surroundings.program,
    })
    workspaces.push({ folder, analysis })
  }
  records?.tidy()
  return { workspaces, failures: read.unreadable.map(({ path, reason }) => `cannot read ${path}: ${reason}`) }
}

/** Documents of other parsers are others, should the two ever differ. */
function recordsFor(
  { cache, cacheDir }: ExamineOptions,
  { cwd, mark }: Surroundings,
  parse: ParseText,
): RecordFiles | null {
  if (cache === false || mark === null) return null
  const folder = cacheDir === undefined ? cacheFolderFor(cwd) : resolve(cwd, cacheDir)
  return folder === null
    ? null
    : new RecordFiles(folder, `${mark} ${parse === parseText ? 'remark' : 'native'}`)
}

/** A file that is yet to be written is none that cannot be read. */
function baselineOption(
  { baseline, accepting }: ExamineOptions,
  cwd: string,
): { readonly baselinePath?: string | null } {
  if (baseline === undefined) return {}
  if (baseline === false) return { baselinePath: null }
  const path = resolve(cwd, baseline)
  return { baselinePath: accepting === false && !existsSync(path) ? null : path }
}

/** Lines and columns from 1, columns in UTF-16 units, as editors and compilers count. */
export interface Range {
  readonly start: Place
  readonly end: Place
}

export interface Place {
  readonly line: number
  readonly column: number
}

/** Turns the spans of one workspace into ranges, and its paths into such as can be clicked from the current folder. */
export class Places {
  readonly #examined: Examined
  readonly #cwd: string
  readonly #lines = new Map<DocumentPath, LineIndex>()

  constructor(examined: Examined, cwd: string) {
    this.#examined = examined
    this.#cwd = cwd
  }

  range(path: DocumentPath, span: Span): Range {
    const lines = this.#linesOf(path)
    const place = (offset: number): Place => {
      const { line, column } = lines.positionAt(offset)
      return { line: line + 1, column: column + 1 }
    }
    return { start: place(span.start), end: place(span.end) }
  }

  text(path: DocumentPath): string {
    const { analysis } = this.#examined
    return (this.#own(path) ?? { text: analysis.text(path) ?? '' }).text
  }

  /** The path for programs: relative to the root, with `/`. */
  relative(path: DocumentPath): string {
    return this.#own(path)?.path ?? path
  }

  /** The path for people: relative to the current folder, in the system's notation. */
  shown(path: DocumentPath): string {
    return relative(this.#cwd, resolve(this.#examined.folder.root, this.relative(path)))
  }

  #own(path: DocumentPath): OwnFile | null {
    const { configuration, baseline } = this.#examined.folder
    return path === CONFIGURATION_PATH ? configuration : path === BASELINE_PATH ? baseline : null
  }

  #linesOf(path: DocumentPath): LineIndex {
    let lines = this.#lines.get(path)
    if (lines === undefined) {
      lines = new LineIndex(this.text(path))
      this.#lines.set(path, lines)
    }
    return lines
  }
}
