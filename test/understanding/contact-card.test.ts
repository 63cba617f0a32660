import { expect, test } from 'vitest'
import { findCard, withoutCards } from '../../server/understanding/contact/contact-card.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import { understand } from '../../server/understanding/understand.ts'
import { situation } from './contact-situation.ts'

const card =
  'BEGIN:VCARD\nVERSION:3.0\nN:Okafor;Ada;;;\nFN:Ada Okafor\nitem1.TEL;type=CELL:+1 (416) 555-0188\nEND:VCARD'
const packs = loadPacks()

test('a card tells whose it is and the number', () => {
  expect(findCard(card)).toEqual({ name: 'Ada Okafor', phone: '+1 (416) 555-0188' })
  expect(findCard(card.replace('FN:Ada Okafor\n', ''))).toMatchObject({ name: 'Ada Okafor' })
  expect(findCard('my sink leaks')).toBeNull()
  expect(withoutCards(`my sink leaks\n${card}`)).toBe('my sink leaks')
})

test('a card gives the number, a name only where one was asked for, and never a need', () => {
  const told = understand(card, situation({ said: 'What are you looking to get done?' }), packs)
  expect(told).toMatchObject({ intent: 'other', name: null, service: null, address: null, phone: '+14165550188' })
  expect(understand(card, situation({ said: "What's your name, please?" }), packs)).toMatchObject({
    name: 'Ada Okafor',
  })
})
