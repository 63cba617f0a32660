import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

type Props = { tone?: 'good' | 'amber' | 'danger' | 'accent'; icon?: IconName; children: ComponentChildren }

/** A word or two about a row: how it stands. */
export function Chip({ tone, icon, children }: Props) {
  return (
    <span class={['chip', tone].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** How long somebody has been waiting: the first five minutes, ten and thirty count; after that it is gone. */
export function ClockChip({ minutes, words }: { minutes: number; words: string }) {
  const tone = minutes < 5 ? 'good' : minutes < 10 ? 'amber' : minutes < 30 ? 'danger' : undefined
  return (
    <Chip tone={tone} icon="waiting">
      <span class="unseen">Waiting: </span>
      {words}
    </Chip>
  )
}
