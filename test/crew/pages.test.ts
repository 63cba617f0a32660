import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { insertCaller } from '../../server/callers/store.ts'
import { alerts, crew, messages, sessions } from '../../server/database/schema.ts'
import { addLine, crewMobiles, readStored, storeSettings } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { browser, crewMember, danasForm, danasPassword, invite, openCrewShop, rowOf } from './crew-shop.ts'

const mikesMobile = '+14165550101'
const danasMobile = '+14165550102'
const line = '+12025550100'

/** Stands for a real company: in practice nothing is texted to real phones. */
function connectRealCompany(shop: TestAppliance) {
  const sent: { to: string; from: string; body: string }[] = []
  const send: typeof shop.messenger.send = async (text) => {
    sent.push(text)
    return { outcome: 'accepted', messageId: `${sent.length}` }
  }
  Object.assign(shop, { messenger: { ...shop.messenger, name: 'twilio', send } })
  return sent
}

test('the owner adds somebody and sees the link once', async () => {
  const { shop, owner } = await openCrewShop()
  const added = await owner.post('/settings/crew', danasForm)
  const [, link = ''] = /value="http:\/\/127\.0\.0\.1:\d+(\/invitations\/[^"]+)"/.exec(added.body) ?? []
  expect([added.status, (await browser(shop).get(link)).status]).toEqual([200, 200])
  const people = await owner.get('/settings/crew')
  expect(people.body).toContain('Dana')
  expect(people.body).toContain('416-555-0102')
  expect(people.body + (await owner.get('/settings/crew/2')).body).not.toContain('/invitations/')
  expect(crewMobiles(shop.db)).toEqual([danasMobile])
})

const nasty = [
  ['no name', { name: ' ' }, 'at most 60'],
  ['a name of 200 characters', { name: 'x'.repeat(200) }, 'at most 60'],
  ['a name that turns the line around', { name: 'Dana\u202Eanad' }, 'at most 60'],
  ['a name of nothing that can be seen', { name: '\u200B\u200B' }, 'at most 60'],
  ["the owner's name", { name: ' mike ' }, 'by this name'],
  ['no number', { mobile: 'call me' }, 'no number that can be texted'],
  ['a toll-free number', { mobile: '+18005550123' }, 'take no texts'],
  ["the shop's own number", { mobile: '+1 202 555 0100' }, "shop's own number"],
  ["the owner's number", { mobile: '(416) 555-0101' }, 'has this number already'],
  ['half a day', { 'mon-opens': '08:00' }, 'Fill in both times'],
] as const

test.each(nasty)('with %s nobody is added, and the form says why', async (_what, change, words) => {
  const { shop, owner } = await openCrewShop({ env: { OWNER_MOBILE: mikesMobile } })
  addLine(shop.db, '+12025550100', shop.now())
  const answer = await owner.post('/settings/crew', { ...danasForm, ...change })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(words)
  expect(answer.body).toContain('value="in-hours" selected')
  expect((await owner.get('/settings/crew')).body).not.toContain('person-2')
})

test('the same mobile twice is refused, however it is written', async () => {
  const { shop, owner, mike } = await openCrewShop()
  invite(shop, mike)
  const answer = await owner.post('/settings/crew', { ...danasForm, name: 'Raj', mobile: '+1 (416) 555.0102' })
  expect([answer.status, answer.body.includes('has this number already')]).toEqual([422, true])
  const asOwners = await owner.post('/settings/shop', { seen: '0'.repeat(16), ownerMobile: '4165550102' })
  expect([asOwners.status, asOwners.body.includes('has this number already')]).toEqual([422, true])
  const asLine = await owner.post('/settings/lines', { number: danasMobile })
  expect([asLine.status, asLine.body.includes('somebody who works here')]).toEqual([422, true])
})

