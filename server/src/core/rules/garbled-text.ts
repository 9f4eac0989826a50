/** Text that was decoded with the wrong encoding: "‚Äì" where a dash was meant. */
import type { Garbled } from '../model/remarks'
import type { DocumentPath, DocumentRule, Fix, FixEdit, Sources } from './rule'

export const garbledText: DocumentRule = {
  id: 'garbled-text',
  scope: 'document',
  severity: 'warning',
  summary: 'Text that was decoded with the wrong encoding',
  why: `A paper that went through a tool with another idea of its encoding shows “‚Äì” for a dash and “Ã©” for “é”, and
whoever reads it doubts the rest. UTF-8 that was read as Mac Roman or as Windows 1252 is recognised; code is left
alone. A document has one finding, at the first such place, since all of them have one cause.`,
  fix: { safe: true, text: 'Puts the text that was meant in its place, everywhere in the document.' },
  examples: [
    {
      title: 'A dash that was read as Mac Roman',
      text: `# Roadmap 2026

## Initiatives

- Parcel lockers ‚Äì ten cities by Q3 2026
                 ^^^ 💡 warning garbled-text: “‚Äì” is a wrongly decoded “–”
`,
      fixed: `# Roadmap 2026

## Initiatives

- Parcel lockers – ten cities by Q3 2026
`,
    },
    {
      title: 'Accents and quotes as they should be',
      text: `# Roadmap 2026

## Initiatives

- Café counters in the “Old Town” – São Paulo by Q3 2026
`,
    },
  ],
  check({ path, remarks }, report) {
    const [first, ...others] = remarks.garbled
    if (first === undefined) return
    const more =
      others.length === 0
        ? ''
        : `, and ${others.length} more such ${others.length === 1 ? 'place' : 'places'}`
    report({
      at: { path, id: first.id, part: 'text' },
      message: `“${first.raw}” is a wrongly decoded “${first.meant}”${more}`,
      related: others.map((other) => ({
        at: { path, id: other.id, part: 'text' },
        message: `“${other.raw}” is a wrongly decoded “${other.meant}”`,
      })),
      fixes: (sources) => [
        decoding(
          sources,
          path,
          remarks.garbled,
          others.length === 0 ? `Put “${first.meant}” there` : `Decode all ${others.length + 1} places`,
        ),
      ],
    })
  },
}

function decoding(sources: Sources, path: DocumentPath, garbled: readonly Garbled[], title: string): Fix {
  const edits = garbled.flatMap(({ id, meant }): FixEdit[] => {
    const span = sources.span({ path, id, part: 'text' })
    return span === undefined ? [] : [{ path, span, newText: meant }]
  })
  return { title, safe: true, edits }
}
