/** Units of measure as they are written beside a number, to the one form the model uses. */

/** A unit found behind a numeral, with its end. */
export interface UnitMark {
  readonly unit: string
  readonly end: number
  /** "days", not "d": a word that may stand apart from its number by adjectives. */
  readonly word: boolean
}

const table = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(entries).flatMap(([unit, words]) => words.split('|').map((word) => [word, unit] as const)),
  )

/** Written exactly so, in this case: "MB" is not "Mb". */
const SYMBOLS: ReadonlyMap<string, string> = table({
  ms: 'ms|msec|msecs|mSec',
  µs: 'µs|μs|usec',
  ns: 'ns',
  s: 's|sec|secs|sec.|seg|Sek.|Sek',
  min: 'min|mins|min.|Min.|mn|Min',
  h: 'h|hr|hrs|hrs.|Std.|Std|std',
  d: 'd',
  w: 'w|wk|wks|wks.|sem.',
  mo: 'mo|mos|mos.|mth|mths|Mon.',
  y: 'y|yr|yrs|yr.|yrs.|J.',
  B: 'B',
  KB: 'KB|kB',
  MB: 'MB|Mo',
  GB: 'GB|Go',
  TB: 'TB|To',
  PB: 'PB',
  EB: 'EB',
  KiB: 'KiB',
  MiB: 'MiB',
  GiB: 'GiB',
  TiB: 'TiB',
  PiB: 'PiB',
  bps: 'bps|bp|bps.',
  Kbps: 'Kbps|kbps|kbit/s|Kbit/s',
  Mbps: 'Mbps|Mbit/s|Mb/s|mbps',
  Gbps: 'Gbps|Gbit/s|Gb/s|gbps',
  Tbps: 'Tbps|Tbit/s',
  MBps: 'MBps',
  GBps: 'GBps',
  GFLOPS: 'GFLOPS|GFLOP/s|GFlops',
  TFLOPS: 'TFLOPS|TFLOP/s|TFlops',
  PFLOPS: 'PFLOPS|PFLOP/s|PFlops',
  EFLOPS: 'EFLOPS|EFLOP/s|EFlops',
  vCPU: 'vCPU|vCPUs',
  rps: 'rps|RPS',
  qps: 'qps|QPS',
  tps: 'tps|TPS',
  kWh: 'kWh|kwh|KWh|KWH',
  GJ: 'GJ|gigajoules|gigajoule',
  MJ: 'MJ',
  TJ: 'TJ',
  Wh: 'Wh',
  MWh: 'MWh|MWH',
  GWh: 'GWh|GWH',
  TWh: 'TWh',
  kW: 'kW|KW',
  MW: 'MW|MWp',
  GW: 'GW',
  TW: 'TW',
  W: 'W|watts|watt',
  kg: 'kg|Kg|KG|kilograms|kilos|kilogram',
  g: 'g|grams|gram',
  mg: 'mg',
  t: 't|tonnes|tonne|tons|ton|Tonnen|toneladas|tonnellate',
  kt: 'kt',
  Mt: 'Mt',
  lb: 'lb|lbs',
  km: 'km|kilometers|kilometres|kilometer|Kilometer',
  m: 'm|meters|metres|meter|Meter',
  cm: 'cm',
  mm: 'mm',
  mi: 'miles|mile',
  ft: 'ft',
  'm²': 'm²|m2|sqm|qm|square meters|square metres|Quadratmeter',
  'km²': 'km²|km2',
  'ft²': 'sq ft|sqft|sq. ft.|sq.ft.|ft²|ft2|square feet',
  ha: 'ha|hectares|hectare|Hektar|hectáreas',
  'm³': 'm³|m3',
  L: 'L|l|liters|litres|Liter|litros|litri',
  mL: 'mL|ml',
  '°C': '°C|℃',
  '°F': '°F|℉',
  Hz: 'Hz',
  kHz: 'kHz',
  MHz: 'MHz',
  GHz: 'GHz',
  Mb: 'Mb|Mbit',
  Gb: 'Gb|Gbit',
  px: 'px',
  dB: 'dB',
  tCO2e:
    'tCO2e|tCO₂e|t CO2e|t CO₂e|tonnes CO2e|tCO2|tCO₂|t CO2|t CO₂|tons CO2e|tons CO2|tonnes CO2|tonnes of CO2|tonnes of CO2e|tonnes of CO₂|metric tons CO2e',
  kgCO2e: 'kgCO2e|kg CO2e|kgCO₂e|kg CO₂e|kgCO2|kg CO2|kg CO₂',
  ktCO2e: 'ktCO2e|kt CO2e|ktCO₂e',
  MtCO2e: 'MtCO2e|Mt CO2e|MtCO₂e',
  '%': '%|٪',
  '‰': '‰',
  pp: 'pp|p.p.|ppt|ppts|pps|pp.|%-points|%-point|% points|%p|%-Punkte|%-pts|% pts|pts de %',
  points: 'pts|pt|pts.|Pkt.|Pkte.',
  x: 'x|X|×|✕|✖',
  stars: '★|⭐|☆',
  quarters: 'qtrs',
})

