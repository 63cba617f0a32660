import type { Code } from '../../server/calls/forwarding-codes.ts'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import type { ChosenProps } from './forwarding.tsx'

const means: Record<Code['when'], string> = {
  'no-answer': 'When nobody picks up',
  busy: 'When the line is busy',
  unreachable: 'When the phone is off or has no signal',
  all: 'Every call, without a ring',
}

type Props = ChosenProps & { line: string; asOf: string }

/** What is dialled, code by code, and how it is taken back. */
export function Codes(props: Props) {
  const { codes, number, line, isLandline, name } = props
  if (codes.length === 0) return <NoCodes line={line} />
  return (
    <Section id="codes" title={`What to dial on ${isLandline ? 'that telephone' : 'that phone'}`}>
      <p>
        On the phone whose number is <bdi class="tel">{number}</bdi>, one after the other
        {isLandline ? '.' : '; after each the phone says that it is done.'}{' '}
        {!isLandline &&
          'An iPhone does not dial such codes from a page: copy each, and paste it into the keypad of the Phone app.'}
      </p>
      <ol class="codes">
        {codes.map((code) => (
          <Dialled key={code.when} id={`on-${code.when}`} words={wordsOf(code, codes, props)} code={code.on}>
            {isLandline ? null : code.onLink}
          </Dialled>
        ))}
      </ol>
      <Sureness {...props} />
      <details>
        <summary>How to take it back</summary>
        <ol class="codes">
          {offCodes(codes).map((code) => (
            <Dialled
              key={code.off}
              id={`off-${code.when}`}
              words={`No more: ${lower(means[code.when])}`}
              code={code.off}
            >
              {isLandline ? null : code.offLink}
            </Dialled>
          ))}
        </ol>
        <p class="hint">
          It may take away your company's own voicemail, too. {isLandline ? 'The company' : (name ?? 'The company')}{' '}
          puts that back when you ask.
        </p>
      </details>
      <Rest {...props} />
    </Section>
  )
}

function wordsOf({ when }: Code, codes: Code[], { seconds }: Props): string {
  const isAlone = when === 'no-answer' && codes.length === 1
  const words = isAlone ? 'When nobody picks up, or the line is busy' : means[when]
  return when === 'no-answer' && seconds !== null ? `${words} within ${seconds} seconds` : words
}

/** One code may take back several. */
function offCodes(codes: Props['codes']): Props['codes'] {
  return codes.filter(({ off }, place) => codes.findIndex((each) => each.off === off) === place)
}

function Dialled({
  id,
  words,
  code,
  children: link,
}: {
  id: string
  words: string
  code: string
  children: string | null
}) {
  return (
    <li>
      <label for={id}>{words}</label>
      <span class="dialled">
        <input id={id} readOnly value={code} dir="ltr" size={code.length} />
        <button type="button" class="quiet" data-copy={id} aria-label={`Copy the code: ${words}`} hidden>
          <Icon name="copy" />
          <span>Copy</span>
        </button>
        {link && (
          <a class="quiet button" href={link} aria-label={`Dial the code: ${words}`}>
            <Icon name="call" />
            Dial
          </a>
        )}
      </span>
    </li>
  )
}

function Sureness({ sure, source, note, asOf, name }: Props) {
  const read = asOf.slice(0, 7)
  return (
    <>
      {note && <p>{note}</p>}
      {sure === 'nobody' ? (
        <Note tone="amber">
          <p>
            We found no page {name ? 'of the company ' : ''}that confirms these codes: they are the ones that companies
            of this kind share. The test call below proves them.
          </p>
          {source && <p class="small">{source}</p>}
        </Note>
      ) : (
        <p class="hint">
          {sure === 'company' ? "From the company's own pages" : 'From pages of others, not of the company itself'}, as
          of {read}: {source}. The test call below proves it.
        </p>
      )}
    </>
  )
}

function Rest({ all, check, isLandline }: Props) {
  if (!all && !check) return null
  return (
    <details>
      <summary>Other codes</summary>
      <ul class="codes">
        {check && (
          <Dialled id="check" words="What stands now, when nobody picks up" code={check.code}>
            {isLandline ? null : check.link}
          </Dialled>
        )}
        {all && (
          <Dialled id="on-all" words="Every call goes to the box, and your phone does not ring" code={all.on}>
            {null}
          </Dialled>
        )}
        {all && (
          <Dialled id="off-all" words="No more: every call" code={all.off}>
            {null}
          </Dialled>
        )}
      </ul>
    </details>
  )
}

function NoCodes({ line }: { line: string }) {
  return (
    <Section id="codes" title="What to ask for">
      <p>
        Ask your phone company, or whoever looks after your telephones, for call forwarding{' '}
        <strong>when not answered</strong> and <strong>when busy</strong> to <bdi class="tel">{line}</bdi>, after about
        20 seconds, with the caller's number passed on. Not for all calls: then your phones would be silent.
      </p>
    </Section>
  )
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
