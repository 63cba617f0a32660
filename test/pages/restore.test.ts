import { expect, test } from 'vitest'
import { importSent } from '../../server/conversations/import-sent.ts'
import { readBox } from '../../server/database/box.ts'
import { quarantine } from '../../server/database/quarantine.ts'
import { muzzle, setClockTrust } from '../../server/outbox/store.ts'
import { openShop, wordsOf } from './owner.ts'

const line = '+12025550100'

async function openRestored() {
  const opened = await openShop()
  const { shop } = opened
  shop.messenger.world.mode = 'down'
  for (const from of ['+14165550134', '+14165550135']) shop.carrier.ring({ from, to: line })
  await shop.settle()
  quarantine(shop.db, shop.now())
  shop.messenger.world.mode = 'well'
  return opened
}

test('after a restore every page says so, and one lists the texts that will not be sent', async () => {
  const { owner } = await openRestored()
  for (const path of ['/', '/conversations', '/calls', '/callbacks', '/settings', '/practice'])
    expect(wordsOf(await owner.get(path)), path).toContain('A backup was put back')
  expect(wordsOf(await owner.get('/'))).toContain('2 texts from before wait. Look and decide')
  const page = await owner.get('/restore')
  expect(wordsOf(page)).toContain('These 2 old texts will NOT be sent.')
  expect(wordsOf(page)).toContain('416-555-0134')
  expect(wordsOf(page)).toContain("Hey, it's Mike")
})

test('released, the box speaks freely again, and none of the old texts goes out', async () => {
  const { shop, owner } = await openRestored()
  await importSent(shop)
  expect((await owner.post('/restore/release')).location).toBe('/restore')
  await shop.settle()
  shop.pass({ minutes: 5 })
  await shop.settle()
  expect(shop.messenger.world.sent).toEqual([])
  expect(wordsOf(await owner.get('/restore'))).toContain('Nothing is held.')
  expect(wordsOf(await owner.get('/calls'))).not.toContain('A backup was put back')
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('not sent: a backup was put back')
  shop.carrier.ring({ from: '+14165550177', to: line })
  await shop.settle()
  expect(shop.messenger.world.sent.map(({ to }) => to)).toEqual(['+14165550177'])
})

test('a box whose clock is in doubt says what time it takes it to be, and believes the owner', async () => {
  const { shop, owner } = await openShop()
  shop.setClock(shop.now().subtract({ hours: 1 }))
  setClockTrust(shop.db, shop.now())
  const page = await owner.get('/')
  const local = shop.now().toZonedDateTimeISO('America/Toronto').toPlainDateTime().toString().slice(0, 16)
  expect(wordsOf(page)).toContain(`The box takes it to be ${local.replace('T', ' ')}`)
  expect(wordsOf(await owner.get('/calls'))).toContain('clock')
  shop.carrier.ring({ from: '+14165550134', to: line })
  await shop.settle()
  expect(shop.messenger.world.sent).toEqual([])
  expect((await owner.post('/clock/trust')).location).toBe('/')
  expect(muzzle(shop.db)).toBeNull()
  expect(readBox(shop.db).lastAliveAt.epochMilliseconds).toBe(shop.now().epochMilliseconds)
  await shop.settle()
  expect(shop.messenger.world.sent).toHaveLength(1)
})

test('without a restore the page says that nothing is held', async () => {
  const { owner } = await openShop()
  expect(wordsOf(await owner.get('/restore'))).toContain('No backup was ever put back.')
})
