import type { ShownDraft } from '../alerts/shown-draft.ts'
import type { Appliance } from '../appliance.ts'
import { type Draft, draftById, openDraftOf } from '../conversations/draft-store.ts'
import type { Tx } from '../database/open.ts'
import { approveDraft, discardDraft, keepBack } from '../replies/decide-draft.ts'
import { lastShowing } from './candidate-store.ts'
import type { Act } from './carry-out.ts'
import { whyNot } from './refusal-words.ts'
import { draftShown, keptBack, type Reply } from './reply-words.ts'

/** Sends the draft in the words that this phone was shown; where they changed since, shows them anew. */
export function sendAsAsked(tx: Tx, appliance: Appliance, { said, candidate }: Act): Reply {
  const { conversationId, code, who } = candidate
  const open = openDraftOf(tx, conversationId)
  const shown = lastShowing(tx, { mobile: said.mobile, conversationId })
  if (!open) return { words: nothingToSend(tx, { code, who, shown }), conversationId, isAsking: true }
  if (!shown || shown.id !== open.id || shown.version !== open.version)
    return showing(open, candidate, whyAnew({ open, shown, who }))
  const approved = approveDraft(appliance, { draftId: open.id, version: open.version, ...byOf(said) })
  if (approved.do === 'facts-changed')
    return showing(approved.draft, candidate, 'your shop says otherwise by now, so the draft is:')
  if (approved.do === 'refused')
    return { words: `${code}: not sent, ${whyNot(approved.because)}.`, conversationId, isAsking: true }
  return { words: `${code}: sent to ${who}.`, conversationId }
}

/** Throws the draft away, in whatever words it stands. */
export function discardAsAsked(
  tx: Tx,
  appliance: Appliance,
  { said, candidate: { conversationId, code, who } }: Act,
): Reply {
  const open = openDraftOf(tx, conversationId)
  if (!open) return { words: `${code}: there is no draft to throw away.`, conversationId, isAsking: true }
  discardDraft(appliance, { draftId: open.id, version: open.version, ...byOf(said) })
  return { words: `${code}: draft thrown away. ${who} waits for your own words.`, conversationId }
}

/** Keeps the draft from going by itself, and shows it with what can be done instead. */
export function keepBackAsAsked(tx: Tx, appliance: Appliance, { candidate }: Act): Reply {
  const { conversationId } = candidate
  const open = openDraftOf(tx, conversationId)
  if (!open) return { words: keptBack(candidate, null), conversationId, isAsking: true }
  keepBack(appliance, open.id)
  const { id, version, body } = open
  return { words: keptBack(candidate, body), conversationId, isAsking: true, draft: { id, version } }
}

function showing(draft: Draft, { code, conversationId }: Act['candidate'], why: string): Reply {
  const { id, version, body } = draft
  return { words: draftShown(code, why, body), conversationId, isAsking: true, draft: { id, version } }
}

function whyAnew({ open, shown, who }: { open: Draft; shown: ShownDraft | null; who: string }): string {
  if (!shown) return `the draft for ${who} is:`
  return shown.id === open.id ? 'the draft changed meanwhile:' : `${who} wrote again, here is the new draft:`
}

type Missing = { code: string; who: string; shown: ShownDraft | null }

function nothingToSend(tx: Tx, { code, who, shown }: Missing): string {
  const before = shown && draftById(tx, shown.id)
  if (before?.messageId) return `${code}: that went to ${who} already. It was not sent again.`
  const why =
    before?.because === 'overtaken' ? `${who} wrote again, so the draft was dropped` : 'there is no draft to send'
  return `${code}: ${why}. Answer 2 call, 3 I'll handle, or ${code} and your own words.`
}

function byOf({ by }: Act['said']): { by?: number } {
  return by === undefined ? {} : { by }
}
