import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { openDataFolder } from '../../server/database/open.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { emptyFolder, noon, root } from '../database/folder.ts'
import { firstring, stoppedShop } from './firstring.ts'

// It is Thursday, seven in the morning.
const shop = ['slots', '--zone', 'America/Toronto', '--hours', 'mon-fri 08:00-17:00']
const hour = [...shop, '--minutes', '60']

test('what would be offered is shown without a database, after the usual notice', async () => {
  const { code, said, err } = await firstring(emptyFolder(), hour)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(said).toEqual([
    'Thu, 26 Nov 2026, 09:00-10:00',
    'Thu, 26 Nov 2026, 12:00-13:00',
    'Fri, 27 Nov 2026, 08:00-09:00',
  ])
})

test.each([
  ['friday at 3', 'asked', '2026-11-27T15:00 2026-11-27T16:00'],
  ['on saturday', 'near', '2026-11-26T09:00 2026-11-27T08:00 2026-11-30T08:00'],
  ['as soon as possible', 'any', '2026-11-26T09:00 2026-11-26T10:00 2026-11-26T11:00'],
])('asked for "%s" the program answers in JSON', async (want, fits, starts) => {
  const { out } = await firstring(emptyFolder(), [...hour, '--want', want, '--json'])
  const answer = JSON.parse(out)
  expect(answer.fits).toBe(fits)
  expect(answer.slots.map(({ start }: { start: string }) => start.replace(':00-05:00', ''))).toEqual(starts.split(' '))
  expect(answer.slots.map(({ end }: { end: string }) => Temporal.Instant.from(end).toString())).toHaveLength(
    starts.split(' ').length,
  )
  expect(answer.free).toBeGreaterThan(600)
})

test('what the text names takes as long as the trade says', async () => {
  const { said } = await firstring(emptyFolder(), [...shop, '--want', 'I need a haircut tomorrow'])
  expect(said).toEqual([
    'When it was asked for there is',
    expect.stringMatching(/^Fri, 27 Nov 2026, 08:00-(?!09:00)/),
    ...[expect.any(String), expect.any(String)],
  ])
})

test('events in a file are kept free, and the dates bound what is looked at', async () => {
  const file = join(emptyFolder(), 'busy.json')
  writeFileSync(file, JSON.stringify([['2026-11-27T13:00:00Z', '2026-11-27T21:00:00Z']]))
  const days = ['--from', '2026-11-27', '--to', '2026-11-27', '--busy', file]
  const { said } = await firstring(emptyFolder(), [...hour, ...days])
  expect(said).toEqual(['Fri, 27 Nov 2026, 16:00-17:00'])
  const { said: none, code } = await firstring(emptyFolder(), [...hour, ...days, '--minutes', '90'])
  expect([none, code]).toEqual([['Nothing is free.'], 0])
})

test("without --hours the shop's own hours and zone hold", async () => {
  const dataDir = stoppedShop()
  const lacking = await firstring(dataDir, ['slots', '--minutes', '60'])
  expect(lacking).toMatchObject({ code: 1, err: expect.stringContaining('no time zone yet') })
  const { db, close } = openDataFolder(dataDir, { root, now: () => noon })
  const sat = { opens: '10:00', closes: '11:00' }
  const hours = { mon: null, tue: null, wed: null, thu: null, fri: null, sat, sun: null }
  storeSettings(db, { zone: 'Europe/Madrid', hours, trade: 'plumber' }, noon)
  close()
  const { said } = await firstring(dataDir, ['slots', '--minutes', '60', '--to', '2026-12-05'])
  expect(said).toEqual(['Sat, 28 Nov 2026, 10:00-11:00', 'Sat, 5 Dec 2026, 10:00-11:00'])
})

