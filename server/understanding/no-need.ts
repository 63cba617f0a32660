// What is named in a text and is nobody's need: the sign of a trouble that is not there, and who is asked whether it is them.
import { type Reading, veiled } from './reading.ts'

/** "No burning smell, no sparks": what is not there is left out. That there is no light, heat or water stays: its want is the trouble. */
export function withoutAbsent(reading: Reading): Reading {
  return lights.test(reading.plain) ? reading : veiled(reading, absent)
}

/** "Is this the plumber?" names no work. */
export function withoutWhoWeAre(reading: Reading): Reading {
  return veiled(reading, whoWeAre)
}

/** A sentence asks who we are, and nothing else. */
export function asksWhoWeAre(reading: Reading): boolean {
  return !/\p{L}/u.test(withoutWhoWeAre(reading).plain)
}

/** What is to spark or to burn is in trouble when it does not. */
const lights =
  /\b(?:ignit\w*|pilot|burners?|stove|oven|grill|engine|spark plugs?|encendedor|piloto|estufa|quemador|motor|bujias?|allumeur|allumage|veilleuse|bruleur|moteur|cuisiniere)\b/

const english = {
  not: "(?:no|not|without|zero|nor|isn'?t|ain'?t|aren'?t|wasn'?t|don'?t|doesn'?t|didn'?t|haven'?t|hasn'?t|can'?t (?:see|smell))",
  between:
    '(?: (?:a|an|any|signs?|kind|of|more|really|visible|obvious|strange|weird|funny|bad|even|there|is|it|i|we|see|seeing|seen|smell|smelling|notice|noticed|have|had))*',
  sign: '(?:burn(?:ing|t)(?: (?:smells?|odou?rs?|plastic|marks?))?|(?:burn|scorch) marks?|smells?|odou?rs?|sparks|sparking|smoke|smoking|leak(?:s|ing|age)?|drip(?:s|ping)?|flooding)(?! ?(?:detect|alarm|sensor|test|until|till|before|like|fixed|repaired|looked|checked))',
}
const spanish = {
  not: '(?:no|sin|ni|tampoco)',
  between:
    '(?: (?:hay|habia|se|ve|ven|huele|sale|salen|tiene|veo|vi|echa|saca|hace|siento|ningun|ninguna|nada|de|mal|olor|a))*',
  sign: '(?:olor(?:es)?(?: a (?:quemado|humo))?|quemado|chispas?|humo|fugas?|goteras?|goteos?|gotea|gotean)(?! ?(?:detect|hasta))',
}
const french = {
  not: '(?:pas|aucune?|sans|ni)',
  between: "(?: (?:de|du|des|l|la|le|les|une?|vu|senti|mauvaise)| d'| l')*",
  sign: "(?: |(?<='))(?:odeurs?(?: de brule)?|brule|etincelles?|fumee|fuites?)(?! ?(?:detect|avant|jusqu))",
}

const absent = new RegExp(
  [
    `(?<!\\p{L})(?:(?:no|nope|nah),? )?${english.not}${english.between} ${english.sign}(?:(?: or|,? nor) ${english.sign})*(?!\\p{L})`,
    `(?<!\\p{L})(?:no, )?${spanish.not}${spanish.between} ${spanish.sign}(?:(?: o|,? ni) ${spanish.sign})*(?!\\p{L})`,
    `(?<!\\p{L})(?:non,? )?${french.not}${french.between}${french.sign}(?:(?: ou|,? ni)(?: d'| de)?${french.sign})*(?!\\p{L})`,
    "(?<!\\p{L})(?:ca|elle|il) (?:ne |n')?(?:fuit|goutte|fume) (?:pas|plus)(?!\\p{L})",
  ].join('|'),
  'gu',
)

const asks =
  "(?:is (?:this|it|that)|are you|r u|am i (?:speaking|talking|texting) (?:to|with)|do i have|did i (?:reach|get)|have i (?:reached|got)|es(?: usted(?:es)?)?|es (?:este|esto)|son(?: ustedes)?|hablo con|estoy hablando con|c'?est(?: bien)?|est-ce(?: bien| que c'est| que vous etes)?|etes[ -]vous(?: bien)?|vous etes(?: bien)?|je parle (?:a|au|avec)|suis-je bien (?:chez|avec))"
const article = "(?: (?:the|a|an|my|right|still|really|el|la|un|una|los|las|le|les|du|mike|mike's)| l')*"
const person =
  '(?:plumbers?|plomeros?|fontaneros?|plombiers?|electricians?|electricistas?|electriciens?|locksmiths?|cerrajeros?|serruriers?|mechanics?|mecanicos?|mecaniciens?|barber|hairdresser|peluquer[oa]|estilista|coiffeu(?:r|se)|guys?|people)'
/** These may be the trouble itself, where nobody asks. */
const trade =
  '(?:plumbing|plomeria|fontaneria|plomberie|electrical|locksmith|cerrajeria|serrurerie|garage|taller|salon|barbershop|peluqueria|hvac|heating|junk removal|shop|company|place|number)'
const end = '(?: (?:right|there|here|please|verdad))?'
const whoWeAre = new RegExp(
  `(?<=(?:^|[.!?¿¡,;\\n]|(?<!\\p{L})(?:hi|hello|hey|yo|hola|bonjour|allo|salut)) ?)(?<!\\p{L})${asks}${article}(?:(?:(?: |(?<='))${trade})?(?: |(?<='))${person}${end} ?(?=[.!?,;\\n]|$)|(?:(?: |(?<='))(?:${trade}|${person})){1,3}${end} ?(?=\\?))`,
  'gu',
)
