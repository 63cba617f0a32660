import { describe, expect, test } from 'vitest'
import { insertOffer } from '../../server/bookings/offer-store.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { bookingLinks, crew } from '../../server/database/schema.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { noon, openLinked, sendLink, standing, startsOn, thursday } from './visitors.ts'

const hour = 3_600_000
const book = { do: 'book', start: `${thursday}` }

describe('a customer with a link', () => {
  test('picks a time, looks at it once more, and is booked; both sides have it in a text', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    const first = await dana.look()
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(first.words).toMatch(/Pick a time Mike(&#39;|')s Plumbing Wednesday, May 13 /)
    expect(first.words).toContain('Thursday, May 14 Morning 8-9am 8:30-9:30am 9-10am')
    expect(startsOn(first)).toContain(thursday)
    const look = await dana.look(`?slot=${thursday}`)
    expect(look.words).toMatch(/Is this right\?.* Thursday, May 14 9-10am .*Your name Address/)
    expect(standing(shop)).toEqual([])
    const booked = await dana.send({ ...book, name: '  Dana\u0000 ', address: '28 Woodbine Cres' })
    expect([booked.status, booked.location]).toEqual([303, '?note=booked'])
    const page = await dana.look('?note=booked')
    expect(page.words).toMatch(/Your appointment .*You're booked\. Thursday, May 14 9-10am 28 Woodbine Cres/)
    expect(standing(shop)).toMatchObject([
      {
        state: 'booked',
        start: thursday,
        minutes: 60,
        name: 'Dana',
        address: '28 Woodbine Cres',
        conversationId: dana.conversationId,
      },
    ])
    await shop.settle()
    const sent = shop.messenger.world.sent.map(({ to, body }) => [to, body]).sort()
    expect(sent).toEqual([
      ['+14165550001', 'Booked: Thu May 14, 9-10am. Dana 416-555-0134, 28 Woodbine Cres.'],
      [dana.number, "You're booked: Thu May 14, 9-10am, 28 Woodbine Cres. To change it, just text here."],
    ])
  })

  test('moves and calls off what they picked, and picks anew', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    await dana.send(book)
    const [{ id } = { id: 0 }] = standing(shop)
    const other = thursday + 24 * hour
    expect((await dana.look('?wish=move')).words).toContain('Pick another time')
    expect((await dana.look(`?wish=move&slot=${other}`)).words).toMatch(/Is this right\? .* Friday, May 15 9-10am/)
    const moved = await dana.send({ do: 'move', start: `${other}`, booking: `${id}` })
    expect(moved.location).toBe('?note=moved')
    expect(standing(shop)).toMatchObject([{ id, start: other, revision: 2 }])
    expect((await dana.look('?wish=cancel')).words).toContain('Cancel this appointment?')
    expect(standing(shop)).toMatchObject([{ state: 'booked' }])
    expect((await dana.send({ do: 'cancel', booking: `${id}` })).location).toBe('?note=cancelled')
    expect((await dana.send({ do: 'cancel', booking: `${id}` })).location).toBe('?note=cancelled')
    const again = await dana.look('?note=cancelled')
    expect(again.words).toMatch(/Pick a time .*Your appointment is cancelled\. You can pick another/)
    expect(startsOn(again)).toContain(thursday)
    expect((await dana.send(book)).location).toBe('?note=booked')
    expect(standing(shop).map(({ state, start }) => [state, start])).toEqual([
      ['cancelled', other],
      ['booked', thursday],
    ])
    await shop.settle()
    expect(shop.messenger.world.sent.filter(({ to }) => to === dana.number).map(({ body }) => body)).toEqual([
      "You're booked: Thu May 14, 9-10am. To change it, just text here.",
      'Done, your new time: Fri May 15, 9-10am. To change it, just text here.',
      'Your appointment Fri May 15, 9-10am is cancelled. If you need us again, just text here.',
      "You're booked: Thu May 14, 9-10am. To change it, just text here.",
    ])
  })

  test.each([
    ['es', 'Elija un horario', /Jueves, 14 de mayo Mañana 8 a 9 am/],
    ['fr', 'Choisissez un moment', /Jeudi 14 mai Matin 8 h à 9 h/],
  ] as const)('reads it in their own language: %s', async (language, title, words) => {
    const shop = await openLinked()
    const page = await sendLink(shop, { language }).look()
    expect(page.body).toContain(`<html lang="${language}">`)
    expect(page.words).toContain(title)
    expect(page.words).toMatch(words)
  })

  test('sees days further on, one start once though two could come, and nothing that is taken', async () => {
    const shop = await openLinked()
    shop.db.insert(crew).values({ name: 'Ana', role: 'crew', takesJobs: true, createdAt: noon }).run()
    const [dana, one, two] = ['+14165550134', '+14165550135', '+14165550136'].map((number) =>
      sendLink(shop, { number }),
    )
    if (!dana || !one || !two) throw new Error('nobody there')
    const starts = startsOn(await dana.look())
    expect(starts).toEqual([...new Set(starts)])
    expect((await one.send(book)).status).toBe(303)
    expect(startsOn(await dana.look())).toContain(thursday)
    expect((await two.send(book)).status).toBe(303)
    expect(startsOn(await dana.look())).not.toContain(thursday)
    const [, later = ''] = /href="\?from=([^"]+)"/.exec((await dana.look()).body) ?? []
    expect(later).toBe('2026-05-22')
    const after = await dana.look(`?from=${later}`)
    expect(after.words).toMatch(/Friday, May 22 .* Back to the first days/)
    expect(after.words).not.toContain('May 21')
    expect((await dana.look('?from=2030-01-01')).words).toContain('no free time')
  })
})

