/** The noun that a number counts: "12k users", "50+ native integrations", "5 FTE", "100人". */

/** A counted noun found behind a number: the head word alone, as written. */
export interface NounMark {
  readonly noun: string
  readonly start: number
  readonly end: number
}

const words = (...lines: readonly string[]) => new Set(lines.flatMap((line) => line.split('|')))

/** "Two thirds", "three quarters of": parts of something, and no count. */
const FRACTIONS = words('thirds|halves|fifths|tenths|quarters|eighths|sixths|hundredths')

/** Counted, though it does not look plural. */
const COLLECTIVE = words(
  'fte|ftes|people|persons|staff|personnel|headcount|children|men|women|hc|mau|dau|wau|mql|sql|prs|qps|eps|seat|head|heads|devs|hires|pax|alumni|criteria|data|kpis|okrs|apis|slas|gpus|cpus|vcpus|cores|tokens|pages|feet|aircraft|data points|series|media|emissions',
  'mitarbeiter|mitarbeitende|mitarbeitenden|kunden|nutzer|nutzern|nutzerinnen|benutzer|stellen|teams|länder|märkte|projekte|anfragen|geräte|standorte|filialen|lizenzen|personen|entwickler|ingenieure|partner|aufträge|artikel|module|besucher|downloads|sprachen|abteilungen|maßnahmen|prozesse|produkte|anwendungen|systeme|server|städte|unternehmen|vorfälle|fälle|schulungen|tickets|verträge|bestellungen|transaktionen|plätze|köpfe|leads|vollzeitstellen|neueinstellungen|verkäufe|fahrzeuge|wohnungen|seiten|leute|experten|berater|abonnenten|mitglieder|initiativen|meilensteine|releases|zertifizierungen|einheiten|stück|integrationen',
  'clienti|utenti|dipendenti|paesi|mercati|progetti|ingegneri|sviluppatori|persone|negozi|aziende|partner|regioni|città|ordini|licenze|prodotti|integrazioni|sedi|visitatori|richieste|dispositivi|moduli|test|contratti|assunzioni|iscritti|abbonati|team|membri|servizi|incidenti|lingue|eventi|download',
  'nouveaux|jeux|bureaux|canaux|réseaux|locaux|hôpitaux|animaux',
)

/** After a number these begin something else: no noun is looked for behind them. */
const STOP = words(
  'a|an|the|and|or|but|nor|of|in|on|at|to|by|for|from|with|without|within|into|onto|over|under|per|as|if|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|not|no|than|then|that|this|these|those|which|who|whom|whose|what|when|where|while|until|till|since|before|after|between|through|throughout|during|via|vs|versus|plus|minus|times|out|up|down|off|across|against|around|about|above|below|behind|towards|toward|because|so|yet|also|only|both|each|every|all|any|it|its|they|we|our|us|you|your|their|his|her|he|she|there|here|now|today|yes|always|perhaps|alias|less|more|thus|due|using|including|compared|last|next|onwards|apiece|overall|total|instead|respectively|however|upon|among|amongst|ensures|drives|supports|improves|reduces|increases|requires|includes|becomes|means|enables|provides|covers|adds|delivers|gives|makes|takes|needs|starts|ends|begins|remains|shows|runs|uses|works|helps|allows|represents|exceeds|reaches|launches|depends|follows|focuses|follow|brings|contains|replaces|signs|goes|gets|wants|says|sees|versus|ago|later|earlier|old|ahead|whereas|though|although|unless|once|how|why|focus|introduces|comes|unlocks|applies|refers|completes|moves|achieves|defines|describes|marks',
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec',
  'und|oder|der|die|das|den|dem|des|ein|eine|einen|einer|in|im|am|an|auf|bis|mit|von|vom|zu|zum|zur|für|bei|nach|aus|über|unter|ist|sind|war|waren|wird|werden|als|je|pro|sowie|gegenüber|ab|seit|vor|uhr|januar|februar|märz|mai|juni|juli|oktober|dezember',
  'et|ou|le|la|les|de|du|des|en|au|aux|par|pour|sur|dans|avec|est|sont|contre|à|dès|fin|vers|selon|sans|plus|moins|après|avant|dont|chez|sous|puis|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre',
  'y|o|u|el|los|las|del|al|por|para|con|sin|es|son|fue|antes|después|desde|hasta|entre|según|más|menos|tras|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'e|os|as|do|da|dos|das|no|na|nos|nas|com|sem|até|são|foi|após|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro',
  'i|il|lo|gli|di|dal|dai|nel|nei|nella|con|senza|sono|entro|dopo|prima|per|tra|fra|su|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|che',
)

