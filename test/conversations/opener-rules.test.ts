import fc from 'fast-check'
import { expect, test } from 'vitest'
import { previewOpener, readOpener } from '../../server/conversations/opener-rules.ts'
import { opener } from '../../server/conversations/texts.ts'
import type { Shop } from '../../server/settings/settings.ts'

const shop: Shop = {
  businessName: "Mike's Plumbing",
  ownerName: 'Mike',
  ownerMobile: null,
  zone: null,
  country: 'CA',
  hours: null,
  opener: null,
  language: 'en',
  trade: null,
  trustLevel: 'assist',
  draftsGoAfterMinutes: null,
  callOutFee: null,
  areas: null,
  shopAddress: null,
  ownerEmail: null,
  allowedCountries: ['CA'],
  episodeHours: 4,
  textBacksPerHour: 60,
  textBacksPerDay: 300,
  ...{ bookingNoticeMinutes: 120, bookingAheadDays: 30, travelMinutes: 30, mostJobsPerDay: null, bookingLink: false },
  ...{ region: null, nudges: true, reminders: true, reviewLink: null, lookUpLines: false },
}

test.each([
  ['{business} here. STOP ends this.', '{business} here. STOP ends this.'],
  ["Mike's Plumbing here. STOP ends this.", '{business} here. STOP ends this.'],
  ['Mike’s plumbing here. STOP ends this.', '{business} here. STOP ends this.'],
  ['MIKE`S PLUMBING here. STOP ends this.', '{business} here. STOP ends this.'],
  ['{owner} of {business}:\n hello. (STOP)', '{owner} of {business}: hello. (STOP)'],
  ['', null],
  [' \n ', null],
])('%j is kept as %j', (typed, kept) => {
  expect(readOpener(typed, shop)).toEqual({ ok: true, opener: kept })
})

test.each([
  ['Hello. STOP ends this.', 'Name the shop'],
  ["Mike's Plumbings. STOP ends this.", 'Name the shop'],
  ['{business} here.', 'Say how to stop'],
  ['{business} here, we stop by soon.', 'Say how to stop'],
  ['{business} here, STOPPING by soon.', 'Say how to stop'],
  ['{business} here, {name}. STOP ends this.', 'in the place of {name}'],
  ['{business} here, {. STOP ends this.', 'Nothing can be put in the place of {'],
  ['{business} here, }. STOP ends this.', 'Nothing can be put in the place of }'],
  [`{business} ${'x'.repeat(300)} STOP`, 'Shorten it to 306 characters'],
  [`{business} ${'漢'.repeat(120)} STOP`, 'paid as 3 texts'],
])('%j is refused: %s', (typed, sentence) => {
  const read = readOpener(typed, shop)
  expect(read.ok).toBe(false)
  if (!read.ok) expect(read.fault).toContain(sentence)
})

test('a shop with a name of signs that mean something elsewhere is recognised all the same', () => {
  for (const businessName of ['A+B (Plumbing)', '$1 & Co.', 'x|y*', '[Pipe]^2', 'Mike-s']) {
    const read = readOpener(`${businessName} here. STOP ends this.`, { ...shop, businessName })
    expect(read, businessName).toEqual({ ok: true, opener: '{business} here. STOP ends this.' })
  }
})

test('whatever is accepted names the shop, says STOP and takes two segments at most', () => {
  const word = fc.constantFrom('{business}', "Mike's Plumbing", 'STOP', 'hello', '漢字', '€', '{owner}', '{', 'é', '’')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const read = readOpener(words.join(' '), shop)
      if (!read.ok || read.opener === null) return
      const { words: sent, segments } = previewOpener({ ...shop, opener: read.opener })
      expect(sent).toBe(opener({ ...shop, opener: read.opener }))
      expect(sent).toContain("Mike's Plumbing")
      expect(sent).toContain('STOP')
      expect(segments).toBeLessThanOrEqual(2)
      expect(readOpener(read.opener, shop)).toEqual(read)
    }),
  )
})
