import type { Appliance } from '../appliance.ts'
import { readBox } from '../database/box.ts'
import type { Tx } from '../database/open.ts'
import { quarantine } from '../database/quarantine.ts'
import { errandFor } from '../outbox/store.ts'
import type { SentMessage } from '../providers/messenger/messenger.ts'
import { numbersOf, readShop } from '../settings/store.ts'
import { messageByProviderId, unprovenTo } from './store.ts'
import { calledAgain, opener, optInAnswer, optOutAnswer } from './texts.ts'

/** The box beats every minute: when it was last seen alive longer ago, it lay dark, or this is a snapshot of then. */
const darkMinutes = 2

/**
 * A snapshot of the whole folder that was put back looks like a box that lay dark. The messenger's list gives it away:
 * it holds texts of ours from later on that this database never sent. Then all is held as after a restore.
 * Throws what the messenger throws.
 */
export async function recogniseSnapshot(appliance: Appliance): Promise<boolean> {
  const { db, messenger, log } = appliance
  if (!messenger.can.listsSent) return false
  const now = appliance.now()
  const { lastAliveAt, quarantinedAt } = readBox(db)
  if (quarantinedAt || now.epochMilliseconds - lastAliveAt.epochMilliseconds < darkMinutes * 60_000) return false
  const listed = await messenger.sentSince(lastAliveAt, numbersOf(db))
  // The shop changed its company meanwhile: this is not the new one's list.
  if (appliance.messenger !== messenger) return false
  const isSnapshot = db.transaction(
    (tx) => {
      if (!listed.some((sent) => wasSentByLaterSelf(tx, appliance, sent))) return false
      quarantine(tx, now)
      return true
    },
    { behavior: 'immediate' },
  )
  if (isSnapshot) log.warn({ lastAliveAt }, 'this database is older than what was texted: what it had not sent is held')
  return isSnapshot
}

const languages = ['en', 'es', 'fr'] as const

/** Another program may text from the same number, so a text that nothing here tells of must at least be in our words. */
function wasSentByLaterSelf(tx: Tx, { config, messenger }: Appliance, { messageId, to, body }: SentMessage): boolean {
  if (messageByProviderId(tx, messenger.name, messageId)) return false
  const ends = (words: string) => body.trimEnd().endsWith(words.trimEnd())
  const ours = unprovenTo(tx, to).filter((message) => ends(message.body))
  const states = ours.map(({ id }) => errandFor(tx, 'send-message', id)?.state)
  // What was tried may have been taken before the box went dark; what waits was never taken.
  if (states.some((state) => state === 'attempting' || state === 'unknown' || state === 'held')) return false
  if (states.includes('due')) return true
  const shop = readShop(tx, config)
  const answers = languages.flatMap((language) =>
    [opener, calledAgain, optOutAnswer, optInAnswer].map((say) => say(shop, language)),
  )
  return answers.some(ends)
}
