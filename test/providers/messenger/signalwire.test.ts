import { signalwireMessenger } from '../../../server/providers/messenger/signalwire.ts'
import type { PostFault } from '../../twilio/modes.ts'
import { type Behaviour, messengerContract } from '../messenger-contract.ts'
import { now, ours, publicUrl, shop, startFake } from '../signalwire/shop.ts'

const faults: Record<Exclude<Behaviour, 'down'>, PostFault> = {
  well: 'answer',
  'times-out-after-accepting': 'accept-then-hang',
  'is-lost-after-accepting': 'accept-then-reset',
  'fails-after-accepting': 'accept-then-500',
  'times-out': 'hang',
  fails: '500',
  'is-too-busy': '429',
  'opted-out': { refuse: 21610 },
  'cannot-be-texted': { refuse: 21217 },
  'wrong-credentials': '401',
}

messengerContract('SignalWire', ['listsSent', 'listsReceived', 'receivesPhotos'], async () => {
  let at = now()
  const fake = await startFake(() => at.epochMilliseconds)
  return {
    messenger: signalwireMessenger(shop, { publicUrl, apiBase: fake.url, now: () => at, sendTimeoutSeconds: 0.5 }),
    ours,
    behave: (how) => (how === 'down' ? fake.refuseConnections() : fake.next(faults[how])),
    arrived: () => fake.messages,
    receive: async ({ from, body, photo }) => {
      const media = photo ? [{ type: 'image/jpeg', bytes: Buffer.from(photo) }] : []
      return (await fake.receiveText({ from, body, media, times: 0 })).message.sid
    },
    lag: (seconds) => {
      fake.modes.listLagMs = seconds * 1000
    },
    listsDown: () => {
      fake.modes.listFaults = [{ fault: '500', chance: 1 }]
    },
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: fake.close,
  }
})
