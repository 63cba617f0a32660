// The carrier asks again, at any moment of a call: each of its webhooks once more, after each later step, on lines that fall to each thing.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calls, talks } from '../../server/database/schema.ts'
import type { LinePlan } from '../../server/settings/store.ts'
import { addRecording } from '../twilio/recordings.ts'
import type { Params, Sent } from '../twilio/signed-post.ts'
import { type Verb, verbsOf } from '../twilio/twiml.ts'
import { callEnded, dialEnded, duringCall, incomingCall, newCallSid, voicemailOver } from '../twilio/webhooks.ts'
import { openCrewLine, planAt } from './crew-line.ts'
import { line, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openCrewLine({ at: friday })
})
afterEach(() => twilio.close())

type Dialled = { callSid: string; from: string; to: string; recordingSid: string; mobile: string }
type Webhook = [path: string, params: (call: Dialled) => Params]

const comesIn: Webhook = ['voice', (call) => incomingCall(call)]
const nobodyTakesIt: Webhook = ['ring-ended', (call) => dialEnded({ ...call, dialStatus: 'no-answer', bridged: false })]
const recorded: Webhook = ['voicemail', (call) => voicemailOver(call)]
const says = (turn: number, SpeechResult: string): Webhook => [
  `gather?turn=${turn}`,
  (call) => ({ ...duringCall(call), SpeechResult, Confidence: '0.9' }),
]
const keys = (about: string, digits: string): Webhook => [
  `gather?about=${about}`,
  (call) => ({ ...duringCall(call), ...(digits && { Digits: digits === 'mobile' ? call.mobile : digits }) }),
]
const noConnection: Webhook = [
  'relay-ended',
  (call) => ({ ...duringCall(call), SessionId: `VX${'0'.repeat(32)}`, SessionStatus: 'failed', SessionDuration: '0' }),
]
const wantsPerson = says(1, 'can I speak to Mike please')
const gaveMobile = [keys('mobile', '1'), keys('number', 'mobile'), keys('right', '1')]

type Row = [what: string, change: Partial<LinePlan>, from: 'shown' | 'hidden', steps: Webhook[]]

const table: Row[] = [
  ['a greeting', { fallsTo: 'greeting' }, 'shown', [comesIn, nobodyTakesIt]],
  ['a voicemail', { fallsTo: 'voicemail' }, 'shown', [comesIn, nobodyTakesIt, recorded]],
  [
    'the voice, turn by turn',
    { fallsTo: 'voice', heardBy: 'gather' },
    'shown',
    [comesIn, nobodyTakesIt, says(0, 'leaky faucet'), says(1, 'my name is Dana')],
  ],
  [
    'the voice, over a connection that never comes about',
    { fallsTo: 'voice', heardBy: 'relay' },
    'shown',
    [comesIn, nobodyTakesIt, noConnection, says(0, 'leaky faucet')],
  ],
  [
    'the voice, which rings for who asks for a person',
    { plan: 'always', fallsTo: 'voice', heardBy: 'gather' },
    'shown',
    [comesIn, says(0, 'leaky faucet'), wantsPerson, nobodyTakesIt, recorded],
  ],
  ['a greeting, of a hidden caller', { fallsTo: 'greeting' }, 'hidden', [comesIn, nobodyTakesIt, ...gaveMobile]],
  [
    'a voicemail, of a hidden caller',
    { fallsTo: 'voicemail' },
    'hidden',
    [comesIn, nobodyTakesIt, keys('mobile', ''), recorded],
  ],
  ['the voice, of a hidden caller', { fallsTo: 'voice' }, 'hidden', [comesIn, nobodyTakesIt, ...gaveMobile]],
]

const rows = () => twilio.shop.db.select().from(calls).all()
let many = 0

function dialled(from: Row[2]): Dialled {
  const [callSid, n] = [newCallSid(), many++ % 100]
  const { sid: recordingSid } = addRecording(twilio.fake.account, { callSid })
  const number = from === 'hidden' ? 'anonymous' : `+1416555${2000 + n}`
  return { callSid, from: number, to: line, recordingSid, mobile: `416555${3000 + n}` }
}

