/** The fiscal year that a document itself states: "Our fiscal year begins in October". */

/** `{startMonth: 10, namedBy: 'end'}`: fiscal 2026 runs from October 2025. */
export interface StatedFiscalYear {
  readonly startMonth: number
  readonly namedBy: 'start' | 'end'
}

/** A document that has one says so before it uses it. */
const HEAD = 8_000

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
]

const STATED = [
  /(?:fiscal|financial) years? (?:\p{L}+ ){0,2}?(?:begins?|starts?|starting|beginning|runs?)(?: (?:in|on|from))? (?:the )?(?:1st |1 |first )?(?:of )?(\p{L}{3,9})/iu,
  /(?:geschäfts|wirtschafts|fiskal)jahr (?:beginnt|startet|läuft|geht)(?: (?:am|im|vom|von))? (?:1\. )?(\p{L}{3,9})/iu,
  /exercice (?:fiscal |comptable )?(?:commence|débute|va)(?: (?:en|le|du))? (?:1er )?(\p{L}{3,9})/iu,
  /(?:año|ejercicio) fiscal (?:empieza|comienza|va)(?: (?:en|el|de))? (?:1 de )?(\p{L}{3,9})/iu,
  /(?:ano|exercício) fiscal (?:começa|inicia|vai)(?: (?:em|a|de))? (?:1 de )?(\p{L}{3,9})/iu,
  /(?:anno|esercizio) fiscale (?:inizia|comincia|va)(?: (?:a|in|il|da))? (?:1º? )?(\p{L}{3,9})/iu,
  /(?:会计年度|財年|财年|年度)(?:は|从|自|由)(?:毎年)?(\d{1,2})月/u,
]

/** "FY26 runs from July 2025": the year is named by its end. */
const NAMED =
  /(?:FY|fiscal(?: year)?) ?'?(\d{2,4}) (?:runs?|is|covers?|begins?|starts?)[^.\n\d]{0,24}(\d{4})/iu

/** The part of a text on which the answer rests. */
export function fiscalYearSample(text: string): string {
  return text.slice(0, HEAD)
}

/** What the head of a text says of its fiscal year; null when it says nothing. */
export function statedFiscalYear(text: string): StatedFiscalYear | null {
  const head = fiscalYearSample(text).replace(/\s+/g, ' ')
  if (!/fiscal|financial|fiskal|geschäftsj|wirtschaftsj|exercice|年度|财年|財年/i.test(head)) return null
  for (const pattern of STATED) {
    const month = pattern.exec(head)?.[1]
    const startMonth = month === undefined ? null : monthOf(month)
    if (startMonth === null) continue
    const [, year, start] = NAMED.exec(head) ?? []
    const byStart = year === undefined ? /年度/.test(head) : Number(year) % 100 === Number(start) % 100
    return { startMonth, namedBy: byStart ? 'start' : 'end' }
  }
  return null
}

function monthOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null
  const lower = word.toLowerCase()
  const index = MONTHS.findIndex((names) => names.some((name) => lower.startsWith(name)))
  return index < 0 ? null : index + 1
}
