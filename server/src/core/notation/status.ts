/** Statuses: by word in eight languages, by percentage, and by emoji where a column or a legend gives it a meaning. */
import { matchesOf } from '../text/matches'

export type Status =
  | 'done'
  | 'in-progress'
  | 'planned'
  | 'blocked'
  | 'at-risk'
  | 'on-track'
  | 'cancelled'
  | 'deferred'

/** The value of a status cell or field. */
export interface ReadStatus {
  /** Null when the text says nothing about a status. */
  readonly status: Status | null
  /** The text as written, without blanks at its ends. */
  readonly raw: string
  /** "60 % complete": 60; absent when no percentage is stated. */
  readonly percent?: number
}

/** What each emoji of a document means, by its own legend. */
export type Legend = ReadonlyMap<string, Status>

const PHRASES: Readonly<Record<Status, string>> = {
  done: `done|complete|completed|completion|finished|shipped|launched|live|released|delivered|closed|merged|deployed|achieved|met|accomplished|resolved|implemented|fixed|ga|generally available|in production|approved|signed off|passed|success|successful|rolled out|fully complete|all done
    |erledigt|fertig|abgeschlossen|umgesetzt|ausgeliefert|erreicht|live gegangen|beendet|freigegeben|veröffentlicht
    |terminé|terminée|fini|finie|livré|livrée|achevé|achevée|fait|faite|clôturé|réalisé|réalisée|complété|atteint|déployé
    |hecho|hecha|terminado|terminada|completado|completada|completo|finalizado|finalizada|entregado|lanzado|cerrado|logrado|listo
    |feito|feita|concluído|concluída|finalizado|entregue|lançado|encerrado|pronto
    |fatto|fatta|completato|completata|finito|concluso|conclusa|rilasciato|consegnato|terminato|chiuso
    |完成|已完成|已上线|已发布|已交付|结束|已结束|上线|完了|済|済み|対応済み|リリース済み|完了済み|達成|已達成`,
  'in-progress': `in progress|in-progress|inprogress|in flight|ongoing|on-going|underway|under way|started|wip|work in progress|active|doing|in development|in dev|developing|building|in review|reviewing|in testing|testing|implementing|in implementation|partial|partially complete|partially done|partly done|continuing|continuous|executing|rolling out|rollout|piloting|pilot|beta|alpha|in pilot|in design|designing|drafting|in draft|current|unfinished|incomplete|nearly done|almost done|in work
    |in arbeit|läuft|laufend|begonnen|gestartet|in bearbeitung|in umsetzung|in entwicklung|teilweise|im gange|aktiv
    |en cours|en développement|commencé|démarré|débuté|en réalisation|partiel|en test
    |en curso|en progreso|en proceso|en desarrollo|iniciado|iniciada|parcial|en marcha|activo|en ejecución
    |em andamento|em progresso|em curso|em desenvolvimento|iniciado|em execução|ativo
    |in corso|in lavorazione|in sviluppo|iniziato|avviato|parziale|in esecuzione|attivo
    |进行中|開発中|开发中|实施中|推进中|部分完成|測試中|测试中|進行中|対応中|実施中|作業中|着手|着手済み|部分的`,
  planned: `planned|planning|not started|not yet started|not done|not complete|to do|todo|to-do|backlog|upcoming|proposed|scheduled|pending|open|new|queued|future|next|under consideration|considering|ready|unstarted|not begun|draft|idea|requested|committed|to start|tbd|on deck|in backlog|exploring|discovery|in planning|starting soon|coming soon
    |geplant|offen|nicht begonnen|nicht gestartet|noch nicht begonnen|ausstehend|vorgesehen|in planung|anstehend|zu erledigen|neu
    |prévu|prévue|planifié|planifiée|à faire|non commencé|non démarré|pas commencé|à venir|en attente de démarrage|proposé|ouvert
    |planificado|planificada|planeado|por hacer|pendiente|no iniciado|no iniciada|sin iniciar|sin empezar|próximo|propuesto|programado|abierto|previsto
    |planejado|planejada|planeado|a fazer|pendente|não iniciado|não iniciada|próximo|proposto|agendado|aberto
    |pianificato|pianificata|da fare|da iniziare|non iniziato|non avviato|in programma|proposto|previsto|aperto
    |计划中|未开始|待开始|待办|规划中|计划|已计划|待启动|计划内|規劃中|未着手|未開始|予定|計画中|計画|検討中|今後|これから`,
  blocked: `blocked|blocker|stuck|impeded|waiting|waiting on|waiting for|awaiting|stalled|halted|stopped
    |blockiert|gestoppt|wartet|wartend|bloqué|bloquée|en attente|bloqueado|bloqueada|en espera|detenido|aguardando|parado|bloccato|bloccata|in attesa|fermo
    |阻塞|受阻|被阻塞|卡住|等待|阻塞中|ブロック|停止中|停滞|待ち|ブロック中`,
  'at-risk': `at risk|at-risk|risk|off track|off-track|delayed|late|overdue|behind|behind schedule|slipping|slipped|amber|yellow|red|needs attention|attention|concern|warning|critical|missed|watch|medium risk|high risk
    |gefährdet|verzögert|verspätet|im verzug|kritisch|überfällig|gelb|rot|risiko|à risque|en retard|retardé|menacé|orange|rouge|jaune|en riesgo|atrasado|atrasada|retrasado|retrasada|demorado|crítico|em risco|com atraso|a rischio|in ritardo|ritardo|critico
    |有风险|风险|延迟|延期风险|滞后|延误|落后|リスクあり|遅延|遅れ|要注意|注意`,
  'on-track': `on track|on-track|on schedule|on time|green|on target|healthy|good|as planned|ahead|ahead of schedule|low risk|ok|okay
    |im plan|planmäßig|im zeitplan|auf kurs|grün|dans les temps|sur la bonne voie|conforme|vert|según lo previsto|en plazo|a tiempo|verde|no prazo|conforme planejado|dentro do prazo|in linea|nei tempi|secondo i piani|in orario
    |正常|按计划|顺利|如期|順調|予定通り|計画通り|オンスケ`,
  cancelled: `cancelled|canceled|dropped|abandoned|rejected|won't do|wont do|will not do|won’t do|descoped|de-scoped|out of scope|failed|not doing|discarded|killed|removed|obsolete|deprecated|terminated|withdrawn|declined|closed - won't do|superseded
    |abgebrochen|gestrichen|verworfen|entfällt|storniert|abgelehnt|eingestellt|annulé|annulée|abandonné|abandonnée|rejeté|supprimé|cancelado|cancelada|descartado|descartada|rechazado|anulado|abandonado|rejeitado|annullato|annullata|abbandonato|scartato|respinto
    |取消|已取消|放弃|废弃|终止|已终止|中止|キャンセル|廃止|却下|見送り`,
  deferred: `deferred|postponed|on hold|on-hold|paused|parked|pushed|pushed out|moved|shelved|suspended|hold|later|someday|icebox|deprioritized|deprioritised|rescheduled|to be rescheduled|delayed to|put off|frozen|dormant
    |verschoben|zurückgestellt|pausiert|vertagt|ruht|auf eis|aufgeschoben|reporté|reportée|en pause|suspendu|suspendue|décalé|ajourné|aplazado|aplazada|pospuesto|pospuesta|en pausa|suspendido|postergado|diferido|adiado|adiada|em pausa|suspenso|em espera|postergado|rinviato|rinviata|posticipato|sospeso|in pausa|rimandato
    |推迟|延期|已推迟|暂停|搁置|已延期|暫停|延后|保留|保留中|一時停止|先送り`,
}

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (Object.entries(PHRASES) as [Status, string][]).flatMap(([status, lines]) =>
    lines.split('|').map((phrase) => [phrase.trim(), status] as const),
  ),
)

