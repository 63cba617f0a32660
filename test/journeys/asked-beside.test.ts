// What callers ask of the shop in the middle of a talk is the owner's to answer, and the talk goes on beside it.
import { expect, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { bookings } from '../../server/database/schema.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { dana, openTalk, owner, type Talk } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }

async function open(set: Parameters<typeof openTalk>[0] = {}): Promise<Talk> {
  const talk = await openTalk({ ...set, set: { hours, ...set?.set } })
  await talk.rings()
  talk.reads(dana)
  return talk
}

async function toldLater(talk: Talk): Promise<string[]> {
  talk.reads(owner)
  await talk.passes({ minutes: 12 })
  watchWaiting(talk.shop)
  await talk.shop.settle()
  return talk.reads(owner)
}

const booked = ({ shop }: Talk) =>
  shop.db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state === 'booked')

test.each([
  ['en', 'need a faucet fixed at 12 Elm St', 'can i pay with bitcoin', 'the first one'],
  ['en', 'need a faucet fixed at 12 Elm St', 'are you licensed and insured?', '1'],
  ['es', 'mi grifo gotea, 12 Elm St', '¿aceptan bitcoin?', 'la primera'],
  ['fr', 'mon robinet coule au 45 rue Panet', 'prenez-vous le bitcoin', 'la première'],
])(
  'who is asked which time suits and asks how to pay keeps the times and is booked whole (%s: %s)',
  async (_, need, asks, picks) => {
    const talk = await open()
    await talk.says(need)
    await talk.says(asks)
    expect(talk.conversation()).toMatchObject({ closedAt: null, handedOverBecause: 'question' })
    await talk.says(picks)
    expect(booked(talk)).toMatchObject([{ service: 'faucet', need: expect.any(String), address: expect.any(String) }])
    // Whatever was said since, the owner reads what only they can answer.
    expect(await toldLater(talk)).toEqual([expect.stringContaining(`Needs you. "${asks}"`)])
  },
)

test('what only sounds like advertising is no silence to who said what they need', async () => {
  const talk = await open()
  await talk.says('toilet wont flush')
  await talk.says("click here: https://maps.app.goo.gl/abc that's my house")
  expect(talk.reads(dana).at(-1)).toBe(
    "I've passed this on to Mike, who will answer you here. What's the address, with the town?",
  )
  expect(await toldLater(talk)).toEqual([expect.stringContaining('https://maps.app.goo.gl/abc')])
})

test('who has the wrong guy and wants the owner by name is passed on', async () => {
  const talk = await open()
  await talk.says('i think u got the wrong guy, i need mike')
  expect(talk.conversation()).toMatchObject({ closedAt: null, handedOverBecause: 'asked-for-person' })
})

test('a question of payment before everything else is passed on, and then the job is taken down', async () => {
  const talk = await open({ set: { trustLevel: 'auto' } })
  for (const text of ['do you take visa', 'ok my sink is clogged', '12 elm st']) await talk.says(text)
  expect(talk.reads(dana)).toEqual([
    expect.stringContaining('passed this on to Mike, who will answer you here. What can we help you with?'),
    expect.stringContaining("What's the address"),
    expect.stringContaining('Which suits?'),
  ])
})

test('what is asked back burns no question of ours', async () => {
  const talk = await open({ set: { trustLevel: 'auto', areas: 'Toronto' } })
  for (const text of [
    'do u come to mississauga',
    'what time do you close',
    'yall open sunday?',
    'my toilet is clogged',
  ])
    await talk.says(text)
  await talk.says('are you open tomorrow')
  await talk.says('12 elm st')
  const read = talk.reads(dana)
  expect(read.map((text) => text.slice(text.lastIndexOf('.', text.length - 2) + 1).trim())).toEqual([
    'What can we help you with?',
    'What can we help you with?',
    'What can we help you with?',
    'It helps us see what is needed.',
    "What's the address, with the town?",
    'Which suits? Reply 1, 2, 3 or another time.',
  ])
})

test.each(['assist', 'auto'] as const)(
  'a place that comes late is one all the same, and times are offered (%s)',
  async (trustLevel) => {
    const talk = await open({ set: { trustLevel } })
    for (const text of ['sink leaks', 'idk where my moms house', '77 pape']) await talk.says(text)
    expect(talk.reads(dana).at(-1)).toContain('Which suits?')
    expect(talk.enquiry()).toMatchObject({ address: '77 pape' })
  },
)

test('the owner reads all that was left to them, oldest first, and not the goodbye alone', async () => {
  const talk = await open()
  for (const text of [
    'need a faucet fixed at 12 Elm St',
    '2',
    'Ann',
    'gate code is 4455',
    'key under the mat',
    'thanks!',
  ])
    await talk.says(text)
  expect(await toldLater(talk)).toEqual([
    expect.stringContaining('Needs you. "gate code is 4455 key under the mat" Reply'),
  ])
})

test('what the box did not understand reaches the owner with what it hands over', async () => {
  const talk = await open({ env: { TRADE: 'hvac' } })
  for (const text of ['my ac is not cooling', 'florb wizzle', 'tomorrow afternoon']) await talk.says(text)
  expect(await toldLater(talk)).toEqual([expect.stringContaining('florb wizzle tomorrow afternoon')])
})

test('who asked whether we come there, and then tells what is needed, is asked on', async () => {
  const talk = await open({ set: { trustLevel: 'auto' } })
  await talk.says('do u come to toronto')
  talk.reads(dana)
  await talk.says('my toilet is clogged')
  expect(talk.reads(dana).join()).toContain("What's the address")
  await talk.says('12 Elm St')
  expect(talk.reads(dana).join()).toContain('Which suits?')
})
