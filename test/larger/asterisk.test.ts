// Calls for real: SIP callers and phones, an Asterisk with the configuration that we ship, and the whole appliance behind it.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insertPerson } from '../../server/crew/store.ts'
import { callers, calls } from '../../server/database/schema.ts'
import { openDictations } from '../../server/own-voice/dictations.ts'
import { sentencesOf } from '../../server/own-voice/sentences.ts'
import type { CallEvent } from '../../server/providers/carrier/carrier.ts'
import { readWav } from '../../server/providers/speech/wav.ts'
import { lineByNumber, planLine, readShop } from '../../server/settings/store.ts'
import { type AsteriskShop, openAsteriskShop } from '../asterisk/asterisk-shop.ts'
import { startDictatingPhone, toneHertz } from '../asterisk/dictating-phone.ts'
import { loudnessAt } from '../asterisk/loudness.ts'
import { asteriskTools, crewNumber, line, type RealAsterisk, startAsterisk } from '../asterisk/real-asterisk.ts'
import { startRegistrar } from '../asterisk/registrar.ts'
import { tryPastedLines } from './pasted-lines.ts'

const tools = asteriskTools()
if (!tools) console.warn('No Asterisk is tried: TEST_TOOLS names no folder with asterisk/up, or this is not root.')

let asterisk: RealAsterisk
let shop: AsteriskShop
let callersSoFar = 0

beforeAll(async () => {
  if (tools) asterisk = await startAsterisk(tools)
}, 300_000)
afterAll(() => asterisk?.down(), 60_000)

