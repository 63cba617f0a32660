import { expect, test } from 'vitest'
import { bookings, enquiries, messages } from '../../server/database/schema.ts'
import { writeReply } from '../../server/replies/write-reply.ts'
import { openTalk } from '../journeys/talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }

test('a choice whose answer was kept before the box died is not read once more', async () => {
  const { shop, says, reads, rings, passes } = await openTalk({ set: { hours } })
  await rings()
  await says('Need someone to look at a leak in the basement. 28 Woodbine Cres. My name is Dana')
  await says('2 please')
  expect(reads().at(-1)).toMatch(/^You're booked/)
  const choice = shop.db
    .select()
    .from(messages)
    .all()
    .find(({ body }) => body === '2 please')
  // As after a crash between the answer and the note that it was given.
  await writeReply.run(shop, choice?.id ?? 0)
  await passes({ seconds: 30 })
  expect(reads()).toEqual([])
  expect(shop.db.select().from(enquiries).all()).toHaveLength(1)
  await says('sorry, something came up, I have to cancel')
  expect(reads().at(-1)).toMatch(/is cancelled/)
  expect(shop.db.select().from(bookings).all()).toMatchObject([{ state: 'cancelled' }])
})
