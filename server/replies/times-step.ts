// What follows from times that were offered, agreed or wished for otherwise.
import { answersIn } from './answers-in.ts'
import type { Question } from './enquiry.ts'
import { canBeOffered, isAboutBooking, isKnown, offer } from './next-question.ts'
import type { Scene } from './scene.ts'
import { type Deed, isOwnersPrice, passOn, type Reply, reply, type Saying, type Step, silence } from './step.ts'

/** A cancellation of the one booking that lies ahead is done; of none that we know of, or of one of several, a person must. */
export function whatIsCancelled(scene: Scene): Step | null {
  const { remarks, times } = scene
  const { intent } = scene.understanding
  const isNeededNoMore = remarks.isOver && times.booked > 0
  const afterAll = whatIsCancelledAfterAll(scene)
  if (afterAll) return afterAll
  const kept = whatIsToldOfVisit(scene)
  if (kept) return kept
  if ((remarks.cannotBeThere || remarks.troubleIsGone) && times.booked > 0 && times.offered === 0)
    return whatBecomesOfIt(scene)
  if (intent !== 'cancel' && !isNeededNoMore) return null
  // Who was just told that it is cancelled has asked for nothing new.
  if (times.booked === 0 && times.isCancelled) return reply({ say: ['allRight'] })
  if (times.booked === 1 && (times.namesOther || remarks.namesOtherBooking))
    return reply({ say: ['askCancel'], deed: { do: 'tell' } })
  // Who names another time wants that one, and who only asks about it has not called it off.
  if (times.booked === 1 && scene.understanding.windows.length > 0 && !times.namesOwn) return toMove(scene)
  if (times.booked > 0 && remarks.asksOfCancelling) return passOn('passedOn', 'about-booking')
  if (times.booked > 0 && scene.isQuestion) return passOn('cancelPassedOn', 'cancel')
  if (times.booked === 1 && remarks.mayBeOff) return reply({ say: ['askCancel'], deed: { do: 'tell' } })
  if (times.booked === 1) return reply({ say: ['cancelled'], deed: { do: 'cancel' } })
  return times.booked === 0 && times.offered > 0
    ? reply({ say: ['declined'], closes: true })
    : passOn('cancelPassedOn', 'cancel')
}

/** Who was just told that it is cancelled, and wants it all the same, has it again; where only a person knows of it, a person must. */
export function whatIsWantedBack(scene: Scene): Step | null {
  const { times } = scene
  if (times.wantsBack === null || times.booked > 0) return null
  if (times.wantsBack === 'perhaps') return canBeOffered(scene) ? reply(offer(scene)) : null
  if (!times.canBeBack) return passOn('passedOn', 'about-booking')
  return reply({ say: ['booked'], deed: { do: 'restore' } })
}

/** One more thing for the visit that is agreed is written to it, and a person reads whether there is time for it. */
export function whatIsAdded(scene: Scene): Step | null {
  return scene.isMoreForVisit && scene.times.booked === 1 ? noted(scene) : null
}

/** Of a list from which they took one just now another was meant. */
export function whatWasMeant({ times, asked, enquiry }: Scene): Step | null {
  const { corrects: n } = times
  if (n === null || times.booked !== 1 || times.offered > 0 || times.isUnderWay) return null
  // What was asked with the first is still to be told.
  const ask = asked === 'name' && enquiry.name === null ? 'name' : null
  return reply({ say: ['moved'], ask, deed: { do: 'switch', n } })
}

/** How to get in, how to come, or when they are back meanwhile: who tells that is not calling it off. */
function whatIsToldOfVisit(scene: Scene): Step | null {
  const { remarks, times } = scene
  const { intent, slotChoice, windows } = scene.understanding
  if (times.booked === 0 || intent === 'reschedule' || slotChoice !== null) return null
  const isOver = remarks.isOver && !remarks.mayBeOff
  const isWithinOwn = times.leavesOwn || times.namesOwn
  const isHow = remarks.tellsHowToCome && (windows.length === 0 || isWithinOwn)
  return (remarks.tellsWayIn && !isOver) || isHow || times.leavesOwn ? noted(scene) : null
}

/** It is written to the booking, and a person reads it. */
function noted({ times }: Scene): Reply {
  const deed: Deed | null = times.booked === 1 ? { do: 'amend' } : null
  return reply({ say: ['passedOn'], handOver: 'about-booking', deed })
}

