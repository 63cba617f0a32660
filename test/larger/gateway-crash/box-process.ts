// A box whose texts an Android gateway carries, in a process of its own that may be killed: it is told who called, and tells how its texts are.
import { Temporal } from 'temporal-polyfill'
import { messages } from '../../../server/database/schema.ts'
import { androidGatewayMessenger } from '../../../server/providers/messenger/android-gateway.ts'
import { openAppliance } from '../../appliance.ts'

const { GATEWAY_URL = '', DATABASE = '' } = process.env
const stepMilliseconds = 20

const box = await openAppliance({
  file: DATABASE,
  at: Temporal.Now.instant(),
  env: { RECONCILE_AFTER_SECONDS: '1', TEXTBACKS_PER_HOUR: '10000', TEXTBACKS_PER_DAY: '10000' },
})
// Before the outbox has had its first turn.
Object.assign(box, {
  messenger: androidGatewayMessenger(
    {
      mode: 'phone',
      address: GATEWAY_URL,
      user: 'sms',
      password: 'secret',
      signingKey: null,
      number: '+12025550100',
      sim: null,
      device: null,
      publicUrl: null,
    },
    { now: box.now, sendTimeoutSeconds: 1, guard: { doors: { ports: [], names: [], origin: null } } },
  ),
})

let last = performance.now()
setInterval(() => {
  const passed = performance.now() - last
  last += passed
  box.pass({ milliseconds: Math.round(passed) })
  box.wake()
}, stepMilliseconds)

process.on('message', (told: { from: string[] } | 'states') => {
  if (told === 'states')
    return void process.send?.({
      states: box.db
        .select()
        .from(messages)
        .all()
        .map(({ state }) => state),
    })
  for (const from of told.from) box.carrier.hangUp(box.carrier.ring({ from, to: '+12025550100' }))
})
process.send?.('ready')
