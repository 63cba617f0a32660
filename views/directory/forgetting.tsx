import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'

type Props = {
  id: number
  who: WhoProps
  isForgotten: boolean
  isOptedOut: boolean
  isBlocked: boolean
  /** All of theirs, and of these the ones that have not left yet. */
  texts: number
  waiting: number
  photos: number
}

/** What forgetting takes away for ever, and what it leaves. */
export function Forgetting(props: Props) {
  return (
    <div id="forgetting" class="forgetting" data-live>
      {props.isForgotten ? <Already id={props.id} /> : <Asking {...props} />}
    </div>
  )
}

function Already({ id }: { id: number }) {
  return (
    <Note tone="good">
      <p>
        This caller is forgotten already: nothing is left to take away. <a href={`/callers/${id}`}>What is left</a>
      </p>
    </Note>
  )
}

function Asking({ id, who, isOptedOut, isBlocked, texts, waiting, photos }: Props) {
  return (
    <>
      <p class="whom">
        <Who {...who} />
      </p>
      <div class="card">
        <h2>Removed for ever</h2>
        <ul>
          <li>{isBlocked ? 'their number and name, and with it that you blocked them' : 'their number and name'}</li>
          {texts > 0 && (
            <li>{texts === 1 ? 'the words of 1 text' : `the words of ${texts} texts, theirs and yours`}</li>
          )}
          {photos > 0 && <li>{photos === 1 ? '1 photo' : `${photos} photos`}</li>}
          {waiting > 0 && (
            <li>
              {waiting === 1
                ? '1 text that has not left yet: it is not sent'
                : `${waiting} texts that have not left yet: they are not sent`}
            </li>
          )}
          <li>what you were told of them, and their place among the callbacks</li>
        </ul>
        <h2>Kept</h2>
        <ul>
          <li>that there were calls and texts, and when: without number and words, for the shop's figures</li>
          {isOptedOut && (
            <li>
              their wish for no texts, as a fingerprint of the number that only this box can compare and nobody can read
            </li>
          )}
        </ul>
        <h2>Out of this box's reach</h2>
        <ul>
          <li>
            backups from before: the last of them is deleted within 12 months; after putting one back, forget them again
          </li>
          <li>the records of the phone company, and your own phone</li>
        </ul>
      </div>
      <p>
        <strong>This cannot be undone.</strong>{' '}
        {isOptedOut
          ? 'If they call again they are a stranger to the shop, and still get no texts.'
          : 'If they call again they are a stranger to the shop, and are texted as one.'}
      </p>
      <form class="actions" method="post" action={`/callers/${id}/forgetting`}>
        <button type="submit" class="danger">
          <Icon name="forget" />
          Forget for ever
        </button>
        <a class="button quiet" href={`/callers/${id}`}>
          Keep them
        </a>
      </form>
    </>
  )
}
