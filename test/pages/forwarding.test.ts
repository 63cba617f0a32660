import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { callByProviderId } from '../../server/calls/store.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openShop, wordsOf } from './owner.ts'

const line = '+12025550100'
const own = '+14165550177'
const dana = '+14165550134'
const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')
const nothing = '  20'
const telus = { company: 'telus', number: '416-555-0177', seconds: '20', from: 'settings', seen: nothing }

async function openForwarding() {
  const { shop, owner } = await openShop({ at: noon })
  const page = async () => wordsOf(await owner.get('/settings/forwarding'))
  return { shop, owner, page }
}

test('whoever says who carries the number sees what to dial, and how it is taken back', async () => {
  const { owner } = await openForwarding()
  expect((await owner.get('/settings/forwarding')).body).toContain('Show me what to dial')
  expect((await owner.post('/set-up/forwarding', telus)).location).toBe('/settings/forwarding#codes')
  const { body } = await owner.get('/settings/forwarding')
  for (const code of ['**61*+12025550100**20#', '**67*+12025550100#', '**62*+12025550100#', '##61#'])
    expect(body).toContain(`value="${code}"`)
  expect(body).toContain('href="tel:**61*+12025550100**20%23"')
  expect(body).toContain('Live Voicemail')
})

test('a landline has no link that would dial from another phone', async () => {
  const { owner } = await openForwarding()
  await owner.post('/set-up/forwarding', { ...telus, company: 'ca-landline' })
  const { body } = await owner.get('/settings/forwarding')
  expect(body).toContain('value="*922025550100"')
  expect(body).not.toContain('href="tel:*')
})

test.each([
  [{ number: 'our phone' }, 'This is no telephone number'],
  [{ number: line }, "is the box's own number"],
  [{ company: 'verizon' }, 'Choose who carries that number'],
  [{ company: '' }, 'Choose who carries that number'],
])('%o is not taken', async (change, sentence) => {
  const { owner } = await openForwarding()
  const answer = await owner.post('/set-up/forwarding', { ...telus, ...change })
  expect([answer.status, wordsOf(answer).includes(sentence)]).toEqual([422, true])
})

test('of two who change it at once the later one decides with open eyes', async () => {
  const { owner } = await openForwarding()
  await owner.post('/set-up/forwarding', telus)
  const late = await owner.post('/set-up/forwarding', { ...telus, company: 'bell' })
  expect([late.status, wordsOf(late).includes('Somebody changed this')]).toEqual([409, true])
  expect((await owner.post('/set-up/forwarding', telus)).status).toBe(303)
})

test('a forwarded call shows with its seconds, its caller and its text', async () => {
  const { shop, owner, page } = await openForwarding()
  await owner.post('/set-up/forwarding', telus)
  await owner.post('/set-up/forwarding/test', { from: 'settings' })
  expect(await page()).toContain('Waiting for your call, since 12:00:00.')
  shop.pass({ seconds: 22 })
  // As it is dialled at home, which is how some companies tell it.
  shop.carrier.ring({ from: dana, to: line, forwardedFrom: '4165550177' })
  await shop.settle()
  expect(await page()).toContain(
    'Arrived 12:00:22, 22 seconds after you tapped, from 416-555-0134, sent on by 416-555-0177.',
  )
  expect(await page()).toContain('Texted back:')
})

test('a forward that hides the caller is found out, and nobody texts the own number', async () => {
  const { shop, owner, page } = await openForwarding()
  await owner.post('/set-up/forwarding', telus)
  await owner.post('/set-up/forwarding/test', { from: 'settings' })
  const id = shop.carrier.ring({ from: own, to: line })
  await shop.settle()
  expect(callByProviderId(shop.db, 'simulated', id)?.because).toBe('own-line')
  expect(await page()).toContain('The call shows your own number instead of the caller’s')
  expect(shop.messenger.world.sent).toEqual([])
})

test('when nothing comes, what was heard says where the call went', async () => {
  const { shop, owner, page } = await openForwarding()
  await owner.post('/set-up/forwarding', telus)
  await owner.post('/set-up/forwarding/test', { from: 'settings' })
  shop.pass({ minutes: 3 })
  expect(await page()).toContain('What did you hear?')
  await owner.post('/set-up/forwarding/heard', { heard: 'voicemail', from: 'settings' })
  expect(await page()).toContain('Your voicemail picked up before the call was sent on.')
})

test('whose own mobile is the number that customers know can still try the line with it', async () => {
  const { shop, owner } = await openForwarding()
  storeSettings(shop.db, { ownerMobile: own }, shop.now())
  await owner.post('/set-up/forwarding', telus)
  await owner.post('/set-up/forwarding/test', { from: 'settings' })
  const id = shop.carrier.ring({ from: own, to: line })
  await shop.settle()
  expect(callByProviderId(shop.db, 'simulated', id)?.decision).toBe('text-back')
})

test('the practice phone calls over the own number', async () => {
  const { shop, owner, page } = await openForwarding()
  await owner.post('/set-up/forwarding', telus)
  await owner.post('/set-up/forwarding/test', { from: 'settings' })
  expect(wordsOf(await owner.get('/practice'))).toContain('Call 416-555-0177, which sends it on')
  await owner.post('/practice/calls', { who: 'customer', number: '', line, after: '', over: 'own' })
  await shop.settle()
  expect(await page()).toContain('sent on by 416-555-0177.')
})
