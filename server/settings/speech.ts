import type { Config } from '../../config/config.ts'
import type { WyomingChoice } from '../providers/speech/wyoming.ts'
import { ownDoors } from './own-doors.ts'
import type { Storable } from './settings.ts'

/** Who writes speech down, by the stored settings. Null: nobody. */
export function composeSpeech(stored: Pick<Storable, 'speechUrl'>, config: Config): WyomingChoice | null {
  const { speechUrl: address } = stored
  return address ? { address, doors: ownDoors(config) } : null
}
