import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Conversation } from '../../views/conversations/conversation.tsx'
import { Inbox, type RowProps } from '../../views/conversations/inbox.tsx'
import { refusalWords } from '../../views/conversations/refusals.ts'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { whoIs } from '../callers/who.ts'
import { readCursor, writeCursor } from '../database/cursor.ts'
import { isQuarantined } from '../database/quarantine.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { muzzle } from '../outbox/store.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { closeConversation } from './close-conversation.ts'
import { conversationProps, conversationTitle, type Typed } from './conversation-props.ts'
import { inbox as conversationsBefore, countHeldByRestore, threadById } from './inbox-store.ts'
import { writeByHand } from './write-by-hand.ts'

const pageSize = 50
const mostCharacters = 1600

/** All conversations, the latest first. */
export function inbox(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config } = appliance
    const shop = readShop(db, config)
    const before = readCursor(req.query.before)
    const rows = conversationsBefore(db, { before, size: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1)?.conversation : undefined
    const line = firstLine(db)
    const props = {
      unseen: res.locals.unseen,
      heldBack: heldBack(appliance, shop),
      conversations: shown.map((row) => rowProps(row, shop, appliance)),
      older: last ? writeCursor({ at: last.lastMessageAt, id: last.id }) : null,
      isFirstPage: before === null,
      isZoneSet: shop.zone !== null,
      shopNumber: line ? showNumber(line.number, shop.country) : null,
    }
    show(req, res, 'Conversations', <Inbox {...props} />)
  }
}

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
    const written = writeByHand(appliance, { conversationId: id, ...sent.data })
    if (written.do !== 'refused') return res.redirect(303, `/conversations/${id}#message-${written.message.id}`)
    if (written.because === 'no-such-conversation') throw new NoSuchPage(written.because)
    res.status(written.because === 'form-used' ? 409 : 422)
    showAgain(appliance, req, res, { id, fault: refusalWords(written.because) })
  }
}

/** Puts a conversation aside until the caller comes back. */
export function close(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    if (!closeConversation(appliance, id)) throw new NoSuchPage('no such conversation')
    res.redirect(303, '/conversations')
  }
}

/** The page of one conversation, with what was typed into its forms. */
export function showConversation(
  appliance: Appliance,
  req: Request,
  res: Response,
  { id, before = null, typed }: { id: number; before?: number | null; typed?: Omit<Typed, 'token'> },
): void {
  const thread = threadById(appliance.db, id)
  if (!thread) throw new NoSuchPage('no such conversation')
  const token = randomBytes(12).toString('hex')
  const props = conversationProps(appliance, thread, { before, typed: { token, ...typed } })
  const title = conversationTitle(thread.caller, readShop(appliance.db, appliance.config))
  show(req, res, title, <Conversation {...props} />)
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

function heldBack({ db, now }: Appliance, { zone }: Shop) {
  const isDoubted = muzzle(db) === 'clock-distrusted'
  return {
    heldTexts: isQuarantined(db) ? countHeldByRestore(db) : null,
    doubtedTime: isDoubted
      ? now()
          .toZonedDateTimeISO(zone ?? 'UTC')
          .toPlainDateTime()
          .toString()
          .slice(0, 16)
      : null,
  }
}

type Row = ReturnType<typeof conversationsBefore>[number]

function rowProps(
  { conversation: { id, lastMessageAt, closedAt }, caller, lastMessage }: Row,
  shop: Shop,
  { now }: Appliance,
): RowProps {
  return {
    id,
    who: whoIs(caller, { country: shop.country }),
    when: shopTime(lastMessageAt, { zone: shop.zone, now: now() }),
    isClosed: closedAt !== null,
    lastMessage,
  }
}
