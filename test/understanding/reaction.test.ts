import { expect, test } from 'vitest'
import { withoutReactions } from '../../server/understanding/reaction.ts'

test.each([
  'Liked “Tue 10 or Wed 3?”',
  'Loved "Does Tuesday suit you?"',
  'Laughed at “My toilet leaks at 12 Elm St”',
  'Emphasized “What is the address?”',
  'Disliked “1) Tue 10\n2) Wed 3”',
  'Questioned “ok”',
  'Removed a like from “ok”',
  'Loved an image',
  'A aimé « Mardi 10 h »',
  'N’a pas aimé « Mardi 10 h »',
  'Le gustó “Martes 10”',
  'Le encantó “Martes 10”',
  '👍 to “Tue 10”',
  '👍\u200b to “\u200aTue 10\u200a” ',
  '❤️ to “Tue 10”',
  'Reacted 😂 to “Tue 10”',
])('%j says nothing of its own', (text) => {
  expect(withoutReactions(text)).toBe('')
})

test.each([
  'Liked your work, the toilet leaks again',
  'Loved "the look" can you come Tuesday?',
  '👍',
  'it said "full" on it',
])('%j is the caller’s own', (text) => {
  expect(withoutReactions(text)).toBe(text)
})

test('beside a reaction the rest is read', () => {
  expect(withoutReactions('Liked “Tue 10?”\nmy tap leaks')).toBe('my tap leaks')
})
