/** The phrases that relate an item to a time or cut a part out of it: lists, one row a meaning, `|` between phrases. */

import type { Part } from './expression'
import type { Relation } from './time'

/** The tokens of a phrase: words, apostrophes and hyphens. */
export function wordsOf(phrase: string): string[] {
  return phrase.replace(/['-]/g, ' $& ').trim().split(/\s+/)
}

export const RELATIONS: readonly (readonly [Relation, ...string[]])[] = [
  [
    'by',
    'by|no later than|not later than|latest by|by latest|at the latest by|latest|until|till|til|up until|up to|up to and including|through to',
    'on or before|in or before|not after|due by|within|through|thru|up through|before or by',
    'bis|bis einschließlich|bis zum|bis zur|bis spätestens|spätestens|spätestens bis|spätestens bis zum|spätestens im|bis ins|innerhalb',
    "d'ici|d'ici à|d'ici au|d'ici la|jusqu'à|jusqu'en|jusqu'au|jusque|au plus tard|au plus tard en|au plus tard le|au plus tard au",
    'para|hasta|hasta el|a más tardar|a más tardar en|a más tardar el|no más tarde de|no más tarde del',
    'até|até o|até ao|até a|no máximo até|o mais tardar até|o mais tardar em',
    'entro|entro il|entro la|entro lo|fino a|fino al|fino alla|al più tardi|non oltre|non oltre il|entro e non oltre',
  ],
  [
    'from',
    'from|starting|starting in|starting from|starting on|starting with|starts in|beginning|beginning in|since',
    'as from|as of and from|effective|effective from|effective as of|commencing|commencing in|commencing on',
    'not before|not until|no earlier than|not earlier than|no sooner than|on or after|in or after|at the earliest in',
    'ab|ab dem|seit|seit dem|frühestens|frühestens im|frühestens ab|nicht vor|beginnend|beginnend ab|beginnend im',
    "à partir de|à partir du|à partir d'|à compter de|à compter du|depuis|depuis le|dès|dès le|pas avant",
    'a partir de|a partir del|a partir do|a partir da|desde|desde el|desde o|no antes de|não antes de',
    'a partire da|a partire dal|a partire dalla|a decorrere da|a decorrere dal|dal|dalla|non prima di|non prima del',
  ],
  [
    'before',
    'before|pre|pre-|prior to|ahead of|earlier than|in advance of|vor|vor dem|noch vor',
    'avant|avant le|avant la|antes de|antes del|antes do|antes da|prima di|prima del|prima della',
  ],
  [
    'after',
    'after|post|post-|following|later than|beyond|past|subsequent to|nach|nach dem|erst nach',
    'après|après le|après la|después de|después del|tras|após|após o|depois de|depois do|dopo|dopo il|dopo la',
  ],
]

export const PARTS: readonly (readonly [Exclude<Part['kind'], 'half' | 'week'>, ...string[]])[] = [
  ['early', 'early|early in|early on in|early-|anfang|anfangs|zu beginn|frühes|frühen|tôt en'],
  [
    'start',
    'start of|start-of|beginning of|beginning-of|onset of|top of|opening of|begin of',
    'beginn|zu beginn des|début|debut|au début de|au début du|début de',
    'inicio de|inicio del|inicios de|principios de|principios del|comienzos de|comienzo de|principio de',
    'início de|início do|inícios de|começo de|começo do|princípio de|inizio|inizi del|inizio del|inizio di|inizi di',
  ],
  [
    'middle',
    'mid|mid-|middle of|midway through|halfway through|mitte|mitte des|mi|mi-|milieu de|milieu du',
    'mediados de|mediados del|meados de|meados do|metà|metà del|metà di|a metà del',
  ],
  ['late', 'late|late in|later in|later|latter part of|spätes|späten'],
  [
    'end',
    'end|end of|end-|end-of|close of|conclusion of|ende|ende des|ende der|fin|fin de|fin du|fin-',
    'fine|fine di|fine del|fine della|finales de|finales del|final de|final del|final do|fines de|fin del|cierre de|cierre del|encerramento de',
    'fim de|fim do|finais de|fins de|fins do|eo',
  ],
]

export const SUFFIXES: readonly (readonly [Relation, ...string[]])[] = [
  [
    'from',
    'onwards|onward|and onwards|and onward|and beyond|and later|or later|or after|and after|forward|going forward|ongoing',
    '- ongoing|-ongoing|to ongoing|- onwards|und später|und darüber hinaus|oder später|ff',
    'et au - delà|et au delà|et plus|ou plus tard|en adelante|y más allá|em diante|e além|in poi|e oltre',
  ],
  [
    'by',
    'at the latest|at latest|latest|or earlier|or sooner|or before|spätestens|oder früher|au plus tard|ou avant',
    'a más tardar|o antes|no más tardar|no máximo|ou antes|al più tardi|o prima',
  ],
]
