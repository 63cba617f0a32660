import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { refusalWords } from '../../views/conversations/refusals.ts'
import type { Appliance } from '../appliance.ts'
import { freshen } from '../calendars/freshen.ts'
import { draftById, openDraftOf } from '../conversations/draft-store.ts'
import { takeEmergency } from '../conversations/emergency-store.ts'
import { takeOver } from '../conversations/take-over.ts'
import { showConversation } from '../conversations/thread-pages.tsx'
import { typedWords } from '../conversations/typed-words.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { type Approved, approveDraft, discardDraft, editDraft, keepBack, restoreDraft } from './decide-draft.ts'
import { giveBackAndAnswer } from './give-back.ts'
import { repliesIn } from './replies-in.ts'

// `next`: Today, where it was sent from there.
const seen = z.object({ version: z.coerce.number().int().positive(), next: z.enum(['/', '/?show=all']).optional() })
const worded = seen.extend({ body: typedWords })

/** Sends a draft as it stands, or with the words that were typed over it. */
export function approve(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const at = placeOf(appliance, req)
    // It may speak of times, which are then looked at again.
    await freshen(appliance)
    if (req.body?.body === undefined) return approveAsItStands(appliance, req, res, at)
    const sent = worded.safeParse(req.body)
    if (!sent.success) return showFault(appliance, req, res, { ...at, fault: faultIn(sent.error) })
    const approved = approveDraft(appliance, { ...at, ...sent.data, by: res.locals.person?.id })
    if (approved.do === 'refused') return showRefused(appliance, req, res, { ...at, because: approved.because })
    res.redirect(303, afterApproval(at, approved))
  }
}

/** Keeps other words for a draft, to be sent later. */
export function edit(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const at = placeOf(appliance, req)
    const sent = worded.safeParse(req.body ?? {})
    if (!sent.success) return showFault(appliance, req, res, { ...at, fault: faultIn(sent.error) })
    const edited = editDraft(appliance, { ...at, ...sent.data, by: res.locals.person?.id })
    if (edited.do === 'refused') return showRefused(appliance, req, res, { ...at, because: edited.because })
    res.redirect(303, `${pathOf(at)}#reply`)
  }
}

export function discard(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const at = placeOf(appliance, req)
    const { version } = readForm(seen, req.body)
    const discarded = discardDraft(appliance, { ...at, version, by: res.locals.person?.id })
    const query = discarded.do === 'discarded' ? `discarded=${at.draftId}` : `draft=${discarded.because}`
    res.redirect(303, `${pathOf(at)}?${query}#reply`)
  }
}

/** Takes back that a draft was thrown away. */
export function restoreDiscarded(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const at = placeOf(appliance, req)
    const query = restoreDraft(appliance, at.draftId) ? '' : '?draft=decided-already'
    res.redirect(303, `${pathOf(at)}${query}#reply`)
  }
}

/** A draft that would go by itself waits for a person. */
export function keep(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const at = placeOf(appliance, req)
    keepBack(appliance, at.draftId)
    res.redirect(303, `${pathOf(at)}#reply`)
  }
}

/** A person of the shop takes a conversation from the box, and the danger that was told of in it. */
export function take(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const conversationId = rowIn(req.params.id)
    if (!takeOver(appliance, conversationId)) throw new NoSuchPage('no such conversation')
    takeEmergency(appliance.db, conversationId, { by: res.locals.person?.id, now: appliance.now() })
    res.redirect(303, `${pathOf({ conversationId })}#reply`)
  }
}

/** The box answers again. */
export function give(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const conversationId = rowIn(req.params.id)
    if (!appliance.db.transaction((tx) => giveBackAndAnswer(tx, appliance, conversationId)))
      throw new NoSuchPage('no such conversation')
    appliance.wake()
    res.redirect(303, `${pathOf({ conversationId })}#reply`)
  }
}

type Place = { conversationId: number; draftId: number }

function placeOf({ db }: Appliance, req: Request): Place {
  const [conversationId, draftId] = [rowIn(req.params.id), rowIn(req.params.draft)]
  if (draftById(db, draftId)?.conversationId !== conversationId) throw new NoSuchPage('no such draft')
  return { conversationId, draftId }
}

function approveAsItStands(appliance: Appliance, req: Request, res: Response, at: Place): void {
  const { version, next } = readForm(seen, req.body)
  const approved = approveDraft(appliance, { ...at, version, by: res.locals.person?.id })
  if (approved.do === 'refused') return res.redirect(303, `${pathOf(at)}?draft=${approved.because}#reply`)
  if (next && approved.do !== 'facts-changed') {
    const query = `${next.includes('?') ? '&' : '?'}sent=${approved.message.id}`
    return res.redirect(303, `${next}${query}`)
  }
  res.redirect(303, afterApproval(at, approved))
}

function afterApproval(at: Place, approved: Exclude<Approved, { do: 'refused' }>): string {
  if (approved.do === 'facts-changed') return `${pathOf(at)}?draft=facts-changed#reply`
  return `${pathOf(at)}#message-${approved.message.id}`
}

function showFault(
  appliance: Appliance,
  req: Request,
  res: Response,
  { fault, ...at }: Place & { fault: string },
): void {
  const typedDraft = { draftId: at.draftId, body: typedIn(req), fault }
  showConversation(appliance, req, res.status(422), { id: at.conversationId, typedDraft, repliesIn })
}

type Because = (Approved & { do: 'refused' })['because']

/** What was typed is not lost: it stands over the draft of now where that is the same one, else where one writes by hand. */
function showRefused(
  appliance: Appliance,
  req: Request,
  res: Response,
  { because, conversationId: id, draftId }: Place & { because: Because },
): void {
  const body = typedIn(req)
  res.status(409)
  if (because === 'changed-meanwhile' && openDraftOf(appliance.db, id)?.id === draftId) {
    const typedDraft = { draftId, body, fault: changedMeanwhile }
    return showConversation(appliance, req, res, { id, typedDraft, repliesIn })
  }
  showConversation(appliance, req, res, { id, typed: { body, fault: whereNow(because) }, repliesIn })
}

const changedMeanwhile =
  'Somebody changed this draft while you were writing. Nothing was sent: send yours once more if it shall stand.'

function whereNow(because: Because): string {
  if (because === 'overtaken')
    return 'They wrote again while you were writing. Your words were not sent: they stand here.'
  if (because === 'decided-already' || because === 'no-such-draft' || because === 'changed-meanwhile')
    return 'That draft was decided on before. Your words were not sent: they stand here.'
  return refusalWords(because)
}

function typedIn(req: Request): string {
  return z.string().catch('').parse(req.body?.body)
}

function faultIn(error: z.ZodError<z.infer<typeof worded>>): string {
  return z.flattenError(error).fieldErrors.body?.[0] ?? changedMeanwhile
}

function pathOf({ conversationId }: { conversationId: number }): string {
  return `/conversations/${conversationId}`
}
