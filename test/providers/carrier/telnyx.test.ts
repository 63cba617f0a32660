import { randomBytes } from 'node:crypto'
import { telnyxCarrier, telnyxCarrierCan } from '../../../server/providers/carrier/telnyx.ts'
import { startFakeTelnyx } from '../../telnyx/fake-telnyx.ts'
import { carrierContract } from '../carrier-contract.ts'
import { now, ours, publicUrl, shopAt } from '../telnyx/shop.ts'

carrierContract('Telnyx', telnyxCarrierCan, async () => {
  let at = now()
  const fake = await startFakeTelnyx({ number: ours, now: () => at.epochMilliseconds })
  return {
    carrier: telnyxCarrier(shopAt(fake), { publicUrl, apiBase: fake.url, now: () => at }),
    ours,
    call: (from, status, seconds) => {
      const sid = `v3:${randomBytes(30).toString('base64url')}`
      const endedAtMs = at.epochMilliseconds
      fake.calls.push({ sid, from, to: ours, status, startedAtMs: endedAtMs - seconds * 1000, endedAtMs, seconds })
      return sid
    },
    listDown: () => {
      fake.listIsDown = true
    },
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: fake.close,
  }
})
