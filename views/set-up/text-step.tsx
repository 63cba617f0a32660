import type { Way } from '../../server/set-up/progress.ts'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Missing, type Place, Proof, Unconnected } from './proof.tsx'
import { TextFate, type TextFateProps } from './text-fate.tsx'

export type TextProps = {
  /** The last test text, if there was one. */
  last: TextFateProps | null
  /** The owner's mobile, as people write it. */
  mobile: string | null
  isConnected: boolean
  alert?: string
  /** Sent with the form, so that a second tap sends nothing twice. */
  token: string
  place: Place
  way: Way
}

/** A text to the owner's own mobile, followed to its delivery. */
export function TextStep(props: TextProps) {
  return (
    <>
      <p>One text from the shop's number to your own mobile, by the same way as every text to a caller.</p>
      <TextProof {...props} />
    </>
  )
}

export function TextProof({ last, mobile, isConnected, alert, token, place, way }: TextProps) {
  return (
    <>
      {alert && (
        <Note tone="danger" role="alert">
          <p>{alert}</p>
        </Note>
      )}
      <Proof step="text">{last && <TextFate {...last} />}</Proof>
      {!isConnected && <Unconnected way={way} />}
      {!mobile && <Missing step="shop" words="It needs your mobile number." go="Give it" />}
      {isConnected && mobile && (
        <form class="actions" method="post" action="/set-up/text">
          <Hidden fields={{ token, from: place }} />
          <button type="submit" class={last ? 'quiet' : undefined}>
            {last ? 'Send another test text' : 'Send the test text'}
          </button>
          <p class="hint">
            It goes to <bdi class="tel">{mobile}</bdi>.
          </p>
        </form>
      )}
    </>
  )
}
