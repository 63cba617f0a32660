import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import { plainLetters } from '../conversations/segments.ts'
import type { Tx } from '../database/open.ts'
import type { TradePack } from '../understanding/packs/trade-pack.ts'
import type { Danger, Language } from '../understanding/understanding.ts'
import { lineOf } from './line-of.ts'
import type { ReadScene } from './read-scene.ts'

/** A safety text is of use at once or not at all. */
const goodForMinutes = 10

/** A text of danger, once per key; the gate keeps it from who opted out. True where it goes. */
export function sendSafely(
  tx: Tx,
  appliance: Appliance,
  { caller, conversation, shop }: ReadScene,
  { body, onceKey }: { body: string; onceKey: string },
): boolean {
  const line = lineOf(tx, appliance, conversation)
  if (!line) return false
  const { messenger, quietHours } = appliance
  const now = appliance.now()
  const notAfter = now.add({ minutes: goodForMinutes })
  const text = { caller, line, kind: 'safety', body, onceKey, notAfter } as const
  return queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now }).do === 'queued'
}

/** How to stay safe, in the caller's language and with the number of their country. */
export function howToStaySafe({ shop, packs, language }: ReadScene, danger: Danger): string {
  return safetyText(packs, { danger, language, number: emergencyNumberOf(shop.country) })
}

/** The trade's own words for a danger, else what the general trade says of it, else that there is a number to call. */
export function safetyText(
  packs: readonly TradePack[],
  { danger, language, number }: { danger: Danger; language: Language; number: string },
): string {
  const all = packs.flatMap(({ emergencies }) => emergencies)
  const found = all.find((one) => one.danger === danger) ?? all.find((one) => one.danger === 'other')
  const words = found?.text[language] ?? lastResort[language]
  return plainLetters(words.replaceAll('{emergency_number}', number))
}

const lastResort: Record<Language, string> = {
  en: 'If anybody is in danger, call {emergency_number} now.',
  es: 'Si alguien está en peligro, llame ya al {emergency_number}.',
  fr: "Si quelqu'un est en danger, appelez tout de suite le {emergency_number}.",
}
