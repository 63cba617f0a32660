import type { Call } from '../../server/calls/store.ts'
import { ForOwners } from '../parts/for-owners.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'

export type RescueProps = {
  /** The page to come back to. */
  here: string
  callId: number
  because: Call['because']
  conversationId: number | null
  caller: {
    id: number
    telephone?: string
    /** The one gate would let a text by hand through. */
    isTextable: boolean
    isBlocked: boolean
    isPersonal: boolean
    isNoSpam: boolean
  }
}

/** What can be done for a caller who got no text, in one tap. */
export function Rescue({ here, callId, because, conversationId, caller }: RescueProps) {
  const { id, telephone, isTextable, isBlocked, isPersonal } = caller
  const mayCall = telephone && !isBlocked && !notWorthACall.has(because)
  return (
    <>
      {because === 'line-off' && (
        <ForOwners>
          <a class="button quiet" href="/settings">
            Look at the line
          </a>
        </ForOwners>
      )}
      {because === 'suspected-spam' && <NoSpam id={callId} here={here} />}
      {isBlocked && <TakeBack {...{ here, id, action: 'blocking', done: 'unblocked', words: 'Unblock' }} />}
      {isPersonal && (
        <TakeBack {...{ here, id, action: 'personal-contact', done: 'not-personal', words: 'Not personal any more' }} />
      )}
      {isTextable && !isPersonal && !talking.has(because) && <Write id={id} conversationId={conversationId} />}
      {mayCall && (
        <a class="button quiet" href={telephone}>
          <Icon name="call" />
          Call them
        </a>
      )}
    </>
  )
}

/** The row itself opens the conversation that is under way; who is taken for spam is taken back first. */
const talking = new Set<Call['because']>(['suspected-spam', 'in-conversation', 'texted-recently', 'own-line', 'crew'])
const notWorthACall = new Set<Call['because']>(['suspected-spam', 'own-line', 'crew', 'premium', 'in-conversation'])

function NoSpam({ id, here }: { id: number; here: string }) {
  return (
    <form method="post" action={`/calls/${id}/rescue`}>
      <Hidden fields={{ next: here }} />
      <button type="submit" class="quiet">
        <Icon name="undo" />
        Not spam
      </button>
    </form>
  )
}

type TakeBackProps = { here: string; id: number; action: string; done: string; words: string }

function TakeBack({ here, id, action, done, words }: TakeBackProps) {
  const next = `${here}${here.includes('?') ? '&' : '?'}done=${done}&caller=${id}`
  return (
    <form method="post" action={`/callers/${id}/${action}`}>
      <Hidden fields={{ on: '0', next }} />
      <button type="submit" class="quiet">
        <Icon name="undo" />
        {words}
      </button>
    </form>
  )
}

function Write({ id, conversationId }: { id: number; conversationId: number | null }) {
  const content = (
    <>
      <Icon name="write" />
      Text them by hand
    </>
  )
  if (conversationId !== null)
    return (
      <a class="button quiet" href={`/conversations/${conversationId}#end`}>
        {content}
      </a>
    )
  return (
    <form method="post" action={`/callers/${id}/conversation`}>
      <button type="submit" class="quiet">
        {content}
      </button>
    </form>
  )
}
