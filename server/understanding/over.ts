// Done, or gone elsewhere: it ends what was begun, unless the same text goes on with something that is still wanted.
import { heard } from './intent-heard.ts'

/** True for "already fixed, thanks", "found someone else", "no longer needed" with nothing wanted beside it; takes bare clauses. */
export function isOver(text: string): boolean {
  const rest = text.replaceAll(heard.over, ' | ').replaceAll(heard.unneeded, ' | ')
  return rest !== text && !goesOn.test(rest) && !heard.need.test(rest)
}

/** True when a visit was agreed, by our last words: what is over then is a visit too many. */
export function speaksOfVisit(said: string): boolean {
  return visitAhead.test(said)
}

const goesOn =
  /\b(?:but|still|again|however|except|although|also|instead|just|only|anyway|how much|owe|messed|screwed|wrong|botched|ruined|said|quoted|told|could ?nt|last (?:year|month|time|week|text|message)|today|tomorrow|urgent|asap|whenever|until|till|soon|what about|which|when|where|the (?:mess|delay|noise)|pero|todavia|aun|sigue|otra vez|tambien|cuanto|manana|mais|encore|toujours|aussi|combien|demain|par contre)\b/
const visitAhead =
  /\b(?:(?:you're|you are|youre|it's|it is|are|is|all) (?:booked|confirmed|scheduled|set)|reminder|your (?:appointment|visit|booking|appt)|see you|su (?:cita|visita)|le esperamos|recordatorio|(?:esta|queda) (?:agendad|confirmad|reservad)[oa]|votre (?:rendez-?vous|visite|rdv)|rappel|est (?:confirmee?|reservee?)|c'est note)\b/
