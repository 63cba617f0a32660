import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readConsentWord } from '../../server/callers/opt-out.ts'
import { keywords } from '../../server/texting/keywords.ts'
import { openAppliance } from '../appliance.ts'
import { openShop, wordsOf } from '../pages/owner.ts'

const line = '+14165550100'
const address = { TWILIO_NUMBER: line, PUBLIC_URL: 'https://calls.example.com', TRADE: 'plumber' }

/** Every answer by its name, as it stands in its field. */
function answersIn(body: string): Record<string, string> {
  const fields = [...body.matchAll(/<textarea id="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)]
  return Object.fromEntries(fields.map(([, id, words = '']) => [id, words.replaceAll('&quot;', '"').trim()]))
}

describe('what the carrier asks', () => {
  test('is answered from the settings, every answer of the length that forms take', async () => {
    const { owner } = await openShop({ env: address })
    const page = await owner.get('/settings/texting')
    const answers = answersIn(page.body)
    expect(answers).toMatchObject({
      'use-case': 'Low Volume Mixed',
      description: expect.stringMatching(/^Mike's Plumbing \(Plumber\) texts people who called or texted it\./),
      flow: expect.stringMatching(
        /they call 416-555-0100 .* "If someone's life .* opt out, with the word STOP\. .* explained at https:\/\/calls\.example\.com\/texting\.$/,
      ),
      'sample-1': expect.stringMatching(/^Hey, it's Mike from Mike's Plumbing\..*Reply STOP to opt out\.$/),
      'sample-2': "Mike's Plumbing: Got it, thanks. What's the address, with the town?",
      'sample-3': expect.stringMatching(/^We have tomorrow 9-11am, .* Which suits\? Reply 1, 2, 3 or another time\.$/),
      'sample-4': expect.stringMatching(/^You're booked: .*, 28 Woodbine Cres\. To change it, just text here\.$/),
      'sample-5': expect.stringMatching(
        /^Mike's Plumbing: your appointment is .* Reply C to confirm or R to move it\.$/,
      ),
      'help-answer': expect.stringMatching(/Call 416-555-0100 to reach us/),
      privacy: 'https://calls.example.com/texting#privacy',
      terms: 'https://calls.example.com/texting#terms',
    })
    for (const [id, words] of Object.entries(answers)) {
      expect(words, id).not.toMatch(/[{}]|null|undefined/)
      if (id.startsWith('sample')) expect(words.length, id).toBeGreaterThanOrEqual(20)
      expect(words.length, id).toBeLessThanOrEqual(id === 'description' ? 4096 : id.startsWith('sample') ? 1024 : 2048)
    }
    expect(page.body).not.toContain('class="note amber"')
  })

  test('says what is missing, each with the way to it', async () => {
    const { owner } = await openShop({ env: { BUSINESS_NAME: '' } })
    const { body } = await owner.get('/settings/texting')
    expect([...body.matchAll(/<div class="note amber"[\s\S]*?<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/settings/shop',
      '/settings/carrier',
      '/set-up/address',
    ])
    expect(answersIn(body)).not.toHaveProperty('privacy')
  })

  test('is found among the settings', async () => {
    const { owner } = await openShop({ env: address })
    expect((await owner.get('/settings')).body).toContain('href="/settings/texting"')
  })
})

describe('the page for everybody', () => {
  const open = async (env: Record<string, string>, path = '/texting') => {
    const shop = await openAppliance({ env, at: Temporal.Instant.from('2026-11-21T15:00:00Z') })
    const answer = await fetch(shop.publicOrigin + path)
    const body = await answer.text()
    await shop.close()
    return { status: answer.status, body, headers: answer.headers, location: null }
  }

  test('says who texts, why, what it costs, how to stop, and that consent is shared with nobody', async () => {
    const page = await open(address)
    const words = wordsOf(page).replaceAll(/\s+/g, ' ')
    for (const must of [
      "Texts from Mike's Plumbing",
      '416-555-0100',
      'By calling that number or sending a text to it you ask us to answer you by text',
      'Message and data rates may apply',
      'Message frequency varies',
      'Reply STOP',
      'Reply HELP',
      'Mobile opt-in data and consent are not shared with third parties or affiliates',
      'En español',
      'En français',
    ])
      expect(words).toContain(must)
    expect(page.body).toContain('href="tel:+14165550100"')
  })

  test('gives nothing private away, and runs nothing', async () => {
    const page = await open({ ...address, OWNER_MOBILE: '+14165550001', OWNER_EMAIL: 'mike@example.com' })
    expect(page.body).not.toMatch(/416-555-0001|5550001|mike@example\.com|<script|sign-in|\/settings/)
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';img-src 'self';form-action 'none';frame-ancestors 'none';base-uri 'none'",
    )
  })

  test('comes with its style sheet', async () => {
    expect((await open(address, '/assets/style.css')).status).toBe(200)
    expect(await open(address, '/assets/nothing.css')).toMatchObject({ status: 404, body: '' })
    expect(await open(address, '/assets/..%2f..%2fpackage.json')).toMatchObject({ body: '' })
  })

  test('is not there while the shop has no name, and speaks of the number called while it has none', async () => {
    expect(await open({ BUSINESS_NAME: '' })).toMatchObject({ status: 404, body: '' })
    const words = wordsOf(await open({}))
    for (const number of ['the number you called', 'el número al que llamó', 'le numéro que vous avez appelé'])
      expect(words.split(number).length, number).toBeGreaterThan(1)
    expect(words.slice(words.indexOf('En español'))).not.toContain('the number you called')
  })
})

test.each(Object.entries(keywords).flatMap(([does, words]) => words.map((word) => [word, does])))(
  '%s does what is promised of it: %s',
  (word, does) => {
    expect(readConsentWord(word, { optedOut: false })).toBe(does)
  },
)
