import * as z from 'zod'

/** What we know of the shop's account at VoIP.ms; absent as a whole where there is none. */
export const voipmsAccount = z.object({
  /** The e-mail address that one signs in with. */
  user: z.string(),
  /** The password of the API, which is another than one signs in with. */
  apiPassword: z.string(),
  /** Our phone number, E.164. */
  number: z.string(),
  /** The secret in the address that VoIP.ms calls: it signs nothing. */
  callbackToken: z.string().nullable(),
  /** Where VoIP.ms reaches us, with no slash at the end. */
  publicUrl: z.string().nullable(),
  /** Who is asked in its place, with no slash at the end; no page asks for it. */
  apiBase: z.url().optional(),
})
export type VoipmsAccount = z.infer<typeof voipmsAccount>

/** Where VoIP.ms is asked. */
export const voipmsBase = 'https://voip.ms'

/** Where the callbacks come in, below the public address; the secret follows. */
export const voipmsPath = '/webhooks/voipms'

/** What is pasted at VoIP.ms as the SMS URL callback of the number; it fills the words in braces. */
export function callbackAddress({ publicUrl, callbackToken }: VoipmsAccount): string | null {
  if (!publicUrl || !callbackToken) return null
  const fields = 'to={TO}&from={FROM}&id={ID}&date={TIMESTAMP}&media={MEDIA}&message={MESSAGE}'
  return `${publicUrl}${voipmsPath}/${callbackToken}?${fields}`
}
