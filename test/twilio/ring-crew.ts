// `<Dial>`: the leg to the crew, the question it may be asked, and the action at the end.
import { addRow, type Call } from './account.ts'
import { type Line, type Step, sendOn, theCall } from './line.ts'
import type { Params } from './signed-post.ts'
import { type Verb, verbsOf } from './twiml.ts'
import { dialEnded, duringCall } from './webhooks.ts'

export async function ringCrew(line: Line, dial: Verb): Promise<Step> {
  const crew = line.plan.crew ?? 'no-answer'
  const number = dial.inside.find(({ name }) => name === 'Number')
  const leg = addLeg(line, number?.text ?? dial.text)
  const isPickedUp = crew === 'answers' || crew === 'voicemail'
  const bridged = isPickedUp && (await passesScreen(line, leg, number?.attributes.url))
  const dialStatus = isPickedUp ? 'completed' : crew
  const seconds = bridged ? 30 : 0
  Object.assign(leg, { status: dialStatus, seconds, endedAtMs: line.account.nowMs() })
  const wasAnswered = bridged || dial.attributes.answerOnBridge !== 'true'
  const { action } = dial.attributes
  if (line.plan.caller === 'hangs-up') return { wasAnswered, isOver: true }
  if (!action) return { wasAnswered, isOver: bridged }
  const ended = dialEnded({ ...theCall(line), dialStatus, bridged, seconds, dialCallSid: leg.sid })
  const params = line.account.company.dialFields(ended)
  return { wasAnswered, next: { url: action, params } }
}

function addLeg({ account, call }: Line, to: string): Call {
  return addRow(account, account.calls, {
    sid: account.company.newSid('CA'),
    parentCallSid: call.sid,
    from: call.from,
    to,
    status: 'ringing',
    direction: 'outbound-dial',
    createdAtMs: account.nowMs(),
    startedAtMs: account.nowMs(),
    endedAtMs: null,
    seconds: null,
    answeredBy: null,
    forwardedFrom: null,
    callerName: null,
  })
}

/** Without a document for the crew member the pick-up alone connects; with one, only who presses 1. */
async function passesScreen(line: Line, leg: Call, url: string | undefined): Promise<boolean> {
  if (!url) return true
  const base = line.number.voiceUrl
  const question = await sendOn(line, new URL(url, base).href, onLeg(line, leg, {}))
  const action = verbsOf(question?.body ?? '').find(({ name }) => name === 'Gather')?.attributes.action
  if (line.plan.crew !== 'answers' || !action) return false
  const pressed = onLeg(line, leg, { Digits: '1', FinishedOnKey: '', msg: 'Gather End' })
  const verdict = await sendOn(line, new URL(action, base).href, pressed)
  return verdict?.status === 200 && !verbsOf(verdict.body).some(({ name }) => name === 'Hangup')
}

function onLeg({ account, call }: Line, leg: Call, extra: Params): Params {
  const about = { accountSid: account.sid, callSid: leg.sid, from: leg.from, to: leg.to }
  return duringCall({ ...about, extra: { ParentCallSid: call.sid, Direction: 'outbound-dial', ...extra } })
}
