import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import { addWords, twiml } from '../twiml/twiml.ts'
import { twilioCompany } from './company.ts'

/** How a line is met without us: the phones that ring first, and what is said when nobody takes it. */
export type MetByDocument = {
  plan: 'off' | 'fallback' | 'ring-crew-first' | 'after-hours' | 'unknown-callers' | 'always'
  fallsTo: 'greeting' | 'voicemail' | 'voice'
  /** E.164; ten at most ring. */
  phones: string[]
  isRungInTurn: boolean
  ringSeconds: number
  words: string
  language: 'en' | 'es' | 'fr'
  /** Where `endDocument` was pasted before; only a voicemail needs it. */
  endAddress: string | null
}

export type Document =
  | { ok: true; lines: string }
  | { ok: false; because: 'depends-on-hours' | 'depends-on-callers' | 'voice-needs-us' | 'end-not-pasted' }

/** Nothing in such a document leads to us. */
const unknown = { accountSid: undefined, authToken: undefined, apiKey: undefined, apiSecret: undefined }
const company = twilioCompany({ ...unknown, number: undefined, apiBase: '', publicUrl: undefined })
const mostPhones = 10
const mostVoicemailSeconds = 180

/** A TwiML Bin of its own, for the end of a voicemail: without it a recording begins the call anew. */
export const endDocument = twiml([{ do: 'hang-up' }], company).body

/** The TwiML to paste at Twilio, as a TwiML Bin, where nobody can reach the box: what holds for every caller at any hour. */
export function documentFor(line: MetByDocument): Document {
  if (line.plan === 'after-hours') return { ok: false, because: 'depends-on-hours' }
  if (line.plan === 'unknown-callers') return { ok: false, because: 'depends-on-callers' }
  if (line.plan === 'off') return { ok: true, lines: twiml([{ do: 'reject' }], company).body }
  if (line.fallsTo === 'voice') return { ok: false, because: 'voice-needs-us' }
  if (line.fallsTo === 'voicemail' && line.endAddress === null) return { ok: false, because: 'end-not-pasted' }
  return { ok: true, lines: verbsOf(line) }
}

function verbsOf({ plan, phones, isRungInTurn, ringSeconds, fallsTo, endAddress, ...said }: MetByDocument): string {
  const response = new VoiceResponse()
  if (plan === 'ring-crew-first' && phones.length > 0) {
    // While nobody has picked up the call counts as unanswered: the list tells the one from the other by that.
    const dial = response.dial({ answerOnBridge: true, timeout: ringSeconds, sequential: isRungInTurn })
    for (const phone of phones.slice(0, mostPhones)) dial.number(phone)
  }
  addWords(response, { do: 'say', ...said })
  if (fallsTo === 'voicemail' && endAddress !== null)
    response.record({ maxLength: mostVoicemailSeconds, timeout: 5, playBeep: true, action: endAddress })
  return response.toString()
}