test.each(['<script>alert(1)</script>', 'דנה כהן', '"><b onclick=x>', "Zoë 👷 O'Neil"])(
  'somebody by the name of %s is shown as written',
  async (name) => {
    const { owner } = await openCrewShop()
    await owner.post('/settings/crew', { ...danasForm, name })
    for (const path of ['/settings/crew', '/settings/crew/2', '/settings', '/settings/crew?done=saved&person=2']) {
      const { body } = await owner.get(path)
      expect(body).toContain(name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
      expect(body).not.toMatch(/<script>alert|<b onclick/)
    }
  },
)

test.each([
  ['a role that there is not', { role: 'king' }],
  ['no role', { role: '' }],
  ['a wish that there is not', { alerted: 'sometimes' }],
])('a form with %s is none of ours', async (_what, change) => {
  const { owner } = await openCrewShop()
  expect((await owner.post('/settings/crew', { ...danasForm, ...change })).status).toBe(422)
  expect((await owner.get('/settings/crew/2')).status).toBe(404)
})

test('hours of their own are kept and shown, and emptied again', async () => {
  const { shop, owner } = await openCrewShop()
  await owner.post('/settings/crew', { ...danasForm, 'mon-opens': '18:00', 'mon-closes': '00:00' })
  expect(JSON.parse(rowOf(shop, 2)?.hours ?? '')).toMatchObject({ mon: { opens: '18:00', closes: '24:00' }, tue: null })
  const page = await owner.get('/settings/crew/2')
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(page.body) ?? []
  expect(page.body).toContain('name="mon-closes" value="00:00"')
  expect((await owner.post('/settings/crew/2', { ...danasForm, seen })).location).toBe(
    '/settings/crew?done=saved&person=2',
  )
  expect(rowOf(shop, 2)?.hours).toBeNull()
})

test('two owners who change one person do not overwrite each other unseen', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { id } = invite(shop, mike)
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec((await owner.get(`/settings/crew/${id}`)).body) ?? []
  await owner.post(`/settings/crew/${id}`, { ...danasForm, alerted: 'always', seen })
  const later = await owner.post(`/settings/crew/${id}`, { ...danasForm, name: 'Dana W', seen })
  expect(later.status).toBe(409)
  expect(later.body).toContain('At any hour')
  expect(rowOf(shop, id)).toMatchObject({ name: 'Dana', alerted: 'always' })
})

test('a new role holds from the next page on', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { id, hand } = await crewMember(shop, mike)
  expect((await hand.get('/settings/shop')).status).toBe(403)
  const promote = async (role: string) => {
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec((await owner.get(`/settings/crew/${id}`)).body) ?? []
    return owner.post(`/settings/crew/${id}`, { ...danasForm, role, seen })
  }
  await promote('owner')
  expect((await hand.get('/settings/shop')).status).toBe(200)
  await promote('crew')
  expect((await hand.get('/settings/shop')).status).toBe(403)
})

test('the last owner stays one, and nobody shuts themselves out', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const change = async (who: typeof owner, id: number, role: string, name: string) => {
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec((await who.get(`/settings/crew/${id}`)).body) ?? []
    return (await who.post(`/settings/crew/${id}`, { ...danasForm, mobile: '', role, name, seen })).status
  }
  invite(shop, mike, { role: 'owner', name: 'Eve', mobile: '' })
  expect(await change(owner, mike, 'crew', 'Mike')).toBe(422)
  expect((await owner.post(`/settings/crew/${mike}/revocation`)).status).toBe(409)
  const { hand } = await crewMember(shop, mike, { role: 'owner' })
  expect(await change(owner, mike, 'crew', 'Mike')).toBe(422)
  expect((await owner.post(`/settings/crew/${mike}/revocation`)).status).toBe(409)
  expect(rowOf(shop, mike)).toMatchObject({ role: 'owner', revokedAt: null })
  expect(await change(hand, mike, 'crew', 'Mike')).toBe(303)
  expect((await owner.get('/settings/crew')).status).toBe(403)
})

test('whoever is removed is out at once: sessions, password, link, number, open pages', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { id, hand } = await crewMember(shop, mike)
  const cookie = [...hand.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const stream = await fetch(`${shop.privateOrigin}/live`, { headers: { cookie } })
  const reader = stream.body?.getReader()
  await reader?.read()
  const gone = await owner.post(`/settings/crew/${id}/revocation`)
  expect(gone.location).toBe(`/settings/crew?done=revoked&person=${id}`)
  insertCaller(shop.db, { number: '+14165550111', createdAt: shop.now() })
  await expect(reader?.read()).rejects.toThrow('terminated')
  expect((await hand.get('/')).location).toBe('/sign-in')
  expect((await browser(shop).signIn('Dana', danasPassword)).status).toBe(422)
  expect(rowOf(shop, id)).toMatchObject({ name: 'Dana', mobile: null, passwordHash: null, invitationHash: null })
  expect(rowOf(shop, id)?.revokedAt).not.toBeNull()
  expect(crewMobiles(shop.db)).toEqual([])
  expect((await owner.get('/settings/crew')).body).not.toContain(`person-${id}`)
  expect((await owner.get(`/settings/crew/${id}`)).status).toBe(404)
  expect((await owner.post(`/settings/crew/${id}/revocation`)).status).toBe(404)
  expect((await owner.post('/settings/crew', danasForm)).status).toBe(200)
})

