import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'

/** A call that the box placed, as one of its two phones has it. */
export type PlacedProps = {
  bridge: number
  state: 'rings' | 'asked' | 'rings-other' | 'put-through'
  asked: { words: string; about: 'start' | 'outcome' } | null
}

type Props = PlacedProps & { side: 'shop' | 'caller'; from: string; fields: Record<string, string> }

/** The box rings this phone, or it is put through. */
export function OnPlacedCall({ bridge, state, asked, side, from, fields }: Props) {
  return (
    <div class={`on-the-line ${isRinging(side, state) ? 'ringing' : 'speaking'}`}>
      <p class="stage" role="status">
        {stageWords({ side, state, from })}
      </p>
      {side === 'shop' && asked && <blockquote>{asked.words}</blockquote>}
      <form method="post" action={`/practice/placed/${bridge}`}>
        <Hidden fields={fields} />
        <div class="actions">
          {deedsOf({ side, state, asked }).map(({ deed, words, isEnd }) => (
            <button key={deed} type="submit" name="deed" value={deed} class={isEnd ? 'danger' : undefined}>
              <Icon name={isEnd ? 'hang-up' : 'call'} />
              {words}
            </button>
          ))}
        </div>
      </form>
    </div>
  )
}

type Stage = Pick<Props, 'side' | 'state'>
type Deed = { deed: string; words: string; isEnd?: boolean }

function isRinging(side: Props['side'], state: Props['state']): boolean {
  return side === 'shop' ? state === 'rings' : state === 'rings-other'
}

function stageWords({ side, state, from }: Stage & { from: string }): string {
  if (state === 'put-through') return side === 'shop' ? 'You speak with the caller.' : `You speak with ${from}.`
  if (side === 'caller') return `It rings: ${from}`
  if (state === 'rings') return `It rings: ${from}`
  return state === 'asked' ? 'You hear:' : "The caller's phone rings."
}

function deedsOf({ side, state, asked }: Stage & Pick<Props, 'asked'>): Deed[] {
  if (side === 'caller')
    return state === 'put-through'
      ? [{ deed: 'other-hangs-up', words: 'Hang up', isEnd: true }]
      : [
          { deed: 'other-picks-up', words: 'Pick up' },
          { deed: 'other-declines', words: 'Let it ring', isEnd: true },
        ]
  if (state === 'rings')
    return [
      { deed: 'pick-up', words: 'Pick up' },
      { deed: 'decline', words: 'Decline', isEnd: true },
    ]
  if (state === 'put-through')
    return [
      { deed: 'other-hangs-up', words: 'They hang up first', isEnd: true },
      { deed: 'put-down', words: 'Hang up', isEnd: true },
      { deed: 'put-down-later', words: 'Hang up after five minutes', isEnd: true },
    ]
  const keys = asked?.about === 'outcome' ? ['1', '2'] : asked ? ['1'] : []
  return [
    ...keys.map((key) => ({ deed: `press-${key}`, words: `Press ${key}` })),
    { deed: 'put-down', words: 'Hang up', isEnd: true },
  ]
}
