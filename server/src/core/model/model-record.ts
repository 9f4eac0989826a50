/** What a document says and where, as plain data: what may be kept on disk or sent from one thread to another. */
import type { DocumentFacts } from './model'
import { Places, type PlacesRecord } from './places'
import type { DocumentModel } from './read-document'
import type { Remarks } from './remarks'
import { type SectionWords, Wording } from './wording'

export interface ModelRecord {
  readonly facts: DocumentFacts
  readonly remarks: Remarks
  readonly wording: readonly SectionWords[]
  readonly places: PlacesRecord
}

export function recordOf({ facts, remarks, wording, places }: DocumentModel): ModelRecord {
  return { facts, remarks, wording: wording.sections, places: places.record() }
}

export function modelOf({ facts, remarks, wording, places }: ModelRecord): DocumentModel {
  return { facts, remarks, wording: new Wording(wording), places: Places.of(places) }
}
