import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { digitsSaid, readKeyedNumber } from '../../server/calls/keyed-number.ts'
import { composeShop, storable } from '../../server/settings/settings.ts'

const unset = storable.parse(Object.fromEntries(Object.keys(storable.shape).map((name) => [name, null])))
const shopIn = (country: string) => composeShop({ ...unset, country }, readConfig({ DATA_DIR: '/nowhere' }), null)
const ours = ['+14165550100', '+14165550001']

describe('a number that is keyed in or said', () => {
  test.each([
    ['ten digits', 'CA', '4165550134', null, '+14165550134'],
    ['with the country', 'CA', '14165550134', null, '+14165550134'],
    ['a neighbour of every day', 'CA', '2025550134', null, '+12025550134'],
    ['as it is dialled at home', 'GB', '07700900134', null, '+447700900134'],
    ['said', 'CA', '', 'four one six, triple five, oh one three four', '+14165550134'],
    ['said and written as a number', 'CA', '', 'It is 416 555-0134.', '+14165550134'],
    ['said in pairs', 'CA', '', 'four sixteen, five fifty five, zero one thirty four', '+14165550134'],
    ['said in pairs in French', 'CA', '', 'quatre un six cinq cinquante-cinq zéro un trente-quatre', '+14165550134'],
    [
      'said in pairs in Spanish',
      'CA',
      '',
      'cuatro dieciséis cinco cincuenta y cinco cero uno treinta y cuatro',
      '+14165550134',
    ],
    ['said in French', 'CA', '', 'quatre un six cinq cinq cinq zéro un trois quatre', '+14165550134'],
    ['said in Spanish', 'US', '', 'dos cero dos cinco cinco cinco cero uno tres cuatro', '+12025550134'],
  ])('%s is taken', (_what, country, digits, said, number) => {
    expect(readKeyedNumber({ digits, said }, shopIn(country), ours)).toEqual({ number })
  })

  test.each([
    ['nothing', '', null, 'no-number'],
    ['too short', '416555013', null, 'no-number'],
    ['an emergency number', '911', null, 'no-number'],
    ['words', '', 'I have no cell phone', 'no-number'],
    ['a premium number', '9005550134', null, 'takes-no-texts'],
    ['a toll-free number', '8005550134', null, 'takes-no-texts'],
    ['a country that is not texted', '8765550134', null, 'takes-no-texts'],
    ["the shop's own line", '4165550100', null, 'takes-no-texts'],
    ["a phone of the shop's people", '4165550001', null, 'takes-no-texts'],
  ])('%s is not', (_what, digits, said, unread) => {
    expect(readKeyedNumber({ digits, said }, shopIn('CA'), ours)).toEqual({ unread })
  })

  test('a landline is not, where numbers tell', () => {
    expect(readKeyedNumber({ digits: '02079460134', said: null }, shopIn('GB'), [])).toEqual({
      unread: 'takes-no-texts',
    })
  })

  test('whatever comes, it is a number in full or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (digits, said) => {
        const read = readKeyedNumber({ digits, said }, shopIn('CA'), ours)
        if ('number' in read) expect(read.number).toMatch(/^\+1\d{10}$/)
        expect(digitsSaid(said ?? '')).toMatch(/^\d*$/)
      }),
    )
  })
})
