// Telnyx tells where the sound of a recording lies for ten minutes only, so it is asked anew where it lies now.
import * as z from 'zod'
import type { Recorded } from '../carrier/carrier.ts'
import { Refused, Unreachable } from '../request.ts'
import type { TwimlCompany } from '../twiml/company.ts'
import { fetchMedia } from '../twiml/fetch-media.ts'
import type { Rest } from '../twiml/rest.ts'

const shape = z.object({ status: z.string().nullish(), media_url: z.string().nullish() })

/** For some seconds after its end a recording is not there yet: that is no refusal. */
export async function fetchRecording(
  { company, rest }: { company: TwimlCompany; rest: Rest },
  { id }: Pick<Recorded, 'id'>,
  maxBytes: number,
): Promise<Uint8Array> {
  const { media_url: address } = await rest.get(`/Recordings/${id}.json`, {}, shape).catch(orNotYet)
  if (!address) throw new Unreachable('Telnyx: the recording is not there yet')
  return fetchMedia(company, address, maxBytes)
}

function orNotYet(error: unknown): z.infer<typeof shape> {
  if (error instanceof Refused && error.status === 404) return {}
  throw error
}
