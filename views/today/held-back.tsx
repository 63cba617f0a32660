import { ForOwners } from '../parts/for-owners.tsx'
import { Note } from '../parts/note.tsx'

export type HeldBackProps = {
  /** Texts that a restore holds back; null while none is in question. */
  heldTexts: number | null
  /** What the box takes for the present time, while its clock is in doubt. */
  doubtedTime: string | null
}

/** Why the box says less than usual, and what ends that. */
export function HeldBack({ heldTexts, doubtedTime }: HeldBackProps) {
  return (
    <>
      {heldTexts !== null && (
        <Note icon="backup">
          {heldTexts === 0 ? 'A backup was put back. ' : `A backup was put back, and ${textsWait(heldTexts)}. `}
          <ForOwners instead="An owner decides about them.">
            <a href="/restore">Look and decide</a>
          </ForOwners>
        </Note>
      )}
      {doubtedTime && (
        <Note icon="waiting">
          <form method="post" action="/clock/trust">
            <p>
              The box takes it to be <strong>{doubtedTime}</strong>. While that is in doubt, it texts nobody. If it is
              wrong, set the date and time of the machine instead.
            </p>
            <ForOwners>
              <button type="submit" class="quiet">
                The clock is right
              </button>
            </ForOwners>
          </form>
        </Note>
      )}
    </>
  )
}

function textsWait(howMany: number): string {
  return howMany === 1 ? '1 text from before waits' : `${howMany} texts from before wait`
}
