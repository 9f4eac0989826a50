/** The words around numbers, as data: eight languages in one table wherever their words do not collide. */

export type Comparator = '<' | '<=' | '>' | '>='

const rows = (comparator: Comparator, ...phrases: readonly string[]) =>
  phrases.flatMap((line) => line.split('|').map((phrase) => [phrase.trim(), comparator] as const))

/** What stands before a number and bounds it; lower case, one space between words, straight apostrophes. */
export const COMPARATORS_BEFORE: ReadonlyMap<string, Comparator> = new Map([
  ...rows(
    '<',
    'under|below|less than|fewer than|lower than|smaller than|shorter than|faster than|quicker than|beneath|sub|in under|just under|well under|well below',
    'unter|weniger als|kleiner als|unterhalb von|geringer als|niedriger als|kürzer als|schneller als',
    'moins de|inférieur à|inférieure à|inférieurs à|inférieures à|en dessous de|au-dessous de|en-dessous de',
    'menos de|menos del|por debajo de|por debajo del|inferior al|inferior a|inferiores a|menor que|menor a|menores a|debajo de|menos que',
    'abaixo de|menos do que|menor do que',
    "meno di|meno del|meno dello|meno della|meno dell'|sotto i|sotto il|sotto le|sotto la|sotto|inferiore a|inferiori a|minore di|al di sotto di|al di sotto del",
    '低于|少于|小于|不到|不足|低於|少於|小於|短于|未满',
  ),
  ...rows(
    '<=',
    'up to|at most|at the most|max|max.|maximum|maximum of|a maximum of|no more than|not more than|not exceeding|not to exceed|not exceed|as many as|within|inside|no longer than|no later than|no higher than|no greater than|less than or equal to|capped at|limited to|not above|cap of|limit of|a max of|max of|upto',
    'höchstens|maximal|bis zu|nicht mehr als|max|innerhalb von|binnen|kleiner gleich|maximal bis zu|nicht über',
    "au plus|tout au plus|au maximum|maximum de|un maximum de|jusqu'à|jusqu'a|pas plus de|sous|en moins ou égal à|inférieur ou égal à|dans la limite de",
    'como máximo|a lo sumo|máximo|máximo de|un máximo de|hasta|no más de|hasta un máximo de|máx|máx.|menor o igual a|en un plazo de',
    'no máximo|máximo de|um máximo de|até|não mais de|não mais que|não mais do que|em até',
    'al massimo|massimo|massimo di|un massimo di|fino a|non più di|entro|al più',
    '不超过|不超過|至多|最多|不高于|不高於|不大于|不大於|最大|上限|不多于|小于等于',
  ),
  ...rows(
    '>',
    'over|above|more than|greater than|higher than|larger than|longer than|bigger than|in excess of|exceed|exceeds|exceeding|exceeded|beyond|north of|surpass|surpassing|well over|just over|well above|better than',
    'über|mehr als|größer als|höher als|oberhalb von|länger als|gut',
    "plus de|supérieur à|supérieure à|supérieurs à|supérieures à|au-dessus de|au-delà de|au delà de|dépasser|dépassant|plus d'",
    'más de|más del|por encima de|por encima del|superior al|superior a|superiores a|mayor que|mayor a|mayores a|arriba de|más que',
    'mais de|acima de|mais do que|maior que|maior do que',
    "più di|più del|più dello|più della|più dell'|oltre|oltre i|oltre il|oltre le|sopra i|sopra il|sopra|superiore a|superiori a|maggiore di|al di sopra di",
    '超过|超過|大于|大於|高于|高於|多于|多於|突破|逾',
  ),
  ...rows(
    '>=',
    'at least|min|min.|minimum|minimum of|a minimum of|no less than|not less than|no fewer than|not fewer than|not below|no lower than|upwards of|greater than or equal to|more than or equal to|a min of|min of|at minimum|at the least|not under',
    'mindestens|wenigstens|mind.|minimal|nicht weniger als|zumindest|größer gleich|nicht unter|mindestens bei',
    "au moins|au minimum|minimum de|un minimum de|pas moins de|a minima|supérieur ou égal à|minimum d'",
    'al menos|por lo menos|como mínimo|mínimo|mínimo de|un mínimo de|no menos de|mín|mín.|mayor o igual a|cuando menos',
    'pelo menos|no mínimo|mínimo de|um mínimo de|não menos de|não menos que|ao menos',
    'almeno|come minimo|minimo|minimo di|un minimo di|non meno di|perlomeno',
    '至少|不低于|不低於|不少于|不少於|最少|不小于|不小於|最低|少なくとも|下限|起码|最小',
  ),
])

