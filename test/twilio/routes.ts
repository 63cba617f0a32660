// Every way into the fake, one table; the first that fits answers.
import type { Account } from './account.ts'
import { type Answer, type Asked, twilioError } from './answers.ts'
import { askToVerify, listCallerIds } from './caller-ids.ts'
import { fetchCall, listCalls, updateCall } from './calls.ts'
import { createMessage, notePost } from './create-message.ts'
import { drawFault } from './dice.ts'
import { lookUp } from './look-up.ts'
import {
  deleteMedia,
  deleteMessage,
  fetchMedia,
  fetchMessage,
  listMedia,
  listMessages,
  storedBytes,
} from './messages.ts'
import { fetchAccount, fetchNumber, listNumbers, updateNumber } from './numbers.ts'
import { createCall } from './place-call.ts'
import { deleteRecording, fetchRecording, listRecordings } from './recordings.ts'

type Handler = (asked: Asked, sid: string, partSid: string) => Answer

const routes: [method: string, path: RegExp, handler: Handler][] = [
  ['POST', /^\/Messages\.json$/, createMessage],
  ['GET', /^\/Messages\.json$/, orListFault(listMessages)],
  ['GET', /^\/Messages\/([\w-]+)\.json$/, fetchMessage],
  ['DELETE', /^\/Messages\/([\w-]+)\.json$/, deleteMessage],
  ['GET', /^\/Messages\/([\w-]+)\/Media\.json$/, listMedia],
  ['GET', /^\/Messages\/([\w-]+)\/Media\/([\w-]+?)(?:\.json)?$/, fetchMedia],
  ['DELETE', /^\/Messages\/([\w-]+)\/Media\/([\w-]+?)(?:\.json)?$/, deleteMedia],
  ['GET', /^\/Calls\/([\w-]+)\/Recordings\.json$/, listRecordings],
  ['GET', /^\/Recordings\/([\w-]+)\.wav$/, fetchRecording],
  ['DELETE', /^\/Recordings\/([\w-]+)\.json$/, deleteRecording],
  ['POST', /^\/Calls\.json$/, createCall],
  ['GET', /^\/Calls\.json$/, orListFault(listCalls)],
  ['GET', /^\/Calls\/([\w-]+)\.json$/, fetchCall],
  ['POST', /^\/Calls\/([\w-]+)\.json$/, updateCall],
  ['GET', /^\/IncomingPhoneNumbers\.json$/, orSetUpFault(listNumbers)],
  ['GET', /^\/IncomingPhoneNumbers\/([\w-]+)\.json$/, fetchNumber],
  ['POST', /^\/IncomingPhoneNumbers\/([\w-]+)\.json$/, orSetUpFault(updateNumber)],
  ['GET', /^\/OutgoingCallerIds\.json$/, orListFault(listCallerIds)],
  ['POST', /^\/OutgoingCallerIds\.json$/, orSetUpFault(askToVerify)],
  ['GET', /^\.json$/, orSetUpFault(fetchAccount)],
]

export function answerTo(asked: Asked): Answer {
  const { account, method, url } = asked
  const [, storedIn, stored] = /^\/storage\/([\w-]+)\/([\w-]+)$/.exec(url.pathname) ?? []
  if (storedIn !== undefined && stored !== undefined) return storedBytes(asked, storedIn, stored)
  const [, number] = /^\/v2\/PhoneNumbers\/(.+)$/.exec(url.pathname) ?? []
  if (number !== undefined)
    return isAuthorised(asked) ? lookUp(asked, decodeURIComponent(number)) : twilioError(401, 20003)
  const { root } = account.company
  const below = url.pathname.startsWith(`${root}/Accounts/`) ? url.pathname.slice(root.length) : ''
  const [, accountSid, path] = /^\/Accounts\/([\w-]+)(.*)$/.exec(below) ?? []
  if (path === undefined) return twilioError(404, 20404)
  if (!isPublic(account, path) && !(accountSid === account.sid && isAuthorised(asked)))
    return refuseStranger(asked, path)
  for (const [verb, pattern, handler] of routes) {
    const match = verb === method ? pattern.exec(path) : null
    if (match) return handler(asked, match[1] ?? '', match[2] ?? '')
  }
  return twilioError(404, 20404)
}

function isPublic(account: Account, path: string): boolean {
  return !account.modes.mediaNeedsAuth && /\/Media\/[\w-]+$/.test(path)
}

function isAuthorised({ account, authorization = '' }: Asked): boolean {
  const sent = Buffer.from(authorization.replace(/^Basic /i, ''), 'base64').toString()
  const keys = [`${account.sid}:${account.authToken}`]
  if (account.apiKey) keys.push(`${account.apiKey.sid}:${account.apiKey.secret}`)
  return keys.includes(sent) && !account.modes.isUnauthorized
}

function refuseStranger(asked: Asked, path: string): Answer {
  const answer = twilioError(401, 20003, { 'WWW-Authenticate': 'Basic realm="Twilio API"' })
  if (asked.method === 'POST' && path === '/Messages.json') notePost(asked, '401', answer, null)
  return answer
}

/** What the set-up of an account asks for can fail by itself. */
function orSetUpFault(handler: Handler): Handler {
  return (asked, ...sids) => {
    switch (asked.account.modes.setUpFault) {
      case null:
        return handler(asked, ...sids)
      case 'reset':
        return 'reset'
      case '500':
        return twilioError(500, 20500)
      case 'not-permitted':
        return asked.method === 'POST' ? twilioError(403, 20003) : handler(asked, ...sids)
    }
  }
}

function orListFault(list: Handler): Handler {
  return (asked, ...sids) => {
    switch (drawFault(asked.account.modes.listFaults, asked.account.random)) {
      case undefined:
        return list(asked, ...sids)
      case 'hang':
        return 'silence'
      case 'reset':
        return 'reset'
      case '429':
        return twilioError(429, 20429, { 'Retry-After': '1' })
      case '500':
        return twilioError(500, 20500)
      case 'broken-json':
        return { status: 200, body: '{"messages":[{"sid":"SM', headers: { 'Content-Type': 'application/json' } }
    }
  }
}
