import { type AlertProps, AlertRow, PutAllAside } from '../alerts/alert-row.tsx'
import { Delivery, type DeliveryProps, isTrouble } from '../conversations/delivery.tsx'
import { Chip, ClockChip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { nameOf, Who, type WhoProps } from '../parts/who.tsx'

export type NeedsYouProps = {
  waiting: WaitingProps[]
  /** All who wait; `waiting` may be the latest only. */
  howMany: number
  /** There are even more than were counted. */
  isCutOff: boolean
  isShowingAll: boolean
  failed: FailedProps[]
  alerts: AlertProps[]
  hasMoreAlerts: boolean
  /** How far the last alert came to the owner's own phone; null where none was texted. */
  lastAlert: DeliveryProps | null
}

/** A caller who wrote and was not answered; `id` is the conversation's. */
export type WaitingProps = {
  id: number
  who: WhoProps
  telephone?: string
  said: string
  waited: { minutes: number; words: string }
  /** What danger they told of that nobody has taken. */
  danger: keyof typeof dangers | null
  wantsNoTexts: boolean
  /** The answer that waits for a person. */
  draft: WaitingDraftProps | null
}

export type WaitingDraftProps = {
  id: number
  version: number
  words: string
  /** When it goes by itself. */
  goes: { iso: string; words: string } | null
}

/** A text of the shop that did not arrive; `id` is the message's. */
export type FailedProps = {
  id: number
  conversationId: number
  who: WhoProps
  telephone?: string
  body: string
  when: { iso: string; words: string }
  delivery: DeliveryProps
}

/** Who waits for an answer of a person, and what only a person can mend. */
export function NeedsYou({ lastAlert, ...needs }: NeedsYouProps) {
  const { waiting, howMany, isCutOff, isShowingAll, failed, alerts, hasMoreAlerts } = needs
  const total = howMany + failed.length + alerts.length
  const isMore = isCutOff || hasMoreAlerts
  return (
    <Section
      id="needs-you"
      title="Needs you"
      count={total === 0 ? undefined : isMore ? `${total} and more` : total}
      more={moreOf(needs)}
    >
      {lastAlert && isTrouble(lastAlert.state) && (
        <Note tone="amber">
          The last alert to your phone: <Delivery {...lastAlert} />
        </Note>
      )}
      {total === 0 && <Nobody />}
      {total > 0 && (
        <ul class="rows needs">
          {waiting.map((each) => (
            <Waiting key={each.id} {...each} isShowingAll={isShowingAll} />
          ))}
          {failed.map((each) => (
            <Failed key={each.id} {...each} />
          ))}
          {alerts.map((each) => (
            <AlertRow key={each.id} {...each} />
          ))}
        </ul>
      )}
      {isShowingAll && isCutOff && (
        <p class="hint">
          Even older ones stand under <a href="/conversations?show=waiting">Conversations</a>.
        </p>
      )}
      {hasMoreAlerts && <p class="hint">There are older notices too; they show when these are put aside.</p>}
      {alerts.length > 1 && <PutAllAside shown={alerts} />}
    </Section>
  )
}

function moreOf({ waiting, howMany, isShowingAll, isCutOff }: Omit<NeedsYouProps, 'lastAlert'>) {
  if (isShowingAll) return { href: '/', words: 'Show fewer' }
  if (howMany <= waiting.length) return undefined
  return { href: '/?show=all', words: isCutOff ? `The latest ${howMany}` : 'Show all' }
}

function Nobody() {
  return (
    <Empty title="Nobody is waiting for you">
      <p>Callers who write stand here until you answer.</p>
    </Empty>
  )
}

function Waiting({ isShowingAll, ...waiting }: WaitingProps & { isShowingAll: boolean }) {
  const { id, who, telephone, said, waited, danger, wantsNoTexts, draft } = waiting
  const name = nameOf(who)
  return (
    <Row
      id={`waiting-${id}`}
      href={`/conversations/${id}`}
      who={<Who {...who} isShort />}
      clock={<ClockChip {...waited} />}
      what={
        <>
          <span class="asked">{said}</span>
          {draft && <WaitingDraft {...draft} />}
        </>
      }
      mark={marks({ danger, wantsNoTexts, goes: draft?.goes ?? null })}
      isWhole
    >
      {draft ? (
        <SendOrEdit id={id} name={name} draft={draft} telephone={telephone} isShowingAll={isShowingAll} />
      ) : (
        <CallAndOpen id={id} name={name} telephone={telephone} />
      )}
      <Closing id={id} name={name} isShowingAll={isShowingAll} />
    </Row>
  )
}

function WaitingDraft({ words }: WaitingDraftProps) {
  return (
    <span class="waiting-draft">
      Draft: <q>{words}</q>
    </span>
  )
}

function marks({
  danger,
  wantsNoTexts,
  goes,
}: Pick<WaitingProps, 'danger' | 'wantsNoTexts'> & Pick<WaitingDraftProps, 'goes'>) {
  return [
    danger && (
      <Chip key="danger" tone="danger" icon="warning">
        {dangers[danger]}
      </Chip>
    ),
    wantsNoTexts && (
      <Chip key="silent" icon="silent">
        Wants no texts: call them
      </Chip>
    ),
    goes && !wantsNoTexts && (
      <Chip key="goes" icon="waiting">
        Goes by itself at <time dateTime={goes.iso}>{goes.words}</time>
      </Chip>
    ),
  ].filter(Boolean)
}

const dangers = {
  gas: 'Danger: gas',
  co: 'Danger: carbon monoxide',
  electrical: 'Danger: electricity',
  flood: 'Danger: water',
  fire: 'Danger: fire',
  other: 'Emergency',
}

type SendProps = { id: number; name: string; draft: WaitingDraftProps; telephone?: string; isShowingAll: boolean }

function SendOrEdit({ id, name, draft, telephone, isShowingAll }: SendProps) {
  return (
    <>
      <form method="post" action={`/conversations/${id}/drafts/${draft.id}/approval`}>
        <Hidden fields={{ version: `${draft.version}`, next: isShowingAll ? '/?show=all' : '/' }} />
        <button type="submit" aria-label={`Send the draft to ${name}`}>
          <Icon name="send" />
          Send
        </button>
      </form>
      <a class="quiet button" href={`/conversations/${id}?edit=draft#reply`} aria-label={`Edit the draft to ${name}`}>
        Edit
      </a>
      {telephone && (
        <a class="quiet button" href={telephone} aria-label={`Call ${name}`}>
          Call
        </a>
      )}
    </>
  )
}

function Failed({ id, conversationId, who, telephone, body, when, delivery }: FailedProps) {
  const what = (
    <>
      <q class="said">{body}</q>
      <Delivery {...delivery} />
    </>
  )
  return (
    <Row
      id={`failed-${id}`}
      href={`/conversations/${conversationId}#message-${id}`}
      who={<Who {...who} isShort />}
      when={when}
      what={what}
      isWhole
    >
      <CallAndOpen id={conversationId} name={nameOf(who)} telephone={telephone} />
      <Closing id={conversationId} name={nameOf(who)} />
    </Row>
  )
}

function CallAndOpen({ id, name, telephone }: { id: number; name: string; telephone?: string }) {
  return (
    <>
      {telephone && (
        <a class="quiet button" href={telephone} aria-label={`Call ${name}`}>
          <Icon name="call" />
          Call
        </a>
      )}
      <a class="quiet button" href={`/conversations/${id}`} aria-label={`Open the conversation with ${name}`}>
        <Icon name="conversations" />
        Open
      </a>
    </>
  )
}

/** Whoever works through the whole list stays in it. */
function Closing({ id, name, isShowingAll }: { id: number; name: string; isShowingAll?: boolean }) {
  return (
    <form method="post" action={`/today/conversations/${id}/closing`}>
      {isShowingAll && <Hidden fields={{ show: 'all' }} />}
      <button type="submit" class="plain" aria-label={`Close the conversation with ${name}`}>
        Close
      </button>
    </form>
  )
}
