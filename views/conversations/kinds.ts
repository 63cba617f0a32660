import type { Message } from '../../server/conversations/store.ts'

/** What a text is, over its words. */
export const kinds: Record<Message['kind'], string> = {
  'from-caller': 'From the caller',
  'from-crew': 'From your own people',
  voicemail: 'Voicemail',
  'text-back': 'Text for the missed call',
  'called-again': 'Text for the call after',
  'opt-out-answer': 'Answer to STOP',
  'opt-in-answer': 'Answer to START',
  'help-answer': 'Answer to HELP',
  'by-hand': 'Written by hand',
  reply: 'Answer of the box',
  'calling-you': 'You are calling them',
  reminder: 'Reminder of a job',
  nudge: 'Nudge',
  'on-my-way': 'On the way',
  'review-ask': 'Asked for a review',
  safety: 'Safety first',
  alert: 'To you',
  spoken: 'Said on the telephone',
}
