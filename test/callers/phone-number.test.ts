import fc from 'fast-check'
import { type CountryCode, getCountries, getExampleNumber } from 'libphonenumber-js/max'
import mobiles from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import {
  allowedCountriesFor,
  countryOf,
  isCountryAllowed,
  readCallerNumber,
  showNumber,
  textability,
} from '../../server/callers/phone-number.ts'

const unusable = (because: 'impossible' | 'short-code' | 'not-a-phone') => ({ kind: 'unusable', because })

// On a few islands whole numbers have six digits, which alone look like a short code; carriers write them with the country code.
const isShort = (nationalNumber: string) => nationalNumber.length <= 6

describe('a number that can be called', () => {
  const written: [string, CountryCode, string, CountryCode | null][] = [
    ['+14165550134', 'CA', '+14165550134', 'CA'],
    ['14165550134', 'CA', '+14165550134', 'CA'],
    ['4165550134', 'CA', '+14165550134', 'CA'],
    ['4165550134', 'US', '+14165550134', 'CA'],
    ['(416) 555-0134', 'CA', '+14165550134', 'CA'],
    ['416-555-0134', 'CA', '+14165550134', 'CA'],
    ['416.555.0134', 'CA', '+14165550134', 'CA'],
    ['1 (416) 555 0134', 'CA', '+14165550134', 'CA'],
    ['+1 416\u2011555\u20110134', 'CA', '+14165550134', 'CA'],
    ['\u202a+1\u00a0416\u00a0555\u00a00134\u202c', 'CA', '+14165550134', 'CA'],
    ['  +14165550134\n', 'CA', '+14165550134', 'CA'],
    ['tel:+1-416-555-0134', 'CA', '+14165550134', 'CA'],
    ['416-555-0134 ext. 12', 'CA', '+14165550134', 'CA'],
    ['+14165550134;ext=12', 'CA', '+14165550134', 'CA'],
    ['４１６５５５０１３４', 'CA', '+14165550134', 'CA'],
    ['٤١٦٥٥٥٠١٣٤', 'CA', '+14165550134', 'CA'],
    ['۴۱۶۵۵۵۰۱۳۴', 'CA', '+14165550134', 'CA'],
    ['0014165550134', 'GB', '+14165550134', 'CA'],
    ['011 44 20 7123 4567', 'US', '+442071234567', 'GB'],
    ['07400 123456', 'GB', '+447400123456', 'GB'],
    ['447400123456', 'GB', '+447400123456', 'GB'],
    ['+44 (0)7400 123456', 'GB', '+447400123456', 'GB'],
    ['085 123 4567', 'IE', '+353851234567', 'IE'],
    ['0491 570 156', 'AU', '+61491570156', 'AU'],
    ['021 123 4567', 'NZ', '+64211234567', 'NZ'],
    ['06 12 34 56 78', 'FR', '+33612345678', 'FR'],
    ['612 34 56 78', 'ES', '+34612345678', 'ES'],
    ['55 1234 5678', 'MX', '+525512345678', 'MX'],
    ['+1 787 555 1234', 'US', '+17875551234', 'PR'],
    ['+1 876 555 1234', 'US', '+18765551234', 'JM'],
    // Possible though not in use: the range that films use, an area code of nobody.
    ['+447700900123', 'GB', '+447700900123', null],
    ['+15555550134', 'US', '+15555550134', null],
    ['+18005551234', 'CA', '+18005551234', null],
    ['+15005550006', 'US', '+15005550006', null],
    ['+8821612345678', 'US', '+8821612345678', null],
    ['+3548656696', 'IS', '+3548656696', 'IS'],
  ]
  test.each(written)('%j at home in %s is %s of %s', (raw, home, e164, country) => {
    expect(readCallerNumber(raw, home)).toEqual({ kind: 'number', e164, country })
  })

  test.each(getCountries())('a mobile of %s reads the same in its national and its international form', (country) => {
    const example = getExampleNumber(country, mobiles)
    if (!example || isShort(example.nationalNumber)) return
    const read = { kind: 'number', e164: example.number }
    expect(readCallerNumber(example.formatNational(), country)).toMatchObject(read)
    expect(readCallerNumber(example.formatInternational(), 'US')).toMatchObject(read)
  })
})

