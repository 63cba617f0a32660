import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max'
import * as z from 'zod'

/** The environment of the process, read once at the start. What is absent is `undefined` and may be set on the pages. */
export type Config = z.infer<typeof environment> & { root: string }

/** A start that must fail: one sentence that names the variable. */
export class WrongSetting extends Error {
  override name = 'WrongSetting'
}

const port = z.coerce.number('must be a port number').int().min(0).max(65535)
const wholeNumber = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .positive('must be above zero')
const url = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
const names = z.string().transform((list) =>
  list
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((name) => name.toLowerCase()),
)

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as +14165550100')

/** Who can carry calls, and who can carry texts; simulated ones are for practice and the default. */
export const carrierKinds = ['simulated', 'twilio', 'signalwire', 'telnyx', 'jambonz', 'asterisk', 'pbx'] as const
export const messengerKinds = [
  'simulated',
  'twilio',
  'signalwire',
  'telnyx',
  'android-gateway',
  'voipms',
  'http',
] as const

/** A name that stands in texts; braces would be read as a place to fill in. */
const plainName = z
  .string()
  .max(60, 'must have at most 60 characters')
  .regex(/^[^{}]*$/, 'must not hold curly brackets')

/** Where an Ollama is asked: an origin and nothing more. */
export const ollamaAddress = url
  .max(200, 'must have at most 200 characters')
  .refine(isBareOrigin, 'must be an address such as http://localhost:11434, with nothing after the port')
  .refine(isOfAMachine, 'must be the address of a machine in your network')
  .transform((value) => new URL(value).origin)

/** A model as `ollama pull` names it. */
export const ollamaModelName = z
  .string()
  .max(100, 'must have at most 100 characters')
  .regex(/^[a-z0-9][\w.-]*(\/[\w.-]+)*(:[\w.-]+)?$/i, 'must be the name of a model such as mistral:7b')
  .refine((name) => !/[:-]cloud$/i.test(name), 'must be a model that runs on your own machine, which this one does not')

/** Where a speech-to-text of the Wyoming protocol is asked. */
export const speechAddress = z
  .string()
  .max(200, 'must have at most 200 characters')
  .regex(/^(?:tcp:\/\/)?(?:\[[0-9a-f:.]+\]|[\w.-]+):\d{1,5}\/?$/i, 'must be an address such as tcp://localhost:10300')
  .transform((value) => `tcp://${value.replace(/^tcp:\/\//i, '').replace(/\/$/, '')}`)

const environment = z.object({
  DATA_DIR: z.string().default('data'),
  BACKUP_DIR: z.string().optional(),
  PUBLIC_URL: url.transform((value) => value.replace(/\/+$/, '')).optional(),
  PUBLIC_HOST: z.string().default('127.0.0.1'),
  PUBLIC_PORT: port.default(8080),
  PRIVATE_HOST: z.string().default('127.0.0.1'),
  PRIVATE_PORT: port.default(3000),
  PRIVATE_HOSTS: names.default([]),
  OWNER_NAME: plainName.optional(),
  OWNER_MOBILE: e164.optional(),
  OWNER_EMAIL: z.email('must be a mail address such as mike@example.com').optional(),
  OWNER_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  BUSINESS_NAME: plainName.optional(),
  SHOP_TIMEZONE: z.string().refine(isZone, 'must be a time zone such as America/Toronto').optional(),
  SHOP_COUNTRY: z
    .string()
    .toUpperCase()
    .refine(isSupportedCountry, 'must be a two-letter country code such as US')
    .optional(),
  TRADE: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be the name of a trade such as plumber')
    .optional(),
  CARRIER: z.enum(carrierKinds, `must be one of ${carrierKinds.join(', ')}`).optional(),
  MESSENGER: z.enum(messengerKinds, `must be one of ${messengerKinds.join(', ')}`).optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC\w+$/, 'must begin with AC')
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_API_KEY: z
    .string()
    .regex(/^SK\w+$/, 'must begin with SK')
    .optional(),
  TWILIO_API_SECRET: z.string().optional(),
  TWILIO_NUMBER: e164.optional(),
  TWILIO_MODE: z.enum(['webhooks', 'polling'], 'must be webhooks or polling').optional(),
  TWILIO_API_BASE: url.default('https://api.twilio.com').transform((value) => value.replace(/\/+$/, '')),
  OLLAMA_URL: ollamaAddress.optional(),
  OLLAMA_MODEL: ollamaModelName.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://user:password@mail.example.com:465' })
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
  RECONCILE_AFTER_SECONDS: wholeNumber.default(90),
  EPISODE_HOURS: z.coerce.number('must be a number of hours').positive('must be above zero').default(4),
  TEXTBACKS_PER_HOUR: wholeNumber.default(60),
  TEXTBACKS_PER_DAY: wholeNumber.default(300),
  ALLOWED_COUNTRIES: z
    .string()
    .transform((list) =>
      list
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((code) => code.toUpperCase()),
    )
    .refine(
      (codes): codes is CountryCode[] => codes.every((code) => isSupportedCountry(code)),
      'must be two-letter country codes such as US,CA',
    )
    .optional(),
})

/** Reads the environment; an empty value counts as absent, and `NAME_FILE` names a file that holds the value of NAME. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const values = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, given(name, env)]))
  const parsed = environment.safeParse(values)
  if (parsed.success) return { ...parsed.data, root: join(import.meta.dirname, '..') }
  const issue = parsed.error.issues[0]
  throw new WrongSetting(`${String(issue?.path[0])} ${issue?.message ?? 'is wrong'}.`)
}

function given(name: string, env: Record<string, string | undefined>): string | undefined {
  if (env[name]) return env[name]
  const file = env[`${name}_FILE`]
  if (!file) return undefined
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch {
    throw new WrongSetting(`${name}_FILE names a file that cannot be read: ${file}.`)
  }
}

/** Whether the machine knows this IANA time zone. */
export function isZone(name: string): boolean {
  if (knownZones.has(name)) return true
  try {
    knownZones.add(new Intl.DateTimeFormat('en', { timeZone: name }) && name)
    return true
  } catch {
    return false
  }
}

const knownZones = new Set<string>()

function isBareOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { pathname, search, hash, username, password } = new URL(address)
  return pathname === '/' && !search && !hash && !username && !password
}

/** Link-local addresses (where clouds keep their secrets), broadcast and nowhere are no machine's own. */
function isOfAMachine(address: string): boolean {
  if (!URL.canParse(address)) return false
  return !/^(0\.0\.0\.0|169\.254\.|2(2[4-9]|[345]\d)\.|\[(::\]|fe[89ab]|ff|::ffff:a9fe:))/i.test(
    new URL(address).hostname,
  )
}
