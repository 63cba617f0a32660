import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import type { Document, MetByDocument } from '../carrier/document.ts'
import { addWords, twiml } from '../twiml/twiml.ts'
import { twilioCompany } from './company.ts'

/** Nothing in such a document leads to us. */
const unknown = { accountSid: undefined, authToken: undefined, apiKey: undefined, apiSecret: undefined }
const company = twilioCompany({ ...unknown, number: undefined, apiBase: '', publicUrl: undefined })
const mostPhones = 10

/** The TwiML to paste at Twilio, as a TwiML Bin, where nobody can reach the box: what holds for every caller at any hour. */
export function documentFor(line: MetByDocument): Document {
  if (line.plan === 'after-hours') return { ok: false, because: 'depends-on-hours' }
  if (line.plan === 'unknown-callers') return { ok: false, because: 'depends-on-callers' }
  if (line.plan === 'off') return { ok: true, lines: twiml([{ do: 'reject' }], company).body }
  // What a caller says after a tone would stay at Twilio.
  if (line.fallsTo !== 'greeting') return { ok: false, because: 'needs-us' }
  return { ok: true, lines: verbsOf(line) }
}

function verbsOf({ plan, phones, isRungInTurn, ringSeconds, fallsTo: _, ...said }: MetByDocument): string {
  const response = new VoiceResponse()
  if (plan === 'ring-crew-first' && phones.length > 0) {
    // While nobody has picked up the call counts as unanswered: the list tells the one from the other by that.
    const dial = response.dial({ answerOnBridge: true, timeout: ringSeconds, sequential: isRungInTurn })
    for (const phone of phones.slice(0, mostPhones)) dial.number(phone)
  }
  addWords(response, { do: 'say', ...said })
  return response.toString()
}
