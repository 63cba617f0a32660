import { expect, test } from 'vitest'
import type { TrustLevel } from '../../server/settings/settings.ts'
import { type Around, openTalk, owner } from './talk.ts'

const levels: TrustLevel[] = ['draft', 'assist', 'auto']
const closed = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null }
const signed = "Mike's Plumbing: "
const photo = ' If you can, send a photo. It helps us see what is needed.'

/** One text in answer to the opener. `waits`: at these levels the words wait for the owner instead of going. */
type Journey = {
  intent: string
  text: string
  answer: string | null
  waits?: TrustLevel[]
  /** What goes at the level assist, where the price in the answer waits for the owner. */
  priceLater?: string
  handedOver?: string
  closed?: boolean
  set?: Around['set']
}

const journeys: Journey[] = [
  {
    intent: 'new_job',
    text: 'Need someone to look at a leak in the basement.',
    answer: `Got it, thanks. What's the address, with the town?${photo}`,
  },
  {
    intent: 'new_job',
    text: 'Hola, tengo una fuga en la cocina',
    answer:
      'Entendido, gracias. ¿Cual es la direccion, con la ciudad? Si puede, mandenos una foto. Nos ayuda a ver qué se necesita.',
  },
  {
    intent: 'new_job',
    text: 'Bonjour, mon évier est bouché',
    answer:
      "C'est noté, merci. Quelle est l'adresse, avec la ville? Si vous pouvez, envoyez-nous une photo. Ça aide à voir ce qu'il faut.",
  },
  {
    intent: 'reschedule',
    text: 'I need to reschedule my appointment',
    answer: "I've told Mike you'd like to change your appointment. You'll get the answer here.",
    handedOver: 'reschedule',
  },
  {
    intent: 'cancel',
    text: 'I need to cancel my appointment tomorrow',
    answer: "I've told Mike you'd like to cancel. You'll get the answer here.",
    handedOver: 'cancel',
  },
  { intent: 'confirm', text: 'Yes', answer: 'Hi, thanks for your text. What can we help you with?' },
  {
    intent: 'decline',
    text: 'No thanks, found somebody',
    answer: 'No problem. If you need us later, just text us here.',
    closed: true,
  },
  {
    intent: 'price_question',
    text: 'How much to unclog a toilet?',
    answer: `I've passed your price question to Mike. What's the address, with the town?${photo}`,
    handedOver: 'question',
  },
  {
    intent: 'price_question',
    text: 'How much to unclog a toilet?',
    set: { callOutFee: '$95' },
    answer: `The call-out fee is $95. I've asked Mike about the price of the job itself. What's the address, with the town?${photo}`,
    priceLater: `I've passed your price question to Mike. What's the address, with the town?${photo}`,
    handedOver: 'question',
  },
  {
    intent: 'price_question',
    text: 'What is your call-out fee?',
    set: { callOutFee: '$95' },
    answer: 'The call-out fee is $95. What can we help you with?',
    priceLater: "I've passed your price question to Mike. What can we help you with?",
  },
  {
    intent: 'price_question',
    text: '¿Cuánto cobran por destapar un baño?',
    set: { callOutFee: '$95' },
    answer:
      'La visita cuesta $95. Le pregunté a Mike por el precio del trabajo. ¿Cual es la direccion, con la ciudad? Si puede, mandenos una foto. Nos ayuda a ver qué se necesita.',
    priceLater:
      'Le pasé a Mike su pregunta sobre el precio. ¿Cual es la direccion, con la ciudad? Si puede, mandenos una foto. Nos ayuda a ver qué se necesita.',
    handedOver: 'question',
  },
  {
    intent: 'hours_question',
    text: 'Are you open on Saturday?',
    answer: "I've passed your question about our hours to Mike.",
    handedOver: 'question',
  },
  {
    intent: 'hours_question',
    text: 'Are you open on Saturday?',
    set: { hours: { ...closed, mon: { opens: '08:00', closes: '17:00' } } },
    answer: "We're closed Sat May 16. We open again Mon May 18 8am-5pm. What can we help you with?",
  },
  { intent: 'wrong_number', text: 'Wrong number', answer: null, closed: true },
  { intent: 'spam', text: 'Boost your Google ranking today! Click http://x.co/abc', answer: null, closed: true },
  {
    intent: 'human',
    text: 'Can I talk to a real person?',
    answer: "I've passed this on to Mike, who will answer you here.",
    handedOver: 'asked-for-person',
  },
  {
    intent: 'human',
    text: 'Please call me',
    answer: "I've asked Mike to call you.",
    handedOver: 'asked-for-call',
  },
  {
    intent: 'human',
    text: 'Pouvez-vous me rappeler?',
    answer: "J'ai demandé à Mike de vous appeler.",
    handedOver: 'asked-for-call',
  },
  {
    intent: 'human',
    text: 'Are you a bot?',
    answer: "I'm the automated assistant of Mike's Plumbing; Mike can step in here. What can we help you with?",
  },
  { intent: 'thanks', text: 'Thanks!', answer: 'Hi, thanks for your text. What can we help you with?' },
  { intent: 'other', text: 'Hello', answer: 'Hi, thanks for your text. What can we help you with?' },
  {
    intent: 'other',
    text: 'Your guy broke my sink and I want a refund',
    answer: "I'm sorry about that. I've passed it on to Mike, who will answer you here.",
    waits: ['assist', 'auto'],
  },
  {
    intent: 'other',
    text: 'Guten Tag, ich habe ein Problem mit meiner Heizung und brauche Hilfe',
    answer: "Sorry, I only write English, Spanish and French. I've passed your message on to Mike.",
    handedOver: 'other-language',
  },
]

for (const level of levels)
  test.each(journeys)(`at the level ${level}, $intent: $text`, async ({ text, priceLater, set, ...expected }) => {
    const isPriceLater = level === 'assist' && priceLater !== undefined
    const answer = isPriceLater ? priceLater : expected.answer
    const waits = answer !== null && (level === 'draft' || (expected.waits?.includes(level) ?? false))
    const talk = await openTalk({ set: { trustLevel: level, ...set } })
    await talk.rings()
    talk.reads()
    await talk.says(text)
    const said = answer && ((isPriceLater ? null : talk.draft()?.body) ?? talk.reads()[0])
    expect(said).toBe(answer && sign(answer))
    expect(talk.draft()?.because === 'price-asked').toBe(isPriceLater)
    expect(talk.draft() !== undefined).toBe(waits || isPriceLater)
    expect(talk.reads()).toEqual([])
    const { handedOverBecause, closedAt, waitsSince } = talk.conversation()
    if (!waits) expect(handedOverBecause).toBe(isPriceLater ? 'question' : (expected.handedOver ?? null))
    if (!waits) expect(closedAt !== null).toBe(expected.closed ?? false)
    expect(waitsSince !== null).toBe(waits || isPriceLater || expected.handedOver !== undefined)
    const told = talk.reads(owner)
    expect(told).toHaveLength(answer === null ? 0 : 1)
    if (waits) expect(told[0]).toContain(`Draft: "${sign(answer)}`.slice(0, 60))
  })

/** The first words of the box name the shop; a space before the colon in French. */
function sign(words: string): string {
  return `${/[éà']/.test(words) && /^(C'est|J'ai)/.test(words) ? "Mike's Plumbing : " : signed}${words}`
}
