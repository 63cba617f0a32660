// When the people there come late or have to go: told of a visit that is agreed, and no wish for another.
import { anyOf } from './bare-clauses.ts'

/** "Running 15 min late", of themselves and not of us. Takes bare clauses, one a line. */
export function tellsDelay(text: string): boolean {
  return delay.test(text)
}

/** "I have to be out by 8:30". */
export function tellsWhenGone(text: string): boolean {
  return gone.test(text)
}

/** "At the end of that window": within what is agreed. */
export function namesPartOfWindow(text: string): boolean {
  return partOfWindow.test(text)
}

const kin = '(?:wife|husband|hubby|partner|tenant|son|daughter|mom|mum|dad|roommate)'
const little =
  '(?:be|probably|prob|likely|actually|going to|gonna|run|running|about|around|like|maybe|only|just|also|a|bit|little|few|couple|of|some|\\d+|five|ten|fifteen|twenty|thirty|half|an|one|hours?|hrs?|mins?|minutes?|or|so|slightly)'
const delay = lines(
  `(?:(?:i|we)(?:m| am|re| are|ll| will| might| may| could)?|were|ill|im|well|my ${kin}(?: is| s| will| will be)?|(?:^|(?:sorry|hi|hey|but|so|and|might|may|will) )(?:running|gonna be|going to be|be))(?: ${little})* (?:late|behind)(?! (?:in|at night|afternoon|evening|morning|night|tonight|with|on|paying|reply|response|to (?:reply|respond|answer|call|book)|for (?:work|school|class|that))\\b)`,
  '(?:llego|llegare|llegaremos|llegamos|(?:voy|vamos) a llegar|voy|vamos|estare|me temo)(?: (?:como|unos|un|una|poco|poquito|\\d+|cinco|diez|quince|veinte|treinta|media|hora|minutos?|mins?|con|de))* (?:tarde|retras\\w+|atras\\w+|retraso)(?! (?:para|en)\\b)',
  'me (?:retraso|retrasare|atraso|atrasare|demoro|demorare|tardo|tardare|voy a (?:retrasar|atrasar|demorar|tardar))',
  '(?:je|j|on|nous)(?: (?:serai|vais|suis|sera|serons|arrive|arriverai|arriverons|va|allons|aurai|ai|risque|d|etre|avoir|arriver|un|une|peu|environ|\\d+|cinq|dix|quinze|vingt|trente|minutes?|min|quelques|de))* (?:en|de|du) retard(?! (?:dans|sur|pour le paiement)\\b)',
)
const gone = lines(
  '(?:must|have to|has to|gotta|got to|need to|needs to) (?:leave|go|head out|be out|be gone|be at work|run|take off)(?: \\w+){0,3} (?:by|at|before|around|no later than) (?:\\d|noon|half|quarter)\\w*',
  '(?:debo|tengo que|tenemos que|hay que|me tengo que|necesito) (?:salir|irme|ir|estar fuera)(?: \\w+){0,3} (?:a|antes de|para) las? \\d\\w*',
  '(?:dois|doit|devons|faut que je) (?:partir|quitter|parte|m en aller|etre partie?)(?: \\w+){0,3} (?:a|avant|pour|vers) \\d\\w*',
)
const partOfWindow = lines(
  '(?:end|start|beginning|middle|first half|second half|last half|first part|last part|latter part|early part|later part|late end|early end|tail end) of (?:that|the|your|this|my|our) (?:\\w+ ){0,2}(?:window|slot|time ?frame|time slot)',
  '(?:al|el|hacia el) (?:final|principio|inicio|comienzo) de(?:l| ese| este| la| esa| esta) (?:horario|ventana|franja|rango|espacio)',
  '(?:a la |la |vers la )?(?:fin|debut|milieu) d(?:e|u) (?:cette |ce |la |votre )?(?:plage|creneau|periode)',
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
