// The owner's browser, as far as a bench needs it: signs in, keeps the cookie, reads pages.
import { ownerPassword } from './shop.ts'

export type OwnPages = { visit(path: string): Promise<{ status: number; tookMs: number; body: Buffer }> }

export async function ownPages(origin: string): Promise<OwnPages> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ password: ownerPassword, next: '/' }),
    headers: { Origin: origin },
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    async visit(path) {
      const begun = performance.now()
      const page = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' })
      const body = Buffer.from(await page.arrayBuffer())
      return { status: page.status, tookMs: performance.now() - begun, body }
    },
  }
}
