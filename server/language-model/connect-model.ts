import type { Appliance } from '../appliance.ts'
import { connectLanguageModel } from '../providers/connect.ts'
import type { LanguageModel } from '../providers/language-model/language-model.ts'
import { composeModel } from '../settings/model.ts'
import { readStored } from '../settings/store.ts'

/** The model of the settings, for an appliance to live with. Nobody is asked yet. */
export function connectModel(appliance: Pick<Appliance, 'db' | 'config'>): Promise<LanguageModel | null> {
  return connectLanguageModel(choiceOf(appliance))
}

/** Makes the running appliance live with the model that the settings name by now. */
export async function reconnectModel(appliance: Appliance): Promise<void> {
  for (;;) {
    const choice = choiceOf(appliance)
    const model = await connectLanguageModel(choice)
    // Somebody else may have changed the settings while we connected.
    if (JSON.stringify(choiceOf(appliance)) === JSON.stringify(choice)) return appliance.model.use(model)
  }
}

function choiceOf({ db, config }: Pick<Appliance, 'db' | 'config'>) {
  return composeModel(readStored(db), config)
}