describe('who comes too late or presses twice', () => {
  test('is booked once, however often the form is sent', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    const answers = await Promise.all(Array.from({ length: 20 }, () => dana.send(book)))
    expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(Array(20).fill('303 ?note=booked'))
    expect(standing(shop)).toHaveLength(1)
    await shop.settle()
    expect(shop.messenger.world.sent).toHaveLength(2)
  })

  test('comes back by the Back button and picks another: what stands is shown, nothing is booked beside it', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    await dana.send(book)
    const second = await dana.send({ do: 'book', start: `${thursday + 2 * hour}` })
    expect(second.location).toBe('?note=already')
    expect((await dana.look('?note=already')).words).toMatch(/Something has changed .* Thursday, May 14 9-10am/)
    expect(standing(shop)).toHaveLength(1)
    expect((await dana.look(`?slot=${thursday + 2 * hour}`)).words).toContain('Your appointment')
  })

  test('acts on a page from before: a booking that is over is neither moved nor called off in the place of the new one', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    await dana.send(book)
    const [{ id } = { id: 0 }] = standing(shop)
    await dana.send({ do: 'cancel', booking: `${id}` })
    await dana.send(book)
    const stale: Record<string, string>[] = [
      { do: 'move', booking: `${id}`, start: `${thursday + 4 * hour}` },
      { do: 'cancel', booking: `${id}` },
    ]
    for (const form of stale) expect((await dana.send(form)).location).toBe('?note=already')
    expect(standing(shop).map(({ state, start }) => [state, start])).toEqual([
      ['cancelled', thursday],
      ['booked', thursday],
    ])
  })

  test('sees which times our texts offered, and a time that is over is not said to be taken', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    const offered = { start: thursday, end: thursday + hour, resourceId: 1 }
    const { conversationId } = dana
    insertOffer(shop.db, { conversationId, slots: [offered], bookingId: null, createdAt: shop.now() })
    const page = await dana.look()
    expect(page.words).toMatch(/8:30-9:30am 9-10am We offered this 9:30-10:30am.* 11:30am-12:30pm Afternoon 12-1pm/)
    expect(page.words.match(/We offered this/g)).toHaveLength(1)
    const past = { ...book, start: `${thursday - 24 * hour}` }
    expect((await dana.look(`?slot=${past.start}`)).words).toContain('That time is over already. These are free:')
    const late = await dana.send(past)
    expect([late.status, late.words.includes('just been taken')]).toEqual([409, false])
    expect(late.words).toContain('That time is over already.')
  })

  test('finds a slot taken, and is offered others at once', async () => {
    const shop = await openLinked()
    const [dana, other] = [sendLink(shop), sendLink(shop, { number: '+14165550135' })]
    await other.send(book)
    expect((await dana.look(`?slot=${thursday}`)).words).toContain('that time has just been taken')
    const late = await dana.send(book)
    expect(late.status).toBe(409)
    expect(late.words).toContain('Sorry, that time has just been taken. These are free:')
    expect(startsOn(late).length).toBeGreaterThan(20)
    expect(startsOn(late)).not.toContain(thursday)
    expect(late.words).not.toMatch(/0135/)
    expect(standing(shop)).toHaveLength(1)
  })

  test('many at once want one slot: one has it, all others are offered others', async () => {
    const shop = await openLinked()
    const crowd = Array.from({ length: 40 }, (_, n) => sendLink(shop, { number: `+1416555${1000 + n}` }))
    const answers = await Promise.all(crowd.map((one) => one.send(book)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    const others = answers.filter(({ status }) => status === 409)
    expect(others).toHaveLength(39)
    for (const other of others) expect(startsOn(other).length).toBeGreaterThan(20)
    expect(standing(shop)).toHaveLength(1)
  })

  test('has a link that is over: it says so kindly, with the number of the shop', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    shop.pass({ hours: 24 * 14 })
    const closed = await dana.look()
    expect(closed.status).toBe(410)
    expect(closed.words).toMatch(/This link is no longer good .*call or text us.* \+1 202 555 0100/)
    const late = await dana.send({ do: 'book', start: `${shop.now().epochMilliseconds + 24 * hour}` })
    expect(late.status).toBe(410)
    expect(standing(shop)).toEqual([])
  })

  test('has used a link to the end: the appointment is over', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    await dana.send(book)
    shop.setClock(noon.add({ hours: 21, minutes: 30 }))
    const running = await dana.look('?wish=cancel')
    expect(running.words).toContain('To change it now, please call or text us.')
    const [{ id } = { id: 0 }] = standing(shop)
    expect((await dana.send({ do: 'cancel', booking: `${id}` })).location).toBe('?note=already')
    expect(standing(shop)).toMatchObject([{ state: 'booked' }])
    shop.setClock(noon.add({ hours: 23 }))
    expect((await dana.look()).status).toBe(410)
  })

  test('is blocked or forgotten: the link opens nothing', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    await dana.send(book)
    shop.db.transaction((tx) => forgetCaller(tx, dana.number, { now: shop.now(), hashKey: shop.hashKey }))
    expect((await dana.look()).status).toBe(404)
    expect(shop.db.select().from(bookingLinks).all()).toEqual([])
  })
})

