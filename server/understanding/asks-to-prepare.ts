// "Do I need to clear the cabinet under the sink?": what to do before somebody comes is asked of a visit, and is no work for us.
import { clausesOf } from './bare-clauses.ts'
import { heard } from './intent/heard.ts'
import { tellsOwnNeed } from './own-need.ts'
import { type Reading, readText } from './reading.ts'

/** Takes bare clauses, one a line. */
export function asksHowToPrepare(text: string): boolean {
  return prepares.test(text)
}

/** Nothing that is wanted stands beside it; of nobody's visit only what is surely meant counts. */
export function onlyAsksToPrepare(reading: Reading): boolean {
  const clauses = clausesOf(reading)
  const rest = clauses.filter((clause) => !surely.test(clause))
  if (rest.length === clauses.length) return false
  return !tellsOwnNeed(readText(rest.join('. ')), { ads: heard.spam, namesService: true })
}

const prepares =
  /\b(?:(?:do|should|must|shall) (?:i|we)(?: (?:need|have))?(?: to)? (?:move|clear|empty|leave|turn|shut|switch|take|clean|unplug|be|stay|buy|get|bring|cover|remove|put|lock)|(?:tengo|tenemos|debo|debemos|hay|hace falta)(?: que)? (?:mover|vaciar|quitar|sacar|dejar|cerrar|apagar|limpiar|estar|comprar|despejar)|(?:dois|devons) (?:je|nous)|(?:faut|faudrait) il|est ce que (?:je dois|nous devons|on doit|il faut))\b/
const surely =
  /^(?:(?:hi|hey|ok|also|and|so|btw|hola|y|bonjour|et) )*(?:(?:do|should|must|shall) (?:i|we)(?: (?:need|have))?(?: to)? (?:move|clear|empty|unplug|cover|be (?:home|there|here))\b|(?:tengo|tenemos|debo|debemos|hay|hace falta)(?: que)? (?:mover|vaciar|quitar|sacar|despejar|estar en)\b|(?:est ce que )?(?:je dois|nous devons|on doit|dois je|devons nous|il faut|faut il|faudrait il)(?: que je)? (?:vider|deplacer|enlever|degager|etre (?:la|present))\b)/
