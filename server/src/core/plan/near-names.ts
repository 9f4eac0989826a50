/** Names that say the same thing with a word more or less: "platform uptime" and "uptime". */

/** What is measured of the whole service, whatever the service is called. */
const RELIABILITY = new Set(
  'uptim avail verfugbar verfügbar disponibl disponibil disponibilit disponibilidad disponibilidade disponibilità dispon'.split(
    ' ',
  ),
)
const SERVICE = new Set(
  'platform system servic product applic app site websit compani overal plattform dienst systèm sistem sistema plataform piattaform servizi servici serviço'.split(
    ' ',
  ),
)
/** Deals that are closed and people who are hired are new. */
const NEW = new Set('new neu neue neuer nouveau nouvel nouvell nuev nuevo nuov nuovo nov novo'.split(' '))

/** The key of a metric without the words that say nothing of a whole that has only one; `counted` when it counts things. */
export function nearKey(key: string, counted: boolean): string {
  const stems = key.split(' ')
  const reliability = stems.some((stem) => RELIABILITY.has(stem))
  const kept = stems.filter((stem) => !(reliability && SERVICE.has(stem)) && !(counted && NEW.has(stem)))
  return kept.length === 0 ? key : kept.join(' ')
}

const VERB = /(?:[をはがの]|达到|達到|达|達|超过|超過|突破|实现|實現|不低于|不低於|提升至|提高到|增至)$/u
/** In front of a name, these narrow nothing; behind it, they say that it is counted. */
const GENERIC = /^(?:企業級|企业级|平台|系統|系统|服務|服务|整體|整体|總體|总体|核心|全|級|级)+(?=..)/u
const COUNTED = /(?:獲取|获取|新增|數量|数量|總數|总数|數|数)$/u

/** "企業客戶獲取達到" names 企業客戶獲取. */
export function withoutVerb(name: string): string {
  return name.replace(VERB, '')
}

/** The same of a Chinese name: "企業級平台可用性達到" and "系統可用性" are both 可用性; customers are users. */
export function nearIdeographs(name: string): string {
  const plain = withoutVerb(name)
    .replace(COUNTED, '')
    .replace(/[客用顧顾][戶户客]/gu, '用户')
  const core = plain.replace(GENERIC, '')
  // Only what is measured of the whole service has no other owner: "平台收入" is not "系统收入".
  return /^(?:可用性|可用率|正常运行时间|正常運行時間|穩定性|稳定性)$/u.test(core) ? core : plain
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

/** The text of a clause whose words are pairs of characters; empty for other languages. */
export function ideographsOf(words: readonly string[], until: number): string {
  const pairs = words.slice(0, until)
  if (pairs.length === 0 || !pairs.every((pair) => IDEOGRAPH.test(pair))) return ''
  return pairs.reduce(
    (text, pair) => (text === '' || !text.endsWith(pair.charAt(0)) ? text + pair : text + pair.slice(1)),
    '',
  )
}

/** Verbs and particles by which a Chinese or Japanese title says that work gets done. */
const HAN_DONE =
  /上线|上線|完成|完了|开始|開始|启动|启用|投入使用|建成|落地|实现|導入|新的|新|全面|的|を|が|の|は|に|で|と|する|した|、|，|：|:|。|\s/gu

/** Whether a name is written without blanks. */
export function isIdeographic(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
}

/** "上线新的仓储管理系统" and "新仓储管理系统上线" are both 仓储管理系统. */
export function ideographicName(name: string): string {
  return name.replace(HAN_DONE, '')
}
