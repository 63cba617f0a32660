// "2 for me, and Friday for my sister": what is chosen for oneself, and what somebody else wants beside it.
import { chooseSlots } from './choice/choice.ts'
import { readText } from './reading.ts'
import type { Situation } from './understanding.ts'
import { findWindows } from './windows/windows.ts'

/** `rest`: the text without what the other one wants; `job`: that. */
export function secondPersonIn(text: string, situation: Situation): { rest: string; job: string } | null {
  if (situation.offered.length === 0) return null
  const parts = text
    .split(joint)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const others = parts.filter((part) => forOther.test(plain(part)))
  if (others.length === 0 || others.length === parts.length) return null
  const own = parts.filter((part) => !others.includes(part))
  const rest = own
    .map((part) => part.replace(forMe, '').trim())
    .filter((part) => part !== '')
    .join(', ')
  const job = others.map((part) => part.replace(joining, '')).join(', ')
  if ((chooseSlots(readText(rest), situation)?.length ?? 0) === 0) return null
  return wantsTime(job, situation) ? { rest, job } : null
}

function wantsTime(job: string, situation: Situation): boolean {
  const reading = readText(job)
  return (chooseSlots(reading, situation)?.length ?? 0) > 0 || findWindows(reading, situation).length > 0
}

function plain(part: string): string {
  return readText(part).plain
}

const joint = /\s*[,;.!\n&]\s*|\s+(?:and|plus|but|y|e|pero|et|mais)\s+(?=\S)/iu
const joining = /^(?:and|plus|but|y|e|pero|et|mais)\s+/iu
const forOther =
  /\b(?:for (?:my|our|the) (?!appointment|sink|toilet|tap|faucet|drain)\p{L}+|for (?:her|him|them|mom|mum|dad|grandma|grandpa)|hers|his|para (?:mi|mis|nuestr[oa]) (?!cita)\p{L}+|para (?:ella|el|ellos|ellas)(?! (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))\b|pour (?:ma|mon|mes|notre) (?!rendez)\p{L}+|pour (?:elle|lui|eux|elles))\b/u
const forMe = /\s*\b(?:for (?:me|us|myself)|is mine|para (?:m[ií]|nosotros)|pour (?:moi|nous))\b/iu
