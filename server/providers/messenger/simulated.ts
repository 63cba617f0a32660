import { Temporal } from 'temporal-polyfill'
import { Refused, Unreachable } from '../request.ts'
import type { DeliveryStatus, MessageEvent, Messenger, MessengerCan, OutgoingMessage, SendAnswer } from './messenger.ts'
import * as worlds from './simulated-world.ts'

type World = worlds.SimulatedWorld

/** A messenger without a company: the demo, the offline mode and the test double at once. */
export type SimulatedMessenger = Messenger & {
  name: 'simulated'
  world: World
  /** Who hears of texts and receipts, in the place of webhooks. */
  onEvent(listener: (event: MessageEvent) => void): void
  /** Somebody texts us; returns the id of the text. */
  receive(text: worlds.Incoming): string
  /** Reports what became of a text of ours. */
  report(messageId: string, status: DeliveryStatus, why?: worlds.Why): void
}

type Surroundings = { now(): Temporal.Instant; world?: World; sendTimeoutSeconds?: number; can?: Partial<MessengerCan> }

export const simulatedCan: MessengerCan = {
  listsSent: true,
  listsReceived: true,
  repeatsSafely: false,
  sendsReceipts: true,
  dropsLate: false,
  sendsFromAnyLine: true,
  receivesPhotos: true,
  looksUpLines: true,
  refusesNumbers: true,
  refusesOptedOut: true,
  answersStop: false,
  repeatsUnderNewIds: false,
}

export function simulatedMessenger(surroundings: Surroundings): SimulatedMessenger {
  const { now, world = worlds.simulatedWorld(), sendTimeoutSeconds = 30 } = surroundings
  const can = { ...simulatedCan, ...surroundings.can }
  return {
    name: 'simulated',
    can,
    sendTimeoutSeconds,
    world,
    onEvent: (listener) => {
      world.listener = listener
    },
    receive: (text) => worlds.receive(world, text, now()),
    report: (messageId, status, why) => worlds.report(world, messageId, status, why),
    // Nothing signs for a simulated company, so nothing that comes from outside is its word.
    readMessage: () => ({ ok: false, because: 'not-configured' }),
    answer: () => ({ status: 204, type: 'text/plain', body: '' }),
    send: async (message) =>
      send(world, message, { at: now(), before: can.repeatsSafely ? sentBefore(world, message) : null }),
    check: async () => [{ name: 'Texts', ok: true, words: 'Texts are simulated: nothing leaves this machine.' }],
    lineType: async (number) => (world.landlines.has(number) ? 'landline' : 'mobile'),
    fetchMedia: async (url, maxBytes) => photoAt(world, url, maxBytes),
    ...lists(world, { now, can }),
  }
}

/** The simulated messenger among all; null where a company carries the texts. */
export function asSimulatedMessenger(messenger: Messenger): SimulatedMessenger | null {
  return messenger.name === 'simulated' && 'world' in messenger ? (messenger as SimulatedMessenger) : null
}

const timedOut: SendAnswer = { outcome: 'unknown', because: 'timed-out' }
const lost: SendAnswer = { outcome: 'unknown', because: 'connection-lost' }
const failed: SendAnswer = { outcome: 'unknown', because: 'server-error' }

/** What is answered, and whether the text was taken all the same; no answer: its id. */
const behaviours: Record<worlds.SendMode, { isTaken: boolean; answer: SendAnswer | null }> = {
  well: { isTaken: true, answer: null },
  'times-out-after-accepting': { isTaken: true, answer: timedOut },
  'is-lost-after-accepting': { isTaken: true, answer: lost },
  'fails-after-accepting': { isTaken: true, answer: failed },
  'times-out': { isTaken: false, answer: timedOut },
  fails: { isTaken: false, answer: failed },
  'is-too-busy': { isTaken: false, answer: rejected('too-many-requests', 'moment', 1) },
  'opted-out': { isTaken: false, answer: rejected('opted-out', 'message') },
  'cannot-be-texted': { isTaken: false, answer: rejected('cannot-be-texted', 'message') },
  refuses: { isTaken: false, answer: rejected('refused', 'message') },
  'wrong-credentials': { isTaken: false, answer: rejected('wrong-credentials', 'account') },
  down: { isTaken: false, answer: rejected('never-left', 'moment') },
}

function rejected(
  because: Extract<SendAnswer, { outcome: 'rejected' }>['because'],
  about: 'message' | 'account' | 'moment',
  retryAfterSeconds: number | null = null,
): SendAnswer {
  return { outcome: 'rejected', because, about, code: null, retryAfterSeconds }
}

type Moment = { at: Temporal.Instant; before: string | null }

function send(world: World, message: OutgoingMessage, { at, before }: Moment): SendAnswer {
  const mode = typeof world.mode === 'function' ? world.mode(message) : world.mode
  const { isTaken, answer } = behaviours[mode]
  const messageId = isTaken ? (before ?? worlds.take(world, message, at)) : ''
  return answer ?? { outcome: 'accepted', messageId }
}

function sentBefore({ sent }: World, { reference }: OutgoingMessage): string | null {
  return sent.find((text) => text.reference === reference)?.messageId ?? null
}

function photoAt(world: World, url: string, maxBytes: number): Uint8Array {
  const photo = world.photos.get(url)
  if (!photo) throw new Refused('there is no such photo')
  if (photo.bytes.length > maxBytes) throw new Refused(`a photo has more than ${maxBytes} bytes`)
  return photo.bytes
}

function lists(
  world: World,
  { now, can }: Pick<Surroundings, 'now'> & { can: MessengerCan },
): Pick<Messenger, 'sentTo' | 'sentSince' | 'receivedSince'> {
  const shown = <Row>(rows: Row[], at: (row: Row) => Temporal.Instant, since: Temporal.Instant) => {
    if (world.listsAreDown) throw new Unreachable('the simulated lists are down')
    const until = now().subtract({ milliseconds: Math.round(world.listLagSeconds * 1000) })
    return rows.filter((row) => isWithin(at(row), since, until))
  }
  const sentSince = async (since: Temporal.Instant) => {
    if (!can.listsSent) throw new Refused('this simulated messenger keeps no list of what it sent')
    return shown(world.sent, (text) => text.createdAt, since).reverse()
  }
  return {
    sentSince,
    sentTo: async (to, since) => (await sentSince(since)).filter((text) => text.to === to),
    receivedSince: async (since, among) => {
      if (!can.listsReceived) throw new Refused('this simulated messenger keeps no list of what came in')
      return shown(world.received, (text) => text.sentAt, since).filter((text) => !among?.isKnown(text.messageId))
    },
  }
}

function isWithin(at: Temporal.Instant, since: Temporal.Instant, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, since) >= 0 && Temporal.Instant.compare(at, until) <= 0
}
