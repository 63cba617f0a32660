// Twilio's own opt-out: an exact word from a mobile blocks the pair until an exact word unblocks it.
import type { Account } from './account.ts'

const words = {
  STOP: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  START: ['START', 'UNSTOP', 'YES'],
  HELP: ['HELP', 'INFO'],
}

export function optOutType(body: string): 'STOP' | 'START' | 'HELP' | undefined {
  const said = body.trim().toUpperCase()
  return (['STOP', 'START', 'HELP'] as const).find((type) => words[type].includes(said))
}

export function honour(account: Account, body: string, pair: { mobile: string; ours: string }): void {
  if (!account.modes.optOuts) return
  const said = optOutType(body)
  const key = pairKey(pair.ours, pair.mobile)
  if (said === 'STOP') account.optedOut.add(key)
  if (said === 'START') account.optedOut.delete(key)
}

export function pairKey(ours: string, mobile: string): string {
  return `${ours} ${mobile}`
}
