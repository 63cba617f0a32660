// Callers at the published public door, and what the fake Twilio was asked to send.
import { type Params, signedPost } from '../../twilio/signed-post.ts'
import { callEnded, incomingCall, newCallSid } from '../../twilio/webhooks.ts'
import { authToken, publicUrl, shopNumber } from '../box.ts'
import { comesTrue } from '../records.ts'
import type { Installation } from './installation.ts'

type Text = { to: string; body: string; status: string }

/** A call that nobody answers, with both its webhooks; gives the statuses of their answers. */
export async function missedCall(shop: Installation, from: string, callSid = newCallSid()): Promise<number[]> {
  const call = { callSid, from, to: shopNumber }
  await control(shop, 'calls', { from, callSid, webhooks: 'none', status: 'no-answer', seconds: 0 })
  return [
    await tell(shop, 'voice', incomingCall(call)),
    await tell(shop, 'call-status', callEnded({ ...call, status: 'no-answer' })),
  ]
}

/** Every text that was sent since the fake came up, once the last of them reached its mobile. */
export async function texts(shop: Installation): Promise<Text[]> {
  await control(shop, 'settled')
  return (await control(shop, 'messages')) as Text[]
}

/** Waits until this mobile has been texted, and says who has been by then. */
export async function textedOnce(shop: Installation, to: string): Promise<string[]> {
  await comesTrue(async () => (await texts(shop)).some((text) => text.to === to), 30)
  return (await texts(shop)).map((text) => text.to)
}

async function tell({ publicPort }: Installation, path: string, params: Params): Promise<number> {
  const origin = `http://127.0.0.1:${publicPort}`
  return (await signedPost({ baseUrl: publicUrl, origin, path: `/webhooks/twilio/${path}`, params, authToken })).status
}

async function control({ twilioOrigin }: Installation, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(
    `${twilioOrigin}/__control/${path}`,
    body ? { method: 'POST', body: JSON.stringify(body) } : {},
  )
  if (!answer.ok) throw new Error(`the fake Twilio refused ${path}: ${answer.status}`)
  return answer.json()
}
