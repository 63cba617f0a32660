import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

export type FeedProps = {
  /** Null: there is none. */
  address: string | null
  /** The box has an address that other calendars can reach. */
  isPublic: boolean
  done?: keyof typeof outcomes
}

const outcomes = {
  begun: 'The address is made.',
  renewed: 'The address is a new one; the old one shows nothing any more.',
  ended: 'The address shows nothing any more.',
} as const

/** The secret address under which other calendars read the shop's jobs. */
export function Feed({ address, isPublic, done }: FeedProps) {
  return (
    <div class="settings">
      <p>
        Google Calendar, Apple Calendar, Outlook and others can show your jobs beside your own appointments. They read
        them from a secret address, and ask again when they like: some within minutes, Google within a day.
      </p>
      <p class="hint">
        Each job is shown with its time, the customer's name, the address, what is to be done and your note, without
        phone numbers. Nothing can be changed through it.
      </p>
      {address === null ? <Begin /> : <Standing address={address} isPublic={isPublic} />}
      {done && <Toast words={outcomes[done]} />}
    </div>
  )
}

function Begin() {
  return (
    <form class="form" method="post" action="/settings/feed">
      <Hidden fields={{ do: 'begin' }} />
      <div class="actions">
        <button type="submit">
          <Icon name="link" />
          Make the address
        </button>
      </div>
    </form>
  )
}

function Standing({ address, isPublic }: { address: string; isPublic: boolean }) {
  return (
    <>
      {isPublic ? (
        <Section id="address" title="The address">
          <div class="card form">
            <p>In your calendar, look for “from URL” or “subscribe”, and paste it there.</p>
            <div class="field">
              <label for="feed">Secret address</label>
              <input id="feed" readOnly value={address} dir="ltr" />
              <p class="hint">Whoever knows it sees your jobs: give it to your own calendars only.</p>
            </div>
            <div class="actions">
              <button type="button" class="quiet" data-copy="feed" hidden>
                <Icon name="copy" />
                <span>Copy</span>
              </button>
            </div>
          </div>
        </Section>
      ) : (
        <Note tone="amber">
          Your box has no public address yet, so no calendar can read from it. <a href="/set-up/address">Give it one</a>
        </Note>
      )}
      <Section id="another" title="Somebody has it who should not?">
        <p class="hint">
          A new address makes the old one show nothing; you then paste the new one into each of your calendars.
        </p>
        <div class="actions">
          <Deed wish="renew" words="Make a new address" />
          <Deed wish="end" words="Take it away" />
        </div>
      </Section>
    </>
  )
}

function Deed({ wish, words }: { wish: 'renew' | 'end'; words: string }) {
  return (
    <form method="post" action="/settings/feed">
      <Hidden fields={{ do: wish }} />
      <button type="submit" class="quiet">
        {words}
      </button>
    </form>
  )
}
