import type { Appliance } from '../appliance.ts'
import { listenToCarriers } from '../calls/listen-to-carrier.ts'
import { allArrivals } from '../connections.ts'
import { ownSound } from '../own-voice/own-sound.ts'
import { connectPractice } from '../practice/connect-practice.ts'
import type { ArrivalMemories } from '../providers/arrival.ts'
import { asSimulatedCarrier } from '../providers/carrier/simulated.ts'
import { connectCarrier, connectMessenger } from '../providers/connect.ts'
import { asSimulatedMessenger } from '../providers/messenger/simulated.ts'
import { type Company, isPractice } from '../settings/company.ts'
import { readCompany } from '../settings/company-store.ts'
import { ownDoors } from '../settings/own-doors.ts'
import { takeUpCompany } from './take-up-company.ts'

type Means = Pick<Appliance, 'config' | 'now'> & Partial<Pick<Appliance, 'db'>>

/** The companies of the settings, for an appliance to live with. */
export async function connectTo(company: Company, { config, now, db }: Means, arrivals?: ArrivalMemories) {
  const doors = ownDoors(config, company.publicUrl)
  const recorded = db && ownSound({ db, config })
  const terms = { now, doors, arrivals, recorded, reconcileAfterSeconds: config.RECONCILE_AFTER_SECONDS }
  const { others } = company
  const [carrier, messenger, carriers, messengers] = await Promise.all([
    connectCarrier(company, terms),
    connectMessenger(company, terms),
    Promise.all(others.carriers.map((kind) => connectCarrier(company, terms, kind))),
    Promise.all(others.messengers.map((kind) => connectMessenger(company, terms, kind))),
  ])
  return { carrier, messenger, others: { carriers, messengers } }
}

/** Makes the running appliance live with the companies that the settings name by now. Nothing is sent meanwhile. */
export async function reconnect(appliance: Appliance): Promise<void> {
  const { db, config } = appliance
  if (isPractice(nameOf(appliance)) && isPractice(readCompany(db, config))) return
  const goOn = await appliance.pause()
  try {
    for (;;) {
      const company = readCompany(db, config)
      const connections = await connectTo(company, appliance, memoriesOf(appliance))
      // Somebody else may have changed the settings while we connected.
      if (isSame(readCompany(db, config), company)) return swap(appliance, company, connections)
    }
  } finally {
    goOn()
  }
}

function memoriesOf(appliance: Appliance): ArrivalMemories {
  return Object.fromEntries(allArrivals(appliance).map(([name, { memory }]) => [name, memory]))
}

type Connections = Pick<Appliance, 'carrier' | 'messenger' | 'others'>

function swap(appliance: Appliance, company: Company, { carrier, messenger, others }: Connections): void {
  const [practisedCalls, practisedTexts] = practiceOf(appliance)
  takeUpCompany(appliance, company)
  appliance.stopHearing()
  // What practice still has to tell would be taken for the new company's word.
  practisedCalls?.onEvent(() => undefined)
  practisedTexts?.onEvent(() => undefined)
  // Practice that goes on keeps what stands on its phones.
  appliance.carrier = carrier.name === 'simulated' ? (practisedCalls ?? carrier) : carrier
  appliance.messenger = messenger.name === 'simulated' ? (practisedTexts ?? messenger) : messenger
  appliance.others = others
  connectPractice(appliance)
  appliance.stopHearing = listenToCarriers(appliance)
}

function practiceOf({ carrier, messenger }: Omit<Connections, 'others'>) {
  return [asSimulatedCarrier(carrier), asSimulatedMessenger(messenger)] as const
}

function nameOf({ carrier, messenger, others }: Connections): Parameters<typeof isPractice>[0] {
  return { carrier: carrier.name, messenger: messenger.name, others }
}

function isSame(one: Company, other: Company): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
