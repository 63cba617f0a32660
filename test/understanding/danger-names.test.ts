import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readDanger } from '../../server/understanding/danger/danger.ts'
import { readText } from '../../server/understanding/reading.ts'
import { understand } from '../../server/understanding/understand.ts'

const now = Temporal.PlainDateTime.from('2026-05-13T12:00')
const dangerIn = (text: string, said = '') =>
  understand(text, { now, zone: 'America/Toronto', country: 'CA', said, offered: [], language: null }, []).safety

test.each([
  ["What's your name?", 'Tom Sparks'],
  ["What's your name?", 'Mrs. Flood'],
  ["What's your name?", 'Bernie Sparks'],
  ["What's your name?", 'Tom Burns'],
  ['¿Cómo se llama?', 'Juan Fuego'],
  ['Quel est votre nom ?', 'Julie Lafumée'],
  ['', 'name is Ash Fuego'],
  ['', 'its Ray Fires'],
  ['', 'my name is Gus Flood, my sink is clogged'],
  ['', 'me llamo Juan Fuego'],
  ["What's the address?", '33 Smoke Rise Ln'],
  ["What's the address?", '12 Flood Ave'],
  ["What's the address?", '5 Sparks St Ottawa'],
  ["What's the address?", '1 Smokey Hollow Dr'],
  ["What's the address?", '33 Burning Tree Rd'],
  ['', '742 Fire Station Rd unit 4, sink clogged'],
  ["Quelle est l'adresse ?", '14 rue de la Fumée'],
])('after "%s", "%s" is no danger', (said, text) => {
  expect(dangerIn(text, said)).toBe('none')
})

test.each([
  ["What's your name?", 'gas leak', 'gas'],
  ["What's your name?", 'House Fire', 'fire'],
  ["What's your name?", 'Kitchen Fire', 'fire'],
  ["What's your name?", 'Burst Pipe', 'flood'],
  ["What's your name?", 'Tom Sparks, I smell gas', 'gas'],
  ['', 'its Gas Leak', 'gas'],
  ["What's the address?", '12 Elm St smoke everywhere', 'fire'],
  ["What's the address?", '33 Smoke Rise Ln, the house is on fire', 'fire'],
  ["What's the address?", 'gas leak 12 elm st', 'gas'],
  ["What's the address?", '2 feet of water', 'flood'],
])('after "%s", "%s" is one', (said, text, is) => {
  expect(dangerIn(text, said)).toBe(is)
})

test('gas is an answer where we asked what something runs on, and a cry where we did not', () => {
  expect(dangerIn("it's gas", 'Is the water heater gas or electric?')).toBe('none')
  expect(dangerIn("it's gas")).toBe('gas')
  expect(readDanger(readText('Gas. Definitely gas.'))).toBe('gas')
  expect(readDanger(readText('gas'))).toBe('none')
})
