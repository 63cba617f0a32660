// "The latest you have on Monday", "lo más temprano del viernes": which end of a day is wished for.
import type { Reading } from '../reading.ts'

export type Edge = 'earliest' | 'latest'

/** Null where none is, or the word sets a limit: "by 5 at the latest". */
export function edgeWished({ plain }: Reading): Edge | null {
  const words = plain.replaceAll(limits, ' ')
  if (latest.test(words)) return 'latest'
  return earliest.test(words) ? 'earliest' : null
}

const limits =
  /\b(?:at|by) the (?:very )?(?:latest|earliest|soonest)\b|\b(?:latest|earliest) by\b|\ba mas tardar\b|\bau plus (?:tard|tot)(?! possible)\b|\blatest (?:news|update|version|model|text|message)\b/g

const place = '(?:time|slot|appointment|appt|opening|spot|one|window|hour)s?'
const theirs =
  '(?:(?:that )?(?:you|u|ya|yall|you guys) (?:have|got|can|could|do|offer)|available|possible|of the day|on |that day)'
const latest = new RegExp(
  [
    `\\blatest(?! (?:i|we|he|she|they)\\b)(?! (?:was|were)\\b)`,
    `\\blast (?:available |possible |free |open )?${place} (?:${theirs})|\\blast (?:available|possible|free|open) `,
    '\\bas late (?:in the day )?as (?:possible|you can|u can|you have|it gets)',
    '\\b(?:lo|el|la) mas tarde(?! (?:de|del) l)|\\btan tarde como|\\b(?:la ultima|el ultimo) (?:hora|cita|horario|turno|espacio|lugar)(?! vez)',
    '\\b(?:le|la|au) plus tard\\b|\\b(?:le dernier|la derniere) (?:creneau|rendez-vous|rdv|heure|place|plage)',
  ].join('|'),
)
const earliest = new RegExp(
  [
    `\\b(?:earliest|soonest)\\b|\\bfirst (?:available|possible|free|open) |\\bfirst ${place} (?:${theirs})`,
    '\\bas early (?:in the day )?as (?:possible|you can|u can|you have|it gets)',
    '\\b(?:lo|el|la) mas (?:temprano|temprana|pronto)\\b|\\btan temprano como|\\b(?:la primera|el primer) (?:hora|cita|horario|turno|espacio|lugar)',
    '\\b(?:le|la|au) plus tot\\b|\\b(?:le premier|la premiere) (?:creneau|rendez-vous|rdv|heure|place|plage)',
  ].join('|'),
)
