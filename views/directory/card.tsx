import type { CallerDone } from '../../server/callers/caller-done.ts'
import type { Consent } from '../../server/callers/consent-store.ts'
import type { Mark } from '../../server/directory/marks.ts'
import type { LineType } from '../../server/providers/messenger/messenger.ts'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Time, ZoneNote } from '../parts/time.tsx'
import type { WhoProps } from '../parts/who.tsx'
import { DoneToast } from './done-toast.tsx'
import { ForgottenCard } from './forgotten-card.tsx'
import { History, type HistoryProps } from './history.tsx'
import { times } from './how-often.ts'
import { Manage, type NamingProps } from './manage.tsx'
import { Marks } from './marks.tsx'
import { OptedOut, type OptedOutProps } from './opted-out.tsx'

type When = { iso: string; words: string }

export type CardProps = {
  caller: {
    id: number
    who: WhoProps
    /** As it is dialled; absent for senders without a number. */
    telephone?: string
    conversationId: number | null
    isTextable: boolean
    marks: Mark[]
    calls: number
    texts: number
    /** Null for who was added by hand and never called. */
    seen: { first: When; last: When } | null
    /** By what they last let themselves be texted; null where that was not kept yet, and where they want no texts any more. */
    consent: { by: Consent['kind']; at: When } | null
    /** What kind of line it was when it was looked up. */
    line: { type: LineType; at: When } | null
    /** Since when somebody of the shop says that it is no spam. */
    noSpam: When | null
    added: When
    forgotten: When | null
    optedOut: OptedOutProps | null
    shopNumber: string | null
  }
  history: Omit<HistoryProps, 'isForgotten'>
  isZoneSet: boolean
  naming: NamingProps
  done?: CallerDone
}

/** One caller. */
export function Card({ caller, history, isZoneSet, naming, done }: CardProps) {
  const { id, marks, forgotten } = caller
  return (
    <>
      <ZoneNote isZoneSet={isZoneSet} />
      <div class="caller">
        <div>
          <section class="card" id="caller" aria-label="Who it is" data-live>
            {forgotten ? (
              <ForgottenCard at={forgotten} isOptOutKept={caller.optedOut !== null} />
            ) : (
              <Known {...caller} />
            )}
          </section>
          <div id="manage" data-live>
            {!forgotten && <Manage id={id} marks={marks} naming={naming} />}
          </div>
        </div>
        <History {...history} isForgotten={forgotten !== null} />
      </div>
      <DoneToast
        id={id}
        isBlocked={marks.includes('blocked')}
        isPersonal={marks.includes('personal')}
        done={forgotten ? undefined : done}
        here={`/callers/${id}`}
      />
    </>
  )
}

function Known({ who, marks, optedOut, shopNumber, ...caller }: CardProps['caller']) {
  return (
    <>
      <h2 class="name">
        <bdi>{who.name ?? who.number}</bdi>
      </h2>
      {who.name && (
        <p class="hint">
          <bdi>{who.number}</bdi>
        </p>
      )}
      {marks.length > 0 && (
        <p class="marks">
          <Marks marks={marks} />
        </p>
      )}
      <Reach {...caller} />
      {optedOut && <OptedOut {...optedOut} shopNumber={shopNumber} />}
      {!optedOut && marks.includes('no-texts') && (
        <Note icon="silent">
          <p>This number takes no texts: it is probably a landline. Call them instead.</p>
        </Note>
      )}
      <Contact {...caller} />
    </>
  )
}

type ReachProps = Pick<CardProps['caller'], 'id' | 'telephone' | 'conversationId' | 'isTextable'>

function Reach({ id, telephone, conversationId, isTextable }: ReachProps) {
  return (
    <div class="actions">
      {telephone && (
        <a class="button" href={telephone}>
          <Icon name="call" />
          Call
        </a>
      )}
      {conversationId !== null && (
        <a class="button quiet" href={`/conversations/${conversationId}`}>
          <Icon name="conversations" />
          {isTextable ? 'Text' : 'Read texts'}
        </a>
      )}
      {conversationId === null && isTextable && (
        <form method="post" action={`/callers/${id}/conversation`}>
          <button type="submit" class="quiet">
            <Icon name="conversations" />
            Text
          </button>
        </form>
      )}
    </div>
  )
}

type ContactProps = Pick<CardProps['caller'], 'calls' | 'texts' | 'seen' | 'added' | 'consent' | 'line' | 'noSpam'>

function Contact({ calls, texts, seen, added, consent, line, noSpam }: ContactProps) {
  if (!seen)
    return (
      <p class="hint">
        Added by you <Time {...added} />. Never called or texted.
      </p>
    )
  return (
    <dl class="how-often">
      <div>
        <dt>Called</dt>
        <dd>{times(calls)}</dd>
      </div>
      <div>
        <dt>Texted</dt>
        <dd>{times(texts)}</dd>
      </div>
      <div>
        <dt>First seen</dt>
        <dd>
          <Time {...seen.first} />
        </dd>
      </div>
      <div>
        <dt>Last seen</dt>
        <dd>
          <Time {...seen.last} />
        </dd>
      </div>
      {consent && (
        <div>
          <dt>Consent</dt>
          <dd>
            {consents[consent.by]} <Time {...consent.at} />
          </dd>
        </div>
      )}
      {line && (
        <div>
          <dt>Line</dt>
          <dd>
            {lineTypes[line.type]}, looked up <Time {...line.at} />
          </dd>
        </div>
      )}
      {noSpam && (
        <div>
          <dt>Not spam</dt>
          <dd>
            you said so <Time {...noSpam} />
          </dd>
        </div>
      )}
    </dl>
  )
}

const lineTypes: Record<LineType, string> = {
  mobile: 'mobile',
  landline: 'landline',
  voip: 'internet phone',
  'toll-free': 'toll-free',
  premium: 'premium',
  unknown: 'unknown kind',
}

/** By what they let themselves be texted. */
const consents: Record<Consent['kind'], string> = { called: 'called', texted: 'texted', owner: 'told you' }
