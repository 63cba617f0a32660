// What is said on the phone word for word, as far as it is the same in every call of the shop: a caller's name, a number or a time in it, and nobody can record it before.
import { greet, nobodyIsThere } from '../calls/greeting.ts'
import { afterKeyed, question, type Unread } from '../calls/key-words.ts'
import type { Silence } from '../calls/missed-call.ts'
import { askForVoicemail, endVoicemail } from '../calls/voicemail-words.ts'
import { tooLate, whisper } from '../calls/whisper.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { languages, type Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'

export type Sentence = {
  /** Its name in addresses and in the settings: language and key. */
  id: string
  language: Language
  words: string
  /** The end of it, where others begin alike. */
  ending: string
  /** Among which it is found, and when it is heard, for the owner. */
  among: 'most' | 'no-text' | 'left' | 'unheard' | 'keys' | 'crew'
  when: string
}

type Said = Pick<Sentence, 'among' | 'when'> & { key: string; steps: CallStep[] }

/** Every sentence in one language; `second`: in which callers of a shop of another language are told that they may answer in it. */
export function sentencesOf(shop: Shop, language: Language, second: Language | null): Sentence[] {
  const all = [
    ...mostHear(shop, language),
    ...(second === language && language !== shop.language ? answerInThis(shop, language) : []),
    ...withoutText(shop, language),
    ...afterTone(language),
    ...questions(shop, language),
    ...(language === shop.language ? ofTheCrew(shop) : []),
  ]
  const beginning = `${nobodyIsThere(shop, language)} `
  return all.map(({ steps, key, ...said }) => {
    const words = firstWords(steps)
    const ending = words.startsWith(beginning) ? `… ${words.slice(beginning.length)}` : words
    return { ...said, id: `${language}-${key}`, language, words, ending }
  })
}

export function sentenceNamed(shop: Shop, id: string, second: Language | null): Sentence | undefined {
  return languages.flatMap((language) => sentencesOf(shop, language, second)).find((each) => each.id === id)
}

function mostHear(shop: Shop, language: Language): Said[] {
  const textFollows = { decision: 'text-back', because: null } as const
  return [
    said('most', 'greeting', 'Nobody picked up', greet({ do: 'text-back' }, shop, { language })),
    said('most', 'voicemail', 'Before the tone', askForVoicemail(shop, language)),
    said('most', 'left', 'After a voicemail', endVoicemail(textFollows, { language, wasLeft: true, hasOurText: true })),
  ]
}

function withoutText(shop: Shop, language: Language): Said[] {
  const silent = (key: string, because: Silence, when: string) =>
    said('no-text', `greeting-${key}`, when, greet({ do: 'stay-silent', because }, shop, { language }))
  return [
    silent('texted', 'texted-recently', 'Texted before'),
    silent('writing', 'in-conversation', 'Has written to you'),
    silent('noted', 'landline', 'Is called back'),
    silent('hidden', 'withheld', 'Hides the number'),
    silent('spam', 'suspected-spam', 'Looks like spam'),
    silent('blocked', 'blocked', 'Is blocked'),
    silent('again', 'crew', 'Any other reason'),
  ]
}

function afterTone(language: Language): Said[] {
  const after = (among: 'left' | 'unheard', key: string, when: string, because: Silence | null) => {
    const decided = { decision: because ? ('stay-silent' as const) : ('text-back' as const), because }
    const steps = endVoicemail(decided, { language, wasLeft: among === 'left', hasOurText: true })
    return said(among, `${among}-${key}`, when, steps)
  }
  return [
    after('left', 'texted', 'Texted before', 'texted-recently'),
    after('left', 'noted', 'Is called back', 'landline'),
    after('left', 'only', 'Nothing follows', 'withheld'),
    after('unheard', 'text', 'A text follows', null),
    after('unheard', 'texted', 'Texted before', 'texted-recently'),
    after('unheard', 'noted', 'Is called back', 'landline'),
    after('unheard', 'only', 'Nothing follows', 'withheld'),
  ]
}

function answerInThis(shop: Shop, second: Language): Said[] {
  const [, ...also] = greet({ do: 'text-back' }, shop, { second })
  return [said('most', 'also', 'After the other greeting', also)]
}

function questions(shop: Shop, language: Language): Said[] {
  const asks = (key: string, when: string, question: CallStep) => said('keys', key, when, [question])
  const number = (unread?: Unread) => question('number', shop, { language, unread })
  return [
    asks('key', 'A key that no machine presses', question('key', shop, { language })),
    asks('mobile-hidden', 'Hides the number', question('mobile', shop, { language, isHidden: true })),
    asks('mobile', 'Calls from a landline', question('mobile', shop, { language })),
    asks('number', 'The number of a mobile', number()),
    asks('number-again', 'It was not whole', number('no-number')),
    asks('number-other', 'It takes no texts', number('takes-no-texts')),
    asks('number-wrong', 'It was heard wrong', number('not-right')),
    said('keys', 'keyed', 'It is texted', afterKeyed('text-back', language)),
    said('keys', 'keyed-noted', 'It is noted', afterKeyed('stay-silent', language)),
  ]
}

/** With a caller's name or need in it, the machine speaks. */
function ofTheCrew(shop: Shop): Said[] {
  return [
    said('crew', 'whisper', 'A caller without a name', whisper(0, { name: null, need: null }, shop)),
    said('crew', 'too-late', 'Somebody else has taken it', tooLate(shop)),
  ]
}

function said(among: Sentence['among'], key: string, when: string, steps: CallStep[]): Said {
  return { among, key, when, steps }
}

function firstWords(steps: CallStep[]): string {
  const [words = ''] = steps.flatMap((step) => ('words' in step ? step.words : []))
  return words
}
