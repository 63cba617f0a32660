import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, orOneSentence, type WrongFile } from '../../../config/data-file.ts'
import { readPack } from './read-pack.ts'
import type { TradePack } from './trade-pack.ts'

/** Every pack of a folder, the general one last; throws one sentence that names file, line and reason when one is wrong. */
export function loadPacks(folder = join(dataFolder(), 'trades')): TradePack[] {
  return readFolder(folder)
    .map(orOneSentence)
    .sort((one, other) => Number(one.key === 'general') - Number(other.key === 'general'))
}

/** Likewise, with what is wrong in place of what is. */
export function readFolder(folder: string): (TradePack | WrongFile)[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().map((name) => {
    const pack = readPack(readFileSync(join(folder, name), 'utf8'), name)
    if ('because' in pack || `${pack.key}.yaml` === name) return pack
    return { because: 'wrong-file', file: name, line: 1, reason: `its key is "${pack.key}", its name says otherwise` }
  })
}
