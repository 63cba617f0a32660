/** Why a company did not do what the set-up asked of it; `code` is its own. */
export type Failed = {
  ok: false
  because: 'wrong-credentials' | 'wrong-key' | 'suspended' | 'no-such-number' | 'refused' | 'unreachable'
  code: string | null
}

/** The account as the company knows it. A trial account texts and calls verified numbers only. */
export type AccountSeen = { ok: true; name: string; isTrial: boolean }

/** A number of the account, E.164, and what it can do. */
export type NumberSeen = {
  number: string
  canCall: boolean
  canText: boolean
  canSendPhotos: boolean
}

/** What the company does for our number: the address that it calls now and the one that we want it to call. */
export type AddressSeen = {
  what: 'calls' | 'call-ends' | 'texts' | 'fallback'
  set: string | null
  /** Null for the fallback: any that does not lead to this box will do. */
  ours: string | null
  isRight: boolean
}

/** `overruledBy`: another thing in the account that takes the calls or texts, whatever the addresses say. */
export type AddressesSeen = { ok: true; addresses: AddressSeen[]; overruledBy: 'trunk' | 'application' | null }

/** What callers hear while this box is away: an address of the company's own making, or the sentence that shall be said. */
export type WhileAway = { sentence: string; address: string | null }

/** What the set-up of a company asks and does. Every outcome is a value. */
export type CompanySetUp = {
  /** Whether the credentials are right: the one that signs webhooks, and the key that sends where there is one. */
  checkAccount(): Promise<AccountSeen | Failed>
  numbers(): Promise<{ ok: true; numbers: NumberSeen[] } | Failed>
  /** Where calls and texts to our number lead now. */
  addresses(): Promise<AddressesSeen | Failed>
  /** Leads them here, and tells where they lead then. May be done twice without harm. */
  setAddresses(away: WhileAway): Promise<AddressesSeen | Failed>
}
