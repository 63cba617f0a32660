import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { openTalk } from './talk.ts'

const hours = { opens: '08:00', closes: '17:00' }
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: null, sun: null }

test('who writes on while an answer waits for the morning is answered both', async () => {
  const evening = Temporal.Instant.from('2026-05-14T00:30:00Z')
  const talk = await openTalk({ at: evening, set: { trustLevel: 'draft', draftsGoAfterMinutes: 60, hours: week } })
  await talk.rings()
  await talk.says('When are you open?')
  expect(talk.draft()?.body).toContain('Our hours:')
  talk.reads()
  await talk.passes({ minutes: 61 })
  await talk.passes({ minutes: 1 })
  expect([talk.draft(), talk.reads()]).toEqual([undefined, []])
  await talk.says('My toilet is clogged')
  expect(talk.draft()?.body).toMatch(/Our hours: .* What's the address/)
})
