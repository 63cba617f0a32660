import { wordsAbout } from '../alerts/words-about.ts'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { openDraftOf } from '../conversations/draft-store.ts'
import { conversationById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Candidate } from './choose-conversation.ts'
import type { Reply } from './reply-words.ts'

/** A code alone asks how it stands. */
export function showAgain(tx: Tx, appliance: Appliance, { conversationId }: Candidate): Reply {
  const conversation = conversationById(tx, conversationId)
  const caller = conversation && callerById(tx, conversation.callerId)
  if (!conversation || !caller?.number) return null
  const draft = openDraftOf(tx, conversationId)
  const facts = {
    conversation,
    caller,
    number: caller.number,
    isEmergency: false,
    isVoicemail: false,
    wasTold: true,
    toldSince: null,
    draft,
    now: appliance.now(),
  }
  return { words: wordsAbout(tx, appliance, facts), conversationId, isAsking: true, ...(draft ? { draft } : {}) }
}
