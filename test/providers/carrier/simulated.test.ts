import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { CallEvent, CallStep } from '../../../server/providers/carrier/carrier.ts'
import { simulatedCarrier } from '../../../server/providers/carrier/simulated.ts'
import { carrierContract } from '../carrier-contract.ts'

const ours = '+14165550100'
const caller = '+14165550199'
const greeting: CallStep[] = [{ do: 'say', words: 'We will text you.', language: 'en' }, { do: 'hang-up' }]

carrierContract('simulated', () => {
  let at = Temporal.Instant.from('2026-11-20T15:04:05Z')
  const carrier = simulatedCarrier({ now: () => at })
  carrier.losesEvents = true
  return {
    carrier,
    ours,
    call: (from, how, seconds) => {
      const end = at
      at = at.subtract({ seconds })
      const callId = carrier.ring({ from, to: ours })
      at = end
      carrier.hangUp(callId, how)
      return callId
    },
    listDown: () => {
      carrier.listIsDown = true
    },
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: () => {},
  }
})

function listening(answer: (event: CallEvent) => CallStep[] | undefined = () => undefined) {
  const carrier = simulatedCarrier({ now: () => Temporal.Instant.from('2026-11-20T15:04:05Z') })
  const events: CallEvent[] = []
  carrier.onEvent((event) => {
    events.push(event)
    return answer(event)
  })
  return { carrier, events }
}

test('a call rings and ends as it would by webhook', () => {
  const { carrier, events } = listening()
  const callId = carrier.ring({ from: caller, to: ours, attestation: 'A' })
  carrier.hangUp(callId)
  const call = { callId, from: caller, to: ours, forwardedFrom: null }
  expect(events).toEqual([
    { kind: 'incoming', ...call, attestation: 'A' },
    { kind: 'ended', ...call, how: 'no-answer', seconds: 0, startedAt: null },
  ])
})

test('what the caller hears is kept, and a call that was spoken to was opened', () => {
  const { carrier, events } = listening((event) => (event.kind === 'incoming' ? greeting : undefined))
  const callId = carrier.ring({ from: caller, to: ours })
  carrier.hangUp(callId)
  expect(carrier.calls.get(callId)?.heard).toEqual(greeting)
  expect(events.at(-1)).toMatchObject({ how: 'completed' })
})

test('a call ends once', () => {
  const { carrier } = listening()
  const callId = carrier.ring({ from: caller, to: ours })
  carrier.hangUp(callId)
  expect(() => carrier.hangUp(callId)).toThrow('no such call')
})

test('a call that still rings is not listed', async () => {
  const { carrier } = listening()
  carrier.ring({ from: caller, to: ours })
  expect(await carrier.callsSince(Temporal.Instant.from('2026-11-20T15:00:00Z'))).toEqual([])
})

test('a long life fills no memory', () => {
  const { carrier } = listening()
  for (let n = 0; n < 10_100; n++) carrier.hangUp(carrier.ring({ from: caller, to: ours }))
  expect(carrier.calls.size).toBe(10_000)
})
