import { placePutRight } from '../understanding/address/corrected-place.ts'
import { isSureAddress } from '../understanding/address/sure-address.ts'
import { isTownAlone } from '../understanding/address/town-alone.ts'
import { withTown } from '../understanding/address/town-behind.ts'
import { whatWasAsked } from '../understanding/asked.ts'
import { asksForOurs } from '../understanding/asks-for-ours.ts'
import { onlyAsksToPrepare } from '../understanding/asks-to-prepare.ts'
import { bareText, clausesOf } from '../understanding/bare-clauses.ts'
import { needBesideAddress } from '../understanding/beside-address.ts'
import { chooseSlots } from '../understanding/choice/choice.ts'
import { correctedChoice } from '../understanding/choice/corrects-choice.ts'
import { blamesUs } from '../understanding/complaint/complaint.ts'
import { withoutCards } from '../understanding/contact/contact-card.ts'
import { readDanger, saysDangerIsOver } from '../understanding/danger.ts'
import { sureOf } from '../understanding/danger-names.ts'
import { isShutOff } from '../understanding/danger-over.ts'
import { onlyDrops, withoutDropped } from '../understanding/dropped-detail.ts'
import { isGibberish } from '../understanding/gibberish.ts'
import { hoursAskedIn } from '../understanding/hours-asked.ts'
import { sendsMap } from '../understanding/intent.ts'
import { heard as wordings } from '../understanding/intent-heard.ts'
import { isForeign } from '../understanding/language/read-language.ts'
import { languageAsked } from '../understanding/language-asked.ts'
import { isNudge } from '../understanding/nudge.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { type Reading, readText } from '../understanding/reading.ts'
import { readRemarks } from '../understanding/remarks.ts'
import { isOverForSure, saidInstead } from '../understanding/said-instead.ts'
import { secondPersonIn } from '../understanding/second-person.ts'
import { type SecondPlace, secondPlaceIn } from '../understanding/second-place.ts'
import { findService } from '../understanding/service.ts'
import { takesBack } from '../understanding/taken-back.ts'
import { understand } from '../understanding/understand.ts'
import type { Language, Situation, Understanding, WantedTime } from '../understanding/understanding.ts'
import { cannotBeThere } from '../understanding/visit-wordings.ts'
import { tellsWayIn, withoutWayIn } from '../understanding/way-in.ts'
import { findRefused, findWindows } from '../understanding/windows/windows.ts'
import { isWhichAsked } from './about-one.ts'
import { asksToCome } from './elsewhere.ts'
import { withHoursInstead } from './hours-instead.ts'
import { lateAddress, lateName, nameBehindChoice } from './late-name.ts'
import { bookedIn, namesOwnTime } from './other-time.ts'
import type { Quotable } from './quotable.ts'
import type { Standing } from './read-standing.ts'
import { letterIn } from './reminder-letter.ts'
import { hasSaid } from './sentences/said-before.ts'
import { withWeekAfter } from './week-after.ts'

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
  const situation = { now: wallClock, zone: zone ?? 'UTC', country, said, offered, language, ours }
  const stated = withoutDropped(written)
  const all = meantInstead(stated, { situation, standing })
  const second = secondPlace(all, { situation, standing }) ?? secondPerson(all, situation)
  const whole = second?.rest ?? all
  const cardless = withoutCards(whole)
  const right = placeInstead(readText(cardless), standing)
  const text = right?.rest ?? cardless
  const reading = readText(text)
  const found = withDanger(withoutFalseName(understand(right?.rest ?? whole, situation, packs), reading), bodies)
  const service = serviceSaid(found, { reading, standing })
  // "It was the stove knob" wants nothing done to the stove.
  const isNothing = found.intent === 'new_job' && found.service !== service && saysDangerIsOver(reading)
  const isIdle = (isNothing && service === null) || isWishForDay(found, { reading, standing })
  const read = { ...found, service, intent: isIdle ? ('other' as const) : found.intent }
  const told = { understood: read, known, isNameOpen: standing.isNameOpen, packs, situation }
  const name = read.name ?? lateName(text, told) ?? nameBehindChoice(text, told)
  const place = read.address ?? lateAddress(text, told)
  const isPlace = place !== null && isMeantAsPlace(place, { text, read, standing })
  const address = right?.place ?? (isPlace ? withTown(reading, place) : null)
  const slotChoice = read.slotChoice ?? chosenApart(bodies, { read, situation }) ?? chosenInstead(reading, situation)
  const booked = bookedIn({ ahead: standing.agreed.ahead, situation })
  const windows = withWeekAfter(
    withoutDayGivenUp(withHoursInstead({ ...read, slotChoice, reading, situation }, standing.agreed.ahead), {
      ...{ text, situation },
    }),
    { reading, from: offered.length > 0 ? offered : booked },
  )
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
  const remarks = readRemarks(reading)
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
    isNudge: isNudge(reading),
    isGibberish: isGibberish(reading),
    cards: cardless === whole ? 0 : 1,
    reading,
    situation,
    isInstead: all !== stated,
    second,
    dropsDetail: onlyDrops(readText(written)),
    hasWords: /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(written),
  }
}

