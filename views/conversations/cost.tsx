export type CostProps = {
  /** How many texts it is paid as; 0 while nothing is written. */
  segments: number
  /** The characters that make it more, and how many texts it would be without them. */
  special: { characters: string[]; otherwise: number } | null
  /** Left of the longest text, once that comes near. */
  left: number | null
  /** The shop's number that it comes from, where the shop has several. */
  from: string | null
}

/** What the words cost as they stand, and that they cannot be taken back. */
export function Cost({ id = 'cost', segments, special, left, from }: CostProps & { id?: 'cost' | 'draft-cost' }) {
  return (
    <p id={id} class="hint">
      {segments > 1 && <strong>{`Paid as ${segments} texts`}</strong>}
      {special && (
        <>
          {' because of '}
          <bdi>{special.characters.join(' ')}</bdi>
          {`, else ${special.otherwise}`}
        </>
      )}
      {segments > 1 && '. '}
      {left !== null && `${left} characters left. `}
      {`Sent at once${from ? ` from ${from}` : ''}, cannot be taken back.`}
    </p>
  )
}
