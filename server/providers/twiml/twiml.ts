import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import type { AskCaller, CallStep, Ring } from '../carrier/carrier.ts'
import type { Answer } from '../request.ts'
import type { TwimlCompany } from './company.ts'

const voices = {
  en: { language: 'en-US', voice: 'Polly.Joanna' },
  es: { language: 'es-US', voice: 'Polly.Lupe' },
  fr: { language: 'fr-CA', voice: 'Polly.Chantal' },
} as const

type Step<Do extends CallStep['do']> = Extract<CallStep, { do: Do }>

/** What a company hears when there is nothing to do. */
export const heard: Answer = xml('<?xml version="1.0" encoding="UTF-8"?><Response/>')

/** The steps of a call in the company's dialect; none: that it was heard. */
export function twiml(steps: CallStep[], company: TwimlCompany): Answer {
  if (steps.length === 0) return heard
  const response = new VoiceResponse()
  for (const step of steps) add(response, step, company)
  return xml(response.toString())
}

function add(response: VoiceResponse, step: CallStep, company: TwimlCompany): void {
  const { paths } = company
  switch (step.do) {
    case 'say':
      addWords(response, step)
      return
    case 'ring':
      addRing(response, step, company)
      return
    case 'ask':
      addQuestion(response, step, company)
      return
    case 'converse':
      addRelay(response, step, company)
      return
    case 'listen':
      addGather(response, step, company)
      return
    case 'ask-leg':
      response
        .gather({
          input: ['dtmf'],
          numDigits: 1,
          timeout: step.seconds,
          action: ofLeg(company, paths.accept, step.leg),
        })
        .say({ ...voices[step.language] }, withoutIllegal(step.words))
      return
    case 'ask-bridge':
      response
        .gather({ input: ['dtmf'], numDigits: 1, timeout: step.seconds, action: ofBridge(company, paths.accept, step) })
        .say({ ...voices[step.language] }, withoutIllegal(step.words))
      return
    case 'ring-other':
      response
        .dial({
          ...{ action: ofBridge(company, paths.ringEnded, step), timeout: step.seconds },
          ...{ callerId: step.showing, answerOnBridge: true },
        })
        .number(step.number)
      return
    case 'record':
      addRecord(response, step, company)
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

/** What is said, as the company's voice of that language says it. */
export function addWords(response: VoiceResponse, { words, language }: Step<'say'>): void {
  response.say({ ...voices[language] }, withoutIllegal(words))
}

/** Nothing is an answer too: without it the call would end where the words do. */
function addQuestion(
  response: VoiceResponse,
  { about, words, language, seconds, mostKeys, byVoice }: AskCaller,
  company: TwimlCompany,
): void {
  const action = company.addressOf(`${company.paths.gather}?about=${about}`)
  response
    .gather({
      input: byVoice ? ['dtmf', 'speech'] : ['dtmf'],
      ...(byVoice ? { language: voices[language].language, speechTimeout: 'auto' } : {}),
      ...{ numDigits: mostKeys, finishOnKey: '#', timeout: seconds },
      ...{ actionOnEmptyResult: true, action },
    })
    .say({ ...voices[language] }, withoutIllegal(words))
  if (!company.dialect.tellsSilence) response.redirect(action)
}

/** While nobody has accepted the caller hears it ring, and the call counts as unanswered for their own company. */
function addRing(response: VoiceResponse, { phones, isInTurn, seconds }: Ring, company: TwimlCompany): void {
  const { paths, dialect } = company
  const dial = response.dial({
    ...{ action: company.addressOf(paths.ringEnded), answerOnBridge: true, timeout: seconds },
    ...(dialect.ringsInTurn ? { sequential: isInTurn } : {}),
  })
  for (const { leg, number } of phones)
    dial.number(
      {
        url: ofLeg(company, paths.screen, leg),
        statusCallback: ofLeg(company, paths.legStatus, leg),
        statusCallbackEvent: ['completed'],
      },
      number,
    )
}

/** What the caller presses or says at any moment stops our words. */
function addRelay(response: VoiceResponse, { words, language }: Step<'converse'>, company: TwimlCompany): void {
  const { publicUrl = '', paths, dialect } = company
  // Without the verb the talk is over before it began, and what comes next is asked.
  if (!dialect.relay) return void response.redirect(company.addressOf(`${paths.relayEnded}?none=1`))
  const relay = response.connect({ action: company.addressOf(paths.relayEnded) }).conversationRelay({
    url: publicUrl.replace(/^http/, 'ws') + paths.relay + dialect.relay.query,
    welcomeGreeting: withoutIllegal(words),
    ...dialect.relay.speech[language],
    ...{ interruptible: 'any', welcomeGreetingInterruptible: 'any', dtmfDetection: true },
  })
  for (const { language: code, ...speech } of Object.values(dialect.relay.speech)) relay.language({ code, ...speech })
}

function addGather(response: VoiceResponse, step: Step<'listen'>, company: TwimlCompany): void {
  const { words, language, turn, seconds } = step
  const action = company.addressOf(`${company.paths.gather}?turn=${turn}`)
  response
    .gather({
      ...{ input: ['speech', 'dtmf'], action, actionOnEmptyResult: true },
      ...{ timeout: seconds, speechTimeout: 'auto', language: voices[language].language },
    })
    .say({ ...voices[language] }, withoutIllegal(words))
  if (!company.dialect.tellsSilence) response.redirect(action)
}

/** An empty recording calls no action with all of them: what stands behind it is done, and here it asks what comes next. */
function addRecord(response: VoiceResponse, step: Step<'record'>, company: TwimlCompany): void {
  const { voicemail, recording } = company.paths
  response.record({
    ...{ action: company.addressOf(voicemail), maxLength: step.mostSeconds, timeout: step.silenceSeconds },
    recordingStatusCallback: company.addressOf(recording),
    recordingStatusCallbackEvent: ['completed', 'absent'],
    ...company.dialect.record,
  })
  response.redirect(company.addressOf(`${voicemail}?empty=1`))
}

type Bridged = { bridge: number; about?: string }

function ofBridge(company: TwimlCompany, path: string, { bridge, about }: Bridged): string {
  return company.addressOf(`${path}?bridge=${bridge}${about ? `&about=${about}` : ''}`)
}

function ofLeg(company: TwimlCompany, path: string, leg: number): string {
  return company.addressOf(`${path}?leg=${leg}`)
}

/** Characters that XML has no way to write make the builder throw, and the caller would hear an error. */
function withoutIllegal(words: string): string {
  return words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
}

function xml(body: string): Answer {
  return { status: 200, type: 'text/xml', body }
}
