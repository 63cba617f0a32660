import { Temporal } from 'temporal-polyfill'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { type FakeTwilio, startFakeTwilio } from '../twilio/fake-twilio.ts'
import { type Params, type Sent, signedPost } from '../twilio/signed-post.ts'
import {
  callEnded,
  type FinalCallStatus,
  inboundMessage,
  incomingCall,
  newCallSid,
  newMessageSid,
} from '../twilio/webhooks.ts'

export const line = '+14165550100'
export const owner = '+14165550001'
export const dana = '+14165550134'
const accountSid = `AC${'0123456789abcdef'.repeat(2)}`
const authToken = 'f00dfacef00dfacef00dfacef00dface'
const publicUrl = 'https://shop.example'

/** A shop at Twilio: the real appliance over HTTP, with the loopback fake on the other side. */
export type TwilioShop = {
  shop: TestAppliance
  fake: FakeTwilio
  post(path: string, params: Params, options?: { authToken?: string; baseUrl?: string }): Promise<Sent>
  ring(from: string, callSid?: string): Promise<Sent>
  hangUp(from: string, callSid: string, status?: FinalCallStatus): Promise<Sent>
  /** A whole missed call, by the two webhooks that Twilio sends. */
  missedCall(from: string): Promise<string>
  text(
    from: string,
    body: string,
    more?: { messageSid?: string; optOutType?: 'STOP' | 'START' | 'HELP'; media?: { url: string; type: string }[] },
  ): Promise<Sent>
  textsTo(number: string): string[]
  close(): Promise<void>
}

export async function openTwilioShop({
  env = {},
  at = Temporal.Now.instant(),
}: {
  env?: Record<string, string>
  at?: Temporal.Instant
} = {}): Promise<TwilioShop> {
  let passed = () => 0
  const fake = await startFakeTwilio({
    accountSid,
    authToken,
    numbers: [line],
    publicUrl,
    now: () => at.epochMilliseconds + passed(),
  })
  // The fake's own clock is always right.
  const account = {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_NUMBER: line,
    TWILIO_API_BASE: fake.url,
    PUBLIC_URL: publicUrl,
  }
  const shop = await openAppliance({
    at,
    env: { CARRIER: 'twilio', MESSENGER: 'twilio', OWNER_MOBILE: owner, ...account, ...env },
  })
  passed = shop.monotonic
  fake.modes.applianceOrigin = shop.publicOrigin
  const post: TwilioShop['post'] = (path, params, options = {}) =>
    signedPost({
      baseUrl: publicUrl,
      origin: shop.publicOrigin,
      path,
      params: { ...params, AccountSid: accountSid },
      authToken,
      ...options,
    })
  const ring: TwilioShop['ring'] = (from, callSid = newCallSid()) =>
    post('/webhooks/twilio/voice', incomingCall({ callSid, from, to: line, accountSid }))
  const hangUp: TwilioShop['hangUp'] = (from, callSid, status = 'completed') =>
    post('/webhooks/twilio/call-status', callEnded({ callSid, from, to: line, status, seconds: 9, accountSid }))
  return {
    shop,
    fake,
    post,
    ring,
    hangUp,
    async missedCall(from) {
      const callSid = newCallSid()
      await ring(from, callSid)
      await hangUp(from, callSid)
      await shop.settle()
      return callSid
    },
    text: (from, body, { messageSid = newMessageSid(), ...more } = {}) =>
      post('/webhooks/twilio/message', inboundMessage({ messageSid, from, to: line, body, accountSid, ...more })),
    textsTo: (number) => fake.messages.filter(({ to }) => to === number).map(({ body }) => body),
    async close() {
      await shop.close()
      await fake.close()
    },
  }
}
