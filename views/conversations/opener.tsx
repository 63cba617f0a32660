import type { OpenerPreview } from '../../server/conversations/opener-rules.ts'
import { Bubble } from '../parts/bubble.tsx'
import { Chip } from '../parts/chip.tsx'
import { TextField } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'

export type OpenerProps = {
  typed: string
  /** Why the words were not saved just now. */
  fault?: string
  seen: string
  preview: OpenerPreview
  /** Ours, for who writes nothing. */
  ours: string
  isNameMissing: boolean
  /** The number that it comes from. */
  from: string | null
}

type FormProps = OpenerProps & {
  /** The page where the form stands: it takes the form, and shows what is typed when asked with `?opener=`. */
  page: string
  submit?: string
}

/** The first text to who was missed, in the owner's words or ours, beside what the caller gets. */
export function OpenerForm({ page, submit = 'Save the first text', typed, fault, seen, ...shown }: FormProps) {
  return (
    <div class="columns even">
      <Preview {...shown} wasRefused={fault !== undefined} />
      <form class="form" method="post" action={page}>
        <Hidden fields={{ seen }} />
        <TextField
          id="opener"
          label="Your own words"
          value={typed}
          maxLength={306}
          fault={fault}
          placeholder={shown.ours}
          hint="{business} becomes the name of the shop, {owner} yours. It must name the shop and say STOP. Leave it empty for our words."
          live={{
            'hx-get': page,
            'hx-trigger': 'input changed delay:300ms',
            'hx-target': '#preview',
            'hx-select': '#preview',
            'hx-swap': 'outerHTML',
          }}
        />
        <div class="actions">
          <button type="submit">{submit}</button>
          <noscript>
            <button type="submit" class="quiet" formmethod="get" formaction={page}>
              Preview
            </button>
          </noscript>
        </div>
      </form>
    </div>
  )
}

type PreviewProps = Pick<OpenerProps, 'preview' | 'isNameMissing' | 'from'> & { wasRefused: boolean }

/** The text in the caller's hand, and what it costs. */
function Preview({ preview, isNameMissing, from, wasRefused }: PreviewProps) {
  return (
    <div id="preview" class="preview">
      <div class="caller-phone">
        <p class="muted small">
          <bdi>{from ?? 'the number of the shop'}</bdi>
        </p>
        <ol class="thread">
          <Bubble id="opener-preview" side="in" words={preview.words} />
        </ol>
      </div>
      <p class="price">
        <Chip tone={toneOf(preview.segments)}>{priceOf(preview)}</Chip> {lengthOf(preview)}
      </p>
      <p class="hint">{alphabetOf(preview)}</p>
      {isNameMissing && (
        <Note tone="amber">
          The shop has no name yet, so the text cannot say it. <a href="/settings/shop">Name the shop</a>
        </Note>
      )}
      {preview.fault && !wasRefused && (
        <Note tone="danger" role="status">
          It cannot be saved so. {preview.fault}
        </Note>
      )}
    </div>
  )
}

function toneOf(segments: number): 'good' | 'amber' | 'danger' {
  return segments <= 1 ? 'good' : segments === 2 ? 'amber' : 'danger'
}

function priceOf({ segments }: OpenerPreview): string {
  return segments === 1 ? 'paid as one text' : `paid as ${segments} texts`
}

function lengthOf({ units, segments, encoding }: OpenerPreview): string {
  const [alone, each] = encoding === 'gsm-7' ? [160, 153] : [70, 67]
  return `${units} of ${segments <= 1 ? alone : segments * each} characters`
}

function alphabetOf({ encoding, foreign }: OpenerPreview): string {
  if (encoding === 'gsm-7') return 'Plain letters (GSM-7): 160 characters make one text.'
  const those = foreign.slice(0, 5).join(' ')
  return `With ${those} it is not in plain letters any more (UCS-2): 70 characters make one text, instead of 160.`
}