const tell = (call: Dialled, [path, params]: Webhook) => twilio.post(`/webhooks/twilio/${path}`, params(call))

/** A whole call, with one webhook told once more after one of its steps. */
async function play({ steps, from }: { steps: Webhook[]; from: Row[2] }, repeat?: { told: number; after: number }) {
  const call = dialled(from)
  const answers: Sent[] = []
  let repeated: Sent | null = null
  for (const [n, step] of steps.entries()) {
    answers.push(await tell(call, step))
    const again = repeat?.after === n ? steps[repeat.told] : undefined
    if (again) repeated = await tell(call, again)
  }
  const { callSid, to } = call
  const end = callEnded({ callSid, from: call.from, to, status: 'completed', seconds: 60 })
  await twilio.post('/webhooks/twilio/call-status', end)
  twilio.shop.pass({ seconds: 15 })
  await twilio.shop.settle()
  const { decision, because, outcome } = rows().at(-1) ?? {}
  const texts = twilio.textsTo(from === 'hidden' ? `+1${call.mobile}` : call.from).length
  return { answers, repeated, came: { decision, because, outcome, texts } }
}

/** Where the carrier goes on after an answer: what it dials, records or listens for, or that it hangs up. */
function leadsTo(answer: Sent | null | undefined): string[] {
  return verbsOf(answer?.body ?? '').flatMap(({ name, attributes }: Verb) =>
    name === 'Say' || name === 'Redirect' ? [] : [`${name} ${attributes.action ?? ''}`],
  )
}

describe.each(table)('a line that rings the crew and falls to %s', (_what, change, from, steps) => {
  const pairs = steps.flatMap((_, after) => steps.slice(0, after + 1).map((_, told) => ({ told, after })))

  test.each(pairs)('the webhook $told told again after step $after', async ({ told, after }) => {
    planAt(twilio, change)
    const plain = await play({ steps, from })
    const { answers, repeated, came } = await play({ steps, from }, { told, after })
    expect(verbsOf(repeated?.body ?? '').filter(({ name, inside }) => name === 'Dial' && inside.length === 0)).toEqual(
      [],
    )
    if (told === after) expect(repeated?.body).toBe(answers[told]?.body)
    expect([leadsTo(answers[told]), leadsTo(answers[after])]).toContainEqual(leadsTo(repeated))
    expect(answers.map(leadsTo)).toEqual(plain.answers.map(leadsTo))
    expect(came).toEqual(plain.came)
  })
})

test.each(['greeting', 'voicemail', 'voice'] as const)(
  'who gave up while it rang is decided and texted once, and nobody speaks to an empty line: %s',
  async (fallsTo) => {
    planAt(twilio, { fallsTo, heardBy: 'gather' })
    const call = dialled('shown')
    await tell(call, comesIn)
    await twilio.hangUp(call.from, call.callSid)
    expect(leadsTo(await tell(call, nobodyTakesIt))).toEqual(['Hangup '])
    await tell(call, nobodyTakesIt)
    await twilio.shop.settle()
    expect(twilio.textsTo(call.from)).toEqual([expect.stringContaining('I just missed your call')])
    expect(twilio.shop.db.select().from(talks).all()).toEqual([])
    expect(rows()).toMatchObject([{ outcome: 'missed', decision: 'text-back', stage: null }])
  },
)

test.each(['es', 'fr'] as const)(
  'what the voice said is said again in the language of the talk: %s',
  async (language) => {
    planAt(twilio, { plan: 'always', fallsTo: 'voice', heardBy: 'gather' })
    const call = dialled('shown')
    await tell(call, comesIn)
    const need = says(
      0,
      language === 'es' ? 'tengo una fuga de agua en la cocina' : "j'ai une fuite d'eau dans la cuisine",
    )
    const first = await tell(call, need)
    expect(verbsOf(first.body)[0]?.attributes.language).toMatch(language)
    expect((await tell(call, need)).body).toBe(first.body)
  },
)
