// Calls for real: SIP callers and phones, an Asterisk with the configuration that we ship, and the whole appliance behind it.
import { setTimeout as passes } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insertPerson } from '../../server/crew/store.ts'
import { callers, calls } from '../../server/database/schema.ts'
import { lineByNumber, planLine } from '../../server/settings/store.ts'
import { type AsteriskShop, openAsteriskShop } from '../asterisk/asterisk-shop.ts'
import { asteriskTools, crewNumber, line, type RealAsterisk, startAsterisk } from '../asterisk/real-asterisk.ts'

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
      expect(await decided()).toEqual([{ outcome: 'missed', decision: 'text-back', because: null, from, texts: [from] }])
    })

    test.each(['accept', 'accept-info'])('who presses 1 (%s) talks with the caller, who is not texted', async (mode) => {
      await asterisk.phone(1, 'ring')
      await asterisk.phone(2, mode)
      const from = newCaller()
      expect(await asterisk.call('answered', from)).toMatchObject({ end: 'hung-up', code: '200' })
      expect(await decided()).toEqual([
        { outcome: 'answered', decision: 'stay-silent', because: 'answered', from, texts: [] },
      ])
    })
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

  test('who was sent on by another phone is told of with that phone', async () => {
    const from = newCaller()
    await asterisk.call('diverted', from)
    expect(await decided()).toMatchObject([{ decision: 'text-back', from, texts: [from] }])
    expect(shop.db.select().from(calls).all()).toMatchObject([{ forwardedFrom: '+15557770000' }])
  })
})

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
  const isOver = () => shop.db.select().from(calls).all().every((each) => each.endedAt && each.decidedAt)
  await until(async () => isOver() && (await asterisk.spooled()).length === 0)
  await shop.settle()
  const people = new Map(shop.db.select().from(callers).all().map((each) => [each.id, each.number]))
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