test.each([
  [['--zone', 'Mars/North'], '--zone cannot be "Mars/North": write it as --zone America/Toronto.'],
  [['--minutes', '0'], '--minutes cannot be "0": write it as --minutes 60.'],
  [['--from', 'tomorrow'], '--from cannot be "tomorrow": write it as --from 2026-11-23.'],
  [['--to', '2026-02-30'], '--to cannot be "2026-02-30": write it as --to 2026-11-27.'],
  [['--from', '2026-11-27', '--to', '2026-11-26'], '--to must not be before --from: 2026-11-26 is before 2026-11-27.'],
  [['--from', '2030-01-01'], 'Nothing is booked so far ahead: the last day to choose is 20'],
  [['--hours', 'always'], '"always" are no hours: write them as'],
  [['--hours', 'mon-fri 17:00-08:00'], 'are no hours'],
  [['--hours', 'mon-fry 08:00-17:00'], 'are no hours'],
  [['--hours', 'mon 08:00-25:00'], 'are no hours'],
  [['--hours', 'mon 08:00-12:00, mon 13:00-17:00'], '--hours names mon twice: a day has one span'],
  [['--busy', '/nowhere.json'], 'There is no file /nowhere.json.'],
  [['--colour', 'red'], 'Ask like this: firstring slots --zone'],
  [['next', 'week'], 'Ask like this: firstring slots --zone'],
])('%s is one sentence', async (words, sentence) => {
  const { code, out, complaints } = await firstring(emptyFolder(), [...hour, ...words])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(complaints).toEqual([expect.stringContaining(sentence)])
})

test('without a length, or a zone, it asks for it', async () => {
  expect((await firstring(emptyFolder(), shop)).err).toBe('Say how long it takes: --minutes 60.')
  const noZone = await firstring(emptyFolder(), ['slots', '--minutes', '60', '--hours', 'mon-fri 08:00-17:00'])
  expect(noZone.err).toBe('Say where the shop is: --zone America/Toronto.')
})

test.each([
  ['mon-fri 08:00-17:00, sat 09:00-12:00', 'mon tue wed thu fri sat'],
  ['Fri - Mon 09:00 - 12:00', 'mon fri sat sun'],
  ['sun 00:00-24:00', 'sun'],
])('hours are written as "%s"', async (hours, days) => {
  const week = ['--zone', 'UTC', '--minutes', '60', '--json', '--hours', hours]
  const open = []
  for (const [place, day] of ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].entries()) {
    const date = Temporal.PlainDate.from('2026-11-30').add({ days: place }).toString()
    const { out } = await firstring(emptyFolder(), ['slots', ...week, '--from', date, '--to', date])
    if (JSON.parse(out).free > 0) open.push(day)
  }
  expect(open.join(' ')).toBe(days)
})

test('a file that holds something else, or an interval turned round, is refused by name', async () => {
  const [other, turned] = ['other.json', 'turned.json'].map((name) => join(emptyFolder(), name)) as [string, string]
  writeFileSync(other, 'BEGIN:VCALENDAR')
  writeFileSync(turned, JSON.stringify([['2026-11-27T13:00:00Z', '2026-11-27T12:00:00Z']]))
  const answers = [
    await firstring(emptyFolder(), [...hour, '--busy', other]),
    await firstring(emptyFolder(), [...hour, '--busy', turned]),
  ]
  expect(answers.map(({ code, err }) => [code, err])).toEqual([
    [1, expect.stringContaining(`${other} holds no busy times`)],
    [1, expect.stringContaining(`Interval 1 of ${turned} ends before it starts.`)],
  ])
})

test.each([
  ['not monday', 'Mon'],
  ['el lunes no puedo', 'Mon'],
  ['pas mardi', 'Tue'],
])('of "%s" no such day is offered, however far ahead one looks', async (want, day) => {
  for (const from of ['2026-11-26', '2026-12-07', '2026-12-08']) {
    const { said } = await firstring(emptyFolder(), [...hour, '--want', want, '--from', from])
    expect(said).toHaveLength(4)
    expect(said.slice(1).filter((line) => line.startsWith(day))).toEqual([])
  }
})

test('a date that is refused is not offered', async () => {
  const { said } = await firstring(emptyFolder(), [...hour, '--want', 'not friday nov 27', '--from', '2026-11-27'])
  expect(said.slice(1).map((line) => line.slice(0, 11))).toEqual(['Mon, 30 Nov', 'Mon, 30 Nov', expect.any(String)])
})

test("beside the demo shop the demo's own zone holds", async () => {
  const dataDir = stoppedShop()
  writeFileSync(join(dataDir, 'demo-shop'), '')
  const { err } = await firstring(dataDir, ['slots', '--minutes', '60'])
  expect(err).toContain('The shop has no hours yet')
})
