import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findName } from '../../server/understanding/name/find-name.ts'
import { readText } from '../../server/understanding/reading.ts'
import { rowsOf, situation } from './contact-situation.ts'

const asked = situation({ said: 'Who am I speaking with?' })

test.each(rowsOf<{ text: string; said?: string; name: string | null }>('name'))('%j', ({ text, said = '', name }) => {
  expect(findName(readText(text), situation({ said }))).toBe(name)
})

test('whatever is written, the name is a part of it but for its capitals', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), wordsOfNames()), (text) => {
      const name = findName(readText(text), asked)
      if (name !== null) expect(lettersOf(text)).toContain(lettersOf(name))
    }),
  )
})

test('who answers with the name that was found is called by it', () => {
  fc.assert(
    fc.property(wordsOfNames(), (text) => {
      const name = findName(readText(text), asked)
      if (name !== null && !name.includes('.')) expect(findName(readText(`My name is ${name}.`), asked)).toBe(name)
    }),
  )
})

test('a name by which we signed is whom they thank, not who they are', () => {
  const said = "It's Mike from Mike's Plumbing. What are you looking to get done?"
  expect(findName(readText('my sink leaks. thanks, Mike'), situation({ said }))).toBeNull()
  expect(findName(readText('my sink leaks. thanks, Priya'), situation({ said }))).toBe('Priya')
})

/** Who spells a name writes marks between its letters. */
function lettersOf(text: string): string {
  return readText(text).plain.replaceAll(/[-. ]/g, '')
}

function wordsOfNames(): fc.Arbitrary<string> {
  const words = [
    'dana',
    'Raj',
    'patel',
    'Lee',
    "o'neil",
    'this is',
    "it's",
    'my name is',
    'here',
    'thanks',
    ',',
    '\n',
    '-',
    '.',
    'soy',
    "je m'appelle",
    'dr',
    'de la',
    'Cruz',
    'leak',
    'tomorrow',
    'Hi',
    'mike',
    'from',
    '416',
  ]
  return fc.array(fc.constantFrom(...words), { maxLength: 10 }).map((each) => each.join(' '))
}

test.each([
  'thanks, Mike',
  'Thank you Mike!',
  'gracias, Mike',
  'merci Mike',
  'ok great. Cheers, Mike',
  'my sink leaks. Thanks, Mike',
])('whoever thanks one of ours is not called so: %j', (text) => {
  for (const said of ['', "What's your name, please?"])
    expect(findName(readText(text), situation({ said, ours: ['Mike Jones', 'Ana'] }))).toBeNull()
})

test('another name in that place is theirs, and so is the same name where it was asked for', () => {
  const ours = ['Mike Jones']
  expect(findName(readText('my sink leaks. Thanks, Dana'), situation({ ours }))).toBe('Dana')
  expect(findName(readText('Mike'), situation({ said: "What's your name, please?", ours }))).toBe('Mike')
})
