// What Google refuses, as a problem of a calendar and one sentence that the owner can do something with.
import * as z from 'zod'
import { CalendarError, type CalendarProblem } from '../calendar.ts'
import { problemOfAnswer } from '../problem-of.ts'
import type { Answer } from './ask.ts'

const said = z.object({
  error: z.object({
    message: z.string().catch(''),
    errors: z.array(z.object({ reason: z.string().catch('') })).catch([]),
    details: z.array(z.object({ reason: z.string().catch('') })).catch([]),
  }),
})

const authSaid = z.object({ error: z.string(), error_description: z.string().catch('') })

const permissionEnded =
  'Google no longer accepts our permission: connect again. If that happens every week, your app there is still in testing: publish it, so that it is “In production”.'

const byReason: Record<string, [CalendarProblem, string]> = {
  rateLimitExceeded: ['rate-limited', 'Google asks us to wait before we ask again.'],
  userRateLimitExceeded: ['rate-limited', 'Google asks us to wait before we ask again.'],
  quotaExceeded: ['rate-limited', 'Google takes no more of us for a while.'],
  dailyLimitExceeded: ['rate-limited', 'Google takes no more of us today.'],
  calendarUsageLimitsExceeded: ['rate-limited', 'Google takes no more new events of you for a while.'],
  accessNotConfigured: [
    'forbidden',
    'The Google Calendar API is not switched on for your app: enable it at Google, and wait some minutes.',
  ],
  SERVICE_DISABLED: [
    'forbidden',
    'The Google Calendar API is not switched on for your app: enable it at Google, and wait some minutes.',
  ],
  insufficientPermissions: [
    'forbidden',
    'The permission does not hold for your calendars: connect again, and leave every box marked.',
  ],
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: [
    'forbidden',
    'The permission does not hold for your calendars: connect again, and leave every box marked.',
  ],
  requiredAccessLevel: ['forbidden', 'Google lets this account only read that calendar.'],
  forbiddenForNonOrganizer: ['forbidden', 'Google lets only its organizer change that event.'],
}

const byStatus: Record<number, [CalendarProblem, string]> = {
  401: ['auth', permissionEnded],
  403: ['forbidden', 'Google does not allow that with this account.'],
  404: ['not-found', 'Google has no such calendar or event, or does not show it to this account.'],
  409: ['exists', 'Google has something else in that place already.'],
  410: ['not-found', 'The event is no longer in the calendar.'],
  412: ['conflict', 'Google says that the event was changed meanwhile.'],
}

/** For an answer of the calendars that is none of those that were hoped for. */
export function problemOf(answer: Answer): CalendarError {
  const usual = problemOfAnswer(answer.came)
  const known = reasonsIn(answer).flatMap((reason) => (byReason[reason] ? [byReason[reason]] : []))
  const [kind, words] = known[0] ?? byStatus[answer.status] ?? [usual.kind, usual.detail]
  return new CalendarError(kind, words, usual.retryAfterSeconds)
}

/** The word in which the side that gives permissions refuses, and what it says of it; empty where it says nothing. */
export function refusalIn({ json }: Answer): { word: string; words: string } {
  const { data } = authSaid.safeParse(json)
  return { word: data?.error ?? '', words: data?.error_description ?? '' }
}

/** For an answer of the side that gives permissions. */
export function problemOfAuth(answer: Answer): CalendarError {
  const { word } = refusalIn(answer)
  const auth = (words: string) => new CalendarError('auth', words)
  if (word === 'invalid_grant') return auth(permissionEnded)
  if (word === 'invalid_client' || word === 'unauthorized_client' || word === 'deleted_client')
    return auth('Google does not know this client. Copy the client ID and its secret once more.')
  if (word === 'access_denied') return auth('Google says that the permission was refused.')
  if (word === 'admin_policy_enforced') return auth('The administrator of your Google account does not allow this.')
  if (word === 'invalid_scope') return auth('Google gives this client no permission for calendars.')
  if (word === 'rate_limit_exceeded' || word === 'slow_down')
    return new CalendarError('rate-limited', 'Google asks us to wait before we ask again.')
  return problemOfAnswer(answer.came)
}

function reasonsIn({ json }: Answer): string[] {
  const { data } = said.safeParse(json)
  return data ? [...data.error.errors, ...data.error.details].map(({ reason }) => reason) : []
}
