import type { Progress } from '../../server/set-up/progress.ts'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { StepList } from './frame.tsx'
import { type Registration, RegistrationWords, trialWords } from './registration.tsx'

type Props = {
  progress: Progress
  isConnected: boolean
  isTrial: boolean
  /** As people write it. */
  number: string | null
  registration: Registration
}

/** What stands, and what the carrier still needs. */
export function Done({ progress, isConnected, isTrial, number, registration }: Props) {
  const open = Object.values(progress).filter((state) => state === 'open').length
  return (
    <div class="set-up">
      <Summary isConnected={isConnected} open={open} />
      {isConnected && (
        <Section id="needs" title="What the carrier still needs">
          {isTrial && <p>{trialWords}</p>}
          <RegistrationWords of={registration} />
          <p>
            Your customers call the number they know. Let your phone company send on to <bdi class="tel">{number}</bdi>{' '}
            what nobody picks up: <a href="/set-up/forwarding">the codes to dial</a>, and a test call that proves them.
          </p>
        </Section>
      )}
      <Section id="steps" title="All steps">
        <StepList at={null} progress={progress} />
      </Section>
    </div>
  )
}

function Summary({ isConnected, open }: { isConnected: boolean; open: number }) {
  return (
    <>
      {open > 0 ? <StillOpen open={open} /> : <AllSet isConnected={isConnected} />}
      <p class="actions">
        <a class="button" href={isConnected ? '/' : '/practice'}>
          {isConnected ? 'Go to Today' : 'Open the practice phone'}
        </a>
        {isConnected ? (
          <a class="button quiet" href="/settings/carrier">
            Carrier and messenger
          </a>
        ) : (
          <a class="button quiet" href="/">
            Go to Today
          </a>
        )}
      </p>
    </>
  )
}

function StillOpen({ open }: { open: number }) {
  return (
    <Note tone="amber">
      <p>
        {open === 1 ? 'One step is open. You can come back to it' : `${open} steps are open. You can come back to them`}{' '}
        at any time, under Settings.
      </p>
    </Note>
  )
}

function AllSet({ isConnected }: { isConnected: boolean }) {
  return (
    <Note tone="good">
      <p>
        {isConnected
          ? 'All set. Missed calls are texted back from now on.'
          : 'All set for practice. See the whole job done on the practice phone; a real number can come at any time.'}
      </p>
    </Note>
  )
}