/** We asked whether to cancel it. */
function whatIsCancelledAfterAll(scene: Scene): Step | null {
  const { times, understanding, remarks } = scene
  const { yesNo, intent, windows } = understanding
  if (!times.isCancelAsked || times.booked !== 1) return null
  if (intent === 'reschedule' || windows.length > 0 || remarks.wantsAnotherTime) return toMove(scene)
  if (yesNo === null || intent === 'cancel') return null
  if (yesNo === 'no') return reply({ say: ['stands'], deed: { do: 'tell' } })
  return reply({ say: ['cancelled'], deed: { do: 'cancel' } })
}

/** Who cannot be there is asked whether it is to be cancelled, unless they name another time. */
function whatBecomesOfIt(scene: Scene): Step {
  const { times, understanding, remarks } = scene
  if (times.booked !== 1 || times.isUnderWay) return passOn('changePassedOn', 'reschedule')
  const isMove = understanding.intent === 'reschedule' || remarks.wantsAnotherTime
  if ((understanding.windows.length > 0 && !times.namesOwn) || isMove) return toMove(scene)
  return reply({ say: ['askCancel'], deed: { do: 'tell' } })
}

/** Who asks when their booking is, or whether it stands, or wants it to stay, is told when it is; one under way is a person's. */
export function whatIsToldOfBooking({ remarks, times, understanding }: Scene): Step | null {
  const { intent, windows, service } = understanding
  const isAsked = remarks.asksWhenBooked || (remarks.keepsBooking && (windows.length === 0 || times.namesOwn))
  if (!isAsked || times.booked === 0 || times.isUnderWay || remarks.complains) return null
  if (intent === 'reschedule' || intent === 'cancel' || intent === 'human' || service !== null) return null
  return reply({ say: ['stands'], deed: { do: 'tell' } })
}

/** Whoever says yes to a reminder has confirmed; who says no, or R, is offered other times. */
export function whatIsReminded(scene: Scene): Step | null {
  const { times, understanding, isNew } = scene
  if (!times.isReminded || times.booked === 0 || isNew) return null
  if (times.offered > 0 && !times.isLetter) return null
  if (understanding.intent === 'reschedule' || understanding.yesNo === 'no') return toMove(scene)
  const isYes = understanding.yesNo === 'yes' || understanding.intent === 'confirm'
  return isYes ? reply({ say: ['confirmed'], deed: { do: 'confirm' } }) : null
}

/** A slot that was chosen is booked; whom none suits gets others. */
export function whatWasChosen(scene: Scene): Step | null {
  const { understanding, remarks, times, isNew } = scene
  if (times.offered === 0) return null
  const [asked, ...more] = times.askedAbout
  if (asked !== undefined) return more.length > 0 ? reply({ say: ['whichSlot'] }) : stillFree(scene, asked)
  const n = choiceOf(scene)
  // "2", and then "never mind": nobody knows which of both counts.
  if (n !== null && remarks.takesBack !== null) return reply({ say: ['whichSlot'] })
  if (n !== null && times.isUnsure) return isOne(understanding) ? stillFree(scene, n) : reply({ say: ['whichSlot'] })
  // What was turned down is not taken by its number alone.
  if (n !== null && times.refused.includes(n) && !times.isStillAsked)
    return isNew && understanding.windows.some(({ date }) => date === null) ? others(scene) : stillFree(scene, n)
  if (n !== null) return times.isMove ? moved(scene, n) : booked(scene, n)
  // Who found somebody else is asked for no other time.
  if (remarks.isOver) return null
  const isRefused =
    understanding.slotChoice?.length === 0 ||
    (times.refusesSome && !isOne(understanding)) ||
    (understanding.yesNo === 'no' && !isFarewell(scene)) ||
    (understanding.intent === 'reschedule' && times.booked === 0)
  if (times.wantsSooner && times.free?.count === 0) return noneSooner
  const wantsAnother = understanding.windows.length > 0 && isNew
  if (wantsAnother) return others(scene)
  if (times.namesOtherOne) return whichOfThem(scene)
  // Who has to ask somebody first may take the time; nothing is refused yet.
  if (isLeftOpen(scene)) return reply({ say: ['allRight'] })
  if (isRefused && times.refusesSome) return others(scene)
  if (isRefused) return anotherTime(scene)
  const isUnclear = times.isDoubtful || isNod(scene) || understanding.slotChoice !== null || remarks.asksWhenBooked
  return isUnclear ? whichOfThem(scene) : null
}

