// A box in full work: calls come in, and the messenger is so slow and so faulty that there are always texts which have not gone yet.
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import { inject, onTestFinished } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from '../twilio/fake-twilio.ts'
import type { Modes } from '../twilio/modes.ts'
import { exampleAccountSid } from '../twilio/sids.ts'
import { callEnded, incomingCall, newCallSid, signedPost } from '../twilio/webhooks.ts'
import { authToken, type Box, clockBehind, newBox, publicUrl, shopNumber, shopOf } from './box.ts'

export type BusyBox = {
  box: Box
  fake: FakeTwilio
  /** A call that nobody answers, with both its webhooks; gives the statuses of their answers, `null` for none. */
  missedCall(from: string): Promise<(number | null)[]>
  /** The number of somebody who has never called. */
  newNumber(): string
  /** Calls of so many new callers, one every 40 ms; gives their numbers. */
  newCallers(count: number): Promise<string[]>
  /** Who was texted so far, one entry for each text. */
  texted(): string[]
  /** Starts the box; its clock and that of the messenger stand so many minutes ago. */
  start(minutesAgo?: number): Promise<void>
}

export const listLagMs = [0, 500]

export const slowAndFaulty: Modes['chances'] = [
  { fault: { tooManyForSeconds: 3 }, chance: 0.3 },
  { fault: { slowMs: 1500 }, chance: 0.15 },
  { fault: 'accept-then-500', chance: 0.1 },
  { fault: 'accept-then-hang', chance: 0.1 },
  { fault: '500', chance: 0.1 },
  { fault: 'reset', chance: 0.05 },
]

type Where = { dataDir?: string; env?: Record<string, string> }

export async function busyBox({ dataDir, env = {} }: Where = {}): Promise<BusyBox> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-busy-'))
  const modes = { chances: slowAndFaulty, listLagMs, answerAfterMs: 30, callbackDelayMs: [0, 200] }
  const account = { accountSid: exampleAccountSid, authToken, numbers: [shopNumber], publicUrl }
  let minutesBehind = 0
  const now = () => Date.now() - minutesBehind * 60_000
  const fake = await startFakeTwilio({ ...account, modes, seed: 5, now })
  const box = await newBox({ program: inject('program'), folder, dataDir, env: { ...shopOf(fake), ...limits, ...env } })
  fake.modes.applianceOrigin = box.publicOrigin
  onTestFinished(async () => {
    await box.kill()
    await fake.close()
    rmSync(folder, { recursive: true })
  })
  let met = 0
  const newNumber = () => `+1213${2_000_000 + met++}`
  const missedCall = (from: string) => ringOnce({ box, fake }, from)
  return {
    box,
    fake,
    missedCall,
    newNumber,
    async newCallers(count) {
      const numbers = Array.from({ length: count }, newNumber)
      const calls = numbers.map((from, n) => passes(n * 40).then(() => missedCall(from)))
      await Promise.all(calls)
      return numbers
    },
    async start(minutesAgo = 0) {
      minutesBehind = minutesAgo
      await box.start(clockBehind(minutesAgo))
    },
    texted: () => fake.messages.map(({ to }) => to),
  }
}

const limits = { RECONCILE_AFTER_SECONDS: '2', TEXTBACKS_PER_HOUR: '100000', TEXTBACKS_PER_DAY: '100000' }
const agent = new Agent({ keepAlive: false })

async function ringOnce({ box, fake }: Pick<BusyBox, 'box' | 'fake'>, from: string): Promise<(number | null)[]> {
  const call = { callSid: newCallSid(), from, to: shopNumber }
  await fake.receiveCall({ from, callSid: call.callSid, webhooks: 'none', status: 'no-answer', seconds: 0 })
  const tell = (path: string, params: ReturnType<typeof incomingCall>) => {
    const post = {
      baseUrl: publicUrl,
      origin: box.publicOrigin,
      path: `/webhooks/twilio/${path}`,
      params,
      authToken,
      agent,
    }
    return signedPost(post).then(
      ({ status }) => status,
      () => null,
    )
  }
  const first = await tell('voice', incomingCall(call))
  return [first, await tell('call-status', callEnded({ ...call, status: 'no-answer' }))]
}
