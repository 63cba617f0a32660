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
export const twilioPaths = {
  voice: '/webhooks/twilio/voice',
  callStatus: '/webhooks/twilio/call-status',
  ringEnded: '/webhooks/twilio/ring-ended',
  screen: '/webhooks/twilio/screen',
  accept: '/webhooks/twilio/accept',
  legStatus: '/webhooks/twilio/leg-status',
  gather: '/webhooks/twilio/gather',
  voicemail: '/webhooks/twilio/voicemail',
  recording: '/webhooks/twilio/recording',
  relay: '/webhooks/twilio/relay',
  relayEnded: '/webhooks/twilio/relay-ended',
  message: '/webhooks/twilio/message',
  messageStatus: '/webhooks/twilio/message-status',
}

/** The numbers whose lists are read; none known: the whole account's. */
export function linesOf({ number }: TwilioAccount, lines: string[] = []): (string | undefined)[] {
  if (lines.length > 0) return lines
  return [number]
}

/** The Authorization header of a REST request, or null when too little is known. */
export function authorization(account: TwilioAccount): string | null {
  const { accountSid, authToken, apiKey, apiSecret } = account
  if (!accountSid) return null
  if (apiKey && apiSecret) return basic(apiKey, apiSecret)
  return authToken ? basic(accountSid, authToken) : null
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}
