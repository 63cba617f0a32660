import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { type Draft, openDraftOf } from '../conversations/draft-store.ts'
import { type Conversation, conversationById, updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { lastToldOf, wasToldOf } from './about-store.ts'
import { tellOwner } from './tell-owner.ts'
import { wordsAbout } from './words-about.ts'

export type About = {
  conversationId: number
  because: 'first-answer' | 'voicemail' | 'hand-over' | 'emergency'
  /** The reply that waits for a yes; left out: the one that waits by now. */
  draft?: Pick<Draft, 'id' | 'version' | 'body'> | null
  /** It changes what the shop does right now: told though another alert went a moment ago. */
  isPressing?: boolean
  /** Something is told of a danger that was told before. */
  isOfDanger?: boolean
  /** Of a voicemail: there is nothing to listen to. */
  isLost?: boolean
  now: Temporal.Instant
}

/** Between two alerts of one conversation, emergencies excepted. */
export const quietMinutes = 10
export const alertKinds = ['first-answer', 'voicemail', 'hand-over', 'emergency']

/** Tells of a caller by text and on the page: when they first answer, and then for what only a person can do. False where it was told already. */
export function alertAbout(tx: Tx, appliance: Appliance, { conversationId, because, now, ...given }: About): boolean {
  const conversation = conversationById(tx, conversationId)
  const caller = conversation && callerById(tx, conversation.callerId)
  if (!conversation || !caller?.number) return false
  if (!given.isPressing && wasTold(tx, conversation, because, now)) return false
  updateConversation(tx, conversationId, { ownerAlertedAt: now })
  const draft = given.draft === undefined ? openDraftOf(tx, conversationId) : given.draft
  const facts = {
    conversation,
    caller,
    number: caller.number,
    isEmergency: because === 'emergency' || given.isOfDanger === true,
    isVoicemail: because === 'voicemail',
    isLost: given.isLost === true,
    wasTold: because !== 'first-answer',
    toldSince: lastToldOf(tx, conversationId, alertKinds),
    draft,
    now,
  }
  return tellOwner(tx, appliance, {
    kind: because,
    onceKey: `about:${conversationId}:${because}:${now.epochMilliseconds}`,
    words: wordsAbout(tx, appliance, facts),
    conversationId,
    draft,
    now,
  })
}

function wasTold(tx: Tx, conversation: Conversation, because: About['because'], now: Temporal.Instant): boolean {
  if (because === 'emergency') return false
  if (because === 'first-answer' && conversation.ownerAlertedAt) return true
  return wasToldOf(tx, conversation.id, { kinds: alertKinds, since: now.subtract({ minutes: quietMinutes }) })
}
