// A name that comes when we have asked for something else by then: told alone, and written as a name.

import type { TradePack } from '../understanding/packs/trade-pack.ts'
import { understand } from '../understanding/understand.ts'
import type { Situation, Understanding } from '../understanding/understanding.ts'
import type { Enquiry } from './enquiry.ts'
import { sentence } from './sentences/sentences.ts'

const mostWords = 4

/** The name in a text that says nothing else, where a name was asked for before and never told; else null. */
export function lateName(text: string, { understood, known, packs, situation }: Heard): string | null {
  if (known.name !== null || !known.asked.includes('name') || text.split(/\s+/).length > mostWords) return null
  const { intent, service, address, windows, urgency } = understood
  if (intent !== 'other' || service || address || urgency || windows.length > 0) return null
  const { name } = understand(text, { ...situation, said: sentence('en', 'askName', {}) }, packs)
  return name && text.includes(name) ? name : null
}

type Heard = { understood: Understanding; known: Enquiry; packs: readonly TradePack[]; situation: Situation }
