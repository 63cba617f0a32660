// A password has 12 to 200 characters, is not one that everybody tries first, and is not made of the shop's own names.
import { commonPasswords } from './common-passwords.ts'

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-plain' | 'is-a-name'

const passwordLength = { least: 12, most: 200 } as const

/** Each fault as the end of a sentence about the password. */
export const faultWords: Record<PasswordFault, string> = {
  'too-short': `must have at least ${passwordLength.least} characters`,
  'too-long': `must have at most ${passwordLength.most} characters`,
  'too-common': 'must not be one that everybody tries first',
  'too-plain': 'must not be one piece over and over, or a run such as abcdef',
  'is-a-name': 'must not be the name of the shop or of a person',
}

/** `names`: of the shop and its people. Characters are counted as a person would, not in bytes. */
export function faultInPassword(password: string, names: readonly string[]): PasswordFault | undefined {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < passwordLength.least) return 'too-short'
  if (characters.length > passwordLength.most) return 'too-long'
  if (isPlain(characters)) return 'too-plain'
  const core = coreOf(password)
  if (commonPasswords.has(bare(password)) || commonPasswords.has(core)) return 'too-common'
  if (names.some((name) => core !== '' && core === coreOf(name))) return 'is-a-name'
  return undefined
}

/** One piece over and over, or a straight run up or down the alphabet or the digits. */
function isPlain(characters: string[]): boolean {
  const text = characters.join('').toLowerCase()
  if (/^(.{1,4}?)\1{2,}.{0,3}$/su.test(text)) return true
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)))
  return steps.size === 1
}

/** Letters and digits alone: the dots and dashes between do not make a password another one. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Without the year or "123" that people put at either end. */
function coreOf(text: string): string {
  return bare(text).replaceAll(/^\p{N}+|\p{N}+$/gu, '')
}
