// Which of the caller's words say what they need: the sentence that names a service, else the first that is more than a greeting.
import type { Asked } from '../understanding/asked-english.ts'
import { isSenseless } from '../understanding/gibberish.ts'
import { phrasesOf } from '../understanding/packs/phrases.ts'
import type { TradePack } from '../understanding/packs/trade-pack.ts'
import { isTypoOf, stemOf } from '../understanding/packs/word-forms.ts'
import { readText } from '../understanding/reading.ts'
import { findService } from '../understanding/service.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { isIdle } from './idle-words.ts'

type Heard = { text: string; asked: Asked | null; packs: readonly TradePack[] }

const longest = 140
const needing = ['new_job', 'emergency', 'price_question'] as const

/** The words, cut to what an owner reads at a glance; null where the text says nothing of a need. */
export function needIn(
  { intent, service, address, injection }: Pick<Understanding, 'intent' | 'service' | 'address' | 'injection'>,
  { text, asked, packs }: Heard,
): string | null {
  if (service === null && (injection || !saysNeed(intent, asked))) return null
  if (service === null && asked === 'need' && isSenseless(readText(text), knownTo(packs))) return null
  const sentences = text
    .replaceAll(mailAddress, ' ')
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => withoutPlace(sentence, address))
    .filter((sentence) => /\p{L}{2}/u.test(sentence) && (service !== null || !isIdle(sentence)))
  const naming = service === null ? undefined : sentences.find((one) => findService(readText(one), packs) !== null)
  const words = naming ?? sentences.find((one) => one.split(' ').length > 2) ?? sentences[0]
  if (!words) return null
  return words.length <= longest ? words : `${words.slice(0, longest - 3).trimEnd()}...`
}

function knownTo(packs: readonly TradePack[]): (word: string) => boolean {
  return (word) => {
    const stem = stemOf(word)
    return packs.some((pack) => {
      const alike = phrasesOf(pack).vocabulary.get(stem.slice(0, 1)) ?? new Set()
      return alike.has(stem) || [...alike].some((known) => isTypoOf(stem, known))
    })
  }
}

// An address or a time alone is no need, however much it belongs to a job.
function saysNeed(intent: Understanding['intent'], asked: Asked | null): boolean {
  if (asked !== null && asked !== 'need') return false
  return needing.some((one) => one === intent)
}

/** What is told beside the need need not be told in it. */
function withoutPlace(sentence: string, address: string | null): string {
  const [before = '', ...rest] = address ? sentence.split(address) : [sentence]
  const after = rest.join(' ')
  const bare = address && rest.length > 0 ? `${before.replace(leadsToPlace, '')} ${after}` : sentence
  return bare
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?,(?: ?,)+/g, ',')
    .replaceAll(/ ([,.?!])/g, '$1')
    .replace(/^[\s,;:.-]+|[\s,;:.!-]+$/g, '')
    .trim()
}

/** What only says where to write to is no need. */
const mailAddress =
  /(?:(?<!\p{L})(?:my|our|mi|mon|notre)\s+)?(?:(?<!\p{L})(?:e-?mail|mail|correo(?:\s+electr[oó]nico)?|courriel|adresse\s+(?:e-?mail|mail|courriel))(?:\s+address)?(?:\s+(?:is|es|est))?\s*:?\s*)?[^\s@,;:]+@[^\s@,;]+\.\p{L}{2,}/giu

const leadsToPlace = /[\s,]+(?:at|in|to|on|en|a|al|au|chez)\s*$/i