test('a session that outlived its person opens nothing', async () => {
  const { shop, mike } = await openCrewShop()
  const { id, hand } = await crewMember(shop, mike)
  shop.db.update(crew).set({ revokedAt: shop.now() }).where(eq(crew.id, id)).run()
  expect((await hand.get('/')).location).toBe('/sign-in')
  expect((await hand.get('/live')).location).toMatch(/^\/sign-in/)
  expect((await browser(shop).signIn('Dana', danasPassword)).status).toBe(422)
})

test('undo brings back everything but the sessions', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { id, hand } = await crewMember(shop, mike)
  const before = rowOf(shop, id)
  await owner.post(`/settings/crew/${id}/revocation`)
  expect((await owner.get(`/settings/crew?done=revoked&person=${id}`)).body).toContain(`/settings/crew/${id}/return`)
  shop.pass({ seconds: 10 })
  expect((await owner.post(`/settings/crew/${id}/return`)).location).toContain('done=back&')
  expect(rowOf(shop, id)).toEqual(before)
  expect((await hand.get('/')).location).toBe('/sign-in')
  shop.pass({ seconds: 1 })
  expect((await browser(shop).signIn('Dana', danasPassword)).location).toBe('/')
})

test('a link that was out is good again after an undo', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { id, link } = invite(shop, mike)
  await owner.post(`/settings/crew/${id}/revocation`)
  await owner.post(`/settings/crew/${id}/return`)
  expect((await browser(shop).get(link)).status).toBe(200)
})

test('undo is for a moment, once, and gives nobody a number that somebody else has by now', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { id } = await crewMember(shop, mike)
  await owner.post(`/settings/crew/${id}/revocation`)
  shop.pass({ seconds: 61 })
  expect((await owner.get(`/settings/crew?done=revoked&person=${id}`)).body).not.toContain('/return')
  expect((await owner.post(`/settings/crew/${id}/return`)).location).toContain('done=too-late')
  const raj = await crewMember(shop, mike, { name: 'Raj' })
  await owner.post(`/settings/crew/${raj.id}/revocation`)
  invite(shop, mike, { name: 'Eve' })
  expect((await owner.post(`/settings/crew/${raj.id}/return`)).location).toContain('done=back-without-number')
  expect(rowOf(shop, raj.id)).toMatchObject({ mobile: null, revokedAt: null })
  expect((await owner.post(`/settings/crew/${raj.id}/return`)).location).toContain('done=too-late')
})

test("when the first owner goes, the shop's number becomes the next one's, and comes back with them", async () => {
  const { shop, mike } = await openCrewShop()
  storeSettings(shop.db, { ownerMobile: mikesMobile }, shop.now())
  const { id, hand } = await crewMember(shop, mike, { role: 'owner' })
  const numbers = () => [readStored(shop.db).ownerMobile, rowOf(shop, mike)?.mobile, rowOf(shop, id)?.mobile]
  expect(numbers()).toEqual([mikesMobile, null, danasMobile])
  await hand.post(`/settings/crew/${mike}/revocation`)
  expect(numbers()).toEqual([danasMobile, null, null])
  await hand.post(`/settings/crew/${mike}/return`)
  expect(numbers()).toEqual([mikesMobile, null, danasMobile])
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec((await hand.get(`/settings/crew/${mike}`)).body) ?? []
  await hand.post(`/settings/crew/${mike}`, { name: 'Mike', mobile: '', role: 'crew', alerted: 'always', seen })
  expect(numbers()).toEqual([danasMobile, mikesMobile, null])
})

