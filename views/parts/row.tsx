import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { Time } from './time.tsx'

type Props = {
  id: string
  href?: string
  /** For a list of places to go to. */
  icon?: IconName
  who: ComponentChildren
  what: ComponentChildren
  when?: { iso: string; words: string }
  /** A clock chip in the place of the moment. */
  clock?: ComponentChildren
  /** Chips: at the end of the second line, or below it where all of that is shown. */
  mark?: ComponentChildren
  /** Shows all of the second line instead of its beginning. */
  isWhole?: boolean
  /** What is more than a line, below. */
  below?: ComponentChildren
  /** Buttons below. */
  children?: ComponentChildren
}

/** One of many: who, what, how long ago. It stands in a list with the class `rows`. */
export function Row({ id, href, icon, who, what, when, clock, mark, isWhole, below, children }: Props) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span class="who">{who}</span>
      {when && (
        <span class="when">
          <Time {...when} />
        </span>
      )}
      {clock && <span class="when">{clock}</span>}
      <span class="what" dir="auto">
        {what}
      </span>
      {hasMark(mark) && <span class="mark">{mark}</span>}
      {icon && href && <Icon name="open" />}
    </>
  )
  const look = ['row', icon && 'place', isWhole && 'whole'].filter(Boolean).join(' ')
  return (
    <li id={id}>
      {href ? (
        <a class={look} href={href}>
          {content}
        </a>
      ) : (
        <div class={look}>{content}</div>
      )}
      {below && <div class="below">{below}</div>}
      {children && <div class="actions">{children}</div>}
    </li>
  )
}

function hasMark(mark: ComponentChildren): boolean {
  return Array.isArray(mark) ? mark.length > 0 : Boolean(mark)
}
