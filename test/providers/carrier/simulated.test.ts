import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { CallEvent, CallStep, CarrierCan } from '../../../server/providers/carrier/carrier.ts'
import { simulatedCarrier } from '../../../server/providers/carrier/simulated.ts'
import { stageOf } from '../../../server/providers/carrier/simulated-call.ts'
import { carrierContract } from '../carrier-contract.ts'

const ours = '+14165550100'
const caller = '+14165550199'
const greeting: CallStep[] = [{ do: 'say', words: 'We will text you.', language: 'en' }, { do: 'hang-up' }]

const all: CarrierCan = {
  ...{
    steersCalls: true,
    hearsWords: true,
    ringsInTurn: true,
    followsDocument: false,
    talksOpenLine: false,
    placesCalls: true,
    listsCalls: true,
    keepsRecordings: true,
    playsRecordings: false,
  },
  ...{ showsOwnNumber: true, tellsByItself: true, repeatsUnderNewIds: false },
}

carrierContract('simulated', all, () => {
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

/** A call that goes on by a clock which the test moves. */
function goingOn(answer: CallStep[]) {
  let at = Temporal.Instant.from('2026-11-20T15:04:05Z')
  const planned: { at: Temporal.Instant; run: () => void }[] = []
  const later = (seconds: number, run: () => void) => {
    planned.push({ at: at.add({ milliseconds: Math.round(seconds * 1000) }), run })
  }
  const carrier = simulatedCarrier({ now: () => at, later })
  const ends: CallEvent[] = []
  carrier.onEvent((event) => {
    if (event.kind === 'incoming') return answer
    ends.push(event)
    return undefined
  })
  const stages: string[] = []
  const callId = carrier.ring({ from: caller, to: ours, onStage: () => stages.push(stage()) })
  const call = carrier.calls.get(callId)
  if (!call) throw new Error('a call that rang is not known')
  const stage = () => stageOf(call, at)
  const pass = (seconds: number) => {
    at = at.add({ milliseconds: seconds * 1000 })
    for (const { run } of planned.filter((each) => Temporal.Instant.compare(each.at, at) <= 0)) run()
    planned.splice(0, planned.length, ...planned.filter((each) => Temporal.Instant.compare(each.at, at) > 0))
  }
  return { carrier, callId, ends, stages, stage, pass }
}

const spoken: CallStep[] = [{ do: 'say', words: 'x'.repeat(150), language: 'en' }, { do: 'hang-up' }]

test('a call rings before anything is heard, and the carrier ends it when all was said', () => {
  const { stage, stages, ends, pass } = goingOn(spoken)
  expect(stage()).toBe('ringing')
  pass(3)
  expect(stage()).toBe('speaking')
  pass(9)
  expect([stage(), ends]).toEqual(['speaking', []])
  pass(1)
  expect(stages).toEqual(['speaking', 'over'])
  expect(ends).toMatchObject([{ how: 'completed', seconds: 13 }])
})

test('a call that nobody takes rings until the carrier gives up', () => {
  const { stage, ends, pass } = goingOn([])
  pass(29)
  expect(stage()).toBe('ringing')
  pass(1)
  expect([stage(), ends]).toMatchObject(['over', [{ how: 'no-answer', seconds: 30 }]])
})

test('a call that is turned away is over at once', () => {
  const { ends, pass } = goingOn([{ do: 'reject' }])
  pass(1)
  expect(ends).toMatchObject([{ how: 'busy' }])
})

test('who hangs up before the end has ended the call, and the carrier ends no second one', () => {
  const { carrier, callId, ends, pass } = goingOn(spoken)
  pass(1)
  carrier.hangUp(callId, 'canceled')
  pass(60)
  expect(ends).toMatchObject([{ how: 'canceled', seconds: 1 }])
})

test('an end that nobody can take up stands on the list', async () => {
  const { carrier, callId, pass } = goingOn(spoken)
  carrier.onEvent(() => {
    throw new Error('the disk is full')
  })
  pass(60)
  const listed = await carrier.callsSince(Temporal.Instant.from('2026-11-20T15:00:00Z'))
  expect(listed.map((event) => event.callId)).toEqual([callId])
})

const twoPhones: CallStep[] = [
  {
    do: 'ring',
    phones: [
      { leg: 1, number: '+14165550001' },
      { leg: 2, number: '+14165550002' },
    ],
    ...{ isInTurn: false, seconds: 20 },
  },
]

/** A shop that rings two phones, and takes the key 1. */
function rung(steps: CallStep[] = twoPhones) {
  const { carrier, events } = listening((event) => {
    if (event.kind === 'incoming') return steps
    if (event.kind === 'picked-up')
      return [{ do: 'ask-leg', leg: event.leg, words: 'Press 1', language: 'en', seconds: 8 }, { do: 'hang-up' }]
    if (event.kind === 'leg-pressed') return [{ do: event.digits === '1' ? 'put-through' : 'hang-up' }]
    return event.kind === 'ring-ended' && event.how !== 'bridged' ? greeting : []
  })
  const callId = carrier.ring({ from: caller, to: ours })
  const kinds = () => events.slice(1).map((event) => ('how' in event ? `${event.kind} ${event.how}` : event.kind))
  const states = () => carrier.calls.get(callId)?.phones.map(({ state }) => state)
  return { carrier, callId, kinds, states }
}

test('the phones of the crew ring, and who presses 1 has the call alone', () => {
  const { carrier, callId, kinds, states } = rung()
  expect(states()).toEqual(['rings', 'rings'])
  carrier.pickUp(callId, 2)
  expect(states()).toEqual(['rings', 'asked'])
  carrier.press(callId, 2, '1')
  expect(states()).toEqual(['over', 'put-through'])
  carrier.hangUp(callId)
  expect(kinds()).toEqual(['picked-up', 'leg-pressed', 'ring-ended bridged', 'ended completed'])
})

test('phones that decline or are not taken leave the caller with what the shop says then', () => {
  const { carrier, callId, kinds } = rung()
  carrier.decline(callId, 1)
  carrier.pickUp(callId, 2)
  carrier.press(callId, 2, '5')
  expect(kinds()).toEqual([
    ...['leg-ended busy', 'picked-up', 'leg-pressed', 'leg-ended completed', 'ring-ended no-answer'],
  ])
  expect(carrier.calls.get(callId)?.heard.slice(1)).toEqual(greeting)
})

test('phones that ring out are over, and a call is rung out once', () => {
  const { carrier, callId, kinds } = rung()
  carrier.ringOut(callId)
  carrier.ringOut(callId)
  expect(kinds()).toEqual(['leg-ended no-answer', 'leg-ended no-answer', 'ring-ended no-answer'])
})

test('phones in turn ring one at a time by the clock, and all in vain end the ringing', () => {
  const { carrier, callId, pass } = goingOn([
    { ...(twoPhones[0] as Extract<CallStep, { do: 'ring' }>), isInTurn: true },
  ])
  const states = () => carrier.calls.get(callId)?.phones.map(({ state }) => state)
  expect(states()).toEqual(['rings', 'waits'])
  pass(20)
  expect(states()).toEqual(['over', 'rings'])
  pass(20)
  expect(states()).toEqual(['over', 'over'])
})
