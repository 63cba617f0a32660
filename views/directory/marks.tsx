import type { Mark } from '../../server/directory/marks.ts'
import { Chip } from '../parts/chip.tsx'

/** What sets a caller apart, a word each. */
export function Marks({ marks }: { marks: Mark[] }) {
  return (
    <>
      {marks.map((mark) => (
        <Chip key={mark} {...looks[mark]}>
          {words[mark]}
        </Chip>
      ))}
    </>
  )
}

const words: Record<Mark, string> = {
  blocked: 'Blocked',
  personal: 'Personal',
  'opted-out': 'Opted out',
  'no-texts': 'Takes no texts',
}

const looks = {
  blocked: { tone: 'danger', icon: 'block' },
  personal: { tone: 'accent', icon: 'personal' },
  'opted-out': { tone: 'amber', icon: 'silent' },
  'no-texts': { icon: 'silent' },
} as const
