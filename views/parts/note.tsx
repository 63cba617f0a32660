import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

type Props = {
  tone?: 'good' | 'amber' | 'danger'
  icon?: IconName
  /** `status` for what was just done, `alert` for what went wrong just now. */
  role?: 'status' | 'alert'
  children: ComponentChildren
}

/** Something to know before going on. */
export function Note({ tone, icon = tone === 'good' ? 'done' : 'warning', role, children }: Props) {
  return (
    <div class={['note', tone].filter(Boolean).join(' ')} role={role}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
