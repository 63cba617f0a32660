import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Cost } from '../../views/conversations/cost.tsx'
import { refusalWords } from '../../views/conversations/refusals.ts'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readShop } from '../settings/store.ts'
import { ownPath } from '../sign-in/form.ts'
import { beginConversation } from './begin-conversation.ts'
import { closeConversation, reopenConversation } from './close-conversation.ts'
import { fromWhich } from './conversation-props.ts'
import { threadById } from './inbox-store.ts'
import { textCost } from './text-cost.ts'
import { type RepliesIn, showConversation } from './thread-pages.tsx'
import { typedWords } from './typed-words.ts'
import { writeByHand } from './write-by-hand.ts'

/** One conversation with everything that was said in it. */
export function conversation(appliance: Appliance, repliesIn: RepliesIn): RequestHandler {
  return (req, res) => {
    const before = z.coerce
      .number()
      .int()
      .positive()
      .nullable()
      .catch(null)
      .parse(req.query.before ?? null)
    showConversation(appliance, req, res, { id: rowIn(req.params.id), before, repliesIn })
  }
}

const textForm = z.object({ body: typedWords, token: z.string().regex(/^[0-9a-f]{24}$/) })

/** Sends what a person of the shop wrote. */
export function writeMessage(appliance: Appliance, repliesIn: RepliesIn): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const sent = textForm.safeParse(req.body ?? {})
    if (!sent.success) return showAgain(appliance, req, res.status(422), { id, fault: faultIn(sent.error), repliesIn })
    const written = writeByHand(appliance, { conversationId: id, by: res.locals.person?.id, ...sent.data })
    if (written.do !== 'refused') return res.redirect(303, `/conversations/${id}#message-${written.message.id}`)
    if (written.because === 'no-such-conversation') throw new NoSuchPage(written.because)
    res.status(written.because === 'form-used' || written.because === 'just-sent' ? 409 : 422)
    showAgain(appliance, req, res, { id, fault: refusalWords(written.because), repliesIn })
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
    const id = req.query.for === 'draft' ? 'draft-cost' : 'cost'
    show(req, res, 'What it costs', <Cost id={id} {...textCost(body)} from={from} />)
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

function showAgain(
  appliance: Appliance,
  req: Request,
  res: Response,
  { id, fault, repliesIn }: { id: number; fault: string; repliesIn: RepliesIn },
): void {
  const body = z.string().catch('').parse(req.body?.body)
  showConversation(appliance, req, res, { id, typed: { body, fault }, repliesIn })
}

function faultIn(error: z.ZodError<z.infer<typeof textForm>>): string {
  return z.flattenError(error).fieldErrors.body?.[0] ?? refusalWords('form-used')
}
