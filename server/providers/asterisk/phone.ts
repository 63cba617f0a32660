import { randomBytes } from 'node:crypto'
import type { AriEvent } from './frames.ts'
import type { Link } from './link.ts'

/** One channel of Asterisk: a caller, or a phone that we ring. What is heard there ends when the phone is gone. */
export type Phone = {
  id: string
  link: Link
  /** The line is open: something can be heard there. */
  isUp: boolean
  isGone: boolean
  /** Resolves when the phone is gone, with Asterisk's word why. */
  gone: Promise<number | null>
  /** Resolves when our own steps begin there. */
  met: Promise<void>
  /** Resolves with the next event of that kind, and with null when the phone is gone, or so long after. */
  next(is: (event: AriEvent) => boolean, lingerMilliseconds?: number): Promise<AriEvent | null>
  /** Every key pressed from now on, until it is called off. */
  onKey(hear: (digit: string) => void): () => void
  hear(event: AriEvent): void
  lose(): void
}

export function newPhone(id: string, link: Link): Phone {
  const ended = Promise.withResolvers<number | null>()
  const met = Promise.withResolvers<void>()
  const listeners = new Set<(event: AriEvent) => void>()
  const end = (cause: number | null) => {
    phone.isGone = true
    ended.resolve(cause)
  }
  const phone: Phone = {
    id,
    link,
    isUp: false,
    isGone: false,
    gone: ended.promise,
    met: met.promise,
    next(is, lingerMilliseconds = 0) {
      const { promise, resolve } = Promise.withResolvers<AriEvent | null>()
      const done = (event: AriEvent | null) => {
        listeners.delete(hear)
        resolve(event)
      }
      const hear = (event: AriEvent) => is(event) && done(event)
      listeners.add(hear)
      void ended.promise.then(() => setTimeout(done, lingerMilliseconds, null))
      return promise
    },
    onKey(press) {
      const hear = (event: AriEvent) => event.type === 'ChannelDtmfReceived' && press(event.digit)
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    hear(event) {
      if (event.channel?.state === 'Up') phone.isUp = true
      if (event.type === 'StasisStart') met.resolve()
      for (const each of [...listeners]) each(event)
      if (event.type === 'ChannelDestroyed' || event.type === 'StasisEnd') end(event.cause ?? null)
    },
    lose: () => end(null),
  }
  return phone
}

export async function answerPhone(phone: Phone): Promise<void> {
  if (phone.isUp || phone.isGone) return
  const { status } = await phone.link.request('POST', `channels/${phone.id}/answer`)
  if (status === 204) phone.isUp = true
}

export async function hangUp({ id, link, isGone }: Phone, reason: 'normal' | 'busy' = 'normal'): Promise<void> {
  if (!isGone) await link.request('DELETE', `channels/${id}?reason=${reason}`)
}

/** Sounds that are heard one after the other, by where Asterisk finds them. */
type Media = string | string[]

/** Plays sounds to their end; what it gives early stops it. */
export async function playSound(phone: Phone, media: Media, stop: Promise<unknown> = phone.gone): Promise<void> {
  await answerPhone(phone)
  if (phone.isGone) return
  const id = `play-${randomBytes(8).toString('hex')}`
  const finished = phone.next(({ type, playback }) => type === 'PlaybackFinished' && playback?.id === id)
  const begun = await phone.link.request('POST', `channels/${phone.id}/play/${id}`, { media })
  if (begun.status !== 201) return
  const isStopped = await Promise.race([finished.then(() => false), stop.then(() => true)])
  if (isStopped && !phone.isGone) await phone.link.request('DELETE', `playbacks/${id}`)
}

type Question = { media: Media; mostKeys: number; seconds: number }

/** Plays a question and gathers keys from its first word on; a hash, or the last of them, ends it, and so do so many seconds in which none came. */
export async function gatherKeys(phone: Phone, { media, mostKeys, seconds }: Question): Promise<string> {
  let keys = ''
  let waiting: NodeJS.Timeout | undefined
  const full = Promise.withResolvers<void>()
  const pressed = Promise.withResolvers<void>()
  const wait = () => {
    clearTimeout(waiting)
    waiting = setTimeout(full.resolve, seconds * 1000)
  }
  const off = phone.onKey((digit) => {
    pressed.resolve()
    if (digit !== '#') keys += digit
    if (digit !== '#' && keys.length < mostKeys) return wait()
    off()
    full.resolve()
  })
  await playSound(phone, media, Promise.race([phone.gone, pressed.promise]))
  if (keys === '') wait()
  await Promise.race([full.promise, phone.gone])
  clearTimeout(waiting)
  off()
  return keys
}
