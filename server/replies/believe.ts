// A model's reading of a text is believed where it can be proved: names and places must stand in the words, the rest in our lists.
import * as z from 'zod'
import type { Understanding } from '../understanding/understanding.ts'
import type { Believed } from './hear.ts'
import { findable } from './prompt.ts'
import type { ReadScene } from './read-scene.ts'

const spoken = z.string().nullish().catch(null)
const answer = z.object({
  intent: z.enum(findable).nullish().catch(null),
  service: spoken,
  name: spoken,
  address: spoken,
  words: spoken,
})

export type ModelReading = { believed: Believed; words: string }

/** What of a model's JSON may be used beside our own reading; null when it is no such JSON. */
export function believe(
  json: string,
  read: Pick<ReadScene, 'scene' | 'packs' | 'text' | 'asked'>,
): ModelReading | null {
  const parsed = answer.safeParse(parse(json))
  if (!parsed.success) return null
  const { intent, service, name, address, words } = parsed.data
  const { understanding } = read.scene
  const believed: Believed = {
    ...(intent && understanding.intent === 'other' && { intent }),
    ...(service && isService(service, read) && understanding.service === null && { service }),
    ...(read.asked === 'name' && isName(name, read.text) && understanding.name === null && { name: name.trim() }),
    ...(read.asked === 'place' &&
      isPlace(address, read.text) &&
      understanding.address === null && { address: address.trim() }),
  }
  return { believed, words: words ?? '' }
}

function isService(key: string, { packs }: Pick<ReadScene, 'packs'>): boolean {
  return packs.some(({ services }) => services.some((service) => service.key === key))
}

function isName(name: Understanding['name'] | undefined, text: string): name is string {
  return standsIn(name, text) && name.trim().length <= 40 && /^[\p{L}\p{M}' .-]+$/u.test(name) && /\p{L}{2}/u.test(name)
}

function isPlace(address: Understanding['address'] | undefined, text: string): address is string {
  return standsIn(address, text) && address.trim().length <= 120 && /\p{L}{2}/u.test(address)
}

function standsIn(words: string | null | undefined, text: string): words is string {
  const plain = words?.trim().toLowerCase()
  return Boolean(plain) && text.toLowerCase().includes(plain ?? '')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
