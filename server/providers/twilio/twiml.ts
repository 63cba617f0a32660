import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import type { AskCaller, CallStep, Ring } from '../carrier/carrier.ts'
import type { Answer } from '../request.ts'
import { twilioPaths } from './account.ts'

const voices = {
  en: { language: 'en-US', voice: 'Polly.Joanna' },
  es: { language: 'es-US', voice: 'Polly.Lupe' },
  fr: { language: 'fr-CA', voice: 'Polly.Chantal' },
} as const

type Step<Do extends CallStep['do']> = Extract<CallStep, { do: Do }>

/** What Twilio hears when there is nothing to do. */
export const heard: Answer = xml('<?xml version="1.0" encoding="UTF-8"?><Response/>')

/** The steps of a call in Twilio's language; none: that it was heard. Only a conversation must know where it reaches us. */
export function twiml(steps: CallStep[], publicUrl = ''): Answer {
  if (steps.length === 0) return heard
  const response = new VoiceResponse()
  for (const step of steps) add(response, step, publicUrl)
  return xml(response.toString())
}

function add(response: VoiceResponse, step: CallStep, publicUrl: string): void {
  switch (step.do) {
    case 'say':
      addWords(response, step)
      return
    case 'ring':
      addRing(response, step)
      return
    case 'ask':
      addQuestion(response, step)
      return
    case 'converse':
      addRelay(response, step, publicUrl)
      return
    case 'listen':
      addGather(response, step)
      return
    case 'ask-leg':
      response
        .gather({ input: ['dtmf'], numDigits: 1, timeout: step.seconds, action: ofLeg(twilioPaths.accept, step.leg) })
        .say({ ...voices[step.language] }, withoutIllegal(step.words))
      return
    case 'ask-bridge':
      response
        .gather({ input: ['dtmf'], numDigits: 1, timeout: step.seconds, action: ofBridge(twilioPaths.accept, step) })
        .say({ ...voices[step.language] }, withoutIllegal(step.words))
      return
    case 'ring-other':
      response
        .dial({
          ...{ action: ofBridge(twilioPaths.ringEnded, step), timeout: step.seconds },
          ...{ callerId: step.showing, answerOnBridge: true },
        })
        .number(step.number)
      return
    case 'record':
      response.record({
        ...{ action: twilioPaths.voicemail, maxLength: step.mostSeconds, timeout: step.silenceSeconds },
        ...{ recordingStatusCallback: twilioPaths.recording, recordingStatusCallbackEvent: ['completed', 'absent'] },
      })
      // An empty recording calls no action: what stands behind it is done, and here it asks what comes next.
      response.redirect(`${twilioPaths.voicemail}?empty=1`)
      return
    // An empty answer puts the two through to each other.
    case 'put-through':
      return
    case 'hang-up':
      response.hangup()
      return
    case 'reject':
      response.reject()
  }
}

/** What is said, as Twilio's voice of that language says it. */
export function addWords(response: VoiceResponse, { words, language }: Step<'say'>): void {
  response.say({ ...voices[language] }, withoutIllegal(words))
}

/** Nothing is an answer too: without it the call would end where the words do. */
function addQuestion(response: VoiceResponse, { about, words, language, seconds, mostKeys, byVoice }: AskCaller): void {
  response
    .gather({
      input: byVoice ? ['dtmf', 'speech'] : ['dtmf'],
      ...(byVoice ? { language: voices[language].language, speechTimeout: 'auto' } : {}),
      ...{ numDigits: mostKeys, finishOnKey: '#', timeout: seconds },
      ...{ actionOnEmptyResult: true, action: `${twilioPaths.gather}?about=${about}` },
    })
    .say({ ...voices[language] }, withoutIllegal(words))
}

/** While nobody has accepted the caller hears it ring, and the call counts as unanswered for their own company. */
function addRing(response: VoiceResponse, { phones, isInTurn, seconds }: Ring): void {
  const dial = response.dial({
    action: twilioPaths.ringEnded,
    answerOnBridge: true,
    timeout: seconds,
    sequential: isInTurn,
  })
  for (const { leg, number } of phones)
    dial.number(
      {
        url: ofLeg(twilioPaths.screen, leg),
        statusCallback: ofLeg(twilioPaths.legStatus, leg),
        statusCallbackEvent: ['completed'],
      },
      number,
    )
}

/** What the caller presses or says at any moment stops our words. */
function addRelay(response: VoiceResponse, { words, language }: Step<'converse'>, publicUrl: string): void {
  const { language: spoken, voice } = voices[language]
  const relay = response.connect({ action: twilioPaths.relayEnded }).conversationRelay({
    url: publicUrl.replace(/^http/, 'ws') + twilioPaths.relay,
    welcomeGreeting: withoutIllegal(words),
    ...{ language: spoken, ttsProvider: 'Amazon', voice: `${voice.replace('Polly.', '')}-Neural` },
    ...{ interruptible: 'any', welcomeGreetingInterruptible: 'any', dtmfDetection: true },
  })
  for (const { language: code, voice } of Object.values(voices))
    relay.language({ code, ttsProvider: 'Amazon', voice: `${voice.replace('Polly.', '')}-Neural` })
}

function addGather(response: VoiceResponse, { words, language, turn, seconds }: Step<'listen'>): void {
  response
    .gather({
      ...{ input: ['speech', 'dtmf'], action: `${twilioPaths.gather}?turn=${turn}`, actionOnEmptyResult: true },
      ...{ timeout: seconds, speechTimeout: 'auto', language: voices[language].language },
    })
    .say({ ...voices[language] }, withoutIllegal(words))
}

function ofBridge(path: string, { bridge, about }: { bridge: number; about?: string }): string {
  return `${path}?bridge=${bridge}${about ? `&about=${about}` : ''}`
}

function ofLeg(path: string, leg: number): string {
  return `${path}?leg=${leg}`
}

/** Characters that XML has no way to write make the builder throw, and the caller would hear an error. */
function withoutIllegal(words: string): string {
  return words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
}

function xml(body: string): Answer {
  return { status: 200, type: 'text/xml', body }
}
