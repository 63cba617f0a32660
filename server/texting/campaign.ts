// The answers that carriers ask for before they carry a shop's texts (A2P 10DLC), made from how the shop really texts.
import { businessName, helpAnswer, opener, optInAnswer, optOutAnswer } from '../conversations/texts.ts'
import type { Shop } from '../settings/settings.ts'
import { keywords } from './keywords.ts'

/**
 * `trade`: its name; null: not known, or one of its own. `number` as people read it, `spoken` what a missed caller hears,
 * `pageUrl` where the public page stands; null while unknown.
 */
export type Campaign = {
  shop: Shop
  trade: string | null
  number: string | null
  spoken: string
  /** The texts of a job. */
  samples: string[]
  pageUrl: string | null
}

export type Answer = { id: string; asks: string; hint?: string; answer: string }

/** In the order of Twilio's form; other carriers ask the same in other words. Without a page the links are missing. */
export function campaignAnswers(campaign: Campaign): Answer[] {
  return [
    {
      id: 'use-case',
      asks: 'Use case',
      hint: 'If the form has no such case, choose Customer Care. A sole proprietor has one case only.',
      answer: 'Low Volume Mixed',
    },
    { id: 'description', asks: 'Campaign description', answer: descriptionOf(campaign) },
    { id: 'flow', asks: 'How do people consent? (message flow)', answer: flowOf(campaign) },
    ...samplesOf(campaign).map((answer, n) => ({ id: `sample-${n + 1}`, asks: `Sample message ${n + 1}`, answer })),
    ...keywordAnswers(campaign),
    ...linksOf(campaign),
  ]
}

function descriptionOf({ shop, trade }: Campaign): string {
  const shopIs = trade ? ` (${trade})` : ''
  return (
    `${businessName(shop)}${shopIs} texts people who called or texted it. When somebody calls and nobody can pick up, ` +
    'they get one text that names the business, says that it is about their call, and asks what they need. They answer, ' +
    'and the texts that follow arrange that one job: what is needed, the address, the times on offer, the confirmation, and reminders of the appointment. ' +
    'No marketing is sent, and nobody is texted who did not get in touch first.'
  )
}

function flowOf({ shop, number, spoken, pageUrl }: Campaign): string {
  const line = number ?? 'the number of the business'
  const explained = pageUrl ? ` All of this is explained at ${pageUrl}.` : ''
  return (
    `People opt in by starting the contact themselves: they call ${line} or send a text to it. Numbers are never bought, ` +
    `rented or imported. Who calls ${businessName(shop)} and is not answered hears: "${spoken}" ` +
    'The first text names the business, says that it is about the call, and says how to opt out, with the word STOP. ' +
    `Every call and text is kept with its time as the record of consent.${explained}`
  )
}

/** Forms take five. */
function samplesOf({ shop, samples }: Campaign): string[] {
  return [opener(shop), ...samples]
}

function keywordAnswers({ shop, number }: Campaign): Answer[] {
  return [
    { id: 'start-words', asks: 'Opt-in keywords', answer: keywords.start.join(', ') },
    { id: 'start-answer', asks: 'Opt-in message', answer: optInAnswer(shop) },
    { id: 'stop-words', asks: 'Opt-out keywords', answer: keywords.stop.join(', ') },
    { id: 'stop-answer', asks: 'Opt-out message', answer: optOutAnswer(shop) },
    { id: 'help-words', asks: 'Help keywords', answer: keywords.help.join(', ') },
    { id: 'help-answer', asks: 'Help message', answer: helpAnswer(shop, number ?? 'us') },
  ]
}

function linksOf({ pageUrl }: Campaign): Answer[] {
  if (!pageUrl) return []
  return [
    { id: 'website', asks: 'Website, or where people opt in', answer: pageUrl },
    { id: 'privacy', asks: 'Privacy policy', answer: `${pageUrl}#privacy` },
    { id: 'terms', asks: 'Terms and conditions', answer: `${pageUrl}#terms` },
  ]
}
