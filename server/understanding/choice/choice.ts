// Which of the offered slots a text takes: by place in the list, by day or hour, all of them, or none.
import { withoutAddress } from '../address/find-address.ts'
import { isCalendarWord } from '../language/everyday.ts'
import { withoutAbsent } from '../no-need.ts'
import { type Reading, readText } from '../reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding.ts'
import { leavesDaysOut } from '../windows/any-but.ts'
import { findRefused, findWindows, hasUnreadDay } from '../windows/windows.ts'
import { hasKindBeside } from './all-or-none.ts'
import { asksOfOffer } from './asked-about.ts'
import { apartFromTurn } from './hour-turn.ts'
import { withoutOtherHour } from './other-hours.ts'
import { byPlace, refusedPlaces } from './places.ts'
import { proposedIn } from './proposed.ts'
import { hasKind, type Scene, sceneOf } from './scene.ts'
import { slotsIn, startsAt } from './slots.ts'
import { readYesNo } from './yes-no.ts'

const bounds =
  /\b(?:after|from|later than|despues|a partir|apres|onwards?|or later|not before|until|before|no antes|antes de|avant|que despues)\b/

const wantsOther =
  /\b(?:any(?:thing|one)?|something|nothing|got|have) (?:any |anything )?(?:sooner|earlier|later|else|other)\b|\b(?:another|different) (?:time|day|date|slot)\b|\bother (?:times?|days?|dates?|slots?|options?)\b|\b(?:do|come|be) (?:it )?(?:an? (?:bit|little) |an hour )?(?:sooner|earlier|later)\b|\bno sooner\b|\botr[oa]s? (?:dias?|horas?|horarios?|fechas?)\b|\bautres? (?:jour|heure|moment|date|creneau)/

const noneOfAll =
  /\bningun[oa] de (?:l[ao]s|ell[ao]s|es[ao]s)\b|\baucune? des\b|\b(?:none|neither|not any) of (?:those|these|them|the)\b|^\W*(?:(?:a (?:bit|little)|bit|any|anything|something|un poco|algo|un peu|quelque chose de|rien de|maybe|or|ou|o) )*(?:earlier|sooner|later|mas (?:temprano|tarde|pronto)|antes|plus (?:tot|tard))(?:(?: that day| the same day| that same day| instead| ese dia| el mismo dia| ese mismo dia| ce jour-la| le meme jour| please| pls| possible)*)\W*$/

const condition = /\b(?:but|only|as long as|if|pero|solo|si|siempre que|mais|seulement|sauf)\b/

/** Numbers of the slots taken, in order; empty when all are refused or another time is asked for, null when the text chooses nothing. */
export function chooseSlots(whole: Reading, situation: Situation): number[] | null {
  const { offered } = situation
  if (offered.length === 0) return null
  const reading = withoutGreeting(withoutAddress(withoutAbsent(whole), situation))
  const chosen = chosenIn(reading, situation)
  const meant = byHourOfProposed(reading, situation)
  if (meant) return [meant.n]
  const slots = offered.filter(({ n }) => chosen?.includes(n))
  return slots.length > 0 ? numbersOf(withoutOtherHour(slots, reading, situation)) : chosen
}

/** "8", to who was asked whether to book the one at 8. */
function byHourOfProposed({ plain }: Reading, situation: Situation): OfferedSlot | null {
  const { offered } = situation
  const [, hour, minutes] = plain.match(hourAlone) ?? []
  const proposed = offered.find(({ n }) => n === proposedIn(situation))
  if (!hour || !proposed || offered.some(({ n }) => n === Number(hour) && !minutes)) return null
  const isIts = startsAt(proposed, Number(hour)) && proposed.start.minute === Number(minutes ?? 0)
  return isIts ? proposed : null
}