/** How many words the longest phrase has. */
const LONGEST = Math.max(...[...STATUS_OF.keys()].map((phrase) => phrase.split(' ').length))

/** Han and kana are not parted by blanks: the longest phrase that the text starts with counts. */
const HAN_PHRASES = [...STATUS_OF.keys()]
  .filter((phrase) => /[\p{sc=Han}\p{sc=Katakana}]/u.test(phrase))
  .sort((a, b) => b.length - a.length)

/** What emoji mean in a status column or field, where the document has no legend of its own. */
const EMOJI: ReadonlyMap<string, Status> = new Map(
  (
    [
      ['✅☑✔✓🎉🏁💯🚀', 'done'],
      ['⏳🔄🚧🔨🛠🏗⌛🔁🌓◐◑', 'in-progress'],
      ['📋🗓📅📆🔜🆕💡⬜◻☐○⚪🔲', 'planned'],
      ['⛔🛑🚫🚷', 'blocked'],
      ['⚠🟡🟠🔴🟨🟧🟥❗❓', 'at-risk'],
      ['🟢🟩👍', 'on-track'],
      ['❌✖✗✘🗑', 'cancelled'],
      ['⏸💤⏭🧊', 'deferred'],
    ] as [string, Status][]
  ).flatMap(([emoji, status]) => [...emoji].map((one) => [one, status] as const)),
)

