import { Refused } from '../request.ts'
import type { Carrier, CarrierCan } from './carrier.ts'

/** What a company can do that tells of calls and nothing else. */
export const onlyTelling: CarrierCan = {
  ...{
    steersCalls: false,
    hearsWords: false,
    ringsInTurn: false,
    followsDocument: false,
    talksOpenLine: false,
    placesCalls: false,
    listsCalls: false,
  },
  ...{ keepsRecordings: false, playsRecordings: false, showsOwnNumber: false },
  ...{ tellsByItself: true, repeatsUnderNewIds: true },
}

type Refusals = Pick<
  Carrier,
  | 'callsSince'
  | 'placeCall'
  | 'verifiedNumbers'
  | 'verifyNumber'
  | 'recordingsOf'
  | 'fetchRecording'
  | 'deleteRecording'
>

/** What such a company answers to everything else. */
export const onlyTells: Refusals = {
  callsSince: async () => refused('it keeps no list of calls'),
  placeCall: async () => ({ outcome: 'rejected', because: 'refused', code: null }),
  verifiedNumbers: async () => [],
  verifyNumber: async () => ({ outcome: 'refused', because: 'refused', code: null }),
  recordingsOf: async () => [],
  fetchRecording: async () => refused('it keeps no recordings'),
  deleteRecording: async () => undefined,
}

function refused(why: string): never {
  throw new Refused(why)
}
