// What one text means: each part is read by itself, and what it is about by all of them together.
import { findAddress } from './address/find-address.ts'
import { clausesOf } from './bare-clauses.ts'
import { chooseSlots } from './choice/choice.ts'
import { readYesNo } from './choice/yes-no.ts'
import { findCard, withoutCards } from './contact/contact-card.ts'
import { findEmail } from './contact/find-email.ts'
import { findPhone } from './contact/find-phone.ts'
import { readDanger } from './danger.ts'
import { readIntent } from './intent.ts'
import { readLanguage } from './language/read-language.ts'
import { isNameAsked } from './name/asked-for-name.ts'
import { findName } from './name/find-name.ts'
import { isOver } from './over.ts'
import type { TradePack } from './packs/trade-pack.ts'
import { withoutReactions } from './reaction.ts'
import { readText } from './reading.ts'
import { findService } from './service.ts'
import { steersSoftware } from './steering.ts'
import type { Situation, Understanding } from './understanding.ts'
import { readUrgency } from './urgency.ts'
import { findWindows } from './windows/windows.ts'

/**
 * Understands one text, or a burst joined by line breaks, without any model. Pure: the same text in the same situation means the
 * same on every machine. Longer texts than the 1,600 characters of a long text message are read so far.
 */
export function understand(whole: string, situation: Situation, packs: readonly TradePack[]): Understanding {
  const text = withoutReactions(whole)
  const card = findCard(text)
  const reading = readText((card ? withoutCards(text) : text).slice(0, 1600))
  const language = readLanguage(reading, situation)
  const spoken = { ...situation, language }
  const safety = readDanger(reading)
  const found = {
    name: findName(reading, spoken) ?? (card && isNameAsked(situation.said) ? card.name : null),
    service: findService(reading, packs),
    address: findAddress(reading, spoken),
    urgency: readUrgency(reading, safety),
    windows: findWindows(reading, spoken),
    phone: findPhone(reading, spoken) ?? (card?.phone ? findPhone(readText(card.phone), spoken) : null),
    email: findEmail(reading),
    slotChoice: chooseSlots(reading, spoken),
    yesNo: readYesNo(reading),
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
