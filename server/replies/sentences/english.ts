import type { Sentences } from './sentences.ts'

export const english: Sentences = {
  askNeed: 'What can we help you with?',
  askPhoto: 'If you can, send a photo. It helps us see what is needed.',
  askAddress: "What's the address, with the town?",
  askName: "What's your name, please?",
  askTime: 'What day and time suit you?',
  hello: 'Hi, thanks for your text.',
  gotIt: 'Got it, thanks.',
  photoThanks: 'Thanks for the photo.',
  hoursAre: 'Our hours: {hours}.',
  hoursUnknown: {
    named: "I've passed your question about our hours to {owner}.",
    unnamed: "I've passed your question about our hours to the shop.",
  },
  areasAre: 'We cover {areas}.',
  areasUnknown: {
    named: "I've asked {owner} whether we cover your area.",
    unnamed: "I've asked the shop whether we cover your area.",
  },
  callOutFeeIs: 'The call-out fee is {fee}.',
  jobPriceAsked: {
    named: "I've asked {owner} about the price of the job itself.",
    unnamed: "I've asked the shop about the price of the job itself.",
  },
  priceUnknown: {
    named: "I've passed your price question to {owner}.",
    unnamed: "I've passed your price question to the shop.",
  },
  bookedUpTo: 'For now our calendar goes up to {until}.',
  passedOn: {
    named: "I've passed this on to {owner}, who will answer you here.",
    unnamed: "I've passed this on to the shop. You'll get the answer here.",
  },
  passedOnWithTimes: {
    named: "I've passed this on to {owner} and said what suits you: {wanted}. You'll get the answer here.",
    unnamed: "I've passed this on to the shop and said what suits you: {wanted}. You'll get the answer here.",
  },
  elsewherePassedOn: {
    named: "I've passed the job at {place} on to {owner}, who will answer you here.",
    unnamed: "I've passed the job at {place} on to the shop. You'll get the answer here.",
  },
  willCall: {
    named: "I've asked {owner} to call you.",
    unnamed: "I've asked the shop to call you.",
  },
  changePassedOn: {
    named: "I've told {owner} you'd like to change your appointment. You'll get the answer here.",
    unnamed: "I've told the shop you'd like to change your appointment. You'll get the answer here.",
  },
  cancelPassedOn: {
    named: "I've told {owner} you'd like to cancel. You'll get the answer here.",
    unnamed: "I've told the shop you'd like to cancel. You'll get the answer here.",
  },
  complaintPassedOn: {
    named: "I'm sorry about that. I've passed it on to {owner}, who will answer you here.",
    unnamed: "I'm sorry about that. I've passed it on to the shop. You'll get the answer here.",
  },
  notUnderstood: "Sorry, I didn't get that.",
  assistant: {
    named: "I'm the automated assistant of {business}; {owner} can step in here.",
    unnamed: "I'm the automated assistant of {business}; a person can step in here.",
  },
  otherLanguage: {
    named: "Sorry, I only write English, Spanish and French. I've passed your message on to {owner}.",
    unnamed: "Sorry, I only write English, Spanish and French. I've passed your message on to the shop.",
  },
  declined: 'No problem. If you need us later, just text us here.',
  offer: 'We have {slots}. Which suits? Reply {numbers} or another time.',
  offerNear: "We aren't free then, sorry. The nearest: {slots}. Which suits? Reply {numbers} or another time.",
  slotGone: 'Sorry, that time has just been taken.',
  slotOver: 'Sorry, that time has passed.',
  noneSooner: {
    named: "We have nothing sooner, sorry. I've told {owner}.",
    unnamed: "We have nothing sooner, sorry. I've told the shop.",
  },
  whichSlot: 'Which one suits: {slots}? Reply {numbers} or another time.',
  whichStreet: 'What street and number is that?',
  whatIsWrong: 'What should we change: the time or the address?',
  orPick: 'Or pick a time: {link}',
  booked: "You're booked: {agreed}. To change it, just text here.",
  moved: 'Done, your new time: {agreed}. To change it, just text here.',
  movedByShop: "We've moved your appointment to {agreed}. If that doesn't suit, just text here.",
  cancelled: 'Your appointment {agreed} is cancelled. If you need us again, just text here.',
  reminder: '{business}: your appointment is {agreed}. Reply C to confirm or R to move it.',
  confirmed: 'Thanks, {agreed} is confirmed.',
  stands: 'Your appointment is {agreed}. To change it, just text here.',
  askCancel: 'Your appointment is {agreed}. Shall we cancel that one?',
  stillFree: 'Yes, {agreed} is still free. Shall we book it? Reply {number}.',
  allRight: "That's fine.",
  byPhone: "That's fine, we can sort that out by phone.",
  alerted: {
    named: 'I have just texted {owner}. If it gets worse, call {emergencyNumber}.',
    unnamed: 'I have just texted the shop. If it gets worse, call {emergencyNumber}.',
  },
  nobodyAnswered: 'Nobody has answered. Call {emergencyNumber}, or another company, now.',
  stillTexted: {
    named: "I've texted {owner}; nobody has answered yet. That's all I know so far.",
    unnamed: "I've texted the shop; nobody has answered yet. That's all I know so far.",
  },
  stillTrying: "I'm still trying to reach the shop. That's all I know so far.",
  callingNow: 'Somebody from the shop is calling you now.',
  takenOn: {
    named: "{owner} has taken this on. That's all I know so far.",
    unnamed: "Somebody from the shop has taken this on. That's all I know so far.",
  },
  callYourself: "I can't call {emergencyNumber} for you.",
  alreadyPassedOn: {
    named: "{owner} has your message. That's all I know so far.",
    unnamed: "The shop has your message. That's all I know so far.",
  },
  signedStart: '{business}: ',
}
