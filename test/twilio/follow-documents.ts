// Runs one TwiML document after the other until the call is over.
import { type Line, type Step, sendOn, theCall } from './line.ts'
import { addRecording } from './recordings.ts'
import { ringCrew } from './ring-crew.ts'
import type { Params } from './signed-post.ts'
import { type Verb, verbsOf } from './twiml.ts'
import { duringCall } from './webhooks.ts'

const mostDocuments = 10

/** Says whether Twilio ever picked up; an error is read out to the caller, so it counts. */
export async function followDocuments(line: Line, params: Params): Promise<boolean> {
  let wasAnswered = false
  let document = { url: line.number.voiceUrl, params }
  for (let n = 0; n < mostDocuments; n++) {
    const answer = await sendOn(line, document.url, document.params)
    if (!answer) return wasAnswered
    const step = answer.status === 200 ? await run(line, verbsOf(answer.body)) : failed(line, document)
    wasAnswered ||= step.wasAnswered
    if (!step.next) return wasAnswered
    document = { url: new URL(step.next.url, document.url).href, params: step.next.params }
  }
  return wasAnswered
}

/** Twilio asks the fallback URL once, then tells the caller that there was an error. */
function failed(line: Line, document: { url: string; params: Params }): Step {
  const fallback = line.number.voiceFallbackUrl
  if (!fallback || document.url === fallback) return { wasAnswered: true }
  const params = { ...document.params, ErrorCode: '11200', ErrorUrl: document.url }
  return { wasAnswered: false, next: { url: fallback, params } }
}

async function run(line: Line, verbs: Verb[]): Promise<Step> {
  let wasAnswered = false
  for (const verb of verbs) {
    const step = await runVerb(line, verb)
    wasAnswered ||= step.wasAnswered
    if (wasAnswered) line.call.status = 'in-progress'
    if (step.next) return { wasAnswered, next: step.next }
    if (step.isOver) break
  }
  return { wasAnswered }
}

async function runVerb(line: Line, verb: Verb): Promise<Step> {
  const isGone = line.plan.caller === 'hangs-up'
  const { action } = verb.attributes
  switch (verb.name) {
    case 'Dial':
      return ringCrew(line, verb)
    case 'Record':
      if (line.plan.caller !== 'leaves-voicemail' || !action) return { wasAnswered: true, isOver: isGone }
      return { wasAnswered: true, next: { url: action, params: await recorded(line, verb) } }
    case 'Gather':
      if (isGone || !action) return { wasAnswered: true, isOver: isGone }
      return { wasAnswered: true, next: gathered(line, verb) }
    case 'Redirect':
      return { wasAnswered: false, next: { url: verb.text, params: duringCall(theCall(line)) } }
    case 'Reject':
    case 'Hangup':
      return { wasAnswered: false, isOver: true }
    default:
      return { wasAnswered: true, isOver: isGone }
  }
}

/** Keys, or nothing where that is an answer, too; else the call goes on behind the question. */
function gathered({ plan, ...line }: Line, { attributes }: Verb): Step['next'] {
  const digits = plan.keys?.shift()
  if (digits === undefined && attributes.actionOnEmptyResult !== 'true') return undefined
  const extra: Params = digits === undefined ? {} : { Digits: digits }
  return { url: attributes.action ?? '', params: duringCall({ ...theCall({ ...line, plan }), extra }) }
}

/** The callback of the recording may come before the action's answer is asked for, or after it. */
async function recorded(line: Line, { attributes }: Verb): Promise<Params> {
  const { sid, seconds } = addRecording(line.account, { callSid: line.call.sid })
  const url = `${line.account.baseUrl}${line.account.company.root}/Accounts/${line.account.sid}/Recordings/${sid}`
  const extra = { RecordingUrl: url, RecordingSid: sid, RecordingDuration: String(seconds), Digits: 'hangup' }
  const { recordingStatusCallback } = attributes
  if (recordingStatusCallback) {
    const told = { AccountSid: line.account.sid, CallSid: line.call.sid, RecordingStatus: 'completed', ...extra }
    await sendOn(line, new URL(recordingStatusCallback, line.number.voiceUrl).href, told)
  }
  return duringCall({ ...theCall(line), extra })
}
