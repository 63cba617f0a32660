// "Wednesday, but later", "8 is too early": the day is taken, and another hour of it is wanted.
import { anyOf, clausesOf } from '../bare-clauses.ts'
import type { Reading } from '../reading.ts'
import { minutesIn, shiftedMinutes } from '../shifted-hours.ts'
import type { WantedTime } from '../understanding.ts'
import { refusedForHour } from './refused-for-hour.ts'

/** `minutes`: by how much, where that was said. `isOfHour`: it says what is wrong with an hour, not which one is wished for. */
export type HourTurn = { to: 'later' | 'earlier'; minutes: number | null; isOfHour: boolean }

export function hourTurnIn(reading: Reading): HourTurn | null {
  const refused = refusedForHour(reading)
  if (refused !== null) return { to: refused, isOfHour: false, minutes: null }
  const clauses = clausesOf(reading).map((clause) => clause.replaceAll(elsewhere, ' | '))
  for (const clause of clauses) {
    const shift = onlyUnless.test(clause) ? null : shiftedMinutes(clause)
    if (shift !== null) return { to: shift > 0 ? 'later' : 'earlier', isOfHour: false, minutes: Math.abs(shift) }
    for (const [to, isOfHour, wording] of turns) {
      if (wording.test(clause) && !onlyUnless.test(clause)) return { to, isOfHour, minutes: minutesIn(clause) }
    }
  }
  return null
}

/** "Es muy temprano" wishes for no morning. */
export function apartFromTurn(windows: readonly WantedTime[], reading: Reading): WantedTime[] {
  const turn = hourTurnIn(reading)
  if (!turn?.isOfHour) return [...windows]
  const isOwn = ({ date, start, end, part }: WantedTime) =>
    (date ?? start ?? end) === null && (part === 'morning') === (turn.to === 'later')
  return windows.filter((window) => !isOwn(window) || !earlyOrLate.test(reading.plain))
}

const earlyOrLate = /(?<!\p{L})(?:temprano|tarde)(?!\p{L})/u

const how = '(?:(?:so|that|too|very|really|quite|super|this|all that|as|terribly|quite so) )'
const isToo =
  '(?:es|esta|estaria|sera|seria|queda|cae|parece|hace)(?: (?:me|nos|a mi))? (?:muy|un poco|un poquito|algo|bastante)'

const turns: readonly (readonly ['later' | 'earlier', boolean, RegExp])[] = [
  [
    'later',
    true,
    anyOf([
      `(?:not|isnt|aint|never|nothing|dont want (?:it )?|cant (?:do|be) (?:it )?)(?: be| it| make it)* ${how}?early|(?:too|(?:a )?(?:bit|little|tad)|rather|pretty|way too|kinda|kind of) early|early for (?:me|us)`,
      `(?:no|ni)(?: \\w+)? ?(?:tan|muy|demasiado) (?:temprano|pronto)|no temprano|^muy (?:temprano|pronto)$|(?:demasiado|un poco|algo|bastante) (?:temprano|pronto)|${isToo} (?:temprano|pronto)`,
      '(?:pas|point)(?: (?:si|trop|aussi|tres|tellement))? (?:tot|de bonne heure)|(?:trop|un peu|assez) (?:tot|de bonne heure)',
    ]),
  ],
  [
    'earlier',
    true,
    anyOf([
      `(?:not|isnt|aint|nothing|cant (?:do|be) (?:it )?)(?: be| it| make it)* ${how}?late|(?:too|(?:a )?(?:bit|little|tad)|rather|pretty|way too|kinda|kind of) late|late for (?:me|us)`,
      `(?:no|ni)(?: \\w+)? ?(?:tan|muy|demasiado) tarde|^muy tarde$|(?:demasiado|un poco|algo|bastante) tarde|${isToo} tarde`,
      '(?:pas|point)(?: (?:si|trop|aussi|tres|tellement))? tard|(?:trop|un peu|assez) tard',
    ]),
  ],
  ['later', false, anyOf(['later', 'mas tarde|(?:pero|mejor|rato|minutos|horas?) despues', 'plus tard'])],
  [
    'earlier',
    false,
    anyOf([
      'earlier|sooner',
      'mas (?:temprano|pronto)|(?:pero|mejor|rato|poco|minutos|horas?|algo|nada) antes(?! (?:de|del|que))',
      'plus tot|(?:mais|peu|minutes?|heures?|rien|quelque chose) avant(?! (?:le|la|les|midi|\\d))',
    ]),
  ],
]

/** One of those that are offered, a greeting, what was said before, a limit, and what is done at another time than the visit. */
const elsewhere = new RegExp(
  anyOf([
    '(?:im|i am|am i|were|we are|running|hope its|hope it is|is it|sorry its|arent) (?:\\w+ ){0,2}late|late (?:reply|response|answer|text|to the)|too late to|tarde (?:para|en) (?:responder|contestar)|(?:suis|sommes|est ce) (?:\\w+ )?(?:trop|un peu) tard|trop tard pour',
    'the (?:later|earlier|sooner)|(?:later|earlier|sooner) (?:one|slot|option|than)|(?:sooner|earlier|later) the better|sooner or later|by the latest|no (?:later|earlier|sooner)|as (?:early|late)',
    '(?:see|c|talk|speak|text|call|chat|write|ttyl|reply|respond|confirm|pay|send|tell|decide|know|answer|give|get back|check|email|forward|explain|catch)(?: \\w+){0,5} later(?: on)?(?: (?:today|tonight))?|later (?:today )?(?:i|we) (?:will|can|ll)|later (?:gator|alligator|mate|then|bye)|^later$',
    '(?:i|we|you|u|he|she|they|as|like|was|were|from|for|said|told|called|texted|wrote|asked|sent|spoke|talked|mentioned|came|tried)(?: (?!(?:come|be|do|make|have|get|fit|prefer|need|want|like|possible|could|can|work)\\b)\\w+){0,3} earlier(?: (?:today|this \\w+))?|(?<!\\b(?:of|any|anything|something|come|do|be|make it|have|got|get|fit me in|get in|possible|available|nothing) )earlier (?:today|this \\w+)(?: (?:i|we|you))?|earlier (?:message|text|email|call)',
    '(?:la|el|lo) mas (?:tarde|temprano|pronto)|(?:nos vemos|hablamos|llamo|aviso|confirmo|escribo|mando|envio|pago|digo|hasta|llamare|avisare|confirmare)(?: \\w+){0,2} mas tarde|mas tarde (?:le|les|te|los) \\w+|mas (?:tarde|temprano) (?:que|de)',
    '(?:le|la|au|a) plus (?:tot|tard)|plus (?:tot|tard) (?:possible|que)|(?:parle|rappelle|confirme|ecris|dis|reviens|envoie|paie|reparle|tiens au courant|appelle)(?: \\w+){0,2} plus tard|plus tard je \\w+',
  ]).source,
  'gu',
)

/** Who takes it unless there is something sooner takes it. */
const onlyUnless =
  /\b(?:unless|if (?:there is |theres |you have |you get |you dont have )?(?:nothing|no|none|anything|something)|a menos que|salvo que|si no hay|sauf si|a moins|s il n y a)\b/
