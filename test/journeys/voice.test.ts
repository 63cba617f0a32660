// A whole call with the answering voice, from Twilio's webhook and its socket to the booking and the one text.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetCaller } from '../../server/callers/forget.ts'
import { bookings, bridges, calls, messages, talks } from '../../server/database/schema.ts'
import { type LinePlan, lineByNumber, planLine, storeSettings } from '../../server/settings/store.ts'
import { connectRelay, type RelayPeer } from '../twilio/relay-peer.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { dialEnded, duringCall, newCallSid } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, owner, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const day = { opens: '08:00', closes: '17:00' }
const authToken = 'f00dfacef00dfacef00dfacef00dface'
const publicUrl = 'https://shop.example'

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop({ at: friday, env: { TRADE: 'plumber' } })
  const { db, now } = twilio.shop
  storeSettings(db, { hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null } }, now())
  plan({ plan: 'always', fallsTo: 'voice' })
})
afterEach(() => twilio.close())

const plan = (change: Partial<LinePlan>) =>
  planLine(twilio.shop.db, lineByNumber(twilio.shop.db, line)?.id ?? 0, change)

const jobs = () => rows(bookings).filter(({ state }) => state === 'booked')
const rows = <Table extends typeof bookings | typeof calls | typeof messages | typeof talks | typeof bridges>(
  table: Table,
) => twilio.shop.db.select().from(table).all() as Table['$inferSelect'][]

/** Dana rings, and Twilio opens its connection to the voice. */
async function speak(): Promise<{ callSid: string; peer: RelayPeer; greeting: string }> {
  const callSid = newCallSid()
  const answer = await twilio.ring(dana, callSid)
  const [connect] = verbsOf(answer.body)
  const relay = connect?.inside[0]
  const peer = await connectRelay({ publicUrl, origin: twilio.shop.publicOrigin, authToken })
  peer.setup(callSid, dana, line)
  return { callSid, peer, greeting: relay?.attributes.welcomeGreeting ?? '' }
}

const relayEnded = (callSid: string, extra: Record<string, string> = {}) =>
  twilio.post('/webhooks/twilio/relay-ended', {
    ...duringCall({ callSid, from: dana, to: line }),
    ...{ SessionId: `VX${'0'.repeat(32)}`, SessionStatus: 'ended', SessionDuration: '40', ...extra },
  })

test('a call is booked by voice: need, place, a time of two, read back, confirmed by one text', async () => {
  const { callSid, peer, greeting } = await speak()
  expect(greeting).toContain("You've reached Mike's Plumbing")
  expect(greeting).toContain('I write down what you say')
  expect(await peer.prompt('Hi, I need someone to look at a leak in my basement.')).toContain("What's the address")
  expect(await peer.prompt('28 Woodbine Crescent, Toronto.')).toBe(
    'We have today 12 to 1:15 in the afternoon or Monday 8 to 9:15 in the morning. Which suits you?',
  )
  expect(await peer.prompt('The first one, please.')).toBe(
    "So that's Friday November 20, 12 to 1:15 in the afternoon, 28 Woodbine Crescent, Toronto. Is that right?",
  )
  expect(jobs()).toEqual([])
  expect(await peer.prompt("Yes, that's right.")).toMatch(
    /^You're booked: .*I'm texting you that now\. What's your name/,
  )
  expect(await peer.prompt('Dana Miller.')).toContain('Is there anything else?')
  await peer.prompt('No, thank you.')
  expect(peer.told.at(-1)).toEqual({ type: 'end' })
  expect(verbsOf((await relayEnded(callSid)).body)).toMatchObject([
    { name: 'Say', text: 'Thanks for calling. Goodbye.' },
    { name: 'Hangup' },
  ])
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  expect(jobs()).toMatchObject([
    { service: 'leak-repair', name: 'Dana Miller', address: '28 Woodbine Crescent, Toronto' },
  ])
  expect(rows(calls)).toMatchObject([{ outcome: 'answered', because: 'booked-by-voice', stage: null }])
  expect(twilio.textsTo(dana)).toEqual([expect.stringMatching(/^Mike's Plumbing: You're booked: Fri Nov 20.*STOP/)])
})

