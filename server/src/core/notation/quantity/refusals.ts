/** Numbers that are no amounts: dates, versions, sections, standards, telephone numbers, identifiers. */

/** Words that name the thing numbered: "Phase 2", "ISO 27001", "port 8080"; in lower case. */
const LABELS: ReadonlySet<string> = new Set(
  [
    'phase|phases|level|levels|tier|tiers|step|steps|stage|stages|wave|waves|sprint|sprints|iteration|release|build|milestone|gate|horizon|priority|prio|goal|goals|objective|objectives|pillar|theme|initiative|okr|okrs|kr|krs|kpi|epic|story|task|issue|issues|ticket|bug|pr|prs|mr|case|item|items|point|risk|decision|action|assumption|scenario|option|options|question|answer|hypothesis|principle|rule|requirement|req|control|finding|recommendation|strategy|persona|chapter|section|sections|sec|sec.|§|§§|article|articles|art|art.|clause|paragraph|annex|appendix|exhibit|figure|fig|fig.|figs.|table|tables|box|slide|slides|page|pages|p.|pp.|pg|pg.|line|lines|row|rows|column|part|parts|volume|vol|vol.|book|module|lesson|unit|course|exercise|note|footnote|ref|no|no.|nr|nr.|num|number|n°|nº|№|id|ids|rank|grade|band|class|category|cat|cat.|group|cluster|squad|zone|room|floor|building|suite|gen|generation|mark|mk|round|batch|cohort|act|rev|rev.|revision|draft|edition|version|versions|v|ver|ver.|port|ports|ext|ext.|extension|call|phone|tel|tel.|telephone|fax|dial|hotline|mobile|flight|route|highway|channel|area|track|track|day|days|week|weeks|month|months|quarter|year|years|half|fy|cy|q|h|season|episode|chapter|type|series|model|format|schedule|form|key|result|driver|layer|ring|lane|bucket|deliverable|workstream|stream|package|wp|sku|isbn|issn|cve|ghsa|doi|commit|rfc|bip|eip|pep|jep|adr|rfp|rfi|po|invoice|order|account|zip|postcode|box|apt|street|room|gate|chart|image|equation|eq.|formula|theorem|lemma|example|scenario|attachment|schedule|enclosure|problem|pattern|lesson|tip|reason|fact|factor|trend|lever|bet|focus|theme|track|playbook|domain|dimension|criterion|metric|measure|indicator|test|experiment|use|top|#',
    'iso|iec|iso/iec|soc|pci|dss|nist|sp|fips|cis|cmmi|cmmc|cobit|itil|togaf|owasp|hl7|ieee|ansi|din|en|bs|cen|etsi|itu|astm|sae|ul|ifrs|ias|asc|sas|ssae|isae|cfr|usc|gdpr|dsgvo|hipaa|sox|ccpa|nis|nis2|psd|mifid|basel|solvency|scope|scopes|sdg|sdgs|swe|oauth|oidc|saml|tls|ssl|http|https|ipv|ip|smtp|snmp|ssh|usb|wi-fi|wifi|bluetooth|wcag|html|css|ecmascript|es|sha|md|aes|rsa|utf|ascii|windows|win|ios|ipados|macos|android|python|java|jdk|node|node.js|nodejs|php|ruby|rails|go|golang|rust|swift|kotlin|scala|perl|react|vue|angular|next.js|svelte|laravel|django|spring|symfony|flask|.net|dotnet|c++|c#|kubernetes|k8s|docker|terraform|ansible|helm|istio|postgres|postgresql|mysql|mariadb|mongodb|redis|kafka|elasticsearch|ubuntu|debian|rhel|centos|fedora|linux|kernel|gpt|gpt-|claude|llama|gemini|mistral|web|industry|industrie|industria|office|microsoft|dynamics|fortune|s&p|ftse|dax|nasdaq|russell|nikkei|stoxx|global|inc|inc.|forbes|boeing|airbus|formula|expo|agenda|vision|horizon|studio|catch|apollo|covid|sars|six|lean|society|gaap|codeowners|typescript|webpack|eslint|gradle|maven|xcode|visual|photoshop|sql|oracle|sap|s/4hana|salesforce|drupal|wordpress|magento|unity|unreal|cuda|opengl|vulkan|directx',
    'postleitzahl|plz|stufe|schritt|kapitel|abschnitt|seite|seiten|artikel|absatz|abs.|ziffer|ebene|stufen|meilenstein|ziel|ziele|priorität|säule|maßnahme|anhang|anlage|tabelle|abbildung|abb.|woche|monat|monate|jahr|jahre|tag|tage|kw|nummer|hausnummer|raum|etage|zeile|punkt|teil|typ|klasse|gruppe|welle|variante|frage|quartal|halbjahr|postfach',
    'étape|etape|niveau|chapitre|article|annexe|tableau|objectif|axe|priorité|mois|semaine|année|annee|an|jour|trimestre|semestre|palier|volet|partie|numéro|catégorie|groupe|vague|lot|chantier|ligne|paragraphe|alinéa|téléphone|tél|tél.',
    'fase|fases|nivel|nível|livello|etapa|paso|passo|capítulo|capitulo|capitolo|sección|seção|sezione|página|pagina|artículo|artigo|articolo|anexo|allegato|tabla|tabela|tabella|objetivo|obiettivo|prioridad|prioridade|priorità|eje|eixo|asse|semana|settimana|mes|mês|mese|año|ano|anno|día|dia|giorno|trimestre|semestre|hito|marco|versión|versao|versão|versione|opción|opção|opzione|escenario|grupo|gruppo|categoría|categoria|número|numero|nº|línea|linha|linea|parte|ronda|ola|onda|teléfono|telefone|telefono|puerto|porta',
    'phase-|utc|gmt|utc+|cet|est',
  ].flatMap((line) => line.split('|')),
)

