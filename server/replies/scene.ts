// What one reply is decided by.
import type { Asked } from '../understanding/asked/english.ts'
import type { Service } from '../understanding/packs/trade-pack.ts'
import type { Remarks } from '../understanding/remarks.ts'
import type { Language, Understanding } from '../understanding/understanding.ts'
import type { Enquiry } from './enquiry.ts'
import type { OpeningSaid } from './opening-said.ts'

/** What one reply is decided by. The texts of a burst count as one. */
export type Scene = {
  understanding: Understanding
  remarks: Remarks
  /** What our last words asked for. */
  asked: Asked | null
  /** How often they were asked where to come. */
  placeAsks: number
  /** Words of a language that is none of ours. */
  isForeign: boolean
  /** The other side answers by itself, or floods us. */
  noise: 'auto-responder' | 'flood' | null
  /** A person of the shop has this conversation. */
  isHandedOver: boolean
  /** They wait for somebody of the shop, whom they asked for. */
  awaits: 'asked-for-person' | 'asked-for-call' | null
  hasWords: boolean
  isQuestion: boolean
  /** The language of ours of which they ask whether we speak it. */
  languageAsked: Language | null
  /** They wait for an answer, and say nothing else. */
  isNudge: boolean
  /** Whom only haste handed to a person asks whether somebody comes, and the box has the last word. */
  isStillWaiting: boolean
  /** The danger that they told of was none. */
  isFalseAlarm: boolean
  /** Asked where to come they told the town and no street. */
  isTownAlone: boolean
  /** The last words of the shop were a person's. */
  isAfterPerson: boolean
  /** "No need to call, text is fine". */
  prefersText: boolean
  /** "Never mind the price", and nothing else. */
  dropsDetail: boolean
  /** One more thing to do at the visit that is agreed. */
  isMoreForVisit: boolean
  /** Their visit takes longer by it, or less long. */
  isResized: boolean
  /** Somebody is needed at another place, too. */
  elsewhere: { job: string | null; address: string | null } | null
  /** It is about what is booked, and another job waits meanwhile. */
  isAside: boolean
  /** Told of the job or the place, and nothing else. */
  isRemark: boolean
  /** Keys that were hit without meaning. */
  isGibberish: boolean
  /** Our last words answered a question of theirs. */
  hasAnswered: boolean
  photos: number
  /** A picture came lately, with these texts or before them. */
  hasPhoto: boolean
  otherFiles: number
  /** What is known with this text, and whether any of it is new. */
  enquiry: Enquiry
  isNew: boolean
  /** Something of what they want was known before it. */
  wasKnown: boolean
  /** What the enquiry is about, where a trade pack knows it. */
  service: Pick<Service, 'ask'> | null
  /** People come to the shop for it, as far as that is known. */
  isAtShop: boolean
  times: Times
  /** What they say of a job that is done: that all is well, or that the trouble is back. */
  afterWork: 'praised' | 'back' | null
  /** By which sentence the hours that they ask for are told. */
  opening: OpeningSaid['say']
  /** What of the shop may be quoted. */
  facts: { areas: boolean; place: boolean; callOutFee: boolean }
}

/** The shop's times as they stand for this conversation. */
export type StandingTimes = {
  /** How many slots could be offered now, and how they suit; `isAlone`: the first, and no other; `beyond`: they wish for days that nothing is booked for yet; null: none may be promised, and a person must. */
  free: { count: number; fits: 'asked' | 'near' | 'any' | 'none' | 'beyond'; isAlone?: boolean } | null
  /** How many slots are on offer, by their numbers. */
  offered: number
  /** They are offered for a booking that stands. */
  isMove: boolean
  /** Bookings that lie ahead. */
  booked: number
  /** What they have just cancelled is known, and would lie ahead. */
  canBeBack: boolean
}

/** What the texts, and our words before them, say of those times. */
export type SaidOfTimes = {
  /** What was chosen of them may not be meant. */
  isDoubtful: boolean
  /** They are not sure yet of what they say of the times on offer. */
  isUnsure: boolean
  /** What they say of those hangs on an answer of ours. */
  hangsOnAnswer: boolean
  /** All that they ask is whether the time that they take can be had. */
  answersAll: boolean
  /** They ask for something sooner than what is on offer. */
  wantsSooner: boolean
  /** The first of them has begun. */
  isUnderWay: boolean
  /** Our last words reminded them of it. */
  isReminded: boolean
  /** They answer it by C or R, as it asks for. */
  isLetter: boolean
  /** Our last words asked whether it is to be cancelled. */
  isCancelAsked: boolean
  /** Our last words asked which of their bookings they mean. */
  isVisitAsked: boolean
  /** Our last words said that it is cancelled. */
  isCancelled: boolean
  /** And they want it back. */
  wantsBack: 'clearly' | 'perhaps' | null
  /** Our last words asked which of the slots suits. */
  isWhichAsked: boolean
  /** "The other one", of which nobody knows which it is. */
  namesOtherOne: boolean
  /** What is given up or refused is at another time than what is booked. */
  namesOther: boolean
  /** The time that they name is when theirs is booked. */
  namesOwn: boolean
  /** The time until which they are away leaves some of the booked one. */
  leavesOwn: boolean
  /** The numbers of the slots on offer that were turned down before these texts. */
  refused: number[]
  /** These texts turn some of them down, and not all. */
  refusesSome: boolean
  /** What they choose is on offer no more: it is booked, or another is. */
  choosesAgain: 'booked' | 'other' | null
  /** The number of the one that they meant, of a list from which they took another. */
  corrects: number | null
  /** Our last words asked whether to book the one that is still free. */
  isStillAsked: boolean
  /** The number of the one that begins when they had wished it to. */
  asWished: number | null
  /** The numbers of the slots of which they ask whether they are still free. */
  askedAbout: number[]
}

/** What of the shop's time may be spoken of. */
type Times = StandingTimes & SaidOfTimes
