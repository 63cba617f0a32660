import { expect, test } from 'vitest'
import { callEnded, signedPost } from '../twilio/webhooks.ts'
import { authToken, publicUrl, shopNumber } from './box.ts'
import { callbacks, type DarkBox, darkBox, setHours } from './dark-box.ts'
import { readCalls } from './records.ts'

const twenty = Array.from({ length: 20 }, (_, n) => `+1212555${String(1000 + n)}`)

test('a box that was dark for five minutes texts the twenty callers it missed, each once, within a minute', async () => {
  const dark = await darkBox()
  await dark.wasAlive(6)
  for (const [n, from] of twenty.entries()) await dark.missed(from, 5 - n * 0.25)
  await dark.comesBack()
  expect(textedNumbers(dark)).toEqual(twenty)
  expect(bodies(dark)).toEqual([
    "Hey, it's Mike from Mike's Plumbing. I just missed your call. What are you looking to get done? Reply STOP to opt out.",
  ])
})

test('a box that was dark for three hours texts nobody of the hours before the last, and all of them wait for a call', async () => {
  const dark = await darkBox()
  await dark.wasAlive(185)
  for (const [n, from] of twenty.entries()) await dark.missed(from, 180 - n * 6)
  await dark.comesBack()
  expect(textedNumbers(dark)).toEqual([])
  expect(callbacks(dark)).toEqual(twenty.map((number) => ({ number, because: 'found-too-late' })))
})

test('within the hour and in opening hours the late words name the time of the call', async () => {
  const dark = await darkBox()
  await dark.wasAlive(62)
  setHours(dark, { opens: '00:00', closes: '24:00' })
  for (const [n, from] of twenty.entries()) await dark.missed(from, 58 - n * 2)
  await dark.comesBack()
  expect(textedNumbers(dark)).toEqual(twenty)
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Toronto', hour: 'numeric', minute: '2-digit' })
  for (const { to, body } of dark.fake.messages) {
    const call = dark.fake.account.calls.all.find(({ from }) => from === to)
    expect(body).toContain(
      `We missed your call at ${clock.format(call?.startedAtMs).replace(':00', '').replace(/\s/, '').toLowerCase()}.`,
    )
  }
})

test('within the hour and outside of opening hours nobody is texted, and all wait for a call', async () => {
  const dark = await darkBox()
  await dark.wasAlive(62)
  setHours(dark, null)
  for (const [n, from] of twenty.entries()) await dark.missed(from, 58 - n * 2)
  await dark.comesBack()
  expect(textedNumbers(dark)).toEqual([])
  expect(callbacks(dark)).toHaveLength(20)
})

test('the very first start leaves alone who called before the box was connected, and so does the second', async () => {
  const dark = await darkBox()
  for (const from of twenty) await dark.missed(from, 3)
  await dark.comesBack()
  await dark.box.stop()
  await dark.comesBack()
  expect(textedNumbers(dark)).toEqual([])
  expect(readCalls(dark.box.dataDir)).toEqual([])
})

test('a webhook that comes after the sweep found the call changes nothing', async () => {
  const dark = await darkBox()
  const [from = ''] = twenty
  await dark.wasAlive(6)
  await dark.missed(from, 2)
  await dark.comesBack()
  const [call] = dark.fake.account.calls.all
  const params = callEnded({ callSid: call?.sid ?? '', from, to: shopNumber, status: 'no-answer' })
  const path = '/webhooks/twilio/call-status'
  const late = { baseUrl: publicUrl, origin: dark.box.publicOrigin, path, params, authToken }
  expect((await signedPost(late)).status).toBe(200)
  expect(textedNumbers(dark)).toEqual([from])
})

function textedNumbers({ fake }: DarkBox): string[] {
  return fake.messages.map(({ to }) => to).sort()
}

function bodies({ fake }: DarkBox): string[] {
  return [...new Set(fake.messages.map(({ body }) => body))]
}
