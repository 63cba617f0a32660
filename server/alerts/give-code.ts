import type { Temporal } from 'temporal-polyfill'
import type { Conversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { codeAfter } from './code.ts'
import { lastCode, takeCode } from './code-store.ts'

/** The code of a conversation, given with its first alert; when all are in use it is taken from whoever got it longest ago. */
export function giveCode(tx: Tx, { id, code }: Pick<Conversation, 'id' | 'code'>, now: Temporal.Instant): string {
  if (code) return code
  const next = codeAfter(lastCode(tx))
  takeCode(tx, id, next, now)
  return next
}
