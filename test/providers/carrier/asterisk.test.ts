import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { basicOf } from '../../../server/providers/asterisk/account.ts'
import { asteriskCan, asteriskCarrier } from '../../../server/providers/carrier/asterisk.ts'
import type { CallEvent, CallStep } from '../../../server/providers/carrier/carrier.ts'
import { Refused } from '../../../server/providers/request.ts'
import { type FakeLine, openFakeLine } from '../../asterisk/fake-line.ts'
import { line as ours, password } from '../../asterisk/real-asterisk.ts'
import { carrierContract } from '../carrier-contract.ts'

const caller = '+14165550199'
const greeting: CallStep[] = [{ do: 'say', words: 'We will text you.', language: 'en' }, { do: 'hang-up' }]
const phones = [
  { leg: 1, number: '+14165550001' },
  { leg: 2, number: '+14165550002' },
]
const ring: CallStep = { do: 'ring', phones, isInTurn: false, seconds: 2 }
const endpoint = (leg: 1 | 2) => `Local/+1416555000${leg}@outside/n`

carrierContract('Asterisk', asteriskCan, async () => {
  const line = await openFakeLine()
  let calls = 0
  return {
    ...{ carrier: line.carrier, ours, pass: line.pass, now: line.now, close: line.close },
    call: (from, how, seconds) => {
      const id = `1700000000.${++calls}`
      const began = Math.floor(line.now().subtract({ seconds }).epochMilliseconds / 1000)
      line.fake.spool.push([id, from, ours, how, seconds, began, ''].join(','))
      return id
    },
    async retell() {
      await line.fake.retell()
      return line.events
    },
  }
})

describe('a call over ARI', () => {
  let line: FakeLine
  beforeEach(async () => {
    line = await openFakeLine()
  })
  afterEach(() => line.close())

  test('is told when it comes, hears what is answered, and is told when it is over', async () => {
    line.answers(({ kind }) => (kind === 'incoming' ? greeting : []))
    const callId = await line.fake.ring({ from: caller, to: ours, forwardedFrom: '+15557770000' })
    await line.until(() => line.events.length === 2)
    const call = { callId, from: caller, to: ours, forwardedFrom: '+15557770000' }
    expect(line.events).toEqual([
      { kind: 'incoming', ...call, attestation: null },
      { kind: 'ended', ...call, how: 'completed', seconds: expect.any(Number), startedAt: null },
    ])
    expect(line.fake.played).toEqual([
      expect.stringMatching(/^sound:http:.*\/webhooks\/asterisk\/sounds\/\w{32}\.wav$/),
    ])
    const [, path = ''] = /^sound:http:\/\/[^/]+(.*)$/.exec(line.fake.played[0] ?? '') ?? []
    expect(Buffer.from(line.carrier.live?.soundAt(path) ?? []).toString('latin1', 0, 4)).toBe('RIFF')
    expect(line.carrier.live?.soundAt(path.replace(/\w{32}/, '0'.repeat(32)))).toBeNull()
  })

  test('hears the same sentence under the same name after the box was started anew, so that Asterisk fetches it once', async () => {
    const nameHeard = async () => {
      line.answers(({ kind }) => (kind === 'incoming' ? greeting : []))
      await line.fake.ring({ from: caller, to: ours })
      await line.until(() => line.fake.played.length === 1)
      return line.fake.played[0]?.split('/').at(-1)
    }
    const before = await nameHeard()
    await line.close()
    line = await openFakeLine()
    expect(await nameHeard()).toBe(before)
  })

  test('that is turned away is over as busy, and nothing is played', async () => {
    line.answers(({ kind }) => (kind === 'incoming' ? [{ do: 'reject' }] : []))
    await line.fake.ring({ from: 'anonymous', to: ours })
    await line.until(() => line.events.length === 2)
    expect(line.kinds()).toEqual(['incoming', 'ended busy'])
    expect(line.fake.requests.at(-1)?.uri).toContain('reason=busy')
    expect(line.fake.played).toEqual([])
  })

  test('that cannot be kept is given back to Asterisk, which says a kind sentence and tells it later', async () => {
    line.answers(() => null)
    await line.fake.ring({ from: caller, to: ours })
    await line.until(() => line.fake.requests.some(({ uri }) => uri.endsWith('/continue')))
    await line.until(() => line.fake.spool.length === 1)
    await line.fake.retell()
    expect(line.fake.spool).toHaveLength(1)
    line.answers(() => [])
    await line.fake.retell()
    expect(line.fake.spool).toEqual([])
    expect(line.kinds()).toEqual(['incoming', 'ended completed', 'ended completed'])
  })

  test('never falls silent where nobody can speak', async () => {
    await line.close()
    line = await openFakeLine({ speak: async () => null })
    line.answers(({ kind }) => (kind === 'incoming' ? greeting : []))
    await line.fake.ring({ from: caller, to: ours })
    await line.until(() => line.fake.played.length === 1)
    expect(line.fake.played).toEqual(['sound:/var/lib/asterisk/firstring/away'])
    expect((await line.carrier.check()).find(({ ok }) => !ok)?.words).toContain('espeak-ng')
  })

  test('that is asked for keys gives them, up to a hash', async () => {
    const ask: CallStep = {
      ...{
        do: 'ask',
        about: 'number',
        words: 'Your mobile?',
        language: 'en',
        seconds: 5,
        mostKeys: 15,
        byVoice: false,
      },
    }
    line.answers(({ kind }) => (kind === 'incoming' ? [ask] : greeting))
    const id = await line.fake.ring({ from: caller, to: ours })
    await line.until(() => line.fake.played.length === 1)
    line.fake.press(id, '4165550177#9')
    await line.until(() => line.kinds().includes('ended completed'))
    expect(line.events[1]).toMatchObject({ kind: 'keyed', about: 'number', digits: '4165550177', said: null })
  })

  test('in which something was said is told with its recording, which lies at Asterisk until it is deleted', async () => {
    line.answers(({ kind }) =>
      kind === 'incoming' ? [{ do: 'record', mostSeconds: 60, silenceSeconds: 5 }] : [{ do: 'hang-up' }],
    )
    const callId = await line.fake.ring({ from: caller, to: ours })
    await line.until(() => line.fake.requests.some(({ uri }) => uri.endsWith('/record')))
    line.fake.hangUp(callId)
    await line.until(() => line.kinds().includes('ended completed'))
    expect(line.events[1]).toMatchObject({ kind: 'recorded', recording: { seconds: 3 } })
    const name = `voicemail-${callId}`
    expect(await line.carrier.recordingsOf(callId)).toMatchObject([{ id: name }])
    expect((await line.carrier.fetchRecording({ id: name, address: name }, 1_000_000)).length).toBeGreaterThan(1000)
    await line.carrier.deleteRecording({ id: name })
    await line.carrier.deleteRecording({ id: name })
    expect(await line.carrier.recordingsOf(callId)).toEqual([])
    await expect(line.carrier.fetchRecording({ id: name, address: name }, 1000)).rejects.toThrow(Refused)
  })
})

