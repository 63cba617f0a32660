import type { Appliance } from '../appliance.ts'

// Who speaks with the voice over an open connection at this moment: one connection a call.
const talking = new WeakMap<Appliance['db'], Set<number>>()

/** Takes the call for this connection; false while another has it. */
export function takeLine({ db }: Appliance, callId: number): boolean {
  const known = talking.get(db) ?? new Set()
  talking.set(db, known)
  if (known.has(callId)) return false
  known.add(callId)
  return true
}

export function leaveLine({ db }: Appliance, callId: number): void {
  talking.get(db)?.delete(callId)
}
