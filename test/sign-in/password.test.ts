import { expect, test } from 'vitest'
import { hashPassword, nobodysHash, verifyPassword } from '../../server/sign-in/password.ts'

test('a password opens its own hash and no other does', async () => {
  const hash = await hashPassword('ladder basement copper')
  expect(await verifyPassword(hash, 'ladder basement copper')).toBe(true)
  for (const wrong of ['', 'ladder basement coppe', 'ladder basement copper ', 'Ladder basement copper'])
    expect(await verifyPassword(hash, wrong), wrong).toBe(false)
})

test('the hash says how it was made, and never twice the same', async () => {
  const [one, two] = [await hashPassword('ladder basement copper'), await hashPassword('ladder basement copper')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(two)
})

test('a hash made by another program, with another cost, is checked as it says', async () => {
  // A vector of the reference implementation's own tests.
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword(hash, 'password')).toBe(true)
  expect(await verifyPassword(hash, 'passwort')).toBe(false)
})

test('é is é on every keyboard', async () => {
  expect(await verifyPassword(await hashPassword('caf\u00e9 au lait chaud'), 'cafe\u0301 au lait chaud')).toBe(true)
})

test.each(['', 'plain', '$2b$10$abc', '$argon2id$v=19$m=1,t=1$x$y'])(
  'what is no hash of ours opens for nobody: %s',
  async (hash) => {
    await expect(verifyPassword(hash, 'x')).rejects.toThrow('cannot be read')
  },
)

test('a name that nobody has costs the same check as one that somebody has', async () => {
  const cost = (hash: string) => hash.split('$').slice(0, 4)
  expect(cost(nobodysHash)).toEqual(cost(await hashPassword('ladder basement copper')))
  expect(await verifyPassword(nobodysHash, '')).toBe(false)
})
