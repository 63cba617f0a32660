// What every carrier keeps, whoever carries the calls. A bench drives one company's world.
import type { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallEvent, Carrier, CarrierCan } from '../../server/providers/carrier/carrier.ts'
import { Unreachable } from '../../server/providers/request.ts'

type How = Extract<CallEvent, { kind: 'ended' }>['how']

/** One carrier and the world behind it, on a clock that the test moves. */
export type CarrierBench = {
  carrier: Carrier
  ours: string
  /** A call comes, of which no webhook tells, and ends after so many seconds; returns its id. */
  call(from: string, how: How, seconds: number): Promise<string> | string
  listDown(): void
  /** Where no list is kept: what was not heard of is told once more, and this is all that was. */
  retell?(): Promise<CallEvent[]> | CallEvent[]
  /** Somebody at that number keys in the code that was asked for; nothing where none is asked. */
  keyIn?(number: string): void
  pass(seconds: number): void
  now(): Temporal.Instant
  close(): Promise<void> | void
}

const caller = '+14165550199'

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

    const anHourAgo = () => bench.now().subtract({ hours: 1 })

    test('it says what it can', () => {
      expect(bench.carrier.can).toEqual(can)
    })

    if (can.list) {
      test.each(['completed', 'busy', 'failed', 'no-answer', 'canceled'] as const)(
        'a call that was %s is listed',
        async (how) => {
          const callId = await bench.call(caller, how, 7)
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
            },
          ])
        },
      )

      test('calls are listed oldest first', async () => {
        const ids: string[] = []
        for (const how of ['busy', 'no-answer', 'completed'] as const) {
          ids.push(await bench.call(caller, how, 3))
          bench.pass(10)
        }
        const listed = await bench.carrier.callsSince(anHourAgo())
        expect(listed.map((event) => event.callId)).toEqual(ids)
      })

      test('only calls that ended since then are listed, also one that had begun before', async () => {
        await bench.call(caller, 'no-answer', 5)
        bench.pass(600)
        const long = await bench.call(caller, 'completed', 500)
        const listed = await bench.carrier.callsSince(bench.now().subtract({ seconds: 60 }))
        expect(listed.map((event) => event.callId)).toEqual([long])
      })

      test('a list that cannot be read is unreachable', async () => {
        bench.listDown()
        await expect(bench.carrier.callsSince(anHourAgo())).rejects.toThrow(Unreachable)
      })
    } else {
      test('what was missed is told late, oldest first, and nobody need ask for it', async () => {
        const first = await bench.call(caller, 'no-answer', 7)
        bench.pass(10)
        const second = await bench.call(caller, 'no-answer', 3)
        expect(await bench.carrier.callsSince(anHourAgo())).toEqual([])
        const told = (await bench.retell?.()) ?? []
        expect(told).toMatchObject([
          { kind: 'ended', callId: first, from: caller, to: bench.ours, seconds: 7 },
          { kind: 'ended', callId: second, from: caller, to: bench.ours, seconds: 3 },
        ])
        const [began] = told.map((event) => (event.kind === 'ended' ? event.startedAt : null))
        expect(began?.until(bench.now()).total('seconds')).toBeCloseTo(17, -1)
      })
    }

    if (can.verifyNumbers) {
      test('a number is shown once somebody there has keyed in the code, where one is asked for', async () => {
        const number = '+14165550177'
        expect(await bench.carrier.verifiedNumbers()).toEqual([])
        const asked = await bench.carrier.verifyNumber(number)
        expect(asked).toEqual(bench.keyIn ? { outcome: 'rings', code: expect.any(String) } : { outcome: 'verified' })
        if (bench.keyIn) expect(await bench.carrier.verifiedNumbers()).toEqual([])
        bench.keyIn?.(number)
        expect(await bench.carrier.verifiedNumbers()).toEqual([number])
        expect(await bench.carrier.verifyNumber(number)).toEqual({ outcome: 'verified' })
        bench.listDown()
        await expect(bench.carrier.verifiedNumbers()).rejects.toThrow(Unreachable)
      })
    } else {
      test('no number is shown but its own', async () => {
        expect(await bench.carrier.verifiedNumbers()).toEqual([])
        expect(await bench.carrier.verifyNumber('+14165550177')).toMatchObject({ outcome: 'refused' })
      })
    }

    test('nobody is let in on an open connection who does not prove who it is', () => {
      const { live, openLine } = bench.carrier
      for (const door of [live, openLine])
        if (door) expect(door.check({ target: door.path, headers: {} })).not.toBe('ok')
    })

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
