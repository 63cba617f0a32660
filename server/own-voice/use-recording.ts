import type { Appliance } from '../appliance.ts'
import { readOwnRecordings, storeOwnRecording } from './own-recordings.ts'

/** Puts the recording of a sentence aside, or takes it up again; its sound stays on the box. */
export function useRecording({ db, now }: Pick<Appliance, 'db' | 'now'>, id: string, isUsed: boolean): void {
  const own = readOwnRecordings(db).find((each) => each.id === id)
  if (own) storeOwnRecording(db, { ...own, isUsed }, now())
}
