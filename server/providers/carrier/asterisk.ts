import { type AsteriskAccount, asteriskPaths, checkKnock } from '../asterisk/account.ts'
import { checkAsterisk } from '../asterisk/check.ts'
import { keepConnected } from '../asterisk/connect-out.ts'
import { recordingsAt } from '../asterisk/recordings.ts'
import { espeak, openShelf, type Speak } from '../asterisk/sounds.ts'
import { openSwitchboard } from '../asterisk/switchboard.ts'
import type { OwnDoors } from '../guarded-address.ts'
import type { Carrier, CarrierCan } from './carrier.ts'
import { onlyTells } from './only-tells.ts'
import type { OwnSound } from './own-voice.ts'

type Surroundings = {
  /** Where no address that the owner typed may lead. */
  doors: OwnDoors
  /** Makes sentences heard; by default the machine's own voice. */
  speak?: Speak
  /** What the shop recorded goes before it. */
  recorded?: OwnSound
}

const nothingRecorded: OwnSound = async () => null

export const asteriskCan: CarrierCan = {
  ...{ steersCalls: true, hearsWords: false, ringsInTurn: true, followsDocument: false, talksOpenLine: false },
  ...{
    placesCalls: true,
    listsCalls: false,
    keepsRecordings: true,
    playsRecordings: true,
    showsOwnNumber: false,
    tellsByItself: true,
    repeatsUnderNewIds: false,
  },
}

/** Calls by an Asterisk of the shop's own, over ARI; null: none is set up. */
export function asteriskCarrier(
  account: AsteriskAccount | null,
  { doors, speak = espeak, recorded = nothingRecorded }: Surroundings,
): Carrier {
  const { boxAddress = '', password: secret = '' } = account ?? {}
  const shelf = openShelf({ boxAddress, secret, speak, recorded })
  const board = account && openSwitchboard(account, shelf)
  const recordings = recordingsAt(account, { doors })
  let isTurnedAway = false
  return {
    name: 'asterisk',
    // What was recorded is fetched where Asterisk answers.
    can: { ...asteriskCan, keepsRecordings: account === null || account.address !== null },
    // It sends no requests: calls come over the connection alone.
    readCall: () => ({ ok: false, because: 'not-configured' }),
    answer: (steps) => ({ status: 200, type: 'application/json', body: JSON.stringify(steps) }),
    live: {
      path: asteriskPaths.ari,
      check: (request) => {
        const known = checkKnock(account, request)
        isTurnedAway = known === 'bad-signature'
        return known
      },
      take: (socket, target) => {
        if (!board) return socket.close()
        board.take(socket, target.includes('way=call') ? 'call' : 'standing')
      },
      soundPath: asteriskPaths.sounds,
      soundAt: shelf.at,
      isConnected: () => board && board.standing() !== null,
      trunk: () => board?.trunk() ?? Promise.resolve(null),
      listen: (listener) => {
        const stopHearing = board?.listen(listener)
        const hangOut = account && board && keepConnected(account, board, { doors })
        return () => {
          hangOut?.()
          stopHearing?.()
        }
      },
    },
    placeCall: (call) =>
      board?.place(call) ?? Promise.resolve({ outcome: 'rejected', because: 'wrong-credentials', code: null }),
    ownVoice: {
      heard: shelf.heard,
      dictate: (dictation, tell) =>
        board?.dictate({ dictation, tell, stored: recordings }) ??
        Promise.resolve({ outcome: 'not-kept', because: 'not-connected' }),
    },
    // Ends that nobody heard are told late by Asterisk's own spool.
    callsSince: onlyTells.callsSince,
    // A trunk shows what it lets through; nobody can prove another number to it.
    verifiedNumbers: async () => [],
    verifyNumber: async () => ({ outcome: 'refused', because: 'refused', code: null }),
    recordingsOf: recordings.of,
    fetchRecording: ({ id }, maxBytes) => recordings.fetch(id, maxBytes),
    deleteRecording: ({ id }) => recordings.drop(id),
    check: () => checkAsterisk(account, board, { speak, webServer: recordings.webServer, isTurnedAway }),
  }
}
