// The lines that the page of a telephone system shows, pasted into a real Asterisk that the shop had before.
import { setTimeout as passes } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { calls } from '../../server/database/schema.ts'
import { pbxCarrier } from '../../server/providers/carrier/pbx.ts'
import { linesToPaste } from '../../server/providers/pbx/lines-to-paste.ts'
import { practiceLine, takeUpNumber } from '../../server/settings/take-up-number.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { type PastedAsterisk, startPastedAsterisk } from '../asterisk/pasted-asterisk.ts'
import { token } from '../pbx/fake-pbx.ts'
import { accountOf, ours } from '../providers/pbx/shop.ts'

let shop: TestAppliance
let asterisk: PastedAsterisk

/** Where nobody takes it in time, the caller is put off or gives up. */
const missed = [
  ['phone', 'ring', 'wait', []],
  ['phone', 'busy', 'wait', []],
  ['phone', 'ring', 'cancel', []],
  ['phone, then a voicemail', 'ring', 'wait', []],
  ['menu', 'ring', 'answered', ['--talk', '2']],
  ['queue', 'ring', 'wait', []],
  ['queue', 'ring', 'answered', ['--talk', '2']],
  ['queue without anybody', 'ring', 'wait', []],
  ['phone with a key to press', 'voicemail', 'wait', []],
] as const
const answered = ['phone', 'queue', 'phone, then a queue', 'phone with a key to press'] as const

/** Beside nothing else that uses the same Asterisk. */
export function tryPastedLines(tools: string): void {
  beforeAll(async () => {
    shop = await openAppliance({ env: { OWNER_MOBILE: '+14165550001' } })
    const now = () => Temporal.Now.instant()
    Object.assign(shop, { now, carrier: pbxCarrier(accountOf('asterisk'), { now }) })
    shop.db.transaction((tx) => takeUpNumber(tx, { ours, before: practiceLine, isPractice: false, now: now() }))
    const [paste] = linesToPaste({ kind: 'asterisk', proof: { by: 'bearer', secret: token } }, shop.publicOrigin)
    asterisk = await startPastedAsterisk(tools, paste?.lines ?? '')
  }, 300_000)
  afterAll(async () => {
    await asterisk.down()
    await shop.close()
  }, 60_000)

  test.each(missed)(
    'a call to a %s is missed (the phone: %s, the caller: %s) and texted once',
    async (to, phone, scenario, more) => {
      await asterisk.phone(phone)
      const from = newCaller()
      await asterisk.call(scenario, from, to, ...more)
      expect(await told(from)).toMatchObject([{ outcome: 'missed', decision: 'text-back' }])
      expect(texted(from)).toBe(1)
    },
  )

  test.each(answered)('a call to a %s is answered, and not texted', async (to) => {
    await asterisk.phone('accept')
    const from = newCaller()
    await asterisk.call('answered', from, to, '--talk', '6')
    expect(await told(from)).toMatchObject([{ outcome: 'answered', because: 'answered' }])
    expect(texted(from)).toBe(0)
  })

  test('whoever was answered, put down and called again at once is a new call', async () => {
    const from = newCaller()
    await asterisk.phone('accept')
    await asterisk.call('answered', from, 'phone')
    await asterisk.phone('ring')
    await asterisk.call('cancel', from, 'phone')
    expect(await told(from, 2)).toMatchObject([{ outcome: 'answered' }, { outcome: 'missed', decision: 'text-back' }])
    expect(texted(from)).toBe(1)
  })

  test('who hides the number is not texted', async () => {
    await asterisk.phone('ring')
    const before = rows().length
    await asterisk.call('cancel', newCaller(), 'phone', '--as', 'withheld')
    for (let n = 0; n < 500 && rows().length === before; n++) await passes(20)
    expect(rows().at(-1)).toMatchObject({ outcome: 'missed', because: 'withheld' })
  })
}

let callersSoFar = 0
const newCaller = () => `+1416555${7000 + callersSoFar++}`

const rows = () => shop.db.select().from(calls).all()
const texted = (from: string) => shop.messenger.world.sent.filter(({ to }) => to === from).length

/** The calls of this caller, once so many were decided. */
async function told(from: string, count = 1) {
  const theirs = () => rows().filter(({ callerId }) => callerId === callerByNumber(shop.db, from)?.id)
  for (let n = 0; n < 500 && theirs().length < count; n++) await passes(20)
  await shop.settle()
  return theirs()
}
