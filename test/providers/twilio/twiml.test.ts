import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallStep } from '../../../server/providers/carrier/carrier.ts'
import { twilioCompany } from '../../../server/providers/twilio/company.ts'
import * as rendered from '../../../server/providers/twiml/twiml.ts'
import { verbsOf } from '../../twilio/twiml.ts'
import { shop } from './shop.ts'

const twiml = (steps: CallStep[], publicUrl?: string) => rendered.twiml(steps, twilioCompany({ ...shop, publicUrl }))

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

test('nothing to do is an empty response', () => {
  expect(twiml([])).toEqual({ status: 200, type: 'text/xml', body: `${declaration}<Response/>` })
})

test('steps come in their order', () => {
  const steps: CallStep[] = [{ do: 'say', words: 'We will text you.', language: 'en' }, { do: 'hang-up' }]
  expect(twiml(steps).body).toBe(
    `${declaration}<Response><Say language="en-US" voice="Polly.Joanna">We will text you.</Say><Hangup/></Response>`,
  )
})

test('a call may be turned away', () => {
  expect(twiml([{ do: 'reject' }]).body).toBe(`${declaration}<Response><Reject/></Response>`)
})

test('a voicemail is recorded for a while at most, and is never a loop', () => {
  const verbs = verbsOf(twiml([{ do: 'record', mostSeconds: 150, silenceSeconds: 6 }]).body)
  expect(verbs.map(({ name, text }) => [name, text])).toEqual([
    ['Record', ''],
    ['Redirect', '/webhooks/twilio/voicemail?empty=1'],
  ])
  expect(verbs[0]?.attributes).toEqual({
    ...{ action: '/webhooks/twilio/voicemail', maxLength: '150', timeout: '6' },
    recordingStatusCallback: '/webhooks/twilio/recording',
    recordingStatusCallbackEvent: 'completed absent',
  })
})

test('the crew is rung, each phone with a question of its own before anybody is put through', () => {
  const phones = [
    { leg: 7, number: '+14165550001' },
    { leg: 8, number: '+14165550002' },
  ]
  const [dial, ...rest] = verbsOf(twiml([{ do: 'ring', phones, isInTurn: false, seconds: 25 }]).body)
  expect(rest).toEqual([])
  expect(dial?.attributes).toEqual({
    ...{ action: '/webhooks/twilio/ring-ended', answerOnBridge: 'true', timeout: '25', sequential: 'false' },
  })
  expect(dial?.inside).toMatchObject([
    {
      name: 'Number',
      text: '+14165550001',
      attributes: { url: '/webhooks/twilio/screen?leg=7', statusCallback: '/webhooks/twilio/leg-status?leg=7' },
    },
    { text: '+14165550002', attributes: { url: '/webhooks/twilio/screen?leg=8' } },
  ])
})

test('a question at a phone of the crew takes one key, and silence hangs up', () => {
  const steps: CallStep[] = [
    { do: 'ask-leg', leg: 7, words: 'Press 1 <now>', language: 'en', seconds: 8 },
    { do: 'hang-up' },
  ]
  expect(verbsOf(twiml(steps).body)).toMatchObject([
    {
      name: 'Gather',
      attributes: { input: 'dtmf', numDigits: '1', timeout: '8', action: '/webhooks/twilio/accept?leg=7' },
      inside: [{ name: 'Say', text: 'Press 1 <now>' }],
    },
    { name: 'Hangup' },
  ])
})

test('who pressed the key is put through by an answer without a verb', () => {
  expect(verbsOf(twiml([{ do: 'put-through' }]).body)).toEqual([])
})

test.each([
  ['en', 'en-US'],
  ['es', 'es-US'],
  ['fr', 'fr-CA'],
] as const)('%s is spoken as %s', (language, spoken) => {
  const [say] = verbsOf(twiml([{ do: 'say', words: 'x', language }]).body)
  expect(say?.attributes.language).toBe(spoken)
})

