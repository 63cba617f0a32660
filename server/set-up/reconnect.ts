import type { Appliance } from '../appliance.ts'
import { connectPractice } from '../practice/connect-practice.ts'
import { asSimulatedCarrier } from '../providers/carrier/simulated.ts'
import { connectCarrier, connectMessenger } from '../providers/connect.ts'
import { asSimulatedMessenger } from '../providers/messenger/simulated.ts'
import { type Company, isPractice } from '../settings/company.ts'
import { readCompany } from '../settings/company-store.ts'
import { takeUpCompany } from './take-up-company.ts'

/** The companies of the settings, for an appliance to live with. */
export async function connectTo(company: Company, { config, now }: Pick<Appliance, 'config' | 'now'>) {
  const carrier = await connectCarrier(company, { now })
  const reconcileAfterSeconds = config.RECONCILE_AFTER_SECONDS
  return { carrier, messenger: await connectMessenger(company, { now, reconcileAfterSeconds }) }
}

/** Makes the running appliance live with the companies that the settings name by now. Nothing is sent meanwhile. */
export async function reconnect(appliance: Appliance): Promise<void> {
  const { db, config } = appliance
  if (isPractice(nameOf(appliance)) && isPractice(readCompany(db, config))) return
  const goOn = await appliance.pause()
  try {
    for (;;) {
      const company = readCompany(db, config)
      const connections = await connectTo(company, appliance)
      // Somebody else may have changed the settings while we connected.
      if (isSame(readCompany(db, config), company)) return swap(appliance, company, connections)
    }
  } finally {
    goOn()
  }
}

type Connections = Pick<Appliance, 'carrier' | 'messenger'>

function swap(appliance: Appliance, company: Company, { carrier, messenger }: Connections): void {
  const [practisedCalls, practisedTexts] = practiceOf(appliance)
  takeUpCompany(appliance, company)
  // What practice still has to tell would be taken for the new company's word.
  practisedCalls?.onEvent(() => undefined)
  practisedTexts?.onEvent(() => undefined)
  // Practice that goes on keeps what stands on its phones.
  appliance.carrier = carrier.name === 'simulated' ? (practisedCalls ?? carrier) : carrier
  appliance.messenger = messenger.name === 'simulated' ? (practisedTexts ?? messenger) : messenger
  connectPractice(appliance)
}

function practiceOf({ carrier, messenger }: Connections) {
  return [asSimulatedCarrier(carrier), asSimulatedMessenger(messenger)] as const
}

function nameOf({ carrier, messenger }: Connections) {
  return { carrier: carrier.name, messenger: messenger.name }
}

function isSame(one: Company, other: Company): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
