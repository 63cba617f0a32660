import type { ComponentChildren } from 'preact'
import type { Progress, StepName } from '../../server/set-up/progress.ts'
import { Icon } from '../parts/icon.tsx'

export type FrameProps = {
  step: StepName
  progress: Progress
  /** The step before and the one that comes next, whether they are done or not. */
  before: StepName | null
  next: StepName | null
  children: ComponentChildren
}

export const stepTitles: Record<StepName, string> = {
  shop: 'Your shop',
  zone: 'Time zone',
  trade: 'Your trade',
  hours: 'Opening hours',
  opener: 'The first text',
  company: 'Practice, or a real number',
  others: 'Your company or phone',
  account: 'Twilio account',
  number: 'Your number',
  address: 'Public address',
  connection: 'Connect the number',
  text: 'Test text',
  call: 'Test call',
  forwarding: "Your shop's own number",
}

const proved: StepName[] = ['others', 'account', 'number', 'address', 'connection', 'text', 'call', 'forwarding']

/** One step of the set-up, with the way back and on; every step can be left for later. */
export function Frame({ step, progress, before, next, children }: FrameProps) {
  const isDone = progress[step] === 'done'
  // Where there is a form to save, that is the one thing to do.
  const isProved = isDone && proved.includes(step)
  return (
    <div class="set-up">
      <Steps at={step} progress={progress} />
      {children}
      <nav id="ways" class="actions spread ways" aria-label="Other steps" data-live>
        <a class="button quiet" href={before ? `/set-up/${before}` : '/'}>
          {before ? 'Back' : 'Leave the set-up'}
        </a>
        <a class={isProved ? 'button' : 'button quiet'} href={`/set-up/${next ?? 'done'}`}>
          {isDone ? 'Next' : 'Skip for now'}
          <Icon name="open" />
        </a>
      </nav>
    </div>
  )
}

/** Where one is, and how far all is. */
function Steps({ at, progress }: { at: StepName; progress: Progress }) {
  const steps = neededSteps(progress, at)
  return (
    <details id="steps" class="steps" data-live>
      <summary>
        <span>
          Step {steps.indexOf(at) + 1} of {steps.length}
          <span>All steps</span>
        </span>
        <span class="bar" aria-hidden="true">
          {steps.map((step) => (
            <span key={step} class={[progress[step], step === at && 'here'].filter(Boolean).join(' ')} />
          ))}
        </span>
      </summary>
      <StepList at={at} progress={progress} />
    </details>
  )
}

/** Every step and whether it is done. */
export function StepList({ at, progress }: { at: StepName | null; progress: Progress }) {
  return (
    <ol class="step-list">
      {neededSteps(progress, at).map((step) => (
        <li key={step}>
          <a class={progress[step]} href={`/set-up/${step}`} aria-current={step === at ? 'step' : undefined}>
            <Icon name={progress[step] === 'done' ? 'done' : 'waiting'} />
            <span>{stepTitles[step]}</span>
            <span class="muted small">{progress[step] === 'done' ? 'done' : 'open'}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function neededSteps(progress: Progress, at: StepName | null): StepName[] {
  const all = Object.keys(progress) as StepName[]
  return all.filter((step) => progress[step] !== 'not-needed' || step === at)
}
