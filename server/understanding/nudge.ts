// "??", "hello?", "are you there": somebody waits for an answer and says nothing else.
import { clausesOf } from './bare-clauses.ts'
import type { Reading } from './reading.ts'

export function isNudge(reading: Reading): boolean {
  if (/^[\s?!.¿¡…]*\?[\s?!.¿¡…]*$/.test(reading.clean)) return true
  const words = clausesOf(reading).join(' ')
  return there.test(words) || (reading.clean.includes('?') && greeting.test(words))
}

const greeting = /^(?:(?:hello|hi|hey|yo|helo|hola|allo|bonjour|alo|oui allo)(?: |$))+$/
const there =
  /^(?:(?:hello|hi|hey|hola|allo|bonjour|um|so) )*(?:(?:is )?(?:any ?(?:one|body)|some ?(?:one|body))(?: (?:there|here|home|around|reading this))?|(?:are )?(?:you|u|yall) (?:still )?there|still there|(?:hay )?alguien(?: (?:ahi|alli))?|(?:siguen?|estan?) ahi|me (?:lee|leen)|(?:il )?y a(?: t il)? quelqu un|quelqu un|vous etes (?:toujours )?la|etes vous (?:toujours )?la)$/
