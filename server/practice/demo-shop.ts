import type { Appliance } from '../appliance.ts'
import { callLog } from '../calls/store.ts'
import { asSimulatedCarrier } from '../providers/carrier/simulated.ts'
import { asSimulatedMessenger } from '../providers/messenger/simulated.ts'
import { firstLine } from '../settings/store.ts'

/** The environment of a shop to look at: its own folder, made up names, simulated companies. What is given goes before it. */
export const demoEnvironment = {
  DATA_DIR: 'data/demo-shop',
  BUSINESS_NAME: "Mike's Plumbing",
  OWNER_NAME: 'Mike',
  OWNER_MOBILE: '+12025550101',
  OWNER_PASSWORD: 'firstring demo shop',
  SHOP_TIMEZONE: 'America/New_York',
  SHOP_COUNTRY: 'US',
}

type Visit = { from: string; texts: string[] }

const morning: Visit[] = [
  {
    from: '+12025550134',
    texts: ['Need someone to look at a leak in the basement. 28 Woodbine Cres.', 'Today if you can'],
  },
  { from: '+12025550147', texts: ['Hi, how much to swap a kitchen faucet? I have the new one already.'] },
  { from: '+12025550158', texts: [] },
  { from: 'anonymous', texts: [] },
  { from: '+12025550162', texts: ['STOP'] },
  { from: '+12025550175', texts: ['Toilet on the 2nd floor runs all night. Thursday after 4 would work'] },
]

/** Plays a shop's morning once, through the same doors as every call and text. */
export async function playMorning(appliance: Appliance, settled: () => Promise<void>): Promise<void> {
  const carrier = asSimulatedCarrier(appliance.carrier)
  const messenger = asSimulatedMessenger(appliance.messenger)
  const line = firstLine(appliance.db)
  if (!carrier || !messenger || !line) throw new Error('the demo shop needs the simulated companies')
  if (callLog(appliance.db, { before: null, size: 1 }).length > 0) return
  for (const { from, texts } of morning) {
    carrier.hangUp(carrier.ring({ from, to: line.number }))
    await settled()
    for (const body of texts) messenger.receive({ from, to: line.number, body })
    await settled()
  }
}
