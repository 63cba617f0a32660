import { Note } from '../parts/note.tsx'

/** What was wrong with the form that was just sent, or how long to wait, in one sentence. */
export function SignInFault({ words, isWait }: { words?: string; isWait?: boolean }) {
  if (!words) return null
  return (
    <Note tone={isWait ? 'amber' : 'danger'} icon={isWait ? 'waiting' : 'failed'} role="alert">
      {words}
    </Note>
  )
}
