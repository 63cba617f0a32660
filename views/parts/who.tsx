import type { Call } from '../../server/calls/store.ts'

type NoNumber = NonNullable<Call['noCallerBecause']> | 'forgotten'
export type WhoProps = { name: string | null; number: string | null; noNumberBecause: NoNumber | null }

const noNumber: Record<NoNumber, string> = {
  withheld: 'number withheld',
  impossible: 'an impossible number',
  'short-code': 'a short code',
  'not-a-phone': 'no phone number',
  forgotten: 'forgotten at their wish',
}

/** Who it is: the name the owner gave, and the number or why there is none. Strangers' words keep their own direction. */
export function Who({ name, number, noNumberBecause, isShort }: WhoProps & { isShort?: boolean }) {
  if (name && isShort) return <bdi>{name}</bdi>
  return (
    <>
      {name && (
        <>
          <bdi>{name}</bdi>{' '}
        </>
      )}
      <bdi>{number ?? noNumber[noNumberBecause ?? 'withheld']}</bdi>
    </>
  )
}

/** The same in a few words, for the label of a button. */
export function nameOf({ name, number, noNumberBecause }: WhoProps): string {
  return name ?? number ?? noNumber[noNumberBecause ?? 'withheld']
}
