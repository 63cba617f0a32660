import type { Page } from 'playwright-core'

const mostOfAKind = 2
const fewest = 6

/** Every page that links lead to from the first one, read without drawing them: a few of each kind (`/conversations/7`), by their paths. */
export async function pagesOf(page: Page): Promise<string[]> {
  const found = new Set<string>()
  const kinds = new Map<string, number>()
  const waiting = ['/']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replaceAll(/\d+/g, '#').replace(/=.*/, '')
    const known = kinds.get(kind) ?? 0
    if (found.has(path) || known >= mostOfAKind) continue
    const answer = await page.request.get(path)
    if (!answer.headers()['content-type']?.includes('html')) continue
    const { pathname, search } = new URL(answer.url())
    if (pathname + search !== path) {
      waiting.push(pathname + search)
      continue
    }
    found.add(path)
    kinds.set(kind, known + 1)
    waiting.push(...linksIn(await answer.text()))
  }
  if (found.size < fewest) throw new Error(`only ${found.size} pages are linked: ${[...found].join(' ')}`)
  return [...found]
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}
