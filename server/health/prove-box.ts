import { hashNumber } from '../log.ts'

/** The answer to a riddle that only this box can give; null to what is no riddle of ours. It says nothing of the box's key. */
export function proveBox(riddle: unknown, hashKey: string): string | null {
  if (typeof riddle !== 'string' || !/^[0-9a-f]{32}$/.test(riddle)) return null
  return hashNumber(`public-address:${riddle}`, hashKey)
}
