/** Cells that say that a value is missing. An unknown amount is never zero. */

/** `placeholder`: to be filled in; `not-applicable`: there is none; `blank`: nothing stands there. */
export type Unknown = 'placeholder' | 'not-applicable' | 'blank'

const PLACEHOLDER =
  /^(?:tb[dcah]|t\.b\.[dc]\.?|to be (?:determined|defined|decided|confirmed|announced|set|agreed|measured|established|discussed|added|filled(?: in)?)|tbd at .{1,20}|pending|unknown|not (?:yet )?(?:set|defined|known|measured|available|tracked|established|determined|decided)|measure(?: first)?|baseline needed|coming soon|todo|to ?do|fixme|wip|\?{1,4}|x{2,4}|n{2,4}|\.{2,}|…|_{2,}|placeholder|insert.{0,20}|offen|unbekannt|noch offen|noch zu (?:definieren|bestimmen|klären)|wird noch (?:festgelegt|definiert|bestimmt)|folgt|à (?:définir|confirmer|déterminer|préciser|venir|compléter)|a definir|inconnu|por (?:definir|determinar|confirmar)|pendiente|desconocido|a (?:definir|determinar|confirmar)|pendente|da (?:definire|determinare|confermare|stabilire)|sconosciuto|in attesa|待定|未定|待确认|待確認|待补充|未知|待填|検討中|調整中|要確認|不明|後日|tba)$/iu
const NOT_APPLICABLE =
  /^(?:n\/?a|n\.a\.?|n\. a\.|not applicable|none|nil|null|nicht (?:zutreffend|anwendbar)|entfällt|k\. ?a\.|keine angabe|keine|s\. ?o\.|n\.v\.|sans objet|non applicable|aucune?|no aplica|ninguno|ninguna|não aplicável|não se aplica|nenhum|non applicabile|nessuno|不适用|不適用|无|無|なし|該当なし|[-–—−‒―]{1,3}|⁃|ー|／|\/)$/iu
/** X%, $X, XX,XXX, €XM, [amount], <value>, {{n}}, ___%, N customers */
const TEMPLATE =
  /^(?:[~<>≤≥]\s?)?(?:[$€£¥]|USD |EUR |GBP |CHF )?\s?(?:[Xx]{1,4}(?:[.,][Xx]{1,3})*|[Nn]|_{2,}|\?{1,3}|#{2,}|\.{3}|…)\s?(?:[kKMBx]|bn|million|billion|Mio\.?|Mrd\.?)?\s?(?:%|‰|pp|ms|s|h|d|days?|hours?|weeks?|months?|years?|[$€£¥]|USD|EUR|GBP|CHF|users?|customers?|FTEs?|points?|pts|bps|x)?(?:\s?\/\s?\p{L}{1,10})?$/u
const BRACKETED =
  /^(?:[$€£¥]\s?)?(?:\[[^\][]{1,60}\]|<[^<>]{1,60}>|\{\{?[^{}]{1,60}\}\}?)\s?(?:[kKMB]|%|ms|[$€£¥])?$/u

/** What a whole cell says about a missing value; null when it says anything else. Emphasis marks do not count. */
export function readUnknown(text: string): Unknown | null {
  const unmarked = text.replace(/^[\s\uFFFC*~]+|[\s\uFFFC*~]+$/g, '')
  // Underscores are emphasis in pairs around something, and a gap to be filled in otherwise.
  const trimmed = /^(_{1,2})[^_].*\1$/u.test(unmarked) ? unmarked.replace(/^_+|_+$/g, '') : unmarked
  if (trimmed === '') return 'blank'
  if (trimmed.length > 80) return null
  if (NOT_APPLICABLE.test(trimmed)) return 'not-applicable'
  if (PLACEHOLDER.test(trimmed) || PLACEHOLDER.test(trimmed.replace(/^[([]|[)\].:]$/g, '').trim()))
    return 'placeholder'
  // "x" alone is a tick or a factor without a number; "[x]" and "[ ]" are boxes.
  if (/^(?:x|n|\[[ xX]?\])$/.test(trimmed)) return null
  return TEMPLATE.test(trimmed) || BRACKETED.test(trimmed) ? 'placeholder' : null
}
