import type { Figure, Reading } from '../figure.ts'
import { fireAtOnce, type Shot } from '../fire.ts'
import { callerNumber, missedCall, openShop } from '../shop.ts'

const rounds = 200

/** What happens three times in one moment is texted once. */
export const once: Figure = { name: 'once', measure }

async function measure(): Promise<Reading[]> {
  const sameWebhook = await textsEach((from) => Array<Shot>(3).fill(missedCall(from).rings))
  const sameCaller = await textsEach((from) => [1, 2, 3].map(() => missedCall(from).rings))
  return [
    { what: 'the same webhook three times at once', ...sameWebhook },
    { what: 'the same caller three times at once', ...sameCaller },
  ]
}

async function textsEach(shotsOf: (from: string) => Shot[]): Promise<Omit<Reading, 'what'>> {
  const shop = await openShop()
  for (let n = 0; n < rounds; n++) await fireAtOnce(shop.appliance.publicOrigin, shotsOf(callerNumber(n)))
  const texts = await shop.messenger.quiet()
  await shop.close()
  const counts = Array.from({ length: rounds }, (_, n) => texts.filter(({ to }) => to === callerNumber(n)).length)
  const values = { least: Math.min(...counts), most: Math.max(...counts) }
  return { unit: `texts, ${rounds} times`, values, goals: { most: 1 } }
}
