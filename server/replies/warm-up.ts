import type { Appliance } from '../appliance.ts'
import { readShop } from '../settings/store.ts'
import { understand } from '../understanding/understand.ts'
import { packsOf } from './trade.ts'

/**
 * Reads a sentence of each language once and keeps nothing of it: the rules are made ready by their first use, which takes most of
 * a second that no caller shall wait for.
 */
export function warmUp({ db, config, trades, now }: Appliance): void {
  const { zone, country, trade } = readShop(db, config)
  const wallClock = now()
    .toZonedDateTimeISO(zone ?? 'UTC')
    .toPlainDateTime()
  const packs = packsOf(trades, trade)
  for (const sentence of sentences)
    understand(sentence, { now: wallClock, zone: zone ?? 'UTC', country, said: '', offered: [], language: null }, packs)
}

const sentences = [
  'Hi, this is Dana, my sink is leaking at 28 Main Street, tomorrow at 3 please',
  'Hola, soy Ana, se me tapó el baño en la calle Mayor 5, mañana por la tarde',
  "Bonjour, c'est Luc, l'évier est bouché au 12 rue Principale, lundi matin",
]