test('nothing that is said on the telephone goes out as a text', async () => {
  const { callSid, peer } = await speak()
  await peer.prompt('I have a leak under the sink.')
  peer.socket.close()
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  expect(rows(messages).filter(({ kind }) => kind === 'spoken')).toHaveLength(3)
  expect(twilio.textsTo(dana)).toEqual([
    "Mike's Plumbing: thanks for your call. Got it, thanks. What's the address, with the town? Reply STOP to opt out.",
  ])
})

test('who hangs up in the greeting is texted like everybody who was missed', async () => {
  const { callSid, peer } = await speak()
  peer.socket.close()
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('I just missed your call')])
})

test('what was interrupted is kept as far as it was heard, and what follows is a fresh turn', async () => {
  const { peer } = await speak()
  await peer.prompt('I have a leak under the sink.')
  await peer.prompt('28 Woodbine Crescent, Toronto.')
  peer.send({ type: 'interrupt', utteranceUntilInterrupt: 'We have today 12 to 1:15', durationUntilInterruptMs: 900 })
  expect(await peer.prompt('Do you have anything on Tuesday?')).toContain('Tuesday')
  const said = rows(messages).flatMap(({ kind, direction, body }) =>
    kind === 'spoken' && direction === 'outbound' ? [body] : [],
  )
  expect(said).toContain('We have today 12 to 1:15')
})

test('who asks again hears the question alone, and noise is asked about twice before the call ends kindly', async () => {
  const { callSid, peer } = await speak()
  await peer.prompt('My kitchen sink is leaking')
  expect(await peer.prompt('Sorry, what was that?')).toBe("What's the address, with the town?")
  expect(await peer.prompt('uh')).toBe("Sorry, I didn't catch that. What's the address, with the town?")
  expect(await peer.prompt('...')).toContain('Are you still there?')
  expect(await peer.prompt('')).toBe('(end)')
  await relayEnded(callSid)
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('thanks for your call')])
})

test('keys where words are wanted: a time on offer is taken by its number, others are asked to speak', async () => {
  const { peer } = await speak()
  const press = (digit: string) => {
    const answer = peer.next()
    peer.send({ type: 'dtmf', digit })
    return answer
  }
  await peer.prompt('My kitchen sink is leaking')
  expect(await press('#')).toContain('Please just say it.')
  await peer.prompt('28 Woodbine Crescent, Toronto.')
  expect(await press('2')).toContain("So that's Monday November 23")
})

test('no to what was read back asks again, and a corrected place is read back anew', async () => {
  const { peer } = await speak()
  await peer.prompt('My kitchen sink is leaking')
  await peer.prompt('28 Woodbine Crescent, Toronto.')
  await peer.prompt('Monday.')
  expect(await peer.prompt("No, it's 30 Woodbine Crescent, Toronto.")).toContain('30 Woodbine Crescent')
  expect(await peer.prompt('No.')).toBe('What should we change: the time or the address?')
  expect(jobs()).toEqual([])
})

test('danger is answered with the number that saves lives, everybody on call is rung, and one text says it again', async () => {
  const { callSid, peer } = await speak()
  const answer = await peer.prompt('I smell gas in the kitchen!')
  expect(answer).toMatch(/^If anybody is in danger, call 9 1 1 first/)
  await twilio.shop.settle()
  expect(rows(bridges)).toMatchObject([{ phone: owner }])
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  expect(twilio.textsTo(dana).filter((text) => text.includes('911'))).toHaveLength(1)
})

test('who asks for a person is put through to the crew, and hears the truth when nobody comes', async () => {
  const { callSid, peer } = await speak()
  expect(await peer.prompt('Can I talk to a person please?')).toBe('(end)')
  const [say, dial] = verbsOf((await relayEnded(callSid)).body)
  expect([say?.text, dial?.name]).toEqual([expect.stringContaining('trying to reach somebody'), 'Dial'])
  const ended = dialEnded({ callSid, from: dana, to: line, dialStatus: 'no-answer', bridged: false })
  const after = verbsOf((await twilio.post('/webhooks/twilio/ring-ended', ended)).body)
  expect(after[0]?.text).toContain('nobody can pick up right now')
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  expect(rows(calls)).toMatchObject([{ outcome: 'missed', decision: 'text-back' }])
})

