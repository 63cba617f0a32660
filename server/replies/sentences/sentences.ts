// The words that the box itself says to callers: facts stand only in these sentences, and nothing in them is promised.
import { plainLetters } from '../../conversations/segments.ts'
import type { Language } from '../../understanding/understanding.ts'
import { aloud } from './aloud.ts'
import { aloudEnglish } from './aloud-english.ts'
import { aloudFrench } from './aloud-french.ts'
import { aloudSpanish } from './aloud-spanish.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'

type Nothing = Record<string, never>
/** The owner's first name; null: the shop is said instead. */
type Owner = { owner: string | null }

type Offered = { slots: string; numbers: string }
type Agreed = { agreed: string }

/** Every sentence, by what must be known to say it. All values are words as they are to be read. */
export type SentenceValues = {
  askNeed: Nothing
  /** Optional to answer, and so no question. */
  askPhoto: Nothing
  askAddress: Nothing
  askName: Nothing
  askTime: Nothing
  /** To a bare greeting; a question follows. */
  hello: Nothing
  gotIt: Nothing
  photoThanks: Nothing
  /** `hours` from `hoursInWords`. */
  hoursAre: { hours: string }
  /** To who asks whether we speak theirs. */
  yourLanguage: Nothing
  hoursUnknown: Owner
  /** Of a day that was asked for; `open` from `openInWords`. */
  openThen: { open: string }
  /** `closed` from `closedInWords`, `open` when it opens again. */
  closedThen: { closed: string; open: string }
  areasAre: { areas: string }
  areasUnknown: Owner
  /** Of the shop itself. */
  placeIs: { address: string }
  /** `fee` with its currency. */
  callOutFeeIs: { fee: string }
  /** Beside the fee, to who asked what a job costs. */
  jobPriceAsked: Owner
  priceUnknown: Owner
  /** To who wishes for a later day; `until` from `dateInWords`, the last day that can be booked. */
  bookedUpTo: { until: string }
  passedOn: Owner
  /** `wanted` from `wantedInWords`. */
  passedOnWithTimes: Owner & { wanted: string }
  /** To who needs somebody at another place, too. */
  elsewherePassedOn: Owner & { place: string }
  /** To who chose a time, and wishes for another for somebody else. */
  otherPassedOn: Owner
  willCall: Owner
  changePassedOn: Owner
  cancelPassedOn: Owner
  complaintPassedOn: Owner
  notUnderstood: Nothing
  assistant: Owner & { business: string }
  /** In the shop's own language, to who wrote in one that we do not speak. */
  otherLanguage: Owner
  declined: Nothing
  /** `slots` from `slotsInWords`, `numbers` such as "1, 2, 3". */
  offer: Offered
  /** `only` is all that is free of what was asked for. */
  offerAlone: { only: string; others: string; numbers: string }
  offerNear: Offered
  /** Before an offer of others. */
  slotGone: Nothing
  slotOver: Nothing
  /** To who asks for something sooner than what is on offer; what is on offer follows. */
  noneSooner: Owner
  /** Slots that were offered before. */
  whichSlot: Offered
  /** To who told the town alone. */
  whichStreet: Nothing
  /** To who said no to what was read back. */
  whatIsWrong: Nothing
  /** The last words of a text, without a full stop that would become part of the address. */
  orPick: { link: string }
  /** `agreed` from `agreedInWords`, with the address where there is one. */
  booked: Agreed
  moved: Agreed
  /** More or less is done at it than was agreed. */
  resized: Agreed
  /** Before an offer of longer times. */
  needsLonger: Nothing
  /** A person of the shop did it, unasked. */
  movedByShop: Agreed
  cancelled: Agreed
  /** The one text about a job that the shop begins. */
  reminder: Agreed & { business: string }
  confirmed: Agreed
  /** To who asks when it is, or whether it stands. */
  stands: Agreed
  /** Of more than one. */
  allStand: { visits: string }
  /** To who cancels something at a time at which nothing is. */
  askCancel: Agreed
  /** To who has several; `visits` are these with their times and places. */
  whichToCancel: { visits: string }
  whichToMove: { visits: string }
  /** Once their booking is moved, to who spoke of another before. */
  otherJob: Nothing
  /** `number` is that of the slot. */
  stillFree: Agreed & { number: string }
  /** To who keeps something to themselves; an address can be told by phone. */
  allRight: Nothing
  byPhone: Nothing
  /** After the safety text, and only once a text to the owner was handed over. */
  alerted: Owner & { emergencyNumber: string }
  nobodyAnswered: { emergencyNumber: string }
  /** To who asks how it stands, before how to stay safe; each only while it is true. */
  stillTexted: Owner
  stillTrying: Nothing
  callingNow: Nothing
  /** `owner`: whoever took it. */
  takenOn: Owner
  /** To who asks whether the emergency number was called. */
  callYourself: { emergencyNumber: string }
  /** To who is in a hurry and asks again; nobody is in danger. */
  alreadyPassedOn: Owner
  /** Stands before the first text that the box words by itself, its space included. */
  signedStart: { business: string }
}
export type SentenceKey = keyof SentenceValues

/** One language: each sentence with its `{places}`; what names the owner is also there for a shop without a name for one. */
export type Sentences = {
  [Key in SentenceKey]: SentenceValues[Key] extends Owner ? { named: string; unnamed: string } : string
}

/** One sentence, filled in and in letters that cost no second alphabet. */
export function sentence<Key extends SentenceKey>(language: Language, key: Key, values: SentenceValues[Key]): string {
  const known: Readonly<Record<string, string | null>> = values
  const template: string | { named: string; unnamed: string } = languages[language][key]
  if (typeof template === 'string') return fill(template, known)
  return fill(known.owner ? template.named : template.unnamed, known)
}

/** The same sentence for a voice that says it. */
export function sentenceAloud<Key extends SentenceKey>(
  language: Language,
  key: Key,
  values: SentenceValues[Key],
): string {
  const known: Readonly<Record<string, string | null>> = values
  const template: string | { named: string; unnamed: string } = spoken[language][key]
  const words = typeof template === 'string' ? template : known.owner ? template.named : template.unnamed
  return withValues(words, known, (value) => aloud(language, value))
}

const languages: Readonly<Record<Language, Sentences>> = { en: english, es: spanish, fr: french }
const spoken: Readonly<Record<Language, Sentences>> = {
  en: { ...english, ...aloudEnglish },
  es: { ...spanish, ...aloudSpanish },
  fr: { ...french, ...aloudFrench },
}

function fill(template: string, values: Readonly<Record<string, string | null>>): string {
  return plainLetters(withValues(template, values, (value) => value))
}

function withValues(
  template: string,
  values: Readonly<Record<string, string | null>>,
  say: (value: string) => string,
): string {
  return template.replaceAll(/\{(\w+)\}(\.?)/g, (_, place: string, stop: string) => {
    const value = say((values[place] ?? '').replaceAll(/\s+/g, ' ').trim())
    return value.endsWith('.') ? value : value + stop
  })
}
