// The calls that exist: list, one of them, and ending a live one.
import type { Account, Call } from './account.ts'
import { type Answer, type Asked, json, twilioError } from './answers.ts'
import { isWithin, listPage } from './pages.ts'
import { rfc2822 } from './webhooks.ts'

export function listCalls({ account, url }: Asked): Answer {
  const asked = (name: string, value: string | null) => [null, value].includes(url.searchParams.get(name))
  return listPage({
    account,
    url,
    name: 'calls',
    rows: account.calls,
    matches: (call) =>
      asked('From', call.from) &&
      asked('Status', call.status) &&
      asked('ParentCallSid', call.parentCallSid) &&
      isWithin(url, 'StartTime', call.startedAtMs) &&
      isWithin(url, 'EndTime', call.endedAtMs),
    resource: (call) => callResource(account, call),
  })
}

export function fetchCall({ account }: Asked, sid: string): Answer {
  const call = account.calls.bySid.get(sid)
  return call ? json(200, callResource(account, call)) : twilioError(404, 20404)
}

export function updateCall({ account, form }: Asked, sid: string): Answer {
  const call = account.calls.bySid.get(sid)
  if (!call) return twilioError(404, 20404)
  if (call.endedAtMs !== null) return twilioError(400, 21220)
  const status = form.get('Status')
  if (status === 'completed' || status === 'canceled') {
    call.status = status
    call.endedAtMs = account.nowMs()
    call.seconds = Math.round((call.endedAtMs - call.startedAtMs) / 1000)
  }
  return json(200, callResource(account, call))
}

export function callResource({ company, sid: accountSid }: Account, call: Call): Record<string, unknown> {
  const uri = `${company.root}/Accounts/${accountSid}/Calls/${call.sid}`
  return {
    account_sid: accountSid,
    answered_by: call.answeredBy,
    api_version: '2010-04-01',
    caller_name: call.callerName,
    date_created: rfc2822(call.createdAtMs),
    date_updated: rfc2822(call.endedAtMs ?? call.createdAtMs),
    direction: call.direction,
    duration: call.seconds === null ? null : String(call.seconds),
    end_time: call.endedAtMs === null ? null : rfc2822(call.endedAtMs),
    forwarded_from: call.forwardedFrom,
    from: call.from,
    from_formatted: call.from,
    group_sid: null,
    parent_call_sid: call.parentCallSid,
    phone_number_sid: null,
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    sid: call.sid,
    start_time: rfc2822(call.startedAtMs),
    status: call.status,
    subresource_uris: { recordings: `${uri}/Recordings.json` },
    to: call.to,
    to_formatted: call.to,
    trunk_sid: null,
    uri: `${uri}.json`,
  }
}