describe('what no page of ours sends', () => {
  test.each([
    ['nothing', {}],
    ['another deed', { do: 'pay', start: `${thursday}` }],
    ['no time', { do: 'book', start: '' }],
    ['a time in words', { do: 'book', start: 'tomorrow' }],
    ['a number that is none', { do: 'book', start: '1e12' }],
    ['a negative one', { do: 'book', start: '-1' }],
    ['one without end', { do: 'book', start: '9'.repeat(400) }],
    ['a booking that is no number', { do: 'cancel', booking: "1' or 1=1" }],
  ] as [string, Record<string, string>][])('is refused, and the page shows what there is: %s', async (_what, form) => {
    const shop = await openLinked()
    const answer = await sendLink(shop).send(form)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('Pick a time')
    expect(standing(shop)).toEqual([])
  })

  test.each([
    ['in the past', noon.epochMilliseconds - 24 * hour],
    ['now', noon.epochMilliseconds],
    ['within the notice', noon.epochMilliseconds + hour],
    ['beside the grid', thursday + 60_000],
    ['between two milliseconds of it', thursday + 1],
    ['at night', thursday + 12 * hour],
    ['on a Sunday', thursday + 3 * 24 * hour],
    ['beyond the last day', thursday + 300 * 24 * hour],
    ['in the year 33658', 999_999_999_999_999],
    ['in 1970', 0],
  ])('is a time that is not free: %s', async (_when, start) => {
    const shop = await openLinked()
    const answer = await sendLink(shop).send({ do: 'book', start: `${start}` })
    expect([answer.status, standing(shop)]).toEqual([409, []])
  })

  test('is a slot of another service: how long it takes is ours to say', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    await dana.send({
      ...book,
      end: `${thursday + 5 * 60_000}`,
      minutes: '5',
      service: 'other',
      resourceId: '99',
      crewId: '99',
    })
    expect(standing(shop)).toMatchObject([{ start: thursday, minutes: 60 }])
  })

  test("is somebody else's booking: it is neither moved nor called off, nor shown", async () => {
    const shop = await openLinked()
    const [dana, eve] = [sendLink(shop), sendLink(shop, { number: '+14165550135' })]
    await dana.send({ ...book, name: 'Dana', address: '28 Woodbine Cres' })
    const [{ id } = { id: 0 }] = standing(shop)
    const wishes: Record<string, string>[] = [
      { do: 'cancel', booking: `${id}` },
      { do: 'move', booking: `${id}`, start: `${thursday + 4 * hour}` },
    ]
    for (const form of wishes) expect((await eve.send(form)).words).not.toMatch(/Dana|Woodbine/)
    for (const query of ['', '?wish=cancel', '?wish=move', `?booking=${id}`])
      expect((await eve.look(query)).words).not.toMatch(/Dana|Woodbine|0134/)
    expect(standing(shop)).toMatchObject([{ state: 'booked', start: thursday, revision: 1 }])
  })

  test('is the address of nobody: no token of any shape opens anything', async () => {
    const shop = await openLinked()
    const { path } = sendLink(shop)
    const wrong = [
      path.slice(0, -1),
      `${path}a`,
      `${path}/`,
      path.toUpperCase(),
      '/book/%zz',
      '/book/%00',
      '/book/',
      '/book/1',
    ]
    for (const one of [...wrong, '/book/..%2f', `/book/${'a'.repeat(5000)}`, "/book/'%20or%201=1"]) {
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? new URLSearchParams(book) : undefined
        const answer = await fetch(shop.publicOrigin + one, { method, body })
        expect([404, 429], one).toContain(answer.status)
        const page = await answer.text()
        expect(page === '' || page.includes('This link is no longer good'), one).toBe(true)
        expect(page, one).not.toMatch(/<form|<button|Dana|Woodbine|0134/)
      }
    }
    expect(standing(shop)).toEqual([])
  })

  test('is a query of any shape', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    for (const query of [
      '?slot=x&slot=y',
      '?slot[]=1',
      '?from=2026-02-31',
      '?from=%F0',
      '?wish=pay&note=<b>',
      '?slot=99999999999999999999',
    ])
      expect((await dana.look(query)).status, query).toBe(200)
  })

  test('is a huge form, or one of another kind', async () => {
    const shop = await openLinked()
    const dana = sendLink(shop)
    expect((await dana.send({ ...book, name: 'x'.repeat(40_000) })).status).toBe(413)
    const json = await fetch(shop.publicOrigin + dana.path, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(json.status).toBe(415)
    await dana.send({ ...book, name: `${'x'.repeat(5000)}`, address: '<script>alert(1)</script>\u202E\n\nend' })
    expect(standing(shop)).toMatchObject([{ name: 'x'.repeat(60), address: '<script>alert(1)</script> end' }])
    expect((await dana.look()).body).not.toContain('<script>')
  })
})

