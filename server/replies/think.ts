import type { Appliance } from '../appliance.ts'
import type { Question, Unanswered } from '../language-model/questions.ts'
import { believe } from './believe.ts'
import { checkReply, type RefusalReason } from './check-reply.ts'
import type { Believed } from './hear.ts'
import { askForMeaning, askForWords, isUnsure } from './prompt.ts'
import type { ReadScene } from './read-scene.ts'

/** What came of asking the model: words that may stand, words that may not, or neither. */
export type Thought = {
  believed: Believed
  lead: string | null
  refused: { words: string; because: RefusalReason; detail: string } | null
  /** Why the model said nothing. */
  because: Unanswered | null
}

export const noThought: Thought = { believed: {}, lead: null, refused: null, because: null }

/** Room for the sentences that follow. */
const mostLead = 140

/** Asks the model about a scene; whatever it does, there is a thought in the end, if only an empty one. */
export async function think(
  { model }: Appliance,
  read: ReadScene,
  how: Pick<Question, 'rank' | 'signal'>,
): Promise<Thought> {
  const wantsMeaning = isUnsure(read)
  const told = await model.ask({ ...how, ...(wantsMeaning ? askForMeaning(read) : askForWords(read)) })
  if (!told.ok) return { ...noThought, because: told.because }
  if (!wantsMeaning) return { ...noThought, ...weigh(told.text, read) }
  const meant = believe(told.text, read)
  return meant ? { ...noThought, believed: meant.believed, ...weigh(meant.words, read) } : noThought
}

function weigh(words: string, { language, text, shop, scene, service }: ReadScene): Pick<Thought, 'lead' | 'refused'> {
  const checked = checkReply(words, {
    language,
    callerSaid: text,
    businessName: shop.businessName,
    ownerName: shop.ownerName,
    callerName: scene.enquiry.name,
    service: service?.name[language] ?? null,
    most: mostLead,
  })
  if (checked.ok) return { lead: checked.words, refused: null }
  const { because, detail } = checked
  return { lead: null, refused: words.trim() === '' ? null : { words: words.slice(0, 1000), because, detail } }
}

/** Whether a model's words would be of use: not where the box stays silent, nor to who tries to steer it. */
export function isWorthThinking({ scene }: ReadScene): boolean {
  const { understanding, noise, isHandedOver, isForeign, hasWords } = scene
  return (
    hasWords && !noise && !isHandedOver && !isForeign && !understanding.injection && understanding.safety === 'none'
  )
}
