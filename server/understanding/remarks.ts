// What a text says beside its purpose that decides who should answer it: a machine, a complaint, a wish to be called.
import { anyOf, clausesOf } from './bare-clauses.ts'
import { complains } from './complaint/complaint.ts'
import { heard } from './intent-heard.ts'
import { isOver } from './over.ts'
import type { Reading } from './reading.ts'
import { type RemarkWordings, remarksInEnglish, remarksInFrench, remarksInSpanish } from './remark-wordings.ts'
import { takesBack } from './taken-back.ts'
import { asksForVisitFee } from './visit-fee.ts'
import { asksSomebodyFirst, cannotBeThere, missesUs, tellsWayIn, wantsAnotherTime } from './visit-wordings.ts'

export type Remarks = {
  /** A phone answered, not a person. */
  isAutomatic: boolean
  /** Unhappy with what the shop did or did not do. */
  complains: boolean
  asksForCall: boolean
  /** To be answered by a person, here or by phone. */
  asksForPerson: boolean
  /** Whether a person or a machine writes here. */
  asksWhoWrites: boolean
  /** Where the shop works. */
  asksForAreas: boolean
  /** What it costs that somebody comes, and not what a job costs. */
  asksForVisitFee: boolean
  /** About a visit that is under way or agreed: where somebody is, how to get in, how to pay. */
  isAboutVisit: boolean
  /** When the booking is, or whether it stands. */
  asksWhenBooked: boolean
  /** The booking is to stay. */
  keepsBooking: boolean
  /** What was asked for is kept to themselves. */
  withholds: boolean
  /** "Never mind": what was asked last is taken back, by nothing else or beside other words. */
  takesBack: 'only' | 'beside' | null
  /** Done, or gone elsewhere: nothing is wanted any more. */
  isOver: boolean
  /** They will not be there when somebody comes. */
  cannotBeThere: boolean
  wantsAnotherTime: boolean
  /** How somebody gets in, with or without them. */
  tellsWayIn: boolean
  /** They write again when they have asked somebody. */
  asksSomebodyFirst: boolean
  /** They wait for somebody who has not come. */
  missesUs: boolean
}

export function readRemarks(reading: Reading): Remarks {
  const text = clausesOf(reading).join('\n')
  const asksForAreas = said.areas.test(text)
  return {
    isAutomatic: heard.auto.test(text) && !heard.humanNow.test(text) && !said.wish.test(text),
    complains: complains(text),
    asksForCall: said.call.test(text.replaceAll(heard.noCall, ' | ')),
    asksForPerson: heard.human.test(text.replaceAll(heard.noCall, ' | ').replaceAll(said.whoWritesAnywhere, ' | ')),
    asksWhoWrites: said.whoWrites.test(text),
    asksForAreas,
    asksForVisitFee: asksForVisitFee(text),
    isAboutVisit: (heard.visit.test(text) || heard.whenBooked.test(text)) && !asksForAreas,
    asksWhenBooked: heard.whenBooked.test(text),
    keepsBooking: heard.keepsBooking.test(text),
    withholds: heard.withholds.test(text),
    takesBack: takesBack(text),
    isOver: isOver(text),
    cannotBeThere: cannotBeThere(text),
    wantsAnotherTime: wantsAnotherTime(text),
    tellsWayIn: tellsWayIn(text),
    asksSomebodyFirst: asksSomebodyFirst(text),
    missesUs: missesUs(text),
  }
}

const said = {
  wish: wordings('wish'),
  call: wordings('call'),
  whoWrites: wordings('whoWrites'),
  whoWritesAnywhere: wordings('whoWrites', 'gmu'),
  areas: wordings('areas'),
}

function wordings(list: keyof RemarkWordings, flags = 'mu'): RegExp {
  return new RegExp(anyOf(remarksInEnglish[list], remarksInSpanish[list], remarksInFrench[list]), flags)
}
