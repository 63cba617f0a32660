// What a visitor of the practice phone sees of a talk with the answering voice.
import { expect, test } from 'vitest'
import { planLine, storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, type Page, wordsOf } from '../pages/owner.ts'

const line = '+12025550100'
const day = { opens: '08:00', closes: '17:00' }

async function speakingShop() {
  const { shop, owner } = await openShop({ env: { OWNER_MOBILE: '+14165550199', TRADE: 'plumber' } })
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
  storeSettings(shop.db, { hours }, shop.now())
  planLine(shop.db, 1, { plan: 'always', fallsTo: 'voice' })
  const here = () => owner.get(`/practice?${new URLSearchParams({ who: 'customer', line })}`)
  await owner.post('/practice/calls', { who: 'customer', number: '', line, after: fieldIn(await here(), 'after') })
  const id = [...shop.carrier.calls.keys()].at(-1) ?? ''
  const says = (words: string) => owner.post(`/practice/calls/${id}/words`, { who: 'customer', line, words })
  return { shop, here, says, hangUp: () => owner.post(`/practice/calls/${id}/end`, { who: 'customer', line }) }
}

/** Who says what, as it stands on the phone. */
function saidIn({ body }: Page): string[] {
  const list = /<ol class="transcript">(.*?)<\/ol>/s.exec(body)?.[1] ?? ''
  return [...list.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, item = '']) =>
    wordsOf({ body: item } as Page)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}

function textsIn({ body }: Page): string {
  return (
    /aria-label="Texts on the caller&#39;s phone"(.*?)<\/section>|aria-label="Texts on the caller's phone"(.*?)<\/section>/s.exec(
      body,
    )?.[0] ?? ''
  )
}

test('a talk stands on the phone line by line with who says it, and no word of it among the texts', async () => {
  const { shop, here, says, hangUp } = await speakingShop()
  await says('My kitchen sink is leaking')
  shop.pass({ seconds: 5 })
  const during = await here()
  expect(saidIn(during)).toEqual([
    expect.stringMatching(/^Mike's Plumbing: You've reached Mike's Plumbing/),
    'Caller: My kitchen sink is leaking',
    expect.stringMatching(/^Mike's Plumbing: Thanks\. What's the address/),
  ])
  await hangUp()
  await shop.settle()
  const after = await here()
  expect(saidIn(after)).toHaveLength(3)
  expect(textsIn(after)).toContain('thanks for your call')
  expect(textsIn(after)).not.toMatch(/My kitchen sink is leaking|You've reached/)
  expect(wordsOf(after)).toMatch(/The caller says\s*“My kitchen sink is leaking”/)
  expect(wordsOf(after)).not.toContain('A text comes in')
})

test('after a call in which nobody spoke nothing is shown of it', async () => {
  const { shop, here, hangUp } = await speakingShop()
  await hangUp()
  await shop.settle()
  expect(saidIn(await here())).toEqual([])
})
