// One planned call acted out: put on the carrier's list, told by signed webhooks, told again where no 2xx came back.
import { Agent } from 'node:http'
import { setTimeout as passes } from 'node:timers/promises'
import type { SpawnedFakeTwilio } from '../../twilio/spawn-fake-twilio.ts'
import { callEnded, incomingCall, signedPost } from '../../twilio/webhooks.ts'
import { authToken, publicUrl, shopNumber } from '../box.ts'
import type { PlannedCall } from './plan.ts'

/** What the carrier saw of a call: how many of its webhooks got a 2xx, another status, or nothing. */
export type Rung = { call: PlannedCall; acknowledged: number; refused: number; unanswered: number }

type Carrier = { fake: SpawnedFakeTwilio; origin: string; on2xx(): void }

const retryAfterMs = 600
// A connection of its own each time: a kept one would fail for reasons of the carrier's.
const agent = new Agent({ keepAlive: false })

export async function ring(call: PlannedCall, carrier: Carrier): Promise<Rung> {
  const rung: Rung = { call, acknowledged: 0, refused: 0, unanswered: 0 }
  const list = () => putOnList(carrier.fake, call)
  if (call.listed === 'before') await list()
  await sendSignals(rung, carrier)
  if (call.listed === 'after') await list()
  if (call.answer) await answer(call.from, call.answer, carrier.fake)
  return rung
}

async function answer(from: string, { after, ...text }: NonNullable<PlannedCall['answer']>, fake: SpawnedFakeTwilio) {
  await passes(after)
  await untilHeard(() => fake.receiveText({ from, ...text }))
}

/** The control of the fake refuses connections, too, while nobody listens. */
export async function untilHeard<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 50; ; tries--) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 0) throw error
      await passes(100)
    }
  }
}

function putOnList(fake: SpawnedFakeTwilio, { from, callSid }: PlannedCall) {
  const call = { from, callSid, webhooks: 'none', status: 'completed', seconds: 12 } as const
  return untilHeard(() => fake.receiveCall(call))
}

async function sendSignals(rung: Rung, carrier: Carrier): Promise<void> {
  const { call } = rung
  const ends = { callSid: call.callSid, from: call.from, to: shopNumber }
  const voice = () => tell(rung, carrier, { path: '/webhooks/twilio/voice', params: incomingCall(ends) })
  const ended = {
    path: '/webhooks/twilio/call-status',
    params: callEnded({ ...ends, status: 'completed', seconds: 12 }),
  }
  const end = () => tell(rung, carrier, ended)
  const ways: Record<PlannedCall['signals'], (() => Promise<void>)[]> = {
    'voice-end': [voice, end],
    'end-voice': [end, voice],
    together: [async () => void (await Promise.all([voice(), end()]))],
    'only-voice': [voice],
    'only-end': [end],
  }
  const [first, second] = ways[call.signals]
  await first?.()
  if (!second) return
  await passes(call.pause)
  await second()
}

type Signal = { path: string; params: ReturnType<typeof incomingCall> }

async function tell(rung: Rung, carrier: Carrier, signal: Signal): Promise<void> {
  await Promise.all(Array.from({ length: rung.call.copies }, () => tellUntilHeard(rung, carrier, signal)))
}

async function tellUntilHeard(rung: Rung, carrier: Carrier, { path, params }: Signal): Promise<void> {
  for (let n = 0; n <= rung.call.retries; n++) {
    if (n > 0) await passes(retryAfterMs)
    const post = { baseUrl: publicUrl, origin: carrier.origin, path, params, authToken, agent }
    const answer = await signedPost(post).catch(() => null)
    if (!answer) rung.unanswered++
    else if (answer.status >= 300) rung.refused++
    else {
      rung.acknowledged++
      return carrier.on2xx()
    }
  }
}
