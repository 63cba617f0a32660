import { Ahead, type AheadProps } from '../bookings/ahead.tsx'
import { type CallbackProps, CallbackRow } from '../callbacks/callback-row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast, type ToastProps } from '../parts/toast.tsx'
import { CallsToday, type CallsTodayProps } from './calls-today.tsx'
import { HeldBack, type HeldBackProps } from './held-back.tsx'
import { LiveConversations, type LiveProps } from './live-conversations.tsx'
import { NeedsYou, type NeedsYouProps } from './needs-you.tsx'
import { FirstCall, type MissingStep, NextStep } from './next-step.tsx'

export type TodayProps = {
  heldBack: HeldBackProps
  missing: MissingStep | null
  needs: NeedsYouProps
  callbacks: { first: CallbackProps[]; howMany: number }
  calls: CallsTodayProps
  ahead: AheadProps
  live: LiveProps[]
  /** Null once there was a call. */
  firstCall: Parameters<typeof FirstCall>[0] | null
  toast: ToastProps | null
}

/** Who needs me? */
export function Today({ heldBack, missing, needs, callbacks, calls, ahead, live, firstCall, toast }: TodayProps) {
  return (
    <>
      <div id="today" class="today" data-live>
        <div class="news">
          <HeldBack {...heldBack} />
        </div>
        {firstCall ? (
          <div class="news">
            <FirstCall {...firstCall} />
            <NextStep missing={missing} />
          </div>
        ) : (
          <>
            <div class="needs-you">
              <NeedsYou {...needs} />
              <NextStep missing={missing} />
            </div>
            <div class="beside">
              <Callbacks {...callbacks} />
              <Ahead {...ahead} />
              <CallsToday {...calls} />
            </div>
            <LiveConversations conversations={live} />
          </>
        )}
      </div>
      {toast && <Toast {...toast} />}
    </>
  )
}

function Callbacks({ first, howMany }: TodayProps['callbacks']) {
  return (
    <Section
      id="callbacks"
      title="Callbacks"
      count={howMany || undefined}
      more={howMany === 0 ? undefined : { href: '/callbacks', words: howMany === 1 ? 'Open' : `All ${howMany}` }}
    >
      {first.length === 0 && <p class="muted">Nobody waits for a call.</p>}
      {first.length > 0 && (
        <ul class="rows">
          {first.map((callback) => (
            <CallbackRow key={callback.id} {...callback} next="/" isShort />
          ))}
        </ul>
      )}
    </Section>
  )
}