const KEYS: ReadonlySet<string> = new Set(
  `status|state|progress|rag|rag status|health|current status|project status|overall status|completion|stage|task status|delivery status|implementation status|status/progress|status (rag)|done|done?|completed?|state of play
   |stand|zustand|fortschritt|bearbeitungsstand|umsetzungsstand|statut|état|avancement|état d'avancement|progression|progrès|estado|estatus|situación|avance|progreso|situação|andamento|progresso|stato|avanzamento|stato di avanzamento
   |状态|进度|进展|状況|状態|進捗|進捗状況|ステータス|狀態|進度|当前状态`
    .split('|')
    .map((key) => key.trim()),
)

/** Whether a key or column head states statuses: "Status", "RAG", "Fortschritt", "進捗". Marks around it do not count. */
export function isStatusKey(label: string): boolean {
  if (label.length > 40) return false
  const clean = label
    .replace(/^[^\p{L}]+|[^\p{L})?]+$/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
  return KEYS.has(clean) || KEYS.has(clean.replace(/\s*\([^)]*\)$/, ''))
}

/**
 * Reads the value of a status column or field: "In progress (60 %)", "✅", "Verschoben auf Q3", "100%". The
 * document's own legend goes before what emoji mean elsewhere. Not for running text, where an emoji says nothing.
 */
export function readStatus(text: string, legend?: Legend): ReadStatus {
  const raw = text.trim()
  const percent = percentOf(raw)
  const status = byWords(raw) ?? byEmoji(raw, legend) ?? byPercent(raw, percent)
  return percent === null ? { status, raw } : { status, raw, percent }
}

/** The status that a few words are, from the first to the last: "in progress", not "risk of frost". */
export function statusOfPhrase(words: string): Status | null {
  return STATUS_OF.get(words.trim().toLowerCase().replaceAll('’', "'")) ?? null
}

function percentOf(text: string): number | null {
  const match = /(?<![\d.,])(\d{1,3})(?:[.,]\d{1,2})?\s?%/u.exec(text)
  return match === null || Number(match[1]) > 100 ? null : Number(match[1])
}