/** What stands behind a number and bounds it: "12 or more", "5人以上". */
export const COMPARATORS_AFTER: readonly (readonly [string, Comparator])[] = (
  [
    ...rows(
      '>=',
      'or more|or higher|or above|or better|or greater|or longer|and above|and up|and more|minimum|at least|at minimum|or over|and over',
      'oder mehr|und mehr|oder höher|ou plus|et plus|au moins|au minimum|o más|y más|como mínimo|mínimo|ou mais|no mínimo|o più|e oltre|minimo|以上|起',
    ),
    ...rows(
      '<=',
      'or less|or fewer|or lower|or below|or faster|or under|and below|maximum|max.|max|at most|tops',
      'oder weniger|ou moins|au plus|au maximum|o menos|como máximo|máximo|ou menos|no máximo|o meno|massimo|al massimo|以下|以内|以內|之内|之內',
    ),
    ...rows('<', '未満|未满|弱'),
    ...rows('>', '超え|超'),
  ] as [string, Comparator][]
).sort((a, b) => b[0].length - a[0].length)

const set = (...lines: readonly string[]) => new Set(lines.flatMap((line) => line.split('|')))

/** "about 500", before a number. */
export const APPROXIMATIONS_BEFORE: ReadonlySet<string> = set(
  'about|around|approx|approx.|approximately|roughly|circa|ca|ca.|c.|nearly|almost|some|an estimated|estimated|close to|est.|in the region of|in the order of|on the order of|ballpark|more or less|somewhere around',
  'ungefähr|rund|etwa|zirka|knapp|annähernd|ungef.|in etwa|um die|schätzungsweise|nahezu|fast',
  "environ|près de|autour de|quelque|à peu près|aux alentours de|presque|env.|env|approximativement|près d'",
  'unos|unas|aproximadamente|cerca de|alrededor de|casi|aprox|aprox.|en torno a|más o menos',
  'quase|por volta de|em torno de|perto de|mais ou menos',
  "quasi|intorno a|all’incirca|all'incirca|pressappoco|attorno a|circa il|circa i",
  '约|約|大约|大約|大概|近|接近|将近|およそ|おおよそ|ほぼ|左右约|概ね',
)

/** "500 or so", behind a number. */
export const APPROXIMATIONS_AFTER: readonly string[] = [
  'or so',
  'approx.',
  'approximately',
  'circa',
  'environ',
  'aproximadamente',
  'aprox.',
  'approx',
  '左右',
  '程度',
  '前後',
  '前后',
  'ほど',
  'くらい',
  'ぐらい',
  '上下',
]

/** Words between the ends of a range. "and" counts after "between" alone, see `BETWEEN`. */
export const RANGE_WORDS: ReadonlySet<string> = set('to|through|thru|bis|à|a|hasta|até|fino a|ad|al')

/** "between 5 and 7": the word before the first end, and the one before the second. */
export const BETWEEN: ReadonlyMap<string, string> = new Map([
  ['between', 'and'],
  ['zwischen', 'und'],
  ['entre', 'y|et|e'],
  ['tra', 'e'],
  ['fra', 'e'],
])

/** Before the first of two values that a change leads from and to: "from 5 to 3". */
export const CHANGE_FROM: ReadonlySet<string> = set('from|von')