test('a connection that never comes about is heard question by question, and one that breaks off falls to voicemail', async () => {
  const callSid = newCallSid()
  await twilio.ring(dana, callSid)
  const [gather] = verbsOf((await relayEnded(callSid, { SessionStatus: 'failed', ErrorCode: '64101' })).body)
  expect(gather).toMatchObject({
    name: 'Gather',
    attributes: { input: 'speech dtmf', action: '/webhooks/twilio/gather?turn=0' },
  })
  const other = await speak()
  await other.peer.prompt('My kitchen sink is leaking')
  other.peer.socket.terminate()
  const after = verbsOf((await relayEnded(other.callSid, { SessionStatus: 'failed', ErrorCode: '64105' })).body)
  expect(after.map(({ name }) => name)).toEqual(['Say', 'Record', 'Redirect'])
})

test('who hangs up is decided by the end of the connection alone, and no tone is played to nobody', async () => {
  const { callSid, peer } = await speak()
  await peer.prompt('My kitchen sink is leaking')
  peer.socket.terminate()
  expect(verbsOf((await relayEnded(callSid, { CallStatus: 'completed' })).body)).toMatchObject([{ name: 'Hangup' }])
  await twilio.shop.settle()
  expect(rows(calls)).toMatchObject([{ decision: 'text-back', stage: null }])
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('the same conversation question by question, and a webhook that comes twice is answered alike', async () => {
  plan({ heardBy: 'gather' })
  const callSid = newCallSid()
  const first = verbsOf((await twilio.ring(dana, callSid)).body)[0]
  const say = async (turn: number, SpeechResult: string, extra = {}) => {
    const about = duringCall({ callSid, from: dana, to: line })
    const sent = await twilio.post(`/webhooks/twilio/gather?turn=${turn}`, { ...about, SpeechResult, ...extra })
    return verbsOf(sent.body)
  }
  expect(first).toMatchObject({ name: 'Gather', attributes: { action: '/webhooks/twilio/gather?turn=0' } })
  const address = await say(0, 'My kitchen sink is leaking')
  expect(address[0]?.inside[0]?.text).toContain("What's the address")
  expect(await say(0, 'My kitchen sink is leaking')).toEqual(address)
  await say(1, '28 Woodbine Crescent, Toronto <Hangup/>')
  await say(2, 'Monday')
  expect((await say(3, 'Yes'))[0]?.inside[0]?.text).toContain("You're booked")
  await say(4, 'Dana')
  const last = await say(5, 'no thanks')
  expect(last.map(({ name }) => name)).toEqual(['Say', 'Hangup'])
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  expect(jobs()).toHaveLength(1)
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining("You're booked")])
})

test('who speaks Spanish is answered in Spanish, and listened to in it', async () => {
  const { peer } = await speak()
  expect(await peer.prompt('Hola, necesito que revisen una fuga de agua en el baño', { lang: 'es-US' })).toContain(
    'dirección',
  )
  expect(peer.told).toContainEqual({ type: 'language', ttsLanguage: 'es-US', transcriptionLanguage: 'es-US' })
})

test('only the company may open a connection, and one call has one', async () => {
  const knock = { publicUrl, origin: twilio.shop.publicOrigin, authToken }
  await expect(connectRelay({ ...knock, signature: 'bm8=' })).rejects.toThrow('403')
  await expect(connectRelay({ ...knock, path: '/webhooks/twilio/voice' })).rejects.toThrow('404')
  const { callSid, peer } = await speak()
  await peer.prompt('My kitchen sink is leaking')
  const second = await connectRelay(knock)
  second.setup(callSid, dana, line)
  expect(await second.closed).toBe(1008)
  const stranger = await connectRelay(knock)
  stranger.setup(newCallSid(), dana, line)
  expect(await stranger.closed).toBe(1008)
})

