/** What a document says and where, as plain data: what may be kept on disk or sent from one thread to another. */
import type { DocumentFacts } from './model'
import { Shape } from './outline'
import { Places, type PlacesRecord } from './places'
import type { DocumentModel } from './read-document'
import type { Remarks } from './remarks'
import { Wording } from './wording'

export interface ModelRecord {
  readonly facts: DocumentFacts
  readonly remarks: Remarks
  /** The headings, by section, and the words below them. */
  readonly headings: Pick<Shape, 'keys' | 'texts' | 'parents' | 'depths'>
  readonly words: readonly string[]
  readonly places: PlacesRecord
}

export function recordOf({ facts, remarks, wording, places }: DocumentModel): ModelRecord {
  const { keys, texts, parents, depths } = wording.shape
  return {
    facts,
    remarks,
    headings: { keys, texts, parents, depths },
    words: wording.words,
    places: places.record(),
  }
}

export function modelOf({ facts, remarks, headings, words, places }: ModelRecord): DocumentModel {
  const { keys, texts, parents, depths } = headings
  const shape = new Shape(keys, texts, parents, depths)
  return { facts, remarks, wording: new Wording(shape, words), places: Places.of(shape, places) }
}
