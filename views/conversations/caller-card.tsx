import { CallerDeeds } from '../directory/deeds.tsx'
import { Icon } from '../parts/icon.tsx'

export type CallerProps = {
  id: number
  name: string
  number: string | null
  /** As it is dialled; absent for senders without a number. */
  telephone?: string
  isForgotten: boolean
  isBlocked: boolean
  isPersonal: boolean
  optedOut: { by: 'text' | 'carrier' | 'owner' | 'kept' | null; at: { iso: string; words: string } } | null
}

/** What is known of the caller, and what the owner can say of them; `here` is the page to come back to. */
export function CallerCard({ here, ...caller }: CallerProps & { here: string }) {
  const { id, name, telephone, isForgotten, isBlocked, isPersonal, optedOut } = caller
  if (isForgotten)
    return (
      <>
        <h2 id="caller-title">The caller</h2>
        <p>This caller was forgotten at their wish: number and name are gone.</p>
      </>
    )
  return (
    <>
      <Heading {...caller} />
      {telephone && (
        <a class="button" href={telephone}>
          <Icon name="call" />
          Call them
        </a>
      )}
      {optedOut && <OptedOut {...optedOut} />}
      <CallerDeeds {...{ id, here, name, isPersonal, isBlocked }} />
    </>
  )
}

function Heading({ id, name, number }: Pick<CallerProps, 'id' | 'name' | 'number'>) {
  return (
    <header>
      <h2 id="caller-title">
        <bdi>{name || number}</bdi>
      </h2>
      {name && (
        <p class="hint">
          <bdi>{number}</bdi>
        </p>
      )}
      <a href={`/callers/${id}`}>All calls and texts</a>
    </header>
  )
}

type OptOutProps = NonNullable<CallerProps['optedOut']>

function OptedOut({ by, at }: OptOutProps) {
  return (
    <p class="hint">
      <strong>{`${optOutWords[by ?? 'text']} (${at.words}).`}</strong> Nobody can undo that here: only the caller can,
      by texting START to the shop. You may still call them.
    </p>
  )
}

const optOutWords = {
  text: 'This caller wants no more texts and said so',
  carrier: 'The phone company says that this caller wants no more texts',
  owner: 'This caller wants no more texts and told you so',
  kept: 'This caller wanted no more texts before they were forgotten',
}
