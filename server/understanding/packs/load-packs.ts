import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OneSentence } from '../../database/one-sentence.ts'
import { readPack, type WrongPack } from './read-pack.ts'
import type { TradePack } from './trade-pack.ts'

/** Every pack of a folder, the general one last; throws one sentence that names file, line and reason when one is wrong. */
export function loadPacks(folder = shippedFolder()): TradePack[] {
  return readFolder(folder)
    .map((pack) => {
      if (!('because' in pack)) return pack
      throw new OneSentence(`${pack.file}, line ${pack.line}: ${pack.reason}.`)
    })
    .sort((one, other) => Number(one.key === 'general') - Number(other.key === 'general'))
}

/** Likewise, with what is wrong in place of what is. */
export function readFolder(folder: string): (TradePack | WrongPack)[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().map((name) => {
    const pack = readPack(readFileSync(join(folder, name), 'utf8'), name)
    if ('because' in pack || `${pack.key}.yaml` === name) return pack
    return { because: 'wrong-pack', file: name, line: 1, reason: `its key is "${pack.key}", its name says otherwise` }
  })
}

// The bundle in dist/ lies elsewhere than this file.
function shippedFolder(): string {
  const besideTheBundle = join(import.meta.dirname, '../config/trades')
  return existsSync(besideTheBundle) ? besideTheBundle : join(import.meta.dirname, '../../../config/trades')
}