/** What is told behind a "never mind" is meant in place of what was said before; with a booking ahead that may be meant by it. */
function meantInstead(words: string, { situation, standing: { packs, agreed } }: Around): string {
  const rest = agreed.ahead.length === 0 ? saidInstead(words) : null
  return rest !== null && tellsSomething(understand(rest, situation, packs)) ? rest : words
}

/** A danger is read where it stands. */
function secondPlace(words: string, { situation, standing: { packs, known } }: Around): SecondPlace | null {
  return readDanger(readText(words)) === 'none'
    ? secondPlaceIn(words, { ...situation, packs, isNeedKnown: (known.need ?? known.service) !== null })
    : null
}

/** Where somebody else wants it nobody knows. */
function secondPerson(words: string, situation: Situation): SecondPlace | null {
  const other = secondPersonIn(words, situation)
  return other && { ...other, address: null }
}

type Around = { situation: Situation; standing: Standing }

function tellsSomething({ windows, slotChoice, service, address }: Understanding): boolean {
  return windows.length > 0 || (slotChoice?.length ?? 0) > 0 || (service ?? address) !== null
}

/** "Never mind Monday" gives up that day, and not the job. */
function isOnlyTakenBack(reading: Reading, understood: Understanding, { situation, standing }: Around): boolean {
  if (standing.agreed.ahead.length > 0 || isOverForSure(clausesOf(reading).join('\n'))) return false
  return tellsSomething(understood) || (situation.offered.length > 0 && findRefused(reading, situation).length > 0)
}

/** Who was asked where to come, or when, has told already what for. */
function serviceSaid(
  { service }: Understanding,
  { reading, standing: { said, known, packs, offered, agreed } }: { reading: Reading; standing: Standing },
): string | null {
  const isVisitAhead = agreed.ahead.length > 0 || offered.length > 0
  if (service !== null && saysDangerIsOver(reading)) return findService(besideNoDanger(reading), packs)
  if (service !== null && onlyAsksToPrepare(reading)) return null
  // In Spanish a tap is called as a key is.
  if (service !== null && isVisitAhead && tellsWayIn(clausesOf(reading).join('\n')))
    return findService(withoutWayIn(reading), packs)
  const isKnown = (known.need ?? known.service) !== null
  const isBeside = isKnown && (whatWasAsked(said) === 'place' || offered.length > 0)
  return service !== null && isBeside ? findService(needBesideAddress(reading), packs) : service
}

/** "Can you do Friday?", of whom we know what for, asks for that day and not for our hours. */
function isWishForDay(
  { intent, windows }: Understanding,
  { reading, standing: { known, left } }: { reading: Reading; standing: Standing },
): boolean {
  const isKnown = (known.need ?? known.service ?? left?.need ?? left?.service ?? null) !== null
  return intent === 'hours_question' && windows.length > 0 && isKnown && asksToCome(clausesOf(reading).join('\n'))
}

type Place = { text: string; read: Understanding; standing: Standing }

