import { expect, test } from 'vitest'
import { crew } from '../../server/database/schema.ts'
import { hashPassword } from '../../server/sign-in/password.ts'
import { type Door, makeOwner, openClaimedDoor, openDoor, ownerPassword, type Visitor } from './door.ts'

const wrong = 'not the password'

async function addCrew(
  { appliance }: Pick<Door, 'appliance'>,
  name: string,
  password: string,
  mobile?: string,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  const row = { name, mobile, role: 'crew', passwordHash, createdAt: appliance.now() } as const
  appliance.db.insert(crew).values(row).run()
}

test('the right password opens the door, a wrong one does not', async () => {
  const { visitor } = await openClaimedDoor()
  const owner = visitor()
  const refused = await owner.signIn(wrong)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('does not fit')
  expect(refused.headers['set-cookie']).toBeUndefined()
  expect((await visitor({ from: '127.0.0.2' }).signIn()).headers.location).toBe('/')
})

test.each(['', 'x'.repeat(5000)])('a password of %# is only wrong', async (password) => {
  const { visitor } = await openClaimedDoor()
  expect((await visitor().signIn(password)).status).toBe(422)
})

test('a form with no, doubled or strange fields is only a wrong password', async () => {
  const { visitor } = await openClaimedDoor()
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const forms = [
    '',
    'password=a&password=b',
    'password[$ne]=1',
    '__proto__=1&constructor=2',
    `password=${encodeURIComponent('\u0000')}`,
  ]
  for (const [i, form] of forms.entries())
    expect(
      (await visitor({ from: `127.0.0.${i + 1}` }).ask('/sign-in', { method: 'POST', form, headers })).status,
      form,
    ).toBe(422)
})

test('one person is asked for the password alone, several for their names too', async () => {
  const opened = await openClaimedDoor()
  const { visitor } = opened
  expect((await visitor().get('/sign-in')).body).not.toContain('Your name')
  await addCrew(opened, 'Dana', 'office window plant')
  expect((await visitor().get('/sign-in')).body).toContain('Your name')
  expect((await visitor({ from: '127.0.0.1' }).signIn('office window plant', ' dana ')).status).toBe(303)
  expect((await visitor({ from: '127.0.0.2' }).signIn(ownerPassword, 'Mike')).status).toBe(303)
  expect((await visitor({ from: '127.0.0.3' }).signIn(ownerPassword, 'Dana')).status).toBe(422)
  expect((await visitor({ from: '127.0.0.4' }).signIn(ownerPassword, '')).status).toBe(422)
})

test('a mobile number, written anyhow, says as well as a name who it is', async () => {
  const opened = await openClaimedDoor({ env: { OWNER_MOBILE: '+14165550101', SHOP_COUNTRY: 'CA' } })
  await addCrew(opened, 'Dana', 'office window plant', '+14165550102')
  const enter = async (n: number, password: string, typed: string) =>
    (await opened.visitor({ from: `127.0.0.${n}` }).signIn(password, typed)).status
  expect(await enter(1, 'office window plant', '(416) 555-0102')).toBe(303)
  expect(await enter(2, ownerPassword, ' +1 416 555 0101 ')).toBe(303)
  expect(await enter(3, ownerPassword, '416-555-0102')).toBe(422)
  expect(await enter(4, 'office window plant', '416-555-0101')).toBe(422)
  expect(await enter(5, 'office window plant', '416-555-0109')).toBe(422)
})

test.each([
  ['on one device', (_visitor: Visitor) => {}],
  ['on a new device each time', (visitor: Visitor) => visitor.cookies.delete('firstring-device')],
])("who knows their own password guesses at another's no faster for it, %s", async (_how, prepare) => {
  const opened = await openClaimedDoor()
  await addCrew(opened, 'Dana', 'office window plant')
  const dana = opened.visitor()
  const danaComesIn = async () => {
    prepare(dana)
    expect((await dana.signIn('office window plant', 'Dana')).status).toBe(303)
  }
  await danaComesIn()
  for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
    expect((await dana.signIn(wrong, ' mike')).status).toBe(422)
    opened.pass(1)
    await danaComesIn()
    if (seconds === 1) continue
    const early = await dana.signIn(ownerPassword, 'Mike')
    expect([early.status, early.headers['retry-after']]).toEqual([429, String(seconds - 1)])
    opened.pass(seconds - 1)
  }
  expect((await dana.signIn(ownerPassword, 'Mike')).status).toBe(303)
})

test('a wrong name and a wrong password are told in the same words', async () => {
  const opened = await openClaimedDoor()
  await addCrew(opened, 'Dana', 'office window plant')
  const [nobody, somebody] = await Promise.all([
    opened.visitor({ from: '127.0.0.1' }).signIn(wrong, 'Zoe'),
    opened.visitor({ from: '127.0.0.2' }).signIn(wrong, 'Dana'),
  ])
  expect(nobody?.body.replace('Zoe', 'Dana')).toBe(somebody?.body)
})

test('after a wrong password even the right one must wait, and is told how long', async () => {
  const { visitor, pass } = await openClaimedDoor()
  for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
    await visitor().signIn(wrong)
    const early = await visitor().signIn()
    expect([early.status, early.headers['retry-after']]).toEqual([429, String(seconds)])
    expect(early.body).toContain(`Wait ${seconds} second`)
    pass(seconds)
  }
  expect((await visitor().signIn()).status).toBe(303)
})

