import { expect, test } from 'vitest'
import { isSureAddress } from '../../server/understanding/address/sure-address.ts'

test.each([
  ['18 oak st', 'sorry, 18 oak st'],
  ['77 Elm Ave', '77 Elm Ave'],
  ['4 park drive', 'it is 4 park drive'],
  ['18 Oak', 'wrong address its 18 Oak'],
  ['18 rue Oak', "c'est plutôt au 18 rue Oak"],
  ['calle Roble 18', 'la dirección es calle Roble 18'],
  ['Hidalgo 23', 'perdón, Hidalgo 23'],
])('%j takes the place of a known one in %j', (address, text) => {
  expect(isSureAddress(address, text)).toBe(true)
})

test.each([
  ['14h plutot', 'venez a 14h plutot'],
  ['9/16 wrench', 'can he bring a 9/16 wrench'],
  ['12 woodbine', 'i park at 12 woodbine'],
  ['oak st', 'the corner by oak st'],
  ['M4C 1B5', 'M4C 1B5'],
])('%j does not in %j', (address, text) => {
  expect(isSureAddress(address, text)).toBe(false)
})
