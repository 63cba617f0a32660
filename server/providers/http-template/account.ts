import * as z from 'zod'

/** How a gateway is asked to send a text, and how it tells of one that came in; absent as a whole where nobody wrote it down. */
export const httpTemplateAccount = z.object({
  /** Our phone number, E.164. */
  number: z.string(),
  method: z.enum(['GET', 'POST', 'PUT']),
  /** With places such as {to}, {from}, {body} and {reference} in its path or query. */
  url: z.string(),
  /** One a line, `Name: value`; places may stand in the values. Keys and passwords stand here. */
  headers: z.string(),
  /** With the same places; empty where everything stands in the address. */
  body: z.string(),
  /** What the body is, and so how a place in it is written. */
  bodyKind: z.enum(['json', 'form', 'plain']),
  /** How numbers are written: +14165550134, 14165550134 or 4165550134. */
  numberForm: z.enum(['e164', 'digits', 'national']),
  /** What an answer must hold besides a good status: nothing, a word, or a JSON field that has a value. */
  success: z.discriminatedUnion('by', [
    z.object({ by: z.literal('status') }),
    z.object({ by: z.literal('word'), word: z.string().min(1) }),
    z.object({ by: z.literal('field'), field: z.string().min(1), is: z.string() }),
  ]),
  /** The JSON field that holds the gateway's own id of the text, e.g. `data.id`; null: none. */
  idField: z.string().nullable(),
  /** The gateway takes a text with a reference that it knows already as the same text. */
  knowsReference: z.boolean(),
  /** The secret in the address that the gateway calls when a text comes in; null: nothing comes in. */
  inboundToken: z.string().nullable(),
  /** What its fields are called, in a query, a form or JSON (`message.from`). */
  inbound: z.object({
    ...{ from: z.string(), to: z.string().nullable(), body: z.string(), id: z.string().nullable() },
    /** When a text was written. */
    time: z.string().nullable().default(null),
  }),
  /** Where moments are meant that name none; null: they say nothing. */
  zone: z.string().nullable().default(null),
  /** Where the gateway reaches us, with no slash at the end. */
  publicUrl: z.string().nullable(),
})
export type HttpTemplateAccount = z.infer<typeof httpTemplateAccount>

/** Where inbound texts come in, below the public address; the secret follows. */
export const httpTemplatePath = '/webhooks/http'