test('the page is kept by nobody, found by no search, and names itself to no other page', async () => {
  const shop = await openLinked()
  const { headers, body } = await sendLink(shop).look()
  expect(
    Object.fromEntries(['cache-control', 'x-robots-tag', 'referrer-policy'].map((name) => [name, headers.get(name)])),
  ).toEqual({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  })
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(body).not.toMatch(/<script|0134|https?:/)
})

test('who guesses is slowed down, and who has a link is not', async () => {
  const shop = await openLinked()
  const dana = sendLink(shop)
  const guesses = await Promise.all(Array.from({ length: 80 }, (_, n) => fetch(`${shop.publicOrigin}/book/${n}`)))
  expect(guesses.map(({ status }) => status)).toContain(429)
  expect((await dana.look()).status).toBe(200)
  for (let n = 0; n < 60; n++) expect((await dana.send({ do: 'book', start: '0' })).status).toBe(409)
})

test('where no time can be shown, nobody is promised one', async () => {
  const shop = await openLinked()
  const dana = sendLink(shop)
  storeSettings(shop.db, { hours: null }, noon)
  expect((await dana.look()).words).toContain('We have no free time to show right now.')
  expect((await dana.send(book)).status).toBe(409)
  expect(standing(shop)).toEqual([])
})

test('who likes gets it into their own calendar by mail, and nobody is asked where no mail can go', async () => {
  const shop = await openLinked()
  const dana = sendLink(shop)
  expect((await dana.look(`?slot=${thursday}`)).words).not.toContain('Mail address')
  shop.mailer.from = 'shop@example.com'
  expect((await dana.look(`?slot=${thursday}`)).words).toContain('Mail address, if you like It gets an entry')
  await dana.send({ ...book, name: 'Dana', address: '28 Woodbine Cres', email: ' dana@example.com' })
  await shop.settle()
  expect(shop.mailer.sent).toMatchObject([{ to: 'dana@example.com', event: { method: 'REQUEST' } }])
})

test.each(['dana', 'dana@', 'a@b.co, c@d.co', '<x>@y.z', ''])(
  'what is no mail address is left out: "%s"',
  async (email) => {
    const shop = await openLinked()
    shop.mailer.from = 'shop@example.com'
    expect((await sendLink(shop).send({ ...book, email })).status).toBe(303)
    await shop.settle()
    expect(shop.mailer.sent).toEqual([])
  },
)
