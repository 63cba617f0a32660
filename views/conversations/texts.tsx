import type { Limit } from '../../server/settings/limits.ts'
import { Bubble } from '../parts/bubble.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { Limits } from '../settings/limits.tsx'
import { LanguageForm, type LanguageProps } from './language-form.tsx'
import { OpenerForm, type OpenerProps } from './opener.tsx'

export type FixedText = {
  to: 'late' | 'called-again' | 'called-after-writing' | 'stop' | 'start' | 'help'
  words: string
}

export type TextsProps = {
  done?: string
  opener: OpenerProps
  language: LanguageProps
  others: FixedText[]
  limits: Limit[]
  /** The company answers STOP, START and HELP before we hear of them. */
  isStopAnsweredElsewhere: boolean
}

const occasions: Record<FixedText['to'], string> = {
  late: 'A call that the box heard of late, while the shop is open',
  'called-again': 'Somebody calls again while you are texting with them',
  'called-after-writing': 'Somebody calls who wrote first',
  stop: 'Somebody writes STOP',
  start: 'Somebody writes START after a STOP',
  help: 'Somebody writes HELP',
}

/** What callers are told in fixed words. */
export function Texts({ done, opener, language, others, limits, isStopAnsweredElsewhere }: TextsProps) {
  return (
    <div class="settings wide">
      <Section id="first-text" title="The first text to a missed caller">
        <OpenerForm page="/settings/texts" {...opener} />
        <LanguageForm {...language} />
      </Section>
      <Section id="other-texts" title="The other texts">
        <p class="hint">
          They are the same in every shop, so that phone companies and callers know them. Who writes Spanish or French
          gets the answers in that language.
        </p>
        {isStopAnsweredElsewhere && (
          <p class="hint">
            STOP, START and HELP are answered by the company that carries your texts; ours go to who words the wish
            otherwise.
          </p>
        )}
        <ul class="fixed-texts">
          {others.map(({ to, words }) => (
            <li key={to} class="card">
              <h3>{occasions[to]}</h3>
              <ol class="thread">
                <Bubble id={`text-${to}`} side="in" words={words} />
              </ol>
            </li>
          ))}
        </ul>
      </Section>
      <Limits limits={limits} />
      {done && <Toast words={done} />}
    </div>
  )
}
