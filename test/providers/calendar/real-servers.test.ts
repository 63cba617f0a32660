import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caldavCalendar } from '../../../server/providers/calendar/caldav.ts'
import { benchByText, calendarContract, icsOf, kindOf, newEvent, theirEvent } from './calendar-contract.ts'
import { isInstalled, type RealServer, startRadicale, startXandikos } from './real-servers.ts'

// Left out where they are not installed, but a failure in the CI, where they must be.
describe.each([
  { name: 'Radicale', start: startRadicale, isThere: isInstalled('radicale') },
  { name: 'Xandikos', start: startXandikos, isThere: isInstalled('xandikos') },
])('$name', ({ start, isThere }) => {
  describe.skipIf(!isThere && !process.env.CI)('keeps a calendar', () => {
    let server: RealServer

    beforeAll(async () => {
      server = await start()
    })
    afterAll(() => server?.close())

    const connect = () =>
      caldavCalendar(
        { address: server.address, ...server.login },
        { now: () => Temporal.Instant.from('2026-11-21T15:00:00Z'), doors: { ports: [], names: [], origin: null } },
      )
    const at = (object: string) => `${server.calendarId}${encodeURIComponent(object)}`

    calendarContract(() =>
      benchByText({
        provider: connect(),
        calendarId: server.calendarId,
        async ownerPuts(object, ics) {
          const { status } = await server.ask('PUT', at(object), ics)
          if (![200, 201, 204].includes(status)) throw new Error(`the owner could not write: ${status}`)
        },
        async ownerRemoves(object) {
          await server.ask('DELETE', at(object))
        },
      }),
    )

    test('our uid under another name is found there, and told as standing in the way', async () => {
      const event = newEvent()
      await server.ask('PUT', at(`theirs-${event.uid}.ics`), theirEvent(event.uid))
      expect(await kindOf(connect().create(server.calendarId, event))).toBe('exists')
    })

    test('our own job under another name is adopted', async () => {
      const event = newEvent()
      const { ref } = await connect().create(server.calendarId, event)
      const ics = icsOf(await connect().get(ref))
      await server.ask('DELETE', ref)
      await server.ask('PUT', at(`moved-${event.uid}.ics`), ics)
      const adopted = await connect().create(server.calendarId, event)
      expect(adopted).toEqual({ ref: at(`moved-${event.uid}.ics`), version: expect.stringMatching(/./) })
    })
  })
})