const hourAlone =
  /^\W*(?:(?:ok|okay|yes|yeah|si|oui|at|a las|a|for) )*(\d{1,2})(?:[:h](\d\d)| ?h)? ?(?:am|pm|o'?clock)?(?:,? (?:is|its|works|good|great|fine|perfect|ok|please|pls|then|thanks|esta|bien|me va|parfait|svp))*\W*$/

/** "Hi Mike, 2": whom they greet is no part of the choice. */
function withoutGreeting(reading: Reading): Reading {
  const [greeting, name = ''] = reading.plain.match(greets) ?? []
  return greeting && !isCalendarWord(name) ? readText(reading.clean.slice(greeting.length)) : reading
}

const greets = /^(?:hi|hello|hey|dear|hola|bonjour|salut|allo) (\p{L}+) ?[,.!;\n-]+ ?(?=[\p{L}\d#])/u

function chosenIn(reading: Reading, situation: Situation): number[] | null {
  const { offered } = situation
  const windows = apartFromTurn(findWindows(reading, situation), reading)
  const scene = sceneOf(reading.plain, { offered, windows })
  if (asksOfOffer(reading) || (windows.length === 0 && hasUnreadDay(reading, situation))) return null
  if (namesOtherOne(reading)) return otherOf(scene, reading, situation)
  const picked = byPlace(scene)
  if (picked) return isOnCondition(picked, reading, situation) ? [] : numbersOf(picked)
  if (wantsOther.test(reading.plain) || noneOfAll.test(reading.plain)) return []
  const declined = refusedPlaces(scene).map(({ n }) => n)
  if (isWishAtLarge(reading, windows) || isDeadline(windows, situation)) return null
  if (windows.length > 0) {
    const left = onRefusedDays(windows, reading, situation)
    const bound = bounds.test(reading.plain) ? findWindows(reading, { ...situation, keepsPart: true }) : windows
    return byTime(scene, bound, reading).filter((n) => !declined.includes(n) && !left.includes(n))
  }
  if (refusesHours(reading, situation)) return []
  return byWords(scene, reading, situation) ?? byRefusal(scene, reading, situation)
}

/** "Anything but the morning": of what is left none is taken yet. */
function refusesHours(reading: Reading, situation: Situation): boolean {
  return (
    leavesOut.test(reading.plain) &&
    readYesNo(reading) !== 'yes' &&
    findRefused(reading, situation).some(
      ({ date, start, end, part }) => date === null && (start ?? end ?? part) !== null,
    )
  )
}

const leavesOut =
  /\b(?:any\w*|all|both|either|every\w*|when\w*|which\w*|whatever|cualquiera?|tod[oa]s?|cuando|ambos|ambas|los dos|las dos|tous|toutes|tout|n'?importe|nimporte|peu importe|les deux)\b/

/** "Any day after 3", "any morning except tomorrow": a wish for which times are offered, and no choice of one. */
function isWishAtLarge({ plain }: Reading, windows: readonly WantedTime[]): boolean {
  const isNamed = windows.some(({ date, dateEnd }) => date !== null && dateEnd === null)
  return windows.length > 0 && ((anyTime.test(plain) && !isNamed) || leavesDaysOut(plain) || isAway.test(plain))
}

/** "Before Friday": when it can be at the latest. */
function isDeadline(windows: readonly WantedTime[], { now }: Situation): boolean {
  const today = now.toPlainDate().toString()
  const isUpTo = ({ date, dateEnd, start, end, part }: WantedTime) =>
    date === today && dateEnd !== null && (start ?? end ?? part) === null
  return windows.length > 0 && windows.every(isUpTo)
}

const anyTime =
  /\b(?:any|every) ?(?:other )?(?:week ?days?|days?|mornings?|afternoons?|evenings?|nights?|times?|hours?)\b|\b(?:do|make|have) any\b|\bcualquier (?:otro )?(?:dia|manana|tarde|noche|hora)\b|\btod[oa]s l[ao]s (?:dias|mananas|tardes|noches)\b|\bn'?importe (?:quand|quel(?:le)? (?:autre )?(?:jour|matin|apres-midi|soir|heure))\b|\btous les (?:jours|matins|soirs|apres-midis)\b/

// "Nobody is home until Friday" says when it can be at the soonest.
const isAway =
  /\b(?:\w{2,}ing|asleep|sleeps?|naps?|gym|class|durmiendo|duerme|trabajando|siesta|clases?|dors|dort|sieste|cours|classe)(?: \w+)? (?:(?:un)?til+|hasta|jusqu)\b|\b(?:home|here|there|around|away|cant|can't|cannot|busy|travelling|traveling|working|out of town) (?:(?:do|make|be|it|home|there|here) )*(?:un)?til+ (?!.*\b(?:works?|fine|good|ok|great|perfect|then|yes|book)\b)|\bno (?:puedo|podemos|estoy|estare|estaremos|hay nadie|habra nadie) (?:en casa )?hasta\b|\b(?:peux|pouvons|suis|serai|personne)(?: \w+){0,3} (?:avant|jusqu)/

/** "8 works but not tomorrow": an hour without its day is none of a day that is refused. */
function onRefusedDays(windows: readonly WantedTime[], reading: Reading, { offered, ...when }: Situation): number[] {
  if (windows.some(({ date, dateEnd }) => date !== null && dateEnd === null)) return []
  const days = findRefused(reading, { ...when, offered }).filter(({ date }) => date !== null)
  return numbersOf(days.flatMap((day) => slotsIn(day, offered)))
}

/** "The other one", "l'autre": which it is depends on what was spoken of. */
export function namesOtherOne({ plain }: Reading): boolean {
  return otherOne.test(plain)
}

const otherOne =
  /(?<!\b(?:ni|nor|or|o|ou|y|and|et|went with|gone with|hired|found|chose) )(?:\bthe other(?: (?:one|slot|option|time))?(?= ?(?:$|[^\p{L}\d\s])| (?:please|pls|plz|thanks|then|instead|is|works|would|sounds|for me)\b)|\b(?:el otro|la otra)(?: (?:horario|hora|opcion|cita))?(?= ?(?:$|[^\p{L}\d\s])| (?:por favor|porfa|mejor|me|gracias|esta|si)\b)|\bl.autre(?: (?:creneau|heure|option))?(?= ?(?:$|[^\p{L}\d\s])| (?:svp|s'il|plutot|merci|me|est|va)\b))/u

/** The one that is left where all others were refused, or where we proposed one of two; else nobody knows. */
function otherOf(scene: Scene, reading: Reading, situation: Situation): number[] | null {
  const refused = [
    ...refusedPlaces(scene),
    ...findRefused(reading, situation).flatMap((one) => slotsIn(one, scene.offered)),
  ]
  const proposed = proposedIn(situation)
  const spoken = refused.length > 0 ? refused.map(({ n }) => n) : [proposed ?? []].flat()
  const rest = scene.offered.filter(({ n }) => !spoken.includes(n))
  const isTaken =
    (byPlace(scene) ?? []).some((slot) => !rest.includes(slot)) || findWindows(reading, situation).length > 0
  return spoken.length > 0 && rest.length === 1 && !isTaken ? numbersOf(rest) : null
}

/** "1 but not before 10": what was picked does not fit the condition that comes with it. */
function isOnCondition(picked: readonly OfferedSlot[], reading: Reading, situation: Situation): boolean {
  if (!condition.test(reading.plain) || !bounds.test(reading.plain)) return false
  const limits = findWindows(reading, situation).filter(({ start, end }) => start !== null && end === null)
  const isOwnStart = ({ start }: WantedTime) =>
    picked.some((slot) => start === slot.start.toPlainTime().toString().slice(0, 5))
  const real = limits.filter((limit) => !isOwnStart(limit))
  return (
    real.length > 0 &&
    real.every((limit) => !slotsIn({ ...limit, end: '24:00' }, picked).some((slot) => picked.includes(slot)))
  )
}

/** Who refuses some of the times, and takes none, has chosen none; of "anything but" the rest is taken. */
function byRefusal(scene: Scene, reading: Reading, situation: Situation): number[] | null {
  if (refusedPlaces(scene).length > 0) return []
  const refused = findRefused(reading, situation).flatMap((window) => slotsIn(window, scene.offered))
  if (refused.length === 0) return null
  return hasKind(scene, 'but-for') ? numbersOf(scene.offered.filter((slot) => !refused.includes(slot))) : []
}

function numbersOf(slots: readonly OfferedSlot[]): number[] {
  return [...new Set(slots.map(({ n }) => n))].sort((one, other) => one - other)
}

function byTime(scene: Scene, windows: readonly WantedTime[], { plain }: Reading): number[] {
  const isBound = bounds.test(plain)
  const slots = windows.flatMap((window) =>
    slotsIn(isBound && window.end === null && window.start ? { ...window, end: '24:00' } : window, scene.offered),
  )
  return numbersOf(slots)
}

function byWords(scene: Scene, reading: Reading, situation: Situation): number[] | null {
  if (hasKindBeside(scene, 'none', 'asap')) return []
  if (hasKind(scene, 'asap') && readYesNo(reading) === null) return null
  if (hasKindBeside(scene, 'all', 'asap') && !hasKind(scene, 'but-for')) return numbersOf(scene.offered)
  const answer = readYesNo(reading)
  if (answer === 'no') return []
  const proposed = answer === 'yes' ? proposedIn(situation) : null
  if (proposed !== null) return [proposed]
  const isTaken = answer === 'yes' || hasKind(scene, 'single')
  return isTaken && scene.offered.length === 1 ? numbersOf(scene.offered) : null
}
