import { expect, test } from 'vitest'
import { asksForOurs } from '../../server/understanding/asks-for-ours.ts'
import { readText } from '../../server/understanding/reading.ts'

const isForMike = (text: string) => asksForOurs(readText(text), ['Mike Tremblay'])

test.each([
  'i think u got the wrong guy, i need mike',
  "who is this? I'm looking for Mike",
  'trying to reach Mike',
  'can I talk to mike',
  'busco a Mike',
  'quiero hablar con Mike',
  'je cherche Mike',
  "j'ai besoin de Mike",
])('somebody of the shop is wanted by name: %s', (text) => {
  expect(isForMike(text)).toBe(true)
})

test.each(['wrong number, this is not Mike', 'i need a plumber', 'I need Mikey', 'busco a Miguel', 'who is mike'])(
  'nobody of the shop is wanted: %s',
  (text) => {
    expect(isForMike(text)).toBe(false)
  },
)
