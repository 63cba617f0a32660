import type { Appliance } from '../appliance.ts'
import { queueAlert } from '../conversations/queue-message.ts'
import { plainLetters } from '../conversations/segments.ts'
import { type Message, messageById, messageByOnceKey } from '../conversations/store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { isPractice } from '../settings/company.ts'
import { ownLine, readCompany } from '../settings/company-store.ts'
import { lineNotBy } from '../settings/road.ts'
import { readShop } from '../settings/store.ts'
import { readFound } from './found.ts'
import { storeCheck } from './store.ts'

export type TestText =
  | { do: 'queued' | 'repeated' | 'under-way'; messageId: number }
  | { do: 'refused'; because: 'not-connected' | 'mobile-missing' | 'number-missing' }

const goodForMinutes = 10

/** Texts the owner, by the same gate and outbox as every text: once for each form (`token`), and no second one while one is under way. */
export function sendTestText(appliance: Appliance, { token }: { token: string }): TestText {
  const result = appliance.db.transaction((tx) => send(tx, appliance, token), { behavior: 'immediate' })
  if (result.do === 'queued') appliance.wake()
  return result
}

function send(tx: Tx, appliance: Appliance, token: string): TestText {
  const { config, messenger } = appliance
  const now = appliance.now()
  const onceKey = `set-up-test:${token}`
  const same = messageByOnceKey(tx, onceKey)
  if (same) return { do: 'repeated', messageId: same.id }
  const last = lastTest(tx)
  if (last && isUnderWay(last)) return { do: 'under-way', messageId: last.id }
  const company = readCompany(tx, config)
  if (isPractice(company)) return { do: 'refused', because: 'not-connected' }
  const shop = readShop(tx, config)
  if (!shop.ownerMobile) return { do: 'refused', because: 'mobile-missing' }
  // Practice would call it delivered.
  const own = ownLine(tx, config)
  const line = lineNotBy(tx, 'simulated', { own, shops: company.messenger })
  if (own && !line) return { do: 'refused', because: 'not-connected' }
  if (!line) return { do: 'refused', because: 'number-missing' }
  const body = plainLetters(`${businessName(shop)}: FirstRing can text you. This is the test text you asked for.`)
  const notAfter = now.add({ minutes: goodForMinutes })
  const text = { to: shop.ownerMobile, line, body, onceKey, notAfter }
  const message = queueAlert(tx, text, { messenger: messenger.name, now })
  if (!message) throw new Error('a test text was there and was not there in one transaction')
  storeCheck(tx, 'text', { messageId: message.id }, now)
  return { do: 'queued', messageId: message.id }
}

/** The text of the last test; null when there was none, or it was forgotten. */
export function lastTest(tx: Parameters<typeof readFound>[0]): Message | null {
  const { text } = readFound(tx)
  return (text && messageById(tx, text.messageId)) ?? null
}

function isUnderWay({ state }: Message): boolean {
  return state === 'queued' || state === 'sending' || state === 'unknown'
}
