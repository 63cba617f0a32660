import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { EnquiryRow } from '../replies/enquiry-store.ts'
import { keepSilent } from '../replies/keep-silent.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { wordAloud } from '../replies/word-step.ts'
import { planOfBooking } from './confirm-by-text.ts'
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

/** When and where what is next is; null where nothing is. */
export function whatIsAgreed({ language, times, shop, wallClock }: ReadScene): string | null {
  const [next] = times.ahead
  return next
    ? wordAloud(planOfBooking({ ...next, address: null }, { saying: 'stands', language }), shop, wallClock)
    : null
}
