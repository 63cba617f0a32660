// A line that falls to voicemail: each order in which its words can come, from the carrier's webhooks to the text.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openClockwork } from '../../server/clockwork.ts'
import { callbacks, calls, recordings } from '../../server/database/schema.ts'
import { type LinePlan, lineByNumber, planLine } from '../../server/settings/store.ts'
import { addRecording } from '../twilio/recordings.ts'
import type { Sent } from '../twilio/signed-post.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { callEnded, duringCall, newCallSid, recordingTold, voicemailOver } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const opener = expect.stringContaining('I just missed your call')
const gotIt = expect.stringContaining('I got your voicemail')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop({ at: friday })
  plan({ fallsTo: 'voicemail' })
})
afterEach(() => twilio.close())

const plan = (change: Partial<LinePlan>) =>
  planLine(twilio.shop.db, lineByNumber(twilio.shop.db, line)?.id ?? 0, change)
const rows = () => twilio.shop.db.select().from(calls).all()
const kept = () => twilio.shop.db.select().from(recordings).all()
const waiting = () => twilio.shop.db.select().from(callbacks).all()
const verbs = ({ body }: Sent) => verbsOf(body)
const said = (answer: Sent) => verbs(answer).flatMap(({ name, text }) => (name === 'Say' ? [text] : []))

/** One call, as Twilio tells of it. */
function dial(from = dana) {
  const callSid = newCallSid()
  const { sid: recordingSid } = addRecording(twilio.fake.account, { callSid })
  const call = { callSid, from, to: line, recordingSid }
  return {
    callSid,
    recordingSid,
    incoming: () => twilio.ring(from, callSid),
    pressesNothing: () => twilio.post('/webhooks/twilio/gather?about=mobile', duringCall(call)),
    action: () => twilio.post('/webhooks/twilio/voicemail', voicemailOver(call)),
    empty: () => twilio.post('/webhooks/twilio/voicemail?empty=1', duringCall(call)),
    told: () => twilio.post('/webhooks/twilio/recording', recordingTold({ ...call, status: 'completed' })),
    absent: () => twilio.post('/webhooks/twilio/recording', recordingTold({ ...call, status: 'absent' })),
    /** Greeting, tone and words took half a minute. */
    ended: () =>
      twilio.post(
        '/webhooks/twilio/call-status',
        callEnded({ callSid, from, to: line, status: 'completed', seconds: 30 }),
      ),
    inTheGreeting: () => twilio.hangUp(from, callSid),
    /** The recording at Twilio is gone, as where none was made. */
    unmade: () => twilio.fake.account.recordings.delete(recordingSid),
  }
}

const passes = async (seconds: number) => {
  twilio.shop.pass({ seconds })
  await twilio.shop.settle()
}

test('the caller hears where danger has its number, the greeting and that it is recorded, and nobody is texted yet', async () => {
  const answer = await dial().incoming()
  await twilio.shop.settle()
  expect(said(answer).join(' ')).toMatch(/call 9 1 1.*You've reached Mike's Plumbing.*is recorded/)
  const record = verbs(answer).find(({ name }) => name === 'Record')
  expect(record?.attributes).toMatchObject({ action: '/webhooks/twilio/voicemail', maxLength: '150' })
  expect(verbs(answer).at(-1)).toMatchObject({ name: 'Redirect', text: '/webhooks/twilio/voicemail?empty=1' })
  expect(twilio.textsTo(dana)).toEqual([])
  expect(rows()).toMatchObject([{ stage: 'recording', decidedAt: null }])
})

type Call = ReturnType<typeof dial>
type Order = [what: string, happens: (call: Call) => Promise<unknown>, text: unknown, outcome: string]

const orders: Order[] = [
  ['action, callback, end', async (c) => [await c.action(), await c.told(), await c.ended()], gotIt, 'voicemail'],
  ['action, end, callback', async (c) => [await c.action(), await c.ended(), await c.told()], gotIt, 'voicemail'],
  ['callback, action, end', async (c) => [await c.told(), await c.action(), await c.ended()], gotIt, 'voicemail'],
  ['callback, end, action', async (c) => [await c.told(), await c.ended(), await c.action()], gotIt, 'voicemail'],
  ['end, action, callback', async (c) => [await c.ended(), await c.action(), await c.told()], gotIt, 'voicemail'],
  ['end, callback, action', async (c) => [await c.ended(), await c.told(), await c.action()], gotIt, 'voicemail'],
  ['only the action', (c) => c.action(), gotIt, 'voicemail'],
  ['only the callback', (c) => c.told(), gotIt, 'voicemail'],
  [
    'everything twice',
    async (c) => [await c.action(), await c.action(), await c.told(), await c.told(), await c.ended(), await c.ended()],
    gotIt,
    'voicemail',
  ],
  [
    'everything at once',
    (c) => Promise.all([c.ended(), c.told(), c.action(), c.action(), c.told(), c.ended()]),
    gotIt,
    'voicemail',
  ],
  ['nothing heard, then the end', async (c) => [await c.empty(), await c.ended()], opener, 'missed'],
  ['no recording, then the end', async (c) => [await c.absent(), await c.ended()], opener, 'missed'],
  ['the end, then no recording', async (c) => [await c.ended(), await c.absent()], opener, 'missed'],
  ['nothing heard, told twice', async (c) => [await c.empty(), await c.empty(), await c.absent()], opener, 'missed'],
]

