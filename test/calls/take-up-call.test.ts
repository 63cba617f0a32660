import { createHmac } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { takeUpCall } from '../../server/calls/take-up-call.ts'
import { calls } from '../../server/database/schema.ts'
import { jambonzCarrier } from '../../server/providers/carrier/jambonz.ts'
import { jambonzAccount } from '../../server/providers/jambonz/account.ts'
import { addLine, lineByNumber } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'

const ours = '+14165550110'
const webhookSecret = 'wh_of_tests'

async function openJambonzShop() {
  const shop = await openAppliance({ env: { OWNER_MOBILE: '+14165550001' } })
  onTestFinished(() => shop.close())
  const account = jambonzAccount.parse({ webhookSecret, number: ours })
  const doors = { ports: [], names: [], origin: null }
  Object.assign(shop, { carrier: jambonzCarrier(account, { publicUrl: null, doors, now: shop.now }) })
  addLine(shop.db, ours, shop.now())
  return shop
}

/** A hook of jambonz, rightly signed. */
function hook(path: string, fields: object, seconds: number) {
  const body = JSON.stringify({ call_sid: 'a1', direction: 'inbound', from: '+14165550134', ...fields })
  const v1 = createHmac('sha256', webhookSecret).update(`${seconds}.${body}`).digest('hex')
  const headers = { 'jambonz-signature': `t=${seconds},v1=${v1}`, 'content-type': 'application/json' }
  return { method: 'POST', target: `/webhooks/jambonz/${path}`, headers, body }
}

test.each([ours, '14165550110', '4165550110', 'sip:14165550110@trunk.example', 'sip:+14165550110@trunk.example'])(
  'a call of a trunk that writes our number as %s is taken up',
  async (to) => {
    const shop = await openJambonzShop()
    const seconds = Math.floor(shop.now().epochMilliseconds / 1000)
    const reading = shop.carrier.readCall(hook('call', { to, call_status: 'trying' }, seconds))
    if (!reading.ok) throw new Error(`it was not read: ${reading.because}`)
    const answers = reading.events.map((event) => takeUpCall(shop, event))
    expect(answers).toHaveLength(1)
    expect(answers).not.toContain('not-ours')
    expect(shop.db.select().from(calls).all()).toMatchObject([{ lineId: lineByNumber(shop.db, ours)?.id }])
  },
)

test('a call to a number that is not ours stays with its company', async () => {
  const shop = await openJambonzShop()
  const call = { callId: 'a1', from: '+14165550134', to: '14165550111', forwardedFrom: null }
  expect(takeUpCall(shop, { kind: 'incoming', ...call, attestation: null })).toBe('not-ours')
  expect(shop.db.select().from(calls).all()).toEqual([])
})
