import type { Mark } from '../../server/directory/marks.ts'
import { ForOwners } from '../parts/for-owners.tsx'
import { Icon } from '../parts/icon.tsx'
import { CallerDeeds } from './deeds.tsx'

/** `was`: the name that stands. `next`: where it goes on after a name that was refused is written anew. */
export type NamingProps = { name: string; was: string; fault?: string; next?: string }

/** What the owner can do with a caller. */
export function Manage({ id, marks, naming }: { id: number; marks: Mark[]; naming: NamingProps }) {
  return (
    <section class="card" aria-label="What you say of them">
      <CallerDeeds
        {...{
          id,
          here: `/callers/${id}`,
          name: naming.name,
          nameWas: naming.was,
          nameFault: naming.fault,
          nameNext: naming.next,
        }}
        isPersonal={marks.includes('personal')}
        isBlocked={marks.includes('blocked')}
      />
      <ForOwners>
        <div class="deed">
          <a class="button quiet" href={`/callers/${id}/forgetting`}>
            <Icon name="forget" />
            Forget this caller
          </a>
          <p class="hint">Takes number, name, words and photos away for ever. You are asked once more.</p>
        </div>
      </ForOwners>
    </section>
  )
}