/** Plural-looking words that stand before the head noun: "5 sales engineers", "12 nuevos clientes". */
const ATTRIBUTIVE = words(
  'sales|operations|business|systems|analytics|news|process|access|customer success|various|serious|previous|continuous|simultaneous|autonomous|communications|logistics|devops|ops|savings|sports|goods|electronics|economics|physics|mathematics|graphics|dangerous|famous|numerous|wireless|stateless|serverless|cross|express|premises|ios|saas|paas|iaas|aws|gcs|kubernetes|sms|gps|gis|dns|tls|css|https|rss|cms|pos|us|sos|bus|bonus|campus|plus|mass|glass|class|press|status|virus|census|corpus|focus|versus|analysis|basis|crisis|thesis|tennis|axis|ibis|less',
  'nuevos|nuevas|principales|grandes|primeros|primeras|últimos|últimas|mejores|distintos|distintas|diferentes|posibles|novos|novas|principais|maiores|primeiros|primeiras|últimos|melhores|nouveaux|nouvelles|grands|premiers|premières|principaux|derniers|dernières|petits|petites|autres|gros|anciens|nuovi|nuove|grandi|principali|primi|prime|ultimi|diversi|diverse|otros|outras|outros|altri|altre|différents|différentes|meilleurs',
)

/** Han, kana and hangul counters and nouns, longest first. */
const CJK =
  'ユーザー|利用者|会員|顧客|クライアント|社員|従業員|メンバー|エンジニア|店舗|拠点|都市|地域|か国|カ国|ヶ国|カ所|か所|箇所|ダウンロード|チーム|プロジェクト|パートナー|アカウント|リクエスト|機能|言語|製品|サービス|イベント|記事|項目|プロバイダー|用户|客户|开发者|員工|员工|用戶|客戶|企业|企業|项目|国家|城市|门店|团队|产品|合作伙伴|工程师|地区|节点|订单|请求|万人|人次|个国家|個國家|个城市|个团队|个客户|个用户|个项目|个地区|个月活|名员工|名员|家企业|家门店|店|人|名|件|社|家|个|個|台|本|回|次|位|项|項|種類|種|种|条|條|校|棟|枚|冊|杯|頭|票|套|座|款|篇|份|点|명|개|건'
    .split('|')
    .sort((a, b) => b.length - a.length)

/** 个, 個, 名 before a noun are counters: "5个客户" counts 客户. */
const COUNTERS = /^[个個名位家つ]/

/** Where the scripts of East Asia begin in Unicode; most text is decided by this one comparison. */
const EAST_ASIAN = 0x2e80