describe.runIf(tools)('an Asterisk on the line', () => {
  beforeEach(async () => {
    shop = await openAsteriskShop(asterisk)
    await isConnected()
  })
  afterEach(() => shop.close())

  test('a caller is greeted, and texted exactly once', async () => {
    const from = newCaller()
    expect(await asterisk.call('wait', from)).toMatchObject({ end: 'cut-off', code: '200' })
    expect(await decided()).toEqual([{ outcome: 'missed', decision: 'text-back', because: null, from, texts: [from] }])
  })

  describe('while the crew is rung', () => {
    beforeEach(() => ringsTwo())
    afterEach(async () => {
      for (const each of [1, 2] as const) await asterisk.phone(each, 'off')
    })

    test.each([
      ['nobody answers', ['ring', 'ring'], 'wait'],
      ['the phones are busy', ['busy', 'busy'], 'wait'],
      ['no phone is reached', ['off', 'off'], 'wait'],
      ['a voicemail picks up', ['voicemail', 'busy'], 'wait'],
      ['the caller gives up', ['ring', 'ring'], 'cancel'],
    ] as const)('and %s, the caller is texted exactly once', async (_, [one, two], scenario) => {
      await asterisk.phone(1, one)
      await asterisk.phone(2, two)
      const from = newCaller()
      const called = await asterisk.call(scenario, from, ...(scenario === 'cancel' ? ['--patience', '3'] : []))
      expect(called.end).toBe(scenario === 'cancel' ? 'gave-up' : 'cut-off')
      expect(await decided()).toEqual([
        { outcome: 'missed', decision: 'text-back', because: null, from, texts: [from] },
      ])
    })

    test.each(['accept', 'accept-info'])(
      'who presses 1 (%s) talks with the caller, who is not texted',
      async (mode) => {
        await asterisk.phone(1, 'ring')
        await asterisk.phone(2, mode)
        const from = newCaller()
        expect(await asterisk.call('answered', from)).toMatchObject({ end: 'hung-up', code: '200' })
        expect(await decided()).toEqual([
          { outcome: 'answered', decision: 'stay-silent', because: 'answered', from, texts: [] },
        ])
      },
    )
  })

  test.each([
    ['hides the number', 'anonymous'],
    ['hides the number, which the trunk knows', 'withheld'],
  ] as const)('who %s is not texted, and the number is shown nowhere', async (_, scenario) => {
    const from = newCaller()
    await asterisk.call(scenario, from)
    expect(await decided()).toMatchObject([{ decision: 'stay-silent', because: 'withheld', from: null, texts: [] }])
    const rows = JSON.stringify([shop.db.select().from(calls).all(), shop.db.select().from(callers).all()])
    expect(rows).not.toContain(from.slice(1))
  })

  test('what is said after the tone is recorded, fetched from Asterisk and deleted there', async () => {
    planLine(shop.db, lineByNumber(shop.db, line)?.id ?? 0, { fallsTo: 'voicemail' })
    const from = newCaller()
    await asterisk.call('answered', from, '--talk', '6')
    expect(await decided()).toMatchObject([{ outcome: 'voicemail', decision: 'text-back', from, texts: [from] }])
    const [call] = shop.db.select().from(calls).all()
    const [recorded] = await shop.carrier.recordingsOf(call?.providerCallId ?? '')
    expect(recorded?.seconds).toBeGreaterThanOrEqual(2)
    const sound = await shop.carrier.fetchRecording(recorded ?? { id: '', address: '' }, 1_000_000)
    expect(readWav(sound)?.seconds).toBeGreaterThan(2)
    await shop.carrier.deleteRecording({ id: recorded?.id ?? '' })
    expect(await shop.carrier.recordingsOf(call?.providerCallId ?? '')).toEqual([])
    await shop.carrier.deleteRecording({ id: recorded?.id ?? '' })
  })

  test('a phone of the shop is rung, presses 1, and is put through to the caller who is called back', async () => {
    const events: CallEvent[] = []
    const stop = shop.carrier.live?.listen((event) => {
      events.push(event)
      if (event.kind === 'bridge-picked-up')
        return [{ do: 'ask-bridge', bridge: 7, about: 'start', words: 'Press 1', language: 'en', seconds: 8 }]
      if (event.kind === 'bridge-pressed')
        return [{ do: 'ring-other', bridge: 7, number: crewNumber(2), showing: line, seconds: 10 }]
      return []
    })
    await isConnected()
    await asterisk.phone(1, 'accept')
    await asterisk.phone(2, 'accept')
    const placed = await shop.carrier.placeCall({ to: crewNumber(1), from: line, bridge: 7, seconds: 15 })
    expect(placed).toMatchObject({ outcome: 'accepted' })
    await until(() => events.some(({ kind }) => kind === 'bridge-pressed'))
    await passes(4_000)
    await asterisk.phone(2, 'off')
    await asterisk.phone(1, 'off')
    expect(events.map(({ kind }) => kind).slice(0, 2)).toEqual(['bridge-picked-up', 'bridge-pressed'])
    stop?.()
  })

  test('the owner is called and says a sentence, and the next caller hears him', async () => {
    Object.assign(shop.config, { OWNER_MOBILE: crewNumber(3) })
    const before = loudnessAt(toneHertz, await asterisk.listen(newCaller()))
    const [greeting] = sentencesOf(readShop(shop.db, shop.config), 'en', null)
    const hangUp = await startDictatingPhone(asterisk.portOf(3))
    const state = greeting && (await openDictations(shop).begin(greeting, null))
    await hangUp()
    expect(state).toEqual({ is: 'kept', id: 'en-greeting' })
    const after = loudnessAt(toneHertz, await asterisk.listen(newCaller()))
    expect(before).toBeLessThan(0.1)
    expect(after).toBeGreaterThan(0.5)
    expect(await decided()).toMatchObject([{ decision: 'text-back' }, { decision: 'text-back' }])
  })

  test('it registers with its trunk by name and password, and says that the trunk answers', async () => {
    const registrar = await startRegistrar(asterisk.trunkPort, { user: 'shop', password: 'of-trunk' })
    await until(() => registrar.registered.length > 0, 30)
    expect(registrar.registered[0]).toMatch(/sip:shop@/)
    expect(registrar.refused).toBe(0)
    await until(async () => (await trunk())?.words === 'The trunk answers, and has let us in.', 40)
    await asterisk.console('dialplan remove context registration')
    expect(await shop.carrier.live?.trunk()).toBe('reachable')
    await asterisk.console('dialplan reload')
    await until(async () => (await shop.carrier.live?.trunk()) === 'registered')
    await registrar.close()
  })

  test('a trunk that refuses the password, and one that is gone, are told apart', async () => {
    const registrar = await startRegistrar(asterisk.trunkPort, { user: 'shop', password: 'another' })
    await asterisk.console('pjsip send register trunk')
    await until(() => registrar.refused > 0)
    await asterisk.console('pjsip qualify trunk')
    await until(async () => /^The trunk answers, but refuses our name or password/.test((await trunk())?.words ?? ''))
    expect(await shop.carrier.live?.trunk()).toBe('refused')
    await registrar.close()
    await asterisk.console('pjsip qualify trunk')
    await until(async () => /^The trunk does not answer/.test((await trunk())?.words ?? ''), 40)
    expect(await trunk()).toMatchObject({ ok: false })
    expect(await asterisk.console('core show channels concise')).not.toContain('registration')
  })

  test('who was sent on by another phone is told of with that phone', async () => {
    const from = newCaller()
    await asterisk.call('diverted', from)
    expect(await decided()).toMatchObject([{ decision: 'text-back', from, texts: [from] }])
    expect(shop.db.select().from(calls).all()).toMatchObject([{ forwardedFrom: '+15557770000' }])
  })
})

