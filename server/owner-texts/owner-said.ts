import { answerPerson } from '../alerts/answer-person.ts'
import { conversationOfCode } from '../alerts/code-store.ts'
import { type Answer, bareWords, readAnswer } from '../alerts/read-answer.ts'
import type { Appliance } from '../appliance.ts'
import { freshen } from '../calendars/freshen.ts'
import { conversationById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { aboutTexting } from './about-texting.ts'
import { addressesCaller } from './addresses-caller.ts'
import { candidateOf, candidatesFor, isFreshlyTold } from './candidates.ts'
import { carryOut } from './carry-out.ts'
import { type Candidate, chooseConversation } from './choose-conversation.ts'
import { type Affirmed, figureOrYes, keptBefore, shownBefore, wasMeantForAnother, wordsAffirmed } from './kept.ts'
import { liftLimit } from './lift-limit.ts'
import { isNoteToSelf } from './note-to-self.ts'
import { isItFor, notUnderstood, type Reply, whichOne, yoursOrDraft } from './reply-words.ts'
import { readSaid, type Said } from './said.ts'
import { showAgain } from './show-again.ts'

/** Does what one of the shop's own people texted, all of it or nothing, and answers them in one text. */
export const ownerSaid: ErrandVerbs = { whyNotNow: () => null, run, settle: () => undefined }

async function run(appliance: Appliance, messageId: number): Promise<Outcome> {
  // A yes may be to times, which are then looked at again.
  await freshen(appliance)
  appliance.db.transaction(
    (tx) => {
      const said = readSaid(tx, appliance, messageId)
      const reply = said && hear(tx, appliance, said)
      if (!reply) return
      const { isAsking = false, ...told } = reply
      answerPerson(tx, appliance, { ...told, messageId, isAsking, to: said, now: appliance.now() })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return { do: 'done' }
}

function hear(tx: Tx, appliance: Appliance, said: Said): Reply {
  const aboutTexts = aboutTexting(tx, appliance, said)
  if (aboutTexts) return aboutTexts.reply
  const answer = readAnswer(said.message.body)
  if (answer.do === 'nothing') return null
  if (answer.do === 'lift-cap') return liftLimit(tx, appliance, said)
  return answer.code === null
    ? hearWithoutCode(tx, appliance, { said, answer })
    : hearWithCode(tx, appliance, { said, answer, code: answer.code })
}

type Heard = { said: Said; answer: Answer }

function hearWithCode(tx: Tx, appliance: Appliance, { said, answer, code }: Heard & { code: string }): Reply {
  const conversation = conversationOfCode(tx, code)
  const candidate = conversation && candidateOf(tx, said.shop, conversation)
  if (!candidate) return { words: `There is no ${code}. Nothing was done.`, conversationId: null, isAsking: true }
  const { conversationId } = candidate
  if (answer.do === 'unclear') return { words: notUnderstood(code), conversationId, isAsking: true }
  const kept =
    answer.do === 'only-code' ? keptBefore(tx, said) : affirmedFor(conversationId, wordsAffirmed(tx, said, answer))
  if (kept) return carryOut(tx, appliance, { said, candidate, ...kept })
  if (answer.do === 'only-code') return showAgain(tx, appliance, candidate)
  return carryOut(tx, appliance, { said, answer, candidate, text: said.message })
}

function hearWithoutCode(tx: Tx, appliance: Appliance, heard: Heard): Reply {
  const { said, answer } = heard
  const candidates = candidatesFor(tx, said.shop, said)
  const named = shownBefore(tx, said)
  const among = candidates.filter(({ conversationId }) => conversationId === named)
  const choice = chooseConversation(answer.do, among.length > 0 ? among : candidates)
  if (answer.do === 'unclear')
    return { words: notUnderstood(onlyOne(candidates)), conversationId: null, isAsking: true }
  const affirmed = hearYes(tx, appliance, heard)
  if (affirmed) return affirmed
  if (choice.do === 'none') return { words: nobody, conversationId: null, isAsking: true }
  const asked = figureOrYes(tx, said, answer)
  if (asked !== null && choice.do !== 'ask')
    return {
      words: yoursOrDraft(choice.candidate, asked),
      conversationId: choice.candidate.conversationId,
      isAsking: true,
    }
  const kept = answer.do === 'write' ? answer.words : null
  if (choice.do === 'ask')
    return { words: whichOne(choice.among, kept, figureOf(answer.do)), conversationId: null, isAsking: true }
  const { candidate } = choice
  // A thumb that taps twice means the first of them.
  if (wasMeantForAnother(tx, said, candidate.conversationId))
    return { words: whichOne([candidate], kept), conversationId: null, isAsking: true }
  if (kept !== null && (!isForCaller(kept, said) || !isFreshlyTold(tx, candidate, said)))
    return { words: isItFor(candidate, kept), conversationId: candidate.conversationId, isAsking: true }
  return carryOut(tx, appliance, { said, answer, candidate, text: said.message })
}

/** What somebody asks us to pass on is meant for them; words as they stand must speak to them. */
function isForCaller(words: string, { message }: Said): boolean {
  const isPassedOn = bareWords(words) !== bareWords(message.body)
  return !isNoteToSelf(words) && (isPassedOn || addressesCaller(words))
}

/** Whom we asked about may be left open, or be that one. */
function affirmedFor(conversationId: number, kept: Affirmed | null): Affirmed | null {
  return kept?.conversationId == null || kept.conversationId === conversationId ? kept : null
}

/** A yes to our question whether words are for that caller. */
function hearYes(tx: Tx, appliance: Appliance, { said, answer }: Heard): Reply {
  const kept = wordsAffirmed(tx, said, answer)
  const conversation = kept?.conversationId == null ? undefined : conversationById(tx, kept.conversationId)
  const candidate = conversation && candidateOf(tx, said.shop, conversation)
  return kept && candidate ? carryOut(tx, appliance, { said, candidate, ...kept }) : null
}

const nobody =
  'Nobody has written in the last hours that this could be about. Nothing was done. Answer with the code first, such as A7 1.'

function onlyOne([first, second]: Candidate[]): string | null {
  return first && !second ? first.code : null
}

/** What they meant, with the code before it. */
function figureOf(asked: Answer['do']): number {
  return asked === 'call' ? 2 : asked === 'handle' ? 3 : 1
}
