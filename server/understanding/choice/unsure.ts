// "Maybe Wednesday", "Wed I think, will confirm tonight": a time that somebody is not sure of is not chosen yet.
import { anyOf, clausesOf } from '../bare-clauses.ts'
import { type Reading, readText } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { chooseSlots } from './choice.ts'
import { byPlace, refusedPlaces } from './places.ts'
import { hasKind, sceneOf } from './scene.ts'
import { isOnlyChoice } from './stands-aside.ts'

export function soundsUnsure(reading: Reading, situation: Situation): boolean {
  const clauses = clausesOf(reading).map((clause) => clause.replace(reluctant, '$1'))
  if (clauses.some((clause) => decidesLater.test(clause) || unsureAlone.test(clause))) return true
  if (saysMoreOfSeveral(reading, situation)) return true
  const doubting = clauses.filter((clause) => unsure.test(clause) || isItself.test(clause))
  return doubting.some((clause) => (chooseSlots(readText(clause), situation)?.length ?? 0) > 0)
}

/** "1 and 2" and words that say neither that they suit nor that they do not: nobody knows which is taken. */
function saysMoreOfSeveral(reading: Reading, situation: Situation): boolean {
  const scene = sceneOf(reading.plain, situation)
  const isSeveral = (byPlace(scene)?.length ?? 0) > 1 && refusedPlaces(scene).length === 0
  return isSeveral && !hasKind(scene, 'all') && !isOnlyChoice(reading, situation)
}

/** "Ok monday I guess" is a yes all the same. */
const reluctant =
  /^((?:yes|yeah|yea|yep|ok|okay|k|fine|sure|alright|all right|si|bueno|vale|esta bien|oui|ouais|d accord|bon) .+) (?:i guess|i suppose|supongo|je suppose|j imagine|faut croire)$/u

const doubts = [
  'maybe|mayb|perhaps|possibly|probably|prob|probs|might|unsure|not (?:really |quite |totally |yet )?(?:sure|certain|positive)|dont know yet|tentativ\\w+|pencil|hopefully',
  'i think(?! (?:so|ill|i will|well|we will|im|thats|that works|that s|its fine|it works|this works))|i guess(?! so)|i suppose(?! so)',
  'quizas?|tal vez|talvez|a lo mejor|puede que|posiblemente|probablemente|creo que(?! (?:si|esta bien))|creo$|no (?:estoy|estamos) segur[oa]s?|supongo(?! que si)',
  'peut etre|possiblement|probablement|eventuellement|sans doute|je (?:pense|crois|suppose)(?! que oui)|pas (?:encore )?(?:sure?|certaine?)|il se peut|ca se peut',
]
const unsure = anyOf(doubts)
const unsureAlone = new RegExp(
  `^(?:(?:hmm+|um+|uh|euh|eh|well|im|i am|still|yet|but|not|no|pero|mais|que) )*(?:${doubts.join('|')})(?: (?:yet|still|though|tho|todavia|aun|encore))*$`,
  'u',
)

const later = '(?:later|tonight|tomorrow|tmrw|soon|in a bit|shortly|this \\w+|asap|by \\w+|first|after \\w+)'
const decidesLater = anyOf([
  `(?:ill|i will|will|well|we will|have to|need to|gotta|let me|lemme|can i|going to)(?: (?:just|first|also|have to|need to))* (?:(?:confirm|double check|verify|decide|think about it|let (?:you|u|ya) know|get back to (?:you|u|ya))(?: \\w+){0,2}|(?:check|ask|talk to|speak to|speak with|check with)(?: (?:with|my|the|our|him|her|them|work|boss|\\w+)){0,3}(?: ${later})?)$`,
  `(?:to be|tbc|tbd|not) (?:confirmed|decided) ?(?:yet)?$|^tbc$|^tbd$|(?:it|that) (?:all )?depends`,
  `(?:confirmo|aviso|digo)(?: (?:mas tarde|luego|manana|despues|hoy|al rato|en un rato|en la noche|esta (?:noche|tarde)|pronto))|(?:tengo|tenemos|voy|vamos)(?: que| a) (?:ver|confirmar|consultar|preguntar|checar|revisar)(?: \\w+){0,4}$|(?:dejeme|deje|dejame) (?:ver|confirmar|consultar|preguntar|checar|revisar)(?: \\w+){0,4}$|por confirmar|^(?:eso )?depende`,
  `je (?:vous |te |le |la )*(?:confirme|confirmerai|redis|redirai|reviens)(?: (?:\\w+ )?(?:plus tard|demain|ce soir|bientot|tantot|la dessus|apres))|a confirmer|(?:je dois|il faut que je|faut que je|je vais|laissez moi) (?:voir|verifier|verifie|confirmer|demander|demande|consulter|y penser)(?: \\w+){0,4}$|ca depend`,
])

const day =
  '(?:today|tomorrow|tmrw|mon|tues?|wed|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|aujourdhui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
/** "Wed is my birthday" says what the day is. */
const isItself = anyOf([
  `${day} (?:is|was|es|era|est|c est) (?:my|our|his|her|a|an|mi|el|nuestr\\w+|un|una|mon|ma|l|notre|une)`,
])
