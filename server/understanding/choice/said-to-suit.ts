// "Le premier ira", "el tercero queda perfecto": words behind a place in the list that take it.

/** `behind`: the next words, in small letters without accents, single spaces between them. */
export function isSaidToSuit(behind: string): boolean {
  return suits.test(behind)
}

const end = '(?= ?(?:$|[^\\p{L}\\d\\s]))'
const well =
  '(?:(?:tres|super|vraiment|muy|mas que) )?(?:bien|parfait(?:e|ement)?|ideal(?:e)?|bon(?:ne)?|correcte?|super|ok|mieux|perfect[oa]|genial|excelente|mejor)'
const french = [
  '(?:m |me |nous )?(?:ira|irait|iront|conviendra|conviendrait|suffira|suffit)(?! (?:pas|voir|chercher|chez)(?!\\p{L}))',
  `(?:me |nous |m )?va (?:${well}|faire|aller)(?!\\p{L})`,
  `(?:me |nous |m )?va(?: pour (?:moi|nous))?${end}`,
  "(?:fera|ferait|fait)(?: (?:tres )?bien)? (?:l ?'? ?|mon |notre )affaires?",
  `(?:fera|ferait|fait)(?: (?:tres )?bien)?${end}`,
  `(?:sera|serait) ${well}(?!\\p{L})`,
]
const spanish = [
  '(?:me |nos )?(?:sirve|servira|serviria|queda|quedaria|viene|vendria|conviene|funciona|cuadra|acomoda)(?!\\p{L})',
  `(?:me |nos )?(?:va|iria|parece) (?:a ser )?${well}(?!\\p{L})`,
]
const suits = new RegExp(`^(?:${[...french, ...spanish].join('|')})`, 'u')
