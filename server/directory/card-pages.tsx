import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Card } from '../../views/directory/card.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { callerDone } from '../callers/caller-done.ts'
import { changeCaller } from '../callers/change-caller.ts'
import { callerById } from '../callers/store.ts'
import { blockCaller } from '../conversations/block-caller.ts'
import { readCursor } from '../database/cursor.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readShop } from '../settings/store.ts'
import { ownPath } from '../sign-in/form.ts'
import { callerName } from './caller-name.ts'
import { cardProps } from './card-props.ts'

/** One caller: what is known of them, all calls and texts, and what the owner can say of them. */
export function caller(appliance: Appliance): RequestHandler {
  return (req, res) => showCard(appliance, req, res, { id: rowIn(req.params.id) })
}

const switchForm = z.object({ on: z.enum(['0', '1']).transform((on) => on === '1'), next: ownPath })

/** Blocks a caller, or calls them a personal contact; and takes it back. */
export function switchCaller(appliance: Appliance, is: 'blocked' | 'personal'): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const { on, next } = readForm(switchForm, req.body)
    const isChanged = is === 'blocked' ? blockCaller(appliance, id, on) : changeCaller(appliance, id, { is, on })
    res.redirect(303, isChanged ? next : pathOfForgotten(appliance, id))
  }
}

// `was`: the name that the form was filled in over.
const nameForm = z.object({ name: callerName, next: ownPath, was: z.string().optional().catch(undefined) })

/** Keeps what the owner calls a caller; an empty name takes it away. A name that cannot be taken, or was given by another meanwhile, is asked for on the caller's own page. */
export function nameCaller(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const sent = nameForm.safeParse(req.body ?? {})
    const fault = sent.success ? meanwhile(appliance, id, sent.data) : z.flattenError(sent.error).fieldErrors.name?.[0]
    if (sent.success && fault === undefined) {
      const { name, next } = sent.data
      const isNamed = changeCaller(appliance, id, { is: 'named', name })
      return res.redirect(303, isNamed ? next : pathOfForgotten(appliance, id))
    }
    const name = z.string().catch('').parse(req.body?.name)
    const typed = { name, fault, next: ownPath.parse(req.body?.next) }
    showCard(appliance, req, res.status(sent.success ? 409 : 422), { id, typed })
  }
}

/** What somebody else called them since the form was opened; undefined where nobody did. */
function meanwhile({ db }: Appliance, id: number, { name, was }: z.infer<typeof nameForm>): string | undefined {
  const standing = callerById(db, id)
  if (!standing || standing.number === null || was === undefined) return undefined
  if (was === (standing.name ?? '') || name === standing.name) return undefined
  const what = standing.name === null ? 'took the name away' : `named them “${standing.name}”`
  return `Somebody ${what} while you had this open. Keep yours once more if it shall stand.`
}

const cardQuery = z.object({
  done: callerDone,
  text: z.coerce.number().int().positive().nullable().catch(null),
})

type Naming = { name: string; fault?: string; next: string }

function showCard(
  appliance: Appliance,
  req: Request,
  res: Response,
  { id, typed }: { id: number; typed?: Naming },
): void {
  const { db, config } = appliance
  const found = callerById(db, id)
  if (!found) throw new NoSuchPage('no such caller')
  const { done, text } = cardQuery.parse(req.query)
  const before = { call: readCursor(req.query.call), text }
  const props = cardProps(appliance, found, { shop: readShop(db, config), before })
  res.locals.back = typed?.next.startsWith('/conversations/')
    ? { href: typed.next, words: 'the conversation' }
    : { href: '/callers', words: 'Callers' }
  // Not the name: what stands outside of the live parts would outlast the forgetting.
  show(
    req,
    res,
    'Caller',
    <Card {...props} naming={{ name: found.name ?? '', ...typed, was: found.name ?? '' }} done={done} />,
  )
}

/** A page that was open while the caller was forgotten still has its buttons. */
function pathOfForgotten({ db }: Appliance, id: number): string {
  if (!callerById(db, id)) throw new NoSuchPage('no such caller')
  return `/callers/${id}`
}
