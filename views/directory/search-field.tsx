import type { Filter } from '../../server/directory/store.ts'
import { Icon } from '../parts/icon.tsx'

/** Looks while somebody types; without any script it is a form with a button. */
export function SearchField({ search, filter }: { search: string; filter: Filter }) {
  return (
    <search>
      <form
        class="search"
        method="get"
        action="/callers"
        hx-get="/callers"
        hx-trigger="input delay:250ms, submit"
        hx-target="#callers"
        hx-select="#callers"
        hx-swap="outerHTML"
        hx-replace-url="true"
        hx-sync="this:replace"
      >
        <label class="unseen" for="search">
          Name or number
        </label>
        <input
          id="search"
          name="search"
          type="search"
          value={search}
          maxLength={100}
          placeholder="Name or number"
          autocomplete="off"
          enterkeyhint="search"
        />
        {filter !== 'all' && <input type="hidden" name="show" value={filter} />}
        <button type="submit" class="quiet">
          <Icon name="search" />
          Search
        </button>
      </form>
    </search>
  )
}
