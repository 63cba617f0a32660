import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { TextFate, type TextFateProps } from '../set-up/text-fate.tsx'

export type TextMyselfProps = {
  action: string
  /** What came of the last one. */
  last: TextFateProps | null
  /** The owner's mobile, as people write it. */
  mobile: string | null
  /** Some number of the shop is texted from by it. */
  hasLine: boolean
  /** Sent with the form, so that a second tap sends nothing twice. */
  token: string
}

/** One text to the owner's own mobile by this very company, followed to its delivery. */
export function TextMyself({ action, last, mobile, hasLine, token }: TextMyselfProps) {
  return (
    <Section id="texted" title="A text to yourself" isLive>
      {last && <TextFate {...last} />}
      {!hasLine ? (
        <Note tone="amber">
          No number is texted from by it. Choose under <a href="/settings/lines">Numbers</a> where callers are texted
          from.
        </Note>
      ) : !mobile ? (
        <p>
          It needs your mobile number. <a href="/settings/shop">Give it</a>
        </p>
      ) : (
        <form class="actions" method="post" action={action}>
          <Hidden fields={{ token }} />
          <button type="submit" class="quiet">
            {last ? 'Send another to myself' : 'Send one to myself'}
          </button>
          <p class="hint">
            It goes to <bdi class="tel">{mobile}</bdi>, by the same way as every text to a caller.
          </p>
        </form>
      )}
    </Section>
  )
}
