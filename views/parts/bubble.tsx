import type { ComponentChildren } from 'preact'

type Props = {
  id: string
  side: 'in' | 'out'
  state?: 'unsent' | 'failed'
  /** The words; pictures stand below them. */
  words: string | null
  photos?: ComponentChildren
  /** What was said rather than written, above its words. */
  sound?: ComponentChildren
  /** Time, delivery and reason in small print. */
  children?: ComponentChildren
}

/** One text, on the side of whoever wrote it. */
export function Bubble({ id, side, state, words, photos, sound, children }: Props) {
  return (
    <li id={id} class={['bubble', side, state].filter(Boolean).join(' ')}>
      {sound}
      {words && (
        <div class="said" dir="auto">
          {words}
        </div>
      )}
      {photos}
      {children && <div class="about">{children}</div>}
    </li>
  )
}
