import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Toast } from '../parts/toast.tsx'

type Props = {
  nudges: boolean
  reminders: boolean
  reviewLink: string
  fault?: string
  seen: string
  done?: string
}

/** What goes to customers without their asking: each by day only, and never to who wants no texts. */
export function FollowUps({ nudges, reminders, reviewLink, fault, seen, done }: Props) {
  return (
    <div class="settings">
      <form class="form" method="post" action="/settings/follow-ups">
        <Hidden fields={{ seen }} />
        {fault && (
          <Note tone="danger" icon="failed" role="alert">
            Nothing was saved yet: look at what is marked below.
          </Note>
        )}
        <p class="hint">
          These go by day and while you are open, never to who wants no texts, and not at all once somebody answered or
          booked. Each conversation says what comes next.
        </p>
        <div class="card form">
          <label class="check">
            <input type="checkbox" name="nudges" value="on" checked={nudges} />
            Ask once more, half an hour later, who never answered the first text
          </label>
          <label class="check">
            <input type="checkbox" name="reminders" value="on" checked={reminders} />
            Remind customers of their jobs the day before, and two hours before if they have not answered
          </label>
        </div>
        <div class="card form">
          <Field
            id="reviewLink"
            label="Where customers can review you"
            hint="Who thanks you after a job that you marked done gets this link, once. Left empty, nobody is asked."
            value={reviewLink}
            fault={fault}
            maxLength={200}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
          />
        </div>
        <div class="actions">
          <button type="submit">Save</button>
        </div>
      </form>
      {done && <Toast words={done} />}
    </div>
  )
}
