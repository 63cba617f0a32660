import type { ComponentChildren } from 'preact'
import type { Failed } from '../../server/providers/set-up.ts'
import type { Way } from '../../server/set-up/progress.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Time } from '../parts/time.tsx'

/** The page that a step stands on: where its buttons lead back to. */
export type Place = 'set-up' | 'settings'

type Checkable = 'account' | 'number' | 'address' | 'connection'

/** What a step found; it is brought up to date while the page is open. */
export function Proof({ step, children }: { step: string; children: ComponentChildren }) {
  return (
    <div id={`proof-${step}`} class="proof" data-live>
      {children}
    </div>
  )
}

/** How it stands, and when that was seen. */
export function Finding({ isGood, at, children }: { isGood: boolean; at: When | null; children: ComponentChildren }) {
  return (
    <Note tone={isGood ? 'good' : 'danger'}>
      {children}
      {at && (
        <p class="small">
          Checked <Time {...at} />.
        </p>
      )}
    </Note>
  )
}

/** Asks the company once more. */
export function CheckAgain({ step, place, words = 'Check again' }: { step: Checkable; place: Place; words?: string }) {
  return (
    <form class="actions" method="post" action={`/set-up/checks/${step}`}>
      <Hidden fields={{ from: place }} />
      <button type="submit" class="quiet">
        {words}
      </button>
    </form>
  )
}

/** What must be given first, with the way there. */
export function Missing({ step, words, go }: { step: string; words: string; go: string }) {
  return (
    <div class="missing">
      <p>{words}</p>
      <a class="button quiet" href={`/set-up/${step}`}>
        {go}
      </a>
    </div>
  )
}

/** What can only be tried with a number that is connected. */
export function Unconnected({ way }: { way: Way }) {
  if (way !== 'others')
    return <Missing step="connection" words="It needs a connected number." go="Connect the number" />
  return <Missing step="others" words="It needs somebody who carries calls and texts." go="Take one" />
}

const failures: Record<Failed['because'], string> = {
  'wrong-credentials':
    'Twilio does not take this account SID with this auth token. Both stand on the first page of the Twilio console: copy them once more.',
  'wrong-key':
    'The auth token is right, but Twilio does not take the API key. Use a standard key of this account with its secret, or leave the key out.',
  suspended: 'Twilio has suspended this account. Sign in there to see why: it is often an unpaid bill.',
  'no-such-number': 'The account has no such number. Choose one that it has.',
  refused: 'Twilio refused this. Its console says more about the code.',
  unreachable: 'Twilio could not be reached. Look at the internet connection of this box, and check again.',
}

/** Why the company did not do what was asked, and what to do about it. */
export function failureWords({ because, code }: Pick<Failed, 'because' | 'code'>): string {
  return code ? `${failures[because]} (code ${code})` : failures[because]
}
