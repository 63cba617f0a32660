import { expect, test } from 'vitest'
import { loginOf } from '../../server/calendars/account.ts'
import { addCalendars } from '../../server/calendars/add-calendars.ts'
import { changeCalendar, usedCalendar, usedCalendars } from '../../server/calendars/store.ts'
import { takeBackCalendar } from '../../server/calendars/take-back-calendar.ts'
import { writeInto } from '../../server/calendars/write-into.ts'
import { openWritten } from './written-shop.ts'

async function openRemoved() {
  const world = await openWritten()
  const { shop, id, fake, book, settles } = world
  const job = book()
  const other = book('job-0b6f0c0a-6f6f-4a3e-9a53-7b1d0a526f6f', 30)
  await settles(3)
  const account = loginOf(world.row())
  changeCalendar(shop.db, id, { removedAt: shop.now() })
  const addAnew = () => {
    if (!account) throw new Error('no account')
    const found = { id: fake.calendarId, name: 'Shop', isWritable: true, color: null }
    const [calendar] = addCalendars(shop, account, [found])
    if (!calendar) throw new Error('not added')
    return calendar
  }
  return { ...world, job, other, addAnew }
}

test('a calendar that was removed and is added anew has each job once, as it was agreed last', async () => {
  const { shop, amend, cancel, settles, there, addAnew, job, other } = await openRemoved()
  amend(job.id, 'Dana Reyes')
  cancel(other.id)
  await settles(3)
  expect(there()).toHaveLength(2)
  const calendar = addAnew()
  await settles(3)
  expect(there()).toEqual([expect.stringContaining('SUMMARY:Dana Reyes: leak repair')])
  writeInto(shop, calendar, true)
  amend(job.id, 'Dana R.')
  await settles(3)
  expect(there()).toEqual([expect.stringContaining('SUMMARY:Dana R.: leak repair')])
})

test('a removal that is taken back brings what was changed and booked meanwhile', async () => {
  const { shop, id, book, amend, settles, there, job } = await openRemoved()
  amend(job.id, 'Dana Reyes')
  book('job-aaaaaaaa-6f6f-4a3e-9a53-7b1d0a526f6f', 50)
  await settles(3)
  expect(takeBackCalendar(shop, id)).toBe('back')
  await settles(3)
  expect(there()).toHaveLength(3)
  expect(there().filter((ics) => ics.includes('Dana Reyes'))).toHaveLength(1)
})

test('a removal that is taken back leaves the writing to the one that was chosen meanwhile', async () => {
  const { shop, id, fake, addAnew } = await openRemoved()
  const anew = addAnew()
  expect(takeBackCalendar(shop, id)).toBe('there')
  expect(usedCalendars(shop.db)).toMatchObject([{ id: anew.id, remoteId: fake.calendarId }])
  changeCalendar(shop.db, anew.id, { remoteId: `${fake.calendarId}other/`, isWritten: true })
  expect(takeBackCalendar(shop, id)).toBe('back')
  expect(usedCalendar(shop.db, id)?.isWritten).toBe(false)
})
