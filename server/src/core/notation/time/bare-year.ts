/** Decides whether a bare four-digit number is a year ("in 2025") or a quantity or a name ("2025 users", "RFC 2119"). */

import { at, type Source, type Token } from './tokens'

/** The years that a strategy may speak of; a plan may well be set a century ahead. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
/** Earlier years are rare in plans and common as quantities. */
const FIRST_LIKELY_YEAR = 1980

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** What a number of things is counted in; a number before one of these is no year. */
export const COUNTED = set(`
  users user customers customer clients client people persons employees employee engineers developers members hires
  subscribers visitors visits sessions downloads installs installations signups sign-ups leads accounts seats licenses
  licences companies organizations organisations businesses merchants vendors suppliers partners stores shops sites
  devices servers nodes machines instances clusters containers pods vehicles units items orders transactions payments
  tickets requests calls queries messages emails records rows lines files documents pages images tests cases bugs
  defects commits stars forks points story-points hours hrs hr minutes mins min seconds secs sec s ms us ns days weeks
  months years kb mb gb tb pb kib mib gib kbps mbps gbps rps qps tps iops mhz ghz hz kw kwh mw mwh gw gwh tons tonnes
  kg km m cm mm sqm meters metres miles litres liters watts volts percent bps basis usd eur gbp chf jpy dollars euros
  pounds francs yen k mm bn million billion thousand trillion patients students learners participants attendees
  respondents volunteers contributors contributions households homes beds locations branches countries cities
  students teachers schools beneficiaries followers likes views impressions clicks tokens words characters copies books
  ftes fte nutzer kunden mitarbeiter mitarbeitende benutzer personen stück stunden tage wochen euro nutzern
  utilisateurs clients employés personnes heures jours euros commandes abonnés
  usuarios clientes empleados personas horas días pedidos suscriptores usuários funcionários pessoas dias
  utenti clienti dipendenti persone ore giorni ordini
`)

/** Plurals that a year does stand before: "2025 goals". */
export const PLANNED = set(`
  goals targets objectives priorities okrs krs kpis plans milestones initiatives deliverables results outcomes metrics
  revenues forecasts budgets projections roadmaps themes estimates actuals highlights launches releases
  investments commitments themes focus hires numbers figures earnings expenses costs sales predictions trends
  plan target goal objective roadmap strategy budget revenue forecast outlook vision review launch release hiring
  priorities growth headcount arr mrr capex opex ebitda gmv summary report planning timeline schedule kickoff kick-off
  guidance spend spending initiative milestone deliverable actual baseline projection estimate kpi okr exit start end
  ziele ziel plan budget umsatz prognose objectifs objectif feuille objetivos meta metas presupuesto orçamento obiettivi
`)

/** Words after which a number names something. */
const NAMES = set(`
  port ports version versions v ver rfc iso iec ieee din nist bs iso/iec room building suite section sections page pages
  chapter figure table ticket issue issues pr no nr number id code error bug model serial sku part ref line lines row
  phone tel fax zip postcode extension ext house flight route highway server office windows studio sql exchange
  sharepoint excel autocad msvc rust edition es ecmascript node build commit sha hash cve cwe ansi astm pep pin eur usd gbp chf jpy inr cad aud
  level psalm verse form article articles clause regulation directive act law
  seite abschnitt zimmer artikel numéro página pagina sección
  artículo artigo articolo loi ley lei legge gesetz decreto décret directiva richtlinie verordnung règlement reglamento
  regulamento regolamento norme norma nf une uni postleitzahl plz numero
`)

/** Whether a number behind a word names something: "port", "law". */
export function namesNumbers(word: string): boolean {
  return NAMES.has(word)
}

/** Words after which a number is an amount. */
const AMOUNTS = set(`
  have has had having reach reaches reached reaching nearly exactly only than roughly almost total totals totaling
  totalling another additional extra plus minus equals equal serve serves served serving least most add adds added
  hire hires hired some approx top
`)

/** Words after which even "users" leaves a year a year: "in 2025 users will". */
const SURELY_TEMPORAL = set(
  'in en during throughout since im seit année année year jahr año ano anno fy fiscal nel durante während',
)
/** Words after which a number is a year unless something counted follows: "by 2027". */
const TEMPORAL = set(`
  by until till before after through thru from for of early mid late end beginning start starting circa around about
  calendar as between and to versus vs than per ab bis vor nach ende anfang mitte für von en d'ici avant après depuis
  dès fin début pour desde hasta antes para fin finales até em após final entro dal fino fine dopo al a au de del do di
  effective beyond past following post pre into next this
`)

