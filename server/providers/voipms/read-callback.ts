// VoIP.ms signs nothing: whoever knows the secret in the address is believed, and nobody else.
import type { MessageEvent } from '../messenger/messenger.ts'
import type { RawRequest, Reading } from '../request.ts'
import { isSecret } from '../secret-path.ts'
import { type VoipmsAccount, voipmsPath } from './account.ts'
import { mediaOf } from './media.ts'
import { asE164, tenDigits } from './number.ts'

export function readCallback(account: VoipmsAccount | null, { target }: RawRequest): Reading<MessageEvent> {
  if (!account?.callbackToken) return { ok: false, because: 'not-configured' }
  if (!isSecret(target, voipmsPath, account.callbackToken)) return { ok: false, because: 'bad-signature' }
  const query = new URLSearchParams(target.slice(target.indexOf('?') + 1))
  const [to, from, id] = ['to', 'from', 'id'].map((name) => query.get(name)?.trim() ?? '')
  if (!to || !from || !id || /[{}]/.test(to + from + id)) return { ok: false, because: 'unreadable' }
  if (tenDigits(to) !== tenDigits(account.number)) return { ok: false, because: 'not-ours' }
  return {
    ok: true,
    events: [
      {
        kind: 'received',
        messageId: id,
        from: asE164(from),
        to: asE164(to),
        body: query.get('message') ?? '',
        media: mediaOf(query.getAll('media')),
        consent: null,
        // It is written by a clock of which nobody says which; the list tells it rightly.
        sentAt: null,
      },
    ],
  }
}
