import { Empty } from '../parts/empty.tsx'
import { ForOwners } from '../parts/for-owners.tsx'
import { Note } from '../parts/note.tsx'

export type MissingStep = 'line' | 'zone' | 'owner-mobile'

const steps: Record<MissingStep, { why: string; link: string; href: string }> = {
  line: {
    why: 'The shop has no number yet that could be called.',
    link: "Connect the shop's number",
    href: '/set-up',
  },
  zone: {
    why: 'The box does not know the time of day where the shop is, so it decides nothing by opening hours.',
    link: "Set the shop's time zone",
    href: '/settings/shop#zone',
  },
  'owner-mobile': {
    why: 'What you should know stands here only; it is not texted to you.',
    link: 'Add your mobile number',
    href: '/settings/shop#ownerMobile',
  },
}

/** What the set-up still lacks, one thing at a time. */
export function NextStep({ missing }: { missing: MissingStep | null }) {
  if (!missing) return null
  const { why, link, href } = steps[missing]
  return (
    <ForOwners>
      <Note icon="settings">
        {why} <a href={href}>{link}</a>
      </Note>
    </ForOwners>
  )
}

/** A shop that never had a call: how to see the first one. */
export function FirstCall({ shopNumber, hasPractice }: { shopNumber: string | null; hasPractice: boolean }) {
  return (
    <Empty title="No call yet">
      {shopNumber && !hasPractice && (
        <p>
          Call <strong>{shopNumber}</strong> from another phone and let it ring. The caller has a text within seconds,
          and you see it here.
        </p>
      )}
      {hasPractice && (
        <>
          <p>Be your own first caller: the practice phone shows what a caller gets, and you see it here.</p>
          <p>
            <a class="button" href="/practice">
              Open the practice phone
            </a>
          </p>
        </>
      )}
      {!shopNumber && !hasPractice && <p>As soon as the shop has a number, its missed calls stand here.</p>}
    </Empty>
  )
}