test('an owner whose number the environment fixes is not removed', async () => {
  const { shop, mike } = await openCrewShop({ env: { OWNER_MOBILE: mikesMobile } })
  const { hand } = await crewMember(shop, mike, { role: 'owner' })
  const refused = await hand.post(`/settings/crew/${mike}/revocation`)
  expect([refused.status, refused.body.includes('OWNER_MOBILE')]).toEqual([409, true])
})

test('each sees and ends browsers as far as they may', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { hand } = await crewMember(shop, mike)
  const endable = (body: string) => [...body.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(([, id]) => id)
  expect(endable((await hand.get('/settings/security')).body)).toEqual([])
  expect(endable((await owner.get('/settings/security')).body)).toHaveLength(1)
  const mikes = shop.db
    .select()
    .from(sessions)
    .all()
    .find(({ crewId }) => crewId === mike)
  await hand.post('/settings/security/revocations', { session: mikes?.id ?? '' })
  expect((await owner.get('/')).status).toBe(200)
})

test('the link goes by text with one tap, once, and its words are blanked when it was used', async () => {
  const { shop, owner, mike } = await openCrewShop({ env: { PRIVATE_HOSTS: 'box.lan' } })
  const sent = connectRealCompany(shop)
  const { id, token, link } = invite(shop, mike)
  for (let i = 0; i < 2; i++)
    expect((await owner.post(`/settings/crew/${id}/texts`, { token })).location).toContain('done=texted')
  await shop.settle()
  expect(sent).toMatchObject([{ to: danasMobile, from: line }])
  expect(sent[0]?.body).toContain(`Mike, Mike's Plumbing: choose your FirstRing password within 7 days`)
  expect(sent[0]?.body).toContain(`http://box.lan:3000${link}`)
  await browser(shop).post(link, { password: danasPassword, again: danasPassword })
  expect(JSON.stringify(shop.db.select().from(messages).all())).not.toContain(token)
})

test.each([
  ['in practice', {}, { PRIVATE_HOSTS: 'box.lan' }, 'In practice'],
  ['from a page opened on the box itself', {}, {}, 'leads every device to itself'],
  ['without a mobile number', { mobile: '' }, { PRIVATE_HOSTS: 'box.lan' }, 'No mobile number'],
] as const)('%s a link does not go by text, and the page says why', async (where, change, env, words) => {
  const { shop, owner, mike } = await openCrewShop({ env })
  if (where !== 'in practice') connectRealCompany(shop)
  const added = await owner.post('/settings/crew', { ...danasForm, ...change })
  expect(added.body).toContain(words)
  expect(added.body).not.toContain('/texts')
  const { id, token } = invite(shop, mike, { name: 'Raj', mobile: '416-555-0103', ...change })
  expect((await owner.post(`/settings/crew/${id}/texts`, { token })).location).toContain('done=not-texted')
  expect(shop.db.select().from(messages).all()).toEqual([])
})

test('nobody else is texted a link, and no link that was replaced', async () => {
  const { shop, owner, mike } = await openCrewShop({ env: { PRIVATE_HOSTS: 'box.lan' } })
  connectRealCompany(shop)
  const [one, other] = [invite(shop, mike), invite(shop, mike, { name: 'Raj', mobile: '416-555-0103' })]
  expect((await owner.post(`/settings/crew/${other.id}/texts`, { token: one.token })).location).toContain('not-texted')
  await owner.post(`/settings/crew/${one.id}/invitations`)
  expect((await owner.post(`/settings/crew/${one.id}/texts`, { token: one.token })).location).toContain('not-texted')
})

test('every page that shows the crew a link shows one that they may follow', async () => {
  const { shop, mike } = await openCrewShop()
  const { hand } = await crewMember(shop, mike)
  insertCaller(shop.db, { number: '+14165550111', createdAt: shop.now() })
  shop.db.insert(alerts).values({ kind: 'test', onceKey: 'a', words: 'x', createdAt: shop.now() }).run()
  const seen = new Set<string>()
  const toSee = ['/']
  for (let path = toSee.pop(); path; path = toSee.pop()) {
    // One week leads to the next for ever.
    if (seen.has(path) || (path.includes('?week=') && [...seen].some((other) => other.includes('?week=')))) continue
    seen.add(path)
    const { status, body } = await hand.get(path)
    expect(status, path).not.toBe(403)
    for (const [, href = ''] of body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) toSee.push(href.replaceAll('&amp;', '&'))
  }
  expect(seen.size).toBeGreaterThan(6)
})
