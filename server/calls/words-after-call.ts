import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { bookedAhead } from '../bookings/store.ts'
import type { Caller } from '../callers/store.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import {
  calledAboutBooking,
  calledAfterWriting,
  calledAgain,
  gotVoicemail,
  gotVoicemailAboutBooking,
  gotVoicemailAgain,
  keyedOpener,
  lateOpener,
  opener,
} from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { agreedInWords } from '../replies/sentences/slot-words.ts'
import type { Shop } from '../settings/settings.ts'
import { textAfterTalk } from '../voice/after-talk.ts'
import type { Around, Situation } from './call-facts.ts'
import type { TextBack } from './missed-call.ts'

/** The text that goes after a call. */
export function wordsAfterCall(
  tx: Tx,
  appliance: Appliance,
  which: TextBack,
  { call, caller, shop, outcome, now }: Situation & Pick<Around, 'outcome'> & { caller: Caller },
): string {
  if (outcome === 'voicemail') return ofVoicemail(tx, which, { caller, shop, now })
  if (which === 'after-talk') return textAfterTalk(tx, appliance, { call, caller })
  if (which === 'called-again') return sawCall(tx, caller, shop)
  if (which === 'about-booking') return ofBooking(tx, caller, { shop, now })
  if (which === 'opener' && call.textedCallerId !== null) return keyedOpener(shop)
  if (which === 'opener' || !shop.zone) return opener(shop)
  return lateOpener(shop, call.startedAt.toZonedDateTimeISO(shop.zone).toPlainTime().toString().slice(0, 5))
}

/** To who left a voicemail: that it is here. */
function ofVoicemail(
  tx: Tx,
  which: TextBack,
  { caller, shop, now }: Omit<Situation, 'call'> & { caller: Caller },
): string {
  const language = spokenWith(tx, caller.id, shop)
  const agreed = which === 'about-booking' ? agreedWith(tx, caller, { shop, now }) : null
  if (agreed) return gotVoicemailAboutBooking(shop, agreed, language)
  return which === 'called-again' ? gotVoicemailAgain(shop, language) : gotVoicemail(shop, language)
}

/** What is agreed, to who called about it. */
function ofBooking(tx: Tx, caller: Caller, { shop, now }: { shop: Shop; now: Temporal.Instant }): string {
  const agreed = agreedWith(tx, caller, { shop, now })
  return agreed ? calledAboutBooking(shop, agreed, spokenWith(tx, caller.id, shop)) : sawCall(tx, caller, shop)
}

function agreedWith(tx: Tx, caller: Caller, { shop, now }: { shop: Shop; now: Temporal.Instant }): string | null {
  const language = spokenWith(tx, caller.id, shop)
  const [booking] = bookedAhead(tx, caller.id, now)
  if (!booking) return null
  const span = { start: booking.startsAt.epochMilliseconds, end: booking.endsAt.epochMilliseconds }
  const zone = shop.zone ?? 'UTC'
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return agreedInWords(span, { language, zone, today })
}

function sawCall(tx: Tx, caller: Caller, shop: Shop): string {
  const language = spokenWith(tx, caller.id, shop)
  return caller.lastTextedBackAt ? calledAgain(shop, language) : calledAfterWriting(shop, language)
}
