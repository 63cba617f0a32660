import type { Failed } from '../../server/providers/set-up.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { Fixed, type FixedValue } from '../settings/fixed.tsx'
import { Choices, Go, type Refusal, StepForm } from './form.tsx'
import { CheckAgain, Finding, failureWords, type Place, Proof } from './proof.tsx'

type NumberRow = { number: string; words: string; canCall: boolean; canText: boolean; canSendPhotos: boolean }

export type NumberProps = {
  found: ({ ok: true; numbers: NumberRow[]; when: When } | (Failed & { when: When })) | null
  /** E.164, and as people write it. */
  chosen: { number: string; words: string } | null
  place: Place
}

type FormProps = NumberProps & { refusal: Refusal; seen: string; fixed?: FixedValue }

/** Which number of the account is the shop's, and whether it can do what the shop needs. */
export function NumberStep({ found, chosen, place, refusal, seen, fixed }: FormProps) {
  const isProved = found?.ok && found.numbers.some((row) => row.number === chosen?.number && isFit(row))
  return (
    <>
      <NumberProof found={found} chosen={chosen} place={place} />
      {fixed && <Fixed label="Number" {...fixed} />}
      {!fixed && found?.ok && found.numbers.length > 0 && (
        <StepForm action="/set-up/number" fields={{ seen }} refusal={refusal}>
          <Choices
            name="number"
            legend="Numbers of this account"
            value={chosen?.number ?? null}
            choices={found.numbers.map(choiceOf)}
          />
          <Go words="Use this number" isQuiet={isProved} />
        </StepForm>
      )}
    </>
  )
}

export function NumberProof({ found, chosen, place }: NumberProps) {
  if (!found) return <CheckAgain step="number" place={place} words="Show the numbers of the account" />
  const own = found.ok ? found.numbers.find(({ number }) => number === chosen?.number) : undefined
  return (
    <Proof step="number">
      {!found.ok && (
        <Finding isGood={false} at={found.when}>
          <p>{failureWords(found)}</p>
        </Finding>
      )}
      {found.ok && found.numbers.length === 0 && (
        <Finding isGood={false} at={found.when}>
          <p>This account has no number yet. Buy one in the Twilio console that takes calls (voice) and texts (SMS).</p>
        </Finding>
      )}
      {found.ok && chosen && (
        <Finding isGood={own !== undefined && isFit(own)} at={found.when}>
          <p>
            {own
              ? `${own.words}: ${abilityWords(own)}.`
              : `The account does not have ${chosen.words} any more. Choose another.`}
          </p>
        </Finding>
      )}
      <CheckAgain step="number" place={place} words="Look again" />
    </Proof>
  )
}

function isFit({ canCall, canText }: NumberRow): boolean {
  return canCall && canText
}

function choiceOf(row: NumberRow) {
  return { value: row.number, words: row.words, about: abilityWords(row), isClosed: !isFit(row) }
}

function abilityWords({ canCall, canText, canSendPhotos }: NumberRow): string {
  const can = [canCall && 'calls', canText && 'texts', canSendPhotos && 'photos'].filter(Boolean).join(', ')
  if (canCall && canText) return `takes ${can}`
  return `takes no ${canText ? 'calls' : 'texts'}, and the shop needs both`
}