describe('the phones of the crew', () => {
  let line: FakeLine
  let callId: string
  const begin = async (step: CallStep = ring) => {
    line.answers((event) => answers(event, step))
    callId = await line.fake.ring({ from: caller, to: ours })
  }
  beforeEach(async () => {
    line = await openFakeLine()
  })
  afterEach(() => line.close())

  test('ring all at once, and who presses 1 speaks with the caller while the others fall silent', async () => {
    await begin()
    const [, two] = [await line.fake.rung(endpoint(1)), await line.fake.rung(endpoint(2))]
    expect(line.fake.requests.find(({ uri }) => uri === `channels/${two.id}`)?.body.callerId).toBe(caller)
    line.fake.pickUp(two.id)
    await line.until(() => line.fake.played.length === 1)
    line.fake.press(two.id, '1')
    await line.until(() => two.bridge !== null)
    await line.until(() => line.kinds().includes('leg-ended canceled'))
    line.fake.hangUp(callId)
    await line.until(() => line.kinds().includes('ended completed'))
    expect(line.kinds().filter((kind) => !kind.startsWith('leg-ended'))).toEqual([
      ...['incoming', 'picked-up', 'leg-pressed', 'ring-ended bridged', 'ended completed'],
    ])
    expect(line.fake.channels.size).toBe(0)
  })

  test('that pick up and press nothing have not taken the call', async () => {
    await begin()
    const [one, two] = [await line.fake.rung(endpoint(1)), await line.fake.rung(endpoint(2))]
    line.fake.pickUp(one.id)
    line.fake.decline(two.id, 17)
    await line.until(() => line.kinds().includes('ended completed'))
    expect(line.kinds()).toEqual([
      ...['incoming', 'picked-up', 'leg-ended busy', 'leg-ended completed', 'ring-ended no-answer', 'ended completed'],
    ])
  })

  test.each([
    [17, 'busy'],
    [21, 'busy'],
    [19, 'no-answer'],
    [16, 'no-answer'],
    [1, 'failed'],
    [38, 'failed'],
  ] as const)('that end with cause %i were %s', async (cause, how) => {
    await begin()
    for (const leg of [1, 2] as const) line.fake.decline((await line.fake.rung(endpoint(leg))).id, cause)
    await line.until(() => line.kinds().includes('ended completed'))
    expect(line.kinds().slice(1, 4)).toEqual([`leg-ended ${how}`, `leg-ended ${how}`, `ring-ended ${how}`])
  })

  test('stop ringing when the caller gives up', async () => {
    await begin()
    for (const leg of [1, 2] as const) await line.fake.rung(endpoint(leg))
    line.fake.hangUp(callId)
    await line.until(() => line.kinds().includes('ended canceled'))
    expect(line.kinds()).toEqual([
      ...['incoming', 'leg-ended canceled', 'leg-ended canceled', 'ring-ended canceled', 'ended canceled'],
    ])
    expect(line.fake.channels.size).toBe(0)
  })

  test('ring in turn where it is wanted, the next once the one before is over', async () => {
    await begin({ ...ring, isInTurn: true } as CallStep)
    const one = await line.fake.rung(endpoint(1))
    expect([...line.fake.channels.values()].some((each) => each.endpoint === endpoint(2))).toBe(false)
    line.fake.decline(one.id, 17)
    line.fake.decline((await line.fake.rung(endpoint(2))).id, 19)
    await line.until(() => line.kinds().includes('ended completed'))
    expect(line.kinds().slice(1, 4)).toEqual(['leg-ended busy', 'leg-ended no-answer', 'ring-ended no-answer'])
  })

  test('are rung anew, and nothing is decided, when the connection breaks while they ring', async () => {
    await begin()
    await line.fake.rung(endpoint(1))
    line.fake.breakLinks()
    await new Promise((later) => setTimeout(later, 100))
    expect(line.kinds()).toEqual(['incoming'])
    const channel = line.fake.channels.get(callId)
    if (!channel) throw new Error('the caller is gone')
    await line.fake.comeBack(callId)
    await line.until(() => line.events.filter(({ kind }) => kind === 'incoming').length === 2)
    line.fake.hangUp(callId)
    await line.until(() => line.kinds().includes('ended canceled'))
  })
})

