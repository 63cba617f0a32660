import type { Sentences } from './sentences.ts'

/** What is said otherwise on the telephone than in a text. */
export const aloudEnglish: Partial<Sentences> = {
  hello: 'Hi there.',
  gotIt: 'Thanks.',
  passedOn: {
    named: "I've passed this on to {owner}, who will get back to you.",
    unnamed: "I've passed this on, and somebody will get back to you.",
  },
  passedOnWithTimes: {
    named: "I've passed this on to {owner} and said what suits you: {wanted}. You'll hear back from us.",
    unnamed: "I've passed this on and said what suits you: {wanted}. You'll hear back from us.",
  },
  changePassedOn: {
    named: "I've told {owner} you'd like to change your appointment. You'll hear back from us.",
    unnamed: "I've told the shop you'd like to change your appointment. You'll hear back from us.",
  },
  cancelPassedOn: {
    named: "I've told {owner} you'd like to cancel. You'll hear back from us.",
    unnamed: "I've told the shop you'd like to cancel. You'll hear back from us.",
  },
  complaintPassedOn: {
    named: "I'm sorry about that. I've passed it on to {owner}, who will get back to you.",
    unnamed: "I'm sorry about that. I've passed it on, and somebody will get back to you.",
  },
  assistant: {
    named: "I'm the automated assistant of {business}. I can ask {owner} to call you.",
    unnamed: "I'm the automated assistant of {business}. I can ask somebody to call you.",
  },
  otherLanguage: {
    named: "Sorry, I only speak English, Spanish and French. I've passed your call on to {owner}.",
    unnamed: "Sorry, I only speak English, Spanish and French. I've passed your call on to the shop.",
  },
  declined: 'No problem. If you need us later, just call again.',
  offer: 'We have {slots}. Which suits you?',
  offerAlone: 'We have {only} then, or near it {others}. Which suits you?',
  offerNear: "We aren't free then, sorry. The nearest is {slots}. Which suits you?",
  whichSlot: 'Which one suits: {slots}?',
  booked: "You're booked: {agreed}.",
  moved: 'Done. Your new time is {agreed}.',
  cancelled: 'Your appointment {agreed} is cancelled.',
  stands: 'Your appointment is {agreed}.',
  stillFree: "So that's {agreed}. Is that right?",
  byPhone: "That's fine, we can sort that out later.",
}
