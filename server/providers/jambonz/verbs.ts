import type { AskCaller, CallStep } from '../carrier/carrier.ts'
import type { Answer } from '../request.ts'
import { sealed } from '../sealed-address.ts'
import { type JambonzAccount, jambonzPaths } from './account.ts'

type Verb = { verb: string; [property: string]: unknown }
type Hook = { url: string; method: 'POST' }
type Language = 'en' | 'es' | 'fr'

const languages = { en: 'en-US', es: 'es-US', fr: 'fr-CA' } as const
/** The company's word for whatever speech the account has set up. */
const vendor = 'default'
const declined = 603

/** Addresses of ours, whole and sealed. */
export type HookOf = (target: string) => Hook

export function hooksOf(account: JambonzAccount | null, publicUrl: string | null): HookOf {
  return (target) => ({ url: (publicUrl ?? '') + sealed(account?.webhookSecret ?? '', target), method: 'POST' })
}

/** The steps of a call in jambonz' verbs; none: that it was heard, or, to a phone of the crew, that it is put through. */
export function verbs(steps: CallStep[], hookOf: HookOf): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(upToQuestion(steps).flatMap(verbOf(hookOf))) }
}

const asking: CallStep['do'][] = ['ring', 'ask', 'listen', 'record', 'converse', 'ask-leg', 'ask-bridge', 'ring-other']

/** Each of these calls its hook whatever comes, also when nothing does; what stood behind it would be done after an empty answer. */
function upToQuestion(steps: CallStep[]): CallStep[] {
  const last = steps.findIndex((step) => asking.includes(step.do))
  return last === -1 ? steps : steps.slice(0, last + 1)
}

function verbOf(hookOf: HookOf): (step: CallStep) => Verb[] {
  return (step) => {
    switch (step.do) {
      case 'say':
        return [{ verb: 'say', ...speech(step.words, step.language) }]
      case 'ring':
        return [ringVerb(step, hookOf)]
      case 'ask':
        return [askVerb(step, hookOf)]
      case 'listen': {
        const hook = hookOf(`${jambonzPaths.gather}?turn=${step.turn}`)
        return [gather(step, { hook, input: ['speech', 'digits'], timeout: step.seconds })]
      }
      case 'ask-leg': {
        const hook = hookOf(`${jambonzPaths.accept}?leg=${step.leg}`)
        return [gather(step, { hook, input: ['digits'], timeout: step.seconds, numDigits: 1 })]
      }
      case 'ask-bridge': {
        const hook = hookOf(`${jambonzPaths.accept}?bridge=${step.bridge}&about=${step.about}`)
        return [gather(step, { hook, input: ['digits'], timeout: step.seconds, numDigits: 1 })]
      }
      case 'ring-other':
        return [ringOther(step, hookOf)]
      // It records nothing by itself and has no open line that we speak: what comes next is asked at once.
      case 'record':
        return [{ verb: 'redirect', actionHook: hookOf(`${jambonzPaths.voicemail}?empty=1`) }]
      case 'converse':
        return [{ verb: 'redirect', actionHook: hookOf(`${jambonzPaths.relayEnded}?none=1`) }]
      case 'put-through':
        return []
      case 'hang-up':
        return [{ verb: 'hangup' }]
      case 'reject':
        return [{ verb: 'sip:decline', status: declined }]
    }
  }
}

type Step<Do extends CallStep['do']> = Extract<CallStep, { do: Do }>

/** All at once: it knows no turn. The caller hears it ring until somebody has accepted. */
function ringVerb({ phones, seconds }: Step<'ring'>, hookOf: HookOf): Verb {
  const target = phones.map(({ leg, number }) => {
    const confirmHook = hookOf(`${jambonzPaths.screen}?leg=${leg}`)
    return { type: 'phone', number, confirmHook }
  })
  return { verb: 'dial', target, answerOnBridge: true, timeout: seconds, actionHook: hookOf(jambonzPaths.ringEnded) }
}

function ringOther({ bridge, number, showing, seconds }: Step<'ring-other'>, hookOf: HookOf): Verb {
  const actionHook = hookOf(`${jambonzPaths.ringEnded}?bridge=${bridge}`)
  return { verb: 'dial', target: [{ type: 'phone', number }], callerId: showing, timeout: seconds, actionHook }
}

function askVerb(step: AskCaller, hookOf: HookOf): Verb {
  const hook = hookOf(`${jambonzPaths.gather}?about=${step.about}`)
  const input = step.byVoice ? ['speech', 'digits'] : ['digits']
  return gather(step, { hook, input, timeout: step.seconds, numDigits: step.mostKeys, finishOnKey: '#' })
}

type Gathering = { hook: Hook; input: string[]; timeout: number; numDigits?: number; finishOnKey?: string }

function gather({ words, language }: { words: string; language: Language }, how: Gathering): Verb {
  const { hook: actionHook, ...rest } = how
  const recognizer = how.input.includes('speech') ? { recognizer: { vendor, language: languages[language] } } : {}
  return { verb: 'gather', actionHook, ...rest, ...recognizer, say: speech(words, language) }
}

function speech(text: string, language: Language) {
  return { text, synthesizer: { vendor, language: languages[language] } }
}
