import { randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import * as z from 'zod'
import { Conversation } from '../../views/conversations/conversation.tsx'
import type { RepliesProps } from '../../views/replies/in-conversation.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { callerDone } from '../callers/caller-done.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { readShop } from '../settings/store.ts'
import { conversationProps, type Thread, type Typed } from './conversation-props.ts'
import { threadById } from './inbox-store.ts'
import { titleOf } from './title.ts'

/** What was typed over a draft and refused. */
export type TypedDraft = { draftId: number; body: string; fault: string }
/** What the room that thinks of answers puts at the end of a thread. `isEditing`: the place for other words stands open. */
export type RepliesIn = (
  appliance: Appliance,
  thread: Thread,
  wanted: { note: string | null; isEditing: boolean; typed?: TypedDraft },
) => RepliesProps

type Wanted = {
  id: number
  before?: number | null
  typed?: Omit<Typed, 'token'>
  typedDraft?: TypedDraft
  repliesIn: RepliesIn
}

const row = z.coerce.number().int().positive().nullable().catch(null)
const looked = z.object({
  draft: z.string().max(40).nullable().catch(null),
  edit: z.string().optional().catch(undefined),
  discarded: row,
  done: callerDone,
})

/** The page of one conversation, with what was typed into its forms. */
export function showConversation(
  appliance: Appliance,
  req: Request,
  res: Response,
  { id, before = null, typed, typedDraft, repliesIn }: Wanted,
): void {
  const thread = threadById(appliance.db, id)
  if (!thread) throw new NoSuchPage('no such conversation')
  const { draft: note, edit, done, discarded } = looked.parse(req.query)
  const token = randomBytes(12).toString('hex')
  const readerId = res.locals.person?.id ?? null
  const props = conversationProps(appliance, thread, { before, typed: { token, ...typed }, readerId })
  const replies = repliesIn(appliance, thread, { note, isEditing: edit !== undefined, typed: typedDraft })
  res.locals.back = { href: '/conversations', words: 'Conversations' }
  const title = titleOf(thread.caller, readShop(appliance.db, appliance.config))
  show(req, res, title, <Conversation {...props} replies={replies} done={done} discarded={discarded} />)
}
