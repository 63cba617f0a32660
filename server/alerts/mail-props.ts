import type { MailProps } from '../../views/alerts/mail.tsx'
import type { Appliance } from '../appliance.ts'
import { lastMail } from '../mails/store.ts'
import { whyNotMailed } from '../mails/why-not-mailed.ts'
import { versionOf } from '../settings/change-settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop, readStored } from '../settings/store.ts'

/** What somebody typed and could not be saved. */
export type Unsaved = { typed: string; fault: string }

/** Where alerts go by mail, and how the last one fared. */
export function mailProps({ db, config, mailer, messenger, now }: Appliance, unsaved: Unsaved | null): MailProps {
  const { ownerEmail, zone } = readShop(db, config)
  const last = lastMail(db)
  return {
    typed: unsaved?.typed ?? ownerEmail ?? '',
    ...(unsaved ? { fault: unsaved.fault } : {}),
    fixed: config.OWNER_EMAIL ? { value: config.OWNER_EMAIL, variable: 'OWNER_EMAIL' } : null,
    seen: versionOf(readStored(db), ['ownerEmail']),
    to: ownerEmail,
    server: mailer.name === 'simulated' ? null : mailer.address,
    isPractice: messenger.name === 'simulated',
    last: last
      ? {
          subject: last.subject,
          when: shopTime(last.createdAt, { zone, now: now() }),
          state: last.state,
          why: last.because === null ? null : whyNotMailed(last.because),
        }
      : null,
  }
}
