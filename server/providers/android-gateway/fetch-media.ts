import type { Guard } from '../guarded-exchange.ts'
import { Refused, Unreachable } from '../request.ts'
import type { AndroidGatewayAccount } from './account.ts'
import { addressOf, ask } from './ask.ts'

const timeoutMs = 10_000

/** The bytes of a photo, which lies on the phone and nowhere else. Throws Unreachable or Refused. */
export async function fetchMedia(
  account: AndroidGatewayAccount | null,
  address: string,
  { guard, maxBytes }: { guard: Guard; maxBytes: number },
): Promise<Uint8Array> {
  const inbox = account && addressOf(account, '/inbox/')
  const photo = URL.canParse(address) ? new URL(address) : null
  if (!account || !inbox || !photo?.href.startsWith(inbox.href)) throw new Refused('a photo does not lie on the phone')
  const path = photo.pathname.slice(inbox.pathname.length - '/inbox/'.length)
  const came = await ask(account, guard, { path, timeoutMs, maxBytes })
  if (!came.answered && came.because === 'too-large') throw new Refused(`a photo has more than ${maxBytes} bytes`)
  if (!came.answered) throw new Unreachable('the phone does not answer')
  if (came.status === 200) return came.body
  if (came.status === 429 || came.status >= 500) throw new Unreachable(`the phone answers ${came.status}`)
  throw new Refused(`the phone answers ${came.status} for a photo`, { status: came.status })
}
