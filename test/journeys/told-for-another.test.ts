import { expect, test } from 'vitest'
import { openTalk, owner } from './talk.ts'

test.each([
  ['my tenant Joe 416-555-0199 at 9 Elm St smells gas', 'Joe 416-555-0199'],
  ['my tenant at 9 Elm St smells gas, her name is Maria, 416 555 0199', 'Also Maria 416-555-0199.'],
  ['mi inquilino en 9 Elm St huele a gas, se llama José, 416 555 0199', 'Also José 416-555-0199.'],
  ["mon locataire au 9 rue Elm sent le gaz, il s'appelle Luc, 416 555 0199", 'Also Luc 416-555-0199.'],
])('whoever is where the danger is stands in the alarm with their number: %s', async (words, told) => {
  const { rings, types, reads } = await openTalk()
  await rings()
  await types(words)
  const alarm = reads(owner)
  expect(alarm).toEqual([expect.stringContaining('EMERGENCY, gas')])
  expect(alarm[0]).toContain(told)
})

test('told after the alarm it is passed on at once, and stands in the next round', async () => {
  const { rings, types, reads, passes } = await openTalk()
  await rings()
  await types('my tenant at 9 Elm St smells gas')
  await passes({ seconds: 5 })
  reads(owner)
  await types('call my tenant Joe at 416-555-0199')
  expect(reads(owner)).toEqual([expect.stringContaining('Also Joe 416-555-0199.')])
  for (let n = 0; n < 66; n++) await passes({ seconds: 10 })
  expect(reads(owner)).toEqual([expect.stringMatching(/EMERGENCY, gas.*Also Joe 416-555-0199\./)])
})

test('who tells of their own house has nobody else named', async () => {
  const { rings, types, reads } = await openTalk()
  await rings()
  await types('I smell gas at 9 Elm St')
  expect(reads(owner).join()).not.toContain('Also')
})