describe.each(orders)('%s', (_what, happens, text, outcome) => {
  test('one text, the right one, and one decision', async () => {
    const call = dial()
    if (outcome === 'missed') call.unmade()
    await call.incoming()
    await happens(call)
    await twilio.shop.settle()
    await passes(15)
    await openClockwork(twilio.shop, twilio.shop.monotonic).catchUp()
    await passes(15)
    expect(twilio.textsTo(dana)).toEqual([text])
    expect(rows()).toMatchObject([{ outcome, decision: 'text-back', stage: null }])
    expect(kept()).toHaveLength(outcome === 'voicemail' ? 1 : 0)
    expect(waiting()).toHaveLength(1)
  })
})

test('the text goes at the end of the recording, before the call is over', async () => {
  const call = dial()
  await call.incoming()
  const answer = await call.action()
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([gotIt])
  expect(said(answer)).toEqual([
    "Thank you, we have your message. We're texting you at this number now; you can answer there. Goodbye.",
  ])
  expect(verbs(answer).at(-1)?.name).toBe('Hangup')
})

test('who hangs up in the greeting is texted at once, as after any missed call', async () => {
  const call = dial()
  call.unmade()
  await call.incoming()
  await call.inTheGreeting()
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([opener])
})

test('a voicemail whose every word was lost is found on the list of its call', async () => {
  const call = dial()
  await call.incoming()
  twilio.shop.pass({ seconds: 40 })
  await call.ended()
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([])
  await passes(11)
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([gotIt])
  expect(kept()).toMatchObject([{ providerRecordingId: call.recordingSid, state: 'stored' }])
})

test('the sound is fetched, kept beside the photos, and deleted at the carrier a day later', async () => {
  const call = dial()
  await call.incoming()
  await call.action()
  await twilio.shop.settle()
  const [recording] = kept()
  expect(recording).toMatchObject({ state: 'stored', contentType: 'audio/wav', seconds: 8 })
  expect(existsSync(join(twilio.shop.config.DATA_DIR, 'media', recording?.fileName ?? ''))).toBe(true)
  expect(twilio.fake.account.recordings.get(call.recordingSid)?.isDeleted).toBe(false)
  await passes(25 * 3600)
  expect(twilio.fake.account.recordings.get(call.recordingSid)?.isDeleted).toBe(true)
})

describe('what comes in the place of the sound', () => {
  test.each([
    ['404', 'stored'],
    ['500', 'stored'],
    ['reset', 'stored'],
    ['html', 'refused'],
    ['empty', 'refused'],
    ['too-long', 'refused'],
    ['elsewhere', 'refused'],
  ] as const)('%s: in the end it is %s', async (fault, state) => {
    twilio.fake.modes.recordingFaults = [fault]
    const call = dial()
    await call.incoming()
    await call.action()
    await twilio.shop.settle()
    await passes(5)
    await passes(10)
    expect(kept()).toMatchObject([{ state }])
    const folder = join(twilio.shop.config.DATA_DIR, 'media')
    expect(existsSync(folder) ? readdirSync(folder) : []).toHaveLength(state === 'stored' ? 1 : 0)
    expect(twilio.textsTo(dana)).toEqual([gotIt])
  })
})

test('who hides the number may leave one, and is in no queue', async () => {
  const call = dial('anonymous')
  expect(verbs(await call.incoming())[0]?.inside[0]?.text).toContain('stay on the line')
  expect(verbs(await call.pressesNothing()).map(({ name }) => name)).toContain('Record')
  await call.action()
  await call.ended()
  await twilio.shop.settle()
  expect(rows()).toMatchObject([{ outcome: 'voicemail', because: 'withheld' }])
  expect(kept()).toMatchObject([{ state: 'stored', messageId: null }])
  expect(waiting()).toEqual([])
})

test('who is turned away leaves nothing', async () => {
  plan({ plan: 'off' })
  const answer = await dial().incoming()
  expect(verbs(answer).map(({ name }) => name)).toEqual(['Reject'])
})

test('a recording of a call that nobody knows is heard and leaves nothing', async () => {
  const answer = await dial().told()
  expect(answer.status).toBe(200)
  expect(kept()).toEqual([])
})