const WORD = /[\p{L}](?:[\p{L}\p{M}\p{N}]|['’-](?=[\p{L}\p{N}])|\/(?=[A-Z]{2})|&(?=[A-Z])){0,80}/uy

/** A stem's plural in "s" that is no plural: process, status, analysis. */
function looksPlural(word: string): boolean {
  const lower = word.toLowerCase()
  if (COLLECTIVE.has(lower)) return true
  if (lower.length < 3 || !lower.endsWith('s')) return false
  // All capitals are an abbreviation ("AWS"), unless its last letter alone is small ("APIs").
  if (word.length > 1 && word === word.toUpperCase()) return false
  return !/(?:ss|us|is|ous|['’]s)$/.test(lower) || /(?:menus|buses|bonuses|gnus|skus|cpus|gpus)$/.test(lower)
}

/** Languages whose nouns are capitalised, or whose plurals do not end in "s". */
const isGerman = (language: string | undefined) => language !== undefined && /^de\b/i.test(language)
const isItalian = (language: string | undefined) => language !== undefined && /^it\b/i.test(language)

/** "1 done", "1 completed": how the one stands, not what it is. */
const STATE =
  /(?:ed|ly|ing)$|^(?:done|complete|open|new|more|active|live|left|other|due|so|bit|big|great|good|key|main|single|full|part|total|critical|major|minor|high|low|medium)$/

/** The words that follow an offset, up to four, while only single spaces part them. */
function following(text: string, at: number): { word: string; start: number; end: number }[] {
  const found: { word: string; start: number; end: number }[] = []
  let position = at
  while (found.length < 4) {
    const start = position
    WORD.lastIndex = start
    const word = WORD.exec(text)?.[0]
    if (word === undefined) break
    position = start + word.length
    found.push({ word, start, end: position })
    const gap = text[position]
    if (gap !== ' ' && gap !== '\u00A0') break
    position++
  }
  return found
}

/**
 * The head noun that starts at or shortly after an offset: the first plural among the next words, adjectives
 * skipped. With `singular` ("1 region", "12-person") the very next word will do.
 */
export function nounAt(
  text: string,
  at: number,
  language: string | undefined,
  options: { readonly singular: boolean },
): NounMark | null {
  for (const written of text.charCodeAt(at) >= EAST_ASIAN ? CJK : []) {
    if (!text.startsWith(written, at)) continue
    const end = at + written.length
    const counter = COUNTERS.exec(written)
    const noun = counter !== null && written.length > 1 ? written.slice(1) : written
    if (written.length === 1 && counter !== null) {
      const rest = CJK.find((other) => other.length > 1 && text.startsWith(other, end))
      if (rest !== undefined) return { noun: rest, start: end, end: end + rest.length }
    }
    return { noun, start: end - noun.length, end }
  }
  const list = following(text, at)
  for (let i = 0; i < list.length; i++) {
    const { word, start, end } = list[i]!
    const lower = word.toLowerCase()
    // "200 US organisations", "5 IT projects": in capitals it is no pronoun.
    if (STOP.has(lower) && !(word.length > 1 && word === word.toUpperCase())) return null
    const next = list[i + 1]
    // "Zero data breaches" counts breaches.
    if (
      COLLECTIVE.has(lower) &&
      next !== undefined &&
      !STOP.has(next.word.toLowerCase()) &&
      looksPlural(next.word)
    )
      continue
    const attributive = ATTRIBUTIVE.has(lower) && next !== undefined && !STOP.has(next.word.toLowerCase())
    if (attributive) continue
    if (i === 0 && FRACTIONS.has(lower)) return null
    if (looksPlural(word) && !ATTRIBUTIVE.has(lower)) {
      // "5 customers references" never; "12 data centers teams" hardly: the first plural is the head.
      return { noun: word, start, end }
    }
    if (isGerman(language) && /^\p{Lu}\p{Ll}/u.test(word)) return { noun: word, start, end }
    if (isItalian(language) && i === 0 && /[ie]$/.test(lower) && lower.length > 3)
      return { noun: word, start, end }
    if (
      options.singular &&
      i === 0 &&
      !STATE.test(lower) &&
      /^\p{Ll}/u.test(word) &&
      (next === undefined || STOP.has(next.word.toLowerCase()))
    )
      return { noun: word, start, end }
  }
  return null
}

/** Whether a word cannot be counted: an article, preposition, verb or month. */
export function isFunctionWord(word: string): boolean {
  return STOP.has(word.toLowerCase())
}

/** "12-person team", "5-member board": nouns that a hyphen may join to a number. */
export const HYPHENATED_NOUNS = words(
  'person|people|member|engineer|seat|country|region|store|site|node|room|team|city|market|strong|head|developer|employee|user|page|country',
)
