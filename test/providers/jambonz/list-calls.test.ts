import { expect, onTestFinished, test } from 'vitest'
import { startFakeJambonz } from '../../jambonz/fake-jambonz.ts'
import { carrierOf, now, shopAt } from './shop.ts'

const [toronto, london] = ['+14165550100', '+442079460110']

/** The ids that are listed for these lines, of one call to a number as a trunk writes it. */
async function listed(to: string): Promise<string[]> {
  const fake = await startFakeJambonz()
  onTestFinished(() => fake.close())
  const times = { attempted_at: now().subtract({ seconds: 9 }).toString(), terminated_at: now().toString() }
  const ends = { from: '+14165550134', to, direction: 'inbound', answered: false, sip_status: 487, duration: 9 }
  fake.rows.push({ call_sid: 'a1', ...ends, ...times })
  const events = await carrierOf(shopAt(fake)).callsSince(now().subtract({ hours: 1 }), [toronto, london])
  return events.map(({ callId }) => callId)
}

test.each([
  ...[toronto, '14165550100', '4165550100', '416-555-0100', 'sip:14165550100@192.0.2.1:5060', 'tel:+14165550100'],
  ...['"Shop" <sip:%2B14165550100@trunk.example>', '442079460110', '02079460110', 'sip:02079460110@trunk.example'],
])('a call to %s is of a line of the shop', async (to) => {
  expect(await listed(to)).toEqual(['a1'])
})

test.each(['+14165550101', '14165550101', '5550100', '100', '', 'sip:shop@14165550100', 'sip:100@14165550100'])(
  'a call to "%s" is of none',
  async (to) => {
    expect(await listed(to)).toEqual([])
  },
)
