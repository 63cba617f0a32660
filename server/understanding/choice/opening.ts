// Whether a figure of the list stands first in what is said: nothing but a nod, a doubt or a question before it.
import { kindAt, type Scene, wordsFrom } from './scene.ts'

/** Nothing but a nod, a greeting or a doubt stands before it. */
export function isOpening(scene: Scene, at: number): boolean {
  let next = behindQuestion(scene, at)
  while (next < at && nods.has(scene.tokens[next]?.text ?? '')) next += 1
  next += hearsay.exec(wordsFrom(scene, next))?.[0].split(' ').length ?? 0
  const hedge = kindAt(scene, next, 'hedge')
  return next >= at || hedge?.next === at
}

/** "How much is it? 2 works", "how much and 2": where what is said behind a question begins; of "2 visits? 1 is better" nobody knows. */
function behindQuestion({ tokens }: Scene, at: number): number {
  const words = tokens.slice(0, at).map(({ text }) => text)
  const asked = words.lastIndexOf('?') + 1
  if (things.test(words.slice(0, asked).join(' '))) return 0
  const rest = words
    .slice(asked)
    .map((word) => `${word} `)
    .join('')
  const price = asksPrice.exec(rest)?.[0] ?? ''
  const isBehind = asked > 0 || price !== ''
  const lead = (isBehind ? leadsOn : depends).exec(rest.slice(price.length))?.[0] ?? ''
  return asked + lengthOf(price) + lengthOf(lead)
}

function lengthOf(words: string): number {
  return words.split(' ').filter((word) => word !== '').length
}

const things = /(?<!\S)\d (?!works\b|costs?\b)\p{L}+s(?!\p{L})/u
const asksPrice =
  /^(?:(?:ok|okay|so|and|but|y|pero|et|mais) )*(?:how much (?:(?:is|does|do|will|would) (?:it|that|this|you) (?:(?:be|cost|charge) )?|it costs? )?|what(?:s| is)?(?: the| your)? (?:cost|price|fee|charge|rate) |what (?:does it cost|do you charge) |(?:cuanto|que) (?:me )?(?:cuesta|cobran?|sale|vale) |combien (?:ca coute )?|c est combien |quel est (?:le|votre) prix )/u
/** Taken on a condition, "if yes then 1", it is named all the same. */
const leadsOn =
  /^(?:(?:[,.;:]|and|then|but|y|entonces|pero|et|alors|mais|if (?:so|yes|ok|it is|it does)|si (?:es asi|si|oui|c est le cas)) )+/u
/** "If it's free then 2". */
const depends = /^(?:only )?(?:if|si) (?:\S+ ){1,6}?(?:then|entonces|alors) /u

/** "He says 2 is fine". */
const hearsay =
  /^(?:(?:(?:my|the|our) )?(?:he|she|they|husband|wife|hubby|mom|mother|dad|father|son|daughter|boss|landlord|roommate|tenant|partner|boyfriend|girlfriend) (?:says?|said|prefers?|wants?|picks?|picked)|(?:mi (?:esposo|esposa|marido|mujer|mama|papa|hijo|hija|jefe)|el|ella) (?:dice|dijo|prefiere|quiere)(?: que)?|(?:(?:mon (?:mari|conjoint|fils|pere|patron)|ma (?:femme|conjointe|fille|mere)|il|elle) (?:dit|prefere|veut)(?: que)?))(?!\p{L})/u

const nods = new Set(
  "ok okay k kk yes yep yup yeah yea ya sure great good perfect cool fine awesome thanks thank you thx ty hi hey hello um uh oh so well please pls si sip bueno vale claro perfecto dale gracias hola oui ouais parfait bon merci bonjour d'accord accord d either soit ' , . ! - : ; (".split(
    ' ',
  ),
)
