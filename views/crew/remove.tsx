import { Icon } from '../parts/icon.tsx'

/** One tap; the page after it offers the way back. */
export function Remove({ id, name }: { id: number; name: string }) {
  return (
    <form method="post" action={`/settings/crew/${id}/revocation`}>
      <button type="submit" class="quiet" aria-label={`Remove ${name}`}>
        <Icon name="block" />
        Remove
      </button>
    </form>
  )
}
