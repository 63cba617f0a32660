import type { Standing } from '../../server/own-voice/own-recordings.ts'
import type { Sentence } from '../../server/own-voice/sentences.ts'
import type { Language } from '../../server/understanding/understanding.ts'
import { Chip } from '../parts/chip.tsx'
import { Filters } from '../parts/filters.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'

type RowProps = Pick<Sentence, 'id' | 'when' | 'ending' | 'among'> & { standing: Standing }

export type SentencesProps = {
  languages: { language: Language; isHere: boolean }[]
  rows: RowProps[]
  /** Somebody who carries calls plays recordings. */
  isPlayed: boolean
}

/** What is said on the phone, sentence by sentence, and whose voice says it. */
export function Sentences({ languages, rows, isPlayed }: SentencesProps) {
  const parts = Object.entries(amongWords) as [Sentence['among'], string][]
  return (
    <div class="settings">
      {isPlayed ? (
        <p>
          A machine speaks to your callers until you do: the box calls your phone, and you say it. Begin with what most
          of them hear.
        </p>
      ) : (
        <Note>
          No company that carries your calls plays recordings; each says these words with a voice of its own. An
          Asterisk plays them.
        </Note>
      )}
      <Filters
        label="Language"
        links={languages.map(({ language, isHere }) => ({
          ...{ href: `/settings/sentences?language=${language}`, words: languageNames[language], isHere },
        }))}
      />
      {parts.map(([among, title]) => (
        <Part key={among} id={`heard-${among}`} title={title} rows={rows.filter((row) => row.among === among)} />
      ))}
    </div>
  )
}

/** By these headings a sentence is found. */
export const amongWords: Record<Sentence['among'], string> = {
  most: 'Most callers hear',
  'no-text': 'Nobody picked up, and no text goes',
  left: 'After a voicemail, without a text',
  unheard: 'Nothing was said after the tone',
  keys: 'Asked for a key or a mobile',
  crew: 'Your crew hears',
}

function Part({ id, title, rows }: { id: string; title: string; rows: RowProps[] }) {
  if (rows.length === 0) return null
  return (
    <Section id={id} title={title} isLive>
      <ul class="rows">
        {rows.map((row) => (
          <SentenceRow key={row.id} {...row} />
        ))}
      </ul>
    </Section>
  )
}

const languageNames: Record<Language, string> = { en: 'English', es: 'Spanish', fr: 'French' }

function SentenceRow({ id, when, ending, standing }: RowProps) {
  return (
    <Row id={`sentence-${id}`} href={`/settings/sentences/${id}`} who={when} what={ending} mark={marks[standing]} />
  )
}

const marks: Record<Standing, preact.ComponentChild> = {
  machine: null,
  recorded: <Chip tone="good">Your voice</Chip>,
  'set-aside': <Chip>Machine</Chip>,
  'other-words': <Chip tone="amber">Record again</Chip>,
  lost: <Chip tone="amber">Record again</Chip>,
}
