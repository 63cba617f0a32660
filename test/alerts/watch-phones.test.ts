import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { standingAlerts } from '../../server/alerts/store.ts'
import { crew } from '../../server/database/schema.ts'
import { firstLine, planLine } from '../../server/settings/store.ts'
import { openShop, wordsOf } from '../pages/owner.ts'

const line = '+12025550100'
const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')
const sam = '+14165550002'

async function openRingingShop() {
  const { shop, owner } = await openShop({ at: noon })
  planLine(shop.db, firstLine(shop.db)?.id ?? 0, { plan: 'ring-crew-first' })
  shop.db.insert(crew).values({ name: 'Sam', role: 'crew', mobile: sam, rung: 'always', createdAt: noon }).run()
  let caller = 4165550130
  const ring = (deed: 'breakDown' | 'decline') => {
    const id = shop.carrier.ring({ from: `+1${caller++}`, to: line })
    shop.carrier[deed](id, shop.carrier.calls.get(id)?.phones[0]?.leg ?? 0)
    return shop.settle()
  }
  const standing = () => standingAlerts(shop.db, 10).filter(({ kind }) => kind === 'dead-phone')
  const people = async () => wordsOf(await owner.get('/settings/crew'))
  return { shop, owner, ring, standing, people }
}

test('a phone that cannot be rung is told of once a day, and shown with the people and on Today', async () => {
  const { shop, owner, ring, standing, people } = await openRingingShop()
  await ring('breakDown')
  await ring('breakDown')
  expect(standing().map(({ words }) => words)).toEqual([
    "Sam's phone could not be rung: your carrier has no way to 416-555-0002. Look at the number under Settings, People.",
  ])
  expect(await people()).toContain('could not be rung, 12:00')
  expect(wordsOf(await owner.get('/'))).toContain("Sam's phone could not be rung")
  shop.pass({ hours: 24 })
  await ring('breakDown')
  expect(standing()).toHaveLength(2)
})

test('once it rings again nothing stands against it', async () => {
  const { owner, ring, standing, people } = await openRingingShop()
  await ring('breakDown')
  await ring('decline')
  expect(standing()).toEqual([])
  expect(await people()).not.toContain('could not be rung')
  expect(wordsOf(await owner.get('/'))).not.toContain("Sam's phone could not be rung")
})

test('a caller who gives up, or a faster colleague, says nothing of a phone', async () => {
  const { shop, ring, people } = await openRingingShop()
  await ring('breakDown')
  const id = shop.carrier.ring({ from: '+14165550140', to: line })
  const { leg = 0 } = shop.carrier.calls.get(id)?.phones[0] ?? {}
  shop.carrier.hangUp(id, 'canceled')
  await shop.settle()
  expect(leg).toBeGreaterThan(0)
  expect(await people()).toContain('could not be rung')
})
