import { expect, test } from 'vitest'
import { acceptInvitation } from '../../server/crew/accept-invitation.ts'
import { makeDepartures } from '../../server/crew/departures.ts'
import { inviteAgain } from '../../server/crew/invite.ts'
import { revokePerson } from '../../server/crew/revoke-person.ts'
import { browser, crewMember, danasPassword, invite, mikesPassword, openCrewShop, rowOf } from './crew-shop.ts'

const chosen = { password: danasPassword, again: danasPassword }

test('who is invited sees by whom and to what, chooses a password, and is in', async () => {
  const { shop, mike } = await openCrewShop()
  const { id, link, token } = invite(shop, mike)
  const visitor = browser(shop)
  const page = await visitor.get(link)
  expect(page.status).toBe(200)
  expect(page.body.replaceAll(/<[^>]+>/g, '')).toContain("Mike invites you, Dana, to Mike's Plumbing")
  expect((await visitor.post(link, chosen)).location).toBe('/')
  expect((await visitor.get('/')).status).toBe(200)
  expect(JSON.stringify(rowOf(shop, id))).not.toContain(token)
  expect((await browser(shop).signIn('Dana', danasPassword)).location).toBe('/')
  expect((await browser(shop).signIn('(416) 555-0102', danasPassword)).location).toBe('/')
})

test('opening a link changes nothing, so that a preview of it does not use it up', async () => {
  const { shop, mike } = await openCrewShop()
  const { id, link } = invite(shop, mike)
  const before = rowOf(shop, id)
  for (let i = 0; i < 3; i++) expect((await browser(shop).get(link)).status).toBe(200)
  expect(rowOf(shop, id)).toEqual(before)
})

test('a link works once', async () => {
  const { shop, mike } = await openCrewShop()
  const { id, link } = invite(shop, mike)
  await browser(shop).post(link, chosen)
  const row = rowOf(shop, id)
  const second = await browser(shop).post(link, { password: 'another long password', again: 'another long password' })
  expect([second.status, second.body.includes('leads nowhere')]).toEqual([404, true])
  expect(rowOf(shop, id)).toEqual(row)
})

test('of two who hold the same link one comes in', async () => {
  const { shop, mike } = await openCrewShop()
  const { token } = invite(shop, mike)
  const both = await Promise.all(
    ['first of the two', 'second of the two'].map((password) => acceptInvitation(shop, { token, password })),
  )
  expect(both.filter(Boolean)).toHaveLength(1)
})

test('a link holds for seven days and no longer', async () => {
  const { shop, mike } = await openCrewShop()
  const { id, link } = invite(shop, mike)
  shop.pass({ hours: 7 * 24 - 1, minutes: 59, seconds: 59 })
  expect((await browser(shop).get(link)).status).toBe(200)
  shop.pass({ seconds: 1 })
  expect((await browser(shop).get(link)).status).toBe(404)
  shop.pass({ seconds: 2 })
  expect((await browser(shop).post(link, chosen)).status).toBe(404)
  expect(rowOf(shop, id)?.passwordHash).toBeNull()
})

test('a new link takes the place of the old one', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { id, link } = invite(shop, mike)
  const page = await owner.post(`/settings/crew/${id}/invitations`)
  const [, newLink = ''] = /value="[^"]*(\/invitations\/[^"]+)"/.exec(page.body) ?? []
  expect((await browser(shop).get(link)).status).toBe(404)
  shop.pass({ seconds: 2 })
  expect((await browser(shop).post(newLink, chosen)).location).toBe('/')
})

test('somebody who forgot the password chooses another by a new link, and is signed out elsewhere', async () => {
  const { shop, mike } = await openCrewShop()
  const { id, hand } = await crewMember(shop, mike)
  const again = inviteAgain(shop, { by: mike, id })
  expect((await browser(shop).signIn('Dana', danasPassword)).location).toBe('/')
  const link = again.do === 'invited' ? `/invitations/${again.token}` : ''
  await browser(shop).post(link, { password: 'quite another password', again: 'quite another password' })
  expect((await hand.get('/')).location).toBe('/sign-in')
  expect((await browser(shop).signIn('Dana', danasPassword)).status).toBe(422)
})

test('whoever was removed meanwhile comes in by no link', async () => {
  const { shop, mike } = await openCrewShop()
  const { id, link } = invite(shop, mike)
  const visitor = browser(shop)
  expect((await visitor.get(link)).status).toBe(200)
  revokePerson(shop, makeDepartures(shop.now), { by: mike, id })
  expect((await visitor.post(link, chosen)).status).toBe(404)
  expect(rowOf(shop, id)?.passwordHash).toBeNull()
})

test.each([
  'x',
  '1-x',
  `1-${'a'.repeat(32)}`,
  `0-${'a'.repeat(32)}`,
  `9-${'a'.repeat(32)}`,
  'a'.repeat(3000),
  '%00',
  '..%2f..%2fsettings',
])('a wrong link opens nothing: %s', async (token) => {
  const { shop, mike } = await openCrewShop()
  invite(shop, mike)
  expect((await browser(shop).get(`/invitations/${token}`)).status).toBe(404)
})

test("a token with another inviter's number in it is another token", async () => {
  const { shop, mike } = await openCrewShop()
  const { token } = invite(shop, mike)
  expect((await browser(shop).get(`/invitations/${token.replace(/^\d+/, '2')}`)).status).toBe(404)
})

test('guesses at links wait as guesses at passwords do, and apart from them', async () => {
  const { shop, mike } = await openCrewShop()
  const { link } = invite(shop, mike)
  const guesser = browser(shop)
  const guess = () => guesser.get(`/invitations/1-${'a'.repeat(32)}`)
  for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
    expect((await guess()).status).toBe(404)
    expect([(await guess()).status, (await guesser.get(link)).status]).toEqual([429, 429])
    expect((await browser(shop).signIn('Mike', mikesPassword)).status).toBe(303)
    shop.pass({ seconds })
  }
  expect((await guesser.get(link)).status).toBe(200)
})

test.each([
  ['short', 'short', 'at least 12'],
  [danasPassword, 'something else here', 'not the same'],
  ['leakleakleak', 'leakleakleak', 'over and over'],
  ["Mike's Plumbing 1", "Mike's Plumbing 1", 'must not be the name'],
  ['', '', 'at least 12'],
])('the password %s is not taken, and the link stays good', async (password, again, words) => {
  const { shop, mike } = await openCrewShop()
  const { link } = invite(shop, mike)
  const refused = await browser(shop).post(link, { password, again })
  expect([refused.status, refused.body.includes(words)]).toEqual([422, true])
  expect(refused.body).not.toContain(danasPassword)
  expect((await browser(shop).post(link, chosen)).location).toBe('/')
})

test('whoever is signed in as somebody else is told, and is somebody else afterwards', async () => {
  const { shop, owner, mike } = await openCrewShop()
  const { link } = invite(shop, mike)
  expect((await owner.get(link)).body).toContain('is signed in in this browser')
  expect((await browser(shop).get(link)).body).not.toContain('is signed in in this browser')
  await owner.post(link, chosen)
  expect((await owner.get('/settings/shop')).status).toBe(403)
})

test('a name is shown as written, whatever it is', async () => {
  const { shop, mike } = await openCrewShop()
  const { link } = invite(shop, mike, { name: '<img src=x onerror=alert(1)>' })
  const { body } = await browser(shop).get(link)
  expect(body).not.toContain('<img src=x')
  expect(body).toContain('&lt;img src=x')
})
