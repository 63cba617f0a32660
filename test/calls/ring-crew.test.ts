import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { insertPerson } from '../../server/crew/store.ts'
import { firstLine, planLine } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'

const line = '+12025550100'
const owner = '+14165550001'

test.each([
  ['+14165550177', 1],
  [owner, 0],
  // As it is dialled at home, which is how some companies tell it.
  ['4165550001', 0],
])(
  'a call that %s sent on rings %s phones: one that comes back from the crew would go round',
  async (forwardedFrom, rung) => {
    const at = Temporal.Instant.from('2026-11-20T17:00:00Z')
    const shop = await openAppliance({ env: { OWNER_MOBILE: owner }, at })
    onTestFinished(() => shop.close())
    planLine(shop.db, firstLine(shop.db)?.id ?? 0, { plan: 'ring-crew-first' })
    const id = shop.carrier.ring({ from: '+14165550134', to: line, forwardedFrom })
    expect(shop.carrier.calls.get(id)?.phones).toHaveLength(rung)
  },
)

test.each([
  [true, ['rings', 'waits']],
  [false, ['rings', 'rings']],
])('phones chosen to ring in turn do so where the carrier can (%s), else at once', async (ringsInTurn, states) => {
  const at = Temporal.Instant.from('2026-11-20T17:00:00Z')
  const shop = await openAppliance({ env: { OWNER_MOBILE: owner }, at })
  onTestFinished(() => shop.close())
  Object.assign(shop.carrier.can, { ringsInTurn })
  insertPerson(shop.db, {
    ...{ name: 'Sam', mobile: '+14165550002', role: 'crew', alerted: 'never', hours: null, takesJobs: false },
    ...{ rung: 'always', createdAt: at, invitedAt: at, invitationHash: null },
  })
  planLine(shop.db, firstLine(shop.db)?.id ?? 0, { plan: 'ring-crew-first', isRungInTurn: true })
  const id = shop.carrier.ring({ from: '+14165550134', to: line })
  expect(shop.carrier.calls.get(id)?.phones.map(({ state }) => state)).toEqual(states)
})
