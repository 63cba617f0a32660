import { isSureAddress } from '../understanding/address/sure-address.ts'
import { isTownAlone } from '../understanding/address/town-alone.ts'
import { withTown } from '../understanding/address/town-behind.ts'
import { whatWasAsked } from '../understanding/asked/asked.ts'
import { asksForOurs } from '../understanding/asks-for-ours.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { correctedChoice } from '../understanding/choice/corrects-choice.ts'
import { proposedIn } from '../understanding/choice/proposed.ts'
import { blamesUs } from '../understanding/complaint/complaint.ts'
import { saysDangerIsOver } from '../understanding/danger/danger.ts'
import { onlyDrops, withoutDropped } from '../understanding/dropped-detail.ts'
import { isGibberish } from '../understanding/gibberish.ts'
import { hoursAskedIn } from '../understanding/hours-asked.ts'
import { sendsMap } from '../understanding/intent/intent.ts'
import { isForeign } from '../understanding/language/read-language.ts'
import { languageAsked } from '../understanding/language-asked.ts'
import { isNudge } from '../understanding/nudge.ts'
import { prefersText } from '../understanding/prefers-text.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { type Reading, readText } from '../understanding/reading.ts'
import { readRemarks } from '../understanding/remarks.ts'
import { isOverForSure } from '../understanding/said-instead.ts'
import { takesBack } from '../understanding/taken-back.ts'
import { understand } from '../understanding/understand.ts'
import type { Language, Situation, Understanding } from '../understanding/understanding.ts'
import { findRefused } from '../understanding/windows/windows.ts'
import { daysSpokenOf } from './hearing/days-spoken-of.ts'
import { chosenByName, lateAddress, lateName, nameBehindChoice } from './hearing/late-name.ts'
import { ownWords, tellsSomething } from './hearing/own-words.ts'
import { withPlaceAsked } from './hearing/place-asked.ts'
import { isWishForDay, serviceSaid } from './hearing/service-said.ts'
import { timesTold } from './hearing/times-told.ts'
import { letterAnswer, whichVisit } from './hearing/which-visit.ts'
import { chosenApart, latestOf, withDanger } from './hearing/whole-burst.ts'
import type { Quotable } from './quotable.ts'
import type { Standing } from './read-standing.ts'

/** What the model made of the words, where it was asked and can be believed. */
export type Believed = Partial<Pick<Understanding, 'intent' | 'service' | 'name' | 'address'>>

export type Heard = ReturnType<typeof hear>

