import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { carriersOf, messengersOf } from '../connections.ts'
import type { Tx } from '../database/open.ts'
import { calledName, readSpells, type Spell, startOf, storeSpells } from '../health/spells.ts'
import type { Trunk } from '../providers/carrier/live-calls.ts'
import { numbersCarriedBy } from '../settings/road.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { wordsOfRecovery, wordsOfTrouble } from './company-words.ts'
import { connectionSigns, judge, type Sign, signsOf, trunkSigns } from './signs.ts'
import { putAsideNamed } from './store.ts'
import { tellOwner } from './tell-owner.ts'

type Seen = Sign & { carries: 'calls' | 'texts'; battery: number | null; trunk: Trunk | null }

/** A phone that texts or an Asterisk that falls silent is told of once, also across a restart, and once more when it is back. */
export async function watchCompanies(appliance: Appliance): Promise<void> {
  const seen = await look(appliance)
  if (seen.length === 0 && readSpells(appliance.db).length === 0) return
  const now = appliance.now()
  appliance.db.transaction((tx) => settle(tx, appliance, { seen, now }), { behavior: 'immediate' })
  appliance.wake()
}

async function look(appliance: Appliance): Promise<Seen[]> {
  const phones = await Promise.all(
    messengersOf(appliance).map(async ({ name, vitals }) => {
      const found = (await vitals?.()) ?? null
      const battery = found?.battery?.percent ?? null
      const signs = found ? signsOf(name, found, appliance.now()) : []
      return signs.map((sign): Seen => ({ ...sign, carries: 'texts', battery, trunk: null }))
    }),
  )
  const connections = await Promise.all(
    carriersOf(appliance).map(async ({ name, live }) => {
      const trunk = (await live?.trunk()) ?? null
      const signs = [...connectionSigns(name, live?.isConnected() ?? null), ...trunkSigns(name, trunk)]
      return signs.map((sign): Seen => ({ ...sign, carries: 'calls', battery: null, trunk }))
    }),
  )
  return [...phones, ...connections].flat()
}

function settle(tx: Tx, appliance: Appliance, { seen, now }: { seen: Seen[]; now: Temporal.Instant }): void {
  const before = readSpells(tx)
  const spells = seen.flatMap((sign) => {
    const known = before.find(({ name, what }) => name === sign.name && what === sign.what)
    const { spell, tell } = judge(known, sign, now)
    if (spell && tell === 'wrong') tellOfTrouble(tx, appliance, { sign, spell, now })
    if (known && tell === 'well') tellOfRecovery(tx, appliance, { sign, spell: known, now })
    return spell ?? []
  })
  // What is silent is asked nothing else, and what the shop lives with no more is nobody's trouble.
  const unasked = before.filter(({ name, what }) => !seen.some((sign) => sign.name === name && sign.what === what))
  const kept = unasked.filter(({ name }) => seen.some((sign) => sign.name === name))
  for (const spell of unasked.filter((each) => !kept.includes(each))) putAsideNamed(tx, keyOf(spell), now)
  const after = [...kept, ...spells]
  if (JSON.stringify(after) !== JSON.stringify(before)) storeSpells(tx, after, now)
}

type Turn = { sign: Seen; spell: Spell; now: Temporal.Instant }

function tellOfTrouble(tx: Tx, appliance: Appliance, { sign, spell, now }: Turn): void {
  const { zone } = readShop(tx, appliance.config)
  const { name, what, carries, battery, trunk } = sign
  const since = shopTime(startOf(spell), { zone, now }).words
  const words = wordsOfTrouble({ who: whoIs(tx, appliance, sign), carries, what, since, battery, trunk })
  tellOwner(tx, appliance, {
    kind: what === 'silent' || what === 'trunk' ? 'company-silent' : 'phone-weak',
    onceKey: keyOf(spell),
    words,
    notBy: carries === 'texts' && what !== 'battery' ? name : undefined,
    now,
  })
  appliance.log.warn({ company: name, trouble: what }, 'something that carries calls or texts is in trouble')
}

/** That a battery is charged needs no words. */
function tellOfRecovery(tx: Tx, appliance: Appliance, { sign, spell, now }: Turn): void {
  putAsideNamed(tx, keyOf(spell), now)
  if (spell.what === 'battery') return
  const { carries } = sign
  const words = wordsOfRecovery({ who: whoIs(tx, appliance, sign), carries, what: spell.what })
  tellOwner(tx, appliance, { kind: 'company-back', onceKey: `back:${keyOf(spell)}`, words, now })
}

function whoIs(tx: Tx, appliance: Appliance, { name, carries }: Seen): string {
  if (carries === 'calls') return calledName(name)
  const { country } = readShop(tx, appliance.config)
  const numbers = numbersCarriedBy(tx, 'messenger', { name, shops: appliance.messenger.name })
  return [calledName(name), ...numbers.slice(0, 2).map((number) => showNumber(number, country))].join(' ')
}

function keyOf({ name, what, noticedAt }: Spell): string {
  return `spell:${name}:${what}:${noticedAt.toString()}`
}
