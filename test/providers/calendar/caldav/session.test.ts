import { expect, test } from 'vitest'
import { isNeighbour } from '../../../../server/providers/calendar/caldav/session.ts'

const typed = 'https://caldav.icloud.com/'

test.each([
  [true, 'https://p12-caldav.icloud.com/123/calendars/', typed],
  [true, 'https://p12-caldav.icloud.com:443/123/', typed],
  [false, 'http://p12-caldav.icloud.com/', typed],
  [false, 'https://p12-caldav.icloud.com:8443/', typed],
  [false, 'https://evil.icloud.com/', typed],
  [false, 'https://p12-caldav.icloud.com.evil.example/', typed],
  [false, 'https://evilcaldav.icloud.com/', typed],
  [false, 'https://my-example.com/', 'https://example.com/'],
  [false, 'https://x-dav.example.com/', 'http://dav.example.com/'],
])('it is %s that %s may have the password that was typed for %s', (may, url, first) => {
  expect(isNeighbour(new URL(url), new URL(first))).toBe(may)
})
