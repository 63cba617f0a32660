import { Note } from '../parts/note.tsx'
import { SignInFault } from '../sign-in/fault.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'

type Props = {
  action: string
  name: string
  /** Null where nobody knows any more. */
  inviter: string | null
  shop: string | null
  /** Somebody else, who is signed in in this browser. */
  signedInAs: string | null
  fault?: string
}

/** Somebody with a link chooses a password of their own. */
export function Invitation({ action, name, inviter, shop, signedInAs, fault }: Props) {
  return (
    <form class="form" method="post" action={action}>
      <p>
        <bdi>{inviter ?? 'The owner'}</bdi> invites you, <bdi>{name}</bdi>, to <bdi>{shop ?? 'this shop'}</bdi>. Choose
        a password that only you know.
      </p>
      {signedInAs && (
        <Note tone="amber">
          <bdi>{signedInAs}</bdi> is signed in in this browser, and will be signed out of it.
        </Note>
      )}
      <SignInFault words={fault} />
      <div class="field">
        <label for="username">You sign in as</label>
        <input id="username" readOnly value={name} autocomplete="username" dir="auto" />
      </div>
      <PasswordField
        id="password"
        label="Password"
        autocomplete="new-password"
        hint="At least 12 characters. Three or four words that have nothing to do with each other are easy to keep."
      />
      <PasswordField id="again" label="The same password again" autocomplete="new-password" />
      <button type="submit">Sign in</button>
    </form>
  )
}

/** A link that opens nothing, or not now. */
export function NoInvitation({ wait }: { wait?: string }) {
  if (wait) return <SignInFault words={wait} isWait />
  return (
    <>
      <p>This link leads nowhere. It was used, it is older than seven days, or a newer one was made in its place.</p>
      <p>Ask an owner of the shop for a new one. If you have a password already, you can sign in with it.</p>
      <a class="quiet button" href="/sign-in">
        Sign in
      </a>
    </>
  )
}