/** What is told beside "there is no gas smell". */
function besideNoDanger({ clean }: Reading): Reading {
  const parts = clean.split(/[,.;!?\n(-]|(?<!\p{L})(?:and|but|y|pero|et|mais)(?!\p{L})/iu)
  return readText(
    parts.filter((part) => !saysDangerIsOver(readText(part)) && !isShutOff(bareText(readText(part)))).join('. '),
  )
}

/** The place that they told, or that is booked, with the number that they mean. */
function placeInstead(
  reading: Reading,
  { known, agreed: { ahead }, offered }: Standing,
): ReturnType<typeof placePutRight> {
  const [booking, ...more] = ahead
  const place = known.address ?? (more.length === 0 ? booking?.address : null)
  return place ? placePutRight(reading, { place, offered }) : null
}

/** A place that is known gives way only to one that is surely meant. */
function isMeantAsPlace(place: string, { text, read, standing: { said, known, agreed } }: Place): boolean {
  const isOfBooking = read.service === null && agreed.ahead.some(({ address }) => address !== null)
  if ((known.address === null && !isOfBooking) || whatWasAsked(said) === 'place') return true
  return isSureAddress(place, text)
}

/** Nothing else is wanted than somebody. */
function wantsPerson({ intent, service, address, windows }: Understanding): boolean {
  if (intent !== 'wrong_number' && intent !== 'new_job') return false
  return service === null && address === null && windows.length === 0
}

/** "How much is it?", and then "2": what one text of several chooses is chosen. */
function chosenApart(
  bodies: readonly string[],
  { read, situation }: { read: Understanding; situation: Situation },
): number[] | null {
  const isAsked = read.intent === 'price_question' || read.intent === 'hours_question'
  if (bodies.length < 2 || !isAsked || read.yesNo === 'no') return null
  return bodies.map((body) => chooseSlots(readText(body), situation)).findLast((chosen) => chosen?.length) ?? null
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

/** "Reply C to confirm or R to move it." */
function letterAnswer(text: string): Partial<Pick<Understanding, 'intent' | 'yesNo' | 'name' | 'slotChoice'>> {
  const letter = letterIn(text)
  if (!letter) return {}
  return letter === 'c'
    ? { intent: 'confirm', yesNo: 'yes', name: null, slotChoice: null }
    : { intent: 'reschedule', yesNo: null, name: null, slotChoice: null }
}

/** "The tap", to who asked which of their visits is to be cancelled or moved. */
function whichVisit(
  { intent, windows }: Pick<Understanding, 'intent' | 'windows'>,
  { reading, situation, standing: { said, agreed, allAhead } }: Around & { reading: Reading },
): Partial<Understanding> {
  const isAnswer = isWhichAsked(said) && allAhead.length > 1 && agreed.ahead.length === 1
  if (!isAnswer || !answersWhich.includes(intent) || wordings.keepsBooking.test(clausesOf(reading).join('\n')))
    return {}
  const isOwn = namesOwnTime(windows, { ahead: agreed.ahead, situation })
  return {
    ...{
      intent: hasSaid(said, 'whichToCancel') ? 'cancel' : 'reschedule',
      service: null,
      name: null,
      slotChoice: null,
    },
    ...(isOwn ? { windows: [] } : {}),
  }
}

const answersWhich: readonly Understanding['intent'][] = ['new_job', 'other', 'confirm', 'decline', 'thanks']

/** "Something came up tomorrow, can we do Friday": tomorrow is not wished for. */
function withoutDayGivenUp(
  windows: WantedTime[],
  { text, situation }: { text: string; situation: Situation },
): WantedTime[] {
  const clauses = text.split(/[,;.!?\n]/).map(readText)
  const given = clauses
    .filter((clause) => cannotBeThere(clausesOf(clause).join('\n')))
    .flatMap((clause) => findWindows(clause, { ...situation, offered: [] }))
  const left = windows.filter(({ date }) => !given.some((one) => one.date !== null && one.date === date))
  return left.length > 0 ? left : windows
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

/** Of more than is read at once the latest counts. */
function latestOf(bodies: readonly string[]): string[] {
  let left = longest
  const taken = bodies.toReversed().map((body) => {
    const part = body.slice(0, Math.max(0, left))
    left -= body.length + 1
    return part
  })
  return taken.filter((part) => part !== '').toReversed()
}

/** A danger counts wherever in a burst it was told of, however much stands around it. */
function withDanger(understood: Understanding, bodies: readonly string[]): Understanding {
  if (understood.safety !== 'none' || bodies.length < 2) return understood
  const told = bodies
    .map((body) => readDanger(readText(body), { named: [understood.name, sureOf(understood.address)] }))
    .findLast((danger) => danger !== 'none')
  return told ? { ...understood, intent: 'emergency', urgency: 'emergency', safety: told } : understood
}

const longest = 1600
