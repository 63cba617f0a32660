import { Icon } from '../parts/icon.tsx'
import { Section } from '../parts/section.tsx'
import { PersonForm, type PersonFormProps } from './person-form.tsx'
import { Remove } from './remove.tsx'

export type PersonPageProps = {
  id: number
  name: string
  form: PersonFormProps
  isYou: boolean
  /** Such as "last seen 5 minutes ago". */
  seen: string
  isWaitedFor: boolean
  /** A link is out that was not used yet. */
  hasLink: boolean
  canBeRemoved: boolean
}

/** One person: who they are, how they come in, and the end of it. */
export function Person({ form, ...person }: PersonPageProps) {
  return (
    <div class="settings">
      <PersonForm {...form} />
      {person.isYou ? <Yourself {...person} /> : <ComingIn {...person} />}
    </div>
  )
}

/** Somebody who is to be added. */
export function NewPerson(form: PersonFormProps) {
  return (
    <div class="settings">
      <PersonForm {...form} />
    </div>
  )
}

function Yourself({ seen }: Pick<PersonPageProps, 'seen'>) {
  return (
    <p class="hint">
      {`This is you, ${seen}. `}
      Your password is changed under <a href="/settings/security">Security</a>.
    </p>
  )
}

function ComingIn({ id, name, seen, isWaitedFor, hasLink, canBeRemoved }: Omit<PersonPageProps, 'form'>) {
  return (
    <>
      <Section id="coming-in" title="Signing in">
        <p>{`${seen.charAt(0).toUpperCase()}${seen.slice(1)}.`}</p>
        <form class="actions" method="post" action={`/settings/crew/${id}/invitations`}>
          <button type="submit" class="quiet">
            <Icon name="link" />
            Make a new link
          </button>
        </form>
        <p class="hint">
          {isWaitedFor
            ? 'By it they choose a password. The link from before leads nowhere then.'
            : 'For who has forgotten the password: by it they choose another.'}
          {!isWaitedFor && hasLink && ' One is out already, and leads nowhere then.'}
        </p>
      </Section>
      {canBeRemoved && (
        <Section id="leaving" title="Leaving">
          <Remove id={id} name={name} />
          <p class="hint">
            They are signed out everywhere at once, and their number is free. What they wrote keeps their name.
          </p>
        </Section>
      )}
    </>
  )
}
