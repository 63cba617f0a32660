import { expect, test } from 'vitest'
import { openLinked, sendLink, standing, startsOn, thursday } from '../booking-page/visitors.ts'

const visitors = 500

test('five hundred want one slot at once: one has it, all others are offered others', {
  timeout: 120_000,
}, async () => {
  const shop = await openLinked()
  const crowd = Array.from({ length: visitors }, (_, n) => sendLink(shop, { number: `+1416555${1000 + n}` }))
  const answers = await Promise.all(crowd.map((one) => one.send({ do: 'book', start: `${thursday}` })))
  const counts = Object.groupBy(answers, ({ status }) => status)
  expect(Object.entries(counts).map(([status, all]) => [status, all?.length])).toEqual([
    ['303', 1],
    ['409', visitors - 1],
  ])
  for (const other of counts[409] ?? []) {
    expect(other.words).toContain('These are free:')
    expect(startsOn(other).length).toBeGreaterThan(20)
    expect(startsOn(other)).not.toContain(thursday)
  }
  expect(standing(shop)).toMatchObject([{ state: 'booked', start: thursday }])
})
