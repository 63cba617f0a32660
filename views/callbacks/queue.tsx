import type { Reached } from '../../server/callbacks/reached.ts'
import { Empty } from '../parts/empty.tsx'
import { Section } from '../parts/section.tsx'
import { ZoneNote } from '../parts/time.tsx'
import { Toast, type ToastProps } from '../parts/toast.tsx'
import { type CallbackProps, CallbackRow } from './callback-row.tsx'

type Props = {
  waiting: CallbackProps[]
  howMany: number
  page: number
  hasMore: boolean
  /** Whoever carries the calls places none for the shop. */
  isDialledByHand: boolean
  isZoneSet: boolean
  toast: ToastProps | null
  /** Null while too few have waited. */
  reached: Reached | null
}

/** Who still waits for a voice. */
export function Queue({ waiting, howMany, page, hasMore, isDialledByHand, isZoneSet, toast, reached }: Props) {
  return (
    <>
      <Section id="waiting" title="Waiting for a call" count={howMany} isLive>
        {waiting.length === 0 && <Nobody isFirstPage={page === 1} />}
        {waiting.length > 0 && isDialledByHand && (
          <p class="hint">
            Your phone system cannot be told to ring, so you call from your own phone: tap Call, and then Reached.
          </p>
        )}
        {waiting.length > 0 && <ZoneNote isZoneSet={isZoneSet} />}
        {waiting.length > 0 && (
          <ul class="rows queue">
            {waiting.map((callback) => (
              <CallbackRow key={callback.id} {...callback} next="/callbacks" />
            ))}
          </ul>
        )}
        <Pages page={page} hasMore={hasMore} />
      </Section>
      {reached && page === 1 && <Share {...reached} />}
      {toast && <Toast {...toast} />}
    </>
  )
}

/** Against what is usual where nobody texts first: of a hundred numbers that are rung back blindly fifteen to twenty pick up. */
function Share({ days, waited, byPhone, byText, percent }: Reached) {
  return (
    <Section id="reached" title={`Reached in the last ${days} days`} count={`${percent} %`} isLive>
      <p>
        {byPhone + byText} of {waited} callers who waited: {byPhone} by phone, {byText} by text.
      </p>
      <p class="hint">Of callers who are rung back without a text before, 15 to 20 in a hundred are reached.</p>
    </Section>
  )
}

function Nobody({ isFirstPage }: { isFirstPage: boolean }) {
  if (!isFirstPage)
    return (
      <Empty title="Nobody further down">
        <p>
          <a href="/callbacks">To the top of the queue</a>
        </p>
      </Empty>
    )
  return (
    <Empty title="Nobody waits for a call">
      <p>
        Who calls and is missed stands here, with a clock, until they answer by text, you reach them, or you give up.
      </p>
    </Empty>
  )
}

function Pages({ page, hasMore }: { page: number; hasMore: boolean }) {
  if (page === 1 && !hasMore) return null
  return (
    <nav class="pages" aria-label="Further down the queue">
      {page > 1 && <a href={page === 2 ? '/callbacks' : `/callbacks?page=${page - 1}`}>Further up</a>}
      {hasMore && <a href={`/callbacks?page=${page + 1}`}>Further down</a>}
    </nav>
  )
}
