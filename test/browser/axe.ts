import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What of axe's rules depends on colours alone: all that another scheme can change. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page that was opened with `bypassCSP`, by these rules or by all, in sentences. */
export async function axeFinds(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (runOnly) => {
    const options = { resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) }
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page
    const { violations } = await (globalThis as any).axe.run({ exclude: [] }, options)
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    )
  }, rules)
}