describe('two who speak with each other', () => {
  test('go on when the connection breaks, and who is left is not left on a dead line', async () => {
    const line = await openFakeLine()
    line.answers((event) => answers(event, ring))
    const callId = await line.fake.ring({ from: caller, to: ours })
    const one = await line.fake.rung(endpoint(1))
    line.fake.pickUp(one.id)
    await line.until(() => line.fake.played.length === 1)
    line.fake.press(one.id, '1')
    await line.until(() => one.bridge !== null)
    line.fake.breakLinks()
    await new Promise((later) => setTimeout(later, 100))
    expect(line.fake.channels.has(callId)).toBe(true)
    const before = line.kinds()
    await line.fake.comeBack(callId)
    await line.until(() => line.fake.requests.filter(({ uri }) => uri.startsWith('applications/')).length === 2)
    await new Promise((later) => setTimeout(later, 50))
    line.fake.hangUp(callId)
    await line.until(() => !line.fake.channels.has(one.id))
    expect(line.kinds()).toEqual(before)
    await line.fake.stand()
    await line.fake.retell()
    expect(line.kinds().at(-1)).toBe('ended completed')
    await line.close()
  })
})

function answers(event: CallEvent, step: CallStep): CallStep[] {
  if (event.kind === 'incoming') return [step]
  if (event.kind === 'picked-up')
    return [{ do: 'ask-leg', leg: event.leg, words: 'Press 1', language: 'en', seconds: 1 }, { do: 'hang-up' }]
  if (event.kind === 'leg-pressed') return [{ do: event.digits === '1' ? 'put-through' : 'hang-up' }]
  return event.kind === 'ring-ended' && event.how !== 'bridged' ? greeting : []
}

