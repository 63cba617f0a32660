import { expect, test } from 'vitest'
import { spellerFor } from '../../server/understanding/language/typed-in-haste.ts'
import { wordList } from '../../server/understanding/language/word-list.ts'

const speller = spellerFor({
  keys: wordList('stop texting messages remove leave alone number burst basta'),
  joints: wordList('me my a'),
  others: wordList('stove'),
})

test.each([
  ['swapped', 'tetxing', 'texting'],
  ['swapped at the beginning', 'etxting', 'texting'],
  ['doubled', 'textting', 'texting'],
  ['dropped', 'remve', 'remove'],
  ['one of two dropped', 'mesages', 'messages'],
  ['hit beside the key', 'rwmove', 'remove'],
  ['written by the ear', 'birst', 'burst'],
  ['held down', 'bastaaaa', 'basta'],
  ['left without vowels', 'txtng', 'texting'],
  ['doubled at the end of a short word', 'stopp', 'stop'],
])('a letter %s: %s is %s', (_, typed, meant) => {
  expect(speller(typed)).toBe(meant)
})

test('words typed as one are parted where all of them are known', () => {
  expect(speller('stoptexting')).toBe('stop texting')
  expect(speller('leavemealone')).toBe('leave me alone')
  expect(speller('stopvalve')).toBe('stopvalve')
  expect(speller('mymy')).toBe('mymy')
})

test('what is a word of its own stays, however near it is', () => {
  for (const word of [
    'testing',
    'massages',
    'remote',
    'along',
    'burnt',
    'step',
    'shop',
    'stove',
    'melissa',
    'numb3r',
    'été',
  ])
    expect(speller(word)).toBe(word)
})

test('a word of every day that is nearer than a key is the one that was meant', () => {
  expect(speller('bfeore')).toBe('before')
  expect(speller('leavs')).toBe('leave')
})
