import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import type { CallStep } from '../carrier/carrier.ts'
import type { Answer } from '../request.ts'

const voices = {
  en: { language: 'en-US', voice: 'Polly.Joanna' },
  es: { language: 'es-US', voice: 'Polly.Lupe' },
  fr: { language: 'fr-CA', voice: 'Polly.Chantal' },
} as const

/** What Twilio hears when there is nothing to do. */
export const heard: Answer = xml('<?xml version="1.0" encoding="UTF-8"?><Response/>')

/** The steps of a call in Twilio's language; none: that it was heard. */
export function twiml(steps: CallStep[]): Answer {
  if (steps.length === 0) return heard
  const response = new VoiceResponse()
  for (const step of steps) add(response, step)
  return xml(response.toString())
}

function add(response: VoiceResponse, step: CallStep): void {
  switch (step.do) {
    case 'say':
      response.say({ ...voices[step.language] }, withoutIllegal(step.words))
      return
    case 'hang-up':
      response.hangup()
      return
    case 'reject':
      response.reject()
  }
}

/** Characters that XML has no way to write make the builder throw, and the caller would hear an error. */
function withoutIllegal(words: string): string {
  return words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
}

function xml(body: string): Answer {
  return { status: 200, type: 'text/xml', body }
}
