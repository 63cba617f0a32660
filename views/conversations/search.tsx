import { Icon } from '../parts/icon.tsx'

/** Looks while somebody types; without any script it is a form with a button. */
export function Search({ sought }: { sought: string }) {
  return (
    <search>
      <form
        class="search"
        method="get"
        action="/conversations"
        hx-get="/conversations"
        hx-trigger="input delay:250ms, submit"
        hx-target="#conversations"
        hx-select="#conversations"
        hx-swap="outerHTML"
        hx-replace-url="true"
        hx-sync="this:replace"
      >
        <label class="unseen" for="q">
          Name or number
        </label>
        <input
          id="q"
          name="q"
          type="search"
          value={sought}
          maxLength={60}
          placeholder="Name or number"
          autocomplete="off"
          enterkeyhint="search"
        />
        <button type="submit" class="quiet">
          <Icon name="search" />
          Search
        </button>
      </form>
    </search>
  )
}
