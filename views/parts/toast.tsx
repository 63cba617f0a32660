import { Hidden } from './hidden.tsx'
import { Icon } from './icon.tsx'

export type ToastProps = {
  words: string
  /** The form that takes it back. */
  undo?: { action: string; fields?: Record<string, string> }
}

/** What was just done, with a way back; it leaves by itself after a while. */
export function Toast({ words, undo }: ToastProps) {
  return (
    <div class="toast" role="status">
      <span dir="auto">{words}</span>
      {undo && (
        <form method="post" action={undo.action}>
          <Hidden fields={undo.fields ?? {}} />
          <button type="submit">
            <Icon name="undo" />
            Undo
          </button>
        </form>
      )}
    </div>
  )
}
