// Whose names may stand in an answer: the shop's, the owner's and the caller's own, as they were given to us.

import { givenNames, wordsAndNames } from '../../understanding/name/given-names.ts'
import { brands } from '../../understanding/name/not-names.ts'
import type { ReplyAllowed } from '../check-reply.ts'
import { tabooIn } from './languages.ts'
import { bareWords, type Word } from './words.ts'

/** The words with each allowed name as one word: `@caller`, or `@shop` for the shop and its owner. */
export function withNames(words: readonly Word[], allowed: ReplyAllowed): Word[] {
  const names = namesOf(allowed)
  const left: Word[] = []
  for (let place = 0; place < words.length; ) {
    const word = words[place]
    const isCapital = /^\p{Lu}/u.test(word?.shown ?? '')
    const name = names.find(
      ({ parts }) => isCapital && parts.every((part, index) => words[place + index]?.text === part),
    )
    if (word) left.push(name ? { ...word, text: name.as } : word)
    place += name?.parts.length ?? 1
  }
  return left
}

/** A name of somebody else: in capitals where no sentence begins, or a given name that is no word of every day. */
export function isStrangersName({ text, shown, startsSentence }: Word, isKnown: (word: string) => boolean): boolean {
  if (/^[@,]|^i$/.test(text)) return false
  if (givenNames.has(text) && !isKnown(text)) return true
  return !startsSentence && /^\p{Lu}/u.test(shown) && !isMaker(text, isKnown) && !/^\p{Lu}{2,}$/u.test(shown)
}

function isMaker(text: string, isKnown: (word: string) => boolean): boolean {
  return brands.has(text) && isKnown(text)
}

// What is longer is a sentence that calls itself a name.
const mostParts = 5

type Name = { as: string; parts: readonly string[] }

function namesOf({ language, callerName, businessName, ownerName }: ReplyAllowed): Name[] {
  const given = [
    { as: '@caller', name: callerName },
    { as: '@caller', name: callerName?.trim().split(/\s+/)[0] },
    { as: '@shop', name: businessName },
    { as: '@shop', name: ownerName },
    { as: '@shop', name: ownerName?.trim().split(/\s+/)[0] },
  ]
  return given
    .filter(({ name }) => name && /^\p{L}[\p{L}' .-]+$/u.test(name))
    .map(({ as, name }) => ({ as, parts: bareWords(name ?? '') }))
    .filter(
      ({ parts }) =>
        parts.length > 0 && parts.length <= mostParts && (isGivenName(parts) || !tabooIn(parts.join(' '), language)),
    )
    .toSorted((one, other) => other.parts.length - one.parts.length)
}

function isGivenName([first, ...more]: readonly string[]): boolean {
  return more.length === 0 && (givenNames.has(first ?? '') || wordsAndNames.has(first ?? ''))
}
