// Whom the appliance lives with: whom the shop chose for all its lines, and those that single lines name beside them.
import type { Appliance } from './appliance.ts'
import type { Arrivals } from './providers/arrival.ts'
import type { Carrier } from './providers/carrier/carrier.ts'
import type { Messenger } from './providers/messenger/messenger.ts'

/** The shop's own choice first. */
export function carriersOf({ carrier, others }: Pick<Appliance, 'carrier' | 'others'>): Carrier[] {
  return [carrier, ...others.carriers]
}

export function messengersOf({ messenger, others }: Pick<Appliance, 'messenger' | 'others'>): Messenger[] {
  return [messenger, ...others.messengers]
}

export function carrierNamed(appliance: Pick<Appliance, 'carrier' | 'others'>, name: string): Carrier | undefined {
  return carriersOf(appliance).find((each) => each.name === name)
}

/** Who carries the calls of a line. */
export function carrierOf(appliance: Pick<Appliance, 'carrier' | 'others'>, line: { carrier: string | null }): Carrier {
  return (line.carrier === null ? undefined : carrierNamed(appliance, line.carrier)) ?? appliance.carrier
}

export function messengerNamed(
  appliance: Pick<Appliance, 'messenger' | 'others'>,
  name: string,
): Messenger | undefined {
  return messengersOf(appliance).find((each) => each.name === name)
}

type Connected = Pick<Appliance, 'carrier' | 'messenger' | 'others'>

/** What came from a system whose words the owner may have to map. */
export function arrivalsOf(appliance: Connected, name: string): Arrivals | undefined {
  return allArrivals(appliance).find(([each]) => each === name)?.[1]
}

/** By the name of what they came from. */
export function allArrivals(appliance: Connected): [name: string, arrivals: Arrivals][] {
  const connected = [...carriersOf(appliance), ...messengersOf(appliance)]
  return connected.flatMap(({ name, arrivals }): [string, Arrivals][] => (arrivals ? [[name, arrivals]] : []))
}

/** What is asked of each of them, together; all are waited for before the first failure is thrown. */
export async function sumOver<Who>(who: Who[], ask: (one: Who) => Promise<number>): Promise<number> {
  const answers = await Promise.allSettled(who.map(ask))
  const failed = answers.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
  return answers.reduce((sum, each) => sum + (each.status === 'fulfilled' ? each.value : 0), 0)
}

/** The appliance as one of them meets it: what it reports is of its own calls, or its own texts. */
export function asMetBy(appliance: Appliance, who: { carrier: Carrier } | { messenger: Messenger }): Appliance {
  return Object.assign(Object.create(appliance), who)
}
