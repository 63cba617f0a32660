import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

export type ShownNumberProps = {
  /** The number that customers know, as people write it; null: they call the box's, or it was not said yet. */
  own: string | null
  /** The box's, as people write it. */
  box: string | null
  /** `lost`: the company had it, and does not any more, or a call that showed it failed. */
  state: 'not-asked' | 'rings' | 'own' | 'box' | 'lost'
  /** What is to be keyed in at the own number. */
  code: string | null
  /** False: calls back are dialled by hand. */
  canPlace: boolean
  /** Calls back may show another number than the box's. */
  canShow: boolean
  isPractice: boolean
  fault?: string
}

/** Which number a customer sees who is called back. */
export function ShownNumber(props: ShownNumberProps) {
  const { own, box, state, canPlace, canShow, fault } = props
  if (!box) return null
  if (!canPlace) return <ByHand />
  return (
    <Section id="shown" title="When you call back">
      <div class="card form">
        {fault && (
          <Note tone="danger" role="alert">
            <p>{fault}</p>
          </Note>
        )}
        <p>
          Customers see{' '}
          <strong>
            <bdi class="tel">{canShow && state === 'own' ? own : box}</bdi>
          </strong>
          {canShow && state === 'own'
            ? ', the number they know. No text goes before it, for a text would come from another number.'
            : ', and a text from it says a moment before that you are calling.'}
        </p>
        {!canShow ? <NoOther /> : own ? <Ways {...props} own={own} /> : <NoOwn />}
      </div>
    </Section>
  )
}

function ByHand() {
  return (
    <Section id="shown" title="When you call back">
      <div class="card form">
        <p>
          You call from your own phone, and customers see its number: whoever carries your calls places none for you.
        </p>
      </div>
    </Section>
  )
}

function NoOther() {
  return <p class="hint">Whoever carries your calls shows no other number.</p>
}

function NoOwn() {
  return (
    <p class="hint">
      To show the number that your customers know, say which that is under{' '}
      <a href="/settings/forwarding">Your shop's own number</a>.
    </p>
  )
}

function Ways({ own, box, state, code, isPractice }: ShownNumberProps & { own: string }) {
  switch (state) {
    case 'not-asked':
      return (
        <Deed deed="ask" words={`Show ${own} instead`}>
          {isPractice
            ? 'In practice it is shown at once.'
            : `Your carrier rings ${own} and asks for a code, to see that it is yours. Have somebody pick up there within twenty seconds, before the call is sent on.`}
        </Deed>
      )
    case 'rings':
      return (
        <>
          <p>
            {own} rings now. Pick up there, and key in <strong class="tel">{code}</strong>.
          </p>
          <Deed deed="look" words="It is keyed in" />
          <Deed deed="ask" words="Ring once more" />
        </>
      )
    case 'own':
      return <Deed deed="box" words={`Show ${box} instead`} />
    case 'box':
      return <Deed deed="own" words={`Show ${own} instead`} />
    case 'lost':
      return (
        <>
          <Note tone="amber">
            <p>
              A call that showed {own} did not go through, or your carrier has it on its list no more. Until that is
              looked at, the box's number is shown.
            </p>
          </Note>
          <Deed deed="look" words="Look at the carrier's list" />
          <Deed deed="ask" words="Prove it anew" />
        </>
      )
  }
}

function Deed({ deed, words, children }: { deed: string; words: string; children?: string }) {
  return (
    <form class="actions" method="post" action="/settings/lines/shown-number">
      <Hidden fields={{ deed }} />
      <button type="submit" class="quiet">
        {words}
      </button>
      {children && <p class="hint">{children}</p>}
    </form>
  )
}
