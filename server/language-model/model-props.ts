import type { ModelPageProps } from '../../views/language-model/model.tsx'
import type { Appliance } from '../appliance.ts'
import { sizeOf } from '../database/size-words.ts'
import { versionOf } from '../settings/change-settings.ts'
import { suggestedModel } from '../settings/model.ts'
import { fixedBy } from '../settings/settings.ts'
import { readStored } from '../settings/store.ts'
import type { Figures } from './health.ts'
import { medianOf } from './median.ts'
import { asTyped, changeableNames, keepAlives, type ModelFaults, type TypedModel } from './model-form.ts'
import type { PullState } from './model-pulls.ts'
import type { Seen } from './model-watch.ts'
import { isOwnNetwork } from './own-network.ts'
import { deadlineMs } from './questions.ts'

/** The form as it was typed and not saved. */
type Unsaved = { typed: TypedModel; faults: ModelFaults; seen: string }

/** How the model stands, and the form with what stands or what was typed and not saved. Waits a moment for the model. */
export async function modelProps(appliance: Appliance, unsaved?: Unsaved): Promise<Omit<ModelPageProps, 'done'>> {
  const { model } = appliance
  const seen = await model.watch.look()
  const port = model.model()
  return {
    seen: inWords(seen),
    address: port?.address ?? '',
    model: port?.model ?? suggestedModel,
    isOwnNetwork: !port || isOwnNetwork(port.address),
    pull: pullProps(model.pulls.state()),
    figures: figuresProps(model.figures()),
    trial: model.trial.state(),
    form: formProps(appliance, seen, unsaved),
  }
}

function inWords(seen: Seen): ModelPageProps['seen'] {
  if (seen.is !== 'seen') return seen
  if (!seen.answers) return { is: 'down', why: downWords(seen.error) }
  return { is: seen.isThere ? 'ready' : 'not-there', version: seen.version }
}

const downReasons: [RegExp, string][] = [
  [/ECONNREFUSED/, 'the machine is there, but no Ollama runs on it'],
  [/ENOTFOUND|EAI_AGAIN/, 'no machine has that name'],
  [/EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|no answer in time/, 'that machine does not answer'],
  [/Ollama/, 'something answers there, but it is no Ollama'],
]

function downWords(error: string): string {
  return downReasons.find(([code]) => code.test(error))?.[1] ?? error
}

function pullProps(state: PullState): ModelPageProps['pull'] {
  if (state.is !== 'under-way') return state
  const { model, completed, total } = state
  const words = total ? `${sizeOf(completed)} of ${sizeOf(total)}` : null
  return { is: 'under-way', model, completed, total, words }
}

function figuresProps({ took, trouble, isResting, asking }: Figures): ModelPageProps['figures'] {
  const median = medianOf(took)
  return {
    count: took.length,
    median: median === null ? null : secondsOf(median),
    isSlow: median !== null && median > deadlineMs.urgent,
    trouble,
    isResting,
    hangs: asking !== null && asking > deadlineMs.urgent ? secondsOf(asking) : null,
  }
}

/** 840 is "0.8 seconds". */
function secondsOf(milliseconds: number): string {
  if (milliseconds < 50) return 'less than 0.1 seconds'
  return `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 1 : 0)} seconds`
}

function formProps({ db, config }: Appliance, seen: Seen, unsaved?: Unsaved): ModelPageProps['form'] {
  const stored = readStored(db)
  const names = changeableNames(config)
  const given = Object.entries({ ollamaUrl: fixedBy.ollamaUrl, ollamaModel: fixedBy.ollamaModel } as const)
  return {
    ...(unsaved ?? { typed: asTyped(stored), faults: {}, seen: versionOf(stored, names) }),
    fixed: Object.fromEntries(
      given.flatMap(([name, variable]) => (config[variable] ? [[name, { value: config[variable], variable }]] : [])),
    ),
    keepAlives,
    suggested: suggestedModel,
    models: seen.is === 'seen' && seen.answers ? seen.models.slice(0, 50) : [],
  }
}
