import type { Caller } from '../../server/callers/store.ts'
import { Note } from '../parts/note.tsx'
import { Time } from '../parts/time.tsx'

export type OptedOutProps = {
  by: Caller['optedOutBy']
  at: { iso: string; words: string }
  /** What the caller wrote, where it was written. */
  words: string | null
}

/** Since when and by what word somebody wants no texts, and who alone can change that. */
export function OptedOut({ by, at, words, shopNumber }: OptedOutProps & { shopNumber: string | null }) {
  return (
    <Note tone="amber" icon="silent">
      <p>
        <strong>Wants no texts.</strong> {by === 'text' && words ? <Wrote words={words} /> : says[by ?? 'text']},{' '}
        <Time {...at} />.
      </p>
      <p>
        Nobody can undo that here. Only the caller can, by texting START to{' '}
        {shopNumber ? <bdi>{shopNumber}</bdi> : 'the shop'}. You may still call them.
      </p>
    </Note>
  )
}

function Wrote({ words }: { words: string }) {
  return (
    <>
      They wrote “<bdi>{words}</bdi>”
    </>
  )
}

const says = {
  text: 'They said so by text',
  carrier: 'The phone company said so for them',
  owner: 'They told you so',
  kept: 'They had said so before they were forgotten',
}
