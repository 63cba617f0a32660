// What a burst, and our words before it, say of the times on offer and of what is booked.
import type { Queries } from '../database/queries.ts'
import { answersAll } from '../understanding/choice/answers-all.ts'
import { slotsAskedAbout } from '../understanding/choice/asked-about.ts'
import { namesOtherOne } from '../understanding/choice/choice.ts'
import { hangsOnAnswer } from '../understanding/choice/hangs-on-answer.ts'
import { hourTurnIn } from '../understanding/choice/hour-turn.ts'
import { proposedIn } from '../understanding/choice/proposed.ts'
import { namesPlaceInWords, standsAside } from '../understanding/choice/stands-aside.ts'
import { soundsUnsure } from '../understanding/choice/unsure.ts'
import type { OfferedSlot } from '../understanding/understanding.ts'
import { findRefused, findWindows } from '../understanding/windows/windows.ts'
import { isWhichAsked } from './about-one.ts'
import { choiceAgain } from './choice-again.ts'
import { declinedSlots, refusalIn } from './declined-slots.ts'
import { isChoiceDoubtful } from './doubtful-choice.ts'
import type { Heard } from './hear.ts'
import { leavesOwnTime, namesOtherTime, namesOwnTime } from './other-time.ts'
import type { Standing } from './read-standing.ts'
import type { SaidOfTimes } from './scene.ts'
import { hasSaid } from './sentences/said-before.ts'
import { whetherWantedBack } from './wanted-back.ts'

export function saidOfTimes(db: Queries, heard: Heard, standing: Standing): SaidOfTimes {
  const { reading, situation, understanding } = heard
  const { said, offered, isReminded, isLetter, row, conversation, first, now } = standing
  const { ahead } = standing.agreed
  const own = { ahead, situation }
  const isStillAsked = hasSaid(said, 'stillFree')
  const run = {
    ...{ row, conversationId: conversation.id, situation, before: first.id },
    ...{ windows: understanding.windows, place: standing.known.address },
  }
  return {
    ...{ isReminded, isLetter },
    isDoubtful: isDoubtful(heard, offered),
    isUnsure: isUnsure(heard, { offered, isStillAsked }),
    hangsOnAnswer: offered.length > 0 && hangsOnAnswer(reading),
    answersAll: offered.length > 0 && answersAll(reading, situation),
    wantsSooner: offered.length > 0 && isEarlierWanted(heard),
    isUnderWay: ahead.some(({ startsAt }) => startsAt.epochMilliseconds <= now.epochMilliseconds),
    isCancelAsked: hasSaid(said, 'askCancel'),
    isVisitAsked: isWhichAsked(said),
    isCancelled: hasSaid(said, 'cancelled'),
    wantsBack: whetherWantedBack(heard, standing),
    isWhichAsked: hasSaid(said, 'whichSlot'),
    isStillAsked,
    namesOtherOne: understanding.slotChoice === null && isOneOffered(heard, offered),
    namesOther: namesOtherTime(reading, own),
    namesOwn: namesOwnTime(understanding.windows, own),
    leavesOwn: leavesOwnTime(reading, understanding.windows, own),
    // Who only wished for something sooner, and heard that nothing is, has turned nothing down.
    refused: hasSaid(said, 'noneSooner') ? [] : declinedSlots(db, run).onOffer,
    refusesSome: refusesSome(heard, offered),
    ...(isWhichAsked(said) ? noChoice : choiceAgain(db, heard, standing)),
    asWished: beginningAsWished(standing),
    askedAbout: slotsAskedAbout(reading, situation).map(({ n }) => n),
  }
}

/** Of "Fri 10" that is free Friday at ten was meant, whatever else is offered with it. */
function beginningAsWished({ known, offered }: Pick<Standing, 'known' | 'offered'>): number | null {
  const [wish, ...more] = known.wanted
  if (!wish?.date || wish.dateEnd !== null || wish.start === null || more.length > 0) return null
  const at = `${wish.date}T${wish.start}`
  return offered.find(({ start }) => start.toString().startsWith(at))?.n ?? null
}

const noChoice = { choosesAgain: null, corrects: null }

/** "Anything sooner?" wishes for something before what there is. */
export function isEarlierWanted({ reading, understanding, situation }: Heard): boolean {
  const turn = hourTurnIn(reading)
  // "Too late", of all that is on offer.
  const isOfAll = turn?.isOfHour === true && findWindows(reading, situation).length === 0
  return turn?.to === 'earlier' && (!turn.isOfHour || isOfAll) && understanding.windows.length > 0
}

/** Who was asked whether to book it, and names it once more, is sure of it; not who names it in a sentence about something else. */
function isUnsure(
  { reading, situation, understanding: { slotChoice } }: Heard,
  { offered, isStillAsked }: { offered: readonly OfferedSlot[]; isStillAsked: boolean },
): boolean {
  if (offered.length === 0) return false
  if (standsAside(reading, situation) || hangsOnAnswer(reading)) return true
  if (!isStillAsked) return soundsUnsure(reading, situation)
  // "The first one", where we asked of the second: of the list, or the one that was meant before.
  const proposed = proposedIn(situation)
  return proposed !== null && slotChoice?.includes(proposed) === false && namesPlaceInWords(reading, situation)
}

/** Of times on offer "the other one" is one of them, and nobody else's. */
export function isOneOffered({ reading }: Heard, offered: readonly OfferedSlot[]): boolean {
  return offered.length > 0 && namesOtherOne(reading)
}

/** Who refuses a time that was not offered has refused none of those that were. */
function isDoubtful({ understanding, text, reading, situation }: Heard, offered: OfferedSlot[]) {
  if (isChoiceDoubtful(understanding, { text, offered })) return true
  return offered.length > 0 && understanding.slotChoice === null && findRefused(reading, situation).length > 0
}

/** Whether these texts turn down some of what is on offer, by its day or its place. */
function refusesSome({ text, situation }: Heard, offered: OfferedSlot[]): boolean {
  const refused = offered.length > 0 ? refusalIn(text, situation) : null
  return refused !== null && refused.numbers.length < offered.length
}