/** Words, in any case. */
const WORDS: ReadonlyMap<string, string> = table({
  ms: 'millisecond|milliseconds|millis|millisekunden|millisekunde|millisecondes|milisegundos|milissegundos|millisecondi',
  µs: 'microsecond|microseconds|mikrosekunden',
  ns: 'nanosecond|nanoseconds',
  s: 'second|seconds|sekunde|sekunden|seconde|secondes|segundo|segundos|secondo|secondi',
  min: 'minute|minutes|minuten|minuto|minutos|minuti',
  h: 'hour|hours|stunde|stunden|heure|heures|hora|horas|ora|ore',
  d: 'day|days|tag|tage|tagen|jour|jours|día|días|dia|dias|giorno|giorni|business days|business day|working days|working day|calendar days|werktage|werktagen|arbeitstage|arbeitstagen|jours ouvrés|jours ouvrables|días hábiles|dias úteis|giorni lavorativi',
  w: 'week|weeks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane',
  mo: 'month|months|monat|monate|monaten|mois|mes|meses|mês|mese|mesi|calendar months',
  y: 'year|years|jahr|jahre|jahren|ans|année|années|año|años|ano|anos|anno|anni',
  '%': 'percent|per cent|pct|pct.|prozent|pour cent|pourcent|por ciento|por cento|per cento|procent',
  '‰': 'per mille|promille|per mil|pour mille|por mil',
  pp: 'percentage points|percentage point|percentage pts|percent points|percentage-points|percentage-point|prozentpunkte|prozentpunkt|prozentpunkten|points de pourcentage|point de pourcentage|points de %|puntos porcentuales|punto porcentual|pontos percentuais|ponto percentual|punti percentuali|punto percentuale|procentpoint|procentenheter',
  bps: 'basis points|basis point|basispunkte|basispunkten|points de base|puntos básicos|puntos base|pontos base|pontos-base|punti base',
  points:
    'points|point|punkte|punkten|punkt|puntos|punto|pontos|ponto|punti|nps points|nps-punkte|nps pts|score points',
  x: 'fold|times faster|times more|times better|times higher|times larger|times less|times lower|times cheaper|times greater|times as many|times as fast|times slower|times quicker|fach|veces más|vezes mais|volte più|fois plus|mal so viel|mal schneller|mal mehr',
  quarters: 'quarter|quarters|quartale|quartalen',
  times: 'times|mal|fois|veces|vezes|volte',
  B: 'byte|bytes',
  GB: 'gigabytes|gigabyte|gigaoctets',
  MB: 'megabytes|megabyte',
  TB: 'terabytes|terabyte',
  PB: 'petabytes|petabyte',
  KB: 'kilobytes|kilobyte',
  kWh: 'kilowatt hours|kilowatt-hours|kilowattstunden',
  MWh: 'megawatt hours|megawatt-hours',
  GWh: 'gigawatt hours|gigawatt-hours',
  kW: 'kilowatts|kilowatt',
  MW: 'megawatts|megawatt',
  GW: 'gigawatts|gigawatt',
  t: 'tonnes|tonne|metric tons|metric tonnes|tons',
  kg: 'kilograms|kilos|kilogramm',
  km: 'kilometers|kilometres|kilometer',
  ha: 'hectares|hectare',
  'm²': 'square meters|square metres',
  'ft²': 'square feet',
})

