import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { TestAppliance } from '../appliance.ts'
import { inChromium } from './chromium.ts'
import { browseTo, line, openClaimedShop, signedIn, signIn } from './shop.ts'

const caller = '+12025550134'

inChromium('an open page', () => {
  test('shows in two browsers at once what just came in', async () => {
    const shop = await openClaimedShop()
    await missCall(shop)
    const [desk, phone] = [await signedIn(shop), await signedIn(shop)]
    await desk.goto('/conversations')
    await phone.goto('/conversations/1')
    shop.messenger.receive({ from: caller, to: line, body: 'A leak in the basement' })
    await desk.getByText('A leak in the basement').waitFor()
    await phone.getByText('A leak in the basement').waitFor()
    await phone.getByLabel('Your words').fill('I can be there at 4.')
    await phone.getByRole('button', { name: 'Send' }).click()
    await shop.settle()
    await desk.getByText('I can be there at 4.').waitFor()
    expect(shop.messenger.world.sent.map(({ body }) => body)).toContain('I can be there at 4.')
  })

  test('leaves alone what is being typed, and keeps the focus', async () => {
    const shop = await openClaimedShop()
    await missCall(shop)
    const page = await signedIn(shop)
    await page.goto('/conversations/1')
    const words = page.getByLabel('Your words')
    await words.pressSequentially('I can be th')
    shop.messenger.receive({ from: caller, to: line, body: 'Hello?' })
    await page.getByText('Hello?').waitFor()
    await page.keyboard.type('ere at 4.')
    expect(await words.inputValue()).toBe('I can be there at 4.')
    expect(shop.messenger.world.sent).toHaveLength(1)
  })

  test('goes on after a refused form, and is the same page when its address is opened again', async () => {
    const shop = await openClaimedShop()
    await missCall(shop)
    const page = await signedIn(shop)
    await page.goto('/conversations/1')
    const send = async (words: string) => {
      await page.getByLabel('Your words').fill(words)
      await page.getByRole('button', { name: 'Send' }).click()
    }
    await send('On my way.')
    await page.waitForURL('**/conversations/1#message-*')
    await send('On my way.')
    const reason = page.getByText('these very words went out a moment ago')
    await reason.waitFor()
    expect(new URL(page.url()).pathname).toBe('/conversations/1/messages')
    shop.messenger.receive({ from: caller, to: line, body: 'Hello?' })
    await page.getByText('Hello?').waitFor()
    expect(await reason.isVisible()).toBe(true)
    expect(await page.getByLabel('Your words').inputValue()).toBe('On my way.')
    await page.goto('/conversations/1/messages')
    expect(new URL(page.url()).pathname).toBe('/conversations/1')
  })

  test('says that the box does not answer, and comes back by itself with what it missed', async () => {
    const shop = await openClaimedShop()
    await missCall(shop)
    const wire = await openWire(shop)
    const device = await browseTo(shop, { baseURL: wire.origin })
    const page = await device.newPage()
    await signIn(page)
    await page.goto('/conversations/1')
    const lost = page.getByText('The box does not answer')
    expect(await lost.isVisible()).toBe(false)
    await wire.cut()
    await lost.waitFor()
    shop.messenger.receive({ from: caller, to: line, body: 'Are you there?' })
    await wire.mend()
    await page.getByText('Are you there?').waitFor()
    await lost.waitFor({ state: 'hidden' })
  })

  test('of somebody who was signed out elsewhere turns into the sign-in page by itself', async () => {
    const shop = await openClaimedShop()
    const [one, other] = [await signedIn(shop), await signedIn(shop)]
    await one.goto('/conversations')
    await other.goto('/settings/security')
    await other.getByRole('button', { name: /^End/ }).first().click()
    await one.waitForURL(/sign-in/)
  })
})

inChromium('signing in', () => {
  test('with a wrong password says so and lets in nobody; the right one leads to where one wanted to go', async () => {
    const shop = await openClaimedShop()
    const page = await (await browseTo(shop)).newPage()
    await page.goto('/callbacks')
    await page.locator('input[type=password]').fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('That password does not fit.').waitFor()
    shop.pass({ minutes: 1 })
    await page.locator('input[type=password]').fill('ladder basement copper')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/\/callbacks$/)
  })
})

async function missCall(shop: TestAppliance): Promise<void> {
  shop.carrier.hangUp(shop.carrier.ring({ from: caller, to: line }))
  await shop.settle()
}

/** A network between browser and box that can be cut. */
async function openWire(shop: TestAppliance) {
  const { port: boxPort } = new URL(shop.privateOrigin)
  const sockets = new Set<Socket>()
  const carry = () =>
    createServer((socket) => {
      const onward = connect(Number(boxPort), '127.0.0.1')
      for (const end of [socket, onward]) {
        sockets.add(end)
        end.on('error', () => {})
        end.on('close', () => sockets.delete(end))
      }
      socket.pipe(onward).pipe(socket)
      socket.on('close', () => onward.destroy())
    })
  let server = await listen(carry(), 0)
  const { port } = server.address() as AddressInfo
  const cut = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((closed) => server.close(closed))
  }
  onTestFinished(() => cut().catch(() => {}))
  return {
    origin: `http://127.0.0.1:${port}`,
    cut,
    async mend() {
      server = await listen(carry(), port)
    },
  }
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((opened) => server.listen(port, '127.0.0.1', () => opened(server)))
}
