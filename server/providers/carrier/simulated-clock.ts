// How a practised call goes on while nobody does anything: only one that somebody watches does, and they are told of each stage.
import type { CallEvent, CallStep } from './carrier.ts'
import { ownEnd, questionOn, ringSeconds, type SimulatedCall } from './simulated-call.ts'

/** Runs something so many seconds later, if the process still lives then. */
export type Later = (seconds: number, run: () => void) => void
type Watched = { later: Later; onStage: () => void }

export function byTimer(seconds: number, run: () => void): void {
  setTimeout(run, seconds * 1000).unref()
}

/** The clock of one call; without anybody who watches it stands still. */
export function byTheClock(onStage: (() => void) | undefined, later: Later): Later {
  if (!onStage) return () => undefined
  return (seconds, run) =>
    later(seconds, () => {
      run()
      onStage()
    })
}

type OwnEnd = Watched & { steps: CallStep[]; end: (how: Extract<CallEvent, { kind: 'ended' }>['how']) => void }

/** When all is said, the call ends. */
export function letGoOn({ steps, later, onStage, end }: OwnEnd): void {
  const { afterSeconds, how } = ownEnd(steps)
  if (afterSeconds > ringSeconds) later(ringSeconds, onStage)
  later(afterSeconds, () => {
    end(how)
    onStage()
  })
}

type Silence = Watched & { silence: () => void }

/** A caller who is practised with takes their time; who says nothing at all is gone on with. */
export function waitForVoice(
  call: SimulatedCall,
  { steps, later, onStage, silence }: Silence & { steps: CallStep[] },
): void {
  const at = call.stepsAt
  const most = steps.reduce((sum, step) => sum + (step.do === 'record' ? step.mostSeconds : 0), 0)
  later(ringSeconds, onStage)
  later(ownEnd(steps).afterSeconds + most, () => {
    if (call.stepsAt === at) silence()
    onStage()
  })
}

/** Who types is given longer than who speaks. */
const typingSeconds = 120

/** Who leaves the voice's question unanswered. */
export function letFallSilent(call: SimulatedCall, { later, onStage, silence }: Silence): void {
  const question = questionOn(call)
  later(ringSeconds, onStage)
  later(typingSeconds, () => {
    if (questionOn(call) !== question) return
    silence()
    onStage()
  })
}
