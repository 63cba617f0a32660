import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { Appliance } from '../appliance.ts'
import { changeCaller } from '../callers/change-caller.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { ownPath } from '../sign-in/form.ts'
import { showConversation } from './pages.tsx'
import { conversationWith } from './store.ts'

const switchForm = z.object({ on: z.enum(['0', '1']).transform((on) => on === '1'), next: ownPath })

/** Blocks a caller, or calls them a personal contact; and takes it back. */
export function switchCaller(appliance: Appliance, is: 'blocked' | 'personal'): RequestHandler {
  return (req, res) => {
    const { on, next } = readForm(switchForm, req.body)
    if (!changeCaller(appliance, rowIn(req.params.id), { is, on })) throw new NoSuchPage('no such caller')
    res.redirect(303, next)
  }
}

const nameForm = z.object({
  // A name may hold whatever people are called, but nothing that cannot be seen or that turns the line around.
  name: z
    .string('Write the name once more.')
    .trim()
    .max(60, 'A name has at most 60 characters here.')
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, 'This name holds characters that cannot be seen.'),
  next: ownPath,
})

/** Keeps what the owner calls a caller; an empty name takes it away. */
export function nameCaller(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const sent = nameForm.safeParse(req.body ?? {})
    if (sent.success) {
      if (!changeCaller(appliance, id, { is: 'named', name: sent.data.name || null }))
        throw new NoSuchPage('no such caller')
      return res.redirect(303, sent.data.next)
    }
    const conversation = conversationWith(appliance.db, id)
    if (!conversation) throw new NoSuchPage('no such conversation')
    const name = z.string().catch('').parse(req.body?.name)
    const nameFault = z.flattenError(sent.error).fieldErrors.name?.[0] ?? 'Write the name once more.'
    showConversation(appliance, req, res.status(422), { id: conversation.id, typed: { name, nameFault } })
  }
}
