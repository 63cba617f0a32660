import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { MessageEvent } from '../../../server/providers/messenger/messenger.ts'
import { simulatedMessenger } from '../../../server/providers/messenger/simulated.ts'
import { type SimulatedWorld, simulatedWorld } from '../../../server/providers/messenger/simulated-world.ts'
import { messengerContract } from '../messenger-contract.ts'

const ours = '+14165550100'
const caller = '+14165550199'
const text = { reference: 'r1', to: caller, from: ours, body: 'Sorry we missed you', validForSeconds: 600 }

messengerContract('simulated', ['listsSent', 'listsReceived', 'receivesPhotos', 'looksUpLines'], () => {
  let at = Temporal.Instant.from('2026-11-20T15:04:05Z')
  const messenger = simulatedMessenger({ now: () => at })
  const { world } = messenger
  return {
    messenger,
    ours,
    behave: (how) => {
      world.mode = how
    },
    arrived: () => world.sent,
    receive: ({ from, body, photo }) => {
      const photos = photo ? [{ bytes: photo, contentType: 'image/jpeg' }] : []
      return messenger.receive({ from, to: ours, body, photos })
    },
    lag: (seconds) => {
      world.listLagSeconds = seconds
    },
    listsDown: () => {
      world.listsAreDown = true
    },
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: () => {},
  }
})

function listening(changes: Partial<SimulatedWorld> = {}) {
  const now = () => Temporal.Instant.from('2026-11-20T15:04:05Z')
  const messenger = simulatedMessenger({ now, world: simulatedWorld(changes) })
  const events: MessageEvent[] = []
  messenger.onEvent((event) => void events.push(event))
  return { messenger, events }
}

test('a text that comes in is told at once', () => {
  const { messenger, events } = listening()
  const messageId = messenger.receive({ from: caller, to: ours, body: 'hello' })
  expect(events).toMatchObject([{ kind: 'received', messageId, from: caller, to: ours, body: 'hello', media: [] }])
})

test('what becomes of a text is told with our own name of it', async () => {
  const { messenger, events } = listening()
  const answer = await messenger.send(text)
  const messageId = answer.outcome === 'accepted' ? answer.messageId : ''
  messenger.report(messageId, 'failed')
  expect(events).toMatchObject([
    { kind: 'receipt', messageId, reference: 'r1', status: 'failed', because: 'not-delivered' },
  ])
  expect(messenger.world.sent).toMatchObject([{ status: 'failed' }])
})

test('a world that delivers by itself reports every text it took, also where the answer was lost', async () => {
  const { messenger, events } = listening({ deliversByItself: true, mode: 'times-out-after-accepting' })
  await messenger.send(text)
  await new Promise((soon) => setImmediate(() => setImmediate(soon)))
  expect(events).toMatchObject([
    { reference: 'r1', status: 'sent', because: null },
    { reference: 'r1', status: 'delivered', because: null },
  ])
})

test('a text to a landline is taken, and comes back undelivered with the reason', async () => {
  const { messenger, events } = listening({ deliversByItself: true, landlines: new Set([caller]) })
  await messenger.send(text)
  await messenger.send({ ...text, reference: 'r2', to: '+14165550198' })
  await new Promise((soon) => setImmediate(() => setImmediate(soon)))
  expect(events).toMatchObject([
    { reference: 'r1', status: 'sent' },
    { reference: 'r1', status: 'failed', because: 'cannot-be-texted' },
    { reference: 'r2', status: 'sent' },
    { reference: 'r2', status: 'delivered' },
  ])
})

test('a world that loses events still lists what happened', async () => {
  const { messenger, events } = listening({ losesEvents: true })
  messenger.receive({ from: caller, to: ours, body: 'hello' })
  expect(events).toEqual([])
  expect(await messenger.receivedSince(Temporal.Instant.from('2026-11-20T15:00:00Z'))).toHaveLength(1)
})

test('how a send goes may depend on the text', async () => {
  const { messenger } = listening({ mode: ({ to }) => (to === caller ? 'opted-out' : 'well') })
  expect(await messenger.send(text)).toMatchObject({ because: 'opted-out' })
  expect(await messenger.send({ ...text, to: '+14165550198' })).toMatchObject({ outcome: 'accepted' })
})

test('a long life fills no memory', async () => {
  const { messenger } = listening()
  const photos = [{ bytes: new Uint8Array(1), contentType: 'image/png' }]
  for (let n = 0; n < 10_100; n++) {
    await messenger.send(text)
    messenger.receive({ from: caller, to: ours, body: '', photos })
  }
  const { sent, received, photos: kept } = messenger.world
  expect([sent.length, received.length, kept.size]).toEqual([10_000, 10_000, 10_000])
})

test('large photos fill no memory either: the oldest go, and the latest can be fetched', async () => {
  const { messenger, events } = listening()
  const photos = [{ bytes: new Uint8Array(12 * 1024 * 1024), contentType: 'image/png' }]
  for (let n = 0; n < 20; n++) messenger.receive({ from: caller, to: ours, body: '', photos })
  expect(messenger.world.photos.size).toBe(5)
  const last = events.at(-1)
  const url = (last?.kind === 'received' && last.media[0]?.url) || ''
  expect(await messenger.fetchMedia(url, 2 ** 24)).toHaveLength(12 * 1024 * 1024)
})
