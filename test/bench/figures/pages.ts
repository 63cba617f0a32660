import type { Figure, Reading } from '../figure.ts'
import { millionMessages } from '../million.ts'
import { ownPages } from '../own-pages.ts'
import { spread } from '../percentiles.ts'
import { openShop } from '../shop.ts'

const visits = 60

/** The first conversation of the seeded box has thousands of messages, the others twenty each. */
const paths = [
  '/conversations',
  '/conversations/1',
  '/conversations/25000',
  '/calls',
  '/callbacks',
  '/settings',
  '/security',
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
  await shop.close()
  return readings
}
