// What a trade knows: its services in customers' words, its dangers, and what may be quoted.
import * as z from 'zod'

const words = z.string().trim().min(1)
const inLanguages = z.strictObject({ en: words, es: words, fr: words })
const listInLanguages = z.strictObject({
  en: z.array(words).min(1),
  es: z.array(words).min(1),
  fr: z.array(words).min(1),
})
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens')
const numberPlace = '{emergency_number}'

const service = z.strictObject({
  key,
  name: inLanguages,
  /** How long it takes, for the calendar. */
  minutes: z
    .int()
    .min(5)
    .max(24 * 60),
  /** Minutes kept free before and after it, for setting up and cleaning. */
  before: z
    .int()
    .min(0)
    .max(24 * 60)
    .default(0),
  after: z
    .int()
    .min(0)
    .max(24 * 60)
    .default(0),
  /** What to find out before a time is offered, in this order; a `photo` is asked for once and never insisted on. */
  ask: z.array(z.enum(['need', 'photo', 'address'])).default(['need', 'address']),
  /** Where it is done: at the customer's place or in the shop. */
  at: z.enum(['customer', 'shop']).default('customer'),
  /** Told to the owner at once, whatever else was said. */
  emergency: z.boolean().default(false),
  /** Phrases of customers: words in any order, `a|b` for either. */
  words: listInLanguages,
})

const dangers = ['gas', 'co', 'electrical', 'flood', 'fire', 'other'] as const
const emergency = z.strictObject({
  danger: z.enum(dangers),
  text: z.strictObject({ en: safetyText(), es: safetyText(), fr: safetyText() }),
})

export const tradePack = z
  .strictObject({
    key,
    name: inLanguages,
    services: z.array(service).min(1),
    /** What is said in a danger, where it is not what the general trade says. */
    emergencies: z.array(emergency).default([]),
    /** What may be quoted to customers; null until the shop has said it. */
    facts: z
      .strictObject({
        callOutFee: words.nullable().default(null),
        areas: words.nullable().default(null),
        hours: words.nullable().default(null),
      })
      .prefault({}),
  })
  .check(({ value, issues }) => {
    for (const list of ['services', 'emergencies'] as const) {
      const names: string[] = value[list].map((item) => ('key' in item ? item.key : item.danger))
      const index = names.findIndex((name, place) => names.indexOf(name) !== place)
      if (index === -1) continue
      issues.push({ code: 'custom', input: value, path: [list, index], message: `names "${names[index]}" twice` })
    }
    const missing = dangers.find((danger) => !value.emergencies.some((one) => one.danger === danger))
    if (value.key === 'general' && missing) {
      const message = `must say what to do in every danger, and "${missing}" is missing`
      issues.push({ code: 'custom', input: value, path: ['emergencies'], message })
    }
  })

/** One trade as its file in config/trades describes it. */
export type TradePack = z.infer<typeof tradePack>
export type Service = TradePack['services'][number]

function safetyText() {
  return words
    .max(300, 'must be at most 300 characters, to fit in a text')
    .refine((text) => text.replace(numberPlace, '').search(/[{}]/) === -1, `may name only ${numberPlace} in braces`)
    .refine((text) => !/\b(?:911|112|999|000|111)\b/.test(text), `must say ${numberPlace}, which differs by country`)
}