/** The same words, which also open a mere range: "de 5 à 7 jours". */
export const CHANGE_OR_RANGE_FROM: ReadonlySet<string> = set('de|da|desde|du|dal|dai|dalle')

/** A verb of change before "de 5 a 7" or "5% to 7%". */
export const CHANGE_VERB =
  /\b(?:increas|grow|rais|improv|reduc|cut|lower|drop|decreas|mov|expand|scal|lift|shrink|boost|erhöh|steiger|senk|reduzier|wachs|pass(?:er|ant|e)\b|rédui|augment|baiss|port(?:er|ant)\b|aument|pasar|baj|crec|redu[zc]|cresc|pass(?:are|ando)|ridu|subi)[\p{L}]*[^.;:!?]{0,40}$/iu

/** Magnitudes in words, as powers of ten. Lower case; a language's own meaning stands in `LOCAL_MAGNITUDES`. */
export const MAGNITUDE_WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...'hundred|hundreds|hundert|cent|cento'.split('|').map((word) => [word, 2] as const),
  ...'thousand|thousands|tausend|tsd|tsd.|mille|milliers|mil|mila|miles|millares|tys|tys.|thou|тыс|тыс.|tusen'
    .split('|')
    .map((word) => [word, 3] as const),
  ...'lakh|lakhs|lac|lacs'.split('|').map((word) => [word, 5] as const),
  ...'million|millions|mio|mio.|mill|mill.|millionen|millón|millones|millon|milhão|milhões|milhao|milhoes|milione|milioni|mln|mln.|mn|mi|miljoen|miljoner|млн|millioner'
    .split('|')
    .map((word) => [word, 6] as const),
  ...'crore|crores'.split('|').map((word) => [word, 7] as const),
  ...'billion|billions|bn|bln|bill|mrd|mrd.|milliarde|milliarden|milliard|milliards|md|mds|mia|mia.|bilhão|bilhões|bilhao|bilhoes|bi|miliardo|miliardi|mld|mld.|miljard|miljarder|млрд|mlrd|millardo|millardos'
    .split('|')
    .map((word) => [word, 9] as const),
  ...'trillion|trillions|tn|trn|billón|billones|trilhão|trilhões|bilione|bilioni|billionen'
    .split('|')
    .map((word) => [word, 12] as const),
])

/** Where the long scale counts: a German or French billion is 10¹² (and a Spanish "mil" never a million). */
export const LOCAL_MAGNITUDES: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  de: new Map([
    ['billion', 12],
    ['trillion', 18],
    ['trillionen', 18],
  ]),
  fr: new Map([
    ['billion', 12],
    ['billions', 12],
    ['trillion', 18],
    ['trillions', 18],
  ]),
  es: new Map([
    ['billion', 12],
    ['trillones', 18],
    ['trillón', 18],
  ]),
  it: new Map([['trilioni', 18]]),
  en: new Map([['mil', 6]]),
}

/** Han and kana powers of ten; several multiply: 百万, 千億. */
export const CJK_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['億', 8],
  ['亿', 8],
  ['兆', 12],
  ['만', 4],
  ['억', 8],
])

/** Units of time that "per" and its relatives take, to their name. */
export const PERIODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    second: 'second|seconds|sec|secs|s|sekunde|seconde|segundo|secondo|秒',
    minute: 'minute|minutes|min|mins|minuto|minuti|分|分钟|分鐘',
    hour: 'hour|hours|hr|hrs|h|stunde|stunden|std|std.|heure|heures|hora|horas|ora|ore|时|小时|小時|時間|時',
    day: 'day|days|d|tag|tage|jour|jours|día|días|dia|dias|giorno|giorni|日|天',
    week: 'week|weeks|wk|wks|w|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|周|週|星期',
    month:
      'month|months|mo|mo.|mos|mth|mth.|monat|monate|mois|mes|meses|mês|mese|mesi|月|个月|個月|ヶ月|か月',
    quarter: 'quarter|quarters|qtr|quartal|quartale|trimestre|trimestres|trimestri|季度|四半期|季',
    year: 'year|years|yr|yr.|yrs|y|annum|jahr|jahre|an|ans|année|années|año|años|ano|anos|anno|anni|年',
  }).flatMap(([name, words]) => words.split('|').map((word) => [word, name] as const)),
)

