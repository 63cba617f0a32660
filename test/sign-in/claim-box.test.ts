import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimBox, prepareClaim } from '../../server/sign-in/claim-box.ts'
import { makeSetupCode } from '../../server/sign-in/setup-code.ts'
import { peopleWithPassword } from '../../server/sign-in/store.ts'
import { type Door, openClaimedDoor, openDoor, ownerPassword, routesOf } from './door.ts'

const wrongCode = 'f'.repeat(32)

function codeOf({ folder }: Door): string {
  return readFileSync(join(folder, 'setup-code'), 'utf8').trim()
}

function claim(code: string, change: Record<string, string> = {}) {
  return { code, name: 'Mike', password: ownerPassword, again: ownerPassword, ...change }
}

async function openUnclaimedDoor(env: Record<string, string> = {}) {
  const door = await openDoor({ env })
  makeSetupCode(door.appliance)
  return { ...door, code: codeOf(door), people: () => peopleWithPassword(door.appliance.db) }
}

test('until the box is claimed, every page leads to the set-up', async () => {
  const { door, visitor } = await openUnclaimedDoor()
  for (const { method, path } of routesOf(door)) {
    if (path === '/setup' || path === '/healthz') continue
    const headers: Record<string, string> = method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin' }
    const answer = await visitor().ask(path.replaceAll(/:\w+/g, '1'), { method, headers })
    expect([answer.status, answer.headers.location], path).toEqual([303, '/setup'])
  }
})

test('the link is logged once, in one line, and its code stands in a file that only the box may read', async () => {
  const { appliance, logged, folder, code } = await openUnclaimedDoor()
  expect(code).toMatch(/^[0-9a-f]{32}$/)
  expect(statSync(join(folder, 'setup-code')).mode & 0o777).toBe(0o600)
  expect(logged.filter((line) => line.includes(`http://localhost:3000/setup?code=${code}`))).toHaveLength(1)
  makeSetupCode(appliance)
  expect(readFileSync(join(folder, 'setup-code'), 'utf8').trim()).toBe(code)
})

test.each([
  [{ PRIVATE_HOST: '192.168.1.5' }, 'http://192.168.1.5:3000/'],
  [{ PRIVATE_HOST: '0.0.0.0', PRIVATE_PORT: '80' }, 'http://localhost:80/'],
  [{ PRIVATE_HOST: 'fd00::5' }, 'http://[fd00::5]:3000/'],
  [{ PRIVATE_HOST: 'box', PRIVATE_HOSTS: 'box' }, 'http://box:3000/'],
  [{ PRIVATE_HOST: 'box' }, 'http://localhost:3000/'],
])('the link leads to a host that the box answers to: %o', async (env, start) => {
  const { logged } = await openUnclaimedDoor(env as unknown as Record<string, string>)
  expect(logged.join('')).toContain(`${start}setup?code=`)
})

test('a code file that a power cut left empty is written anew, for the box alone', async () => {
  const door = await openDoor()
  writeFileSync(join(door.folder, 'setup-code'), '', { mode: 0o644 })
  makeSetupCode(door.appliance)
  expect(codeOf(door)).toMatch(/^[0-9a-f]{32}$/)
  expect(statSync(join(door.folder, 'setup-code')).mode & 0o777).toBe(0o600)
})

test('whoever holds the code becomes the owner and is signed in', async () => {
  const { visitor, code, people, folder } = await openUnclaimedDoor()
  const mike = visitor()
  expect((await mike.get(`/setup?code=${code}`)).body).toContain(`value="${code}"`)
  const answer = await mike.post('/setup', claim(code))
  expect([answer.status, answer.headers.location]).toEqual([303, '/set-up'])
  expect(people().map(({ name, role }) => [name, role])).toEqual([['Mike', 'owner']])
  expect((await mike.get('/settings/security')).status).toBe(200)
  expect(existsSync(join(folder, 'setup-code'))).toBe(false)
})

test('a code typed with blanks, dashes and capitals is still the code', async () => {
  const { visitor, code, people } = await openUnclaimedDoor()
  await visitor().post('/setup', claim(` ${code.slice(0, 16).toUpperCase()}-${code.slice(16)} `))
  expect(people()).toHaveLength(1)
})

test('without the right code nobody becomes the owner', async () => {
  const { visitor, code, people, pass } = await openUnclaimedDoor()
  for (const wrong of [wrongCode, '', code.slice(1), `${code}0`, '%00', 'undefined']) {
    const answer = await visitor().post('/setup', claim(wrong))
    expect(answer.status, wrong).toBe(422)
    expect(answer.headers['set-cookie'], wrong).toBeUndefined()
    pass(60)
  }
  expect(people()).toEqual([])
})

test('without the file no code is right', async () => {
  const { visitor, people, folder } = await openUnclaimedDoor()
  writeFileSync(join(folder, 'setup-code'), '')
  expect((await visitor().post('/setup', claim(''))).status).toBe(422)
  expect(people()).toEqual([])
})

test('wrong codes are throttled like wrong passwords', async () => {
  const { visitor, code, pass, people } = await openUnclaimedDoor()
  expect((await visitor().post('/setup', claim(wrongCode))).status).toBe(422)
  const early = await visitor().post('/setup', claim(code))
  expect([early.status, early.headers['retry-after']]).toEqual([429, '1'])
  expect(people()).toEqual([])
  pass(1)
  expect((await visitor().post('/setup', claim(code))).status).toBe(303)
})

