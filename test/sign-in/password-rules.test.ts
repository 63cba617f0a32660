import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonPasswords } from '../../server/sign-in/common-passwords.ts'
import { faultInPassword } from '../../server/sign-in/password-rules.ts'

const names = ["Mike's Plumbing", 'Mike', 'Éric Tremblay']

test.each([
  ['', 'too-short'],
  ['elevenchars', 'too-short'],
  ['🔧🔧🔨🔨🪛🪛', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['aaaaaaaaaaaa', 'too-plain'],
  ['abcabcabcabc', 'too-plain'],
  ['xy xy xy xy xy', 'too-plain'],
  ['abcdefghijkl', 'too-plain'],
  ['zyxwvutsrqpo', 'too-plain'],
  ['passwordpassword', 'too-common'],
  ['Password2026!!', 'too-common'],
  ['1q2w3e4r5t6y', 'too-common'],
  ['q-w-e-r-t-y-u-i-o-p', 'too-common'],
  ['correct horse battery staple', 'too-common'],
  ['mikesplumbing', 'is-a-name'],
  ["Mike's Plumbing 2026", 'is-a-name'],
  ['ERIC?tremblay99'.replace('ERIC?', 'ÉRIC '), 'is-a-name'],
] as const)('"%s" is refused', (password, fault) => {
  expect(faultInPassword(password, names)).toBe(fault)
})

test.each([
  'ladder basement copper',
  'Xk7#pq2Lm9!v',
  'plombier rue de la paix',
  '水管工在地下室修理漏水管道',
  'mike likes his ladder',
])('"%s" is taken', (password) => {
  expect(faultInPassword(password, names)).toBeUndefined()
})

test('every common password of 12 or more characters is refused, in capitals and with a year behind it too', () => {
  for (const word of [...commonPasswords].filter((password) => password.length >= 12))
    for (const password of [word, word.toUpperCase()]) expect(faultInPassword(password, []), password).toBeDefined()
  const words = [...commonPasswords].filter((password) => /^\p{L}{8,}$/u.test(password))
  for (const word of words) expect(faultInPassword(`${word}2026`, []), word).toBeDefined()
  expect([...commonPasswords].filter((password) => password.length >= 12).length).toBeGreaterThan(200)
})

test('no text of any script breaks the rules', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.string(),
      (text, name) => void faultInPassword(text, [name]),
    ),
  )
})