/** Directly behind the digits, without a boundary to its right being a letter of the same script. */
const CJK: readonly (readonly [string, string])[] = (
  [
    ['毫秒', 'ms'],
    ['ミリ秒', 'ms'],
    ['秒', 's'],
    ['分钟', 'min'],
    ['分鐘', 'min'],
    ['分間', 'min'],
    ['分', 'min'],
    ['小时', 'h'],
    ['小時', 'h'],
    ['個小時', 'h'],
    ['个小时', 'h'],
    ['時間', 'h'],
    ['营业日', 'd'],
    ['営業日', 'd'],
    ['工作日', 'd'],
    ['个工作日', 'd'],
    ['個工作日', 'd'],
    ['日間', 'd'],
    ['日', 'd'],
    ['天', 'd'],
    ['週間', 'w'],
    ['个星期', 'w'],
    ['週', 'w'],
    ['周', 'w'],
    ['ヶ月間', 'mo'],
    ['か月間', 'mo'],
    ['ヶ月', 'mo'],
    ['か月', 'mo'],
    ['カ月', 'mo'],
    ['ヵ月', 'mo'],
    ['箇月', 'mo'],
    ['个月', 'mo'],
    ['個月', 'mo'],
    ['年間', 'y'],
    ['年', 'y'],
    ['百分点', 'pp'],
    ['个百分点', 'pp'],
    ['個百分點', 'pp'],
    ['百分點', 'pp'],
    ['パーセントポイント', 'pp'],
    ['％ポイント', 'pp'],
    ['%ポイント', 'pp'],
    ['ポイント', 'points'],
    ['个基点', 'bps'],
    ['基点', 'bps'],
    ['パーセント', '%'],
    ['％', '%'],
    ['倍', 'x'],
    ['点', 'points'],
    ['點', 'points'],
    ['吨', 't'],
    ['公里', 'km'],
    ['平方米', 'm²'],
    ['개월', 'mo'],
    ['시간', 'h'],
  ] as [string, string][]
).sort((a, b) => b[0].length - a[0].length)

/** Everything that starts a symbol, so that most positions fail on one look-up. */
const SYMBOLS_BY_START = byFirstLetter([...SYMBOLS])
const WORDS_BY_START = byFirstLetter([...WORDS])

function byFirstLetter(
  entries: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const map = new Map<string, (readonly [string, string])[]>()
  for (const entry of entries) {
    const list = map.get(entry[0][0]!)
    if (list === undefined) map.set(entry[0][0]!, [entry])
    else list.push(entry)
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length)
  return map
}

/** Symbols that are letters of prose or of other meanings when a space separates them from the number. */
const GLUED_ONLY = new Set([
  'w',
  'y',
  'X',
  'mn',
  'Min',
  'J.',
  'g',
  'l',
  'Go',
  'To',
  'Mo',
  'Std',
  'std',
  'Mon.',
])

const isWordPart = (char: string | undefined) =>
  char !== undefined && /[\p{L}\p{N}_]/u.test(char) && !isCjk(char)
const isCjk = (char: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u.test(char)

/** The unit that starts at an offset; `glued` when nothing separates it from the digits. */
export function unitAt(text: string, at: number, glued: boolean): UnitMark | null {
  const first = text[at]
  if (first === undefined) return null
  let best: UnitMark | null = null
  for (const [written, unit] of WORDS_BY_START.get(first.toLowerCase()) ?? []) {
    if (!startsWithWord(text, at, written) || isWordPart(text[at + written.length])) continue
    best = { unit, end: at + written.length, word: true }
    break
  }
  for (const [written, unit] of SYMBOLS_BY_START.get(first) ?? []) {
    if (best !== null && at + written.length <= best.end) break
    if (!text.startsWith(written, at) || isBlocked(text, at, written, glued)) continue
    if (unit === 'x' && PRODUCT.test(text.slice(at + written.length, at + written.length + 4))) continue
    best = { unit, end: at + written.length, word: false }
    break
  }
  if (best !== null) return best
  // The scripts of East Asia begin here in Unicode.
  if (text.charCodeAt(at) < 0x2e80) return null
  for (const [written, unit] of CJK) {
    if (text.startsWith(written, at)) return { unit, end: at + written.length, word: false }
  }
  return null
}

/** "2 × $60,000": so many of that, and no factor. */
const PRODUCT = /^[ \u00A0](?:\p{Sc}|[A-Z]{3} |\d)/u

function isBlocked(text: string, at: number, written: string, glued: boolean): boolean {
  const next = text[at + written.length]
  if (
    /[\p{L}\p{N}²]$/u.test(written) &&
    (isWordPart(next) || ((next === "'" || next === '’') && isWordPart(text[at + written.length + 1])))
  )
    return true
  return !glued && GLUED_ONLY.has(written)
}

/** Case-insensitive, any blank for a space. */
function startsWithWord(text: string, at: number, written: string): boolean {
  if (text.length < at + written.length) return false
  return (
    text
      .slice(at, at + written.length)
      .toLowerCase()
      .replaceAll('\u00A0', ' ') === written
  )
}
