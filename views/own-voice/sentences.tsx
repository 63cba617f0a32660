import type { Standing } from '../../server/own-voice/own-recordings.ts'
import type { Sentence } from '../../server/own-voice/sentences.ts'
import type { Language } from '../../server/understanding/understanding.ts'
import { Chip } from '../parts/chip.tsx'
import { Filters } from '../parts/filters.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'

type RowProps = Pick<Sentence, 'id' | 'when' | 'words' | 'heardBy'> & { standing: Standing }

export type SentencesProps = {
  languages: { language: Language; isHere: boolean }[]
  rows: RowProps[]
  /** Somebody who carries calls plays recordings. */
  isPlayed: boolean
}

/** What is said on the phone, sentence by sentence, and whose voice says it. */
export function Sentences({ languages, rows, isPlayed }: SentencesProps) {
  const by = (heardBy: Sentence['heardBy']) => rows.filter((row) => row.heardBy === heardBy)
  return (
    <div class="settings">
      {isPlayed ? (
        <p>
          A machine speaks to your callers until you do: the box calls your phone, and you say it. Begin with what most
          of them hear. Where a name or a time stands in it, the machine speaks.
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
      {parts.map(
        ({ heardBy, title }) =>
          by(heardBy).length > 0 && (
            <Section key={heardBy} id={`heard-by-${heardBy}`} title={title} isLive>
              <ul class="rows">
                {by(heardBy).map((row) => (
                  <SentenceRow key={row.id} {...row} />
                ))}
              </ul>
            </Section>
          ),
      )}
    </div>
  )
}

const parts: { heardBy: Sentence['heardBy']; title: string }[] = [
  { heardBy: 'most', title: 'Most callers hear' },
  { heardBy: 'some', title: 'Some callers hear' },
  { heardBy: 'crew', title: 'Your crew hears' },
]

const languageNames: Record<Language, string> = { en: 'English', es: 'Spanish', fr: 'French' }

function SentenceRow({ id, when, words, standing }: RowProps) {
  return <Row id={`sentence-${id}`} href={`/settings/sentences/${id}`} who={when} what={words} mark={marks[standing]} />
}

const marks: Record<Standing, preact.ComponentChild> = {
  machine: null,
  recorded: <Chip tone="good">Your voice</Chip>,
  'set-aside': <Chip>Machine</Chip>,
  'other-words': <Chip tone="amber">Record again</Chip>,
  lost: <Chip tone="amber">Record again</Chip>,
}
