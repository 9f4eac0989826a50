/** The model of one text, with the settings of its own front matter and nothing else. */
import { readFrontMatter } from '../../server/src/core/config/front-matter'
import { type DocumentModel, readDocument } from '../../server/src/core/model/read-document'
import { parseMarkdown } from '../../server/src/core/syntax/parse'
import { readBlocks } from '../../server/src/core/syntax/read-blocks'

export function modelOf(text: string): DocumentModel {
  const { fiscalYear, planStart, lang, owner } = readFrontMatter(text)
  return readDocument(
    { sections: [{ blocks: readBlocks(parseMarkdown(text), text) }], starts: [0] },
    {
      ...(fiscalYear === null ? {} : { fiscalYear: fiscalYear.value }),
      ...(planStart === null ? {} : { planStart: planStart.value }),
      ...(lang === null ? {} : { language: lang.value }),
      ...(owner === null ? {} : { owner: owner.value.join(', ') }),
    },
  )
}
