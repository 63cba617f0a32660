import { answerPerson } from '../alerts/answer-person.ts'
import { conversationOfCode } from '../alerts/code-store.ts'
import { type Answer, readAnswer } from '../alerts/read-answer.ts'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { aboutTexting } from './about-texting.ts'
import { candidateOf, candidatesFor } from './candidates.ts'
import { carryOut } from './carry-out.ts'
import { type Candidate, chooseConversation } from './choose-conversation.ts'
import { keptBefore, wasMeantForAnother } from './kept.ts'
import { liftLimit } from './lift-limit.ts'
import { notUnderstood, type Reply, whichOne } from './reply-words.ts'
import { readSaid, type Said } from './said.ts'
import { showAgain } from './show-again.ts'

/** Does what one of the shop's own people texted, all of it or nothing, and answers them in one text. */
export const ownerSaid: ErrandVerbs = { whyNotNow: () => null, run, settle: () => undefined }

async function run(appliance: Appliance, messageId: number): Promise<Outcome> {
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

function hearWithCode(
  tx: Tx,
  appliance: Appliance,
  { said, answer, code }: { said: Said; answer: Answer; code: string },
): Reply {
  const conversation = conversationOfCode(tx, code)
  const candidate = conversation && candidateOf(tx, said.shop, conversation)
  if (!candidate) return { words: `There is no ${code}. Nothing was done.`, conversationId: null, isAsking: true }
  const { conversationId } = candidate
  if (answer.do === 'unclear') return { words: notUnderstood(code), conversationId, isAsking: true }
  if (answer.do !== 'only-code') return carryOut(tx, appliance, { said, answer, candidate, text: said.message })
  const kept = keptBefore(tx, said)
  return kept ? carryOut(tx, appliance, { said, candidate, ...kept }) : showAgain(tx, appliance, candidate)
}

function hearWithoutCode(tx: Tx, appliance: Appliance, { said, answer }: { said: Said; answer: Answer }): Reply {
  const candidates = candidatesFor(tx, said.shop, said)
  const choice = chooseConversation(answer.do, candidates)
  if (answer.do === 'unclear')
    return { words: notUnderstood(onlyOne(candidates)), conversationId: null, isAsking: true }
  if (choice.do === 'none') return { words: nobody, conversationId: null, isAsking: true }
  const kept = answer.do === 'write' ? answer.words : null
  if (choice.do === 'ask') return { words: whichOne(choice.among, kept), conversationId: null, isAsking: true }
  const { candidate } = choice
  // A thumb that taps twice means the first of them.
  if (wasMeantForAnother(tx, said, candidate.conversationId))
    return { words: whichOne([candidate], kept), conversationId: null, isAsking: true }
  return carryOut(tx, appliance, { said, answer, candidate, text: said.message })
}

const nobody =
  'Nobody has written in the last hours that this could be about. Nothing was done. Answer with the code first, such as A7 1.'

function onlyOne([first, second]: Candidate[]): string | null {
  return first && !second ? first.code : null
}
