// What a voicemail says: written down, shown, told to the owner, kept for the conversation, and a danger where it tells of one.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetForGood } from '../../server/callers/forget-for-good.ts'
import {
  alerts,
  callers,
  calls,
  emergencies,
  enquiries,
  messages,
  outbox,
  recordings,
} from '../../server/database/schema.ts'
import type { SpeechToText } from '../../server/providers/speech/speech.ts'
import { hummedWav } from '../../server/providers/speech/wav.ts'
import { wyomingSpeech } from '../../server/providers/speech/wyoming.ts'
import { addLine, lineByNumber, planLine } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { type FakeWyoming, startFakeWyoming } from '../providers/speech/fake-wyoming.ts'

const line = '+14165550100'
const owner = '+14165550001'
const dana = '+14165550134'
const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')

let shop: TestAppliance
let fake: FakeWyoming
beforeEach(async () => {
  fake = await startFakeWyoming()
  shop = await openAppliance({ at: friday, env: { OWNER_MOBILE: owner, TRADE: 'plumbing' } })
  addLine(shop.db, line, shop.now())
  planLine(shop.db, lineByNumber(shop.db, line)?.id ?? 0, { fallsTo: 'voicemail' })
})
afterEach(async () => {
  await shop.close()
  await fake.close()
})

const textsTo = (number: string) =>
  shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ toNumber, direction }) => toNumber === number && direction === 'outbound')
    .map(({ body }) => body)
const kept = () => shop.db.select().from(recordings).all()

async function leave(words: string, from = dana): Promise<void> {
  const call = shop.carrier.ring({ from, to: line })
  if (from === 'anonymous') shop.carrier.key(call, '2')
  shop.pass({ seconds: 20 })
  shop.carrier.leaveVoicemail(call, { words })
  await shop.settle()
}

/** As a real one: its words are for a machine to write down. */
async function leaveSound(from = dana): Promise<void> {
  const call = shop.carrier.ring({ from, to: line })
  shop.pass({ seconds: 20 })
  const sound = Buffer.from(hummedWav('', 4))
  // The chunk of words is renamed, so that there are none.
  sound.write('LIST', sound.lastIndexOf('said'), 'latin1')
  shop.carrier.leaveVoicemail(call, { sound, seconds: 4 })
  await shop.settle()
}

const wyoming = (timeoutMs = 300): SpeechToText =>
  wyomingSpeech({ address: fake.address, doors: { ports: [], names: [], origin: null } }, { timeoutMs })

test.each(['please stop texting me', 'Stop.', 'arrêtez de me texter', 'no me manden más mensajes'])(
  'who says in it that they want no texts gets no more of them: %s',
  async (words) => {
    await leave(words)
    expect(shop.db.select().from(callers).all()).toMatchObject([{ optedOutAt: expect.anything() }])
  },
)

test('its words stand in the conversation, the owner is told of them once, and the caller gets one text', async () => {
  await leave('Hi, this is Dana Reyes. I have a leak in the basement at 28 Woodbine Cres. Can somebody come tomorrow?')
  expect(kept()).toMatchObject([{ state: 'stored', transcriptState: 'written' }])
  const [voicemail] = shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ kind }) => kind === 'voicemail')
  expect(voicemail).toMatchObject({ direction: 'inbound', body: expect.stringContaining('28 Woodbine Cres') })
  expect(textsTo(dana)).toEqual([expect.stringContaining('got your voicemail')])
  expect(textsTo(owner)).toEqual([
    expect.stringMatching(/^A\d Dana.* 416-555-0134: Voicemail\..*leak.*28 Woodbine Cres.*Reply 2 call/),
  ])
})