/** The wish is passed on, and what is on offer stays so. */
const noneSooner = reply({ say: ['noneSooner', 'whichSlot'], handOver: 'question' })

/** "It's all good now": of several times it takes none. */
function isNod({ understanding: { yesNo, intent }, times, isNew }: Scene): boolean {
  return yesNo === 'yes' || (intent === 'confirm' && times.booked === 0 && !isNew)
}

function isOne({ slotChoice }: Scene['understanding']): boolean {
  return (slotChoice?.length ?? 1) === 1
}

function isLeftOpen({ understanding, remarks, times, isQuestion, isNew }: Scene): boolean {
  const { slotChoice, yesNo, intent } = understanding
  if (isQuestion || isNew || slotChoice !== null || yesNo === 'no' || intent === 'reschedule') return false
  return times.isUnsure || remarks.asksSomebodyFirst
}

/** They are asked once; who still names none is a person's. */
function whichOfThem({ times }: Scene): Reply {
  if (!times.isWhichAsked) return reply({ say: ['whichSlot'] })
  return { ...passOn('passedOn', 'not-understood'), isUnderstood: false }
}

/** What is said of a booking that stands: another time, or something about them. */
export function whatChanges(scene: Scene): Step | null {
  const { understanding, times, remarks } = scene
  const { intent, windows } = understanding
  // Of what was just given up another time is another offer.
  const isAnew = times.booked === 0 && times.canBeBack && canBeOffered(scene)
  if (intent === 'reschedule' && times.booked !== 1 && !isAnew) return passOn('changePassedOn', 'reschedule')
  if (!isAboutBooking(scene)) return null
  if (times.choosesAgain === 'booked') return silence('nothing-to-answer')
  if (times.choosesAgain === 'other') return reply({ say: ['stands'], deed: { do: 'tell' } })
  if (remarks.isPleasantry && windows.length === 0) return silence('nothing-to-answer')
  if (remarks.asksSomebodyFirst && windows.length === 0 && !scene.isQuestion) return silence('nothing-to-answer')
  const isAsBooked = times.namesOwn && intent !== 'reschedule' && !remarks.wantsAnotherTime
  if (isAsBooked && !times.isUnderWay && understanding.address === null)
    return reply({ say: ['stands'], deed: { do: 'tell' } })
  if (isAsBooked) return whatIsToldBeside(scene)
  if (intent === 'reschedule' || windows.length > 0 || remarks.wantsAnotherTime)
    return times.booked === 1 ? toMove(scene) : passOn('changePassedOn', 'reschedule')
  if (remarks.withholds && understanding.name === null) return reply({ say: ['allRight'] })
  return scene.isRemark ? noted(scene) : whatIsToldBeside(scene)
}

/** Where to go and whom to ask for is written to the booking; all else that they tell is the owner's. */
function whatIsToldBeside({ understanding, remarks, times, isNew, photos, hasWords, enquiry }: Scene): Step | null {
  const { name, address, email } = understanding
  const isOne = times.booked === 1
  const deed: Deed | null = isNew && isOne && (name ?? address ?? email) !== null ? { do: 'amend' } : null
  const thanks: Saying[] = photos > 0 ? ['photoThanks'] : []
  if (deed && address !== null) return reply({ say: [...thanks, 'stands'], deed })
  if (deed) return reply({ say: thanks, deed })
  if (photos > 0 && !hasWords) return reply({ say: thanks })
  if (!isNew && photos === 0) return null
  const handOver = enquiry.urgency === 'emergency' ? 'urgent' : 'about-booking'
  return reply({ say: [...thanks, 'passedOn'], handOver, deed: isOne && remarks.mayBeOff ? { do: 'amend' } : null })
}

