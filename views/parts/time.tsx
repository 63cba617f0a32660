import { ForOwners } from './for-owners.tsx'

type Props = { iso: string; words: string }

/** A moment: words for people, the instant for machines. */
export function Time({ iso, words }: Props) {
  return <time dateTime={iso}>{words}</time>
}

/** Stands once on every page that shows times while the shop's zone is not known. */
export function ZoneNote({ isZoneSet }: { isZoneSet: boolean }) {
  if (isZoneSet) return null
  return (
    <p class="hint">
      Times are shown in UTC until the shop's time zone is set
      <ForOwners>
        {' '}
        under <a href="/settings/shop">Settings</a>
      </ForOwners>
      .
    </p>
  )
}
