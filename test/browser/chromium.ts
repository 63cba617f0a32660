import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, describe } from 'vitest'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const found = process.env.CHROMIUM ?? places.find((place) => existsSync(place))

// A browser that looks for updates or for its maker's servers would reach out of this machine.
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Promise<Browser> | null = null

/** Tests in a real Chromium: left out where there is none, but a failure in the CI, where there must be one. */
export function inChromium(name: string, tests: () => void): void {
  describe.skipIf(!found && !process.env.CI)(name, () => {
    afterAll(async () => {
      await (await browser)?.close()
      browser = null
    })
    tests()
  })
}

/** A browser of its own: another device, as far as the box can tell. */
export async function newDevice(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!found) throw new Error('there is no Chromium on this machine')
  browser ??= chromium.launch({ executablePath: found, args: quiet })
  const context = await (await browser).newContext({ reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(10_000)
  return context
}

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 800 }
