import { expect, test } from 'vitest'
import { readApart } from '../../server/calendars/read-apart.ts'
import { calendar, event, madrid, read } from './reading/calendar.ts'

const job = calendar(event('SUMMARY:Boiler', 'LOCATION:28 Woodbine Cres', 'DTSTART:20260310T090000Z', 'DURATION:PT1H'))
const series = calendar(
  event('UID:a', 'DTSTART:20260303T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4'),
  event('UID:b', 'SUMMARY:Zero', 'DTSTART:20260310T090000Z'),
)
/** Hundreds of rules that each take all the patience there is. */
const bomb = calendar(
  ...Array.from({ length: 2000 }, (_, n) =>
    event(
      `UID:${n}`,
      'DTSTART:00010101T000000Z',
      'DURATION:PT1S',
      'RRULE:FREQ=DAILY;COUNT=999999999;BYMONTHDAY=30;BYMONTH=2,4',
    ),
  ),
)

test('what is read apart is what is read here, in order, text and bytes alike', async () => {
  expect(await readApart([job, Buffer.from(series), '', '<html>'], madrid)).toEqual([
    read(job),
    read(series),
    { because: 'empty' },
    { because: 'not-a-calendar' },
  ])
  expect(await readApart([], madrid)).toEqual([])
})

test('what takes too long is ended, and costs no other calendar', async () => {
  const limits = { milliseconds: 1000, megabytes: 256 }
  expect(await readApart([job, bomb, series], madrid, limits)).toEqual([
    read(job),
    { because: 'too-slow' },
    read(series),
  ])
})

test('what takes too much memory is given up, and costs no other calendar', async () => {
  const hungry = calendar(
    ...Array.from({ length: 300 }, (_, n) =>
      event(`UID:${n}`, 'DTSTART:20260301T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY'),
    ),
  )
  const limits = { milliseconds: 30_000, megabytes: 16 }
  expect(await readApart([job, hungry, series], madrid, limits)).toEqual([
    read(job),
    { because: 'too-large' },
    read(series),
  ])
})

test('what is larger than a calendar may be is not looked at', async () => {
  const large = new Uint8Array(10_000_001).fill(0x20)
  expect(await readApart([large, job, large, series], madrid)).toEqual([
    { because: 'too-large' },
    read(job),
    { because: 'too-large' },
    read(series),
  ])
})
