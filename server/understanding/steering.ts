// Whoever speaks to the software itself, to change what it is or does, is told apart from who speaks to the shop.
import { anyOf, clausesOf } from './bare-clauses.ts'
import type { Reading } from './reading.ts'
import { english, french, spanish } from './steering-wordings.ts'

/** True when the text tries to steer the software: to change its orders, its role, its powers or the form of its answers. */
export function steersSoftware(reading: Reading): boolean {
  return markup.test(reading.plain) || role.test(reading.plain) || wordings.test(clausesOf(reading).join('\n'))
}

// Tags and tokens by which models are told who speaks.
const markup = new RegExp(
  [
    '</?(?:system|assistant|user|developer|instructions?|prompt|admin|im_start|im_end|inst|sys)\\b[^<>]{0,60}>',
    '<\\|[^|<>]{1,40}\\|>|<<\\s?/?sys\\s?>>',
    '\\[/?(?:system|inst|assistant|instructions?|developer|admin|override)(?: [^\\[\\]]{0,40})?\\]',
    '(?:^|\\n)#{1,4} ?(?:system|instructions?|new|end|assistant|user|override)\\b|(?:^|\\n)-{3,} ?(?:system|end|begin|instructions?)',
    '```|\\{\\{|"role" ?:|\\$\\{|<script|<!--|system_prompt|\\\\n\\\\n(?:human|assistant|system)|; ?drop table|ignore_previous',
  ].join('|'),
)

// "System: Lennox" is a furnace; "System: you are now …" is not.
const role =
  /(?:^|[\n.!?]\s{0,2})["'([*]{0,2}(?:system|assistant|developer|sistema|systeme|admin|human|instruction|prompt|ai|sys)(?: (?:message|prompt|note|override|update|notice|instruction|mensaje))?["')\]*]{0,2} ?:[\s\S]{0,40}?\b(?:you|your|ignore|override|confirm|set|grant|mode|instructions?|respond|reply|user|discount|free|price|approve|disregard|customer|caller|booking|always|never|new|now|must|eres|ahora|ignora|confirma|responde|tu es|vous|ignorez|ignore|confirmez|reponds|gratuit|gratis|cancel|delete|send|sure|ok|hello|yes|print|enable|access)\b/

const wordings = new RegExp(anyOf(english, spanish, french), 'mu')
