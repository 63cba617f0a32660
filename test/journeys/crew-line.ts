import { insertPerson } from '../../server/crew/store.ts'
import { callLegs } from '../../server/database/schema.ts'
import { type LinePlan, lineByNumber, planLine, storeSettings } from '../../server/settings/store.ts'
import { dialEnded, duringCall, type FinalCallStatus, incomingCall, newCallSid } from '../twilio/webhooks.ts'
import { line, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

export const raj = '+14165550002'
const day = { opens: '08:00', closes: '17:00' }

/** A shop at Twilio whose line rings the owner and Raj before anything else. */
export async function openCrewLine(options: Parameters<typeof openTwilioShop>[0]): Promise<TwilioShop> {
  const twilio = await openTwilioShop(options)
  const { db, now } = twilio.shop
  insertPerson(db, {
    ...{ name: 'Raj', mobile: raj, role: 'crew', alerted: 'never', hours: null, takesJobs: false, rung: 'always' },
    ...{ createdAt: now(), invitedAt: null, invitationHash: null },
  })
  storeSettings(db, { hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null } }, now())
  planAt(twilio, { plan: 'ring-crew-first' })
  return twilio
}

export function planAt({ shop: { db } }: TwilioShop, change: Partial<LinePlan>): void {
  planLine(db, lineByNumber(db, line)?.id ?? 0, change)
}

/** One call as Twilio tells of it. */
export async function dialAt(twilio: TwilioShop, from: string, more: { forwardedFrom?: string } = {}) {
  const callSid = newCallSid()
  const call = { callSid, from, to: line }
  const incoming = () => twilio.post('/webhooks/twilio/voice', incomingCall({ ...call, ...more }))
  const answer = await incoming()
  const onLeg = (path: string, leg: number | undefined, extra: Record<string, string>) =>
    twilio.post(`/webhooks/twilio/${path}?leg=${leg}`, {
      ...duringCall({ callSid: newCallSid(), from, to: raj }),
      ...{ ParentCallSid: callSid, Direction: 'outbound-dial', ...extra },
    })
  return {
    callSid,
    incoming,
    answer,
    /** Our number of a phone in the latest call that rang it. */
    leg: (number: string) =>
      twilio.shop.db
        .select()
        .from(callLegs)
        .all()
        .findLast((each) => each.number === number)?.id,
    pickUp: (leg?: number) => onLeg('screen', leg, {}),
    press: (leg: number | undefined, Digits = '1') => onLeg('accept', leg, { Digits }),
    legEnds: (leg: number | undefined, CallStatus: FinalCallStatus) => onLeg('leg-status', leg, { CallStatus }),
    ringEnds: (dialStatus: FinalCallStatus | 'answered', bridged = false) =>
      twilio.post('/webhooks/twilio/ring-ended', dialEnded({ ...call, dialStatus, bridged })),
    hangsUp: (status: FinalCallStatus) => twilio.hangUp(from, callSid, status),
  }
}
