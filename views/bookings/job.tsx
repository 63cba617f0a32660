import { Chip } from '../parts/chip.tsx'
import { TextField } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { safeUrl } from '../parts/safe-url.ts'
import { Section } from '../parts/section.tsx'
import { Time, ZoneNote } from '../parts/time.tsx'
import { Toast, type ToastProps } from '../parts/toast.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'
import { Cancel } from './cancel.tsx'
import { Initials } from './initials.tsx'
import { Move, type MoveProps } from './move.tsx'
import { OnMyWay } from './on-my-way.tsx'
import { Reword, type RewordProps } from './reword.tsx'

export type JobProps = {
  id: number
  isZoneSet: boolean
  times: string
  state: 'booked' | 'over' | 'done' | 'cancelled'
  isConfirmed: boolean
  name: string | null
  caller: { id: number; who: WhoProps; telephone?: string } | null
  conversationId: number | null
  service: string | null
  need: string | null
  address: string | null
  /** Null: none is known; `trouble`: why the entry for their calendar did not arrive. */
  mail: { address: string; words: string | null; trouble: string | null } | null
  isMailed: boolean
  place: 'customer' | 'shop'
  /** Null: nobody in particular. */
  doer: { name: string; initials: string; hasLeft: boolean } | null
  words: Omit<RewordProps, 'isMailed'>
  isRewording: boolean
  note: { typed: string; fault?: string }
  /** Null where it cannot be moved any more. */
  move: MoveProps | null
  /** Its customer can be told that somebody is on the way. */
  canSetOut: boolean
  hasBegun: boolean
  canBeRestored: boolean
  /** What stands where a cancelled job stood. */
  restoring: string[] | null
  trouble: 'changed-meanwhile' | 'gone' | null
  history: { when: { iso: string; words: string }; words: string }[]
  /** A date of the week that it stands in. */
  week: string
}

