import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Who looks at the page, as `show` knows it. */
export const Viewer = createContext<'owner' | 'crew'>('owner')

type Props = {
  /** What the crew sees in its place. */
  instead?: ComponentChildren
  children: ComponentChildren
}

/** Leads to what only an owner may do: nobody is shown a way that is closed to them. */
export function ForOwners({ instead, children }: Props) {
  return <>{useContext(Viewer) === 'owner' ? children : instead}</>
}