describe.runIf(tools)('while the box is away', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync('/tmp/firstring-asterisk-box-')
  })
  afterEach(async () => {
    await shop?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a caller hears a kind sentence, and is texted once the box is back', async () => {
    const from = newCaller()
    const called = await asterisk.call('wait', from)
    expect(called).toMatchObject({ end: 'cut-off', code: '200' })
    expect(called.talked).toBeGreaterThan(1)
    expect(await asterisk.spooled()).toHaveLength(1)
    shop = await openAsteriskShop(asterisk)
    await until(() => shop.db.select().from(calls).all().length > 0)
    expect(await decided()).toEqual([{ outcome: 'missed', decision: 'text-back', because: null, from, texts: [from] }])
  })

  test('who spoke with a caller whose line was given up meanwhile is on no dead line, and nobody is texted', async () => {
    const file = join(folder, 'shop.db')
    shop = await openAsteriskShop(asterisk, { file })
    await isConnected()
    ringsTwo()
    await asterisk.phone(1, 'accept')
    const from = newCaller()
    const call = asterisk.call('answered', from, '--talk', '40')
    const isTalking = async () => /talk-\w+!leg-/.test(await asterisk.console('core show channels concise'))
    await until(isTalking)
    await shop.close()
    expect(await call).toMatchObject({ end: 'cut-off', code: '200' })
    shop = await openAsteriskShop(asterisk, { file })
    await until(async () => !(await isTalking()), 40)
    expect(await decided()).toMatchObject([{ outcome: 'answered', from, texts: [] }])
    await asterisk.phone(1, 'off')
  })

  test('killed while a call is on the line and started anew, it loses none and texts each once', async () => {
    const file = join(folder, 'shop.db')
    let box = await startBox(file)
    const from = Array.from({ length: 4 }, newCaller)
    const under = from.map((each, n) => passes(n * 700).then(() => asterisk.call('cancel', each, '--patience', '6')))
    await passes(1_800)
    await killed(box)
    box = await startBox(file)
    await passes(1_500)
    await killed(box)
    box = await startBox(file)
    await Promise.all(under)
    await until(async () => (await asterisk.spooled()).length === 0, 60)
    await until(() => readCalls(file).filter((row) => row.texts > 0).length === from.length, 40)
    await passes(2_000)
    const rows = readCalls(file)
    await killed(box)
    expect(rows.map((row) => row.number).toSorted()).toEqual(from)
    expect(rows.map((row) => [row.decision, row.texts])).toEqual(from.map(() => ['text-back', 1]))
    shop = await openAsteriskShop(asterisk)
  })
})

