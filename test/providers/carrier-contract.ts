// What every carrier keeps, whoever carries the calls. A bench drives one company's world.
import type { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallEvent, Carrier, CarrierCan } from '../../server/providers/carrier/carrier.ts'
import type { RawRequest } from '../../server/providers/request.ts'
import { Refused, Unreachable } from '../../server/providers/request.ts'

type How = Extract<CallEvent, { kind: 'ended' }>['how']

/** One carrier and the world behind it, on a clock that the test moves. */
export type CarrierBench = {
  carrier: Carrier
  ours: string
  /** A call comes, of which no webhook tells, and ends after so many seconds; returns its id. */
  call?(from: string, how: How, seconds: number): Promise<string> | string
  listDown?(): void
  /** What the company sends us when such a call is over, where it tells of calls by itself; null: it tells nothing of such a call. */
  told?(from: string, how: 'missed' | 'answered'): RawRequest | null
  /** Where it steers calls and keeps no list: what was not heard of is told once more, and this is all that was. */
  retell?(): Promise<CallEvent[]> | CallEvent[]
  /** Somebody at that number keys in the code that was asked for; nothing where none is asked. */
  keyIn?(number: string): void
  pass(seconds: number): void
  now(): Temporal.Instant
  close(): Promise<void> | void
}

const caller = '+14165550199'

// What a company cannot do is no test of it: one that was skipped would count as missing.
const noTest = Object.assign(() => undefined, { each: () => () => undefined }) as unknown as typeof test
const where = (isSo: boolean): typeof test => (isSo ? test : noTest)

