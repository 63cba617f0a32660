// What the words around a place say about it: that the job is there, or that it is somebody else's, ours, or was left.
import type { Page, Place } from './place.ts'
import { unitBefore } from './unit-words.ts'

/** Words right before a place that say "here it is". */
const here =
  /(?:^|[^\p{L}])(?:at|@|address(?: here)? ?(?:is|'s|=|:|-)?|add?y ?(?:is|:)?|location ?(?:is|:)?|to|is|are|its|it's|i'm|im|i am|we're|were|live|living|reside|staying|on|en|es|vivo|estoy|estamos|queda|direccion ?(?:es|:)?|domicilio ?(?:es|:)?|ubicad[oa]s?(?: en)?|a|au|aux|chez|habite|adresse ?(?:est|:)?|est|suis|c'est|near|by|off|for|para|pour|house|place|home|property|casa|maison|appartement|from|desde|de|around|outside|[:>]) ?$/u

/** Words before a street without a number that say that the writer is there. */
const standing =
  /(?:\b(?:i|we) (?:live|are|am|stay|reside)|\bi'?m|\bim|\bwe'?re|\blocated|\b(?:house|home|place|property|shop|unit|building|apartment|cabin|cottage|farm|car|truck|van|job)(?: is|'s)?|\baddress(?: is|'s|:)?|\bstuck|\bstranded|\bparked|\bbroke(?:n)? down|\blocked out|\bvivo|\bvivimos|\bestoy|\bestamos|\bcasa(?: esta)?|\bqueda|\bj'habite|\bje suis|\bon est|\bnous sommes|\bhabitons|\bmaison est) ?(?:right |just |out |over |up |down |here )?(?:on|at|off|in|by|near|en|a|au|sur|dans|rue)?(?: (?:the|la|el|le))?(?: corner of| intersection of)? ?$/u

const cornerWords =
  /(?:corner|corners|intersection|junction|cross ?streets?(?: (?:is|are))?|cross ?roads?|esquina|esq\.?|cruce|angle|coin|croisement|intersection|entre)(?: of| de| des| du| with| con|:)?(?: (?:the|la|las|los|calles?|les|rues?|l'))? ?$/u

/** Clauses before a place that make it another one than the job's. */
const elsewhere = [
  /\b(?:mins?|minutes?|hours?|hrs?|blocks?|miles?|km|far|away|min) from $/u,
  /\b(?:moved|relocated|nos mudamos|me mude|demenage)\b[^.!?\n]{0,20}\b(?:from|out of|de|desde)\b[^.!?\n]{0,12}$/u,
  /\b(?:used to (?:live|be|stay|rent)|(?:old|previous|former|last|ex) (?:place|house|address|apartment|apt|shop|home|job|one)|previously|formerly|not|isn'?t|instead of|rather than|vivia|vivi|antes (?:vivia|estaba)|antigua (?:casa|direccion)|ancienne? (?:adresse|maison|appart\w*)|habitais|en vez de|au lieu (?:de|du))\b(?! sure| far| until| (?:work|drain|flush|heat|cool|turn|start|leak|open|clos|run|lock|unlock|fill|light|spin|respond|function|fix|repair|connect|charg|latch|shut|cook|freez|cycl|dry)(?:ing|s|e|ed)?(?![\p{L}]))[^.!?\n,;]{0,14}$/u,
  /(?:^|[,.;:\n(] ?|\b(?:c'est|est|suis|habite|reste|demeure|non|et|mais) )pas(?: au| le| a| sur)? ?$/u,
  /\b(?:neighbou?rs?|friends?|sister|brother|parents|cousin|co-?worker|vecin[oa]s?|amig[oa]s?|voisin[es]*|amie?s?)\b[^.!?\n]{0,30}\b(?:told|recommended|referred|gave|said|you did|you fixed|hired)\b[^.!?\n,;]{0,30}$/u,
  /\byou (?:guys |folks )?(?:did|fixed|worked|serviced|installed|painted|built|helped|repaired|cleared)\b[^.!?\n]{0,20}\b(?:neighbou?r|friend|sister|brother|parent|cousin|mother|mom|co-?worker|buddy|dad|people|guy|folks|tenant)[^.!?\n,;]{0,20}$/u,
  /\b(?:are you(?: guys)?(?: still)?(?: the ones)?|is your|your (?:shop|store|office|place|location|salon|address|garage|van|truck)|you(?:'re| are)(?: located| based| still| the ones)?|drop (?:it|them|the \w+)? ?(?:off )?(?:at|by)|(?:shop|store|office|branch|salon) (?:at|on)|find you|driv(?:e|ing) (?:by|past)|saw (?:you|your \w+)|su (?:tienda|local|taller|salon)|estan (?:ustedes )?(?:ubicados )?|votre (?:boutique|magasin|garage|salon|adresse)|etes-vous|vous etes)\b[^.!?\n]{0,16}$/u,
]

/** Where somebody works is where the job is only if that was asked; what is not working stands where the job is. */
const atWork =
  /\b(?:i work|(?<!\b(?:not|isnt|isn't|aint|ain't|arent|aren't|wasnt|wasn't|stopped|stops|quit|quits|keeps|no longer|never|nothing|barely|hardly) )(?<!\b(?:stopped|quit) \p{L}{2,10} )working|my (?:work|job|office)(?: is)?|trabajo|je travaille)\b (?:at|on|en|au|a)? ?$/u

/** Of use only where there is nothing better. */
const aside =
  /\b(?:billing|mailing|invoice|bill|receipt|parking|park|pick ?up the keys?|keys? (?:is|are)|office|drop(?:ping)? (?:it |them )?off|deliver(?:ed)?|taking it|facturacion|facturation)\b[^.!?\n]{0,30}$/u

const job =
  /\b(?:job|job ?site|work is|service address|come to|pick ?up|address|direccion|adresse|recoger|recogida|new (?:place|house|address|apartment)|now (?:at|in|live)|nueva|nouvelle|trabajo es|chantier)\b[^.!?\n]{0,25}$/u

const corrected =
  /\*|\b(?:sorry|actually|i mean|i meant|meant|correction|wait|scratch that|make that|typo|oops|perdon|digo|mejor dicho|pardon|plutot|je veux dire|desole|no it's|no its)\b/u

const leftBehind =
  /^[ ,]{0,2}(?:is|was|es|era|est|etait) (?:my|our|the|mi|la|mon|notre|l')? ?(?:old|previous|former|last|wrong|antigua|vieja|anterior|ancienne)|^ (?:anymore|any more)\b/u

const blackedOut =
  /(?:[$£€+]|\b(?:code|pin|password|passcode|combo|combination|lock ?box|iphone|ipad|galaxy|pixel|windows|super|motel|channel|error|clave|codigo|ext|extension)(?: is|:|=)? ?|\b(?:order|invoice|ticket|quote|job|ref|reference|case|po|model|serial|account|acct|room|page|version|factura|pedido|orden|commande|facture|numero de (?:orden|cuenta))(?: ?(?:no|num|number|#))?\.?:? ?#?)$/u

/** The words before a place and its unit, as far as they can matter. */
export function wordsBefore({ plain, tokens }: Page, { first }: Place): string {
  const start = tokens[first]?.start ?? 0
  const before = plain.slice(Math.max(0, start - 90), start)
  return before.slice(0, before.length - (unitBefore.exec(before)?.[1]?.length ?? 0)).slice(-70)
}

export function isPointedAt(before: string): boolean {
  return here.test(before.replaceAll('\n', ' ')) || cornerWords.test(before)
}

export function isWhereWriterIs(before: string): boolean {
  return standing.test(before)
}

export function isCorner(before: string): boolean {
  return cornerWords.test(before)
}

/** Whether the number is another thing's: an order's, a price's. */
export function isOtherNumber(before: string): boolean {
  return blackedOut.test(before)
}

/** How well the words around speak for this place: below nothing, it is not the job's. */
export function favour(page: Page, place: Place, isAsked: boolean): number {
  const before = wordsBefore(page, place)
  const after = page.plain.slice(page.tokens[place.end - 1]?.end ?? 0).slice(0, 40)
  if (elsewhere.some((each) => each.test(before)) || leftBehind.test(after)) return -1
  if (atWork.test(before)) return isAsked ? 0 : -1
  return (aside.test(before) ? 0 : 2) + (job.test(before) ? 1 : 0)
}

/** Whether the words between two places take the first one back. */
export function isCorrected(page: Page, one: Place, other: Place): boolean {
  const between = page.plain.slice(page.tokens[one.end - 1]?.end ?? 0, page.tokens[other.first]?.start ?? 0)
  return between.length < 60 && corrected.test(between)
}