const DETERMINERS = set(
  'the our its their his her your my this that these a unser unsere nos notre nuestro nossa',
)

/** The number at a token, when it has four digits and lies in the range of years; else NaN. */
export function yearValue(token: Token): number {
  return token.kind === 'number' &&
    token.text.length === 4 &&
    token.value >= FIRST_YEAR &&
    token.value <= LAST_YEAR
    ? token.value
    : Number.NaN
}

/** Whether nothing on the left is grown together with the token: no currency, no hash, no decimal, no identifier. */
export function leftClear(source: Source, index: number): boolean {
  const token = at(source, index)
  if (!token.glued || index === source.entered) return true
  const sign = at(source, index - 1)
  if (sign.kind === 'cjk') return true
  if (sign.kind !== 'sign') return false
  const before = sign.glued ? at(source, index - 2) : undefined
  switch (sign.text) {
    case '-':
      // "CVE-2025", "roadmap-2025", "555-2025"; but "mid-2025" and "(pre-2025" are words of time.
      return before === undefined || before.kind === 'sign' || before.kind === 'cjk' || joinsYear(before)
    case '/':
      // A slash that nothing stands before opens a path.
      return before !== undefined && (joinsYear(before) || before.kind === 'cjk' || before.text === ')')
    case ':':
    case ',':
    case '.':
      return before === undefined || before.kind !== 'number'
    case '_':
      return before === undefined || before.kind === 'sign'
    case '+':
    case '&':
      return before === undefined || before.kind !== 'word' || joinsYear(before)
    default:
      return !'#©$€£¥@=\\<%^\ufffc₹°§'.includes(sign.text)
  }
}

const PREFIXES = set('mid early late end pre post mi fin non start year')

function joinsYear(token: Token): boolean {
  if (token.kind === 'number') return false
  return Boolean(token.word?.month || token.word?.to || token.word?.season) || PREFIXES.has(token.text)
}

/** Whether nothing on the right of the token before `next` is grown together with it: no digits, unit or identifier. */
export function rightClear(source: Source, next: number): boolean {
  const sign = at(source, next)
  if (!sign.glued || sign.kind === 'end' || sign.kind === 'cjk') return true
  if (sign.kind !== 'sign') return false
  const after = at(source, next + 1)
  const glued = after.glued && after.kind !== 'end'
  switch (sign.text) {
    case '.':
    case ',':
    case ':':
      return !glued || after.kind !== 'number'
    case '-': {
      if (!glued) return true
      const third = at(source, next + 2)
      // "2025-b9" is an identifier; "FY25-Q1", "Q3-FY26" and "2025-Q3-2026-Q1" are none.
      if (after.kind === 'word') {
        const ofTime = after.word?.letter !== undefined || after.word?.fiscal !== undefined
        return ofTime || !third.glued || third.kind !== 'number'
      }
      return after.kind !== 'number' || third.text !== '-' || !third.glued || !Number.isNaN(yearValue(after))
    }
    case '_':
      return !glued
    case '/':
      // "2026/113" numbers a document.
      return !glued || after.kind !== 'number' || after.text.length < 3 || !Number.isNaN(yearValue(after))
    default:
      return !'%\\°€$£¥×=@^₹'.includes(sign.text)
  }
}

/**
 * Whether the four-digit number at `index` is a year, standing alone. `next` is the index after it and whatever
 * belongs to it ("2027+").
 */
