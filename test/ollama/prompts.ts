import * as z from 'zod'

/** A chat as it came over the wire. */
export const chatRequest = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).default([]),
  format: z.union([z.record(z.string(), z.unknown()), z.literal('json'), z.literal('')]).optional(),
  stream: z.boolean().default(true),
  think: z.boolean().optional(),
  keep_alive: z.union([z.string(), z.number()]).optional(),
  options: z.record(z.string(), z.unknown()).default({}),
})
export type ChatRequest = z.infer<typeof chatRequest>

/** Every prompt that the fake got, and what became of it. */
export type SeenPrompt = ChatRequest & {
  /** All that stood in it, in one string. */
  words: string
  outcome: 'under-way' | 'answered' | 'left'
  /** Null until it was answered. */
  said: string | null
}

export function seen(request: ChatRequest): SeenPrompt {
  return {
    ...request,
    words: request.messages.map(({ content }) => content).join('\n'),
    outcome: 'under-way',
    said: null,
  }
}

export function lastUserWords({ messages }: ChatRequest): string {
  return messages.findLast(({ role }) => role === 'user')?.content ?? ''
}
