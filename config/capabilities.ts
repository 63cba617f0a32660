// What each company can do, as the README shows it: asked of every company's own code.
import { Temporal } from 'temporal-polyfill'
import type { CarrierCan } from '../server/providers/carrier/carrier.ts'
import { connectCarrier, connectMessenger } from '../server/providers/connect.ts'
import { androidGatewayCan } from '../server/providers/messenger/android-gateway.ts'
import type { MessengerCan } from '../server/providers/messenger/messenger.ts'
import {
  type CarrierKind,
  type Company,
  composeCompany,
  type MessengerKind,
  nothingStored,
} from '../server/settings/company.ts'
import { readConfig } from './config.ts'

type Column<Can> = { company: string; can: Can }

const carrierNames: Record<Exclude<CarrierKind, 'simulated'>, string> = {
  twilio: 'Twilio',
  signalwire: 'SignalWire',
  telnyx: 'Telnyx',
  jambonz: 'jambonz',
  asterisk: 'SIP trunk',
  pbx: 'telephone system',
}

const messengerNames: Record<Exclude<MessengerKind, 'simulated'>, string> = {
  twilio: 'Twilio',
  signalwire: 'SignalWire',
  telnyx: 'Telnyx',
  'android-gateway': 'Android phone',
  voipms: 'VoIP.ms',
  http: 'HTTP',
}

const ofCarriers: Record<keyof CarrierCan, string> = {
  steersCalls: 'is steered: rings the crew, greets, hears keys',
  ringsInTurn: 'rings several phones one after the other, too',
  hearsWords: 'hears spoken words: the answering voice',
  talksOpenLine: 'the voice over one open connection, which can be interrupted',
  placesCalls: 'rings you and puts you through to a caller',
  listsCalls: 'keeps a list in which missed calls are found after an outage',
  keepsRecordings: 'keeps a recording until the box has fetched it; a voicemail wants steering, too',
  playsRecordings: "callers hear the owner's own recordings",
  showsOwnNumber: "calls show the shop's own number once it is verified",
  followsDocument: 'meets calls by a document that is pasted there',
  tellsByItself: 'tells of calls at once; else its list is read every five seconds',
  repeatsUnderNewIds: 'may tell of one call twice; within 90 seconds it counts once',
}

const ofMessengers: Record<keyof MessengerCan, string> = {
  listsSent: 'keeps a list in which a text is found whose answer was lost',
  listsReceived: 'keeps a list in which texts are found that nobody told of',
  repeatsSafely: 'the same text sent again stays one text',
  sendsReceipts: 'tells whether a text arrived',
  dropsLate: 'drops a text that has become too old',
  sendsFromAnyLine: 'sends from any number of the account',
  receivesPhotos: 'photos can be fetched',
  looksUpLines: 'tells a landline before it is texted',
  refusesNumbers: 'refuses a landline at the send',
  refusesOptedOut: 'refuses whoever opted out',
  answersStop: 'answers STOP and HELP itself',
  repeatsUnderNewIds: 'may repeat a text under a new id; the same words count once',
}

/** Both tables in Markdown. Nobody is asked: a company says what it can do before it has an account. */
export async function capabilityTables(): Promise<string> {
  const [carriers, messengers] = await Promise.all([carrierColumns(), messengerColumns()])
  return [table('calls by', ofCarriers, carriers), table('texts by', ofMessengers, messengers)].join('\n\n')
}

const place = { now: () => Temporal.Now.instant(), doors: { ports: [], names: [], origin: null } }

async function carrierColumns(): Promise<Column<CarrierCan>[]> {
  const columns = await Promise.all(
    namesOf(carrierNames).map(async ([kind, company]) => {
      const { can } = await connectCarrier(companyOf({}), place, kind)
      return { company, can }
    }),
  )
  const { can } = await connectCarrier(companyOf({ TWILIO_MODE: 'polling' }), place, 'twilio')
  return columns.toSpliced(1, 0, { company: 'Twilio, asked only', can })
}

async function messengerColumns(): Promise<Column<MessengerCan>[]> {
  const columns = await Promise.all(
    namesOf(messengerNames).map(async ([kind, company]) => {
      const { can } = await connectMessenger(companyOf({}), { ...place, reconcileAfterSeconds: 90 }, kind)
      return { company, can }
    }),
  )
  const at = columns.findIndex(({ company }) => company === messengerNames['android-gateway'])
  return columns.toSpliced(at + 1, 0, { company: 'the same by its server', can: androidGatewayCan('server') })
}

function companyOf(env: Record<string, string>): Company {
  return composeCompany(nothingStored, readConfig(env))
}

function namesOf<Kind extends string>(names: Record<Kind, string>): [Kind, string][] {
  return Object.entries(names) as [Kind, string][]
}

function table<Can extends Record<string, boolean>>(
  corner: string,
  words: Record<keyof Can, string>,
  columns: Column<Can>[],
): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rows = namesOf(words as Record<string, string>).map(([name, what]) =>
    line([what, ...columns.map(({ can }) => (can[name] ? '✓' : '–'))]),
  )
  const head = line([corner, ...columns.map(({ company }) => company)])
  return [head, `|---|${':-:|'.repeat(columns.length)}`, ...rows].join('\n')
}
