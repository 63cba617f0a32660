import type { NotTexted } from '../../server/crew/text-invitation.ts'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

type Props = {
  id: number
  name: string
  token: string
  link: string
  days: number
  mobile: string | null
  /** Null: it can go by text. */
  whyNotTexted: NotTexted | null
}

const reasons: Record<NotTexted, string> = {
  'no-mobile': 'No mobile number of theirs is known, so it cannot be texted.',
  'this-machine-only':
    'This page was opened under an address that leads every device to itself, and so would the link. Open the pages by the box’s address in the shop’s network (LAN_ADDRESS or PRIVATE_HOST), then make a new link.',
  practice: 'In practice nothing is texted to real phones: copy it.',
  'no-line': 'The shop has no number yet that a text could come from: copy it.',
}

/** The link by which somebody chooses a password, shown this once. */
export function LinkOnce({ id, name, token, link, days, mobile, whyNotTexted }: Props) {
  return (
    <div class="settings">
      <Section id="link-for" title="For them alone">
        <div class="card form">
          <p>
            By this link <bdi>{name}</bdi> chooses a password and is signed in. It works once, for {days} days, from the
            shop's network. It is shown now and never again.
          </p>
          <div class="field">
            <label for="link">Link</label>
            <input id="link" readOnly value={link} dir="ltr" />
          </div>
          <div class="actions">
            <button type="button" class="quiet" data-copy="link" hidden>
              <Icon name="copy" />
              <span>Copy</span>
            </button>
            {!whyNotTexted && <TextIt id={id} token={token} mobile={mobile} />}
          </div>
        </div>
        {whyNotTexted && <Note icon="texts">{reasons[whyNotTexted]}</Note>}
      </Section>
    </div>
  )
}

function TextIt({ id, token, mobile }: Pick<Props, 'id' | 'token' | 'mobile'>) {
  return (
    <form method="post" action={`/settings/crew/${id}/texts`}>
      <Hidden fields={{ token }} />
      <button type="submit">
        <Icon name="send" />
        Text it to {mobile}
      </button>
    </form>
  )
}
