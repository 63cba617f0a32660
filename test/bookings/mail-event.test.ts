import { connect } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { moveByHand, restoreByHand, rewordByHand } from '../../server/bookings/by-hand.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { alerts, bookings, eventMails, outbox } from '../../server/database/schema.ts'
import { type Around, dana, noon, openTalk, owner, type Talk } from '../journeys/talk.ts'
import { openMailServer, openSocket, refusal } from '../providers/mailer/mail-server.ts'
import { eightToFive } from './booked-shop.ts'
import { type Mailed, readMail } from './mailed.ts'

const leak = 'Need someone to look at a leak in the basement. 28 Woodbine Cres. My email is dana@example.com'
const smtp = (port: number) => `smtp://127.0.0.1:${port}?from=shop@example.com`

/** A shop whose mail server is real, and somebody who wrote with their address and was offered times. */
async function openMailed({
  options,
  said = leak,
  set,
  ...around
}: Around & { options?: SMTPServerOptions; said?: string } = {}) {
  const server = await openMailServer(options)
  const env = { SMTP_URL: smtp(server.port), PUBLIC_URL: 'https://calls.example.com', ...around.env }
  const talk = await openTalk({ ...around, env, set: { hours: eightToFive, ...set } })
  await talk.rings()
  await talk.says(said)
  const mails = () => server.taken.filter(({ to }) => to.includes('dana@example.com')).map(({ raw }) => readMail(raw))
  return { talk, shop: talk.shop, server, mails, job: () => jobOf(talk) }
}

function jobOf({ shop }: Talk) {
  const job = shop.db
    .select()
    .from(bookings)
    .all()
    .find(({ state }) => state !== 'held')
  if (!job) throw new Error('nothing is booked')
  return job
}

const moves = ({ shop }: Talk, by: Temporal.DurationLike) => {
  const { id, revision: seen, startsAt, endsAt, crewId } = jobOf({ shop } as Talk)
  const [start, end] = [startsAt, endsAt].map((at) => at.add(by).epochMilliseconds)
  return moveByHand(
    shop,
    { id, seen, insists: true, start: start ?? 0, end: end ?? 0, crewId },
    { by: undefined, tell: null },
  )
}

const brief = ({ event }: Mailed) => event && [event.methods.join('='), event.sequence, event.status, event.start]

