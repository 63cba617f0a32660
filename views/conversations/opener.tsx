import { TextField } from '../parts/field.tsx'

type Props = {
  typed: string
  fault?: string
  seen: string
  preview: { words: string; segments: number; units: number; foreign: string[] }
  /** Ours, for who writes nothing. */
  ours: string
  isNameMissing: boolean
}

/** The first text to who was missed: the owner's words or ours. */
export function Opener({ typed, fault, seen, preview, ours, isNameMissing }: Props) {
  return (
    <>
      <h2>As it goes out now</h2>
      <blockquote dir="auto">{preview.words}</blockquote>
      <p class="hint">{cost(preview)}</p>
      {isNameMissing && (
        <p class="hint">
          The name of the shop is not set yet under <a href="/settings">Settings</a>, so the text cannot say it.
        </p>
      )}
      <form method="post" action="/settings/opener">
        <input type="hidden" name="seen" value={seen} />
        <TextField
          id="opener"
          label="Your own words"
          value={typed}
          maxLength={306}
          fault={fault}
          hint="{business} becomes the name of the shop, {owner} yours. It must name the shop and say STOP. Leave it empty for our words."
        />
        <button type="submit">Save the first text</button>
      </form>
      <h2>Our words</h2>
      <blockquote>{ours}</blockquote>
      <p>
        <a href="/settings">Back to the settings</a>
      </p>
    </>
  )
}

function cost({ segments, units, foreign }: Props['preview']): string {
  const paid = segments === 1 ? 'It is paid as one text' : `It is paid as ${segments} texts`
  const why = foreign.length > 0 ? `, because of ${foreign.slice(0, 5).join(' ')}` : ''
  return `${paid}${segments > 1 ? why : ''} (${units} characters).`
}
