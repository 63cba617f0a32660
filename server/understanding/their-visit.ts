// "Tim's appointment", written by somebody else: whose it is nobody knows, and only a person may change it.
import { anyOf } from './bare-clauses.ts'

/** True for the visit of somebody else that is agreed, never for one that is wished for them; takes bare clauses, one a line. */
export function speaksOfTheirVisit(text: string): boolean {
  return theirs.test(text) || (speaksFor.test(text) && agreed.test(text))
}

const kin =
  '(?:wife|husband|hubby|spouse|partner|fiancee?|son|daughter|kid|mom|mum|mother|dad|father|parent|brother|sister|roommate|tenant|friend|neighbou?r|landlord|landlady|boyfriend|girlfriend|grandma|grandpa|grandmother|grandfather|nan|uncle|aunt|cousin|boss|coworker|client|in law)'
const visit = '(?:appointment|appt|apt|booking|reservation|visit|service call)'
const notNew =
  '(?<!\\b(?:book|booking|make|schedule|scheduling|set up|get|arrange|need|want|like)(?: (?:an?|to|my|our|the|for|his|her))* )'
const noName =
  '(?!(?:this|his|is|was|has|does|us|whats|whens|lets|its|yours?|ours|days|todays|tomorrows|tonights|yesterdays|mornings|afternoons|evenings|weeks|months|years|(?:mon|tues|wednes|thurs|fri|satur|sun)days|thanks|previous|plus|cancels|always|as|yes)\\b)'
const about =
  '(?:move|moving|change|changing|cancel|cancelling|canceling|reschedule|rescheduling|push|confirm|confirming|check(?: on)?|about|regarding|when is|whens|what time is|whats|keep|for|switch|postpone|bump|swap)'

const pariente =
  '(?:espos[oa]|marido|mujer|novi[oa]|pareja|hij[oa]|mama|madre|papa|padre|herman[oa]|abuel[oa]|ti[oa]|prim[oa]|amig[oa]|vecin[oa]|inquilin[oa]|jef[ea]|suegr[oa]|cunad[oa])'
const cita = '(?:cita|visita|reserva|reservacion|turno)'
const noNueva =
  '(?<!\\b(?:sacar|hacer|agendar|pedir|reservar|necesito|quiero|quisiera|busco)(?: (?:una?|la|el|para))* )'

const parent =
  '(?:mari|femme|epoux|epouse|conjointe?|blonde|chum|copain|copine|fils|fille|mere|maman|pere|papa|frere|soeur|grand mere|grand pere|oncle|tante|cousine?|amie?|voisine?|locataire|proprio|proprietaire|patronne?|patron|beau pere|belle mere)'
const rdv = '(?:rendez ?vous|rdv|visite|reservation)'
const pasNouveau = '(?<!\\b(?:prendre|faire|avoir|reserver|besoin|voudrais|veux)(?: (?:d|de|une?|le|la|pour))* )'

const theirs = lines(
  `${notNew}(?:my |our |his |her |the )?${kin}s?(?: \\w+)? ${visit}|${notNew}(?:his|her|their) (?:\\w+ )?${visit}|${about} ${noName}\\p{L}{2,}s ${visit}`,
  `${visit}(?: \\w+){0,5} (?:under|in) (?:the name|my ${kin}s? name|(?:his|her|their) name|${noName}\\p{L}{2,}s name)|booked (?:under|in) (?!the hour|an|a\\b)(?:the name|my ${kin}|(?:his|her|their) name|\\p{L}+s name)`,
  `(?:my|our|his|her) ${kin}(?: \\p{L}+)? (?:has|had|made|booked|scheduled|set up|got|have)(?: (?:an?|the|her|his|up|his own)){0,2} (?:\\w+ )?${visit}`,
  `${noNueva}(?:la |el |su )?${cita}(?: (?:del|para el)? ?\\p{L}+)? (?:de|a nombre de) (?:mi|mis|su|nuestr[oa]) ${pariente}|${cita}(?: \\p{L}+){0,2} a nombre de|(?:mi|nuestr[oa]) ${pariente} (?:tiene|tenia|hizo|agendo|saco|reservo)(?: (?:una?|la|su))? ${cita}`,
  `${pasNouveau}(?:le |la |un )?${rdv} (?:de|d|a|au nom de) (?:mon|ma|mes|notre|l) ${parent}|${rdv}(?: \\p{L}+){0,3} au nom d|son ${rdv}|(?:mon|ma|notre) ${parent} (?:a|avait|a pris|a reserve|avait pris)(?: (?:une?|le|son))? ${rdv}`,
)
const speaksFor = lines(
  `(?:im|i am|this is|its|it is|here is)(?: \\p{L}+)? (?:${noName}\\p{L}{2,}s|his|her|their) ${kin}|(?:calling|texting|writing|asking) (?:for|on behalf of) (?:my|his|her|our) \\p{L}+`,
  `(?:soy|habla|le habla|le escribe|escribe)(?: (?:la|el|su|\\p{L}+))? ${pariente} de \\p{L}+|de parte de (?:mi|su) ${pariente}`,
  `(?:je suis|c est|ici|moi c est)(?: (?:la|le|l|sa|son|\\p{L}+))? ${parent} (?:de|d|a|du) \\p{L}+|de la part de (?:mon|ma) ${parent}`,
)
const agreed = lines(
  `(?:the|his|her|their|our|that|this|\\p{L}{2,}s) (?:\\w+ )?${visit}`,
  `(?:la|su|esa|esta|nuestra) ${cita}`,
  `(?:le|son|du|au|ce|notre|la) ${rdv}`,
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
