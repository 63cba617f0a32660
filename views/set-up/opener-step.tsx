import { OpenerForm, type OpenerProps } from '../conversations/opener.tsx'
import { Note } from '../parts/note.tsx'

/** The first text a missed caller gets, as it will go out; a person says yes to it before it is signed as a person. */
export function OpenerStep({ opener, alert }: { opener: OpenerProps; alert?: string }) {
  return (
    <>
      <p>It goes out within seconds of a missed call. It must name the shop and say how to stop it.</p>
      {alert && (
        <Note tone="danger" role="alert">
          <p>{alert}</p>
        </Note>
      )}
      <OpenerForm {...opener} page="/set-up/opener" submit="That is how I say it" />
    </>
  )
}