test('who gave an address gets the job into their own calendar, by a mail that says it in words too', async () => {
  const { talk, mails, job } = await openMailed()
  await talk.says('2 please. My name is Dana')
  expect(mails()).toHaveLength(1)
  const [mail] = mails()
  expect(mail).toMatchObject({
    from: '"Mike\'s Plumbing" <shop@example.com>',
    to: 'dana@example.com',
    subject: "Your appointment with Mike's Plumbing: Thursday, May 14, 2026, 8:00 a.m. - 9:15 a.m.",
  })
  expect(mail?.text.replaceAll('\r\n', '\n').trim()).toBe(
    [
      'Hello Dana',
      "Your appointment with Mike's Plumbing is booked:",
      'Thursday, May 14, 2026, 8:00 a.m. - 9:15 a.m.\nLeak\n28 Woodbine Cres',
      'To change or cancel it, text +1 202 555 0100.',
      'With this mail comes an entry for your calendar. You need not answer it.',
      "Mike's Plumbing",
    ].join('\n\n'),
  )
  expect(mail?.event).toMatchObject({
    methods: ['REQUEST', 'REQUEST'],
    ...{ uid: job().uid, sequence: 0, status: 'CONFIRMED' },
    ...{ start: '2026-05-14T12:00:00Z', end: '2026-05-14T13:15:00Z' },
    ...{ summary: "Mike's Plumbing: Leak", location: '28 Woodbine Cres' },
    organizer: 'mailto:shop@example.com',
    attendees: [{ address: 'MAILTO:dana@example.com', rsvp: 'FALSE' }],
  })
  expect(mail?.event?.text).not.toMatch(/VALARM|0134/)
  expect(mail?.event?.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  for (const line of mail?.event?.text.split('\r\n') ?? []) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('an appointment at the shop is where the shop says that it is', async () => {
  const env = { TRADE: 'salon' }
  const said = "I'd like a haircut. My email is dana@example.com"
  const { talk, mails } = await openMailed({ env, said, set: { shopAddress: '88 Queen St W, Toronto' } })
  await talk.says('2 please. My name is Dana')
  const [mail] = mails()
  expect(mail?.event?.location).toBe('88 Queen St W, Toronto')
  expect(mail?.text).toContain('88 Queen St W, Toronto')
})

test('a move and a new place are updates, a cancellation takes it out, and what comes back is invited to again', async () => {
  const { talk, shop, mails, job } = await openMailed()
  await talk.says('2 please. My name is Dana')
  moves(talk, { hours: 24 })
  await shop.settle()
  rewordByHand(shop, { id: job().id, words: { address: '30 Woodbine Cres' }, by: undefined })
  await shop.settle()
  rewordByHand(shop, { id: job().id, words: { note: 'has a dog' }, by: undefined })
  await shop.settle()
  await talk.says('something came up, I have to cancel')
  restoreByHand(shop, { id: job().id, insists: true }, { by: undefined, tell: null })
  await shop.settle()
  expect(mails().map(brief)).toEqual([
    ['REQUEST=REQUEST', 0, 'CONFIRMED', '2026-05-14T12:00:00Z'],
    ['REQUEST=REQUEST', 1, 'CONFIRMED', '2026-05-15T12:00:00Z'],
    ['REQUEST=REQUEST', 2, 'CONFIRMED', '2026-05-15T12:00:00Z'],
    ['CANCEL=CANCEL', 3, 'CANCELLED', '2026-05-15T12:00:00Z'],
    ['REQUEST=REQUEST', 4, 'CONFIRMED', '2026-05-15T12:00:00Z'],
  ])
  expect(new Set(mails().map(({ event }) => event?.uid))).toEqual(new Set([job().uid]))
  expect(mails()[2]?.event?.location).toBe('30 Woodbine Cres')
  expect(mails().map(({ subject }) => subject.split(':')[0])).toEqual([
    ...["Your appointment with Mike's Plumbing", 'Changed', 'Changed', 'Cancelled', 'Changed'],
  ])
  expect(mails().some(({ text, event }) => /dog/.test(text + event?.text))).toBe(false)
})

test('another address is invited, and the one before is told that it is off there', async () => {
  const { talk, shop, server, mails, job } = await openMailed()
  await talk.says('2 please. My name is Dana')
  rewordByHand(shop, { id: job().id, words: { email: 'dana@work.example' }, by: undefined })
  await shop.settle()
  expect(mails().map(brief).at(-1)?.slice(0, 2)).toEqual(['CANCEL=CANCEL', 1])
  expect(server.taken.at(-1)?.to).toEqual(['dana@work.example'])
  expect(brief(readMail(server.taken.at(-1)?.raw ?? ''))?.slice(0, 2)).toEqual(['REQUEST=REQUEST', 1])
})

test.each([
  'my email is dana@example.com',
  'dana@example.com',
  'Email: dana@example.com thanks',
  'you can mail me at dana@example.com',
])('an address that is given later is invited then: %s', async (said) => {
  const { talk, mails } = await openMailed({
    said: 'Need someone to look at a leak in the basement. 28 Woodbine Cres.',
  })
  await talk.says('2 please. My name is Dana')
  expect(mails()).toEqual([])
  talk.reads()
  await talk.says(said)
  expect(talk.reads()).toEqual(['Got it, thanks.'])
  expect(mails().map(brief)).toEqual([['REQUEST=REQUEST', 0, 'CONFIRMED', '2026-05-14T12:00:00Z']])
})

test.each([
  [
    'es',
    'Necesito que alguien revise una fuga en el sótano. 28 Woodbine Cres, Toronto. dana@example.com',
    'La 2, por favor. Me llamo Dana',
    /^Hola Dana\r\n\r\nSu cita con Mike's Plumbing está reservada:\r\n\r\nJueves, 14 de mayo de 2026/,
  ],
  [
    'fr',
    "J'ai une fuite d'eau au sous-sol, 28 Woodbine Cres, Toronto. dana@example.com",
    "Le 2 s'il vous plaît. Je m'appelle Dana",
    /^Bonjour Dana\r\n\r\nVotre rendez-vous avec Mike's Plumbing est pris :\r\n\r\nJeudi 14 mai 2026/,
  ],
])('the mail is in the language of the customer: %s', async (_, said, choice, words) => {
  const { talk, mails } = await openMailed({ said })
  await talk.says(choice)
  expect(mails()[0]?.text).toMatch(words)
})

test('with a page of their own the mail has the way there', async () => {
  const { talk, shop, mails } = await openMailed({ set: { bookingLink: true } })
  await talk.says('2 please. My name is Dana')
  const path = /Or on this page: https:\/\/calls\.example\.com(\/book\/[a-z2-9]{26})/.exec(mails()[0]?.text ?? '')?.[1]
  const page = await fetch(shop.publicOrigin + path)
  expect(await page.text()).toContain('Your appointment')
})

describe('nothing is left to be mailed', () => {
  test.each([
    ['without a mail server', { env: { SMTP_URL: '' } }, leak],
    ['without a sender that can be written to', { env: { SMTP_URL: 'smtp://127.0.0.1:9' } }, leak],
    ['without an address of the customer', {}, 'Need someone to look at a leak in the basement. 28 Woodbine Cres.'],
  ])('%s', async (_, around, said) => {
    const { talk, shop } = await openMailed({ ...around, said })
    await talk.says('2 please. My name is Dana')
    expect(jobOf(talk).state).toBe('booked')
    expect(shop.db.select().from(eventMails).all()).toEqual([])
  })
})

test('what changed while the mail server was away is said once, as it stands then', async () => {
  let isAway = true
  const options: SMTPServerOptions = {
    onRcptTo: (_address, _session, done) => done(isAway ? refusal(451, 'Try again later') : null),
  }
  const { talk, mails } = await openMailed({ options })
  await talk.says('2 please. My name is Dana')
  moves(talk, { hours: 24 })
  for (let n = 0; n < 4; n++) await talk.passes({ minutes: 3 })
  isAway = false
  for (let n = 0; n < 3; n++) await talk.passes({ minutes: 3 })
  expect(mails().map(brief)).toEqual([['REQUEST=REQUEST', 1, 'CONFIRMED', '2026-05-15T12:00:00Z']])
})

test('who was never reached is not told that it is off', async () => {
  const options: SMTPServerOptions = { onRcptTo: (_address, _session, done) => done(refusal(451, 'Try again later')) }
  const { talk, shop } = await openMailed({ options })
  await talk.says('2 please. My name is Dana')
  await talk.says('something came up, I have to cancel')
  for (let n = 0; n < 4; n++) await talk.passes({ minutes: 3 })
  expect(
    shop.db
      .select()
      .from(eventMails)
      .all()
      .map(({ method, state, because }) => [method, state, because]),
  ).toEqual([
    ['request', 'dropped', 'superseded'],
    ['cancel', 'dropped', 'never-invited'],
  ])
})

test('a mail whose answer was lost comes again with the same uid, sequence and stamp', async () => {
  const server = await openMailServer({ disabledCommands: ['STARTTLS'] })
  let isLost = true
  const port = await openSocket((reader) => {
    const there = connect(server.port, '127.0.0.1')
    there.on('error', () => undefined)
    reader.on('data', (bytes) => there.write(bytes))
    reader.on('close', () => there.destroy())
    there.on('data', (bytes) => {
      if (isLost && bytes.toString().includes('250 taken')) reader.destroy()
      else reader.write(bytes)
    })
  })
  const { talk, shop } = await openMailed({ env: { SMTP_URL: smtp(port) } })
  await talk.says('2 please. My name is Dana')
  isLost = false
  await talk.passes({ minutes: 3 })
  const mails = server.taken.map(({ raw }) => readMail(raw))
  expect(mails.length).toBeGreaterThan(1)
  expect(new Set(mails.map(({ event, messageId }) => `${messageId} ${event?.text}`)).size).toBe(1)
  expect(shop.db.select().from(eventMails).all()).toMatchObject([{ state: 'sent' }])
})

test('an address that nobody has is given up at once, and the job stands', async () => {
  const options: SMTPServerOptions = { onRcptTo: (_address, _session, done) => done(refusal(550, 'No such user')) }
  const { talk, shop, job } = await openMailed({ options })
  await talk.says('2 please. My name is Dana')
  expect(shop.db.select().from(eventMails).all()).toMatchObject([{ state: 'failed', because: 'address-refused' }])
  expect(job().state).toBe('booked')
  expect(talk.reads(owner)).toHaveLength(2)
  const [told] = shop.db
    .select()
    .from(alerts)
    .all()
    .filter(({ kind }) => kind === 'mail-failed')
  expect(told).toMatchObject({ seenAt: null, words: expect.stringContaining('there is nobody at this address') })
})

test('whoever is forgotten is forgotten here too, and gets no mail any more', async () => {
  const { talk, shop, mails } = await openMailed()
  await talk.says('2 please. My name is Dana')
  moves(talk, { hours: 24 })
  shop.db.transaction((tx) => forgetCaller(tx, dana, { now: noon, hashKey: 'x' }))
  await talk.passes({ minutes: 3 })
  expect(mails()).toHaveLength(1)
  const kept = JSON.stringify([shop.db.select().from(eventMails).all(), shop.db.select().from(outbox).all()])
  expect(kept).not.toMatch(/dana|Woodbine/i)
})
