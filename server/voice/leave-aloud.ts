import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { EnquiryRow } from '../replies/enquiry-store.ts'
import { keepSilent } from '../replies/keep-silent.ts'
import { noTimes, type Plan } from '../replies/plan.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { reply } from '../replies/step.ts'
import { wordAloud } from '../replies/word-step.ts'
import { phrase } from './phrases.ts'
import type { Answered, Listening } from './take-turn.ts'
import { goodbye } from './what-follows.ts'

type Leaving = { read: ReadScene & { row: EnquiryRow }; messageId: number; isAsked: boolean }

/** Whoever takes leave hears what was agreed in this call, or that it was written down; `isAsked`: we asked whether there is anything else. */
export function leaveAloud(tx: Tx, appliance: Appliance, { talk }: Listening, leaving: Leaving): Answered {
  const { read, messageId, isAsked } = leaving
  const step = { do: 'stay-silent', because: 'thanks', handOver: null, closes: false } as const
  keepSilent(tx, appliance, { read, step, messageId, enquiryId: read.row.id })
  const last = isAsked ? null : talk.bookedAt === null ? whatIsKept(read) : whatIsAgreed(read)
  const bye = goodbye(read.language)
  return { ...bye, words: last ? `${last} ${bye.words}` : bye.words }
}

function whatIsKept({ language, scene: { enquiry } }: ReadScene): string | null {
  const isKnown = (enquiry.need ?? enquiry.service ?? enquiry.address) !== null
  return isKnown ? phrase(language, 'writtenDown') : null
}

function whatIsAgreed({ language, times, shop, wallClock }: ReadScene): string | null {
  const [next] = times.ahead
  if (!next) return null
  const plan: Plan = {
    ...{ ...noTimes, step: reply({ say: ['stands'] }), language, wanted: [], lead: null, signs: false },
    agreed: { start: next.startsAt.epochMilliseconds, end: next.endsAt.epochMilliseconds, address: null },
  }
  return wordAloud(plan, shop, wallClock)
}
