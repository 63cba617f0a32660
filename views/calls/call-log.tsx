import { type DoneProps, DoneToast } from '../directory/done-toast.tsx'
import { Empty } from '../parts/empty.tsx'
import { Filters } from '../parts/filters.tsx'
import { ZoneNote } from '../parts/time.tsx'
import { Toast } from '../parts/toast.tsx'
import { type CallProps, CallRow } from './call-row.tsx'

type Props = {
  calls: CallProps[]
  /** The list as it is shown, without its place. */
  here: string
  which: 'all' | 'not-texted' | 'spam'
  /** A caller was just taken back who was taken for spam. */
  rescued?: 'texted' | 'not-texted'
  /** The cursor of the next page. */
  older: string | null
  /** The search for those without a text stopped there; there may be more. */
  isCutOff: boolean
  isFirstPage: boolean
  isZoneSet: boolean
  shopNumber: string | null
  done: DoneProps | null
}

export function CallLog({ isZoneSet, done, rescued, ...list }: Props) {
  const { calls, here, which, isFirstPage } = list
  return (
    <>
      <ZoneNote isZoneSet={isZoneSet} />
      <div id="calls" data-live={isFirstPage || undefined}>
        <Filters
          label="Which calls"
          links={[
            { href: '/calls', words: 'All', isHere: which === 'all' },
            { href: '/calls?show=not-texted', words: 'Not texted', isHere: which === 'not-texted' },
            { href: '/calls?show=spam', words: 'Suspected spam', isHere: which === 'spam' },
          ]}
        />
        {calls.length === 0 ? (
          <NoCalls {...list} />
        ) : (
          <ul class="rows calls">
            {calls.map((call) => (
              <CallRow key={call.id} here={here} {...call} />
            ))}
          </ul>
        )}
        <Pages {...list} />
      </div>
      {done && <DoneToast {...done} />}
      {rescued && <Toast words={rescuedWords[rescued]} />}
    </>
  )
}

const rescuedWords = {
  texted: 'No spam: they are texted now, and never taken for spam again.',
  'not-texted':
    'No spam: they are never taken for it again. It is too late for a text, so they stand under call backs.',
}

type ListProps = Omit<Props, 'isZoneSet' | 'done' | 'rescued'>

function Pages({ here, which, older, isCutOff, isFirstPage }: ListProps) {
  if (isFirstPage && !older) return null
  return (
    <p class="pages">
      {isFirstPage ? <span /> : <a href={here}>To the latest</a>}
      {older && (
        <a href={`${here}${which === 'all' ? '?' : '&'}before=${older}`}>
          {isCutOff ? 'Look further back' : 'Older calls'}
        </a>
      )}
    </p>
  )
}

function NoCalls({ here, which, isCutOff, isFirstPage, shopNumber }: ListProps) {
  if (isCutOff)
    return (
      <Empty title="Every one of these callers got their text">
        <p>So many calls in a row went well. Further back there may be others.</p>
      </Empty>
    )
  if (!isFirstPage)
    return (
      <Empty title="There are no older calls">
        <p>
          <a href={here}>To the latest ones</a>
        </p>
      </Empty>
    )
  if (which === 'spam')
    return (
      <Empty title="No call looked like spam">
        <p>Callers who ring and hang up again and again stand here, without a text. One tap takes them back.</p>
      </Empty>
    )
  if (which === 'not-texted')
    return (
      <Empty title="No missed call without its text">
        <p>A caller who gets none stands here, with the reason and what you can do.</p>
      </Empty>
    )
  return (
    <Empty title="No call yet">
      <p>
        {shopNumber ? `Call ${shopNumber} and watch it come in here` : 'It comes in here while you watch'}, or try it
        with the <a href="/practice">practice phone</a>.
      </p>
    </Empty>
  )
}
