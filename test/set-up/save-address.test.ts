import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readFound } from '../../server/set-up/found.ts'
import { openFreshShop } from './fresh-shop.ts'

async function somebodyElse(status: number, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status, headers).end('{"ok":true}'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('an address that leads to this box is proved by the box itself', async () => {
  const fresh = await openFreshShop()
  expect(await fresh.giveAddress()).toEqual({ do: 'saved', probed: 'this-box' })
  expect(readFound(fresh.shop.db).address).toMatchObject({ probed: 'this-box' })
})

test('the door of another FirstRing is not this one', async () => {
  const [fresh, other] = [await openFreshShop(), await openFreshShop()]
  expect(await fresh.giveAddress(other.shop.publicOrigin)).toEqual({ do: 'saved', probed: 'another-box' })
})

test.each([
  [200, {}, 'another-box'],
  [404, {}, 'another-box'],
  [502, {}, 'unreachable'],
  [301, { Location: 'https://elsewhere.example/healthz' }, 'redirected'],
])('whoever answers %i %o in its place is found out', async (status, headers, probed) => {
  const fresh = await openFreshShop()
  expect(await fresh.giveAddress(await somebodyElse(status, headers as never))).toEqual({ do: 'saved', probed })
})

test('an address behind which nothing is yet is kept: the tunnel may be started after it', async () => {
  const fresh = await openFreshShop()
  expect(await fresh.giveAddress('http://127.0.0.1:9')).toEqual({ do: 'saved', probed: 'unreachable' })
})

test('the door answers only riddles of its own kind', async () => {
  const { shop } = await openFreshShop()
  const ask = async (query: string) =>
    (await fetch(`${shop.publicOrigin}/healthz${query}`)).headers.get('x-firstring-proof')
  expect(await ask('')).toBeNull()
  expect(await ask('?riddle=x')).toBeNull()
  expect(await ask(`?riddle=${'a'.repeat(32)}&riddle=${'b'.repeat(32)}`)).toBeNull()
  expect(await ask(`?riddle=${'a'.repeat(32)}`)).toMatch(/^[0-9a-f]{64}$/)
})
