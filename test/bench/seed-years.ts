// A box that was busy for years, written by the database itself: messages and all that stands behind them.
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { openDataFolder } from '../../server/database/open.ts'

export type Many = { callers: number; calls: number; messages: number }

export const aMillion: Many = { callers: 100_000, calls: 100_000, messages: 1_000_000 }
/** The first conversation is by far the longest. */
const inLongest = 5000
const yearMs = 365 * 86_400_000

/** Fills a data folder that no server has opened yet, and leaves it as a clean stop would. */
export function seedYears(dataDir: string, many: Many): void {
  const now = Temporal.Now.instant()
  const folder = openDataFolder(dataDir, { root: join(import.meta.dirname, '../..'), now: () => now })
  const client = folder.db.$client
  client.pragma('synchronous = OFF')
  client.pragma('cache_size = -200000')
  client.transaction(() => {
    for (const fill of fillings(many, now.epochMilliseconds)) client.exec(fill)
  })()
  folder.close()
}

function fillings({ callers, calls, messages }: Many, now: number): string[] {
  const since = now - 3 * yearMs
  const at = (count: number) => `${since} + i * ${Math.floor((now - since) / count)}`
  return [
    `insert into lines (id, number, plan, created_at) values (1, '+14165550100', 'fallback', ${since}) on conflict do nothing`,
    `insert into callers (id, number, name, plain_name, last_texted_back_at, last_contact_at, created_at)
      select i, '+1416' || (2000000 + i), iif(i % 3, 'Caller ' || i, null), iif(i % 3, 'caller ' || i, null), ${at(callers)}, ${at(callers)}, ${at(callers)} from ${upTo(callers)}`,
    // The latest three hundred wait for an answer.
    `insert into conversations (id, caller_id, line_id, created_at, last_message_at, last_inbound_at, waits_since)
      select i, i, 1, ${at(callers)}, ${at(callers)}, ${at(callers)}, iif(i > ${callers - 300}, ${at(callers)}, null) from ${upTo(callers)}`,
    // Every other message is ours.
    `insert into messages (id, reference, conversation_id, direction, kind, to_number, from_number, body, state, messenger, provider_message_id, created_at, sent_at, delivered_at)
      select i, printf('%024x', i), c, iif(i % 2, 'outbound', 'inbound'), iif(i % 2, iif(i % 10 = 1, 'text-back', 'by-hand'), 'from-caller'),
        iif(i % 2, '+1416' || (2000000 + c), '+14165550100'), iif(i % 2, '+14165550100', '+1416' || (2000000 + c)),
        'Message ' || i || ': the basement is wet again, could somebody come on Tuesday after four or so?',
        iif(i % 2, 'delivered', 'received'), 'twilio', 'SM' || printf('%032x', i), ${at(messages)}, ${at(messages)}, ${at(messages)}
      from (select i, iif(i <= ${inLongest}, 1, 1 + i % ${callers}) as c from ${upTo(messages)})`,
    `insert into calls (id, carrier, provider_call_id, caller_id, line_id, started_at, ended_at, seconds, outcome, carrier_said, found_by, decided_at, decision, message_id)
      select i, 'twilio', 'CA' || printf('%032x', i), 1 + i % ${callers}, 1, ${at(calls)}, ${at(calls)}, 14, 'missed', 'completed', 'webhook', ${at(calls)}, 'text-back', i * 10 - 9
      from ${upTo(calls)}`,
    `insert into callbacks (caller_id, call_id, because, waiting_since, closed_at, closed_because)
      select 1 + i % ${callers}, i, 'missed-call', ${at(calls)}, iif(i > ${calls - 200}, null, ${at(calls)}), iif(i > ${calls - 200}, null, 'called')
      from ${upTo(calls)}`,
    `insert into outbox (id, kind, subject_id, lane, order_key, state, due_at, attempts, created_at, ended_at)
      select i, 'send-message', i * 2 - 1, 'texts', 'to:' || i, 'done', ${at(messages / 2)}, 1, ${at(messages / 2)}, ${at(messages / 2)}
      from ${upTo(messages / 2)}`,
    `insert into attempts (errand_id, number, marked_at, ended_at, outcome)
      select i, 1, ${at(messages / 2)}, ${at(messages / 2)}, 'done' from ${upTo(messages / 2)}`,
    `insert into receipts (messenger, provider_message_id, said, status, received_at)
      select 'twilio', 'SM' || printf('%032x', i * 2 - 1), 'delivered', 'delivered', ${at(messages / 2)} from ${upTo(messages / 2)}`,
  ]
}

function upTo(count: number): string {
  return `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n)`
}
