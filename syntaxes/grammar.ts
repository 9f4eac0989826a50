/**
 * The grammar that colours periods, quantities, owners, statuses and field keys inside VS Code's own Markdown. JSON
 * has no names for parts of expressions, so `plumbline.tmLanguage.json` is written from here by its test:
 * `npx vitest run syntaxes --update`.
 *
 * It is injected with priority (`L:`) where text is inline already: a match at the start of a line would otherwise
 * keep the host from seeing a paragraph there. Repetitions are bounded and start behind a look-behind, so that the
 * time for a line is linear in its length.
 */

const month =
  '(?:Jan(?:uary|uar|\\.)?|Feb(?:ruary|ruar|\\.)?|Mar(?:ch|\\.)?|März|Apr(?:il|\\.)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Okt(?:ober|\\.)?|Nov(?:ember|\\.)?|De[cz](?:ember|\\.)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)'
const year = '(?:19[89]|20[0-9])[0-9]'
const before = '(?<![\\w./@#$€£¥:+-])'
const dash = '\\s?(?:[-–—]|to|bis|au|hasta|até)\\s?'
const num = "[0-9]{1,15}(?:[.,'’\\u00A0\\u202F][0-9]{1,15}){0,5}"
const numBefore = '(?<![\\w.,/#@])(?:(?:[<>≤≥≈~±]=?|[+−-])\\s?)?'
const scale =
  '(?:\\s?(?:thousand|million|billion|trillion|Tausend|Millionen|Milliarden|Mio\\.?|Mrd\\.?|millions?|milliards?|millones|milhões|bn|mn|MM|[kKmMBT])(?![\\w]))?'
const ownerKey =
  '(?:Owners?|DRI|Lead|Responsible|Accountable|Champion|Point of contact|Assignee|Verantwortliche?r?|Zuständig|Leitung|Responsable|Responsável)'
const otherKey =
  '(?:Due(?: date)?|Deadline|Target date|Timeline|Timeframe|Period|Start(?: date)?|End(?: date)?|Status|Supports|Depends on|Blocked by|Budget|Cost|Metrics?|KPIs?|Success metrics?|Baseline|Target|Priority|Frist|Fällig|Zeitraum|Beginn|Ende|Unterstützt|Abhängig von|Kennzahl|Échéance|Période|Statut|Soutient|Dépend de|Indicateur|Fecha límite|Plazo|Período|Estado|Apoya|Depende de|Presupuesto|Indicador|Prazo|Apoia|Orçamento)'
// Other keys are also what rows of metric and budget tables are called.
const columnKey =
  '(?:Due(?: date)?|Deadline|Target date|Timeline|Status|Supports|Depends on|Blocked by|Frist|Fällig|Zeitraum|Unterstützt|Abhängig von|Échéance|Statut|Soutient|Dépend de|Fecha límite|Plazo|Estado|Apoya|Depende de|Prazo|Apoia)'
const status =
  '(?:Done|Completed?|Shipped|Delivered|Launched|In progress|Ongoing|On track|At risk|Off track|Delayed|Blocked|Planned|Not started|To ?do|Proposed|Draft|Cancell?ed|Postponed|On hold|Paused|Deferred|Scheduled|Erledigt|Abgeschlossen|In Arbeit|Geplant|Offen|Blockiert|Verzögert|Terminée?|En cours|Planifiée?|À faire|Bloquée?|Hecho|Completad[oa]|En curso|Planificad[oa]|Pendiente|Bloquead[oa]|Concluíd[oa]|Em andamento|Planejad[oa]|Pendente)'