/** Labels that are verbs just as often: "Build 3 dashboards", "Book 5 demos". */
const VERBS: ReadonlySet<string> = new Set(
  'build release issue order test use track schedule book call note question act experiment focus bet mark group rank model type draft control measure form ship phone page'.split(
    ' ',
  ),
)

/** A name of a measure: the bare number behind it is its value. */
const MEASURES =
  /(?:\b(?:nps|csat|enps|ces|score|scores|rating|ratings|index|headcount|head count|count|ftes?|dau|mau|wau|total|totals|subtotal|sum|average|avg|median|users|customers|clients|employees|target|targets|baseline|actual|current|currently|goal is|kpi is|stars|sessions|downloads|orders|leads|ratio|multiple|puntuación|pontuação|punteggio|wert|zielwert|ziel ist|objectif :|objetivo:)|[:=：＝→⟶⇒➔➜]|->|=>|–>|目標|目标|现在|合計|合计)(?:[\s]+(?:of|is|at|was|are|were|to|from|de|von|di))?\s*$/iu

/** "Improve to 45", "reach 50", "le NPS atteint 50": a verb that leads to a value. */
const LEADS_TO =
  /(?:^|[^\p{L}])(?:(?:improv|increas|grow|rais|boost|lift|reduc|decreas|lower|cut|bring|rise|climb|fall|drop|move|get)(?:e|s|es|ed|ing)? (?:it )?(?:up |down )?to|reach(?:es|ed|ing)?|exceeds?|atteint|atteindre|alcanza|alcanzar|atinge|atingir|raggiunge(?:re)?|erreicht|达到|突破)\s*$/iu
/** "auf 50 steigern". */
const TO = /(?:^|\s)(?:auf|à|a|al|até|para|hasta)\s+$/iu
const MOVED =
  /^\d[\d.,]*\s+(?:zu\s+)?(?:steigern|erhöhen|senken|reduzieren|verbessern|anheben|bringen|ausbauen)(?!\p{L})/iu
/** "Customers - 12" fills its line. */
const DASHED = /^[\s*_]*\p{L}[^\d:.!?\n]{1,40}\s[-–—]\s$/u

