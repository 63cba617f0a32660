// Done, or gone elsewhere: it ends what was begun, unless the same text goes on with something that is still wanted.
import { heard } from './intent/heard.ts'

/** True for "already fixed, thanks", "found someone else", "no longer needed" with nothing wanted beside it; takes bare clauses. */
export function isOver(text: string): boolean {
  const rest = text.replaceAll(heard.over, ' | ').replaceAll(heard.unneeded, ' | ')
  return rest !== text && !goesOn.test(rest.replaceAll(kindly, ' | ')) && !heard.need.test(rest)
}

/** Somebody else does it: what day they name beside it is that one's. */
export function isGoneElsewhere(text: string): boolean {
  return isOver(text) && others.test(text)
}

/** True when a visit was agreed, by our last words: what is over then is a visit too many. */
export function speaksOfVisit(said: string): boolean {
  return visitAhead.test(said)
}

/** "But thanks anyway", "but I appreciate the quick reply": who says no kindly goes on with nothing. */
const kindly = new RegExp(
  `\\b(?:(?:but|pero|mais|though) )?(?:${[
    '(?:(?:many |i |we |id |just )*(?:really |still |do )*(?:thanks|thank (?:you|u)|thx|ty|cheers|appreciate|apologi[sz]e)|(?:im |so |very |really )*sorry)(?: (?:it|you|u|all|everyone|so|very|much|a lot|again|anyway|anyways|just the same|though|tho|in advance|getting|calling|texting|responding|replying|answering|reaching|your|the|ur|back|out|to|me|us|for|quick|fast|prompt|kind|reply|replies|response|responses|answer|text|texts|time|help|offer|call|service|patience|trouble|inconvenience))*',
    '(?:ill|i will|i ll|well) (?:keep|save|hold on to) (?:your|ur|the) (?:number|info|contact)(?: (?:for|just in case|next time|in case))*|(?:maybe |perhaps )?next time',
    '(?:muchas |mil )?gracias(?: (?:de todos modos|de todas (?:formas|maneras)|igual|igualmente|por (?:su|la|el|todo|responder|contestar|escribir)|respuesta|tiempo|ayuda|atencion|rapida|de nuevo))*|(?:perdon|disculpe|lo siento|una disculpa)(?: (?:mucho|por|las|la|molestias?))*',
    'merci(?: (?:quand meme|pareil|beaucoup|bien|encore|a vous|pour|votre|vos|la|le|reponse|rapide|temps|aide|de|d|m|avoir|repondu|rappele))*|desolee?s?(?: (?:pour|le|du|derangement))*',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)
const goesOn =
  /\b(?:but|still|again|however|except|although|let (?:you|u|him|them)|also|instead|just|only|anyway|how much|owe|messed|screwed|wrong|botched|ruined|said|quoted|told|could ?nt|last (?:year|month|time|week|text|message)|today|tomorrow|urgent|asap|whenever|until|till|soon|what about|which|when|where|the (?:mess|delay|noise)|pero|todavia|aun|sigue|otra vez|tambien|cuanto|manana|mais|encore|toujours|aussi|combien|demain|par contre)\b/
const others =
  /\b(?:some(?:one|body)|another|else(?:where)?|a (?:guy|friend)|landlord|super|alguien|otr[oa]s?|quelqu un|autre|ailleurs)\b/
const visitAhead =
  /\b(?:(?:you're|you are|youre|it's|it is|are|is|all) (?:booked|confirmed|scheduled|set)|reminder|your (?:appointment|visit|booking|appt)|see you|su (?:cita|visita)|le esperamos|recordatorio|(?:esta|queda) (?:agendad|confirmad|reservad)[oa]|votre (?:rendez-?vous|visite|rdv)|rappel|est (?:confirmee?|reservee?)|c'est note)\b/
