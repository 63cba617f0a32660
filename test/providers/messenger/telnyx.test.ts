import { telnyxMessenger } from '../../../server/providers/messenger/telnyx.ts'
import { type Fault, startFakeTelnyx } from '../../telnyx/fake-telnyx.ts'
import { type Behaviour, messengerContract } from '../messenger-contract.ts'
import { caller, now, ours, publicUrl, shopAt } from '../telnyx/shop.ts'

const faults: Record<Exclude<Behaviour, 'down' | 'well'>, Fault> = {
  'times-out-after-accepting': 'accept-then-hang',
  'is-lost-after-accepting': 'accept-then-reset',
  'fails-after-accepting': 'accept-then-500',
  'times-out': 'hang',
  fails: '500',
  'is-too-busy': '429',
  'opted-out': { refuse: 40300, title: 'Blocked due to STOP message' },
  'cannot-be-texted': { refuse: 40310, title: "Invalid 'to' address" },
  'wrong-credentials': '401',
}

messengerContract('Telnyx', ['receivesPhotos', 'looksUpLines'], async () => {
  let at = now()
  const fake = await startFakeTelnyx({ number: ours, now: () => at.epochMilliseconds })
  const messenger = telnyxMessenger(shopAt(fake), {
    ...{ publicUrl, apiBase: fake.url, now: () => at },
    sendTimeoutSeconds: 0.5,
  })
  return {
    messenger,
    ours,
    behave: (how) => {
      if (how === 'down') return fake.refuseConnections()
      if (how !== 'well') fake.faults.push(faults[how])
    },
    arrived: () => fake.texts,
    receive: () => 'no list tells of it',
    receivePhoto: async (photo) => {
      fake.media.set('photo', Buffer.from(photo))
      const media = [{ url: `${fake.url}/media/photo`, content_type: 'image/jpeg' }]
      const payload = {
        id: 'photo-message',
        from: { phone_number: caller },
        to: [{ phone_number: ours }],
        text: '',
        media,
      }
      const body = JSON.stringify({ data: { event_type: 'message.received', id: 'event', payload } })
      const reading = messenger.readMessage(fake.signed('/webhooks/telnyx/message', body, 'application/json'))
      return reading.ok ? reading.events[0] : undefined
    },
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: fake.close,
  }
})