describe('a caller who hides', () => {
  const words = [
    '',
    '   ',
    '\u200b',
    'anonymous',
    'Anonymous',
    'ANONYMOUS',
    'restricted',
    'unknown',
    'unavailable',
    'private',
    'blocked',
    'withheld',
    'hidden',
    'Private Number',
    'PRIVATE_CALLER',
    'Unknown Caller',
    'unknown-number',
    'No Caller ID',
    'NoCallerID',
    'No number',
    'Caller ID blocked',
    'Number is private',
    'Number withheld',
    'Not available',
    'Out of Area',
    '<unknown>',
    'Anonyme',
    'Numéro privé',
    'Numéro masqué',
    'Número privado',
    'Número oculto',
    'Desconocido',
    'sip:anonymous@anonymous.invalid',
    '"Anonymous" <sip:anonymous@anonymous.invalid>',
    'sips:unavailable@example.com',
    '0000000000',
    '+10000000000',
  ]
  test.each(words)('by the word %j', (raw) => {
    expect(readCallerNumber(raw, 'US')).toEqual({ kind: 'withheld' })
  })

  const keypad = ['266696687', '7378742833', '86282452253', '8656696', '2562533']
  const spellings = keypad.flatMap((digits) => [digits, `+${digits}`, `1${digits}`, `+1${digits}`, ` +1 ${digits} `])
  test.each(spellings)('by the keypad spelling %j, at home anywhere', (raw) => {
    for (const home of ['US', 'CA', 'GB', 'AU', 'CN'] as const) {
      expect(readCallerNumber(raw, home)).toEqual({ kind: 'withheld' })
    }
  })

  test('by a keypad spelling that only shows once the country code stands before it', () => {
    expect(readCallerNumber('(737) 874-2833', 'US')).toEqual({ kind: 'withheld' })
    expect(readCallerNumber('0282452253', 'CN')).toEqual({ kind: 'withheld' })
  })
})

describe('what is no number to call', () => {
  const rows: [string, CountryCode, 'impossible' | 'short-code' | 'not-a-phone'][] = [
    ['911', 'US', 'short-code'],
    ['+911', 'US', 'short-code'],
    ['1210#589', 'DE', 'short-code'],
    ['112', 'IE', 'short-code'],
    ['999', 'GB', 'short-code'],
    ['000', 'AU', 'short-code'],
    ['111', 'NZ', 'short-code'],
    ['101', 'CA', 'short-code'],
    ['7726', 'GB', 'short-code'],
    ['12345', 'US', 'short-code'],
    ['+12345', 'US', 'short-code'],
    ['123456', 'US', 'short-code'],
    ['262-966', 'CA', 'short-code'],
    ['131114', 'AU', 'short-code'],
    ['5550134', 'US', 'impossible'],
    ['5550134', 'CA', 'impossible'],
    ['+1416555013', 'CA', 'impossible'],
    ['+141655501345', 'CA', 'impossible'],
    ['+1911', 'US', 'short-code'],
    ['+0123456789', 'US', 'impossible'],
    ['+99912345678', 'US', 'impossible'],
    ['0', 'US', 'impossible'],
    ['42', 'US', 'impossible'],
    ['*67 416 555 0134', 'CA', 'impossible'],
    ['416 555 0134 / 416 555 0199', 'CA', 'impossible'],
    ['14165550134', 'GB', 'impossible'],
    ['+310000000000', 'NL', 'impossible'],
    ['1000000', 'CA', 'impossible'],
    ['1'.repeat(300), 'US', 'impossible'],
    ['sip:+14165550134@pbx.example.com', 'CA', 'not-a-phone'],
    ['sip:dana@example.com', 'CA', 'not-a-phone'],
    ['"Dana" <sip:4165550134@example.com>', 'CA', 'not-a-phone'],
    ['client:+14165550134', 'CA', 'not-a-phone'],
    ['client:Anonymous', 'CA', 'not-a-phone'],
    ['whatsapp:+14165550134', 'CA', 'not-a-phone'],
    ['4165550134@txt.example.com', 'CA', 'not-a-phone'],
    ['4165550134@10.0.0.5', 'CA', 'not-a-phone'],
    ['AMAZON', 'US', 'not-a-phone'],
    ['1-800-FLOWERS', 'US', 'not-a-phone'],
    ['Mike', 'US', 'not-a-phone'],
    ['unknown 5', 'US', 'not-a-phone'],
    ['+', 'US', 'not-a-phone'],
    ['-', 'US', 'not-a-phone'],
    ['🙂', 'US', 'not-a-phone'],
  ]
  test.each(rows)('%j at home in %s: %3$s', (raw, home, because) => {
    expect(readCallerNumber(raw, home)).toEqual(unusable(because))
  })
})

