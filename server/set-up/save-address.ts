import { randomBytes } from 'node:crypto'
import type { Appliance } from '../appliance.ts'
import { proveBox } from '../health/prove-box.ts'
import { type Probed, probeAddress } from '../providers/probe-address.ts'
import { changeCompany } from './change-company.ts'
import { storeCheck } from './store.ts'

export type SavedAddress = { do: 'saved'; probed: Probed } | { do: 'refused'; because: 'changed-meanwhile' }

/** Keeps the public address, and finds out whether it leads here. A tunnel may be started after it, so it is kept either way. */
export async function saveAddress(
  appliance: Appliance,
  { publicUrl, seen }: { publicUrl: string; seen: string },
): Promise<SavedAddress> {
  const isStored = await changeCompany(appliance, {
    values: { publicUrl },
    form: { names: ['publicUrl'], seen },
    outdates: ['address', 'connection'],
  })
  if (!isStored) return { do: 'refused', because: 'changed-meanwhile' }
  return { do: 'saved', probed: await probe(appliance, publicUrl) }
}

/** Asks our own door from outside and keeps what came of it. */
export async function probe(appliance: Appliance, publicUrl: string): Promise<Probed> {
  const riddle = randomBytes(16).toString('hex')
  const probed = await probeAddress(publicUrl, { riddle, proof: proveBox(riddle, appliance.hashKey) ?? '' })
  storeCheck(appliance.db, 'address', { probed }, appliance.now())
  return probed
}
