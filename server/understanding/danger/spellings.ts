// Who is frightened types badly: the words of danger as they are meant, wherever nothing else can be meant.

/** Rights the spelling of the words of danger in a bare clause. */
export function asMeant(clause: string): string {
  const whole = [spacedWord, spaced].reduce((words, wide) => words.replaceAll(wide, unspaced), clause)
  return spellings.reduce((words, [typed, meant]) => words.replaceAll(typed, meant), whole)
}

// "s m e l l g a s"
const spacedWord = /(?<![\p{L}\p{N}])(?:g a [sz]|f i r e|s o s|h e l p(?: m e)?)(?![\p{L}\p{N}])/gu
const spaced = /(?<![\p{L}\p{N}])(?:\p{L} ){3,40}\p{L}(?![\p{L}\p{N}])/gu
const unspaced = (letters: string) => letters.replaceAll(' ', '')

const spellings: readonly [RegExp, string][] = [
  [/\b(gas|propane|water)(leak|smell|odor|alarm)(?=\w{0,3}\b)/g, '$1 $2'],
  [/\bsmells?(?=(?:like)?gas\b)/g, '$& '],
  [/\b([ghjuw]?uele)a?gas\b/g, 'huele a gas'],
  [/\b[ghjuw]?uele agas\b/g, 'huele a gas'],
  [/\b(?:guele|juele|wele|hule|uhele)(?= (?:\w+ ){0,3}(?:ga[sz]+|humo|quemado)\b)/g, 'huele'],
  [/\b(?:ga+s{2,}|ga{2,}s|gahs|gasz|gazz)\b/g, 'gas'],
  [/\bgaz(?= (?:lea?k|smel|odou?r|line|pipe|meter|stove)\w*\b)/g, 'gas'],
  [/\bprop(?:ain|aine|ene|an|ayne|aone)\b/g, 'propane'],
  [/\bg[eo]s(?= (?:leak|leek|smell|smel)\w*\b)/g, 'gas'],
  [/\bl(?:eek|ek|iek|eaek|aek|eack|eeak)(?=(?:s|ed|ing|age)?\b)/g, 'leak'],
  [/\b(?:leke|leake|laeks?|leka)\b/g, 'leak'],
  [/\b(?:fuitt?es?|fuie|fuitr)(?= (?:de )?ga[sz]\b)/g, 'fuite'],
  [/\b(?:semll|smlel|smeall|smell+|sme+l|smll|smwll|smelk|smelll|msell|smeel+)(?=(?:s|ed|ing|y)?\b)/g, 'smell'],
  [/\bsm(?:e|l|el|ll)(?= (?:like |of |a )*(?:gas|propane)\b)/g, 'smell'],
  [/\b(la|une|de la) fume\b/g, '$1 fumee'],
  [/\b(?:oder|odur|ordor|odar|odder|oudor)(?=s?\b)/g, 'odor'],
  [/\bgas order(?= (?:in|inside|all over|throughout)\b)/g, 'gas odor'],
  [/\b(?:sen|sens|sents|cent)(?= (?:le |du |fort |comme )?ga[sz]\b)/g, 'sent'],
  // Québec: "ca pu le gaz" stinks, "ca coule pu" has stopped.
  [/\b([cs]a|y|tout) pu(?= (?:le |la |l |fort |ben |tellement |en |dans |pas mal )+\w+)/g, '$1 pue'],
  [/\bgaz(?= (?:alarm|detector)s?\b)/g, 'gas'],
  [/\b(rotten|rotting|bad) (?:egs?|egg|eggz|aggs?)\b/g, '$1 eggs'],
  [/\b(?:carbi?n|carben|carban|carbom|corbon|cabron|carbone?)(?= (?:di|m[aeiou]?n)\w+\b)/g, 'carbon'],
  [/\bm(?:[aei]n[aoiy]|on[aeiy]|n[oi]|ono[iy]|onoo|on)(?:x|cx|ks)[iyo]*c?[iy]?[do][aeiou]*\b/g, 'monoxide'],
  // As a phone takes it down that is spoken to.
  [
    /\b(?:s[ei]e?o|see oh?|sea o|ceo|c oh|co|c o) (?:two|too|to|2)(?= (?:alarm|detector|monitor|sensor|reader)s?\b)/g,
    'co2',
  ],
  [/\b(?:see oh|sea oh|seo|c oh)(?= (?:alarm|detector|monitor)s?\b)/g, 'co'],
  [/\bmono?xc[iy]de?\b/g, 'monoxide'],
  [/\bcarbon mono?x\w+\b/g, 'carbon monoxide'],
  [/\b(?:alram|alarn|allarm|alrm|alaram|alamr|alarum)(?=[aes]?\b)/g, 'alarm'],
  [/\bd(?:etecter|ectector|etetor|etctor|etecor|ectetor|edector|itector)(?=s?\b)/g, 'detector'],
  [/\b(?:smok|smoek|somke|smoak|smook|smoke[ek])\b/g, 'smoke'],
  [/\b(?:comming|cuming|comig|coimng)\b/g, 'coming'],
  [/\b(go|ring|blar|alarm|sound|scream|chirp|hiss|faint|burst)in\b/g, '$1ing'],
  [/\b(on|caught|house|kitchen|big|small|theres a) (?:fier|fyre|fiire|fiar|firee+)\b/g, '$1 fire'],
  [/\b(?:brust|bursr|burdt|burtst|brusted)\b/g, 'burst'],
  [/\b(pipes?|line|main|hose|tank|heater) (?:burts|birst|burs)\b/g, '$1 burst'],
  [/\b(?:fianted|fainte?t|feinted|faintd)\b/g, 'fainted'],
  [/\b(?:unconcious|unconcsious|unconscience|uncontious|unconsious)\b/g, 'unconscious'],
  [/\b(?:dizy|dizzie|dizzi|disy|dizzey)\b/g, 'dizzy'],
]
