import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { guess, makeGuesses } from '../../server/sign-in/guess.ts'

const now = () => Temporal.Instant.from('2026-03-02T15:00:00Z')
const owner = { name: 'owner', known: false }
const right = async () => ({ person: 1 })
const wrong = async () => undefined

test('a right guess finds what the secret opens, and the next may follow at once', async () => {
  const guesses = makeGuesses(now)
  for (let i = 0; i < 3; i++) expect(await guess(guesses, owner, right)).toEqual({ do: 'accept', found: { person: 1 } })
})

test('a guess that comes too soon costs no check', async () => {
  const guesses = makeGuesses(now)
  expect(await guess(guesses, owner, wrong)).toEqual({ do: 'refuse', because: 'wrong' })
  let checks = 0
  const counted = async () => ({ checks: ++checks })
  expect(await guess(guesses, owner, counted)).toEqual({ do: 'refuse', because: 'too-soon', seconds: 1 })
  expect(checks).toBe(0)
})

test('many guesses at once are one guess', async () => {
  const guesses = makeGuesses(now)
  const all = await Promise.all(Array.from({ length: 20 }, () => guess(guesses, owner, wrong)))
  expect(
    all.filter(({ do: what, ...rest }) => what === 'accept' || ('because' in rest && rest.because === 'wrong')),
  ).toHaveLength(1)
})

test('who finds no room is not counted as having guessed', async () => {
  const guesses = makeGuesses(now)
  const ends: (() => void)[] = []
  const slow = () => new Promise<undefined>((resolve) => ends.push(() => resolve(undefined)))
  const crowd = Array.from({ length: 51 }, (_, i) => guess(guesses, { name: `stranger ${i}`, known: false }, slow))
  expect(await guess(guesses, owner, right)).toEqual({ do: 'refuse', because: 'crowded' })
  while (ends.length > 0) {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(crowd)
  expect(await guess(guesses, owner, right)).toEqual({ do: 'accept', found: { person: 1 } })
})

test('a check that breaks is no accepted guess, and breaks nobody else’s', async () => {
  const guesses = makeGuesses(now)
  await expect(guess(guesses, owner, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk')
  expect(await guess(guesses, { name: 'other', known: false }, right)).toMatchObject({ do: 'accept' })
})
