import type { Language } from '../../server/understanding/understanding.ts'
import { Choice } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'

export type LanguageProps = {
  chosen: Language
  /** Null: the shop's callers speak one. */
  second: Language | null
  seen: string
  hasOwnOpener: boolean
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish', fr: 'French' }

/** In what language our own words go to who has not written yet. */
export function LanguageForm({ chosen, second, seen, hasOwnOpener }: LanguageProps) {
  const kept = hasOwnOpener ? ' Your own words above stay as they are.' : ''
  return (
    <form class="form" method="post" action="/settings/texts/language">
      <Hidden fields={{ seen }} />
      <Choice
        id="language"
        label="Language of the first text"
        value={chosen}
        choices={Object.entries(languageNames)}
        hint={`So callers are spoken to until they write; then they are answered in their own language.${kept}`}
      />
      <Choice
        id="second"
        label="Callers may also speak"
        value={second ?? ''}
        choices={[['', 'Nothing else'], ...Object.entries(languageNames)]}
        hint="Whoever calls and is not known yet hears one sentence more: that they may answer the text in it."
      />
      <div class="actions">
        <button type="submit" class="quiet">
          Save the language
        </button>
      </div>
    </form>
  )
}