/** What the texts of a burst say, and in which language they are to be answered. */
export function hear(standing: Standing, believed: Believed) {
  const { burst, said, known, conversation, shop, packs, wallClock, offered, isReminded, ours } = standing
  const bodies = burst.flatMap(({ body }) => withoutReactions(body).trim() || [])
  const written = latestOf(bodies).join('\n')
  const { zone, country } = shop
  const language = conversation.language ?? usual(shop)
  const within = daysSpokenOf(standing)
  const situation = { now: wallClock, zone: zone ?? 'UTC', country, said, offered, within, language, ours }
  const own = ownWords(withoutDropped(written), { situation, standing })
  const { text, right } = own
  const reading = readText(text)
  const found = withDanger(withoutFalseName(understand(own.whole, situation, packs), reading), bodies)
  const service = serviceSaid(found, { reading, standing })
  // "It was the stove knob" wants nothing done to the stove.
  const isNothing = found.intent === 'new_job' && found.service !== service && saysDangerIsOver(reading)
  const isIdle = (isNothing && service === null) || isWishForDay(found, { reading, standing })
  const read = { ...found, service, intent: isIdle ? ('other' as const) : found.intent }
  const isNameOpen = standing.isNameOpen || proposedIn(situation) !== null
  const told = { understood: read, known, isNameOpen, packs, situation }
  const name = read.name ?? lateName(text, told) ?? nameBehindChoice(text, told)
  const place = read.address ?? lateAddress(text, told)
  const isPlace = place !== null && isMeantAsPlace(place, { text, read, standing })
  const address = right?.place ?? (isPlace ? withTown(reading, place) : null)
  const slotChoice =
    read.slotChoice ??
    chosenApart(bodies, { read, situation }) ??
    chosenInstead(reading, situation) ??
    chosenByName(text, told)
  const windows = timesTold({ ...read, slotChoice, text, reading }, { situation, standing })
  const understood = {
    ...{ ...read, name, address, slotChoice, windows },
    ...believed,
    ...(isReminded ? letterAnswer(text) : {}),
    ...whichVisit({ ...read, windows }, { reading, situation, standing }),
  }
  const isOther = text !== '' && isForeign(reading)
  // Who wants one of us by name has not come to the wrong place.
  const isForOurs = wantsPerson(understood) && asksForOurs(reading, ours)
  const meant = isForOurs ? { ...understood, intent: 'human' as const } : understood
  const remarks = withPlaceAsked(readRemarks(reading), standing)
  // Who let them down was not we.
  const isOfOthers = standing.isBack && remarks.complains && !blamesUs(clausesOf(reading).join('\n'))
  const wished = languageAsked(reading)
  const isOver = remarks.isOver && !isOnlyTakenBack(reading, meant, { situation, standing })
  return {
    text,
    // Until the zone is known, "tomorrow" is no date.
    understanding: zone ? meant : { ...meant, windows: [] },
    remarks: {
      ...{ ...remarks, isOver },
      complains: remarks.complains && !isOfOthers,
      isAboutVisit: remarks.isAboutVisit && !isOfOthers,
      asksForPerson: remarks.asksForPerson || isForOurs,
      asksOfShop: remarks.asksOfShop || (whatWasAsked(said) === 'place' && place === null && sendsMap(reading)),
    },
    isForeign: isOther,
    language:
      wished ?? (isOther || isTooShort(text) ? (conversation.language ?? understood.language) : understood.language),
    languageAsked: wished,
    asked: whatWasAsked(said),
    hoursAsked: understood.intent === 'hours_question' && zone ? hoursAskedIn(reading, situation) : null,
    isQuestion: text.includes('?'),
    isTownAlone: whatWasAsked(said) === 'place' && place === null && isTownAlone(reading),
    prefersText: prefersText(reading) && !remarks.asksForCall && !remarks.asksForPerson,
    isNudge: isNudge(reading),
    isGibberish: isGibberish(reading),
    cards: own.cards,
    reading,
    situation,
    isInstead: own.isInstead,
    second: own.second,
    dropsDetail: onlyDrops(readText(written)),
    hasWords: /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(written),
  }
}

type Around = { situation: Situation; standing: Standing }

type Place = { text: string; read: Understanding; standing: Standing }

/** A place that is known gives way only to one that is surely meant. */
function isMeantAsPlace(place: string, { text, read, standing: { said, known, agreed } }: Place): boolean {
  const isOfBooking = read.service === null && agreed.ahead.some(({ address }) => address !== null)
  if ((known.address === null && !isOfBooking) || whatWasAsked(said) === 'place') return true
  return isSureAddress(place, text)
}

/** "Never mind Monday" gives up that day, and not the job. */
function isOnlyTakenBack(reading: Reading, understood: Understanding, { situation, standing }: Around): boolean {
  if (standing.agreed.ahead.length > 0 || isOverForSure(clausesOf(reading).join('\n'))) return false
  return tellsSomething(understood) || (situation.offered.length > 0 && findRefused(reading, situation).length > 0)
}

/** Nothing else is wanted than somebody. */
function wantsPerson({ intent, service, address, windows }: Understanding): boolean {
  if (intent !== 'wrong_number' && intent !== 'new_job') return false
  return service === null && address === null && windows.length === 0
}

/** "Sorry, 3": what is put right is chosen. */
function chosenInstead(reading: Reading, situation: Situation): number[] | null {
  const n = situation.offered.length > 0 ? correctedChoice(reading, situation) : null
  return n === null ? null : [n]
}

/** English needs no leaning: it is what is understood where nothing tells another. */
function usual({ language }: Quotable): Language | null {
  return language === 'en' ? null : language
}

/** A name or a nod tells no language, but for letters that only one has. */
function isTooShort(text: string): boolean {
  return text.split(/\s+/).length < 3 && !/[¿¡ñ]/iu.test(text)
}

/** "Appelez-moi" answers the question for a name with a wish, not with a name. */
function withoutFalseName(understood: Understanding, reading: Reading): Understanding {
  const { intent, name } = understood
  const wishes = intent === 'human' || intent === 'cancel' || intent === 'reschedule'
  const isNone = wishes || takesBack(clausesOf(reading).join('\n')) === 'only'
  return isNone && !/\s/.test(name ?? ' ') ? { ...understood, name: null } : understood
}
