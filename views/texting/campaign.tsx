import type { Answer } from '../../server/texting/campaign.ts'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

export type CampaignProps = {
  answers: Answer[]
  missing: (keyof typeof missingWords)[]
  /** The public page; null while it cannot be opened from outside. */
  pageUrl: string | null
  /** Some texts hold the address of a booking page. */
  hasLinks: boolean
}

const missingWords = {
  name: { words: 'The shop has no name yet, and every answer speaks of it.', href: '/settings/shop', go: 'Name it' },
  number: { words: 'The shop has no number yet that texts come from.', href: '/settings/carrier', go: 'Connect one' },
  address: {
    words: 'Carriers open the page about your texts, and your box has no public address yet under which it stands.',
    href: '/set-up/address',
    go: 'Give it one',
  },
} as const

/** The carrier's questions with the shop's answers. */
export function Campaign({ answers, missing, pageUrl, hasLinks }: CampaignProps) {
  return (
    <div class="settings campaign">
      <p>
        US phone companies carry a shop's texts only once they know who texts and why (A2P 10DLC). Register a brand,
        then a campaign, in the console of the company that carries your texts. With a tax number (EIN) the brand is Low
        Volume Standard; Sole Proprietor is for who has none.
      </p>
      {missing.map((each) => (
        <Note key={each} tone="amber">
          {missingWords[each].words} <a href={missingWords[each].href}>{missingWords[each].go}</a>
        </Note>
      ))}
      {pageUrl && (
        <p>
          The page that they open: <a href={pageUrl}>{pageUrl}</a>
        </p>
      )}
      <Section id="answers" title="The campaign's answers">
        <p class="hint">Made from your settings. Tap one, copy it, and paste it into the form.</p>
        {answers.map((answer) => (
          <Copy key={answer.id} {...answer} />
        ))}
      </Section>
      <Section id="yes-or-no" title="Yes or no">
        <dl class="answers">
          <dt>Links in texts</dt>
          <dd>{hasLinks ? "Yes, to the shop's own booking page" : 'No'}</dd>
          <dt>Phone numbers in texts</dt>
          <dd>Yes, the shop's own</dd>
          <dt>Opt-in, opt-out and help are answered</dt>
          <dd>Yes</dd>
          <dt>Lending, or goods for adults only</dt>
          <dd>No</dd>
        </dl>
      </Section>
    </div>
  )
}

/** A field that nothing can be typed into: a tap selects all of it. */
function Copy({ id, asks, hint, answer }: Answer) {
  return (
    <div class="field">
      <label for={id}>{asks}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        readOnly
        dir="auto"
        rows={Math.ceil(answer.length / 60)}
        aria-describedby={hint && `${id}-hint`}
      >
        {answer}
      </textarea>
    </div>
  )
}
