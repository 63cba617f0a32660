// A visit is called off only by words that can mean nothing else: how to come is no "don't come", and a part of the work is not all of it.
import { anyOf } from './bare-clauses.ts'
import { givenAway } from './intent/english.ts'
import { heard } from './intent/heard.ts'
import { lastWordAfterCancel } from './last-word.ts'
import { isOver } from './over.ts'

/** 'clearly': all of it is given up; 'partly': something of it; 'perhaps': nobody knows; null: nothing is. Takes bare clauses, one a line. */
export function callsOff(text: string): 'clearly' | 'partly' | 'perhaps' | null {
  const wish = withoutManner(text).replaceAll(heard.noCancel, ' | ')
  const isEnd = isOver(wish)
  const last = lastWordAfterCancel(wish)
  if (last) return last === 'keep' ? null : 'perhaps'
  if (!heard.cancel.test(wish) && !isEnd) return null
  if (partly.test(wish)) return 'partly'
  if (perhaps.test(wish)) return 'perhaps'
  return whole.test(wish) || (isEnd && saysNoMore(wish)) ? 'clearly' : 'perhaps'
}

/** The text without what only says how to come, when to or what for: "don't come to the front", "no need to come early". */
export function withoutManner(text: string): string {
  return text.replaceAll(come, (said: string) => (comesNever.test(said) ? said : ' | '))
}

/** How to come, and not whether. */
export function tellsManner(text: string): boolean {
  return withoutManner(text) !== text
}

const day =
  '(?:today|tonight|tomorrow|tmrw|tmr|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this|next|on|the|morning|afternoon|evening|night|week|weekend|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|el|este|esta|la|tarde|noche|semana|aujourdhui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|ce|cet|cette|matin|soir|apres midi|semaine|at \\d\\w*|a las? \\d\\w*|a \\d+ ?h?\\d*)'
const aside =
  '(?:please|pls|plz|thanks?|thank you|thx|ty|sorry|mike|guys|then|now|after all|any ?more|any longer|at all|again|por favor|porfa|gracias|perdon|disculpe|ya|mas|siempre|al final|svp|s il vous plait|merci|desole\\w*|finalement|maintenant|plus|du tout)'
const why =
  '(?:because|since|cause|cuz|coz|as|so|and|we|i|im|ive|weve|it|its|my|our|he|she|they|someone|somebody|another|porque|pues|y|ya|mi|lo|se|parce|car|puisque|et|on|je|j|c|mon|ma|quelqu)'
const end = `(?: (?:${day}|${aside}))*(?:$| (?:${why})(?: .*)?$)`
const hither =
  '(?: (?:out|over|by|here|round|around|back|up|for (?:it|that|this)|to (?:the|my|our) (?:house|home|place|apartment|condo|appointment|appt|visit|job)|to (?:fix|repair|do|look at|see|check|install|replace|clean)(?: \\w+){1,3}|a (?:mi|la) (?:casa|cita)|a arreglar\\w*(?: \\w+){0,2}|chez (?:moi|nous)|a la maison|au rendez ?vous))*'

const comeNot =
  '(?:(?:dont|do not|please dont|not|never|neednt|need not|no need|no need for (?:you|u|him|them)|dont (?:have|need|bother)|you dont (?:have|need)|dont need (?:you|u|him|them)|wont need (?:you|u|him|them)|tell (?:him|them|the guy) not|no reason)(?: to)? (?:come|coming|show up|send (?:anyone|anybody|someone|him)|dispatch)|(?:ya )?no (?:hace falta que |necesito que |es necesario que |tienen? que |se molesten en )?(?:vengan?|venir)|(?:ne )?(?:venez|viens|passez|vous deplacez) (?:pas|plus)|(?:(?:pas|plus) (?:besoin|la peine|necessaire|oblige)|inutile)(?: (?:de|d|que vous))* (?:venir|veniez|passer|passiez|vous deplacer|se deplacer))'
const come = lines(
  'gmu',
  `${comeNot}(?: .*)?$`,
  `${'(?:dont|do not|wont|will not)'} need (?:you|u|ya|him|them) to (?!come\\b).*$`,
)
const comesNever = new RegExp(`^${comeNot}${hither}${end}`, 'u')

const visit =
  '(?:appointments?|appts?|apt|booking|reservation|visit|job|work order|order|slot|time slot|time|meeting|session|service|services|service call|estimate|quote|haircut|cut|installation|install|repair|call ?out|inspection|consult\\w*|one|thing|whole thing|celui|celle|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|todays?|tomorrows?|tmrw|cita|visita|reserva\\w*|turno|servicio|trabajo|pedido|orden|rendez ?vous|rdv|visite|intervention|commande)'
const object = `(?: (?:it|us|me|mine|ours|everything|all|all of it|that|this|la|lo|todo|ca|tout|cela|(?:(?:the|my|our|this|that|a|an|his|her|your|todays|tomorrows|upcoming|la|el|mi|mis|nuestra|esa|esta|ese|su|le|mon|ma|notre|votre|cette|l)(?: \\w+){0,2} )?${visit}))?(?: (?:for|on|with|de|del|para|por|pour|du|a|avec)(?: \\w+){1,3})?`
const given =
  '(?:cancel+|cancle|cancell?ing|cancell?ed|cancell?ation|cxl|canx|cancel(?:ar|arla|arlo|o|e|en|a|amos|ame|eme|enme|arme|arnos|ela|elo|enla|enlo|amela|emela|ada|ado|emos|aremos|are|acion)|cansel\\w+|anul(?:ar|arla|e|o|en|amos|enla|ela)|annul(?:er|e|ez|ons|ee|ation|erai|erons)|decommand(?:er|e|ez))'
