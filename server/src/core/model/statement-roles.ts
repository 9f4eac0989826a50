/** Words that say whether an amount is meant to be reached or stands today. */

export const PRESENT =
  /(?<![\p{L}])(?:current(?:ly)?|today|now|baseline|at present|as of|so far|already|was|were|last year|actual|achieved|reached|aktuell|derzeit|heute|actuellement|actualmente|atualmente|attualmente|目前|当前|現在)(?![\p{L}])/iu
export const TARGET =
  /(?<![\p{L}])(?:targets?|goals?|aim|ziel|objectif|objetivo|meta|obiettivo|目标|目標)(?![\p{L}])/iu
