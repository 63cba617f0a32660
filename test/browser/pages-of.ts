import type { Page } from 'playwright-core'

const mostOfAKind = 3
const fewest = 6

/** Every page that links lead to from the first one: a few of each kind (`/conversations/7`), by their paths. */
export async function pagesOf(page: Page): Promise<string[]> {
  const found = new Set<string>()
  const kinds = new Map<string, number>()
  const waiting = ['/']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replaceAll(/\d+/g, '#').replace(/=.*/, '')
    const known = kinds.get(kind) ?? 0
    if (found.has(path) || known >= mostOfAKind) continue
    const answer = await page.goto(path)
    if (!answer?.headers()['content-type']?.includes('html')) continue
    const { pathname, search } = new URL(page.url())
    if (pathname + search !== path) {
      waiting.push(pathname + search)
      continue
    }
    found.add(path)
    kinds.set(kind, known + 1)
    waiting.push(...(await linksOn(page)))
  }
  if (found.size < fewest) throw new Error(`only ${found.size} pages are linked: ${[...found].join(' ')}`)
  return [...found]
}

function linksOn(page: Page): Promise<string[]> {
  return page
    .locator('a[href^="/"]')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search),
    )
}