/** When, who, what, where; and what can be done about it. */
export function Job({ toast, ...job }: JobProps & { toast: ToastProps | null }) {
  const { id, isZoneSet, move, caller, history, note, words, isRewording, isMailed, trouble } = job
  return (
    <>
      <ZoneNote isZoneSet={isZoneSet} />
      {trouble && (
        <Note tone="amber" role="alert">
          {troubles[trouble]}
        </Note>
      )}
      <div class="columns job">
        <div>
          <Facts {...job} />
          {move && <Move {...move} />}
          <Reword id={id} isOpen={isRewording} isMailed={isMailed} {...words} />
          {move && <Cancel id={id} hasNumber={caller !== null} />}
        </div>
        <div>
          <NoteForm id={id} {...note} />
          <Section id="what-happened" title="What happened" isLive>
            <ul class="rows job-history">
              {history.map(({ when, words }, n) => (
                <li key={n} class="row">
                  <span class="what">{words}</span>
                  <span class="when">
                    <Time {...when} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
      {toast && <Toast {...toast} />}
    </>
  )
}

const troubles: Record<NonNullable<JobProps['trouble']>, string> = {
  'changed-meanwhile':
    'Nothing was saved: somebody changed this job meanwhile. Look at what stands now, and move it once more.',
  gone: 'Nothing was done: this job stands differently by now.',
}

function Facts({
  id,
  times,
  state,
  isConfirmed,
  hasBegun,
  canSetOut,
  canBeRestored,
  restoring,
  doer,
  caller,
  ...job
}: JobProps) {
  return (
    <section
      class={state === 'cancelled' ? 'card job-facts off' : 'card job-facts'}
      id="facts"
      aria-labelledby="when"
      data-live
    >
      <header>
        <h2 id="when">{times}</h2>
        <StateChip state={state} isConfirmed={isConfirmed} />
      </header>
      <dl>
        <div>
          <dt>Who</dt>
          <dd>
            {caller ? (
              <a href={`/callers/${caller.id}`}>
                <Who {...caller.who} name={job.name} />
              </a>
            ) : (
              <bdi>{job.name ?? 'Nobody named'}</bdi>
            )}
          </dd>
        </div>
        {(job.service || job.need) && (
          <div>
            <dt>What</dt>
            <dd dir="auto">{[job.service, job.need].filter(Boolean).join(': ')}</dd>
          </div>
        )}
        <Where address={job.address} place={job.place} />
        {job.mail && (
          <div>
            <dt>Mail</dt>
            <dd class="doer">
              <bdi>{job.mail.address}</bdi>
              {job.mail.words && <Chip>{job.mail.words}</Chip>}
            </dd>
          </div>
        )}
        <div>
          <dt>With</dt>
          <dd class="doer">
            {doer ? (
              <>
                <Initials initials={doer.initials} tone={1} />
                <bdi>{doer.name}</bdi>
                {doer.hasLeft && <Chip tone="amber">works here no more</Chip>}
              </>
            ) : (
              'Nobody in particular'
            )}
          </dd>
        </div>
      </dl>
      {job.mail?.trouble && <Note tone="amber">The entry for their calendar did not arrive: {job.mail.trouble}.</Note>}
      <div class="actions">
        {caller?.telephone && (
          <a class="quiet button" href={caller.telephone}>
            <Icon name="call" />
            Call
          </a>
        )}
        {job.conversationId !== null && (
          <a class="quiet button" href={`/conversations/${job.conversationId}`}>
            <Icon name="conversations" />
            Conversation
          </a>
        )}
        {(state === 'over' || (state === 'booked' && hasBegun)) && (
          <form method="post" action={`/bookings/${id}/completion`}>
            <button type="submit">
              <Icon name="done" />
              Mark done
            </button>
          </form>
        )}
        {state === 'done' && (
          <form method="post" action={`/bookings/${id}/reopening`}>
            <button type="submit" class="plain">
              Not done yet
            </button>
          </form>
        )}
      </div>
      {canSetOut && <OnMyWay id={id} />}
      {canBeRestored && <Restore id={id} hasNumber={caller !== null} conflicts={restoring} />}
    </section>
  )
}

function StateChip({ state, isConfirmed }: Pick<JobProps, 'state' | 'isConfirmed'>) {
  if (state === 'cancelled') return <Chip tone="danger">Cancelled</Chip>
  if (state === 'done')
    return (
      <Chip icon="done" tone="good">
        Done
      </Chip>
    )
  if (state === 'over') return <Chip tone="amber">Over, not marked done</Chip>
  if (isConfirmed)
    return (
      <Chip icon="done" tone="good">
        Confirmed
      </Chip>
    )
  return <Chip tone="accent">Booked</Chip>
}

function Where({ address, place }: Pick<JobProps, 'address' | 'place'>) {
  const map = address && safeUrl(`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`)
  if (!address && place === 'customer') return null
  return (
    <div>
      <dt>Where</dt>
      <dd>
        {place === 'shop' && 'At the shop'}
        {place === 'customer' && <bdi>{address}</bdi>}{' '}
        {place === 'customer' && map && (
          <a class="map" href={map} target="_blank" rel="noreferrer">
            <Icon name="place" />
            Map
          </a>
        )}
      </dd>
    </div>
  )
}

function Restore({ id, hasNumber, conflicts }: { id: number; hasNumber: boolean; conflicts: string[] | null }) {
  return (
    <form class="form restoring" method="post" action={`/bookings/${id}/restoration`}>
      {conflicts && (
        <Note tone="amber" role="alert">
          <p>That time is taken by now:</p>
          <ul>
            {conflicts.map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {conflicts && <Hidden fields={{ insist: 'yes' }} />}
      {hasNumber && (
        <label class="check">
          <input type="checkbox" name="tell" value="on" checked />
          Text them that it stands
        </label>
      )}
      <div class="actions">
        <button type="submit" class="quiet">
          <Icon name="undo" />
          {conflicts ? 'Bring it back all the same' : 'Bring it back'}
        </button>
      </div>
    </form>
  )
}

function NoteForm({ id, typed, fault }: { id: number; typed: string; fault?: string }) {
  return (
    <Section id="note-of-job" title="Your note">
      <form class="form" method="post" action={`/bookings/${id}/note`}>
        <TextField
          id="note"
          label="Nobody but your people reads it"
          value={typed}
          fault={fault}
          maxLength={2000}
          rows={3}
        />
        <div class="actions">
          <button type="submit" class="quiet">
            Save the note
          </button>
        </div>
      </form>
    </Section>
  )
}
