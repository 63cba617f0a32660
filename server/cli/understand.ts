import { Temporal } from 'temporal-polyfill'
import { loadPacks } from '../understanding/packs/load-packs.ts'
import { understand } from '../understanding/understand.ts'
import { countryOfZone } from './country-of-zone.ts'
import type { Command, Operator } from './operator.ts'
import { printUnderstanding } from './print-understanding.ts'
import { type Question, readQuestion } from './understand-question.ts'

/** What a text means: of the words given, or with --jsonl of every line of standard input. It needs no database and no set-up. */
export const understandText: Command = {
  usage: 'understand TEXT | --jsonl',
  does: 'show what a text means, as JSON',
  async run(operator, words) {
    if (words[0] === '--jsonl') return answerLines(operator)
    operator.say(JSON.stringify(answer(questionOf(words.join(' '), operator)), null, 2))
  },
}

async function answerLines({ lines, say, complain }: Operator): Promise<'failed' | undefined> {
  let number = 0
  let failed: 'failed' | undefined
  for await (const line of lines()) {
    number += 1
    if (line.trim() === '') continue
    const question = readQuestion(line)
    if ('wrong' in question) {
      failed = 'failed'
      complain(`line ${number}: ${question.wrong}`)
      say(JSON.stringify({ id: question.id, error: question.wrong }))
    } else say(JSON.stringify({ id: question.id, ...answer(question) }))
  }
  return failed
}

function answer({ text, ...situation }: Question) {
  packs ??= loadPacks()
  return printUnderstanding(understand(text, situation, packs))
}

let packs: ReturnType<typeof loadPacks> | null = null

function questionOf(text: string, { config, now }: Operator): Question {
  const zone = config.SHOP_TIMEZONE ?? Temporal.Now.timeZoneId()
  const country = config.SHOP_COUNTRY ?? countryOfZone(zone)
  const wallClock = now().toZonedDateTimeISO(zone).toPlainDateTime()
  return { id: null, text, now: wallClock, zone, country, said: '', offered: [], language: null }
}
