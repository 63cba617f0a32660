import * as z from 'zod'
import type { Recorded } from '../carrier/carrier.ts'
import { Refused, Unreachable } from '../request.ts'
import type { TwimlCompany } from './company.ts'
import { fetchMedia } from './fetch-media.ts'
import { recordingAddress } from './read-recording.ts'
import type { Rest } from './rest.ts'

const list = z.object({
  recordings: z.array(z.object({ sid: z.string(), status: z.string(), duration: z.string().nullable().default(null) })),
})

/** The recordings of one call that are whole. */
export async function recordingsOf(rest: Rest, company: TwimlCompany, callId: string): Promise<Recorded[]> {
  const { recordings } = await rest.get(`/Calls/${callId}/Recordings.json`, { PageSize: '5' }, list)
  return recordings.flatMap(({ sid: id, status, duration }) => {
    const seconds = Number(duration ?? 0)
    return status === 'completed' && seconds > 0 ? [{ id, address: recordingAddress(company, id), seconds }] : []
  })
}

/** For some seconds after its end a recording is not there yet: that is no refusal. */
export async function fetchRecording(company: TwimlCompany, address: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await fetchMedia(company, address, maxBytes)
  } catch (error) {
    if (error instanceof Refused && error.status === 404)
      throw new Unreachable(`${company.name}: the recording is not there yet`)
    throw error
  }
}
