import { randomUUID } from 'node:crypto'
import { jambonzCan } from '../../../server/providers/carrier/jambonz.ts'
import { startFakeJambonz } from '../../jambonz/fake-jambonz.ts'
import { carrierContract } from '../carrier-contract.ts'
import { carrierOf, now, ours, shopAt } from '../jambonz/shop.ts'

/** SIP's own numbers for how a call ended. */
const sipStatus = { completed: 200, busy: 486, failed: 503, 'no-answer': 480, canceled: 487 }

carrierContract('jambonz', jambonzCan, async () => {
  let at = now()
  const fake = await startFakeJambonz()
  return {
    carrier: carrierOf(shopAt(fake), () => at),
    ours,
    call: (from, how, seconds) => {
      const call_sid = randomUUID()
      const times = { attempted_at: at.subtract({ seconds }).toString(), terminated_at: at.toString() }
      const ends = { from, to: ours, direction: 'inbound', answered: how === 'completed' }
      fake.rows.push({ call_sid, ...ends, ...times, sip_status: sipStatus[how], duration: seconds })
      return call_sid
    },
    listDown: () => {
      fake.listIsDown = true
    },
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: fake.close,
  }
})
