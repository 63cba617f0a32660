import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

export type RotaProps = {
  people: { id: number; name: string; hasMobile: boolean }[]
  /** Zone and opening hours are set, so that there is an after hours. */
  isClockKnown: boolean
  /** The version that the form is filled in over. */
  seen: string
  /** Null: nobody takes turns. */
  rota: {
    turn: 'week' | 'day'
    /** Their rows, in their order. */
    ids: number[]
    now: { name: string; hasMobile: boolean; until: string } | null
    next: { name: string; from: string }[]
    swaps: { date: string; words: string; name: string }[]
    /** The day of duty that it is, YYYY-MM-DD. */
    today: string
  } | null
  toast: { words: string } | null
  fault?: string
}

/** Who is on call while the shop is closed, one after the other. */
export function RotaPage({ fault, toast, ...props }: RotaProps) {
  const { rota } = props
  return (
    <div class="settings">
      {fault && (
        <Note tone="danger" icon="failed" role="alert">
          {fault}
        </Note>
      )}
      {rota ? <Standing {...rota} /> : <p>{purpose}</p>}
      {rota && <Swapping people={props.people} rota={rota} />}
      <Taking {...props} />
      {rota && (
        <form class="actions" method="post" action="/settings/rota/end">
          <button type="submit" class="quiet">
            End the rota
          </button>
        </form>
      )}
      {toast && <Toast {...toast} />}
    </div>
  )
}

const purpose =
  'With a rota one person is on call while the shop is closed: their phone rings for calls on numbers that ring the crew then, and for emergencies. The others have a rest. In opening hours every phone rings as it is set with its person.'

function Standing({ now, next }: NonNullable<RotaProps['rota']>) {
  return (
    <Section id="duty" title="On call after hours" isLive>
      <p class="big">
        {now ? (
          <>
            <bdi>{now.name}</bdi>, until {now.until}
          </>
        ) : (
          'Nobody'
        )}
      </p>
      {!now && <Note tone="danger">None of those who take turns works here any more. Choose others below.</Note>}
      {now && !now.hasMobile && (
        <Note tone="danger">
          No mobile number of <bdi>{now.name}</bdi> is known, so nobody's phone rings while the shop is closed. Set it
          under <a href="/settings/crew">People</a>.
        </Note>
      )}
      <ul class="plain-list">
        {next.map(({ name, from }) => (
          <li key={from}>
            From {from}: <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Swapping({ people, rota }: Pick<RotaProps, 'people'> & { rota: NonNullable<RotaProps['rota']> }) {
  return (
    <Section id="swaps" title="Swap a day">
      {rota.swaps.length > 0 && (
        <ul class="rows">
          {rota.swaps.map(({ date, words, name }) => (
            <Row key={date} id={`swap-${date}`} who={<bdi>{name}</bdi>} what={words}>
              <form method="post" action="/settings/rota/swaps/removal">
                <Hidden fields={{ date }} />
                <button type="submit" class="quiet" aria-label={`Take back: ${name}, ${words}`}>
                  Take back
                </button>
              </form>
            </Row>
          ))}
        </ul>
      )}
      <form class="card form" method="post" action="/settings/rota/swaps">
        <Field
          id="date"
          label="Day"
          hint="With the night that follows it."
          type="date"
          value=""
          min={rota.today}
          required
        />
        <Choice id="swap-person" name="person" label="Takes it" value="" choices={choicesOf(people)} />
        <div class="actions">
          <button type="submit" class="quiet">
            Swap the day
          </button>
        </div>
      </form>
    </Section>
  )
}

function Taking({ people, rota, seen, isClockKnown }: Omit<RotaProps, 'toast'>) {
  return (
    <Section id="taking" title={rota ? 'Change the rota' : 'Who takes turns'}>
      {!isClockKnown && (
        <Note tone="amber">
          Until the shop's time zone and opening hours are set, under <a href="/settings/shop">Shop</a>, nobody knows
          when it is closed, and the rota rings nobody.
        </Note>
      )}
      <form class="card form" method="post" action="/settings/rota">
        <Hidden fields={{ seen }} />
        <fieldset class="field">
          <legend>They take turns</legend>
          {people.map(({ id, name, hasMobile }) => (
            <label key={id} class="check">
              <input type="checkbox" name="person" value={String(id)} checked={rota?.ids.includes(id) ?? hasMobile} />
              <span>
                <bdi>{name}</bdi>
                {!hasMobile && <span class="muted">, no mobile number</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <Choice
          id="turn"
          label="Each for"
          hint="A turn changes at 7 in the morning; weeks change on Mondays."
          value={rota?.turn ?? 'week'}
          choices={[
            ['week', 'A week'],
            ['day', 'A day'],
          ]}
        />
        <Choice id="begins" label="Is on call now" value={String(rota?.ids[0] ?? '')} choices={choicesOf(people)} />
        <div class="actions">
          <button type="submit" class={rota ? 'quiet' : undefined}>
            {rota ? 'Begin anew' : 'Begin the rota'}
          </button>
        </div>
      </form>
    </Section>
  )
}

function choicesOf(people: RotaProps['people']): [string, string][] {
  return people.map(({ id, name }) => [String(id), name])
}
