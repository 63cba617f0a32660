import type { Appliance } from '../appliance.ts'
import { queueAlert } from '../conversations/queue-message.ts'
import { plainLetters } from '../conversations/segments.ts'
import { type Message, messageById, messageByOnceKey } from '../conversations/store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { type AccountKey, numberOf, readAccounts } from '../settings/accounts.ts'
import { companyNames } from '../settings/company-names.ts'
import { readCompany } from '../settings/company-store.ts'
import { textRoad } from '../settings/road.ts'
import { allLines, type Line, readShop, readValue, storeValue } from '../settings/store.ts'

export type TextedMyself = { do: 'queued' | 'repeated' } | { do: 'refused'; because: 'mobile-missing' | 'no-line' }

const goodForMinutes = 10

/** Texts the owner by this very company, by the same gate and outbox as every text: once for each form (`token`). */
export function textMyself(appliance: Appliance, key: AccountKey, token: string): TextedMyself {
  const result = appliance.db.transaction((tx) => send(tx, appliance, { key, token }), { behavior: 'immediate' })
  if (result.do === 'queued') appliance.wake()
  return result
}

type Form = { key: AccountKey; token: string }

function send(tx: Tx, { config, messenger, ...appliance }: Appliance, { key, token }: Form): TextedMyself {
  const now = appliance.now()
  const onceKey = `company-test:${key}:${token}`
  if (messageByOnceKey(tx, onceKey)) return { do: 'repeated' }
  const shop = readShop(tx, config)
  if (!shop.ownerMobile) return { do: 'refused', because: 'mobile-missing' }
  const line = lineTextedBy(tx, key, readCompany(tx, config).messenger)
  if (!line) return { do: 'refused', because: 'no-line' }
  const words = `${businessName(shop)}: this is the test text you asked for, by ${companyNames[key]}.`
  const text = { to: shop.ownerMobile, line, body: plainLetters(words), onceKey }
  const notAfter = now.add({ minutes: goodForMinutes })
  const message = queueAlert(tx, { ...text, notAfter }, { messenger: messenger.name, now })
  if (!message) throw new Error('a test text was there and was not there in one transaction')
  storeValue(tx, nameOf(key), message.id, now)
  return { do: 'queued' }
}

/** The last text that the owner was sent so; null where there was none, or it was forgotten. */
export function lastTextToMyself(db: Queries, key: AccountKey): Message | null {
  const id = readValue(db, nameOf(key))
  return (typeof id === 'number' ? messageById(db, id) : undefined) ?? null
}

/** The account's own number, or another whose texts go by it. */
export function lineTextedBy(db: Queries, key: AccountKey, shops: string): Line | undefined {
  const own = numberOf(readAccounts(db), key)
  const goBy = allLines(db).filter((line) => !line.retiredAt && textRoad(db, line, shops).messenger === key)
  return goBy.find(({ number }) => number === own) ?? goBy[0]
}

function nameOf(key: AccountKey): string {
  return `${key}-test-text`
}
