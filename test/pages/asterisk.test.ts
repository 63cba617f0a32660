import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { openLiveDoor } from '../../server/live-door.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const path = '/settings/companies/asterisk'
const typed = {
  ...{ whoConnects: 'box', number: '+14165550177', user: 'firstring', password: 'twelve letters' },
  boxAddress: 'http://192.168.1.5:8080',
}

async function answering(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('what is known of the Asterisk of the box is filled in, and its files show one of your own what it needs', async () => {
  const { owner } = await openShop()
  const fresh = await owner.get(path)
  expect(['user', 'address', 'boxAddress'].map((name) => fieldIn(fresh, name))).toEqual([
    'firstring',
    'http://sip:8088',
    'http://app:8080',
  ])
  await owner.post(path, { ...typed, whoConnects: 'asterisk', address: '' })
  const page = await owner.get(path)
  expect(fieldIn(page, 'address')).toBe('')
  expect(wordsOf(page)).toContain('SIP_NUMBER=+14165550177')
  expect(wordsOf(page)).toContain('uri=ws://192.168.1.5:8080/webhooks/asterisk/ari?way=standing')
  expect(page.body).not.toContain(typed.password)
  await owner.post(path, { ...typed, address: 'http://127.0.0.1:9' })
  expect(wordsOf(await owner.get(path))).not.toContain('websocket_client')
})

test('a password that is too short says so', async () => {
  const { owner } = await openShop()
  const told = await owner.post(path, { ...typed, password: 'short' })
  expect(told.status).toBe(422)
  expect(wordsOf(told)).toContain('This must have at least 12 characters.')
})

test.each<[string, RequestListener | null, string]>([
  ['nobody answers', null, 'Nobody answers at http://127.0.0.1:'],
  ['the password is another', (_, res) => res.writeHead(401).end(), 'but not to this user and password'],
  ['something else answers', (_, res) => res.writeHead(200).end('<h1>router</h1>'), 'but no ARI'],
  ['ARI is not enabled', (_, res) => res.writeHead(404).end(), 'but no ARI'],
])('an Asterisk to which the box connects is told apart: %s', async (_, answer, words) => {
  const { owner } = await openShop()
  await owner.post(path, { ...typed, address: answer ? await answering(answer) : 'http://127.0.0.1:9' })
  const page = wordsOf(await owner.get(path))
  expect(page).toContain(words)
  expect(page).not.toContain('Voicemails are fetched')
})

test('an Asterisk that knocks with another password is told apart from one that does not come', async () => {
  const { shop, owner } = await openShop()
  const address = await answering((_, res) => res.end('[]'))
  await owner.post(path, { ...typed, whoConnects: 'asterisk', address })
  expect(wordsOf(await owner.get(path))).toContain('and nobody knocks: look whether it runs')
  expect(wordsOf(await owner.get(path))).toContain('Voicemails are fetched')
  const server = createServer()
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const closeDoor = openLiveDoor(shop, server)
  onTestFinished(() => {
    closeDoor()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/webhooks/asterisk/ari?way=standing`, {
    headers: { Authorization: 'Basic bm86bm8=' },
  })
  await new Promise((refused) => socket.once('error', refused))
  expect(wordsOf(await owner.get(path))).toContain('somebody knocks with another user or password')
})
