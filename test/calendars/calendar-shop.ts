import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { columnsOf } from '../../server/calendars/account.ts'
import { busyBetween } from '../../server/calendars/busy-store.ts'
import { pull } from '../../server/calendars/pull.ts'
import { type Calendar, insertCalendar, usedCalendar } from '../../server/calendars/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { noon } from '../journeys/talk.ts'
import { type FakeCaldav, login, startFakeCaldav } from '../providers/calendar/fake-caldav.ts'
import { type GoogleFake, account as googleAccount, startGoogleFake } from '../providers/calendar/google-fake.ts'

export type CalendarShop = {
  shop: TestAppliance
  id: number
  row(): Calendar
  /** Reads the calendar after so much time. */
  pulls(after?: Temporal.DurationLike): Promise<void>
  /** What is taken, as `HH:MM-HH:MM what` in UTC with the date where it is another day. */
  taken(): string[]
}

export async function openWithCaldav(): Promise<CalendarShop & { fake: FakeCaldav }> {
  const fake = await startFakeCaldav()
  onTestFinished(async () => void (await fake.close()))
  const shop = await openShop()
  const account = { kind: 'caldav', address: fake.url, ...login } as const
  return {
    ...withCalendar(shop, insertCalendar(shop.db, { ...columnsOf(account), ...row(shop, fake.calendarId) })),
    fake,
  }
}

export async function openWithGoogle(): Promise<CalendarShop & { fake: GoogleFake }> {
  const fake = await startGoogleFake()
  onTestFinished(async () => void (await fake.close()))
  const shop = await openShop(fake.google)
  const account = { kind: 'google', username: fake.calendarId, ...googleAccount } as const
  return {
    ...withCalendar(shop, insertCalendar(shop.db, { ...columnsOf(account), ...row(shop, fake.calendarId) })),
    fake,
  }
}

/** A published calendar whose answer the test decides on each time. */
export async function openWithFile(): Promise<CalendarShop & { file: PublishedFile }> {
  const file = await publish()
  const shop = await openShop()
  const account = { kind: 'ics', address: file.url, username: '', password: '' } as const
  return { ...withCalendar(shop, insertCalendar(shop.db, { ...columnsOf(account), ...row(shop, 'ics') })), file }
}

export type PublishedFile = { url: string; answers: string | ((to: ServerResponse) => unknown) }

export async function publish(): Promise<PublishedFile> {
  const file: PublishedFile = { url: '', answers: '' }
  const server = createServer((_request, to) => {
    if (typeof file.answers !== 'string') return file.answers(to)
    return to.writeHead(200, { 'Content-Type': 'text/calendar' }).end(file.answers)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  file.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/private-0123456789/basic.ics`
  return file
}

/** `from` and `to` in UTC, as in `20260514T120000Z`. */
export function event(uid: string, [from, to]: [from: string, to: string], more: string[] = []): string {
  return [
    ...['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260501T000000Z', `DTSTART:${from}`, `DTEND:${to}`],
    ...[`SUMMARY:${uid}`, ...more, 'END:VEVENT'],
  ].join('\r\n')
}

export function calendarOf(...events: string[]): string {
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`
}

async function openShop(google?: TestAppliance['google']): Promise<TestAppliance> {
  const shop = await openAppliance({ at: noon, google })
  onTestFinished(() => shop.close())
  return shop
}

function row({ now }: TestAppliance, remoteId: string) {
  return { remoteId, name: 'Van', createdAt: now() }
}

function withCalendar(shop: TestAppliance, { id }: Calendar): CalendarShop {
  const read = () => {
    const found = usedCalendar(shop.db, id)
    if (!found) throw new Error('the calendar is gone')
    return found
  }
  return {
    ...{ shop, id, row: read },
    pulls: async (after = { seconds: 1 }) => {
      shop.pass(after)
      await pull(shop, id)
    },
    taken: () =>
      busyBetween(shop.db, { from: noon.subtract({ hours: 48 }), to: noon.add({ hours: 24 * 500 }) }).map(
        ({ startsAt, endsAt, summary }) =>
          `${startsAt.toString().slice(5, 16)} ${endsAt.toString().slice(11, 16)} ${summary}`,
      ),
  }
}
