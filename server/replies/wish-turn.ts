// How a text turns what was wished for before: to another day, to any hour, or away from what was offered.
import { bareText } from '../understanding/bare-clauses.ts'
import { edgeWished } from '../understanding/choice/edge-wished.ts'
import type { Reading } from '../understanding/reading.ts'
import type { OfferedSlot, Situation } from '../understanding/understanding.ts'
import { leavesDaysOut } from '../understanding/windows/any-but.ts'
import { findRefused } from '../understanding/windows/windows.ts'
import type { Declined } from './declined-slots.ts'
import type { Turn } from './wish.ts'

type Around = { reading: Reading; situation: Situation; offered: readonly OfferedSlot[]; declined: Declined }

export function wishTurn({ reading, situation, offered, declined }: Around): Turn {
  const now = findRefused(reading, situation)
  const words = bareText(reading)
  return {
    isAnew: (leavesDaysOut(reading.plain) && now.some(({ date }) => date !== null)) || anotherDay.test(words),
    isAnyHour: anyHour.test(words) || edgeWished(reading) !== null,
    isTurnedDown: offered.length > 0 && declined.onOffer.length >= offered.length,
    refused: [...now, ...declined.times],
  }
}

const anotherDay =
  /\b(?:(?:another|any other|some other|a different|a new) (?:day|date)|(?:other|different) (?:days|dates)|otros? dias?|otras? fechas?|(?:un |d )?autres? (?:jours?|journees?|dates?))\b/

const anyHour =
  /\b(?:any ?time|any hour|what ?ever time|when ?ever|(?:all|the whole|whole) day|time (?:doesnt|does not|dont) matter|no matter (?:the|what) time|(?:a )?cualquier hora|(?:a )?la hora que sea|todo el dia|no importa la hora|n ?importe quelle heure|n ?importe quand|a toute heure|toute la journee|peu importe l ?heure)\b/
