// What ARI sends over a socket: events, and answers to our requests.
import * as z from 'zod'

const channel = z.object({
  id: z.string().min(1).max(200),
  state: z.string().default(''),
  dialplan: z.object({ app_name: z.string().default(''), app_data: z.string().default('') }).optional(),
})

const event = z.object({
  type: z.string(),
  application: z.string().default(''),
  args: z.array(z.string()).default([]),
  channel: channel.optional(),
  playback: z.object({ id: z.string(), target_uri: z.string().default('') }).optional(),
  recording: z
    .object({
      ...{ name: z.string(), target_uri: z.string().default('') },
      ...{ duration: z.number().optional(), talking_duration: z.number().optional() },
    })
    .optional(),
  digit: z.string().max(2).default(''),
  cause: z.number().optional(),
})
export type AriEvent = z.infer<typeof event>

const answer = z.object({
  type: z.literal('RESTResponse'),
  request_id: z.string(),
  status_code: z.number(),
  message_body: z.string().default(''),
})
export type AriAnswer = { status: number; body: unknown }

/** Null for what is no frame of theirs. */
export function readFrame(
  words: string,
): { kind: 'event'; event: AriEvent } | { kind: 'answer'; id: string; answer: AriAnswer } | null {
  const frame = json(words)
  const answered = answer.safeParse(frame)
  if (answered.success) {
    const { request_id: id, status_code: status, message_body } = answered.data
    return { kind: 'answer', id, answer: { status, body: json(message_body) } }
  }
  const told = event.safeParse(frame)
  return told.success ? { kind: 'event', event: told.data } : null
}

/** The channel that an event is about, itself or by its playback or recording. */
export function channelOf({ channel, playback, recording }: AriEvent): string | null {
  const [, target = null] = /^channel:(.+)$/.exec(playback?.target_uri ?? recording?.target_uri ?? '') ?? []
  return channel?.id ?? target
}

export const channels = z.array(channel)
export const applications = z.object({ channel_ids: z.array(z.string()).default([]) })
export const bridges = z.array(z.object({ channels: z.array(z.string()).default([]) }))

function json(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}
