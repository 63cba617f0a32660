// What every messenger keeps, whoever carries the texts. A bench drives one company's world.
import type { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MessageEvent, Messenger, OutgoingMessage } from '../../server/providers/messenger/messenger.ts'
import { Refused, Unreachable } from '../../server/providers/request.ts'

export type Behaviour =
  | 'well'
  | 'times-out-after-accepting'
  | 'is-lost-after-accepting'
  | 'fails-after-accepting'
  | 'times-out'
  | 'fails'
  | 'is-too-busy'
  | 'opted-out'
  | 'cannot-be-texted'
  | 'wrong-credentials'
  | 'down'

/** One messenger and the world behind it, on a clock that the test moves. */
export type MessengerBench = {
  messenger: Messenger
  /** Our number. */
  ours: string
  /** The next send meets this. */
  behave(how: Behaviour): Promise<void> | void
  /** What the recipients have. */
  arrived(): { to: string; body: string }[]
  /** Somebody texts us; returns the id of the text. */
  receive(text: { from: string; body: string; photo?: Uint8Array }): Promise<string> | string
  /** Somebody sends a photo without words; what the messenger makes of it, by its list or its webhook. */
  receivePhoto?(photo: Uint8Array): Promise<MessageEvent | undefined>
  /** Only of who keeps lists. */
  lag?(seconds: number): void
  listsDown?(): void
  pass(seconds: number): void
  now(): Temporal.Instant
  close(): Promise<void> | void
}

const caller = '+14165550199'
const other = '+14165550198'

/** What is tried of those that can do it alone. */
type Tried = 'repeatsSafely' | 'listsSent' | 'listsReceived' | 'receivesPhotos' | 'looksUpLines'
const tried: Tried[] = ['repeatsSafely', 'listsSent', 'listsReceived', 'receivesPhotos', 'looksUpLines']

// What a company cannot do is no test of it: one that was skipped would count as missing.
const noTest = Object.assign(() => undefined, {}) as unknown as typeof test

