import { gzipSync } from 'node:zlib'
import type { Figure, Reading } from '../figure.ts'
import { millionMessages } from '../million.ts'
import { type OwnPages, ownPages } from '../own-pages.ts'
import { spread } from '../percentiles.ts'
import { openShop } from '../shop.ts'

const visits = 60

/** The first conversation of the seeded box has thousands of messages, the others twenty each. */
const paths = [
  '/',
  '/conversations',
  '/conversations?show=waiting',
  '/conversations?q=caller+77',
  '/conversations?show=closed',
  '/conversations?q=0177',
  '/conversations/1',
  '/conversations/25000',
  '/calls',
  '/calls?show=not-texted',
  '/callbacks',
  '/calendar',
  '/callers',
  '/callers?q=5550',
  '/callers?q=nobody',
  '/callers/1',
  '/callers/25000',
  '/callers/25000/forgetting',
  '/settings',
  '/settings/shop',
  '/settings/texts',
  '/settings/security',
  '/settings/backup',
  '/settings/lines',
  '/settings/alerts',
  '/settings/carrier',
  '/settings/replies',
  '/settings/model',
  '/settings/crew',
  '/settings/calendars',
  '/settings/bookings',
  '/settings/days',
  '/set-up/opener',
  '/set-up/number',
  '/practice',
]

/** The owner's pages over a million messages, as a browser on the same machine gets them. */
export const pages: Figure = { name: 'pages', measure }

async function measure(say: (words: string) => void): Promise<Reading[]> {
  const shop = await openShop({ folder: millionMessages(say) })
  const owner = await ownPages(shop.appliance.privateOrigin)
  const readings: Reading[] = []
  for (const path of paths) {
    const { status } = await owner.visit(path)
    if (status !== 200) {
      say(`left out: ${path} answers ${status}`)
      continue
    }
    const taken: number[] = []
    for (let n = 0; n < visits; n++) taken.push((await owner.visit(path)).tookMs)
    const { p50, p95 } = spread(taken)
    readings.push({ what: `${path}, 1 M messages`, unit: 'ms', values: { p50, p95 }, goals: { p95: 50 } })
  }
  readings.push(await firstLoad(owner))
  await shop.close()
  return readings
}

/** All that a browser fetches for its first page, as it would be packed on the way. */
async function firstLoad({ visit }: OwnPages): Promise<Reading> {
  const page = await visit('/')
  const parts = [...page.body.toString().matchAll(/(?:src|href)="(\/assets\/[^"#]+)/g)].map(([, path]) => path ?? '')
  const bodies = await Promise.all([...new Set(parts)].map(async (path) => (await visit(path)).body))
  const bytes = [page.body, ...bodies].reduce((sum, body) => sum + gzipSync(body).length, 0)
  return { what: 'first load of /, packed', unit: 'kB', values: { all: bytes / 1000 }, goals: { all: 100 } }
}
