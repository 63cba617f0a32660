import { Hidden } from './hidden.tsx'
import { Icon } from './icon.tsx'

type Props = {
  /** The page that looks. */
  action: string
  /** The id of the part of it that shows what was found. */
  target: string
  q: string
  maxLength: number
  fields?: Record<string, string>
}

/** Looks for a caller while somebody types; without any script it is a form with a button. */
export function Search({ action, target, q, maxLength, fields = {} }: Props) {
  return (
    <search>
      <form
        class="search"
        method="get"
        action={action}
        hx-get={action}
        hx-trigger="input delay:250ms, submit"
        hx-target={`#${target}`}
        hx-select={`#${target}`}
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
          value={q}
          maxLength={maxLength}
          placeholder="Name or number"
          autocomplete="off"
          enterkeyhint="search"
        />
        <Hidden fields={fields} />
        <button type="submit" class="quiet">
          <Icon name="search" />
          Search
        </button>
      </form>
    </search>
  )
}
