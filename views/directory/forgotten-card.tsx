import { Icon } from '../parts/icon.tsx'
import { Time } from '../parts/time.tsx'

type Props = { at: { iso: string; words: string }; isOptOutKept: boolean }

/** All that can still be said of somebody who was forgotten. */
export function ForgottenCard({ at, isOptOutKept }: Props) {
  return (
    <>
      <h2 class="name forgotten">
        <Icon name="forget" />
        Forgotten
      </h2>
      <p>
        This caller was forgotten <Time {...at} />. Number, name, words and photos are gone for ever.
      </p>
      <p class="hint">That there were calls and texts stays, so that the shop's figures hold.</p>
      {isOptOutKept && (
        <p class="hint">Their wish for no texts stays too: if the same number calls again, it gets none.</p>
      )}
    </>
  )
}
