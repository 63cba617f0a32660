import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

export type LeaveCompanyProps = {
  /** Below which address its forms stand. */
  path: string
  /** It is told a secret of ours to call, which can be renewed. */
  hasSecret: boolean
  /** The numbers that go by it still, as people write them. */
  carries: string[]
  /** The environment says that the whole shop goes by it. */
  isFixed: boolean
  /** Why it was not done just now. */
  alert?: string
}

/** A new secret, and the way out. */
export function LeaveCompany({ path, hasSecret, carries, isFixed, alert }: LeaveCompanyProps) {
  return (
    <Section id="leave" title="Renew or remove">
      {alert && (
        <Note tone="danger" role="alert">
          {alert}
        </Note>
      )}
      {hasSecret && (
        <details>
          <summary>A new secret</summary>
          <p>
            For when somebody saw it who should not. The old address stops working at once: until what stands above by
            then is entered there, nothing comes in.
          </p>
          <form class="actions" method="post" action={`${path}/secret`}>
            <button type="submit" class="quiet">
              Make a new secret
            </button>
          </form>
        </details>
      )}
      <details open={alert !== undefined}>
        <summary>Remove the account</summary>
        <Removal {...{ path, carries, isFixed }} />
      </details>
    </Section>
  )
}

function Removal({ path, carries, isFixed }: Pick<LeaveCompanyProps, 'path' | 'carries' | 'isFixed'>) {
  if (isFixed) return <p>The environment of this box says that the shop goes by it: change it there first.</p>
  if (carries.length > 0)
    return (
      <p>
        <bdi class="tel">{carries.join(', ')}</bdi> {carries.length === 1 ? 'goes' : 'go'} by it still. Enter the number
        with another company first, or give it up or remove it under <a href="/settings/lines">Numbers</a>.
      </p>
    )
  return (
    <>
      <p>What was entered here is forgotten, and nothing comes or goes by it any more. What came so far stays.</p>
      <form class="actions" method="post" action={`${path}/remove`}>
        <button type="submit" class="danger">
          Remove it
        </button>
      </form>
    </>
  )
}
