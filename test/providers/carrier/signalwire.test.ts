import { signalwireCarrier, signalwireCarrierCan } from '../../../server/providers/carrier/signalwire.ts'
import { addRow } from '../../twilio/account.ts'
import { carrierContract } from '../carrier-contract.ts'
import { now, ours, publicUrl, shop, startFake } from '../signalwire/shop.ts'

carrierContract('SignalWire', signalwireCarrierCan, async () => {
  let at = now()
  const fake = await startFake(() => at.epochMilliseconds)
  return {
    carrier: signalwireCarrier(shop, { publicUrl, apiBase: fake.url, now: () => at }),
    ours,
    call: (from, status, seconds) => {
      const startedAtMs = at.epochMilliseconds - seconds * 1000
      const times = { createdAtMs: startedAtMs, startedAtMs, endedAtMs: at.epochMilliseconds, seconds }
      const nobody = { parentCallSid: null, answeredBy: null, forwardedFrom: null, callerName: null }
      const sid = fake.account.company.newSid('CA')
      const call = { sid, from, to: ours, status, direction: 'inbound' as const, ...times, ...nobody }
      return addRow(fake.account, fake.account.calls, call).sid
    },
    listDown: () => {
      fake.modes.listFaults = [{ fault: 'reset', chance: 1 }]
    },
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: fake.close,
  }
})
