import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Photo } from '../providers/messenger/simulated-world.ts'

/** Pictures that a caller might take, by the names of their files under views/assets/practice. */
export const samplePhotos = ['basement-leak', 'water-heater', 'kitchen-faucet', 'under-sink', 'ceiling-stain'] as const

export type SamplePhoto = (typeof samplePhotos)[number]

export function samplePhoto(root: string, name: SamplePhoto): Photo {
  return { bytes: readFileSync(join(root, 'views/assets/practice', `${name}.jpg`)), contentType: 'image/jpeg' }
}
