import { CalendarError } from '../calendar.ts'
import { type Answer, askGoogle, type GoogleWorld } from './ask.ts'
import { askAccess, type GoogleClient } from './consent.ts'
import { problemOf } from './problems.ts'

/** A client of the owner's own, and the permission that it was given. */
export type GoogleAccount = GoogleClient & { refreshToken: string }

type Details = {
  query?: Record<string, string>
  body?: object
  /** What it must still be to be changed. */
  version?: string
}

/** Asks the calendars of an account; paths are below the API's own. */
export type GoogleApi = {
  /** The answer, whatever its status. */
  ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, details?: Details): Promise<Answer>
  /** What a good answer holds; throws a CalendarError for any other. */
  read(path: string, query?: Record<string, string>): Promise<unknown>
}

export function googleApi(account: GoogleAccount, world: GoogleWorld): GoogleApi {
  const { access, addresses } = world.google
  const token = () =>
    access.get(account.refreshToken, { now: world.now(), ask: () => askAccess(world, { ...account }) })
  const askWith = (bearer: string, method: Parameters<GoogleApi['ask']>[0], path: string, details: Details) => {
    const url = new URL(path, addresses.api)
    url.search = new URLSearchParams(details.query).toString()
    const { body, version } = details
    const headers = {
      Authorization: `Bearer ${bearer}`,
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(version === undefined ? {} : { 'If-Match': version }),
    }
    return askGoogle(world, { method, url, headers, body: body && JSON.stringify(body) })
  }
  const ask: GoogleApi['ask'] = async (method, path, details = {}) => {
    const first = await token()
    const answer = await askWith(first, method, path, details)
    if (answer.status !== 401) return answer
    // Withdrawn before its hour was over: nothing was done, so it is asked once more with another.
    access.drop(account.refreshToken, first)
    return askWith(await token(), method, path, details)
  }
  return {
    ask,
    async read(path, query = {}) {
      const answer = await ask('GET', path, { query })
      if (answer.status !== 200) throw problemOf(answer)
      if (answer.json === null) throw new CalendarError('bad-data', 'Google answers with nothing at all.')
      return answer.json
    },
  }
}