test('nonsense is ignored until there is too much of it, and a frame of a megabyte ends the connection', async () => {
  const { peer } = await speak()
  for (const frame of ['', '{', '[]', '{"type":"prompt"}', '{"type":"nothing"}', 'null', Buffer.from([1, 2, 3])])
    peer.sendRaw(frame)
  expect(await peer.prompt('My kitchen sink is leaking')).toContain('address')
  peer.sendRaw('x'.repeat(1024 * 1024))
  expect(await peer.closed).toBe(1009)
  const { peer: babbler } = await speak()
  for (let n = 0; n < 30; n++) babbler.sendRaw('nonsense')
  expect(await babbler.closed).toBe(1008)
  expect(await (await fetch(`${twilio.shop.publicOrigin}/healthz`)).status).toBe(200)
})

test('fifty who speak at once all come to an end, and no row is left open', async () => {
  const callers = Array.from({ length: 50 }, (_, n) => `+1416556${String(n).padStart(4, '0')}`)
  const open = await Promise.all(
    callers.map(async (from) => {
      const callSid = newCallSid()
      await twilio.ring(from, callSid)
      const peer = await connectRelay({ publicUrl, origin: twilio.shop.publicOrigin, authToken })
      peer.setup(callSid, from, line)
      return { from, callSid, peer }
    }),
  )
  const words = ['My kitchen sink is leaking', '28 Woodbine Crescent, Toronto', 'Monday', 'yes', 'Dana', 'no thanks']
  for (const [turn, each] of words.entries())
    for (const { peer } of open.filter((_, n) => n % 7 > turn)) await peer.prompt(each)
  for (const { from, callSid, peer } of open) {
    peer.socket.terminate()
    await twilio.hangUp(from, callSid)
  }
  await twilio.shop.settle()
  expect(rows(calls).filter(({ endedAt, decidedAt, stage }) => !endedAt || !decidedAt || stage)).toEqual([])
  expect(rows(talks).filter(({ endedAt }) => !endedAt)).toEqual([])
  for (const from of callers) expect(twilio.textsTo(from), from).toHaveLength(1)
})

test('while a model thinks the caller hears that something is looked up, and then our words', async () => {
  const { shop } = twilio
  shop.model.model = () => ({ name: 'slow' }) as never
  shop.model.ask = () => new Promise((told) => setTimeout(() => told({ ok: false, because: 'too-late' }), 900))
  const { peer } = await speak()
  await peer.prompt('My kitchen sink is leaking')
  // An address that our own reading does not find.
  expect(await peer.prompt('well it is over by the old mill')).toMatch(/^One moment, please\. /)
})

test('who hangs up at any moment is decided once, and texted once', async () => {
  const words = ['My kitchen sink is leaking', '28 Woodbine Crescent, Toronto', 'Monday', 'yes', 'Dana', 'no thanks']
  for (const [n] of [...words, 'the end'].entries()) {
    const from = `+1416557000${n}`
    const callSid = newCallSid()
    await twilio.ring(from, callSid)
    const peer = await connectRelay({ publicUrl, origin: twilio.shop.publicOrigin, authToken })
    peer.setup(callSid, from, line)
    for (const each of words.slice(0, n)) await peer.prompt(each)
    // The last of it is not even answered.
    if (words[n]) peer.send({ type: 'prompt', voicePrompt: words[n], lang: 'en-US', last: true })
    peer.socket.terminate()
    await twilio.hangUp(from, callSid)
    await twilio.shop.settle()
    expect([words[n], twilio.textsTo(from).length]).toEqual([words[n], 1])
  }
  expect(rows(calls).filter(({ endedAt, decidedAt, stage }) => !endedAt || !decidedAt || stage)).toEqual([])
})

test('a caller who is forgotten leaves nothing of what they said', async () => {
  const { callSid, peer } = await speak()
  await peer.prompt('My kitchen sink is leaking')
  peer.socket.terminate()
  await twilio.hangUp(dana, callSid)
  await twilio.shop.settle()
  const { db, hashKey, now } = twilio.shop
  db.transaction((tx) => forgetCaller(tx, dana, { now: now(), hashKey }))
  expect(JSON.stringify([rows(messages), rows(talks)])).not.toMatch(/kitchen|5550134/)
})
