import { z } from 'zod'
import type { ToastProps } from '../../views/parts/toast.tsx'
import type { Caller } from '../callers/store.ts'

/** What a form about a caller puts into the address of the page that it leads back to. */
export const callerDone = z
  .enum(['blocked', 'unblocked', 'personal', 'not-personal', 'named'])
  .optional()
  .catch(undefined)

type Done = NonNullable<z.infer<typeof callerDone>>

/** What was just done with a caller, with the way back to `here`; null where it is not so any more. */
export function callerToast(caller: Caller, done: Done | undefined, here: string): ToastProps | null {
  if (!done || !isSo[done](caller)) return null
  return { words: words[done], undo: undoOf(caller.id, done, here) }
}

const isSo: Record<Done, (caller: Caller) => boolean> = {
  blocked: ({ blockedAt }) => blockedAt !== null,
  unblocked: ({ blockedAt }) => blockedAt === null,
  personal: ({ personalAt }) => personalAt !== null,
  'not-personal': ({ personalAt }) => personalAt === null,
  named: () => true,
}

const words: Record<Done, string> = {
  blocked: 'Blocked: they get no texts',
  unblocked: 'Unblocked',
  personal: 'A personal contact: missed calls are not texted back',
  'not-personal': 'No personal contact any more',
  named: 'The name is kept',
}

function undoOf(callerId: number, done: Done, next: string): ToastProps['undo'] {
  if (done === 'named') return undefined
  const action = `/callers/${callerId}/${done.endsWith('blocked') ? 'blocking' : 'personal-contact'}`
  const wasOn = done === 'unblocked' || done === 'not-personal'
  return { action, fields: { on: wasOn ? '1' : '0', next } }
}