test('hostile words are heard, never obeyed', () => {
  const words = 'Bob & Sons</Say><Dial>+1900</Dial><Say> ]]> <!-- "x" \' &amp;'
  const body = twiml([{ do: 'say', words, language: 'en' }]).body
  expect(wellFormed(body)).toBe(true)
  expect(verbsOf(body)).toMatchObject([{ name: 'Say', text: words, inside: [] }])
})

test('whatever a shop is called, the document is well-formed and says it', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('\u0000', '\uD800', '\uFFFE', '\u000B'),
  )
  fc.assert(
    fc.property(anything, (words) => {
      const body = twiml([{ do: 'say', words, language: 'fr' }]).body
      expect(wellFormed(body)).toBe(true)
      expect(verbsOf(body).map((verb) => verb.name)).toEqual(['Say'])
    }),
    { numRuns: 5000 },
  )
})

test('a question waits for keys, or for what is said, and nothing is an answer, too', () => {
  const ask = { do: 'ask', language: 'fr', seconds: 6, words: 'Votre <numéro> & "code"' } as const
  const keyed = twiml([{ ...ask, about: 'key', mostKeys: 1, byVoice: false }]).body
  const said = twiml([{ ...ask, about: 'number', mostKeys: 15, byVoice: true }]).body
  expect([keyed, said].map(wellFormed)).toEqual([true, true])
  expect(verbsOf(keyed)).toMatchObject([
    {
      name: 'Gather',
      attributes: {
        ...{ input: 'dtmf', numDigits: '1', timeout: '6', finishOnKey: '#', actionOnEmptyResult: 'true' },
        action: '/webhooks/twilio/gather?about=key',
      },
      inside: [{ name: 'Say', text: ask.words }],
    },
  ])
  expect(verbsOf(said)[0]?.attributes).toMatchObject({ input: 'dtmf speech', language: 'fr-CA', numDigits: '15' })
})

test('whatever the voice says stays words, in a conversation over one connection and question by question', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<Dial>911</Dial>', '"/><Hangup/>', ']]>', '&lt;Redirect&gt;', "' onload='"),
  )
  fc.assert(
    fc.property(hostile, (words) => {
      const talk = twiml([{ do: 'converse', words, language: 'es' }], 'https://shop.example').body
      const question = twiml([{ do: 'listen', turn: 3, words, language: 'en', seconds: 6 }, { do: 'hang-up' }]).body
      expect([wellFormed(talk), wellFormed(question)]).toEqual([true, true])
      expect(verbsOf(talk).map(({ name, inside }) => [name, inside[0]?.name])).toEqual([
        ['Connect', 'ConversationRelay'],
      ])
      expect(verbsOf(question).map(({ name }) => name)).toEqual(['Gather', 'Hangup'])
    }),
    { numRuns: 500 },
  )
})

test('a conversation is led to the socket of the public door, in the language of the caller', () => {
  const { body } = twiml([{ do: 'converse', words: 'Hi', language: 'fr' }], 'https://shop.example')
  expect(verbsOf(body)[0]).toMatchObject({
    attributes: { action: '/webhooks/twilio/relay-ended' },
    inside: [
      { attributes: { url: 'wss://shop.example/webhooks/twilio/relay', welcomeGreeting: 'Hi', language: 'fr-CA' } },
    ],
  })
})

/** XML 1.0 in small: legal characters, every tag closed in its order, no stray < or &. */
function wellFormed(document: string): boolean {
  if (!document.startsWith(declaration)) return false
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(document)) return false
  const open: string[] = []
  const rest = document
    .slice(declaration.length)
    .replace(
      /<(\/?)(\w+)((?: \w+="(?:[^"<&]|&(?:lt|gt|amp|quot|apos|#x?[\da-fA-F]+);)*")*)(\/?)>/g,
      (_, end, name, __, empty) => {
        if (end) return open.pop() === name ? '' : '<'
        if (!empty) open.push(name)
        return ''
      },
    )
  return open.length === 0 && !rest.replace(/&(?:lt|gt|amp|quot|apos|#\d+|#x[0-9A-Fa-f]+);/g, '').match(/[<&]/)
}
