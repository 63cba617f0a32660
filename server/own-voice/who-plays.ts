import type { Appliance } from '../appliance.ts'
import { carrierOf, carriersOf } from '../connections.ts'
import type { OwnVoice } from '../providers/carrier/own-voice.ts'
import { allLines } from '../settings/store.ts'

/** Who plays what the shop recorded, and the line of the shop that it carries; null where nobody does. */
export function whoPlays(appliance: Appliance): { ownVoice: OwnVoice; line: string | null } | null {
  const carrier = carriersOf(appliance).find(({ can }) => can.playsRecordings)
  if (!carrier?.ownVoice) return null
  const line = allLines(appliance.db).find((each) => carrierOf(appliance, each) === carrier)
  return { ownVoice: carrier.ownVoice, line: line?.number ?? null }
}
