import { twilioCan, twilioCarrier } from '../../../server/providers/carrier/twilio.ts'
import { addRow } from '../../twilio/account.ts'
import { startFakeTwilio } from '../../twilio/fake-twilio.ts'
import { newCallSid } from '../../twilio/webhooks.ts'
import { carrierContract } from '../carrier-contract.ts'
import { now, ours, shop } from '../twilio/shop.ts'

carrierContract('Twilio', twilioCan, async () => {
  let at = now()
  const fake = await startFakeTwilio({
    accountSid: shop.accountSid!,
    authToken: shop.authToken!,
    numbers: [ours],
    now: () => at.epochMilliseconds,
  })
  return {
    carrier: twilioCarrier({ ...shop, apiBase: fake.url }, { now: () => at }),
    ours,
    call: (from, status, seconds) => {
      const startedAtMs = at.epochMilliseconds - seconds * 1000
      const times = { createdAtMs: startedAtMs, startedAtMs, endedAtMs: at.epochMilliseconds, seconds }
      const nobody = { parentCallSid: null, answeredBy: null, forwardedFrom: null, callerName: null }
      const call = { sid: newCallSid(), from, to: ours, status, direction: 'inbound' as const, ...times, ...nobody }
      return addRow(fake.account, fake.account.calls, call).sid
    },
    listDown: () => {
      fake.modes.listFaults = [{ fault: 'reset', chance: 1 }]
    },
    keyIn: (number) => void fake.account.verifiedNumbers.push(number),
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: fake.close,
  }
})
