import type { CountryCode } from 'libphonenumber-js/max'
import type { Arrival } from '../providers/arrival.ts'
import type { AccountKey, Accounts } from '../settings/accounts.ts'

/** One thing that is asked of the owner about an account. `name` is the form's own; a `secret` is never shown again. */
export type AccountField = {
  name: string
  label: string
  hint?: string
  kind: 'words' | 'lines' | 'secret' | 'address' | 'phone' | 'count'
  isNeeded: boolean
  /** Filled in before there is an account. */
  usual?: string
  choices?: [value: string, words: string][]
  /** What may be picked; anything else that stands or is typed is taken as well. */
  offers?: [value: string, words: string][]
}

/** Fields under a heading of their own. */
export type FieldGroup = { title: string; words: string; fields: AccountField[] }

/** What was read of a form, by field; null where nothing was typed, absent where it was not asked. */
export type Values = Record<string, string | number | null>

/** What an account is made of besides what is typed. `newSecret`: 32 letters and digits that nobody can guess. */
type Around = { country: CountryCode; zone: string | null; newSecret(): string }

/** A company, or a device of the shop, that carries texts or calls, as the pages tell of it. */
export type CompanyEntry<Key extends AccountKey = AccountKey> = {
  key: Key
  name: string
  carries: 'calls' | 'texts' | 'calls and texts'
  /** What it is good for, in a sentence or two. */
  words: string
  fields: AccountField[]
  /** What is asked besides of an account as it stands; `came`: what it sent last, newest first. */
  groups?(account: Accounts[Key], came: Arrival[]): FieldGroup[]
  /** What stands above the steps by hand, where it is not how to do the others by hand. */
  byHandWords?: string
  /** What is done at the company or device, in order; `ours` is our public address, and null while there is none. */
  steps(ours: string | null, account: Accounts[Key]): Step[]
  /** The account as it is kept, where it is more than what was typed; `standing` is the one kept so far. */
  toAccount?(values: Values, standing: Accounts[Key], around: Around): object
  /** The account with another secret in what it is told to call; absent where it is given none by us. */
  withSecret?(account: NonNullable<Accounts[Key]>, secret: string): object
  /** What the form shows of an account, where that is not the account itself. */
  toValues?(account: NonNullable<Accounts[Key]>): Record<string, unknown>
  /** What is wrong with an account as a whole, in a sentence. */
  whatIsWrong?(account: NonNullable<Accounts[Key]>): string | null
}

/** A sentence, and below it lines to copy as they are, or the way there. `byHand`: only for whoever would rather not have us do it, or has another. */
export type Step = { words: string; lines?: string[]; go?: { href: string; words: string }; byHand?: true }

/** Nobody can call a box that has no address. */
export const addressFirst: Step = {
  words: 'It needs an address at which it reaches this box.',
  go: { href: '/set-up/address', words: 'Give the address' },
}

/** Where the company can be told by us. */
export const oneTap: Step = {
  words: 'Fill in the account below and save. “Set them”, under How it stands, then does the rest there.',
}

/** A number need not be typed where the company lists those of the account. */
export const pickLater = 'Leave it empty and save: then it is picked from those of the account.'
