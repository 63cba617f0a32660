// Several texts that are read as one: how much of them is read, and what one of them says alone.
import { chooseSlots } from '../../understanding/choice/choice.ts'
import { readDanger } from '../../understanding/danger/danger.ts'
import { sureOf } from '../../understanding/danger/names.ts'
import { readText } from '../../understanding/reading.ts'
import type { Situation, Understanding } from '../../understanding/understanding.ts'

/** Of more than is read at once the latest counts. */
export function latestOf(bodies: readonly string[]): string[] {
  let left = longest
  const taken = bodies.toReversed().map((body) => {
    const part = body.slice(0, Math.max(0, left))
    left -= body.length + 1
    return part
  })
  return taken.filter((part) => part !== '').toReversed()
}

const longest = 1600

/** A danger counts wherever in a burst it was told of, however much stands around it. */
export function withDanger(understood: Understanding, bodies: readonly string[]): Understanding {
  if (understood.safety !== 'none' || bodies.length < 2) return understood
  const told = bodies
    .map((body) => readDanger(readText(body), { named: [understood.name, sureOf(understood.address)] }))
    .findLast((danger) => danger !== 'none')
  return told ? { ...understood, intent: 'emergency', urgency: 'emergency', safety: told } : understood
}

/** "How much is it?", and then "2": what one text of several chooses is chosen. */
export function chosenApart(
  bodies: readonly string[],
  { read, situation }: { read: Understanding; situation: Situation },
): number[] | null {
  const isAsked = read.intent === 'price_question' || read.intent === 'hours_question'
  if (bodies.length < 2 || !isAsked || read.yesNo === 'no') return null
  return bodies.map((body) => chooseSlots(readText(body), situation)).findLast((chosen) => chosen?.length) ?? null
}
