import { expect, test } from 'vitest'
import { readPersonThere } from '../../server/understanding/person-there.ts'
import { readText } from '../../server/understanding/reading.ts'

test.each([
  ['my tenant Joe 416-555-0199 at 9 Elm smells gas', 'Joe'],
  ['my tenant joe 416-555-0199 at 9 elm smells gas', 'Joe'],
  ['MY TENANT JOE 416-555-0199 SMELLS GAS', 'Joe'],
  ['My tenant smells gas. Her name is Maria Lopez, 416-555-0199', 'Maria Lopez'],
  ['my mother Rose lives at 9 Elm St', 'Rose'],
  ['my neighbour is called Tom', 'Tom'],
  ['my tenant named Ann smells gas', 'Ann'],
  ['mi inquilino José 416-555-0199 dice que huele a gas', 'José'],
  ['mi vecina huele gas, se llama Ana', 'Ana'],
  ['mon locataire Luc sent le gaz', 'Luc'],
  ["ma mère sent le gaz, elle s'appelle Louise", 'Louise'],
  ['my tenant 416-555-0199 smells gas', null],
  ['my tenant at 416-555-0199 smells gas', null],
  ['my tenant smells gas', null],
  ['I smell gas', null],
])('%s', (text, name) => {
  expect(readPersonThere(readText(text))).toBe(name)
})
