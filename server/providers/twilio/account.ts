import { basic, pathsBelow } from '../twiml/company.ts'

/** What we know of the shop's account at Twilio; anything may be missing, and then only what needs it is refused. */
export type TwilioAccount = {
  accountSid: string | undefined
  /** Signs the webhooks; an API key cannot. */
  authToken: string | undefined
  /** Sends in the token's place when both are given. */
  apiKey: string | undefined
  apiSecret: string | undefined
  /** Our phone number, E.164. */
  number: string | undefined
  /** Origin of the REST API, with no slash at the end. */
  apiBase: string
  /** Where Twilio reaches us, with no slash at the end. */
  publicUrl: string | undefined
  /** `polling`: nobody reaches us, so the lists are read every few seconds. */
  mode?: 'webhooks' | 'polling'
}

/** Where Twilio's webhooks come in, below the public address. */
export const twilioPaths = pathsBelow('/webhooks/twilio')

/** The Authorization header of a REST request, or null when too little is known. */
export function authorization(account: TwilioAccount): string | null {
  const { accountSid, authToken, apiKey, apiSecret } = account
  if (!accountSid) return null
  if (apiKey && apiSecret) return basic(apiKey, apiSecret)
  return authToken ? basic(accountSid, authToken) : null
}
