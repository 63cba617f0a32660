// A shop whose line is answered by the voice, and callers who speak with it over Twilio's connection.
import { Temporal } from 'temporal-polyfill'
import { lineByNumber, planLine, storeSettings } from '../../server/settings/store.ts'
import { connectRelay, type RelayPeer } from '../twilio/relay-peer.ts'
import { type Verb, verbsOf } from '../twilio/twiml.ts'
import { duringCall, newCallSid } from '../twilio/webhooks.ts'
import { line, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

const day = { opens: '08:00', closes: '17:00' }
const authToken = 'f00dfacef00dfacef00dfacef00dface'
const publicUrl = 'https://shop.example'

export type SpeakingShop = TwilioShop & {
  /** Rings, and Twilio opens its connection to the voice; whoever is asked for a mobile first presses nothing. */
  speak(from: string, asked?: { isAskedForMobile: boolean }): Promise<Speaker>
}

export type Speaker = {
  callSid: string
  peer: RelayPeer
  /** What Twilio is told to do once the connection is over. */
  ended(): Promise<Verb[]>
  hangUp(): Promise<void>
}

/** Friday 20 November 2026, 10:00 in Toronto. */
export async function openSpeakingShop(env: Record<string, string> = {}): Promise<SpeakingShop> {
  const at = Temporal.Instant.from('2026-11-20T15:00:00Z')
  const twilio = await openTwilioShop({ at, env: { TRADE: 'plumber', ...env } })
  const { db, now } = twilio.shop
  storeSettings(db, { hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null } }, now())
  planLine(db, lineByNumber(db, line)?.id ?? 0, { plan: 'always', fallsTo: 'voice' })
  return { ...twilio, speak: (from, asked) => speak(twilio, from, asked) }
}

async function speak(
  twilio: TwilioShop,
  from: string,
  { isAskedForMobile } = { isAskedForMobile: false },
): Promise<Speaker> {
  const callSid = newCallSid()
  await twilio.ring(from, callSid)
  if (isAskedForMobile)
    await twilio.post('/webhooks/twilio/gather?about=mobile', duringCall({ callSid, from, to: line }))
  const peer = await connectRelay({ publicUrl, origin: twilio.shop.publicOrigin, authToken })
  peer.setup(callSid, from, line)
  const about = duringCall({ callSid, from, to: line })
  const session = { SessionId: `VX${'0'.repeat(32)}`, SessionStatus: 'ended', SessionDuration: '40' }
  return {
    ...{ callSid, peer },
    ended: async () => verbsOf((await twilio.post('/webhooks/twilio/relay-ended', { ...about, ...session })).body),
    hangUp: async () => {
      peer.socket.terminate()
      await twilio.hangUp(from, callSid)
      await twilio.shop.settle()
    },
  }
}
