import { expect, test } from 'vitest'
import { crew } from '../../server/database/schema.ts'
import { hashPassword } from '../../server/sign-in/password.ts'
import { revokeAllSessions, setOwnerPassword } from '../../server/sign-in/store.ts'
import { type Door, makeOwner, openClaimedDoor, openDoor, ownerPassword, type Visitor } from './door.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1'
const newPassword = 'copper ladder attic'

async function signedIn(
  { visitor }: Pick<Door, 'visitor'>,
  { browser = firefox, from = '127.0.0.1', name = '', password = ownerPassword } = {},
) {
  const person = visitor({ from })
  await person.post('/sign-in', { password, name }, { 'User-Agent': browser })
  return person
}

async function addDana({ appliance }: Pick<Door, 'appliance'>, name = 'Dana') {
  const passwordHash = await hashPassword('office window plant')
  appliance.db.insert(crew).values({ name, role: 'crew', passwordHash, createdAt: appliance.now() }).run()
}

async function isIn(visitor: Visitor): Promise<boolean> {
  return (await visitor.get('/settings/security')).status === 200
}

function sessionIds(body: string): string[] {
  return [...body.matchAll(/name="session" value="([0-9a-f]{64})"/g)].flatMap(([, id]) => id ?? [])
}

function changeTo(wanted: string, change: Record<string, string> = {}) {
  return { present: ownerPassword, wanted, again: wanted, ...change }
}

test('the owner sees every browser that is signed in: which, from where, since when', async () => {
  const opened = await openClaimedDoor()
  const phone = await signedIn(opened, { browser: iphone, from: '127.0.0.9' })
  opened.pass(3600)
  await phone.get('/settings/security')
  opened.pass(2 * 3600)
  const desk = await signedIn(opened)
  const { body } = await desk.get('/settings/security')
  expect(body).toContain('Safari on iPhone')
  expect(body).toContain('From 127.0.0.9 · since 3 hours ago · last seen 2 hours ago')
  expect(body).toMatch(/Firefox on Linux<\/span>[^F]*From 127\.0\.0\.1 · since just now<.*this one/)
  expect(body.match(/this one/g)).toHaveLength(1)
})

test('one session is ended by itself', async () => {
  const opened = await openClaimedDoor()
  const phone = await signedIn(opened, { browser: iphone })
  const desk = await signedIn(opened)
  const tablet = await signedIn(opened, { from: '127.0.0.3' })
  const [ofPhone = ''] =
    /Safari on iPhone.*?value="([0-9a-f]{64})"/s.exec((await desk.get('/settings/security')).body)?.slice(1) ?? []
  expect((await desk.post('/settings/security/revocations', { session: ofPhone })).headers.location).toBe(
    '/settings/security?done=revoked',
  )
  expect([await isIn(phone), await isIn(desk), await isIn(tablet)]).toEqual([false, true, true])
})

test('all other sessions are ended at once', async () => {
  const opened = await openClaimedDoor()
  const others = [await signedIn(opened), await signedIn(opened, { from: '127.0.0.3' })]
  const desk = await signedIn(opened)
  await desk.post('/settings/security/revocations', { session: 'others' })
  expect(await isIn(desk)).toBe(true)
  for (const other of others) expect(await isIn(other)).toBe(false)
})

test.each(['', 'nonsense', "' or 1=1 --", '%'])(
  'ending a session that does not exist ends none: %s',
  async (session) => {
    const opened = await openClaimedDoor()
    const [phone, desk] = [await signedIn(opened), await signedIn(opened)]
    await desk.post('/settings/security/revocations', { session })
    expect([await isIn(phone), await isIn(desk)]).toEqual([true, true])
  },
)

test('the crew sees and ends its own sessions only, the owner everybody’s', async () => {
  const opened = await openClaimedDoor()
  await addDana(opened)
  const dana = await signedIn(opened, { name: 'Dana', password: 'office window plant', browser: iphone })
  const mike = await signedIn(opened, { name: 'Mike' })
  const danas = (await dana.get('/settings/security')).body
  expect(danas).toContain('Safari on iPhone')
  expect(danas).not.toContain('Firefox')
  const mikes = (await mike.get('/settings/security')).body
  expect(mikes).toContain('Dana')
  await dana.post('/settings/security/revocations', { session: 'others' })
  const ofMike = opened.appliance.db.$client
    .prepare('select id from sessions where crew_id = 1')
    .pluck()
    .all() as string[]
  expect(ofMike).toHaveLength(1)
  for (const session of ofMike) await dana.post('/settings/security/revocations', { session })
  expect([await isIn(mike), await isIn(dana)]).toEqual([true, true])
  for (const session of sessionIds(mikes)) await mike.post('/settings/security/revocations', { session })
  expect([await isIn(mike), await isIn(dana)]).toEqual([true, false])
})

