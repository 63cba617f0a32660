// What one text means: each part is read by itself, and what it is about by all of them together.
import { withoutNoToPlace } from './address/corrected-place.ts'
import { findAddress, withoutAddress } from './address/find-address.ts'
import { whatWasAsked } from './asked/asked.ts'
import { clausesOf } from './bare-clauses.ts'
import { chooseSlots } from './choice/choice.ts'
import { readYesNo } from './choice/yes-no.ts'
import { findCard, withoutCards } from './contact/contact-card.ts'
import { findEmail } from './contact/find-email.ts'
import { findPhone } from './contact/find-phone.ts'
import { readDanger } from './danger/danger.ts'
import { sureOf } from './danger/names.ts'
import { withoutDropped } from './dropped-detail.ts'
import { readIntent } from './intent/intent.ts'
import { readLanguage } from './language/read-language.ts'
import { isNameAsked } from './name/asked-for-name.ts'
import { findName } from './name/find-name.ts'
import { withoutAbsent } from './no-need.ts'
import { isGoneElsewhere, isOver } from './over.ts'
import type { TradePack } from './packs/trade-pack.ts'
import { withoutReactions } from './reaction.ts'
import { type Reading, readText } from './reading.ts'
import { findService } from './service.ts'
import { steersSoftware } from './steering.ts'
import type { Situation, Understanding } from './understanding.ts'
import { readUrgency } from './urgency.ts'
import { withoutWayIn } from './way-in.ts'
import { findWindows } from './windows/windows.ts'

/**
 * Understands one text, or a burst joined by line breaks, without any model. Pure: the same text in the same situation means the
 * same on every machine. Longer texts than the 1,600 characters of a long text message are read so far.
 */
export function understand(whole: string, situation: Situation, packs: readonly TradePack[]): Understanding {
  const text = withoutDropped(withoutReactions(whole))
  const card = findCard(text)
  const reading = readText((card ? withoutCards(text) : text).slice(0, 1600))
  const language = readLanguage(reading, situation)
  const spoken = { ...situation, language }
  const name = findName(reading, spoken) ?? (card && isNameAsked(situation.said) ? card.name : null)
  const address = findAddress(reading, spoken)
  const safety = readDanger(reading, { named: [name, sureOf(address)], said: situation.said })
  const job = isUnderWay(situation) ? withoutEntry(reading, spoken) : reading
  const answer = withoutAbsent(withoutNoToPlace(job, spoken))
  const isGone = isGoneElsewhere(clausesOf(reading).join('\n'))
  const found = {
    name,
    service: findService(withoutAddress(job, spoken), packs),
    address,
    urgency: readUrgency(reading, safety),
    windows: isGone ? [] : findWindows(job, spoken),
    phone: findPhone(reading, spoken) ?? (card?.phone ? findPhone(readText(card.phone), spoken) : null),
    email: findEmail(reading),
    slotChoice: isGone ? null : chooseSlots(answer, spoken),
    yesNo: readYesNo(answer === job ? reading : answer),
    safety,
    injection: steersSoftware(reading),
    language,
  }
  const intent = readIntent(reading, spoken, found)
  // What is over is asked for no more.
  return {
    intent,
    ...found,
    service: intent === 'decline' && isOver(clausesOf(reading).join('\n')) ? null : found.service,
  }
}

/** "My husband is home Monday after ten", to who asked which time suits, is the answer. */
function withoutEntry(reading: Reading, situation: Situation): Reading {
  const rest = withoutWayIn(reading)
  const isWhenAsked = situation.offered.length > 0 || whatWasAsked(situation.said) === 'time'
  const isAnswer = isWhenAsked && !/[\p{L}\d]/u.test(rest.plain)
  return isAnswer && findWindows(reading, situation).length > 0 ? reading : rest
}

/** Who was asked for more than the need says how to get in, and no new need by it. */
function isUnderWay({ said, offered }: Situation): boolean {
  const asked = whatWasAsked(said)
  return offered.length > 0 || (asked !== null && asked !== 'need')
}
