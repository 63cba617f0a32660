// What is said on the phone word for word, as far as it is the same in every call of the shop: a caller's name, a number or a time in it, and nobody can record it before.
import { greet } from '../calls/greeting.ts'
import { afterKeyed, question } from '../calls/key-words.ts'
import type { Silence } from '../calls/missed-call.ts'
import { askForVoicemail, endVoicemail } from '../calls/voicemail-words.ts'
import { tooLate, whisper } from '../calls/whisper.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'

export type Sentence = {
  /** Its name in addresses and in the settings: language and key. */
  id: string
  language: Language
  words: string
  /** When it is heard, for the owner. */
  when: string
  /** By most callers, by some of them, or at the phones of the crew. */
  heardBy: 'most' | 'some' | 'crew'
}

type Said = { key: string; when: string; heardBy: Sentence['heardBy']; steps: CallStep[] }

/** Every sentence in one language; `second`: in which callers of a shop of another language are told that they may answer in it. */
export function sentencesOf(shop: Shop, language: Language, second: Language | null): Sentence[] {
  const all = [
    ...greetings(shop, language),
    ...voicemails(shop, language),
    ...(second === language && language !== shop.language ? answerInThis(shop, language) : []),
    ...questions(shop, language),
    ...(language === shop.language ? ofTheCrew(shop) : []),
  ]
  return all.map(({ steps, key, ...said }) => ({
    ...said,
    id: `${language}-${key}`,
    language,
    words: firstWords(steps),
  }))
}

export function sentenceNamed(shop: Shop, id: string, second: Language | null): Sentence | undefined {
  return (['en', 'es', 'fr'] as const)
    .flatMap((language) => sentencesOf(shop, language, second))
    .find((each) => each.id === id)
}

function greetings(shop: Shop, language: Language): Said[] {
  const silent = (key: string, because: Silence, when: string): Said => ({
    ...{ key, when, heardBy: 'some', steps: greet({ do: 'stay-silent', because }, shop, { language }) },
  })
  return [
    {
      ...{ key: 'greeting', when: 'Nobody picked up, and a text follows', heardBy: 'most' },
      steps: greet({ do: 'text-back' }, shop, { language }),
    },
    silent('greeting-texted', 'texted-recently', 'Called again, and was texted before'),
    silent('greeting-writing', 'in-conversation', 'Called again, and has written to you'),
    silent('greeting-noted', 'landline', 'Cannot be texted, and is called back'),
    silent('greeting-hidden', 'withheld', 'Hides the number'),
    silent('greeting-spam', 'suspected-spam', 'Looks like spam'),
    silent('greeting-again', 'crew', 'Gets no text for another reason'),
    silent('greeting-blocked', 'blocked', 'Is blocked'),
  ]
}

function voicemails(shop: Shop, language: Language): Said[] {
  const after = (key: string, when: string, { because, wasLeft }: { because: Silence | null; wasLeft: boolean }) => {
    const decided = { decision: because ? ('stay-silent' as const) : ('text-back' as const), because }
    const steps = endVoicemail(decided, { language, wasLeft, hasOurText: true })
    return { key, when, heardBy: because || !wasLeft ? ('some' as const) : ('most' as const), steps }
  }
  return [
    {
      ...{ key: 'voicemail', when: 'Nobody picked up, before the tone', heardBy: 'most' },
      steps: askForVoicemail(shop, language),
    },
    after('left', 'Left a voicemail, and a text follows', { because: null, wasLeft: true }),
    after('left-noted', 'Left a voicemail, and is called back', { because: 'landline', wasLeft: true }),
    after('left-texted', 'Left a voicemail, and was texted before', { because: 'texted-recently', wasLeft: true }),
    after('left-only', 'Left a voicemail, and nothing else follows', { because: 'withheld', wasLeft: true }),
    after('unheard', 'Said nothing after the tone, and a text follows', { because: null, wasLeft: false }),
    after('unheard-noted', 'Said nothing after the tone, and is called back', { because: 'landline', wasLeft: false }),
    after('unheard-texted', 'Said nothing after the tone, and was texted before', {
      ...{ because: 'texted-recently', wasLeft: false },
    }),
    after('unheard-only', 'Said nothing after the tone, and nothing else follows', {
      ...{ because: 'withheld', wasLeft: false },
    }),
  ]
}

function answerInThis(shop: Shop, language: Language): Said[] {
  const [, ...also] = greet({ do: 'text-back' }, shop, { language: shop.language, second: language })
  return [{ key: 'also', when: 'After the greeting in your first language', heardBy: 'most', steps: also }]
}

function questions(shop: Shop, language: Language): Said[] {
  const some = (key: string, when: string, step: CallStep): Said => ({ key, when, heardBy: 'some', steps: [step] })
  const number = (unread?: 'no-number' | 'takes-no-texts' | 'not-right') =>
    question('number', shop, { language, unread })
  return [
    some('key', 'Is asked for a key that no machine presses', question('key', shop, { language })),
    some(
      'mobile-hidden',
      'Hides the number, and may give a mobile',
      question('mobile', shop, { language, isHidden: true }),
    ),
    some('mobile', 'Calls from a landline, and may give a mobile', question('mobile', shop, { language })),
    some('number', 'Gives the number of a mobile', number()),
    some('number-again', 'Gave no whole number', number('no-number')),
    some('number-other', 'Gave a number that takes no texts', number('takes-no-texts')),
    some('number-wrong', 'Says that the number was heard wrong', number('not-right')),
    { key: 'keyed', when: 'Gave a mobile, which is texted', heardBy: 'some', steps: afterKeyed('text-back', language) },
    {
      key: 'keyed-noted',
      when: 'Gave a mobile, which is noted',
      heardBy: 'some',
      steps: afterKeyed('stay-silent', language),
    },
  ]
}

/** With a caller's name or need in it, the machine speaks. */
function ofTheCrew(shop: Shop): Said[] {
  const nobodyKnown = { name: null, need: null }
  return [
    {
      key: 'whisper',
      when: 'Picks up for a caller without a name',
      heardBy: 'crew',
      steps: whisper(0, nobodyKnown, shop),
    },
    { key: 'too-late', when: 'Picks up, or presses 1, too late', heardBy: 'crew', steps: tooLate(shop) },
  ]
}

function firstWords(steps: CallStep[]): string {
  const [words = ''] = steps.flatMap((step) => ('words' in step ? step.words : []))
  return words
}