/** `can`: what this company is expected to be able to do. */
export function messengerContract(
  name: string,
  can: Tried[],
  build: () => Promise<MessengerBench> | MessengerBench,
): void {
  describe(`the ${name} messenger`, () => {
    let bench: MessengerBench
    let count = 0

    beforeEach(async () => {
      bench = await build()
    })
    afterEach(() => bench.close())

    const outgoing = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => {
      const { ours: from } = bench
      return {
        reference: `r${++count}`,
        to: caller,
        from,
        body: 'Sorry we missed you',
        validForSeconds: 600,
        ...changes,
      }
    }
    const send = (changes: Partial<OutgoingMessage> = {}) => bench.messenger.send(outgoing(changes))
    const received = async (photo: Uint8Array) => {
      if (bench.receivePhoto) return bench.receivePhoto(photo)
      await bench.receive({ from: caller, body: '', photo })
      return (await bench.messenger.receivedSince(anHourAgo()))[0]
    }
    const anHourAgo = () => bench.now().subtract({ hours: 1 })
    const where = (...needed: Tried[]): typeof test => (needed.every((each) => can.includes(each)) ? test : noTest)
    const bodies = (rows: { body: string }[]) => rows.map((row) => row.body)

    test('what it can do is said as it is', () => {
      expect(tried.filter((each) => bench.messenger.can[each])).toEqual(tried.filter((each) => can.includes(each)))
    })

    test('an accepted text arrives as it was written', async () => {
      const body = 'é 漢字 👩🏽‍🔧 & <b>"x"</b> + %'
      expect(await send({ body })).toEqual({ outcome: 'accepted', messageId: expect.stringMatching(/./) })
      expect(bench.arrived()).toMatchObject([{ to: caller, body }])
    })

    test('two texts have two ids', async () => {
      const [one, two] = [await send(), await send()]
      expect(one.outcome === 'accepted' && two.outcome === 'accepted' && one.messageId !== two.messageId).toBe(true)
    })

    test.each([
      ['times-out-after-accepting', 'timed-out', 1],
      ['is-lost-after-accepting', 'connection-lost', 1],
      ['fails-after-accepting', 'server-error', 1],
      ['times-out', 'timed-out', 0],
      ['fails', 'server-error', 0],
    ] as const)('a send that %s is unknown, whether it was taken or not', async (how, because, arrived) => {
      await bench.behave(how)
      expect(await send()).toEqual({ outcome: 'unknown', because })
      expect(bench.arrived()).toHaveLength(arrived)
      if (bench.messenger.can.listsSent) expect(await bench.messenger.sentTo(caller, anHourAgo())).toHaveLength(arrived)
    })

    where('repeatsSafely')('the same text again under the same reference is one text', async () => {
      const message = outgoing()
      const answers = [await bench.messenger.send(message), await bench.messenger.send(message)]
      expect(answers[0]).toMatchObject({ outcome: 'accepted' })
      expect(answers[1]).toEqual(answers[0])
      expect(bench.arrived()).toHaveLength(1)
    })

    test.each([
      ['times-out-after-accepting'],
      ['is-lost-after-accepting'],
      ['fails-after-accepting'],
      ['times-out'],
      ['fails'],
    ] as const)('a send that %s is mended by sending it again, and is one text', async (how) => {
      if (!bench.messenger.can.repeatsSafely) return
      const message = outgoing()
      await bench.behave(how)
      expect(await bench.messenger.send(message)).toMatchObject({ outcome: 'unknown' })
      await bench.behave('well')
      expect(await bench.messenger.send(message)).toMatchObject({ outcome: 'accepted' })
      expect(bench.arrived()).toHaveLength(1)
    })

    test('who keeps no list refuses to be asked for it, for an empty one would be believed', async () => {
      const { listsSent, listsReceived } = bench.messenger.can
      if (!listsSent) await expect(bench.messenger.sentTo(caller, anHourAgo())).rejects.toThrow(Refused)
      if (!listsSent) await expect(bench.messenger.sentSince(anHourAgo())).rejects.toThrow(Refused)
      if (!listsReceived) await expect(bench.messenger.receivedSince(anHourAgo())).rejects.toThrow(Refused)
    })

    test.each([
      ['refusesOptedOut', 'opted-out'],
      ['refusesNumbers', 'cannot-be-texted'],
    ] as const)('who %s tells so at once', async (can, how) => {
      if (!bench.messenger.can[can]) return
      await bench.behave(how)
      expect(await send()).toMatchObject({ outcome: 'rejected', because: how, about: 'message' })
      expect(bench.arrived()).toEqual([])
    })

    test.each([
      ['is-too-busy', 'too-many-requests', 'moment'],
      ['wrong-credentials', 'wrong-credentials', 'account'],
      ['down', 'never-left', 'moment'],
    ] as const)('a messenger that is %s has not taken the text', async (how, because, about) => {
      await bench.behave(how)
      expect(await send()).toMatchObject({ outcome: 'rejected', because, about })
      expect(bench.arrived()).toEqual([])
    })

    where('listsSent')('what was sent to one number is listed newest first, and nobody else', async () => {
      for (const body of ['one', 'two', 'three']) {
        await send({ body })
        await send({ body: 'not for you', to: other })
        bench.pass(1)
      }
      const listed = await bench.messenger.sentTo(caller, anHourAgo())
      expect(bodies(listed)).toEqual(['three', 'two', 'one'])
      expect(listed[0]).toMatchObject({ to: caller, from: bench.ours })
    })

    where('listsSent')('a listed text has the id that the send gave', async () => {
      const answer = await send()
      const [listed] = await bench.messenger.sentTo(caller, anHourAgo())
      expect(answer).toEqual({ outcome: 'accepted', messageId: listed?.messageId })
      expect(Math.abs(bench.now().since(listed!.createdAt).total('seconds'))).toBeLessThan(1)
    })

    where('listsSent')('only what was sent since then is listed', async () => {
      await send({ body: 'long ago' })
      bench.pass(600)
      const since = bench.now()
      await send({ body: 'now' })
      expect(bodies(await bench.messenger.sentTo(caller, since))).toEqual(['now'])
      expect(bodies(await bench.messenger.sentSince(since))).toEqual(['now'])
    })

    where('listsSent')(
      'all that was sent is listed newest first, whoever it was for, and nothing that came in',
      async () => {
        await send({ body: 'one' })
        bench.pass(1)
        await send({ body: 'two', to: other })
        await bench.receive({ from: caller, body: 'hello' })
        expect(bodies(await bench.messenger.sentSince(anHourAgo()))).toEqual(['two', 'one'])
      },
    )

    where('listsSent')('a list that lags hides a text until it has caught up', async () => {
      bench.lag?.(10)
      await send()
      expect(await bench.messenger.sentTo(caller, anHourAgo())).toEqual([])
      bench.pass(11)
      expect(await bench.messenger.sentTo(caller, anHourAgo())).toHaveLength(1)
    })

    where('listsReceived')('what came in is listed oldest first, and nothing of ours', async () => {
      const first = await bench.receive({ from: caller, body: 'one' })
      bench.pass(1)
      await send({ body: 'ours' })
      await bench.receive({ from: other, body: 'two' })
      const listed = await bench.messenger.receivedSince(anHourAgo())
      expect(listed).toMatchObject([
        { kind: 'received', messageId: first, from: caller, to: bench.ours, body: 'one', media: [], consent: null },
        { kind: 'received', from: other, body: 'two' },
      ])
    })

    where('listsReceived')('only what came in since then is listed', async () => {
      await bench.receive({ from: caller, body: 'long ago' })
      bench.pass(600)
      const since = bench.now()
      await bench.receive({ from: caller, body: 'now' })
      expect(await bench.messenger.receivedSince(since)).toMatchObject([{ body: 'now' }])
    })

    where('receivesPhotos')('a photo is fetched by its address, and never a larger one than asked', async () => {
      const photo = new Uint8Array([255, 216, 255, 1, 2, 3])
      const event = await received(photo)
      const url = event?.kind === 'received' ? event.media[0]!.url : ''
      expect(event).toMatchObject({ media: [{ contentType: expect.toBeOneOf(['image/jpeg', null]) }] })
      expect([...(await bench.messenger.fetchMedia(url, 6))]).toEqual([...photo])
      await expect(bench.messenger.fetchMedia(url, 5)).rejects.toThrow(Refused)
    })

    test('a photo that is not there is refused', async () => {
      await expect(bench.messenger.fetchMedia('https://example.com/photo', 100)).rejects.toThrow(Refused)
    })

    where('listsSent', 'listsReceived')('lists that cannot be read are unreachable', async () => {
      bench.listsDown?.()
      await expect(bench.messenger.sentTo(caller, anHourAgo())).rejects.toThrow(Unreachable)
      await expect(bench.messenger.sentSince(anHourAgo())).rejects.toThrow(Unreachable)
      await expect(bench.messenger.receivedSince(anHourAgo())).rejects.toThrow(Unreachable)
    })

    test('an unsigned webhook is never believed', () => {
      const body = `MessageSid=SM1&From=${caller}&To=${bench.ours}&Body=hello`
      const request = { method: 'POST', target: '/webhooks/message', headers: {}, body }
      expect(bench.messenger.readMessage(request).ok).toBe(false)
    })

    test('a webhook is answered', () => {
      expect(bench.messenger.answer().status).toBeGreaterThanOrEqual(200)
      expect(bench.messenger.answer().status).toBeLessThan(300)
    })

    where('looksUpLines')('what kind of line a number is, is told, or not in time, and never throws', async () => {
      expect(await bench.messenger.lineType(caller, 500)).toBe('mobile')
      await bench.behave('down')
      expect(['mobile', null]).toContain(await bench.messenger.lineType(caller, 200))
    })

    test('its state is told in words', async () => {
      for (const line of await bench.messenger.check()) {
        expect(line).toEqual({
          name: expect.stringMatching(/\w/),
          ok: expect.any(Boolean),
          words: expect.stringMatching(/\.$/),
        })
      }
    })
  })
}