test('a code works once', async () => {
  const { visitor, code, people } = await openUnclaimedDoor()
  await visitor().post('/setup', claim(code))
  const thief = visitor()
  const replay = await thief.post(
    '/setup',
    claim(code, { name: 'Thief', password: 'another long phrase', again: 'another long phrase' }),
  )
  expect([replay.status, replay.headers.location]).toEqual([303, '/sign-in'])
  expect((await thief.get('/setup')).headers.location).toBe('/sign-in')
  expect((await thief.get('/settings/security')).status).toBe(303)
  expect(people().map(({ name }) => name)).toEqual(['Mike'])
})

test('of 40 claims at once, from many addresses, one makes the owner', async () => {
  const { visitor, code, people, appliance } = await openUnclaimedDoor()
  const claims = Array.from({ length: 40 }, (_, i) =>
    visitor({ from: `127.0.0.${i + 1}` }).post('/setup', claim(code, { name: `Claimant ${i}` })),
  )
  const welcomed = (await Promise.all(claims)).filter(({ headers }) => headers.location === '/set-up')
  expect(welcomed).toHaveLength(1)
  expect(people()).toHaveLength(1)
  expect(appliance.db.$client.prepare('select * from crew').all()).toHaveLength(1)
})

test('two claims that are checked at the same moment make one owner', async () => {
  const { appliance, code, people } = await openUnclaimedDoor()
  const claims = ['Mike', 'Dana'].map((name) => claimBox(appliance, { code, name, password: ownerPassword }))
  expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1)
  expect(people()).toHaveLength(1)
})

test.each([
  ['no name', { name: ' ' }, 'Write your name'],
  ['a name with a line end', { name: 'Mike\nOwner' }, 'Write your name'],
  ['a name that turns the text round', { name: 'Mike\u202eekim' }, 'Write your name'],
  ['a short password', { password: 'short', again: 'short' }, 'at least 12 characters'],
  ['a common password', { password: 'passwordpassword', again: 'passwordpassword' }, 'everybody tries first'],
  ['the name of the shop', { password: 'mikes plumbing 99', again: 'mikes plumbing 99' }, 'the name of the shop'],
  [
    'the own name',
    { name: 'Michelangelo', password: 'michelangelo', again: 'michelangelo' },
    'name of the shop or of a person',
  ],
  ['two different passwords', { again: 'ladder basement coper' }, 'not the same'],
])('a claim with %s is explained, and the code stays good', async (_what, change, words) => {
  const { visitor, code, people } = await openUnclaimedDoor({ BUSINESS_NAME: "Mike's Plumbing" })
  const mike = visitor()
  const answer = await mike.post('/setup', claim(code, change))
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(words)
  expect(answer.body).toContain(`value="${code}"`)
  expect(people()).toEqual([])
  expect((await mike.post('/setup', claim(code))).status).toBe(303)
})

test('what was typed into a refused claim comes back as text, and the password not at all', async () => {
  const { visitor, code } = await openUnclaimedDoor()
  const nasty = '"><script>alert(1)</script>'
  const { body } = await visitor().post('/setup', claim(code, { name: nasty, again: 'x' }))
  expect(body.split('<main ')[1]).not.toContain('<script')
  expect(body).not.toContain(ownerPassword)
  const linked = await visitor().get(`/setup?code=${encodeURIComponent(nasty)}`)
  expect(linked.body.split('<main ')[1]).not.toContain('<script')
})

test('a box with an owner makes no code, and clears an old one away', async () => {
  const door = await openClaimedDoor()
  writeFileSync(join(door.folder, 'setup-code'), `${wrongCode}\n`)
  await prepareClaim(door.appliance)
  expect(existsSync(join(door.folder, 'setup-code'))).toBe(false)
  expect(door.logged).toEqual([])
})

test('OWNER_PASSWORD makes the owner at the start, without any code', async () => {
  const { appliance, folder, visitor, logged } = await openDoor({
    env: { OWNER_PASSWORD: ownerPassword, OWNER_NAME: 'Dana' },
  })
  await prepareClaim(appliance)
  expect(peopleWithPassword(appliance.db).map(({ name, role }) => [name, role])).toEqual([['Dana', 'owner']])
  expect(existsSync(join(folder, 'setup-code'))).toBe(false)
  expect((await visitor().signIn()).status).toBe(303)
  expect(logged.join('')).not.toContain(ownerPassword)
})

test('OWNER_PASSWORD changes nothing once there is an owner', async () => {
  const { appliance, visitor } = await openClaimedDoor({ env: { OWNER_PASSWORD: 'another long phrase' } })
  await prepareClaim(appliance)
  expect((await visitor().signIn()).status).toBe(303)
  expect(peopleWithPassword(appliance.db)).toHaveLength(1)
})

test('an OWNER_PASSWORD that anybody would guess stops the start with its name', async () => {
  const { appliance } = await openDoor({ env: { OWNER_PASSWORD: 'passwordpassword' } })
  await expect(prepareClaim(appliance)).rejects.toThrow('OWNER_PASSWORD must not be one that everybody tries first.')
})
