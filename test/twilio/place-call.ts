// POST Calls.json: a call that we ask for, run through the documents at its Url until it is over.
import { type Account, addRow, type Call, ourNumber } from './account.ts'
import { type Answer, type Asked, json, twilioError } from './answers.ts'
import { callResource } from './calls.ts'
import { sendWebhook } from './send-webhook.ts'
import type { Params } from './signed-post.ts'
import { type Verb, verbsOf } from './twiml.ts'
import { duringCall } from './webhooks.ts'

/** How placed calls go: who picks up at the first phone, which keys are pressed there in turn, and what the other side does. */
export type PlacedPlan = {
  first: 'answers' | 'no-answer' | 'busy' | 'failed'
  keys: string[]
  other: 'answers' | 'no-answer' | 'busy' | 'failed'
  seconds: number
}

export function createCall({ account, form }: Asked): Answer {
  const [to, from, url] = [form.get('To'), form.get('From'), form.get('Url')]
  const fault = account.modes.placingFault
  if (fault) return typeof fault === 'string' ? fault : twilioError(fault.status, fault.code)
  if (!to || !/^\+[1-9]\d{6,14}$/.test(to)) return twilioError(400, 21211)
  if (!from || !ourNumber(account, from)) return twilioError(400, 21210)
  if (!url) return twilioError(400, 21205)
  const call = addCall(account, { to, from, parent: null })
  account.later.do(0, () => run(account, call, { url, statusCallback: form.get('StatusCallback') }))
  return json(201, callResource(account, call))
}

type Addresses = { url: string; statusCallback: string | null }

async function run(account: Account, call: Call, { url, statusCallback }: Addresses): Promise<void> {
  const plan = account.modes.placed
  const status = plan.first === 'answers' ? 'completed' : plan.first
  if (plan.first === 'answers') await follow(account, call, { url, keys: [...plan.keys] })
  Object.assign(call, { status, endedAtMs: account.nowMs(), seconds: plan.seconds })
  const params = { ...about(account, call, status), CallDuration: String(plan.seconds) }
  if (statusCallback) await sendWebhook(account, statusCallback, params)
}

async function follow(account: Account, call: Call, { url, keys }: { url: string; keys: string[] }): Promise<void> {
  let next: { url: string; params: Params } | null = { url, params: about(account, call, 'in-progress') }
  for (let n = 0; next && n < 10; n++) {
    const answer = await sendWebhook(account, next.url, next.params)
    const from: string = next.url
    next = answer?.status === 200 ? await runVerbs(account, call, { verbs: verbsOf(answer.body), keys }) : null
    if (next) next = { ...next, url: new URL(next.url, from).href }
  }
}

type Document = { verbs: Verb[]; keys: string[] }

async function runVerbs(account: Account, call: Call, { verbs, keys }: Document) {
  for (const { name, attributes, inside } of verbs) {
    const key = name === 'Gather' ? keys.shift() : undefined
    if (key && attributes.action)
      return { url: attributes.action, params: about(account, call, 'in-progress', { Digits: key }) }
    if (name === 'Dial' && attributes.action)
      return { url: attributes.action, params: dialled(account, call, inside[0]?.text ?? '', attributes.callerId) }
    if (name === 'Hangup') return null
  }
  return null
}

function dialled(account: Account, call: Call, to: string, callerId = call.from): Params {
  const { seconds } = account.modes.placed
  // A number that is neither ours nor verified may not be shown, and the call fails.
  const mayShow = ourNumber(account, callerId) || account.verifiedNumbers.includes(callerId)
  const other = mayShow ? account.modes.placed.other : 'failed'
  const bridged = other === 'answers'
  const leg = addCall(account, { to, from: callerId, parent: call.sid })
  Object.assign(leg, {
    status: bridged ? 'completed' : other,
    endedAtMs: account.nowMs(),
    seconds: bridged ? seconds : 0,
  })
  const told = account.company.dialFields({
    ...{ DialCallStatus: bridged ? 'completed' : other, DialBridged: String(bridged), DialCallSid: leg.sid },
    ...(bridged ? { DialCallDuration: String(seconds) } : {}),
  })
  return about(account, call, 'in-progress', told)
}

function about(account: Account, call: Call, status: string, extra: Params = {}): Params {
  const params = duringCall({ accountSid: account.sid, callSid: call.sid, from: call.from, to: call.to })
  return { ...params, CallStatus: status, Direction: 'outbound-api', ...extra }
}

function addCall(account: Account, { to, from, parent }: { to: string; from: string; parent: string | null }): Call {
  const at = { createdAtMs: account.nowMs(), startedAtMs: account.nowMs(), endedAtMs: null, seconds: null }
  return addRow(account, account.calls, {
    ...{ sid: account.company.newSid('CA'), parentCallSid: parent, from, to, status: 'ringing', ...at },
    direction: parent ? 'outbound-dial' : 'outbound-api',
    ...{ answeredBy: null, forwardedFrom: null, callerName: null },
  })
}