test('a new password ends every other session of its person and opens the door from then on', async () => {
  const opened = await openClaimedDoor()
  const phone = await signedIn(opened)
  const desk = await signedIn(opened)
  const before = desk.cookies.get('firstring')
  expect((await desk.post('/settings/security/password', changeTo(newPassword))).headers.location).toBe(
    '/settings/security?done=password',
  )
  expect((await desk.get('/settings/security?done=password')).body).toContain('The password is changed')
  expect([await isIn(desk), await isIn(phone)]).toEqual([true, false])
  expect(desk.cookies.get('firstring')).not.toBe(before)
  expect((await opened.visitor({ from: '127.0.0.5' }).signIn(ownerPassword)).status).toBe(422)
  expect((await opened.visitor({ from: '127.0.0.6' }).signIn(newPassword)).status).toBe(303)
})

test.each([
  ['the wrong present one', { present: 'not the password' }, 'not your present password'],
  ['a short one', { wanted: 'short', again: 'short' }, 'at least 12'],
  ['two different ones', { again: 'copper ladder cellar' }, 'not the same'],
  ['nothing', { present: '', wanted: '', again: '' }, 'at least 12'],
])('a change of password with %s changes nothing', async (_what, change, words) => {
  const opened = await openClaimedDoor()
  const [phone, desk] = [await signedIn(opened), await signedIn(opened)]
  const answer = await desk.post('/settings/security/password', changeTo(newPassword, change))
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(words)
  expect(await isIn(phone)).toBe(true)
  expect((await opened.visitor({ from: '127.0.0.5' }).signIn()).status).toBe(303)
})

test('whoever sits down at an open page cannot guess the present password quickly', async () => {
  const opened = await openClaimedDoor()
  const desk = await signedIn(opened)
  const guess = () => desk.post('/settings/security/password', changeTo(newPassword, { present: 'not the password' }))
  expect((await guess()).status).toBe(422)
  expect((await guess()).status).toBe(429)
  opened.pass(1)
  expect((await guess()).status).toBe(422)
})

test('signing out ends the session here and in the table', async () => {
  const opened = await openClaimedDoor()
  const desk = await signedIn(opened)
  const stolen = desk.cookies.get('firstring') ?? ''
  expect((await desk.post('/sign-out')).headers.location).toBe('/sign-in')
  expect(desk.cookies.has('firstring')).toBe(false)
  const thief = opened.visitor()
  thief.cookies.set('firstring', stolen)
  expect(await isIn(thief)).toBe(false)
  expect(opened.appliance.db.$client.prepare('select * from sessions').all()).toEqual([])
})

test('a password that was reset from the command line signs everybody out', async () => {
  const opened = await openClaimedDoor()
  const desk = await signedIn(opened)
  const hash = await hashPassword(newPassword)
  opened.appliance.db.transaction((tx) => {
    setOwnerPassword(tx, hash, opened.appliance.now())
    revokeAllSessions(tx)
  })
  expect(await isIn(desk)).toBe(false)
  expect((await opened.visitor().signIn(newPassword)).status).toBe(303)
  expect(opened.appliance.db.select().from(crew).all()).toMatchObject([{ name: 'Mike', role: 'owner' }])
})

const nastyNames = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
]

test.each(nastyNames)('a person by the name of %s is shown as written', async (name) => {
  const opened = await openDoor()
  await makeOwner(opened, name)
  await addDana(opened, `${name} too`)
  const desk = await signedIn(opened, { name, browser: name })
  const { body } = await desk.get('/settings/security')
  const [, main = ''] = body.split('<main ')
  expect(main).not.toMatch(/<(script|img)|<svg(?! class="icon" )|<[^<>]*\son\w+=/i)
  expect(body).toContain(name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
})
