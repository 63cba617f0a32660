// A webhook of the fake: signed for the URL as configured, sent to where the appliance really listens, written down.
import { randomUUID } from 'node:crypto'
import type { Account, SentWebhook } from './account.ts'
import { type Params, signedPost } from './signed-post.ts'

/** Undefined when there is nobody to call; `times` sends the same request again with the same idempotency token. */
export async function sendWebhook(
  account: Account,
  url: string,
  params: Params,
  times = 1,
): Promise<SentWebhook | undefined> {
  const [, baseUrl, path] = /^(https?:\/\/[^/?#]+)([^#]*)/.exec(url) ?? []
  const origin = account.modes.applianceOrigin
  const { signatureHeader } = account.company
  if (baseUrl === undefined || path === undefined || origin === null) return undefined
  const idempotencyToken = randomUUID()
  let last: SentWebhook | undefined
  for (let n = 0; n < times; n++) {
    const post = { baseUrl, origin, path, params, authToken: account.authToken, idempotencyToken, signatureHeader }
    const answer = await signedPost(post).catch(() => undefined)
    last = { atMs: account.nowMs(), url, params, status: answer?.status ?? 'unreachable', body: answer?.body ?? '' }
    account.webhooks.push(last)
  }
  return last
}
