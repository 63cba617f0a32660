import { readDataFile, type WrongFile } from '../../../config/data-file.ts'
import { type TradePack, tradePack } from './trade-pack.ts'

/** The trade pack that a file's text describes, or the first thing that is wrong with it and where. */
export function readPack(text: string, file: string): TradePack | WrongFile {
  return readDataFile(text, file, tradePack)
}
