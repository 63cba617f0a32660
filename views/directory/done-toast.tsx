import type { CallerDone } from '../../server/callers/caller-done.ts'
import { Toast, type ToastProps } from '../parts/toast.tsx'

export type DoneProps = {
  id: number
  isBlocked: boolean
  isPersonal: boolean
  done?: CallerDone
  /** The page that shows it, to come back to. */
  here: string
}

/** What was just done, with the way back where there is one; nothing where it is not so any more. */
export function DoneToast({ id, done, here, ...caller }: DoneProps) {
  if (!done || !isStillSo(done, caller)) return null
  return <Toast words={words[done]} undo={undoOf(id, done, here)} />
}

const words: Record<CallerDone, string> = {
  blocked: 'Blocked: they get no texts.',
  unblocked: 'Unblocked.',
  personal: 'A personal contact: missed calls are not texted back.',
  'not-personal': 'Not personal any more.',
  named: 'The name is kept.',
  added: 'Added as a personal contact.',
}

function isStillSo(done: CallerDone, { isBlocked, isPersonal }: Pick<DoneProps, 'isBlocked' | 'isPersonal'>): boolean {
  if (done === 'blocked' || done === 'unblocked') return isBlocked === (done === 'blocked')
  return done === 'named' || isPersonal === (done !== 'not-personal')
}

function undoOf(id: number, done: CallerDone, here: string): ToastProps['undo'] {
  if (done === 'named' || done === 'added') return undefined
  const isBlocking = done === 'blocked' || done === 'unblocked'
  const isOn = done === 'blocked' || done === 'personal'
  const action = `/callers/${id}/${isBlocking ? 'blocking' : 'personal-contact'}`
  return { action, fields: { on: isOn ? '0' : '1', next: here } }
}
