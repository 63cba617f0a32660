import * as z from 'zod'
import type { Recorded } from '../carrier/carrier.ts'
import { Refused, Unreachable } from '../request.ts'
import type { TwilioAccount } from './account.ts'
import { fetchMedia } from './fetch-media.ts'
import { recordingAddress } from './read-recording.ts'
import type { Rest } from './rest.ts'

const list = z.object({
  recordings: z.array(z.object({ sid: z.string(), status: z.string(), duration: z.string().nullable().default(null) })),
})

/** The recordings of one call that are whole. */
export async function recordingsOf(rest: Rest, account: TwilioAccount, callId: string): Promise<Recorded[]> {
  const { recordings } = await rest.get(`/Calls/${callId}/Recordings.json`, { PageSize: '5' }, list)
  return recordings.flatMap(({ sid: id, status, duration }) => {
    const seconds = Number(duration ?? 0)
    return status === 'completed' && seconds > 0 ? [{ id, address: recordingAddress(account, id), seconds }] : []
  })
}

/** For some seconds after its end a recording is not there yet: that is no refusal. */
export async function fetchRecording(account: TwilioAccount, address: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await fetchMedia(account, address, maxBytes)
  } catch (error) {
    if (error instanceof Refused && error.status === 404)
      throw new Unreachable('Twilio: the recording is not there yet')
    throw error
  }
}
