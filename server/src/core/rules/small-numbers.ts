/** Small numbers in words, in the languages that we read: "two in 2026", "neuf dossiers sur dix". */

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'un deux trois quatre cinq six sept huit neuf dix onze douze',
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
    'um dois três quatro cinco seis sete oito nove dez onze doze',
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
  ].flatMap((words) => words.split(' ').map((word, index) => [word, index + 1] as const)),
)