export function isBareYear(source: Source, index: number, next: number): boolean {
  const token = at(source, index)
  if (Number.isNaN(yearValue(token)) || !leftClear(source, index) || !rightClear(source, next)) return false
  if (!token.newline && /^\p{Sc}$/u.test(at(source, index - 1).text)) return false
  if (isWholeLine(source, index, next)) return true
  // "+1 555 2026": the end of a longer number.
  if (at(source, index - 1).kind === 'number' && !token.newline) return false
  const before = wordBefore(source, index)
  const after = at(source, next)
  const following = after.kind === 'word' && !after.newline && !after.glued ? after.text : ''
  if (after.kind === 'cjk' && CJK_COUNTERS.includes(after.text)) return false
  if (['×', 'x', '%', '€', '$', '£', '¥'].includes(after.text) && !after.newline) return false
  if (at(source, index - 1).text === '©' || before === 'copyright') return false
  if (NAMES.has(before) || following === 'edition') return false
  if (countsThings(source, next)) return SURELY_TEMPORAL.has(before)
  // "1 of 2025", "2025 of 3000", "€ 2025".
  if (before === 'of' && at(source, index - 2).kind === 'number') return false
  if (following === 'of' && at(source, next + 1).kind === 'number') return false
  if (AMOUNTS.has(before) && !/^(?:later|earlier|other|sooner)$/.test(at(source, index - 2).text))
    return false
  if (before === 'to' && isQuantityBeforeTo(source, index - 2)) return false
  if (SURELY_TEMPORAL.has(before)) return true
  const round = token.value % 100 === 0
  const early = token.value < FIRST_LIKELY_YEAR
  if (TEMPORAL.has(before))
    return !(round || early) || !['to', 'of', 'for', 'a', 'and', 'about', 'around', 'per'].includes(before)
  if (round || early) return false
  if (following === '' || PLANNED.has(following) || DETERMINERS.has(before) || before === '') return true
  // "ship 2025 widgets": a plural of things, with nothing that speaks for a year.
  return !/[a-z]{2}[a-rt-z]s$/.test(following) || /(?:us|is)$/.test(following)
}

/** Whether a counted thing follows: "2025 users", "2,025 active users" with one adjective between. */
export function countsThings(source: Source, next: number): boolean {
  const joiner = at(source, next)
  // "from 2100 to 1900 ms": what counts the second number counts the first.
  if (
    (joiner.text === '-' || joiner.word?.to || joiner.word?.and) &&
    at(source, next + 1).kind === 'number'
  ) {
    return counts(source, next + 2)
  }
  return counts(source, next)
}

function counts(source: Source, next: number): boolean {
  const after = at(source, next)
  if (after.newline) return false
  if (after.kind === 'cjk') return CJK_COUNTERS.includes(after.text)
  if (after.kind !== 'word') return false
  if (COUNTED.has(after.text)) return !PLANNED.has(after.text) && !PLANNED.has(at(source, next + 1).text)
  const second = at(source, next + 1)
  return (
    ADJECTIVES.has(after.text) &&
    second.kind === 'word' &&
    COUNTED.has(second.text) &&
    !PLANNED.has(at(source, next + 2).text)
  )
}

const ADJECTIVES = set(
  'active new daily monthly weekly paying paid registered concurrent unique total enterprise business full-time more additional',
)
const CJK_COUNTERS = '人名件個个万億亿円元社台回本点位家次條条枚頁页時小分秒天日週周項项所店'

/** "from 1500 to 2025": the first number is no year, so the second is none. */
function isQuantityBeforeTo(source: Source, index: number): boolean {
  const token = at(source, index)
  return token.kind === 'number' && Number.isNaN(yearValue(token))
}

/** The text of the word directly before a token, over opening quotes and articles; "" at the start of a line. */
export function wordBefore(source: Source, index: number): string {
  if (at(source, index).newline) return ''
  let i = index - 1
  while (i >= 0 && index - i < 4 && /^["'“„«*_]$/.test(at(source, i).text) && !at(source, i).newline) i--
  const token = at(source, i)
  // "loi n° 2018", "§ 2025": a sign that numbers what stands before it.
  if (/^[°º§№]$/.test(token.text)) return 'no'
  return token.kind === 'word' ? token.text : ''
}

/** Whether the tokens from `index` to `next` fill their line but for brackets, quotes and closing punctuation. */
export function isWholeLine(source: Source, index: number, next: number): boolean {
  let i = index
  let steps = 0
  while (!at(source, i).newline && steps++ < 4 && /^[^\p{L}\p{N}]$/u.test(at(source, i - 1).text)) i--
  if (i > 0 && !at(source, i).newline) return false
  let j = next
  steps = 0
  while (j < source.tokens.length && !at(source, j).newline && steps++ < 4) {
    if (!/^[^\p{L}\p{N}\p{Sc}%]$/u.test(at(source, j).text)) return false
    j++
  }
  return j >= source.tokens.length || at(source, j).newline
}