describe('who knocks', () => {
  let line: FakeLine
  beforeEach(async () => {
    line = await openFakeLine()
  })
  afterEach(() => line.close())

  const right = basicOf({ user: 'firstring', password })
  test.each([
    ['without a word', undefined, '/webhooks/asterisk/ari', 403],
    ['with another password', basicOf({ user: 'firstring', password: `${password}x` }), '/webhooks/asterisk/ari', 403],
    ['as another user', basicOf({ user: 'asterisk', password }), '/webhooks/asterisk/ari', 403],
    ['with half of it', right.slice(0, -4), '/webhooks/asterisk/ari', 403],
    ['by another scheme', right.replace('Basic', 'Bearer'), '/webhooks/asterisk/ari', 403],
    ['with a great deal', `Basic ${'A'.repeat(8_000)}`, '/webhooks/asterisk/ari', 403],
  ])('%s is not let in', async (_, authorization, path, status) => {
    expect(await knock(line, path, authorization)).toBe(status)
  })

  test.each([
    ['nonsense', '{"type":'],
    ['no object', '[]'],
    ['a call without a channel', '{"type":"StasisStart","args":["incoming","+14165550199","+14165550100",""]}'],
    ['a call without numbers', '{"type":"StasisStart","args":["incoming"],"channel":{"id":"1.1"}}'],
    ['a call told late that is none', '{"type":"StasisStart","args":["told","x"],"channel":{"id":"1.2"}}'],
    ['an answer to nothing', '{"type":"RESTResponse","request_id":"77","status_code":200}'],
  ])('and says %s is heard without harm', async (_, words) => {
    const socket = await connected(line, right)
    socket.send(words)
    await new Promise((later) => setTimeout(later, 50))
    expect(line.events).toEqual([])
    socket.terminate()
    line.answers(({ kind }) => (kind === 'incoming' ? greeting : []))
    await line.fake.ring({ from: caller, to: ours })
    await line.until(() => line.kinds().includes('ended completed'))
  })

  test('and says too much, or nonsense for long, is cut off', async () => {
    const large = await connected(line, right)
    const [closed] = [new Promise<number>((done) => large.on('close', done))]
    large.send('x'.repeat(2 * 1024 * 1024))
    expect(await closed).toBe(1009)
    const tiresome = await connected(line, right)
    const cut = new Promise<number>((done) => tiresome.on('close', done))
    for (let n = 0; n < 30; n++) tiresome.send('?')
    await cut
  })
})

test('without an account everything is answered in words, and nothing is thrown', async () => {
  const carrier = asteriskCarrier(null, { doors: { ports: [], names: [], origin: null } })
  expect(await carrier.check()).toEqual([
    { name: 'Asterisk', ok: false, words: 'No Asterisk is set up: no call comes in by it.' },
  ])
  expect(carrier.live?.check({ target: '/webhooks/asterisk/ari', headers: {} })).toBe('not-configured')
  expect(await carrier.placeCall({ to: caller, from: ours, bridge: 1, seconds: 5 })).toMatchObject({
    outcome: 'rejected',
  })
  await expect(carrier.recordingsOf('1')).rejects.toThrow(Refused)
  carrier.live?.listen(() => [])()
})

test('a phone of the shop is rung only while Asterisk is connected', async () => {
  const line = await openFakeLine()
  const call = { to: '+14165550001', from: ours, bridge: 3, seconds: 2 }
  line.answers((event) =>
    event.kind === 'bridge-picked-up'
      ? [
          { do: 'ask-bridge', bridge: 3, about: 'start', words: 'Press 1', language: 'en', seconds: 1 },
          { do: 'hang-up' },
        ]
      : event.kind === 'bridge-pressed'
        ? [{ do: 'ring-other', bridge: 3, number: '+14165550002', showing: ours, seconds: 2 }]
        : [],
  )
  expect(await line.carrier.placeCall(call)).toMatchObject({ outcome: 'accepted' })
  const one = await line.fake.rung(endpoint(1))
  line.fake.pickUp(one.id)
  await line.until(() => line.fake.played.length === 1)
  line.fake.press(one.id, '1')
  const two = await line.fake.rung(endpoint(2))
  line.fake.pickUp(two.id)
  await line.until(() => two.bridge !== null)
  line.fake.hangUp(two.id)
  await line.until(() => line.kinds().includes('bridge-ended completed'))
  expect(line.kinds()).toEqual(['bridge-picked-up', 'bridge-pressed', 'bridge-rung bridged', 'bridge-ended completed'])
  expect(await line.carrier.placeCall({ ...call, to: '+19995550000' })).toMatchObject({ because: 'refused' })
  line.fake.breakLinks()
  await line.until(() => line.fake.channels.size === 0)
  await new Promise((later) => setTimeout(later, 50))
  expect(await line.carrier.placeCall(call)).toMatchObject({ outcome: 'rejected', because: 'never-left' })
  await line.close()
})

function knock({ server }: FakeLine, path: string, authorization: string | undefined): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}${path}`, ['ari'], {
    headers: authorization ? { Authorization: authorization } : {},
  })
  return new Promise((done) => {
    socket.on('unexpected-response', (_req, res) => done(res.statusCode ?? 0))
    socket.on('open', () => done(101))
    socket.on('error', () => undefined)
  })
}

async function connected({ server }: FakeLine, authorization: string): Promise<WebSocket> {
  const { port } = server.address() as { port: number }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/webhooks/asterisk/ari`, ['ari'], {
    headers: { Authorization: authorization },
  })
  socket.on('error', () => undefined)
  await new Promise((open) => socket.once('open', open))
  return socket
}