/** Who declines something, while their booking stands, is told of it or asked what becomes of it: it is never closed over. */
export function whatIsDeclined(scene: Scene): Step | null {
  const { asked, understanding, times } = scene
  if (times.booked === 0 || times.offered > 0 || !isAboutBooking(scene)) return null
  if (asked === 'name' && understanding.yesNo === 'no') return reply({ say: ['allRight'] })
  if (understanding.yesNo !== 'no') return whatBecomesOfIt(scene)
  if (times.booked > 1 || times.isUnderWay) return passOn('passedOn', 'about-booking')
  return reply({ say: ['stands'], deed: { do: 'tell' } })
}

function choiceOf({ understanding: { slotChoice, yesNo, windows }, times }: Scene): number | null {
  if (times.isDoubtful) return null
  // Several that fit one wish are no choice yet: "in the morning?" may mean any of them, or another.
  if (slotChoice && slotChoice.length > 1 && (windows.length > 0 || times.refusesSome)) return null
  // "Friday or Monday", of which only one is on offer.
  if (new Set(windows.map(({ date }) => date)).size > 1) return null
  const chosen = slotChoice?.find((n) => n <= times.offered)
  if (chosen !== undefined) return chosen
  return slotChoice === null && yesNo === 'yes' && times.offered === 1 && windows.length === 0 ? 1 : null
}

function stillFree({ times }: Scene, n: number): Reply {
  return n > times.offered ? reply({ say: ['whichSlot'] }) : reply({ say: ['stillFree'], deed: { do: 'check', n } })
}

function booked(scene: Scene, n: number): Reply {
  const { enquiry } = scene
  const missing = missingToBook(scene)
  if (missing) return reply({ ask: missing })
  const ask = enquiry.name === null && !enquiry.asked.includes('name') ? 'name' : null
  return chosen(['booked', ...answersBeside(scene)], ask, { do: 'book', n })
}

/** Nobody is sent out without knowing what for and where to. */
function missingToBook({ enquiry, isAtShop }: Scene): Question | null {
  if (!isKnown(enquiry, 'need')) return 'need'
  const isPlaced = isKnown(enquiry, 'address') || enquiry.withheld.includes('address') || isAtShop
  return isPlaced ? null : 'address'
}

function moved(scene: Scene, n: number): Reply {
  return chosen(['moved', ...answersBeside(scene)], null, { do: 'move', n })
}

/** A question of which the shop says nothing is passed on. */
function answersBeside(scene: Scene): Saying[] {
  const said = answersIn(scene)
  return said.length === 0 && scene.remarks.asks ? ['passedOn'] : said
}

/** What was asked beside it, and the shop does not say, goes to a person all the same. */
function chosen(say: Saying[], ask: Question | null, deed: Deed): Reply {
  const isUnknown =
    say.includes('passedOn') || say.includes('hoursUnknown') || say.includes('areasUnknown') || isOwnersPrice(say)
  return reply({ say, ask, deed, handOver: isUnknown ? 'question' : null })
}

function isFarewell({ understanding: { intent } }: Scene): boolean {
  return intent === 'decline' || intent === 'thanks'
}

/** None suits, and no other was ever named: they are asked once, and after it shown others. */
function anotherTime(scene: Scene): Step {
  const { asked, wanted } = scene.enquiry
  return asked.includes('time') || wanted.length > 0 ? others(scene) : reply({ ask: 'time' })
}

function others(scene: Scene): Step {
  if (scene.times.isMove) return toMove(scene)
  if (!canBeOffered(scene)) return passTimesOn(scene)
  // What is sooner is what they asked for, whether or not it is as soon as they would like.
  return reply({ ...offer(scene), ...(scene.times.wantsSooner && { say: ['offer'] }) })
}

/** A person finds the time that we cannot offer. */
export function passTimesOn({ enquiry, times }: Scene): Reply {
  const say: Saying = enquiry.wanted.length > 0 ? 'passedOnWithTimes' : 'passedOn'
  return reply({ say: [...howFar(times), say], handOver: 'wants-a-time' })
}

/** Whether such a far day will be free nobody knows yet. */
function howFar({ free }: Scene['times']): Saying[] {
  return free?.fits === 'beyond' ? ['bookedUpTo'] : []
}

function toMove(scene: Scene): Step {
  if ((scene.times.free?.count ?? 0) === 0)
    return reply({ say: [...howFar(scene.times), 'changePassedOn'], handOver: 'reschedule' })
  return reply(offer(scene, true))
}
