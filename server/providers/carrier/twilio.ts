import type { Temporal } from 'temporal-polyfill'
import type { Check } from '../request.ts'
import type { TwilioAccount } from '../twilio/account.ts'
import { verifiedNumbers, verifyNumber } from '../twilio/caller-ids.ts'
import { checkAccount } from '../twilio/check-account.ts'
import { twilioCompany } from '../twilio/company.ts'
import { documentFor } from '../twilio/document.ts'
import { isSignedHandshake } from '../twilio/signature.ts'
import { checkWayIn } from '../twilio/way-in.ts'
import { twimlCalls } from '../twiml/calls.ts'
import { callLines } from '../twiml/check-number.ts'
import { relayLine } from '../twiml/relay-line.ts'
import { companyRest } from '../twiml/rest.ts'
import type { Carrier, CarrierCan } from './carrier.ts'
import { onlyTells } from './only-tells.ts'

/** Calls by Twilio: TwiML in answer to signed webhooks. */
export function twilioCarrier(account: TwilioAccount, { now }: { now(): Temporal.Instant }): Carrier {
  const company = twilioCompany(account)
  const rest = companyRest(company, now)
  const isPolled = account.mode === 'polling'
  return {
    name: 'twilio',
    can: canDo(account),
    ...twimlCalls(company, rest, isPolled ? { polledBy: now } : {}),
    ...(isPolled ? {} : { openLine: relayLine(company, (request) => isSignedHandshake(account, request)) }),
    verifiedNumbers: () => verifiedNumbers(rest),
    verifyNumber: (number) => verifyNumber({ rest, root: company.root }, number),
    ...(isPolled ? { ...neverPlaced, documentFor } : {}),
    check: async () => {
      const { lines, own } = await checkAccount(account, { rest, now })
      if (!own) return lines
      const [calls, ...addresses] = callLines(company, own)
      if (isPolled) return [...lines, ...(calls ? [calls] : []), asked]
      return [...lines, ...(calls ? [calls] : []), ...addresses, fallbackLine(own.voice_fallback_url)]
    },
    ...(isPolled ? {} : { checkWayIn: () => checkWayIn(account) }),
  }
}

/** What a call of ours does is asked of us when it is picked up, and nobody reaches us. */
const { placeCall: neverPlaces, verifyNumber: neverShows, verifiedNumbers: noneShown } = onlyTells
const neverPlaced = { placeCall: neverPlaces, verifyNumber: neverShows, verifiedNumbers: noneShown }

/** Where it is only asked, nobody is steered: what is done with a call stands in a document at Twilio. */
function canDo({ mode }: TwilioAccount): CarrierCan {
  const steersCalls = mode !== 'polling'
  return {
    ...{ steersCalls, hearsWords: steersCalls, ringsInTurn: true, followsDocument: !steersCalls },
    ...{ talksOpenLine: steersCalls, placesCalls: steersCalls, tellsByItself: steersCalls },
    ...{ listsCalls: true, keepsRecordings: true, playsRecordings: false },
    ...{ showsOwnNumber: steersCalls, repeatsUnderNewIds: false },
  }
}

const asked: Check = {
  name: 'Twilio addresses',
  ok: true,
  words:
    'None is needed: Twilio is asked every five seconds. Paste the document of each line at Twilio, for nothing steers a call.',
}

/** Advice, not a fault: without it a caller meets an error whenever this machine is away. */
function fallbackLine(fallback: string | null | undefined): Check {
  const name = 'Twilio voice fallback'
  if (fallback) return { name, ok: true, words: 'Callers are looked after while this machine is away.' }
  return { name, ok: true, words: 'None is set. The set-up sets one that says a kind sentence while we are away.' }
}
