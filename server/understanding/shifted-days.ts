// "The day after", "push it back a week": so many days from when the visit is agreed, and not from today.
import { anyOf } from './bare-clauses.ts'

/** By how many days; before it below zero; null where nothing of the kind is said. Takes bare clauses, one a line. */
export function shiftedDays(text: string): number | null {
  for (const [wording, sign] of neighbours) if (wording.test(text) && !told.test(text)) return sign
  for (const [wording, sign] of counted) {
    const [, ...groups] = text.match(wording) ?? []
    const [amount, of] = groups.filter((group) => group !== undefined)
    if (amount && of) return sign * (amounts[amount] ?? Number(amount)) * (/^[sw]/.test(of) ? 7 : 1)
  }
  return null
}

const count =
  '(a couple of|a couple|a|one|two|three|four|five|six|un|una|dos|tres|cuatro|cinco|une|deux|trois|quatre|cinq|[1-9])'
const unit = '(days?|weeks?|dias?|semanas?|jours?|semaines?)'
const amounts: Readonly<Record<string, number>> = {
  ...{ a: 1, one: 1, un: 1, una: 1, une: 1, two: 2, 'a couple': 2, 'a couple of': 2, dos: 2, deux: 2 },
  ...{ three: 3, tres: 3, trois: 3, four: 4, cuatro: 4, quatre: 4, five: 5, cinco: 5, cinq: 5, six: 6 },
}
const end =
  '(?=$| (?:instead|please|pls|if|maybe|or|works?|would|at|in the|then|is|around|after \\d|before \\d|that|same|possible|thanks|ok|good|fine|\\d|por favor|si|mejor|a las|seria|esta|puede|en la|svp|s il vous plait|plutot|c est|a \\d|serait|matin|ce serait|convient|va))'
const neighbours: readonly (readonly [RegExp, 1 | -1])[] = [
  [
    lines(
      `(?:day after|next day|following day)${end}`,
      `(?:al|el|para el) (?:dia siguiente|dia despues|siguiente dia)${end}|al otro dia${end}`,
      `lendemain${end}|jour (?:d apres|suivant)${end}`,
    ),
    1,
  ],
  [
    lines(
      `(?:the|one) day before${end}|(?:the )?previous day${end}`,
      `(?:el|al|un) dia (?:anterior|antes)${end}`,
      `la veille${end}|jour (?:d avant|precedent)${end}`,
    ),
    -1,
  ],
]
const counted: readonly (readonly [RegExp, 1 | -1])[] = [
  [
    lines(
      `(?:up|forward|earlier|sooner|ahead)(?: by)? ${count} ${unit}`,
      `${count} ${unit} (?:earlier|sooner|antes|plus tot|avant)`,
      `(?:adelant|avanc)\\p{L}*(?: \\p{L}+){0,3}? ${count} ${unit}`,
    ),
    -1,
  ],
  [
    lines(
      `(?:push|move|bump|delay|shift|slide|postpone|set)(?:ed|ing)?(?: \\p{L}+){0,4}? (?:by |back |out |for )*${count} ${unit}`,
      `${count} ${unit} (?:later|mas tarde|despues|plus tard|apres)${end}`,
      `(?:atras|pospon|posterg|aplaz|recorr|mov|pas)\\p{L}*(?: \\p{L}+){0,3}? ${count} ${unit}`,
      `(?:repouss|report|decal|retard|deplac|remett)\\p{L}*(?: \\p{L}+){0,3}? ${count} ${unit}`,
    ),
    1,
  ],
]
/** What happened the day after is no wish. */
const told =
  /\b(?:started|began|was|were|leaked|broke|stopped|again|worse|empezo|volvio|fue|otra vez|commence|recommence|etait|encore)\b/

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