test('an attack from elsewhere, or from the same address, never keeps a known device out', async () => {
  const { visitor, pass } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  await owner.post('/sign-out')
  for (let i = 0; i < 5; i++, pass(2 ** i)) await visitor().signIn(wrong)
  await visitor().signIn(wrong)
  expect((await visitor().signIn()).status).toBe(429)
  expect((await owner.signIn()).status).toBe(303)
})

test('a known device waits for its own wrong guesses', async () => {
  const { visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  await owner.post('/sign-out')
  expect((await owner.signIn(wrong)).status).toBe(422)
  expect((await owner.signIn()).status).toBe(429)
  expect((await visitor().signIn()).status).toBe(303)
})

test('a device that names itself known is not', async () => {
  const { visitor } = await openClaimedDoor()
  const guess = (device: string) => {
    const guesser = visitor()
    guesser.cookies.set('firstring-device', device)
    return guesser.signIn(wrong)
  }
  expect((await guess('known')).status).toBe(422)
  for (const device of [`${'a'.repeat(22)}.${'b'.repeat(43)}`, '.', 'x.y', ''])
    expect((await guess(device)).status, device).toBe(429)
})

test('a flood of guesses from many addresses is checked one at a time, and a known device comes through it', async () => {
  const { visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  await owner.post('/sign-out')
  const flood = Array.from({ length: 100 }, (_, i) => visitor({ from: `127.0.1.${i + 1}` }).signIn(wrong))
  const mine = owner.signIn()
  const statuses = (await Promise.all(flood)).map(({ status }) => status)
  expect((await mine).status).toBe(303)
  expect(statuses.filter((status) => status !== 422 && status !== 429)).toEqual([])
})

test('after signing in the visitor goes on to where he wanted to go, on this box', async () => {
  const { visitor } = await openClaimedDoor()
  expect((await visitor().get('/calls?page=2')).headers.location).toBe('/sign-in?next=%2Fcalls%3Fpage%3D2')
  expect((await visitor().get('/sign-in?next=/calls?page=2')).body).toContain('value="/calls?page=2"')
  const goOn = (next: string) => visitor().post('/sign-in', { password: ownerPassword, next })
  expect((await goOn('/calls?page=2')).headers.location).toBe('/calls?page=2')
  for (const next of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '',
  ])
    expect((await goOn(next)).headers.location, next).toBe('/')
})

test('htmx is told to leave the page when the session is over', async () => {
  const { visitor } = await openClaimedDoor()
  const { status, headers } = await visitor().get('/settings/security', {
    'HX-Request': 'true',
    'HX-Request-Type': 'partial',
  })
  expect([status, headers['hx-redirect']]).toEqual([401, '/sign-in'])
})

test('who is signed in is not asked again', async () => {
  const { visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  expect((await owner.get('/sign-in')).headers.location).toBe('/')
})

test('the session has a new name after signing in, whatever name was planted before', async () => {
  const { visitor } = await openClaimedDoor()
  const [attacker, victim] = [visitor(), visitor()]
  await attacker.signIn()
  const planted = attacker.cookies.get('firstring') ?? ''
  victim.cookies.set('firstring', planted)
  await victim.signIn()
  expect(victim.cookies.get('firstring')).not.toBe(planted)
  expect((await victim.get('/settings/security')).status).toBe(200)
  expect((await attacker.get('/settings/security')).status).toBe(303)
})

test('looking around without signing in leaves no session and no cookie', async () => {
  const { visitor, appliance } = await openClaimedDoor()
  const stranger = visitor()
  for (const path of ['/', '/sign-in', '/settings/security', '/setup']) await stranger.get(path)
  await stranger.signIn(wrong)
  expect(stranger.cookies.size).toBe(0)
  expect(appliance.db.$client.prepare('select * from sessions').all()).toEqual([])
})

test('cookies are out of reach of scripts and other sites, and secure where https is spoken', async () => {
  const { visitor } = await openClaimedDoor()
  const plain = (await visitor().signIn()).headers['set-cookie'] ?? []
  const headers = { 'X-Forwarded-Proto': 'https' }
  const secure = (await visitor().post('/sign-in', { password: ownerPassword }, headers)).headers['set-cookie'] ?? []
  for (const cookies of [plain, secure]) {
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/)
  }
  for (const cookie of plain) expect(cookie).not.toContain('Secure')
  for (const cookie of secure) expect(cookie).toContain('Secure')
})

test('neither the password nor a wrong one is ever logged', async () => {
  const { visitor, logged } = await openClaimedDoor()
  await visitor().signIn(wrong)
  await visitor({ from: '127.0.0.2' }).signIn()
  expect(logged.join('')).not.toContain(wrong)
  expect(logged.join('')).not.toContain(ownerPassword)
})

test('a person whose password was taken away does not stay signed in', async () => {
  const opened = await openDoor()
  await makeOwner(opened)
  await addCrew(opened, 'Dana', 'office window plant')
  const dana = opened.visitor()
  await dana.signIn('office window plant', 'Dana')
  expect((await dana.get('/settings/security')).status).toBe(200)
  opened.appliance.db.$client.exec("update crew set password_hash = null where name = 'Dana'")
  expect((await dana.get('/settings/security')).status).toBe(303)
})
