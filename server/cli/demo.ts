import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { readConfig } from '../../config/config.ts'
import { openLog } from '../log.ts'
import { demoEnvironment } from '../practice/demo-shop.ts'
import { hours } from '../practice/demo-week/week.ts'
import { openPastShop, type PastShop } from '../practice/past-shop.ts'
import { addLine, storeSettings } from '../settings/store.ts'
import type { Command, Operator } from './operator.ts'

/** A missed call and all that follows, played through the real box with simulated companies. It needs no set-up and keeps nothing. */
export const demo: Command = {
  usage: 'demo',
  does: 'play a missed call to the booked job',
  run: play,
}

const shopNumber = '+12025550100'
const caller = '+12025550134'
const dana = 'Dana'
const mike = 'Mike'
const saidByDana = [
  'Need someone to look at a leak in the basement. 28 Woodbine Cres.',
  'Do you have something in the morning?',
  'The second one please',
  'Dana',
]
/** How long a caller takes to write, and the box to be sure that they are done. */
const writingSeconds = 20
const answeringSeconds = 10

async function play({ say, now }: Operator): Promise<undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-demo-'))
  const config = { ...readConfig({ ...demoEnvironment, DATA_DIR: folder, LOG_LEVEL: 'silent' }) }
  const shop = openPastShop(config, { log: openLog('silent'), at: now() })
  try {
    addLine(shop.appliance.db, shopNumber, now())
    storeSettings(shop.appliance.db, { hours }, now())
    const tell = teller(shop, { say, zone: demoEnvironment.SHOP_TIMEZONE })
    tell(dana, 'calls. Nobody can pick up.')
    shop.appliance.carrier.ring({ from: caller, to: shopNumber, callId: 'simulated-demo' })
    await pass(shop, writingSeconds)
    shop.appliance.carrier.hangUp('simulated-demo')
    await pass(shop, 0)
    tell.news()
    for (const body of saidByDana) {
      await pass(shop, writingSeconds)
      tell(dana, body)
      shop.appliance.messenger.receive({ from: caller, to: shopNumber, body })
      await pass(shop, answeringSeconds)
      tell.news()
    }
  } finally {
    await shop.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets so many seconds go by, and does what falls due in them. */
async function pass({ appliance, setClock, settled }: PastShop, seconds: number): Promise<void> {
  await settled()
  setClock(appliance.now().add({ seconds }))
  await settled()
}

/** Prints who says what at what time; `news`: the texts that left since it last told. */
function teller({ appliance }: PastShop, { say, zone }: { say(line: string): void; zone: string }) {
  let told = 0
  const print = (at: Temporal.Instant, who: string, words: string) =>
    say(`${clockOf(at, zone)}  ${`${who}:`.padEnd(10)}${words}`)
  const tell = (who: string, words: string) => print(appliance.now(), who, words)
  return Object.assign(tell, {
    news() {
      const { sent } = appliance.messenger.world
      for (const { to, body, createdAt } of sent.slice(told))
        print(createdAt, to === caller ? 'the box' : `to ${mike}`, body)
      told = sent.length
    },
  })
}

function clockOf(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'second' })
}
