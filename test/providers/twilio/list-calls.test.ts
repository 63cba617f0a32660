import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { twilioCarrier } from '../../../server/providers/carrier/twilio.ts'
import { type Api, json, startApi } from './api.ts'
import { caller, now, ours, shop } from './shop.ts'

let api: Api
afterEach(() => api.close())

const row = (n: number, changes: object = {}) => ({
  sid: `CA${n}`,
  parent_call_sid: null,
  from: caller,
  to: ours,
  status: 'no-answer',
  direction: 'inbound',
  forwarded_from: null,
  duration: '0',
  date_created: 'Fri, 20 Nov 2026 15:00:00 +0000',
  start_time: 'Fri, 20 Nov 2026 15:00:00 +0000',
  end_time: 'Fri, 20 Nov 2026 15:00:10 +0000',
  ...changes,
})

async function callsSince(since: string, ...rows: object[]) {
  api = await startApi((_, response) => json(response, { calls: rows, next_page_uri: null }))
  return twilioCarrier({ ...shop, apiBase: api.url }, { now }).callsSince(Temporal.Instant.from(since))
}

test('the list is asked for our line, from the day before in UTC', async () => {
  await callsSince('2026-11-20T00:05:00Z')
  const asked = new URL(api.asked[0]?.target ?? '', api.url)
  expect(Object.fromEntries(asked.searchParams)).toEqual({ To: ours, 'StartTime>': '2026-11-19', PageSize: '200' })
})

test('legs that we rang, children, and calls that still live are no calls of callers', async () => {
  const listed = await callsSince(
    '2026-11-20T14:00:00Z',
    row(1, { direction: 'outbound-dial' }),
    row(2, { direction: 'outbound-api' }),
    row(3, { parent_call_sid: 'CA1' }),
    row(4, { status: 'ringing', end_time: null }),
    row(5, { status: 'in-progress', end_time: null }),
    row(6, { status: 'queued', end_time: null }),
    row(7),
  )
  expect(listed).toMatchObject([{ callId: 'CA7', how: 'no-answer', seconds: 0 }])
})

test('a call without times of its own began when it was created', async () => {
  const [call] = await callsSince('2026-11-20T14:00:00Z', row(1, { start_time: null, end_time: null, duration: null }))
  expect(call).toMatchObject({ seconds: null, startedAt: Temporal.Instant.from('2026-11-20T15:00:00Z') })
})

test('a hidden caller and a forwarded call are listed as they came', async () => {
  const [call] = await callsSince(
    '2026-11-20T14:00:00Z',
    row(1, { from: null, forwarded_from: '+14165550111', status: 'completed' }),
  )
  expect(call).toMatchObject({ from: '', forwardedFrom: '+14165550111', how: 'completed' })
})