test('what it tells is kept as heard, and not asked again when the caller writes', async () => {
  await leave('This is Dana Reyes, my water heater is leaking at 28 Woodbine Cres')
  const [enquiry] = shop.db.select().from(enquiries).all()
  expect(enquiry).toMatchObject({ address: expect.stringContaining('28 Woodbine'), closedAt: null })
  const heard: [string, string][] = JSON.parse(enquiry?.heard ?? '[]')
  expect(heard.map(([what]) => what)).toEqual(expect.arrayContaining(['service', 'need', 'address']))
  shop.messenger.receive({ from: dana, to: line, body: 'Did you get my voicemail? When can you come?' })
  for (let n = 0; n < 5; n++) {
    await shop.settle()
    shop.pass({ seconds: 6 })
  }
  expect(shop.db.select().from(enquiries).all()).toHaveLength(1)
  const said = shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ kind }) => kind === 'reply')
  expect(said.map(({ body }) => body).join(' ')).not.toMatch(/address|what.*need/i)
})

test('what the caller wrote goes before what a machine heard', async () => {
  shop.messenger.receive({ from: dana, to: line, body: 'Leaking tap at 28 Woodbine Cres' })
  for (let n = 0; n < 5; n++) {
    await shop.settle()
    shop.pass({ seconds: 6 })
  }
  await leave('It is Dana, the address is 20 Woodbine Cres')
  expect(shop.db.select().from(enquiries).all()).toMatchObject([{ address: expect.stringContaining('28 Woodbine') }])
})

test('danger in it raises everybody, as in a text', async () => {
  await leave('Help, I smell gas in the kitchen, it is really strong')
  expect(shop.db.select().from(emergencies).all()).toMatchObject([{ danger: 'gas', endedAt: null }])
  expect(textsTo(dana)).toEqual([
    expect.stringContaining('got your voicemail'),
    expect.stringContaining('911'),
    ...textsTo(dana).slice(2),
  ])
  expect(textsTo(owner)[0]).toMatch(/EMERGENCY, gas/)
})

test('who hides the number is told of on the page, in their words', async () => {
  await leave('It is Sam from the school, please call the office', 'anonymous')
  expect(shop.db.select().from(alerts).all()).toMatchObject([
    { kind: 'voicemail', words: expect.stringContaining('Sam from the school'), seenAt: null },
  ])
})

test('without a speech-to-text it is kept to be heard, and the owner is told at once', async () => {
  await leaveSound()
  expect(kept()).toMatchObject([{ state: 'stored', transcriptState: 'failed', transcriptBecause: 'nobody-writes' }])
  expect(textsTo(owner)).toEqual([expect.stringContaining('Listen to it on your page')])
})

test('a machine in the shop writes it down', async () => {
  shop.speech = wyoming()
  await leaveSound()
  expect(kept()).toMatchObject([{ transcriptState: 'written', transcript: 'I have a leak in the basement' }])
  expect(textsTo(owner)).toEqual([expect.stringContaining('leak in the basement')])
})

test('one that is away is tried again, and the recording stays when it never comes', async () => {
  shop.speech = wyoming()
  fake.mode = 'cut-off'
  await leaveSound()
  expect(kept()).toMatchObject([{ transcriptState: 'waiting' }])
  shop.pass({ minutes: 3 })
  await shop.settle()
  expect(textsTo(owner)).toEqual([])
  shop.pass({ minutes: 8 })
  await shop.settle()
  expect(kept()).toMatchObject([{ state: 'stored', transcriptState: 'failed', transcriptBecause: 'unreachable' }])
  expect(textsTo(owner)).toEqual([expect.stringContaining('Listen to it on your page')])
})

test('who is forgotten meanwhile leaves neither words nor sound', async () => {
  shop.speech = wyoming()
  fake.mode = 'cut-off'
  await leaveSound()
  const [{ fileName } = { fileName: null }] = kept()
  expect(fileName).not.toBeNull()
  forgetForGood(shop, dana)
  fake.mode = 'good'
  shop.pass({ minutes: 2 })
  await shop.settle()
  expect(kept()).toMatchObject([{ fileName: null, transcript: null, state: 'refused', because: 'forgotten' }])
  const told = { kind: 'recording-told', callId: shop.db.select().from(calls).get()?.providerCallId ?? '' } as const
  shop.carrier.onEvent(() => [])
  expect(told.callId).not.toBe('')
  const open = shop.db
    .select()
    .from(outbox)
    .all()
    .filter(({ state }) => state === 'due' || state === 'attempting')
  expect(open.map(({ kind }) => kind)).not.toContain('write-transcript')
})