describe.runIf(tools)('where the box connects to Asterisk', () => {
  beforeAll(async () => {
    asterisk = await startAsterisk(tools ?? '', { isClassic: true })
  }, 60_000)
  beforeEach(async () => {
    shop = await openAsteriskShop(asterisk, { account: { whoConnects: 'box' } })
    await isConnected()
  })
  afterEach(() => shop.close())

  test('a caller is greeted, and texted exactly once', async () => {
    const from = newCaller()
    expect(await asterisk.call('wait', from)).toMatchObject({ end: 'cut-off', code: '200' })
    expect(await decided()).toEqual([{ outcome: 'missed', decision: 'text-back', because: null, from, texts: [from] }])
  })

  test('who presses 1 talks with the caller, and who called while nobody was connected is texted later', async () => {
    ringsTwo()
    await asterisk.phone(1, 'accept')
    const talking = newCaller()
    expect(await asterisk.call('answered', talking)).toMatchObject({ end: 'hung-up', code: '200' })
    expect(await decided()).toMatchObject([{ outcome: 'answered', from: talking, texts: [] }])
    await asterisk.phone(1, 'off')
    await shop.close()
    const late = newCaller()
    await asterisk.call('wait', late)
    shop = await openAsteriskShop(asterisk, { account: { whoConnects: 'box' } })
    await until(() => shop.db.select().from(calls).all().length > 0)
    expect(await decided()).toMatchObject([{ decision: 'text-back', from: late, texts: [late] }])
  })
})

describe.runIf(tools)('an Asterisk of the shop with the lines pasted', () => {
  if (tools) tryPastedLines(tools)
})

function startBox(file: string): Promise<ChildProcess> {
  const program = join(import.meta.dirname, '../asterisk/box-process.ts')
  const box = fork(program, [file, String(asterisk.boxPort), asterisk.address], { execArgv: ['--import', 'tsx'] })
  return new Promise((open, failed) => {
    box.once('message', () => open(box))
    box.once('exit', (code) => failed(new Error(`the box ended with ${code}`)))
  })
}

async function killed(box: ChildProcess): Promise<void> {
  const ended = once(box, 'exit')
  box.kill('SIGKILL')
  await ended
}

function readCalls(file: string) {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare(
    `select callers.number, calls.decision,
       (select count(*) from messages where messages.to_number = callers.number) as texts
     from calls join callers on callers.id = calls.caller_id order by calls.id`,
  )
  return rows.all() as { number: string; decision: string; texts: number }[]
}

const trunk = () => shop.carrier.check().then((lines) => lines.find(({ name }) => name === 'SIP trunk'))

function newCaller(): string {
  return `+1416555${String(7000 + callersSoFar++)}`
}

function ringsTwo(): void {
  const { db, now } = shop
  for (const phone of [1, 2] as const)
    insertPerson(db, {
      ...{ name: `Crew ${phone}`, mobile: crewNumber(phone), role: 'crew', alerted: 'never', hours: null },
      ...{ takesJobs: false, rung: 'always', createdAt: now(), invitedAt: null, invitationHash: null },
    })
  planLine(db, lineByNumber(db, line)?.id ?? 0, { plan: 'ring-crew-first', closedPlan: null, ringSeconds: 5 })
}

/** What became of the calls of this test, once Asterisk has told all of it and the texts are out. */
async function decided() {
  const isOver = () =>
    shop.db
      .select()
      .from(calls)
      .all()
      .every((each) => each.endedAt && each.decidedAt)
  await until(isOver)
  // What the spool tells once more would else be heard in the next test.
  await passes(700)
  await until(async () => (await asterisk.spooled()).length === 0)
  await shop.settle()
  const people = new Map(
    shop.db
      .select()
      .from(callers)
      .all()
      .map((each) => [each.id, each.number]),
  )
  const sent = shop.messenger.world.sent.map(({ to }) => to)
  return shop.db
    .select()
    .from(calls)
    .all()
    .map(({ outcome, decision, because, callerId }) => {
      const from = callerId === null ? null : (people.get(callerId) ?? null)
      return { outcome, decision, because, from, texts: sent.filter((to) => to === from) }
    })
}

async function isConnected(): Promise<void> {
  await until(() => shop.carrier.check().then((lines) => lines[0]?.ok === true))
}

/** What is told a moment later. */
async function until(isSo: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const patience = performance.now() + seconds * 1000
  while (!(await isSo())) {
    if (performance.now() > patience) throw new Error('it did not come to that in time')
    await passes(50)
  }
}
