import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AnalysisHost } from '../core/analysis'
import type { DocumentRecord, Records } from '../core/plan/document-record'
import type { DocumentPath } from '../core/rules/rule'
import { RecordFiles } from './record-files'

const text = '# Roadmap 2027\n\n- **Offline maps** (Owner: Ida), Q1 2027, €40K\n- **Trip plans**, Q2 2027\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-records-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

/** What the reader of documents hands over to be kept. */
function recordOf(document: string): DocumentRecord {
  let kept: DocumentRecord | null = null
  const records: Records = {
    find: () => null,
    keep: (_, record) => {
      kept = record
    },
  }
  const host = new AnalysisHost(() => {}, undefined, records)
  host.setDocument('plan.md' as DocumentPath, document)
  host.analysis().prepare('plan.md' as DocumentPath)
  return kept!
}

function files(): string[] {
  return readdirSync(folder).map((name) => join(folder, name))
}

test('what was kept is found by the next run, for the same text and reader alone', () => {
  const record = recordOf(text)
  new RecordFiles(folder, 'a').keep(text, record)
  const next = new RecordFiles(folder, 'a')
  expect(next.find(text)).toEqual(record)
  expect(next.find(`${text} `)).toBeNull()
  expect(new RecordFiles(folder, 'b').find(text)).toBeNull()
  // Halves of characters, which UTF-8 does not tell apart.
  next.keep('\uD800', record)
  expect(next.find('\uD801')).toBeNull()
})

test('a record with a bit turned, cut off or emptied is none', () => {
  const store = new RecordFiles(folder, 'a')
  store.keep(text, recordOf(text))
  const [path] = files()
  const whole = readFileSync(path!)
  for (let at = 0; at < whole.length; at += 7) {
    const damaged = Buffer.from(whole)
    damaged[at]! ^= 1 << (at % 8)
    writeFileSync(path!, damaged)
    expect(store.find(text)).toBeNull()
    writeFileSync(path!, whole.subarray(0, at))
    expect(store.find(text)).toBeNull()
  }
  writeFileSync(path!, whole)
  expect(store.find(text)).toEqual(recordOf(text))
})

test('many at once may write the same records, and nothing unfinished stays', () => {
  const record = recordOf(text)
  const stores = [1, 2, 3].map(() => new RecordFiles(folder, 'a'))
  for (const store of stores) for (const suffix of ['', '1', '2']) store.keep(text + suffix, record)
  for (const store of stores) store.tidy()
  expect(files()).toHaveLength(3)
  expect(new RecordFiles(folder, 'a').find(`${text}2`)).toEqual(record)
})

test('when the folder is too large the records go that were not used for longest', () => {
  const record = recordOf(text)
  const texts = Array.from({ length: 20 }, (_, index) => `${text}${index}`)
  new RecordFiles(folder, 'a').keep(text, record)
  const size = statSync(files()[0]!).size
  const days = (count: number) => Date.now() / 1000 - count * 86_400
  utimesSync(files()[0]!, days(9), days(9))
  const store = new RecordFiles(folder, 'a', size * 10)
  // A record that is used is young again.
  expect(store.find(text)).not.toBeNull()
  for (const each of texts) {
    const known = new Set(files())
    store.keep(each, record)
    const made = files().find((path) => !known.has(path))!
    utimesSync(made, days(5), days(5))
  }
  const stranger = join(folder, 'notes.txt')
  const abandoned = `${files()[0]!}.1-1`
  for (const path of [stranger, abandoned]) {
    writeFileSync(path, '')
    utimesSync(path, days(30), days(30))
  }
  store.tidy()
  expect(files()).toContain(stranger)
  expect(files()).not.toContain(abandoned)
  expect(files().length - 1).toBe(8)
  expect(store.find(text)).not.toBeNull()
})

test('a folder that cannot be made or written is no error', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const store = new RecordFiles(join(file, 'below'), 'a')
  store.keep(text, recordOf(text))
  expect(store.find(text)).toBeNull()
  store.tidy()
  expect(readdirSync(folder)).toEqual(['file'])
})