const agreed =
  '(?:the |your |my |our |that |this |a |any |el |la |mi |su |du |de la |de mon |de notre |de votre )?(?:appointment|appt|booking|reservation|visit|job|slot|services?|cita|visita|turno|reserva\\w*|servicios?|rendez ?vous|rdv|visite|intervention|service)'
const needNot =
  '(?:(?:dont|do not|wont|will not|no longer|not|doesnt)(?: (?:going to|gonna|be|really|actually|think (?:i|we)(?: will| ll)?|will|any ?more))* need(?:ing)?|(?:ya )?no (?:necesito|necesitamos|ocupo|ocupamos|requiero|quiero|hace falta)|(?:plus|pas) besoin(?: (?:de|d|du))?|(?:no longer|dont|do not) (?:want|require))'
const whole = lines(
  'mu',
  `${given}${object}${end}`,
  `call off (?:the|my|our|it|this)|call (?:it|this|everything|(?:the|my|our) (?:\\w+ )?\\w+) off|scrap (?:it|the (?:appointment|visit|job))|(?:take|remove) me (?:off|from|out of) .*(?:schedule|calendar|books?|slot|appointment|appt|booking|visit)|(?:remove|delete|drop|void|erase|undo|kill|nix|ditch) (?:my|the|our|this|that|todays|tomorrows) (?:\\w+ )?(?:appointment|appt|apt|booking|reservation|visit|slot)|(?:quit|borr|elimin)\\w+ (?:la|mi|esa|esta|nuestra|el) (?:cita|visita|reserva\\w*|turno)|(?:quit|borr|elimin|saqu)\\w+ de (?:la|mi|esa|esta|su|el) (?:cita|visita|reserva\\w*|turno|agenda|horario)|(?:retir|enlev|supprim|effac|ray)\\w+ moi (?:du|de (?:la|mon|votre|l)) ?(?:rendez ?vous|rdv|visite|horaire|agenda|plage|calendrier)|(?:retir|enlev|supprim|effac)\\w+ (?:le|mon|notre|ce|la|ma) (?:rendez ?vous|rdv|visite|reservation)|(?:have|need|going|gonna|gotta)(?: to)? (?:back|bow) out(?! the)|(?:back|bow|pull|bail)(?:ing)? out (?:of|for|on) (?:the (?:appointment|appt|booking|visit)|my \\w+|our \\w+|${day})|${givenAway}|dar(?:le)? de baja (?:la|mi|esa|esta|nuestra|el) (?:cita|visita|reserva\\w*|turno)|liber(?:e|en|ar) (?:mi|la|el|ese|esa|nuestro) (?:cita|lugar|espacio|turno|horario)|(?:me|nous|se) desist(?:er|e|ons)|liber(?:er|ez) (?:ma|la|mon|le|cette|notre) (?:place|plage|creneau|rendez ?vous|rdv)`,
  `${comeNot}${hither}${end}`,
  `${needNot} (?:you|u|ya|him|them|anyone|someone|usted|ustedes|vous|toi|it|nada|rien|(?:the|your) (?:plumber|electrician|technician|tech|locksmith|mechanic|handyman|guy|crew)|(?:al|el|un) (?:plomero|fontanero|electricista|tecnico|cerrajero|mecanico)|(?:du|le|d un) (?:plombier|electricien|technicien|serrurier|mecanicien)|${agreed})(?: (?:guys|to come|come|out|que vengan|veniez))*${end}`,
)
const partly =
  /\b(?:parts?|portion|half|(?:one|some) of (?:it|them|the)|just (?:do|fix|look|come|need|want|the|bring|replace|check)|only|(?:still|but|and) (?:please )?(?:come|do|need|want|fix|keep|look|bring)|keep|except|parte|solo|solamente|pero (?:si|venga\w*|arregl\w*|haga\w*)|excepto|partie|seulement|juste (?:le|la|les|faites|faire|reparer)|mais (?:venez|faites|gardez)|sauf|gardez)\b/u
const perhaps =
  /\b(?:might|may (?:have|need|want)|maybe|perhaps|possibly|thinking (?:of|about)|unless|quizas?|tal vez|a lo mejor|puede que|peut etre)\b/u

/** Nothing stands beside it but politeness and reasons. */
function saysNoMore(text: string): boolean {
  return !/\p{L}{3}/u.test(
    text.replaceAll(heard.over, ' ').replaceAll(heard.unneeded, ' ').replaceAll(cancelled, ' ').replaceAll(polite, ' '),
  )
}

const cancelled = new RegExp(heard.cancel.source, 'gmu')
const polite = lines(
  'gmu',
  `${aside}|${day}|ok(?:ay)?|oh|hi|hey|there|hello|hola|bonjour|actually|all|good|great|never ?mind|nvm|already|just|the|you|your|my|our|me|us|were|its|that|this|for|with|have|got|has|everything|appreciate|anyway|help|ended|decided|going|not|problem|issue|it|by|mine|ours|and|so|esta|estan|todo|muy|bien|est|cest|bon|deja|tout|bonne|journee|buen|dia`,
)

function lines(flags: string, ...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, flags)
}