/** Before the thing counted against: "5 per hour", "5 pro Stunde". */
export const PER_WORDS: ReadonlySet<string> = set(
  "per|pro|je|par|por|a|an|each|every|al|alla|all'|im|the|le|la|cada|chaque|ogni|à|ao|by the",
)

/** The same, for any noun and not only a unit of time. */
export const PER_NOUN_WORDS: ReadonlySet<string> = set('per|pro|je|par|por|each|every|cada|chaque|ogni')

/** "$5,000 monthly", "12 % p.a." */
export const PER_ADVERBS: readonly (readonly [string, string])[] = (
  [
    ...'hourly|stündlich'.split('|').map((word) => [word, 'hour']),
    ...'daily|täglich|diarios|diarias|diarie|diários'.split('|').map((word) => [word, 'day']),
    ...'weekly|wöchentlich|semanales|hebdomadaires'.split('|').map((word) => [word, 'week']),
    ...'monthly|monatlich|mensuels|mensuel|mensuelle|mensuelles|mensual|mensuales|mensal|mensais|mensile|mensili|al mese|pcm'
      .split('|')
      .map((word) => [word, 'month']),
    ...'quarterly|vierteljährlich|trimestriels|trimestrales|trimestrais'
      .split('|')
      .map((word) => [word, 'quarter']),
    ..."annually|yearly|p.a.|p. a.|per annum|jährlich|annuels|annuel|annuelle|annuelles|anual|anuales|anuais|annuo|annui|annue|all’anno|all'anno|pa"
      .split('|')
      .map((word) => [word, 'year']),
  ] as [string, string][]
).sort((a, b) => b[0].length - a[0].length)

/** Chinese and Japanese say it before the amount: 每月500元. */
export const PER_BEFORE: readonly (readonly [string, string])[] = [
  ['每小时', 'hour'],
  ['每小時', 'hour'],
  ['每秒', 'second'],
  ['每分钟', 'minute'],
  ['每天', 'day'],
  ['每日', 'day'],
  ['毎日', 'day'],
  ['每周', 'week'],
  ['每週', 'week'],
  ['毎週', 'week'],
  ['每月', 'month'],
  ['毎月', 'month'],
  ['月間', 'month'],
  ['月額', 'month'],
  ['每季度', 'quarter'],
  ['每年', 'year'],
  ['毎年', 'year'],
  ['年間', 'year'],
  ['年額', 'year'],
]

/** Numbers in words, by language; read before a unit or counted noun only. */
const WORDS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  de: '- - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: '- - deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce',
  pt: 'zero - dois três quatro cinco seis sete oito nove dez onze doze',
  it: 'zero - due tre quattro cinque sei sette otto nove dieci undici dodici',
}

/** The tens, which a hyphen may join to a unit: "twenty-five". */
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
}

/** A number word's value, and the languages it belongs to. */
export const NUMBER_WORDS: ReadonlyMap<
  string,
  { readonly value: number; readonly languages: readonly string[] }
> = (() => {
  const map = new Map<string, { value: number; languages: string[] }>()
  for (const [language, line] of Object.entries(WORDS_BY_LANGUAGE)) {
    line.split(' ').forEach((word, value) => {
      if (word === '-') return
      const known = map.get(word)
      if (known === undefined) map.set(word, { value, languages: [language] })
      else known.languages.push(language)
    })
  }
  for (const [word, value] of Object.entries(TENS)) map.set(word, { value, languages: ['en'] })
  return map
})()

/** "twice a week" */
export const TIMES_WORDS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
])
