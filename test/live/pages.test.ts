import { expect, onTestFinished, test } from 'vitest'
import { insertCaller } from '../../server/callers/store.ts'
import { revokeAllSessions } from '../../server/sign-in/store.ts'
import { openShop } from '../pages/owner.ts'

test('whose session ended hears nothing more, not even that something changed', async () => {
  const { shop, owner } = await openShop()
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const stream = await fetch(`${shop.privateOrigin}/live`, { headers: { cookie: owner.cookie }, signal: stop.signal })
  const reader = stream.body?.getReader()
  const heard = async () => new TextDecoder().decode((await reader?.read())?.value)
  expect(await heard()).toBe('retry: 2000\n\n')
  insertCaller(shop.db, { number: '+14165550111', createdAt: shop.now() })
  expect(await heard()).toBe('event: changed\ndata:\n\n')
  revokeAllSessions(shop.db)
  await expect(heard()).rejects.toThrow('terminated')
  const again = await fetch(`${shop.privateOrigin}/live`, { headers: { cookie: owner.cookie }, redirect: 'manual' })
  expect(again.headers.get('location')).toMatch(/^\/sign-in/)
})
