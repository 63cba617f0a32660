import { expect, onTestFinished, test } from 'vitest'
import { callByProviderId } from '../../server/calls/store.ts'
import { sweepCalls } from '../../server/calls/sweep-calls.ts'
import { jambonzCarrier } from '../../server/providers/carrier/jambonz.ts'
import { addLine, carryLine } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'
import { startFakeJambonz } from '../jambonz/fake-jambonz.ts'
import { shopAt } from '../providers/jambonz/shop.ts'

const line = '+12025550100'

test('a practice call that was on the line when the box was killed is over, and one that still rings is not', async () => {
  const shop = await openAppliance()
  onTestFinished(() => shop.close())
  await sweepCalls(shop)
  const cutOff = shop.carrier.ring({ from: '+12025550134', to: line })
  shop.carrier.calls.delete(cutOff)
  const rings = shop.carrier.ring({ from: '+12025550135', to: line })
  shop.pass({ seconds: 5 })
  await sweepCalls(shop)
  expect(callByProviderId(shop.db, 'simulated', cutOff)).toMatchObject({
    endedAt: shop.now(),
    carrierSaid: 'never-told',
  })
  expect(callByProviderId(shop.db, 'simulated', rings)).toMatchObject({ endedAt: null })
})

test.each(['+14165550110', '14165550110', '4165550110', 'sip:14165550110@trunk.example'])(
  'a missed call that is listed as one to %s is found, however the trunk writes our number',
  async (to) => {
    const [shop, fake] = await Promise.all([openAppliance(), startFakeJambonz()])
    onTestFinished(() => Promise.all([shop.close(), fake.close()]).then(() => undefined))
    const ours = '+14165550110'
    const account = { ...shopAt(fake), number: ours }
    const doors = { ports: [], names: [], origin: null }
    Object.assign(shop, { carrier: jambonzCarrier(account, { publicUrl: null, doors, now: shop.now }) })
    addLine(shop.db, ours, shop.now())
    carryLine(shop.db, ours, { carrier: 'jambonz' })
    await sweepCalls(shop)
    const times = { attempted_at: shop.now().toString(), terminated_at: shop.now().add({ seconds: 9 }).toString() }
    const ends = { from: '+14165550134', to, direction: 'inbound', answered: false, sip_status: 487, duration: 9 }
    fake.rows.push({ call_sid: 'a1', ...ends, ...times })
    shop.pass({ seconds: 30 })
    expect(await sweepCalls(shop)).toBe(1)
    expect(callByProviderId(shop.db, 'jambonz', 'a1')).toMatchObject({ outcome: 'missed', foundBy: 'sweep' })
  },
)
