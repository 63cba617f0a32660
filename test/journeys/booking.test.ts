import { expect, test } from 'vitest'
import { bookings } from '../../server/database/schema.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }

const booked = ({ shop }: Talk) =>
  shop.db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state !== 'held')

test('from a missed call to a booked job, and the owner has one text about it', async () => {
  const talk = await openTalk({ set: { hours } })
  await talk.rings()
  await talk.says('Need someone to look at a leak in the basement. 28 Woodbine Cres.')
  console.log(talk.reads())
  await talk.says('2 please')
  console.log(talk.reads())
  await talk.says('Dana')
  console.log(talk.reads())
  await talk.says('can we do friday afternoon instead?')
  console.log(talk.reads())
  await talk.says('the first one')
  console.log(talk.reads())
  await talk.says('sorry, something came up. please cancel')
  console.log(talk.reads(), talk.reads(owner))
  console.log(booked(talk).map((b) => [b.state, b.startsAt.toString(), b.name, b.address, b.revision]))
  expect(1).toBe(1)
})
