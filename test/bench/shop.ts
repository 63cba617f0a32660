// A shop under load: the built appliance, its fake messenger, and the signed webhooks of its callers.
import { exampleAccountSid } from '../twilio/sids.ts'
import type { Params } from '../twilio/signed-post.ts'
import {
  callEnded,
  inboundMessage,
  incomingCall,
  messageStatus,
  newCallSid,
  newMessageSid,
  signedRequest,
} from '../twilio/webhooks.ts'
import { type FakeMessenger, startFakeMessenger } from './fake-messenger.ts'
import type { Shot } from './fire.ts'
import { type RunningAppliance, runAppliance } from './running-appliance.ts'

export type Shop = { appliance: RunningAppliance; messenger: FakeMessenger; close(): Promise<void> }

export const line = '+14165550100'
export const publicUrl = 'https://shop.example'
export const authToken = 'a-token-of-the-bench'
export const ownerPassword = 'ladder basement copper'

/** Everything that an unattended box is given, with caps that do not end a bench. */
export const shopSettings = {
  CARRIER: 'twilio',
  MESSENGER: 'twilio',
  TWILIO_ACCOUNT_SID: exampleAccountSid,
  TWILIO_AUTH_TOKEN: authToken,
  TWILIO_NUMBER: line,
  PUBLIC_URL: publicUrl,
  BUSINESS_NAME: "Mike's Plumbing",
  OWNER_NAME: 'Mike',
  OWNER_PASSWORD: ownerPassword,
  SHOP_TIMEZONE: 'America/Toronto',
  SHOP_COUNTRY: 'CA',
  TEXTBACKS_PER_HOUR: '1000000',
  TEXTBACKS_PER_DAY: '1000000',
}

export async function openShop({
  folder,
  env = {},
  receipts = true,
}: {
  folder?: string
  env?: Record<string, string>
  receipts?: boolean
} = {}): Promise<Shop> {
  const messenger = await startFakeMessenger({
    accountSid: exampleAccountSid,
    authToken,
    numbers: [line],
    publicUrl,
  })
  const appliance = await runAppliance({ folder, env: { ...shopSettings, TWILIO_API_BASE: messenger.url, ...env } })
  if (receipts) await messenger.setModes({ applianceOrigin: appliance.publicOrigin })
  return {
    appliance,
    messenger,
    async close() {
      await appliance.stop()
      await messenger.close()
    },
  }
}

/** The nth caller; those of another hundred thousand are other people. */
export function callerNumber(n: number): string {
  return `+1416${2_000_000 + n}`
}

export type RungCall = { from: string; callSid: string; rings: Shot; ends: Shot }

/** A missed call's two webhooks: it rings, and it ends. */
export function missedCall(from: string): RungCall {
  const call = { callSid: newCallSid(), from, to: line }
  return {
    from,
    callSid: call.callSid,
    rings: signed('/webhooks/twilio/voice', incomingCall(call)),
    ends: signed('/webhooks/twilio/call-status', callEnded({ ...call, status: 'completed', seconds: 14 })),
  }
}

export function textFrom(from: string, body: string): Shot {
  return signed('/webhooks/twilio/message', inboundMessage({ messageSid: newMessageSid(), from, to: line, body }))
}

export function receiptFor(to: string): Shot {
  const receipt = messageStatus({ messageSid: newMessageSid(), from: line, to, status: 'delivered' })
  return signed('/webhooks/twilio/message-status', receipt)
}

function signed(path: string, params: Params): Shot {
  return signedRequest({ baseUrl: publicUrl, path, params, authToken })
}