describe('whatever is written', () => {
  const digitish = fc.string({ unit: fc.constantFrom(...'0123456789+-() .#*x;=,/'), maxLength: 24 })
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), digitish)
  const home = fc.constantFrom(...getCountries())

  test('reading never throws, and says one of three things', () => {
    fc.assert(
      fc.property(anything, home, (raw, country) => {
        expect(['number', 'withheld', 'unusable']).toContain(readCallerNumber(raw, country).kind)
      }),
      { numRuns: 2000 },
    )
  })

  test('a number that was read reads as itself, wherever home is', () => {
    const national = fc.tuple(
      fc.constantFrom('', '+', '+1', '0', '+44', '+61', '+49'),
      fc.integer({ min: 1e6, max: 99e10 }),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          digitish,
          national.map((parts) => parts.join('')),
        ),
        home,
        home,
        (raw, here, there) => {
          const read = readCallerNumber(raw, here)
          if (read.kind !== 'number') return
          expect(read.e164).toMatch(/^\+[1-9]\d{5,16}$/)
          expect(readCallerNumber(read.e164, there)).toEqual(read)
          expect(countryOf(read.e164)).toBe(read.country)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('the other questions never throw either', () => {
    fc.assert(
      fc.property(anything, home, (raw, country) => {
        expect([countryOf(raw), textability(raw), isCountryAllowed(raw, [country])]).toHaveLength(3)
        expect(typeof showNumber(raw, country)).toBe('string')
      }),
    )
  })
})

describe('texting a number', () => {
  const rows: [string, 'ok' | 'premium' | 'toll-free'][] = [
    ['+14165550134', 'ok'],
    ['+12125550134', 'ok'],
    ['+15555550134', 'ok'],
    ['+15005550006', 'ok'],
    ['+447400123456', 'ok'],
    ['+447700900123', 'ok'],
    ['+442071234567', 'ok'],
    ['+61491570156', 'ok'],
    ['+33612345678', 'ok'],
    ['+18091234567', 'toll-free'],
    ['+18005551234', 'toll-free'],
    ['+18885551234', 'toll-free'],
    ['+18001234567', 'toll-free'],
    ['+18009765555', 'toll-free'],
    ['+18335550134', 'toll-free'],
    ['+448081570192', 'toll-free'],
    ['+611800123456', 'toll-free'],
    ['+80012345678', 'toll-free'],
    ['+19005551234', 'premium'],
    ['+19001111111', 'premium'],
    ['+12129761234', 'premium'],
    ['+449011234567', 'premium'],
    ['+447012345678', 'premium'],
    ['+33899123456', 'premium'],
    ['+33820123456', 'premium'],
    ['+611300123456', 'premium'],
    ['+491805123456', 'premium'],
    ['+881612345678', 'premium'],
    ['+8821612345678', 'premium'],
    ['+883510001234567', 'premium'],
    ['+870773111632', 'premium'],
    ['+878101234567890', 'premium'],
    ['+80812345678', 'premium'],
    ['+979123456789', 'premium'],
    ['no number at all', 'ok'],
  ]
  test.each(rows)('%s is %s', (e164, expected) => {
    expect(textability(e164)).toBe(expected)
  })

  test.each(getCountries())('an ordinary mobile of %s can be texted', (country) => {
    const example = getExampleNumber(country, mobiles)
    if (example) expect(textability(example.number)).toBe('ok')
  })
})

describe('the countries a shop answers', () => {
  test.each([
    ['US', ['US', 'CA', 'PR']],
    ['CA', ['CA', 'US']],
    ['PR', ['PR', 'US']],
    ['GB', ['GB']],
    ['MX', ['MX']],
    ['AU', ['AU']],
  ] as [CountryCode, CountryCode[]][])('at home in %s: %j', (home, expected) => {
    expect(allowedCountriesFor(home)).toEqual(expected)
  })

  const rows: [string, CountryCode[], boolean][] = [
    ['+14165550134', ['CA', 'US'], true],
    ['+12125550134', ['CA', 'US'], true],
    ['+12125550134', ['CA'], false],
    ['+17875551234', ['US', 'CA', 'PR'], true],
    ['+17875551234', ['CA', 'US'], false],
    ['+18765551234', ['US', 'CA', 'PR'], false],
    ['+16585551234', ['US', 'CA', 'PR'], false],
    ['+18095551234', ['US', 'CA', 'PR'], false],
    ['+18495551234', ['US', 'CA', 'PR'], false],
    ['+12425551234', ['US', 'CA', 'PR'], false],
    ['+18765551234', ['JM'], true],
    ['+15555550134', ['US'], true],
    ['+15555550134', ['CA'], true],
    ['+15555550134', ['GB', 'CA'], true],
    ['+15555550134', ['GB'], false],
    ['+17105551234', ['CA'], true],
    ['+18005551234', ['CA'], true],
    ['+18005551234', ['GB'], false],
    ['+447700900123', ['GB'], true],
    ['+447700900123', ['US'], false],
    ['+447400123456', ['GB'], true],
    ['+447624123456', ['GB'], false],
    ['+447624123456', ['GB', 'IM'], true],
    ['+77011234567', ['RU'], false],
    ['+79161234567', ['RU'], true],
    ['+390612345678', ['IT'], true],
    ['+881612345678', ['US', 'GB'], false],
    ['+80012345678', ['US', 'GB'], false],
    ['+14165550134', [], false],
    ['anonymous', ['US'], false],
  ]
  test.each(rows)('%s for a shop that answers %j: %s', (e164, allowed, expected) => {
    expect(isCountryAllowed(e164, allowed)).toBe(expected)
  })

  test.each(getCountries())('a shop in %s answers its own mobiles', (country) => {
    const example = getExampleNumber(country, mobiles)
    if (example) expect(isCountryAllowed(example.number, allowedCountriesFor(country))).toBe(true)
  })
})

describe('a number on the page', () => {
  const rows: [string, CountryCode, string][] = [
    ['+14165550134', 'CA', '416-555-0134'],
    ['+14165550134', 'US', '+1 416 555 0134'],
    ['+12125550134', 'US', '212-555-0134'],
    ['+12125550134', 'GB', '+1 212 555 0134'],
    ['+15555550134', 'CA', '555-555-0134'],
    ['+18005551234', 'CA', '800-555-1234'],
    ['+18765551234', 'JM', '876-555-1234'],
    ['+447700900123', 'GB', '07700 900123'],
    ['+447700900123', 'CA', '+44 7700 900123'],
    ['+447400123456', 'GB', '07400 123456'],
    ['+61491570156', 'AU', '0491 570 156'],
    ['+33612345678', 'FR', '06 12 34 56 78'],
    ['+34612345678', 'ES', '612 34 56 78'],
    ['+881612345678', 'US', '+881 6 123 45678'],
    ['withheld', 'US', 'withheld'],
    ['', 'US', ''],
  ]
  test.each(rows)('%s at home in %s is shown as %s', (e164, home, shown) => {
    expect(showNumber(e164, home)).toBe(shown)
  })

  test.each(getCountries())('a mobile of %s reads back from the way it is shown', (country) => {
    const example = getExampleNumber(country, mobiles)
    if (!example || isShort(example.nationalNumber)) return
    for (const home of [country, 'US', 'GB'] as const) {
      expect(readCallerNumber(showNumber(example.number, home), home)).toMatchObject({ e164: example.number })
    }
  })
})
