import type { Appliance } from '../appliance.ts'
import { connectLanguageModel } from '../providers/connect.ts'
import type { LanguageModel } from '../providers/language-model/language-model.ts'
import { composeModel } from '../settings/model.ts'
import { readStored } from '../settings/store.ts'

/** The model of the settings, for an appliance to live with. Nobody is asked yet. */
export function connectModel(appliance: Pick<Appliance, 'db' | 'config'>): Promise<LanguageModel | null> {
  return connectLanguageModel(choiceOf(appliance))
}

function choiceOf({ db, config }: Pick<Appliance, 'db' | 'config'>) {
  return composeModel(readStored(db), config)
}
