// What Google lets us in with: for an hour, got with the permission that lasts, and got once for all who ask at a time.
import { setTimeout as passing } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'

/** Where Google is asked. */
type GoogleAddresses = { api: string; token: string; device: string; revoke: string; consent: string }

export type Access = { token: string; lastsSeconds: number }

/** Access tokens by the permission that they were got with, kept in memory alone. */
type AccessTokens = {
  /** Asks for one where none is good any more; whoever comes meanwhile waits for the same. */
  get(permission: string, at: { now: Temporal.Instant; ask(): Promise<Access> }): Promise<string>
  /** What Google did not take is not used again. */
  drop(permission: string, token: string): void
}

/** What a box holds for all of its Google calendars together. */
export type Google = {
  addresses: GoogleAddresses
  access: AccessTokens
  /** Between two questions whether a person has said yes. */
  pause(milliseconds: number): Promise<unknown>
}

const googleAddresses: GoogleAddresses = {
  api: 'https://www.googleapis.com/calendar/v3/',
  token: 'https://oauth2.googleapis.com/token',
  device: 'https://oauth2.googleapis.com/device/code',
  revoke: 'https://oauth2.googleapis.com/revoke',
  consent: 'https://accounts.google.com/o/oauth2/v2/auth',
}

/** For the life of a box; only tests ask somebody else. */
export function openGoogle({
  addresses = googleAddresses,
  pause = (milliseconds) => passing(milliseconds, undefined, { ref: false }),
}: Partial<Pick<Google, 'addresses' | 'pause'>> = {}): Google {
  return { addresses, access: keepAccessTokens(), pause }
}

/** So that none ends on its way. */
const earlierSeconds = 60

type Kept = { token: string; until: Temporal.Instant }

function keepAccessTokens(): AccessTokens {
  const kept = new Map<string, Kept>()
  const asking = new Map<string, Promise<string>>()
  const askAnew = async (permission: string, at: { now: Temporal.Instant; ask(): Promise<Access> }) => {
    const { token, lastsSeconds } = await at.ask()
    kept.set(permission, { token, until: at.now.add({ seconds: Math.max(0, lastsSeconds - earlierSeconds) }) })
    return token
  }
  return {
    get(permission, at) {
      const known = kept.get(permission)
      if (known && Temporal.Instant.compare(at.now, known.until) < 0) return Promise.resolve(known.token)
      const running = asking.get(permission)
      if (running) return running
      const begun = askAnew(permission, at).finally(() => asking.delete(permission))
      asking.set(permission, begun)
      return begun
    },
    drop(permission, token) {
      if (kept.get(permission)?.token === token) kept.delete(permission)
    },
  }
}
