import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Conversation } from '../../views/conversations/conversation.tsx'
import { Cost } from '../../views/conversations/cost.tsx'
import { refusalWords } from '../../views/conversations/refusals.ts'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { callerDone } from '../callers/caller-done.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readShop } from '../settings/store.ts'
import { ownPath } from '../sign-in/form.ts'
import { beginConversation } from './begin-conversation.ts'
import { closeConversation, reopenConversation } from './close-conversation.ts'
import { conversationProps, fromWhich, type Typed } from './conversation-props.ts'
import { threadById } from './inbox-store.ts'
import { mostCharacters, textCost } from './text-cost.ts'
import { titleOf } from './title.ts'
import { writeByHand } from './write-by-hand.ts'

/** One conversation with everything that was said in it. */
export function conversation(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const before = z.coerce
      .number()
      .int()
      .positive()
      .nullable()
      .catch(null)
      .parse(req.query.before ?? null)
    showConversation(appliance, req, res, { id: rowIn(req.params.id), before })
  }
}

const words = z
  .string('Write something first.')
  .transform((typed) =>
    typed
      .replaceAll('\r\n', '\n')
      .replaceAll(/[^\P{Cc}\n]/gu, '')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, 'Write something first.')
      .max(mostCharacters, `A text takes at most ${mostCharacters} characters. Shorten it, or send it in two.`),
  )
const textForm = z.object({ body: words, token: z.string().regex(/^[0-9a-f]{24}$/) })

/** Sends what a person of the shop wrote. */
export function writeMessage(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const sent = textForm.safeParse(req.body ?? {})
    if (!sent.success) return showAgain(appliance, req, res.status(422), { id, fault: faultIn(sent.error) })
    const written = writeByHand(appliance, { conversationId: id, by: res.locals.person?.id, ...sent.data })
    if (written.do !== 'refused') return res.redirect(303, `/conversations/${id}#message-${written.message.id}`)
    if (written.because === 'no-such-conversation') throw new NoSuchPage(written.because)
    res.status(written.because === 'form-used' || written.because === 'just-sent' ? 409 : 422)
    showAgain(appliance, req, res, { id, fault: refusalWords(written.because) })
  }
}

const rawText = z.object({ body: z.string().catch('') })

/** What the words cost that are being written; nothing is sent. */
export function countText({ db, config }: Appliance): RequestHandler {
  return (req, res) => {
    const { body } = readForm(rawText, req.body)
    const thread = threadById(db, rowIn(req.params.id))
    if (!thread) throw new NoSuchPage('no such conversation')
    const from = fromWhich({ db, config }, thread.line, readShop(db, config))
    show(req, res, 'What it costs', <Cost {...textCost(body)} from={from} />)
  }
}

/** Puts a conversation aside until the caller comes back. */
export function close(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    if (!closeConversation(appliance, id)) throw new NoSuchPage('no such conversation')
    res.redirect(303, `/conversations?closed=${id}`)
  }
}

const goingOn = z.object({ next: ownPath })

/** Takes back that it was put aside. */
export function reopen(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { next } = readForm(goingOn, req.body)
    if (!reopenConversation(appliance, rowIn(req.params.id))) throw new NoSuchPage('no such conversation')
    res.redirect(303, next)
  }
}

/** A conversation to write to a caller in, who may have called only. */
export function writeToCaller(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const begun = beginConversation(appliance, rowIn(req.params.id))
    if (!begun) throw new NoSuchPage('no such caller')
    res.redirect(303, `/conversations/${begun.id}#write`)
  }
}

/** The page of one conversation, with what was typed into its forms. */
function showConversation(
  appliance: Appliance,
  req: Request,
  res: Response,
  { id, before = null, typed }: { id: number; before?: number | null; typed?: Omit<Typed, 'token'> },
): void {
  const thread = threadById(appliance.db, id)
  if (!thread) throw new NoSuchPage('no such conversation')
  const token = randomBytes(12).toString('hex')
  const readerId = res.locals.person?.id ?? null
  const props = conversationProps(appliance, thread, { before, typed: { token, ...typed }, readerId })
  res.locals.back = { href: '/conversations', words: 'Conversations' }
  const title = titleOf(thread.caller, readShop(appliance.db, appliance.config))
  show(req, res, title, <Conversation {...props} done={callerDone.parse(req.query.done)} />)
}

function showAgain(
  appliance: Appliance,
  req: Request,
  res: Response,
  { id, fault }: { id: number; fault: string },
): void {
  const body = z.string().catch('').parse(req.body?.body)
  showConversation(appliance, req, res, { id, typed: { body, fault } })
}

function faultIn(error: z.ZodError<z.infer<typeof textForm>>): string {
  return z.flattenError(error).fieldErrors.body?.[0] ?? refusalWords('form-used')
}
