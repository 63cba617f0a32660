// What one text tells of a caller: who, what, where, how urgent, and how to answer. Letters that cost no second alphabet, three
// segments at most: quotes are cut, the code, the number and the answers never.
import { cut, legible, losesLetters, plain, unitsOf } from './plain-words.ts'

export type AboutCaller = {
  /** Such as A7. */
  code: string
  name: string | null
  /** As people write it. */
  number: string
  /** What is wanted, in few words; null: not known. */
  need: string | null
  address: string | null
  /** Who else is to be reached, by name and number, as far as they told it. */
  also: string | null
  isUrgent: boolean
  /** "today", "Tue afternoon or Wed". */
  wanted: string | null
  /** Their latest words, quoted where nothing better is known of what they need, and where it was told before. */
  said: string
  wasTold: boolean
  /** They are of a voicemail, which may have none. */
  isVoicemail?: boolean
  /** Its recording did not arrive. */
  isLost?: boolean
  photos: number
  /** Contact cards, and files of any other kind. */
  cards: number
  otherFiles: number
  /** Why it is told, where that is not a first answer. */
  why: string | null
  /** The reply that waits for a yes. */
  draft: string | null
}

const mostUnits = 3 * 153
const most = { name: 30, need: 90, address: 60, also: 50, wanted: 45, why: 60 }
/** What a quote may take from the other. */
const mostSaid = 240
const draftsShare = 160

export function alertWords(about: AboutCaller): string {
  // What cannot be shown letter by letter cannot be said yes to.
  return about.draft && losesLetters(about.draft)
    ? inPlace({ ...about, draft: null }, 'The draft is on your page. ')
    : inPlace(about)
}

function inPlace(about: AboutCaller, unshown = ''): string {
  const { draft, said } = about
  const need = legible(about.need, most.need)?.replace(/[.?!]+$/, '') ?? null
  const words = beyond(legible(said), need, about)
  const isQuoted = words !== null
  const room =
    mostUnits -
    unitsOf(putTogether(about, { need, said: isQuoted ? '""' : null, draft: draft ? 'Draft: "" ' : unshown }))
  const kept = draft ? Math.min(unitsOf(draft), draftsShare) : 0
  const quote = !isQuoted ? null : cut(words, Math.min(mostSaid, room - kept))
  const drafted = draft && cut(plain(draft), room - unitsOf(quote ?? ''))
  return putTogether(about, {
    need,
    said: quote ? `"${quote}"` : null,
    draft: drafted ? `Draft: "${drafted}" ` : unshown,
  })
}

/** What is needed is in their own words already: beside it only what is left to a person, or came since it was told. */
function beyond(said: string | null, need: string | null, { wasTold, why, address }: AboutCaller): string | null {
  if (!need || !said) return said
  if (!wasTold && !why) return null
  if (!said.includes(need)) return said.startsWith(need.replace(/\.{3}$/, '')) ? null : wasTold ? said : null
  const rest = said.replace(need, ' ').replace(plain(address) ?? ' ', ' ')
  const words = rest
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([,;:.!?])(?: ?[,;:.!?])+/g, '$1')
    .replace(/^[\s,;:.!?-]+|[\s,;:-]+$/g, '')
  return (words.match(/\p{L}{2,}/gu)?.length ?? 0) > 2 ? words : null
}

type Quotes = { need: string | null; said: string | null; draft: string | null }

function putTogether(about: AboutCaller, { need, said, draft }: Quotes): string {
  const who = [about.code, legible(about.name, most.name), about.number].filter(Boolean).join(' ')
  const facts = [need, legible(about.address, most.address), about.isUrgent && 'URGENT'].filter(Boolean).join(', ')
  const also = legible(about.also, most.also)
  const wanted = plain(about.wanted, most.wanted)
  const told = [
    plain(about.why, most.why),
    facts || null,
    also && !need?.includes(also) && `Also ${also}`,
    said ?? (need ? null : unsaid(about)),
    wanted && `Wants ${wanted}`,
    counted(about.photos, 'photo'),
    counted(about.cards, 'contact card'),
    counted(about.otherFiles, 'file'),
  ].flatMap((words) => (words ? [/[.!?"]$/.test(words) ? words : `${words}.`] : []))
  const answers = `Reply ${about.draft ? '1 send, ' : ''}2 call, 3 I'll handle, or write your own.`
  return `${who}: ${told.map((words) => `${words} `).join('')}${draft ?? ''}${answers}`
}

function counted(number: number, what: string): string | null {
  if (number === 0) return null
  return number === 1 ? `1 ${what}` : `${number} ${what}s`
}

/** Where their words cannot be quoted. */
function unsaid({ said, photos, cards, otherFiles, isVoicemail, isLost }: AboutCaller): string | null {
  if (isVoicemail && isLost && said.trim() === '') return 'Its recording did not arrive'
  if (isVoicemail && said.trim() === '') return 'Listen to it on your page'
  if (said.trim() !== '') return 'Their words are on your page'
  return photos + cards + otherFiles > 0 ? null : 'An empty text'
}
