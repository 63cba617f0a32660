import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { isCountryAllowed, readCallerNumber, showNumber } from '../callers/phone-number.ts'
import type { Shop } from '../settings/settings.ts'

/** Whose telephone the visitor holds. */
export const whoCalls = ['customer', 'other', 'landline', 'abroad', 'withheld', 'owner', 'typed'] as const
export type WhoCalls = (typeof whoCalls)[number]

export type CallersPhone = {
  who: WhoCalls
  /** As it was typed, where it was. */
  typed: string
  /** As the carrier tells it. */
  number: string
}

/** What a carrier tells of somebody who hides the number. */
export const withheld = 'anonymous'

/** Why nobody can text from this phone; null where one can. */
export function whyItCannotText({ who }: CallersPhone): 'withheld' | 'landline' | null {
  return who === 'withheld' || who === 'landline' ? who : null
}

/** The phone that was chosen; null for the owner's while his number is not known. Any number goes, for callers come in all kinds. */
export function callersPhone(choice: { who: WhoCalls; typed: string }, shop: Shop): CallersPhone | null {
  const typed = choice.typed.trim()
  if (choice.who === 'typed' && typed) return { who: 'typed', typed, number: asCarrierTells(typed, shop.country) }
  const who = choice.who === 'typed' ? 'customer' : choice.who
  const number = numberOf(who, shop)
  return number === null ? null : { who, typed: '', number }
}

/** The phones that one can choose, with the number each is known by. */
export function phonesToChoose(shop: Shop): { who: WhoCalls; words: string | null }[] {
  return whoCalls.flatMap((who) => {
    if (who === 'typed') return []
    const number = numberOf(who, shop)
    if (number === null) return []
    return [{ who, words: who === 'withheld' ? null : showNumber(number, shop.country) }]
  })
}

function asCarrierTells(typed: string, country: CountryCode): string {
  const read = readCallerNumber(typed, country)
  return read.kind === 'number' ? read.e164 : typed
}

function numberOf(who: Exclude<WhoCalls, 'typed'>, { country, ownerMobile, allowedCountries }: Shop): string | null {
  const own = believableNumber(country)
  switch (who) {
    case 'customer':
      return own
    case 'other':
      return neighbour(own, 1)
    case 'landline':
      return neighbour(own, 2)
    case 'abroad':
      return foreign.find((number) => !isCountryAllowed(number, allowedCountries)) ?? null
    case 'withheld':
      return withheld
    case 'owner':
      return ownerMobile
  }
}

/** Numbers that are kept free for films and practice. */
const nobodys: Partial<Record<CountryCode, string>> = {
  US: '+12025550134',
  CA: '+14165550134',
  GB: '+447700900134',
  AU: '+61491570134',
}

const foreign = ['+447700900134', '+12025550134']

/** The number of a caller who might well be from here. */
function believableNumber(country: CountryCode): string {
  return nobodys[country] ?? getExampleNumber(country, examples)?.number ?? '+12025550134'
}

function neighbour(number: string, steps: number): string {
  return number.slice(0, -1) + ((Number(number.slice(-1)) + steps) % 10)
}
