// What one text tells of a caller: who, what, where, how urgent, and how to answer. Letters that cost no second alphabet, three
// segments at most: quotes are cut, the code, the number and the answers never.
import { cut, losesLetters, plain, unitsOf } from './plain-words.ts'

export type AboutCaller = {
  /** Such as A7. */
  code: string
  name: string | null
  /** As people write it. */
  number: string
  /** What is wanted, in few words; null: not known. */
  need: string | null
  address: string | null
  isUrgent: boolean
  /** "today", "Tue afternoon or Wed". */
  wanted: string | null
  /** Their latest words, quoted where nothing better is known of what they need, and where it was told before. */
  said: string
  wasTold: boolean
  photos: number
  /** Why it is told, where that is not a first answer. */
  why: string | null
  /** The reply that waits for a yes. */
  draft: string | null
}

const mostUnits = 3 * 153
const most = { name: 30, need: 90, address: 60, wanted: 45, why: 60 }
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
  const need = plain(about.need, most.need)?.replace(/[.?!]+$/, '') ?? null
  // What is needed is in their own words already.
  const isQuoted = !need || (about.wasTold && !plain(said)?.startsWith(need))
  const room =
    mostUnits -
    unitsOf(putTogether(about, { need, said: isQuoted ? '""' : null, draft: draft ? 'Draft: "" ' : unshown }))
  const kept = draft ? Math.min(unitsOf(draft), draftsShare) : 0
  const quote = !isQuoted ? null : cut(plain(said), Math.min(mostSaid, room - kept))
  const drafted = draft && cut(plain(draft), room - unitsOf(quote ?? ''))
  return putTogether(about, {
    need,
    said: quote ? `"${quote}"` : null,
    draft: drafted ? `Draft: "${drafted}" ` : unshown,
  })
}

type Quotes = { need: string | null; said: string | null; draft: string | null }

function putTogether(about: AboutCaller, { need, said, draft }: Quotes): string {
  const who = [about.code, plain(about.name, most.name), about.number].filter(Boolean).join(' ')
  const facts = [need, plain(about.address, most.address), about.isUrgent && 'URGENT'].filter(Boolean).join(', ')
  const wanted = plain(about.wanted, most.wanted)
  const told = [
    plain(about.why, most.why),
    facts || null,
    said ?? (need ? null : unsaid(about)),
    wanted && `Wants ${wanted}`,
    about.photos === 0 ? null : about.photos === 1 ? '1 photo' : `${about.photos} photos`,
  ].flatMap((words) => (words ? [/[.!?"]$/.test(words) ? words : `${words}.`] : []))
  const answers = `Reply ${about.draft ? '1 send, ' : ''}2 call, 3 I'll handle, or write your own.`
  return `${who}: ${told.map((words) => `${words} `).join('')}${draft ?? ''}${answers}`
}

/** Where their words cannot be quoted. */
function unsaid({ said, photos }: AboutCaller): string | null {
  if (said.trim() !== '') return 'Their words are on your page'
  return photos > 0 ? null : 'An empty text'
}
