import twilio from 'twilio'
import { exampleAccountSid } from './sids.ts'

export const shop = '+15550001111'
export const mobile = '+15550002222'
export const keys = { accountSid: exampleAccountSid, authToken: 'right-token' }

/** The real twilio package, pointed at the fake. */
export function realClient(url: string, { user = keys.accountSid, password = keys.authToken, timeoutMs = 5000 } = {}) {
  const httpClient = new twilio.RequestClient({ timeout: timeoutMs })
  const client = twilio(user, password, { accountSid: keys.accountSid, httpClient })
  client.api.baseUrl = url
  return client
}
