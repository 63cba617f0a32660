import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { DeliveryStatus, MessageEvent, OutgoingMessage, SentMessage } from './messenger.ts'

/** What becomes of a send. After `-accepting` the text is taken although its sender never learns so. */
export type SendMode =
  | 'well'
  | 'times-out-after-accepting'
  | 'is-lost-after-accepting'
  | 'fails-after-accepting'
  | 'times-out'
  | 'fails'
  | 'is-too-busy'
  | 'opted-out'
  | 'cannot-be-texted'
  | 'refuses'
  | 'wrong-credentials'
  | 'down'

export type Photo = { bytes: Uint8Array; contentType: string }
export type Why = Partial<Pick<Extract<MessageEvent, { kind: 'receipt' }>, 'because' | 'errorCode'>>
type SimulatedSent = SentMessage & { reference: string }
type SimulatedReceived = Extract<MessageEvent, { kind: 'received' }> & { sentAt: Temporal.Instant }

/** A messenger's surroundings, to be changed at any time: how it behaves, and what it knows. */
export type SimulatedWorld = {
  mode: SendMode | ((message: OutgoingMessage) => SendMode)
  /** The lists do not show a text before it is so old. */
  listLagSeconds: number
  /** The lists throw Unreachable. */
  listsAreDown: boolean
  /** Neither texts nor receipts are told; only the lists know of them. */
  losesEvents: boolean
  /** Every accepted text is soon reported as sent and delivered. */
  deliversByItself: boolean
  /** The latest accepted texts, oldest first. */
  sent: SimulatedSent[]
  /** The latest texts to us, oldest first. */
  received: SimulatedReceived[]
  photos: Map<string, Photo>
  /** Numbers that take no texts: a text to one is taken, and comes back undelivered. */
  landlines: Set<string>
  /** Hears of texts and receipts, in the place of webhooks. */
  listener(event: MessageEvent): void
}

const mostKept = 10_000
/** All photos together; the box fetches each at once. */
const mostPhotoBytes = 64 * 1024 * 1024

/** A calm world in which nothing has happened yet. */
export function simulatedWorld(changes: Partial<SimulatedWorld> = {}): SimulatedWorld {
  return {
    mode: 'well',
    listLagSeconds: 0,
    listsAreDown: false,
    losesEvents: false,
    deliversByItself: false,
    sent: [],
    received: [],
    photos: new Map(),
    landlines: new Set(),
    listener: () => {},
    ...changes,
  }
}

/** Takes a text of ours; returns its id. */
export function take(world: SimulatedWorld, message: OutgoingMessage, at: Temporal.Instant): string {
  const { reference, to, from, body } = message
  const messageId = newId()
  world.sent.push({ messageId, reference, to, from, body, createdAt: at, status: 'queued' })
  if (world.sent.length > mostKept) world.sent.shift()
  if (world.deliversByItself) setImmediate(() => deliver(world, messageId))
  return messageId
}

/** Reports what became of a text of ours; `why` where it failed for another reason than that nobody knows. */
export function report(world: SimulatedWorld, messageId: string, status: DeliveryStatus, why: Why = {}): void {
  const sent = world.sent.find((each) => each.messageId === messageId)
  if (!sent) throw new Error(`no such text: ${messageId}`)
  sent.status = status
  const { because = status === 'failed' ? 'not-delivered' : null, errorCode = null } = why
  tell(world, { kind: 'receipt', messageId, reference: sent.reference, status, said: status, because, errorCode })
}

/** Somebody texts us; returns the id of the text. */
export function receive(world: SimulatedWorld, text: Incoming, at: Temporal.Instant): string {
  const { photos = [], messageId = newId(), ...words } = text
  const media = photos.map((photo, n) => ({ url: `simulated:${messageId}/${n}`, contentType: photo.contentType }))
  for (const [n, photo] of photos.entries()) world.photos.set(`simulated:${messageId}/${n}`, photo)
  if (photos.length > 0) forgetOldPhotos(world)
  const received: SimulatedReceived = { kind: 'received', messageId, ...words, media, consent: null, sentAt: at }
  world.received.push(received)
  if (world.received.length > mostKept) forgetOldest(world)
  tell(world, received)
  return messageId
}

export type Incoming = {
  from: string
  to: string
  body: string
  photos?: Photo[]
  /** The messenger's name of the text, where it must be known beforehand. */
  messageId?: string
}

function newId(): string {
  return `simulated-${randomUUID()}`
}

function deliver(world: SimulatedWorld, messageId: string): void {
  report(world, messageId, 'sent')
  const to = world.sent.find((each) => each.messageId === messageId)?.to ?? ''
  if (world.landlines.has(to)) report(world, messageId, 'failed', { because: 'cannot-be-texted' })
  else report(world, messageId, 'delivered')
}

function forgetOldest(world: SimulatedWorld): void {
  for (const { url } of world.received.shift()?.media ?? []) world.photos.delete(url)
}

function forgetOldPhotos({ photos }: SimulatedWorld): void {
  let bytes = [...photos.values()].reduce((sum, photo) => sum + photo.bytes.length, 0)
  for (const [url, photo] of photos) {
    if (bytes <= mostPhotoBytes) return
    photos.delete(url)
    bytes -= photo.bytes.length
  }
}

function tell(world: SimulatedWorld, event: MessageEvent): void {
  if (!world.losesEvents) world.listener(event)
}