/** The first phrase that stands at the start of the text or of one of its clauses; of "A → B" the latter. */
function byWords(text: string): Status | null {
  const now = /(?:→|->|⇒)\s*([^→>⇒]+)$/u.exec(text)?.[1] ?? text
  const lower = now
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[*_~`]/g, '')
  for (const clause of lower.split(/[,;:.(|–—/\n]|\s-\s/u)) {
    const found = startOf(clause.replace(/^[^\p{L}]+/u, ''))
    if (found !== null) return found
    // A long cell is a remark; its first clause may still be a status.
    if (lower.length > 60) break
  }
  return null
}

function startOf(clause: string): Status | null {
  const words = clause.split(/\s+/u).filter((word) => word !== '')
  const at =
    /^(?:\d|fully|partially|currently|already|now|is|still|mostly|almost|all|status|bereits|noch|actuellement|déjà|ya|já|già)/u.test(
      words[0] ?? '',
    )
      ? [0, 1]
      : [0]
  for (const from of at) {
    for (let length = Math.min(LONGEST, words.length - from); length >= 1; length--) {
      const phrase = words
        .slice(from, from + length)
        .join(' ')
        .replace(/[^\p{L}]+$/u, '')
      const status = STATUS_OF.get(phrase)
      if (status === undefined) continue
      // "Open source", "new hires", "live events": a lone adjective before a noun is no status.
      if (
        length === 1 &&
        /^(?:open|new|live|next|current|active|risk|moved|good|met|future|ready|closed|hold|later|started|pilot|beta|red|green|completion)$/.test(
          phrase,
        ) &&
        words.length > from + 2
      )
        continue
      return status
    }
  }
  const han = HAN_PHRASES.find((phrase) => clause.startsWith(phrase))
  return han === undefined ? null : STATUS_OF.get(han)!
}

function byEmoji(text: string, legend: Legend | undefined): Status | null {
  for (const char of text) {
    const status =
      legend?.get(char) ??
      (legend === undefined || legend.size === 0 || !sharesKind(char, legend) ? EMOJI.get(char) : undefined)
    if (status !== undefined) return status
    // Only what stands before any word is a mark of status.
    if (/\p{L}/u.test(char)) break
  }
  return null
}

/** A coloured dot that the document's own legend leaves out means nothing there. */
function sharesKind(char: string, legend: Legend): boolean {
  const dot = /[🔴🟠🟡🟢🔵🟣🟤⚫⚪🟥🟧🟨🟩🟦🟪]/u
  return dot.test(char) && [...legend.keys()].some((known) => dot.test(known))
}

function byPercent(text: string, percent: number | null): Status | null {
  if (percent === null || text.length > 24) return null
  return percent === 100 ? 'done' : percent === 0 ? 'planned' : 'in-progress'
}

const MARK = String.raw`(?:\p{Extended_Pictographic}|[✓✔✗✘●○◐◑■□▲▶☐☑☒])\uFE0F?`
const PAIR = new RegExp(String.raw`(${MARK})\s*[=:–—-]?\s*([\p{L}][\p{L} '’/-]{1,30})`, 'gu')
const REVERSED = new RegExp(String.raw`([\p{L}][\p{L} '’/-]{1,30}?)\s*[=:–—-]?\s*(${MARK})`, 'gu')

/**
 * A line that tells what its emoji mean: "✅ Done · 🟡 In progress", "Legend: 🔴 = blocked". Null unless two marks
 * have a status, or one behind the word "legend".
 */
export function readLegend(text: string): Legend | null {
  if (text.length > 400) return null
  const announced =
    /^\W*(?:legend|key|legende|légende|leyenda|legenda|图例|凡例|status key|status legend)\b\s*[:：]?/iu.exec(
      text,
    )
  const body = announced === null ? text : text.slice(announced[0].length)
  const legend = pairs(body, PAIR, 1, 2)
  const other = legend.size >= 2 ? legend : pairs(body, REVERSED, 2, 1)
  const best = other.size > legend.size ? other : legend
  return best.size >= 2 || (announced !== null && best.size === 1) ? best : null
}

function pairs(text: string, pattern: RegExp, mark: number, word: number): Map<string, Status> {
  const found = new Map<string, Status>()
  for (const match of matchesOf(text, pattern)) {
    const status = byWords(match[word]!.trim())
    const emoji = [...match[mark]!][0]!
    if (status !== null && !found.has(emoji)) found.set(emoji, status)
  }
  return found
}
