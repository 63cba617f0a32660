import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Photo } from '../providers/messenger/simulated-world.ts'

/** Pictures that a caller might take, by the names of their files among the assets. */
export const samplePhotos = ['basement-leak', 'water-heater', 'kitchen-faucet', 'under-sink', 'ceiling-stain'] as const

export type SamplePhoto = (typeof samplePhotos)[number]

/** `root`: the folder of the program, built or not. */
export function samplePhoto(root: string, name: SamplePhoto): Photo {
  const places = ['dist/assets/practice', 'views/assets/practice'].map((folder) => join(root, folder, `${name}.jpg`))
  return { bytes: readFileSync(places.find(existsSync) ?? places[0] ?? ''), contentType: 'image/jpeg' }
}
