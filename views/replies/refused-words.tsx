import type { RefusalReason } from '../../server/replies/check-reply.ts'

export type RefusedWordsProps = { words: string; because: string; detail: string }

const reasons: Record<RefusalReason, string> = {
  empty: 'said nothing',
  'too-long': 'were too long for a text',
  'wrong-language': 'were in another language than the caller writes',
  number: 'named a number that is not yours to give',
  price: 'named a price that is not yours',
  time: 'named a time that nobody agreed on',
  link: 'held a link or an address',
  promise: 'promised something',
  claim: 'claimed something about the shop that you did not say',
  person: 'spoke as if a person had written them',
  name: 'named somebody who is not in this conversation',
  question: 'asked something of their own',
  advice: 'gave advice',
  'strange-word': 'held a word that nobody had used',
  'strange-phrase': 'said something that the box does not let through',
  repeated: 'said the same again and again',
  'not-a-sentence': 'were no sentence',
  markup: 'were not plain words',
}

/** What the model worded and the box did not let through. */
export function RefusedWords({ refused }: { refused: RefusedWordsProps[] }) {
  const [first] = refused
  if (!first) return null
  return (
    <details class="refused">
      <summary>{`The model's words were not used: they ${reasonFor(first.because)}`}</summary>
      <ul>
        {refused.map(({ words, because, detail }) => (
          <li key={`${because}-${words}`}>
            <q>{words}</q>
            {detail && (
              <>
                {` They ${reasonFor(because)}: `}
                <bdi>{detail}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function reasonFor(because: string): string {
  return Object.hasOwn(reasons, because) ? reasons[because as RefusalReason] : 'were not let through'
}
