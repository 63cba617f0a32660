import type { CarrierCan } from '../../../server/providers/carrier/carrier.ts'
import { twilioCarrier } from '../../../server/providers/carrier/twilio.ts'
import type { TwilioAccount } from '../../../server/providers/twilio/account.ts'
import { addRow } from '../../twilio/account.ts'
import { startFakeTwilio } from '../../twilio/fake-twilio.ts'
import { newCallSid } from '../../twilio/webhooks.ts'
import { type CarrierBench, carrierContract } from '../carrier-contract.ts'
import { now, ours, shop } from '../twilio/shop.ts'

const byWebhooks: CarrierCan = {
  ...{
    steersCalls: true,
    hearsWords: true,
    ringsInTurn: true,
    followsDocument: false,
    talksOpenLine: true,
    placesCalls: true,
    listsCalls: true,
    keepsRecordings: true,
    playsRecordings: false,
  },
  ...{ showsOwnNumber: true, tellsByItself: true, repeatsUnderNewIds: false },
}

const asked: CarrierCan = {
  ...{
    steersCalls: false,
    hearsWords: false,
    ringsInTurn: true,
    followsDocument: true,
    talksOpenLine: false,
    placesCalls: false,
    listsCalls: true,
    keepsRecordings: true,
    playsRecordings: false,
  },
  ...{ showsOwnNumber: false, tellsByItself: false, repeatsUnderNewIds: false },
}

carrierContract('Twilio', byWebhooks, () => bench('webhooks'))
carrierContract('Twilio, asked every few seconds,', asked, () => bench('polling'))

async function bench(mode: TwilioAccount['mode']): Promise<CarrierBench> {
  let at = now()
  const fake = await startFakeTwilio({
    accountSid: shop.accountSid!,
    authToken: shop.authToken!,
    numbers: [ours],
    now: () => at.epochMilliseconds,
  })
  return {
    carrier: twilioCarrier({ ...shop, apiBase: fake.url, mode }, { now: () => at }),
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
}
