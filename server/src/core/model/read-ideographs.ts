/** What Chinese and Japanese text says of metrics: "将续约率从82%提高到88%", "解約率を3%以下に下げる". */
import { ARROW, type Clause, endsOf, type Statement, WINDOW } from './statement'

const CJK_FROM = /(?:从|從|由|従|自)\s*$/u
const CJK_TO =
  /^\s*(?:提高|提升|增加|增长|增長|降低|减少|減少|缩短|縮短|下降|扩大|擴大|上升|升|降)?(?:到|至|为|為|へ|から)\s*$/u
const CJK_JA_BETWEEN = /^\s*(?:から|より|→)\s*$/u
const CJK_JA_BEHIND = /^\s*(?:以上|以下|未満|超)?\s*(?:に|へ|まで)/u
/** In front of an amount: it is to be reached. */
const CJK_REACH =
  /(?:[达達]到?|(?:提升|提高|增|增加|增长|增長|扩展|擴展|扩大|擴大|扩充|擴充|降|降低|减少|減少|缩短|縮短|压缩|壓縮)[至到]|控制在|保持在|[维維]持在|不低[于於]|不超[过過]|突破|超[过過]|[实實][现現])\s*$/u
/** In front of an amount: by how much it is to change. */
const CJK_BY = /(?:提升|提高|增加|增长|增長|改善|降低|减少|減少|下降|缩短|縮短)\s*$/u
/** Behind an amount: "…を80%以上に引き上げる". */
const CJK_VERB =
  /^\s*(?:以上|以下|未満|超)?\s*(?:に|へ|まで|を)\s*(?:\p{L}{0,4})?(?:引き上げ|引き下げ|高め|下げ|上げ|増や|減ら|削減|短縮|改善|向上|達成|維持|拡大|抑え|する|伸ばす)/u

/** Chinese and Japanese, which put particles where others put blanks. */
export function ideographic({ text, from, to, quantities, planned }: Clause): Statement[] {
  const found: Statement[] = []
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i]!
    const next = quantities[i + 1]
    const before = text.slice(Math.max(from, quantity.start - WINDOW), quantity.start)
    const between = next === undefined ? '' : text.slice(quantity.end, next.start)
    const chinese = CJK_FROM.test(before) && CJK_TO.test(between)
    const japanese =
      next !== undefined &&
      CJK_JA_BETWEEN.test(between) &&
      (ARROW.test(between) || CJK_JA_BEHIND.test(text.slice(next.end, Math.min(to, next.end + 20))))
    if (next !== undefined && (chinese || japanese || ARROW.test(between))) {
      const name = ideographicName(before.replace(CJK_FROM, ''))
      if (name !== '') {
        const because = '“… → …”'
        found.push({ name, quantity, role: 'baseline', scope: null, because })
        found.push({ name, quantity: next, role: 'target', scope: null, because })
      }
      i++
      continue
    }
    const reach = CJK_REACH.exec(before)
    const behind = text.slice(quantity.end, Math.min(to, quantity.end + 20))
    const [low, high] = endsOf(quantity)
    if (high !== null && CJK_VERB.test(behind)) {
      const name = ideographicName(before)
      if (name !== '') {
        found.push({ name, quantity: low, role: 'baseline', scope: null, because: '“… → …”' })
        found.push({ name, quantity: high, role: 'target', scope: null, because: '“… → …”' })
      }
      continue
    }
    const bound = quantity.quantity.comparator !== null && /^[^\d\s]/u.test(quantity.raw)
    const by = CJK_BY.exec(before)
    if (by !== null && planned && quantity.quantity.comparator === null) {
      const name = ideographicName(before.slice(0, by.index))
      if (name !== '') found.push({ name, quantity, role: 'gap', scope: null, because: `“${by[0].trim()}”` })
      continue
    }
    if (!bound && reach === null && !(CJK_VERB.test(behind) && /[をはが]\s*$/u.test(before))) continue
    const name = ideographicName(reach === null ? before : before.slice(0, reach.index))
    if (name !== '' && planned)
      found.push({ name, quantity, role: 'target', scope: null, because: 'what is to be reached' })
  }
  return found
}

function ideographicName(head: string): string {
  const last =
    /[^，,、。：:；;（）()\s]*$/u.exec(head.replace(/(?:[をはがの]|将|將|把|使)?\s*$/u, ''))?.[0] ?? ''
  const name = last.replace(/^(?:将|將|把|使|让|讓|实现|實現|确保|確保)/u, '')
  return name.length < 2 || name.length > 24 ? '' : name
}