/** Text before a bare number that makes it somebody's value: a measure's name, a colon, an arrow, a verb. */
export function introducesValue(text: string, at: number, floor: number): boolean {
  const lead = text.slice(Math.max(floor, at - 30), at)
  if (LEADS_TO.test(lead) || (TO.test(lead) && MOVED.test(text.slice(at, at + 30)))) return true
  if (
    at < 48 &&
    floor === 0 &&
    /^\d[\d.,]*\s*(?:\(|$)/.test(text.slice(at, at + 16)) &&
    DASHED.test(text.slice(0, at))
  )
    return true
  return (
    MEASURES.test(text.slice(Math.max(floor, at - 24), at)) &&
    !/(?:https?|\b\d{1,2}):$/i.test(text.slice(Math.max(floor, at - 6), at))
  )
}

const LABEL_BEFORE =
  /(?:^|[\s([{"'“‘„«*_/|,;:.–—>→-])((?:[\p{L}№§#][\p{L}\p{M}\p{N}&/+.#°-]{0,15})|#)(:?)[ \u00A0]{0,2}$/u

/**
 * Whether the word before a number makes it a name ("Phase 2", "ISO 27001"): `strong` when it stands directly
 * before, `weak` when a colon parts them, which also introduces values ("Goal: 5 days"), or when it may be a verb.
 */
export function labelBefore(text: string, at: number, floor: number): 'strong' | 'weak' | null {
  const match = LABEL_BEFORE.exec(text.slice(Math.max(floor, at - 24), at))
  if (match === null) return null
  const word = match[1]!.toLowerCase()
  const known = LABELS.has(word) || LABELS.has(word.replace(/[.:]$/, ''))
  if (!known) return null
  // "Incident volume: 160" is measured; "Volume: 3" is a book, and so is "Volume 3".
  if (
    match[2] === ':' &&
    /\p{L}{3}\s(?:volume|orders?|units?|accounts?|calls?|cohort)[:]/iu.test(
      text.slice(Math.max(floor, at - 40), at),
    )
  )
    return null
  return match[2] === ':' || VERBS.has(word) ? 'weak' : 'strong'
}

/** A year as such: four digits from 1950 to 2099. */
export function isYearLike(digits: string): boolean {
  return /^(?:19[5-9]\d|20\d\d)$/.test(digits)
}

/** What begins at an offset, is made of digits and is no amount at all; its end, or null. */
export function refusedFrom(text: string, at: number): number | null {
  SHAPES.lastIndex = at
  const match = SHAPES.exec(text)
  return match === null ? null : at + match[0].length
}

const SHAPES = new RegExp(
  [
    // Dates: 2025-03-10, 21.02.2025, 2025/10/05, 07/2025, 2025-04, with the rest of a timestamp.
    String.raw`(?:19|20)\d\d[-/.‐‑](?:0?[1-9]|1[0-2])[-/.‐‑](?:0?[1-9]|[12]\d|3[01])(?![\d,])(?:[T ]\d\d:\d\d(?::\d\d)?)?`,
    String.raw`\d{1,2}[-/.](?:\d{1,2})[-/.](?:19|20)\d\d(?!\d)`,
    String.raw`\d{1,2}/\d{1,2}/\d\d(?!\d)`,
    String.raw`(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?!\d)`,
    String.raw`(?:19|20)\d\d[-‐‑](?:0[1-9]|1[0-2])(?![\d.,%])`,
    // Runs of years: 2025-2027, 2025–27, 2025/26.
    String.raw`(?:19|20)\d\d\s?[-–—/‐‑−]\s?(?:(?:19|20)\d\d|\d\d)(?![\d.,%kKMB])(?!\s?[a-z]+s\b)`,
    String.raw`(?:19|20)\d\d(?:Q[1-4]|H[12])\b`,
    String.raw`[1-4]Q(?:[12]?\d|(?:19|20)\d\d)?\b`,
    String.raw`[12]H(?:\d\d|(?:19|20)\d\d)?\b`,
    // Days of a month: 10 May, 10. Mai, 3 de marzo.
    String.raw`\d{1,2}(?:st|nd|rd|th|er|º|ª|°|\.)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th|\.)?)?\s(?:of\s|de\s)?(?:Jan(?:uary|uar|vier)?|Feb(?:ruary|ruar)?|Mar(?:ch|s|zo|ço)?|März|Apr(?:il)?|May|Mai|Mayo|Maio|June?|Juni|juin|July?|Juli|juillet|Aug(?:ust)?|août|Sept?(?:ember)?|Oct(?:ober)?|Okt(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Dez(?:ember)?|enero|febrero|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|septembre|octobre|novembre|décembre|janeiro|fevereiro|junho|julho|setembro|outubro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)\b(?!\s(?:not|be|have|need|require))`,
    // Han dates: 2025年4月10日, 4月, 10日 (a day unless 日間 or 日以内).
    String.raw`(?:(?:19|20)\d\d年(?:度)?(?:\s?\d{1,2}月)?(?:\s?\d{1,2}日)?|\d{1,2}月(?:\s?\d{1,2}日)?(?!間)|\d{1,2}[日号](?!間|以内|以內))`,
    // Times of day.
    String.raw`\d{1,2}(?::\d\d)?(?:\s?[-–]\s?\d{1,2}(?::\d\d)?)?\s?(?:[aApP]\.?[mM]\b\.?|Uhr\b|o['’]clock)`,
    String.raw`(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}(?!\d|:)(?:\s?[-–]\s?\d{1,2}:\d\d)?`,
    String.raw`\d{1,2}h[0-5]\d\b`,
    // Telephone numbers.
    String.raw`(?:\+?\d{1,3}[ .-])?\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)`,
    String.raw`\d{3}-\d{4}(?![\d.,%]|\s?(?:[kKMB€$£]|[a-z]))`,
    String.raw`\d(?:-\d{3}){2}-\d{4}(?!\d)`,
    String.raw`0\d{1,4}[ /-]\d{3,}(?:[ -]?\d{2,})*`,
    // Versions, sections and addresses with two points or more, 2.x, unless every group has three digits.
    String.raw`(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}(?![\d,]|\.\.|\s?[%€£¥KMB]|[km]\b|\s(?:[kc]?m[²³]|km|m2|sqm|qm|kg|ms|[kMGT]Wh?|[MGTP]B|ha|Mio|Mrd|Tsd|million|billion|percent|Prozent)(?![\p{L}\d]))(?::\d+)?(?:[-+/][\w.]+)?`,
    String.raw`\d+(?:\.\d+)*\.[xX]\b`,
    // Round the clock, splits, sizes.
    String.raw`24\s?[/x×]\s?7(?:\s?[/x×]\s?365)?\b`,
    String.raw`(?:50/50|80/20|20/80|60/40|40/60|70/30|30/70|90/10|9/11|70/20/10|70-20-10)(?![\d%])`,
    String.raw`\d+[x×]\d+(?:[x×]\d+)?\b`,
    String.raw`\d{1,3}\s?[x×]\s\d+(?:\.\d+)?\b(?!%)(?=$|[\s.,;)])(?!\s?\p{L})`,
    // Chains: 1-2-3, 800-53-A, 4-2-1.
    String.raw`\d+(?:[-‐‑]\d+){2,}\b`,
    // Ordinals and decades.
    String.raw`\d+(?:st|nd|rd|th|º|ª|ème|eme|er|ère|nde|e|o|a)(?![\p{L}\p{N}])(?!\s?%)`,
    String.raw`(?:1[89]|20)\d0['’]?s\b`,
    // "In the 90s" is no minute and a half.
    String.raw`(?<=\b(?:in|of|since|from|during|until|late|early)\sthe\s)[2-9]0['’]?s\b(?!\s(?:timeout|limit|window|interval|delay))`,
    String.raw`\d{1,3}(?:,\d{3})+s\b`,
    // Sections of statutes and plans: 401(k), 501(c)(3).
    String.raw`\d+(?:\([a-z0-9]\))+`,
    String.raw`401k\b`,
    // Generations of networks and screens.
    String.raw`[2-6]G\b(?!\s?\p{L}*(?:bytes?))`,
    String.raw`[48]K\b(?=\s(?:video|resolution|display|displays|screen|screens|UHD|TV|TVs|monitor|monitors|streaming|content|camera))`,
    String.raw`[23]D\b`,
    String.raw`360[-°\s]?(?:degrees?|°)?(?=\s(?:view|feedback|review|vision|marketing|assessment)|-degree)(?:-degree)?`,
  ].join('|'),
  'uy',
)

/** Spans of code and addresses that the caller has not blanked out, in order. */
export function foreignSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  if (text.includes('`')) for (const match of text.matchAll(/`[^`]*`/g)) push(match.index, match[0].length)
  if (text.includes('://') || text.includes('www.'))
    for (const match of text.matchAll(/(?:\b(?:https?|ftp|file|ssh):\/\/|\bwww\.)\S+/g))
      push(match.index, match[0].length)
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && /[\w.+-]/.test(text[start - 1]!)) start--
    let end = at + 1
    while (end < text.length && end - at < 255 && /[\w.-]/.test(text[end]!)) end++
    if (end > at + 1 && /[\p{L}_]/u.test(text[at + 1]!)) push(start, end - start)
  }
  return spans.sort((a, b) => a.start - b.start)

  function push(start: number, length: number) {
    spans.push({ start, end: start + length })
  }
}
