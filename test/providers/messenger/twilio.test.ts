import { expect, test } from 'vitest'
import { twilioMessenger } from '../../../server/providers/messenger/twilio.ts'
import { startFakeTwilio } from '../../twilio/fake-twilio.ts'
import type { PostFault } from '../../twilio/modes.ts'
import { type Behaviour, messengerContract } from '../messenger-contract.ts'
import { now, ours, shop } from '../twilio/shop.ts'

const faults: Record<Exclude<Behaviour, 'down'>, PostFault> = {
  well: 'answer',
  'times-out-after-accepting': 'accept-then-hang',
  'is-lost-after-accepting': 'accept-then-reset',
  'fails-after-accepting': 'accept-then-500',
  'times-out': 'hang',
  fails: '500',
  'is-too-busy': '429',
  'opted-out': { refuse: 21610 },
  'cannot-be-texted': { refuse: 21614 },
  'wrong-credentials': '401',
}

messengerContract('Twilio', ['listsSent', 'listsReceived', 'receivesPhotos', 'looksUpLines'], async () => {
  let at = now()
  const fake = await startFakeTwilio({
    accountSid: shop.accountSid!,
    authToken: shop.authToken!,
    numbers: [ours],
    now: () => at.epochMilliseconds,
  })
  const account = { ...shop, apiBase: fake.url }
  return {
    messenger: twilioMessenger(account, { now: () => at, sendTimeoutSeconds: 0.5 }),
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

test('Twilio answers STOP itself, and does not repeat texts under new ids', () => {
  const messenger = twilioMessenger(shop, { now, sendTimeoutSeconds: 30 })
  expect(messenger).toMatchObject({
    name: 'twilio',
    can: { answersStop: true, repeatsUnderNewIds: false },
    sendTimeoutSeconds: 30,
  })
})
