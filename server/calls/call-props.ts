import type { CallProps } from '../../views/calls/call-row.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import { whyNotTextable } from '../conversations/queue-message.ts'
import type { Recording } from '../recordings/store.ts'
import { voicemailProps } from '../recordings/voicemail-props.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import type { callLog } from './log-store.ts'

type Row = ReturnType<typeof callLog>[number]

/** A call as its page shows it; the line is named where the shop has several. */
export function callProps(
  { now }: Appliance,
  { call, caller, line, message, conversationId, answeredBy, given }: Row,
  { shop, hasLines, recordings }: { shop: Shop; hasLines: boolean; recordings: Recording[] },
): CallProps {
  const { id, decision, because, foundBy, endedAt, outcome, carrierSaid, seconds, suspectedBecause, passedAt } = call
  const gave = given?.number ?? (endedAt && call.keyedNumber)
  return {
    ...{ id, decision, because, foundBy, endedAt, outcome, carrierSaid, seconds, conversationId },
    suspicion: suspectedBecause && { because: suspectedBecause, isPassed: passedAt !== null },
    gave: gave && showNumber(gave, shop.country),
    answeredBy: outcome === 'answered' ? answeredBy : null,
    wasRung: call.stage === 'ringing' || call.rungUntil !== null,
    who: whoIs(caller, { country: shop.country, noNumberBecause: call.noCallerBecause }),
    when: shopTime(call.startedAt, { zone: shop.zone, now: now() }),
    line: line && hasLines ? showNumber(line.number, shop.country) : null,
    text: message && { state: message.state, because: message.because, errorCode: message.errorCode },
    voicemails: recordings.filter(({ callId }) => callId === id).map(voicemailProps),
    caller: caller && callerProps(caller, shop),
  }
}

function callerProps(caller: Caller, shop: Shop): CallProps['caller'] {
  return {
    id: caller.id,
    telephone: telephoneLink(caller),
    isTextable: whyNotTextable(caller, 'by-hand', shop) === null,
    isBlocked: caller.blockedAt !== null,
    isPersonal: caller.personalAt !== null,
    isNoSpam: caller.notSpamAt !== null,
  }
}
