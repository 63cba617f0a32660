// "Push it back 2 hours", "an hour and a half earlier": by so much, from when it is offered or agreed.
import { anyOf } from './bare-clauses.ts'

/** By how many minutes; before it below zero; null where nothing of the kind is said. Takes bare clauses, one a line. */
export function shiftedMinutes(said: string): number | null {
  const text = said.replaceAll(bareHour, 'una hora y media')
  for (const [wording, sign] of wordings) {
    const [, ...groups] = text.match(wording) ?? []
    const length = groups.find((group) => group !== undefined)
    const minutes = length === undefined ? null : minutesIn(length)
    if (minutes !== null) return sign * minutes
  }
  return null
}

/** "Más tarde" behind a length is none of the places of a list. */
export function withoutShift(plain: string): string {
  return plain.replaceAll(shift, ' ')
}

/** The length of time that is named: "an hour and a half", "media hora", "une heure et demie", "90 minutes". */
export function minutesIn(text: string): number | null {
  const [, amount, unit, half] = text.match(named) ?? []
  if (!amount || !unit) return null
  const count = /^\d/.test(amount) ? Number(amount.replace('_', '.')) : (amounts[amount] ?? 1)
  return (count + (half ? 0.5 : 0)) * (unit.startsWith('m') ? 1 : 60)
}

const amount =
  'half an|an|a couple of|a couple|a few|one|two|three|four|five|a|media|un par de|una|dos|tres|cuatro|cinco|une demi|demi|une couple d|une|deux|trois|quatre|cinq|\\d{1,3}(?:_5)?'
const unit = 'hours?|hrs?|h|minutes?|mins?|minutos?|horas?|heures?'
const half = 'and a half|y media|et demie?'
const length = `((?:${amount})[ -]?(?:${unit})(?: (?:${half}))?)`
const named = new RegExp(`(?<![\\p{L}\\p{N}])(${amount})[ -]?(${unit})(?: (${half}))?(?![\\p{L}\\p{N}])`, 'u')

/** "Hora y media más tarde". */
const bareHour = /(?<!(?:una|1) )\bhora y media\b/g

const amounts: Readonly<Record<string, number>> = {
  ...{ 'half an': 0.5, media: 0.5, 'une demi': 0.5, demi: 0.5 },
  ...{ two: 2, dos: 2, deux: 2, 'a couple of': 2, 'a couple': 2, 'un par de': 2, 'une couple d': 2 },
  ...{ three: 3, 'a few': 3, tres: 3, trois: 3, four: 4, cuatro: 4, quatre: 4, five: 5, cinco: 5, cinq: 5 },
}

const shift = new RegExp(
  `(?<![\\p{L}\\p{N}])${length} (?:later|earlier|sooner|mas (?:tarde|temprano|pronto)|antes|despues|plus (?:tard|tot)|avant|apres)(?![\\p{L}\\p{N}])`,
  'gu',
)

/** What is moved: nobody moves a couch in two hours and means the visit. */
const it = '(?:(?: (?:it|that|this|the|my|our|us|me|appointment|appt|time|visit|booking|slot|one|just|everything))*)'
const la = '(?: (?:la|lo|mi|nuestra|cita|visita|hora|turno|como|unas|unos|por))*'
const le = '(?: (?:le|la|l|mon|notre|rdv|rendez|vous|visite|ca|tout|de|d|environ))*'

const wordings: readonly (readonly [RegExp, 1 | -1])[] = [
  [
    lines(
      `(?:move|bring|push|bump|shift|pull|come|do|make|have)${it} (?:up|forward|ahead|earlier|sooner)(?: by)?(?: about| like)? ${length}`,
      `${length} (?:earlier|sooner|antes|mas temprano|mas pronto|plus tot|avant)(?! (?:de|del|que|le|la|les|midi))`,
      `(?:adelant|avanc|devanc)\\p{L}*${la}${le} ${length}`,
    ),
    -1,
  ],
  [
    lines(
      `(?:push|move|bump|delay|shift|slide|postpone|set|put)(?:ed|ing)?${it}(?: (?:back|out|later|by|for|about|like))* ${length}`,
      `${length} (?:later|mas tarde|despues|plus tard|apres)(?! (?:de|del|que|le|la|les))`,
      `(?:atras|pospon|posterg|aplaz|recorr|mov|mueve|muev|retras)\\p{L}*${la} ${length}`,
      `(?:repouss|report|decal|retard|deplac|remett)\\p{L}*${le} ${length}`,
    ),
    1,
  ],
]

function lines(...all: string[]): RegExp {
  return new RegExp(anyOf(all).source, 'mu')
}
