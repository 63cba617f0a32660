import { expect, test } from 'vitest'
import { emergencies } from '../../server/database/schema.ts'
import { openShop, wordsOf } from './owner.ts'

const dana = '+14165550134'
const line = '+12025550100'

test('a danger stands on the page of its conversation until somebody takes it with one tap', async () => {
  const { shop, owner } = await openShop()
  shop.messenger.receive({ from: dana, to: line, body: 'I smell gas in the basement' })
  await shop.settle()
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('They told of a danger.')
  await owner.post('/conversations/1/taking')
  expect(shop.db.select().from(emergencies).all()).toMatchObject([{ endedBecause: 'taken', takenBy: 1 }])
  const words = wordsOf(await owner.get('/conversations/1'))
  expect(words).toContain('You have this conversation.')
  expect(words).not.toContain('They told of a danger.')
})
