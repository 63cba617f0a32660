import type { TrustLevel } from '../../server/settings/settings.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { trustLevels } from './trust-levels.ts'

export type AnswersProps = {
  seen: string
  trustLevel: TrustLevel
  goAfter: string
  /** Minutes that can be chosen, with their words. */
  goAfterChoices: [value: string, words: string][]
  callOutFee: QuotedProps
  areas: QuotedProps
  shopAddress: QuotedProps
  link: LinkProps
  done?: string
}

type LinkProps = {
  isOn: boolean
  /** The box has an address that customers' phones can open safely. */
  isPublic: boolean
}

/** What may be told to callers, and the sentence in which they are told. */
type QuotedProps = { typed: string; fault?: string; sentence: string | null }

/** How far the box is trusted with answers, and what it may quote. */
export function Answers({
  seen,
  trustLevel,
  goAfter,
  goAfterChoices,
  callOutFee,
  areas,
  shopAddress,
  link,
  done,
}: AnswersProps) {
  return (
    <div class="settings">
      <form class="form" method="post" action="/settings/replies">
        <Hidden fields={{ seen }} />
        <fieldset class="choices trust">
          <legend>How much may go by itself?</legend>
          {(Object.keys(trustLevels) as TrustLevel[]).map((level) => (
            <Level key={level} level={level} isChosen={level === trustLevel} />
          ))}
        </fieldset>
        <Choice
          id="goAfter"
          label="A draft that waits goes by itself"
          value={goAfter}
          choices={goAfterChoices}
          hint="Until then you can send, change or stop it. A complaint always waits, and so does what you changed yourself."
        />
        <Section id="quoted" title="What may be quoted">
          <p class="hint">
            The box names no price and no place but these. It knows your hours from{' '}
            <a href="/settings/shop">the shop</a>.
          </p>
          <div class="form">
            <Quoted
              id="callOutFee"
              label="Call-out fee"
              maxLength={80}
              example="$89, credited to the job"
              {...callOutFee}
            />
            <Quoted id="areas" label="Where you work" maxLength={120} example="Toronto and East York" {...areas} />
            <Quoted
              id="shopAddress"
              label="Where customers come to"
              maxLength={120}
              example="88 Queen St, Toronto"
              also="It stands in the confirmation of an appointment at the shop."
              {...shopAddress}
            />
          </div>
        </Section>
        <div class="actions">
          <button type="submit">Save</button>
        </div>
      </form>
      <BookingLink {...link} />
      {done && <Toast words={done} />}
    </div>
  )
}

function BookingLink({ isOn, isPublic }: LinkProps) {
  return (
    <Section id="booking-link" title="A page to pick a time">
      <p class="hint">
        An offer of times can end with “Or pick a time:” and a link. It opens a page with your free times for this one
        customer, for 14 days; they can also move the appointment there, or cancel it. Phone companies look harder at
        texts with links: tell them in the campaign that yours have some.
      </p>
      {!isPublic && (
        <Note tone="amber">
          The page needs a public address that begins with https. <a href="/set-up/address">Give the box one</a>
        </Note>
      )}
      <form method="post" action="/settings/replies/link">
        <Hidden fields={{ link: isOn ? 'off' : 'on' }} />
        <div class="actions">
          <button type="submit" class="quiet">
            {isOn ? 'Leave the link out' : 'Add the link to offers'}
          </button>
        </div>
      </form>
    </Section>
  )
}

function Level({ level, isChosen }: { level: TrustLevel; isChosen: boolean }) {
  const { name, means, goes, waits } = trustLevels[level]
  const id = `trust-${level}`
  return (
    <div class="choice">
      <input id={id} type="radio" name="trustLevel" value={level} checked={isChosen} aria-describedby={`${id}-means`} />
      <label for={id}>{name}</label>
      <div id={`${id}-means`} class="hint">
        <p>{means}</p>
        <p>
          <strong>Goes by itself:</strong> {goes}
        </p>
        <p>
          <strong>Waits for you:</strong> {waits}
        </p>
      </div>
    </div>
  )
}

type FieldProps = QuotedProps & { id: string; label: string; maxLength: number; example: string; also?: string }

function Quoted({ id, label, maxLength, example, also, typed, fault, sentence }: FieldProps) {
  const hint = sentence
    ? ['Who asks is told:', `“${sentence}”`, also].filter(Boolean).join(' ')
    : `Such as: ${example}. While it is empty, who asks is passed on to you.`
  return <Field id={id} label={label} value={typed} fault={fault} maxLength={maxLength} hint={hint} />
}