/** `can`: what this company is expected to be able to do; what it cannot, it must refuse. */
export function carrierContract(
  name: string,
  can: CarrierCan,
  build: () => Promise<CarrierBench> | CarrierBench,
): void {
  describe(`the ${name} carrier`, () => {
    let bench: CarrierBench

    beforeEach(async () => {
      bench = await build()
    })
    afterEach(() => bench.close())

    const called = (...call: Parameters<NonNullable<CarrierBench['call']>>) => {
      if (!bench.call) throw new Error('the bench of a carrier with a list makes calls')
      return bench.call(...call)
    }
    const anHourAgo = () => bench.now().subtract({ hours: 1 })

    test('what it can do is said as it is', () => {
      expect(bench.carrier.can).toEqual(can)
      expect(bench.carrier.openLine !== undefined).toBe(can.talksOpenLine)
      expect(bench.carrier.ownVoice !== undefined).toBe(can.playsRecordings)
    })

    where(can.listsCalls).each(['completed', 'busy', 'failed', 'no-answer', 'canceled'] as const)(
      'a call that was %s is listed',
      async (how) => {
        const callId = await called(caller, how, 7)
        expect(await bench.carrier.callsSince(anHourAgo())).toEqual([
          {
            kind: 'ended',
            callId,
            from: caller,
            to: bench.ours,
            forwardedFrom: null,
            how,
            seconds: 7,
            startedAt: bench.now().subtract({ seconds: 7 }),
            ...(can.tellsByItself ? {} : { isAnswered: false }),
          },
        ])
      },
    )

    where(can.listsCalls)('calls are listed oldest first', async () => {
      const ids: string[] = []
      for (const how of ['busy', 'no-answer', 'completed'] as const) {
        ids.push(await called(caller, how, 3))
        bench.pass(10)
      }
      const listed = await bench.carrier.callsSince(anHourAgo())
      expect(listed.map((event) => event.callId)).toEqual(ids)
    })

    where(can.listsCalls)('only calls that ended since then are listed, also one that had begun before', async () => {
      await called(caller, 'no-answer', 5)
      bench.pass(600)
      const long = await called(caller, 'completed', 500)
      // A company that is only asked waits for the phones that may have spoken.
      bench.pass(10)
      const listed = await bench.carrier.callsSince(bench.now().subtract({ seconds: 60 }))
      expect(listed.map((event) => event.callId)).toEqual([long])
    })

    where(can.listsCalls)('a list that cannot be read is unreachable', async () => {
      bench.listDown?.()
      await expect(bench.carrier.callsSince(anHourAgo())).rejects.toThrow(Unreachable)
    })

    where(can.showsOwnNumber)(
      'a number is shown once somebody there has keyed in the code, where one is asked for',
      async () => {
        const number = '+14165550177'
        expect(await bench.carrier.verifiedNumbers()).toEqual([])
        const asked = await bench.carrier.verifyNumber(number)
        expect(asked).toEqual(bench.keyIn ? { outcome: 'rings', code: expect.any(String) } : { outcome: 'verified' })
        if (bench.keyIn) expect(await bench.carrier.verifiedNumbers()).toEqual([])
        bench.keyIn?.(number)
        expect(await bench.carrier.verifiedNumbers()).toEqual([number])
        expect(await bench.carrier.verifyNumber(number)).toEqual({ outcome: 'verified' })
        bench.listDown?.()
        await expect(bench.carrier.verifiedNumbers()).rejects.toThrow(Unreachable)
      },
    )

    where(can.listsCalls)('a call that is known need not be listed again', async () => {
      const first = await called(caller, 'no-answer', 5)
      bench.pass(10)
      const second = await called(caller, 'busy', 5)
      const listed = await bench.carrier.callsSince(anHourAgo(), [bench.ours], (callId) => callId === first)
      expect(listed.map((event) => event.callId)).toContain(second)
    })

    where(!can.listsCalls)('a list that it does not keep is refused, and never empty', async () => {
      await expect(bench.carrier.callsSince(anHourAgo())).rejects.toThrow(Refused)
    })

    where(!can.listsCalls && can.steersCalls)(
      'what was missed is told late, oldest first, and nobody need ask for it',
      async () => {
        const first = await called(caller, 'no-answer', 7)
        bench.pass(10)
        const second = await called(caller, 'no-answer', 3)
        const told = (await bench.retell?.()) ?? []
        expect(told).toMatchObject([
          { kind: 'ended', callId: first, from: caller, to: bench.ours, seconds: 7 },
          { kind: 'ended', callId: second, from: caller, to: bench.ours, seconds: 3 },
        ])
        const [began] = told.map((event) => (event.kind === 'ended' ? event.startedAt : null))
        expect(began?.until(bench.now()).total('seconds')).toBeCloseTo(17, -1)
      },
    )

    where(!can.placesCalls)('a call that it cannot place is rejected, and was never placed', async () => {
      const call = { to: caller, from: bench.ours, bridge: 1, seconds: 20 }
      expect(await bench.carrier.placeCall(call)).toMatchObject({ outcome: 'rejected', because: 'refused' })
    })

    where(!can.showsOwnNumber)('no number of the shop is shown, and none is asked for', async () => {
      expect(await bench.carrier.verifiedNumbers().catch(() => [])).toEqual([])
      expect(await bench.carrier.verifyNumber('+14165550177')).toMatchObject({ outcome: 'refused' })
    })

    where(!can.keepsRecordings)('it has no recordings', async () => {
      expect(await bench.carrier.recordingsOf('call')).toEqual([])
      await expect(bench.carrier.fetchRecording({ id: '1', address: '1' }, 1000)).rejects.toThrow(Refused)
    })

    where(!can.steersCalls && can.tellsByItself).each(['missed', 'answered'] as const)(
      'a call that it cannot steer and was %s is told of when it is over, with whether somebody spoke',
      (how) => {
        const request = bench.told?.(caller, how)
        if (!request) return
        expect(bench.carrier.readCall(request)).toMatchObject({
          ok: true,
          events: [{ kind: 'ended', from: caller, to: bench.ours, isAnswered: how === 'answered' }],
        })
      },
    )

    test('an unsigned webhook is never believed', () => {
      const body = `CallSid=CA1&From=${caller}&To=${bench.ours}&CallStatus=ringing`
      const request = { method: 'POST', target: '/webhooks/voice', headers: {}, body }
      expect(bench.carrier.readCall(request).ok).toBe(false)
    })

    test('whatever is to be done with a call, there is an answer for the company', () => {
      const steps = [
        [],
        [{ do: 'say', words: 'é <b>', language: 'fr' }, { do: 'hang-up' }],
        [{ do: 'reject' }],
      ] as const
      for (const each of steps)
        expect(bench.carrier.answer([...each])).toMatchObject({ status: 200, body: expect.any(String) })
    })

    test('its state is told in words', async () => {
      for (const line of await bench.carrier.check()) {
        expect(line).toEqual({
          name: expect.stringMatching(/\w/),
          ok: expect.any(Boolean),
          words: expect.stringMatching(/\.$/),
        })
      }
    })
  })
}
