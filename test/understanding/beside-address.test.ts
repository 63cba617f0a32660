import { expect, test } from 'vitest'
import { needBesideAddress } from '../../server/understanding/beside-address.ts'
import { readText } from '../../server/understanding/reading.ts'

test.each([
  '14 oak st, house with the white fence',
  '14 oak st, its the brick house with blue paint',
  'its 212 Pape Ave the door is red',
  '14 oak st above the tile store',
  '14 oak st, hardwood floors so take shoes off',
  '14 oak st the one with the broken window',
  '14 rue Oak, la maison avec la clôture blanche',
  '14 rue Oak au dessus du magasin de peinture',
  'calle Roble 14, la casa con la cerca blanca',
])('what a house looks like is no need: %j', (text) => {
  expect(needBesideAddress(readText(text)).clean).toBe('')
})

test.each([
  ['14 oak st and the toilet is also clogged', 'the toilet is also clogged'],
  ['14 oak st. actually its the toilet, the white house', 'actually its the toilet'],
  ['14 oak st. i also need a toilet installed', 'i also need a toilet installed'],
  ['calle Roble 14, también gotea la regadera', 'también gotea la regadera'],
  ['14 rue Oak, la toilette est bouchée aussi', 'la toilette est bouchée aussi'],
])('what is broken or wanted besides is one: %j', (text, need) => {
  expect(needBesideAddress(readText(text)).clean).toBe(need)
})
