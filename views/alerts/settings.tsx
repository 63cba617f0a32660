import type { Told } from '../../server/alerts/tell-owner.ts'
import { Delivery, type DeliveryProps } from '../conversations/delivery.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Time } from '../parts/time.tsx'
import { Toast } from '../parts/toast.tsx'
import { type MailProps, MailSection } from './mail.tsx'

type Props = {
  done?: string
  /** The owner's mobile; null: alerts stand on the page only. */
  to: string | null
  from: string | null
  isPractice: boolean
  token: string
  mail: MailProps
  lastTest: { words: string; when: { iso: string; words: string }; text: DeliveryProps } | null
}

const occasions: Record<Exclude<Told['kind'], 'test' | 'texts-flow' | 'company-back'>, string> = {
  'first-answer': 'A caller answers the first text.',
  voicemail: 'A caller leaves a voicemail.',
  'hand-over': 'A conversation needs a person.',
  emergency: 'A caller tells of a danger.',
  booked: 'A job is booked, or moved by the customer.',
  'booking-cancelled': 'A customer cancels.',
  'booking-stopped': 'A customer with a booking wants no more texts.',
  'missed-unserved': 'A missed call led to neither a text nor a call back.',
  'hidden-caller': 'Somebody who hides the number leaves neither a message nor a number, once an hour.',
  'calendar-blocks': 'Something in a calendar cannot be read and leaves no time to offer.',
  'calendar-clash': 'Something in a calendar stands over a job that is agreed.',
  'calendar-stale': 'A calendar has not answered for so long that callers are offered no times.',
  'calendar-touched': 'A job was deleted in your calendar, or moved there onto another.',
  'calendar-stuck': 'Jobs do not get into your calendar.',
  'text-held': 'Nobody can tell whether a caller got our text, so that you call them.',
  'text-stopped': 'A text of yours did not go, because the caller wants no more.',
  'texts-stuck': 'Texts have not been going out for five minutes, and when they go again.',
  'company-silent': 'The phone that texts, or your Asterisk, has fallen silent, and when it is back.',
  'phone-weak': 'The battery of the phone that texts is low, or its SIM card is gone.',
  'cap-near': 'So many calls are texted back that the limit of the hour or the day is near.',
  'cap-reached': 'The box has said as much by itself as it may, to one caller or in all.',
  'dead-phone': 'A phone of the crew cannot be rung, once a day.',
  'clock-distrusted': "The box's clock is wrong, so that nobody is texted.",
}

/** Where alerts go, what they tell, and a try. */
export function AlertSettings({ done, to, from, isPractice, token, lastTest, mail }: Props) {
  return (
    <div class="settings">
      <Section id="where" title="Where they go">
        <ul class="rows">
          <Row id="to-page" href="/" icon="today" who="Today" what="Until you put them aside" />
          {to && (
            <Row id="to-phone" icon="texts" who={<bdi>{to}</bdi>} what={from ? `By text from ${from}` : 'By text'} />
          )}
          {mail.to && (mail.server || isPractice) && (
            <Row id="to-mail" icon="mail" who={<bdi>{mail.to}</bdi>} what="By mail, when texts fail" />
          )}
        </ul>
        {!to && (
          <Note tone="amber">
            They are not texted to you yet. <a href="/settings/shop#ownerMobile">Set your mobile number</a>
          </Note>
        )}
        {to && (
          <p class="hint">
            The number is set under <a href="/settings/shop#ownerMobile">Shop</a>.
          </p>
        )}
      </Section>
      <Section id="what" title="What they tell">
        <ul class="plain-list">
          {Object.entries(occasions).map(([kind, words]) => (
            <li key={kind}>{words}</li>
          ))}
        </ul>
      </Section>
      {to && <Try {...{ from, isPractice, token, lastTest }} />}
      <MailSection {...mail} token={token} />
      {done && <Toast words={done} />}
    </div>
  )
}

function Try({ from, isPractice, token, lastTest }: Pick<Props, 'from' | 'isPractice' | 'token' | 'lastTest'>) {
  if (!from)
    return (
      <Note tone="amber">
        The shop has no number yet that an alert could come from. <a href="/settings/lines">Add one</a>
      </Note>
    )
  return (
    <Section id="try" title="Try it">
      <form class="actions" method="post" action="/settings/alerts/test">
        <Hidden fields={{ token }} />
        <button type="submit" class="quiet">
          <Icon name="send" />
          Send a test alert
        </button>
      </form>
      <p class="hint">
        {isPractice ? (
          <>
            Texts go to the <a href="/practice">practice phone</a> only, so you see it there.
          </>
        ) : (
          'It costs what any text costs.'
        )}
      </p>
      <div id="last-test" data-live>
        {lastTest && (
          <p>
            Last test, <Time {...lastTest.when} />: <Delivery {...lastTest.text} />
          </p>
        )}
      </div>
    </Section>
  )
}