const mark = '(?:[✅☑🟢🟡🟠🔴⚪🔵⏳🚧❌⛔]\\uFE0F?\\s?)?'
const word = "(?>@[A-Za-z][\\w-]{0,38}|\\p{Lu}(?:\\.|[\\p{L}\\p{N}'’_-]{0,39}))(?!\\**:)"
const name = `${word}(?:(?:,\\s|\\s?[&+/]\\s?|\\s(?:(?:and|of|the|for|und|et|de|del|da|do|dos|von|van|y|e)\\s)?)${word}){0,8}`
const lineStart = '(?:^|\\G)[ \\t]{0,12}'
// A bold key has its colon inside or outside the asterisks; the host's own scopes are put back by the captures.
const bold = (key: string) => `(\\*\\*|__)(${key})(?:(:)(\\1)|(\\1)\\s?(:))`
const boldCaptures = (from: number) => ({
  [from]: { name: 'punctuation.definition.bold.markdown' },
  [from + 1]: { name: 'markup.bold.markdown keyword.other.field.plumbline' },
  [from + 2]: { name: 'punctuation.separator.field.plumbline' },
  [from + 3]: { name: 'punctuation.definition.bold.markdown' },
  [from + 4]: { name: 'punctuation.definition.bold.markdown' },
  [from + 5]: { name: 'punctuation.separator.field.plumbline' },
})
export const grammar = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  scopeName: 'markdown.plumbline.injection',
  injectionSelector:
    'L:text.html.markdown (meta.paragraph | markup.heading | markup.table) - (markup.quote | markup.fenced_code | markup.raw | markup.inline.raw | markup.underline.link | markup.math | meta.embedded | meta.tag | comment)',
  patterns: [
    { include: '#untouched' },
    { include: '#owner' },
    { include: '#status' },
    { include: '#field' },
    { include: '#handle' },
    { include: '#period' },
    { include: '#quantity' },
  ],
  repository: {
    untouched: {
      comment: 'Addresses and versions hold numbers that mean nothing to a plan.',
      patterns: [
        { match: '(?<![\\w])(?:https?://|www\\.)[^\\s<>)\\]|]+' },
        { match: '(?<![\\w.,$€£¥])v?[0-9]{1,6}(?:\\.[0-9]{1,6}){2,5}(?![\\w%])' },
        {
          match:
            '(?<!\\w)(?:v|version |Version |RFC ?|ISO ?|IEC ?|NIST |PEP ?)[0-9]{1,6}(?:[.:-][0-9]{1,6}){0,4}(?![\\w%])',
        },
      ],
    },
    owner: {
      patterns: [
        {
          comment: '**Owner**: Jane Doe and **Owner:** Jane Doe',
          match: `(?i:${bold(ownerKey)})(?:\\s{1,4}(${name}))?`,
          captures: { ...boldCaptures(1), 7: { name: 'entity.name.type.owner.plumbline' } },
        },
        {
          comment: '(Owner: Jane Doe), and Owner: Jane Doe on a line of its own or behind a separator',
          match: `(?:${lineStart}|(?<=[(;·•–—]|[;·•–—] ))((?i:${ownerKey}))(:)(?:\\s{1,4}(${name}))?`,
          captures: {
            1: { name: 'keyword.other.field.plumbline' },
            2: { name: 'punctuation.separator.field.plumbline' },
            3: { name: 'entity.name.type.owner.plumbline' },
          },
        },
      ],
    },
    status: {
      patterns: [
        {
          comment: '**Status**: In progress',
          match: `(?i:${bold('Status|Statut|Estado')})(?:\\s{1,4}${mark}((?i:${status}))(?!\\w))?`,
          captures: { ...boldCaptures(1), 7: { name: 'keyword.other.status.plumbline' } },
        },
        {
          comment: 'Status: In progress',
          match: `(?:${lineStart}|(?<=[(;·•–—]|[;·•–—] ))((?i:Status|Statut|Estado))(:)(?:\\s{1,4}${mark}((?i:${status}))(?!\\w))?`,
          captures: {
            1: { name: 'keyword.other.field.plumbline' },
            2: { name: 'punctuation.separator.field.plumbline' },
            3: { name: 'keyword.other.status.plumbline' },
          },
        },
        {
          comment:
            'A table cell that holds a status and nothing else; the host cuts the text at the end of the cell.',
          match: `(?<=\\|) ${mark}((?i:${status}))(?=\\s*(?:\\||$))|(?<=\\| |\\|  )${mark}((?i:${status}))(?=\\s*(?:\\||$))`,
          captures: {
            1: { name: 'keyword.other.status.plumbline' },
            2: { name: 'keyword.other.status.plumbline' },
          },
        },
      ],
    },
    field: {
      patterns: [
        { match: `(?i:${bold(otherKey)})`, captures: boldCaptures(1) },
        {
          match: `(?:${lineStart}|(?<=[(;·•–—]|[;·•–—] ))((?i:${otherKey}))(:)(?=\\s)`,
          captures: {
            1: { name: 'keyword.other.field.plumbline' },
            2: { name: 'punctuation.separator.field.plumbline' },
          },
        },
        {
          comment: 'A column header',
          match: `(?<=\\| |\\|  )((?i:${ownerKey}|${columnKey}))(?=\\s*(?:\\||$))`,
          captures: { 1: { name: 'keyword.other.field.plumbline' } },
        },
      ],
    },
    handle: {
      match: '(?<![\\w@./`+-])@[A-Za-z][\\w-]{0,38}(?![\\w@/]|\\.\\w)',
      name: 'entity.name.type.owner.plumbline',
    },
    period: {
      patterns: [
        {
          comment: 'Q3 2025, H1 2026, Q1–Q2 2025, Q3/25, Q3’25, Q4 FY26',
          match: `${before}(?:[QH][1-4]|[1-4]Q|[12]H)(?:${dash}[QH]?[1-4])?(?:[\\s/-]?(?:(?:FY\\s?)?(?:${year}|['’]?[0-9]{2}(?!\\s?[%\\w.,]))))?(?![\\w%]|[.,][0-9])`,
          name: 'constant.numeric.period.plumbline',
        },
        {
          comment: 'T3 2025, S1 2026, 3. Quartal 2025, 2025-Q3',
          match: `${before}(?:[TS][1-4]\\s${year}|[1-4]\\.\\s?(?:Quartal|Halbjahr)(?:\\s${year})?|${year}[\\s/-]?(?:Q[1-4]|H[12]))(?!\\w)`,
          name: 'constant.numeric.period.plumbline',
        },
        {
          comment: 'FY25, FY 2025/26, GJ 2025',
          match: `${before}(?:FY|GJ)\\s?['’]?(?:20)?[0-9]{2}(?:[/–-](?:20)?[0-9]{2})?(?:\\s?[QH][1-4])?(?!\\w)`,
          name: 'constant.numeric.period.plumbline',
        },
        {
          comment: 'March 2025, 15 March 2025, March 15, 2025, June–August 2025',
          match: `(?<![\\w/])(?:[0-9]{1,2}(?:st|nd|rd|th|\\.)?\\s(?:de\\s)?)?(?i:${month})(?:${dash}(?:[0-9]{1,2}\\.?\\s)?(?i:${month}))?(?:\\s[0-9]{1,2}(?:st|nd|rd|th)?,)?\\s(?:de\\s)?${year}(?!\\w)`,
          name: 'constant.numeric.period.plumbline',
        },
        {
          comment: '2025-03-31, 2025-03, 31.03.2025',
          match: `${before}(?:${year}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|(?:0?[1-9]|[12][0-9]|3[01])\\.(?:0?[1-9]|1[0-2])\\.${year})(?![\\w-]|\\.[0-9])`,
          name: 'constant.numeric.period.plumbline',
        },
        {
          comment: '2025–2027, 2025/26, mid-2025, end of 2026, EOY 2025, 2025',
          match: `${before}(?:(?i:mid|early|late|end of|start of|beginning of|EOY|Anfang|Mitte|Ende|fin|début)[\\s-])?${year}(?:${dash}(?:20[0-9]{2}|[0-9]{2}(?![0-9-]))|/[0-9]{2})?(?!\\w|[%€]|[.,:/-][0-9]|\\.\\w|\\s?[%€])`,
          name: 'constant.numeric.period.plumbline',
        },
        {
          comment: 'Year 1, Months 4–6, Week 3',
          match: `${before}(?i:Years?|Months?|Weeks?|Quarters?|Sprints?|Jahr|Monat|Woche|Quartal|Année|Mois|Semaine|Año|Ano|Mes|Mês)\\s[0-9]{1,2}(?:${dash}[0-9]{1,2})?(?![\\w%]|[.,][0-9])`,
          name: 'constant.numeric.period.plumbline',
        },
      ],
    },
    quantity: {
      patterns: [
        {
          comment: '€5M, US$1.2 billion, €1.9–2.4B, CHF 300k, EUR 5 Mio.',
          match: `(?<![\\w$€£¥₹])(?:(?:[<>≤≥≈~±]=?|[+−-])\\s?)?(?:(?:US|A|C|R|S)?[$€£¥₹]|(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|INR|BRL|CAD|AUD)\\s)\\s?${num}${scale}(?:\\s?[–-]\\s?[$€£¥₹]?${num}${scale})?`,
          name: 'constant.numeric.quantity.plumbline',
        },
        {
          comment: '5 M€, 300.000 €, 5 million euros',
          match: `${numBefore}${num}${scale}\\s?(?:[€£¥]|(?:EUR|USD|GBP|CHF|euros?|dollars?)(?!\\w))`,
          name: 'constant.numeric.quantity.plumbline',
        },
        {
          comment: '99.9%, 5–10 %, <100ms, 30 min, 2 pp, 12 FTE, 1.5 TB',
          match: `${numBefore}${num}(?:\\s?[–-]\\s?${num})?\\s?(?:%|‰|(?:pp|bps|percent|percentage points|Prozent|pour cent|por ciento|ms|µs|μs|ns|s|sec|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|[KMGTP]i?B|kWh|MWh|t?CO2e?|tCO₂e?|FTEs?|people|engineers|hires|points?|pts)(?!\\w))`,
          name: 'constant.numeric.quantity.plumbline',
        },
        {
          comment: '10x, 2.5×',
          match: `${numBefore}${num}(?:\\s?[–-]\\s?${num})?\\s?[x×](?!\\w)`,
          name: 'constant.numeric.quantity.plumbline',
        },
        {
          comment: '10K users, 1.2 million',
          match: `${numBefore}${num}\\s?(?:thousand|million|billion|Millionen|Milliarden|Mio\\.?|Mrd\\.?|millions|milliards|millones|milhões|bn|[kKMB])(?!\\w)`,
          name: 'constant.numeric.quantity.plumbline',
        },
      ],
    },
  },
}
