import type { AccountKey } from '../settings/accounts.ts'

/** One thing that is asked of the owner about an account. `name` is the account's own; a `secret` is never shown again. */
export type AccountField = {
  name: string
  label: string
  hint?: string
  kind: 'words' | 'secret' | 'address' | 'phone' | 'count'
  isNeeded: boolean
} & { choices?: [value: string, words: string][] }

/** A company, or a device of the shop, that carries texts or calls, as the pages tell of it. */
export type CompanyEntry = {
  key: AccountKey
  name: string
  carries: 'calls' | 'texts' | 'calls and texts'
  /** What it is good for, in a sentence or two. */
  words: string
  fields: AccountField[]
  /** What is done at the company or device, in order; `ours` is our public address, and null while there is none. */
  steps(ours: string | null): Step[]
}

/** A sentence, and below it lines to copy as they are. */
export type Step = { words: string; lines?: string[] }
