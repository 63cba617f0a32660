// Which of the offered slots a text takes: by place in the list, by day or hour, all of them, or none.
import type { Reading } from '../reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding.ts'
import { findWindows } from '../windows/windows.ts'
import { byPlace, hasKind, type Scene, sceneOf } from './places.ts'
import { slotsIn } from './slots.ts'
import { readYesNo } from './yes-no.ts'

const bounds = /\b(?:after|from|later than|despues|a partir|apres|onwards?|or later|not before|until)\b/

const wantsOther =
  /\b(?:any(?:thing|one)?|something|nothing|got|have) (?:any |anything )?(?:sooner|earlier|later|else|other)\b|\b(?:another|different) (?:time|day|date|slot)\b|\bother (?:times?|days?|dates?|slots?|options?)\b|\b(?:do|come|be) (?:it )?(?:sooner|earlier|later)\b|\bno sooner\b|\botr[oa]s? (?:dias?|horas?|horarios?|fechas?)\b|\bautres? (?:jour|heure|moment|date|creneau)/

/** Numbers of the slots taken, in order; empty when all are refused or another time is asked for, null when the text chooses nothing. */
export function chooseSlots(reading: Reading, situation: Situation): number[] | null {
  const { offered } = situation
  if (offered.length === 0) return null
  const scene = sceneOf(reading.plain, offered)
  const picked = byPlace(scene)
  if (picked) return numbersOf(picked)
  if (wantsOther.test(reading.plain)) return []
  const windows = findWindows(reading, situation)
  if (windows.length > 0) return byTime(scene, windows, reading)
  return byWords(scene, reading)
}

function numbersOf(slots: readonly OfferedSlot[]): number[] {
  return [...new Set(slots.map(({ n }) => n))].sort((one, other) => one - other)
}

function byTime(scene: Scene, windows: readonly WantedTime[], { plain }: Reading): number[] {
  const isBound = bounds.test(plain)
  const slots = windows.flatMap((window) =>
    slotsIn(isBound && window.end === null && window.start ? { ...window, end: '24:00' } : window, scene.offered),
  )
  return numbersOf(slots)
}

function byWords(scene: Scene, reading: Reading): number[] | null {
  if (hasAsked(scene, 'none')) return []
  if (hasAsked(scene, 'all')) return numbersOf(scene.offered)
  const answer = readYesNo(reading)
  if (answer === 'no') return []
  const isTaken = answer === 'yes' || hasKind(scene, 'single')
  return isTaken && scene.offered.length === 1 ? numbersOf(scene.offered) : null
}

/** Of words for all and for none the longer at a place counts: "any" against "any other". */
function hasAsked({ senses }: Scene, kind: 'all' | 'none'): boolean {
  return senses.some((all) => all.find((sense) => sense.kind === 'all' || sense.kind === 'none')?.kind === kind)
}
