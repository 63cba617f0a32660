import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** What this shop's box knows of itself: one row. */
export const box = sqliteTable(
  'box',
  {
    id: integer('id').primaryKey(),
    instanceId: text('instance_id').notNull(),
    /** Key of the hashes that stand for numbers in logs and in kept opt-outs. */
    hashKey: text('hash_key').notNull(),
    sessionSecret: text('session_secret').notNull(),
    /** Counted up every hour here and in a file beside the database: a database that lags behind was copied back. */
    epoch: integer('epoch').notNull().default(0),
    lastAliveAt: instant('last_alive_at').notNull(),
    restoredAt: instant('restored_at'),
    /** Null while the box speaks freely; set while what was unsent before a restore waits for the owner. */
    quarantinedAt: instant('quarantined_at'),
    sentListImportedAt: instant('sent_list_imported_at'),
    clockDistrustedAt: instant('clock_distrusted_at'),
  },
  (t) => [check('box_is_one_row', sql`${t.id} = 1`)],
)

export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** A phone number of the shop and how calls to it are met. */
export const lines = sqliteTable(
  'lines',
  {
    id: integer('id').primaryKey(),
    number: text('number').notNull().unique(),
    plan: text('plan', {
      enum: ['off', 'fallback', 'ring-crew-first', 'after-hours', 'unknown-callers', 'always'],
    }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** The plan while the shop is closed; null: the same at all hours. */
    closedPlan: text('closed_plan', {
      enum: ['off', 'fallback', 'ring-crew-first', 'after-hours', 'unknown-callers', 'always'],
    }),
    /** How long each phone of the crew rings, and whether one after the other. */
    ringSeconds: integer('ring_seconds').notNull().default(20),
    isRungInTurn: integer('is_rung_in_turn', { mode: 'boolean' }).notNull().default(false),
    /** What a caller falls to whom nobody of the shop answers. */
    fallsTo: text('falls_to', { enum: ['greeting', 'voicemail', 'voice'] })
      .notNull()
      .default('greeting'),
    /** Who is asked for a key before anybody is rung or texted. */
    screening: text('screening', { enum: ['nobody', 'suspects', 'unknown'] })
      .notNull()
      .default('suspects'),
    /** How the answering voice hears and speaks: over one open connection, or question by question. */
    heardBy: text('heard_by', { enum: ['relay', 'gather'] })
      .notNull()
      .default('relay'),
    /** Who carries its calls and its texts; null: whom the shop chose for all its lines. */
    carrier: text('carrier'),
    messenger: text('messenger'),
    /** The line from which texts to its callers go, where that is another one: a landline and the mobile beside it. */
    textsFromId: integer('texts_from_id'),
    /** The line that takes over while this one's messenger takes no texts by its own state; null: none. */
    standInId: integer('stand_in_id'),
    /** Given up by the shop: its callers are texted from the line above. */
    retiredAt: instant('retired_at'),
  },
  (t) => [
    check('lines_texts_from', sql`${t.textsFromId} <> ${t.id}`),
    check('lines_stand_in', sql`${t.standInId} <> ${t.id}`),
    check('lines_retired', sql`${t.retiredAt} is null or ${t.textsFromId} is not null`),
    check(
      'lines_plan',
      sql`${t.plan} in ('off', 'fallback', 'ring-crew-first', 'after-hours', 'unknown-callers', 'always')`,
    ),
  ],
)

/** The people of the shop: who may sign in, whose phones are ours. */
export const crew = sqliteTable(
  'crew',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    role: text('role', { enum: ['owner', 'crew'] }).notNull(),
    mobile: text('mobile').unique(),
    passwordHash: text('password_hash'),
    passwordChangedAt: instant('password_changed_at'),
    createdAt: instant('created_at').notNull(),
    /** When this person works, by day of the week, as JSON of `WeeklyHours`; null: the shop's own hours. */
    hours: text('hours'),
    /** When their phone gets alerts. The owner's always does. */
    alerted: text('alerted', { enum: ['never', 'in-hours', 'always'] })
      .notNull()
      .default('never'),
    /** Hash of the one-use link by which they choose their password. */
    invitationHash: text('invitation_hash').unique(),
    invitedAt: instant('invited_at'),
    /** Who left keeps the row, so that what they wrote keeps their name. */
    revokedAt: instant('revoked_at'),
    /** Whether jobs are booked with this person; null: as usual, owners do and the crew does not. */
    takesJobs: integer('takes_jobs', { mode: 'boolean' }),
    /** When their phone rings for a call to the shop, on the lines that ring the crew. */
    rung: text('rung', { enum: ['never', 'in-hours', 'always'] })
      .notNull()
      .default('in-hours'),
  },
  (t) => [check('crew_role', sql`${t.role} in ('owner', 'crew')`)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    crewId: integer('crew_id').references(() => crew.id, { onDelete: 'cascade' }),
    data: text('data').notNull(),
    address: text('address'),
    browser: text('browser'),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sessions_by_crew').on(t.crewId), index('sessions_by_expiry').on(t.expiresAt)],
)

/** The person behind a number. A forgotten caller keeps the row, without number and name. */
export const callers = sqliteTable(
  'callers',
  {
    id: integer('id').primaryKey(),
    number: text('number').unique(),
    name: text('name'),
    optedOutAt: instant('opted_out_at'),
    optedOutBy: text('opted_out_by', { enum: ['text', 'carrier', 'owner', 'kept'] }),
    blockedAt: instant('blocked_at'),
    personalAt: instant('personal_at'),
    /** Set when the messenger said that this number takes no texts. */
    cannotTextAt: instant('cannot_text_at'),
    cannotTextBecause: text('cannot_text_because'),
    /** When the last opener of a missed call was queued: the start of the episode. */
    lastTextedBackAt: instant('last_texted_back_at'),
    createdAt: instant('created_at').notNull(),
    forgottenAt: instant('forgotten_at'),
    /** The name in small letters without accents, as it is looked for. */
    plainName: text('plain_name'),
    /** When they last called or texted; when they were added, for who never did. */
    lastContactAt: instant('last_contact_at').notNull().default(sql`0`),
    /** Somebody of the shop said that this caller is no spam. */
    notSpamAt: instant('not_spam_at'),
    /** What kind of line it is, as the messenger looked it up, and when. */
    lineType: text('line_type', { enum: ['mobile', 'landline', 'voip', 'toll-free', 'premium', 'unknown'] }),
    lineTypeAt: instant('line_type_at'),
  },
  (t) => [
    // It holds all that a search compares, so that going through everybody reads nothing else.
    index('callers_by_contact').on(t.lastContactAt, t.id, t.number, t.plainName).where(sql`${t.forgottenAt} is null`),
    index('callers_blocked').on(t.lastContactAt).where(sql`${t.forgottenAt} is null and ${t.blockedAt} is not null`),
    index('callers_personal').on(t.lastContactAt).where(sql`${t.forgottenAt} is null and ${t.personalAt} is not null`),
    index('callers_opted_out').on(t.lastContactAt).where(sql`${t.forgottenAt} is null and ${t.optedOutAt} is not null`),
    check('callers_number_or_forgotten', sql`${t.number} is not null or ${t.forgottenAt} is not null`),
  ],
)

/** Opt-outs of forgotten numbers, as keyed hashes: the wish outlives the data. */
export const keptOptOuts = sqliteTable('kept_opt_outs', {
  numberHash: text('number_hash').primaryKey(),
  optedOutAt: instant('opted_out_at').notNull(),
})

/** Every reason for which a missed call is not texted back. */
const silences = [
  'line-off',
  'answered',
  'withheld',
  'impossible',
  'short-code',
  'not-a-phone',
  'own-line',
  'crew',
  'blocked',
  'personal',
  'opted-out',
  'country-not-allowed',
  'premium',
  'toll-free',
  'landline',
  'no-messenger',
  'before-restore',
  'found-too-late',
  'in-conversation',
  'texted-recently',
  'hourly-cap',
  'daily-cap',
  'forward-loop',
  'suspected-spam',
  'taken-for-spam',
  'booked-by-voice',
  'settled-by-voice',
] as const

/** What makes a call look like spam. */
const suspicions = ['rings-and-drops', 'block-of-numbers', 'says-nothing', 'no-key'] as const

export const calls = sqliteTable(
  'calls',
  {
    id: integer('id').primaryKey(),
    carrier: text('carrier').notNull(),
    providerCallId: text('provider_call_id').notNull(),
    callerId: integer('caller_id').references(() => callers.id),
    /** Why there is no caller behind it. */
    noCallerBecause: text('no_caller_because', { enum: ['withheld', 'impossible', 'short-code', 'not-a-phone'] }),
    lineId: integer('line_id').references(() => lines.id),
    forwardedFrom: text('forwarded_from'),
    attestation: text('attestation'),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    seconds: integer('seconds'),
    outcome: text('outcome', { enum: ['answered', 'missed', 'voicemail'] }),
    /** The carrier's own last word on the call, for the log page. */
    carrierSaid: text('carrier_said'),
    foundBy: text('found_by', { enum: ['webhook', 'sweep'] }).notNull(),
    decidedAt: instant('decided_at'),
    decision: text('decision', { enum: ['text-back', 'stay-silent'] }),
    /** Why no text went. */
    because: text('because', { enum: silences }),
    messageId: integer('message_id'),
    /** What the caller is in the middle of; null before and after. */
    stage: text('stage', { enum: ['ringing', 'asked', 'recording', 'talking'] }),
    /** How the ringing of the crew ended, once the carrier said so. */
    rungUntil: text('rung_until', { enum: ['bridged', 'no-answer', 'busy', 'failed', 'canceled'] }),
    /** The phone at which somebody accepted: set once. */
    acceptedLegId: integer('accepted_leg_id').references((): AnySQLiteColumn => callLegs.id),
    /** What makes it look like spam; it stays when the caller pressed the key all the same. */
    suspectedBecause: text('suspected_because', { enum: suspicions }),
    /** When the caller pressed the key that a machine does not press. */
    passedAt: instant('passed_at'),
    /** What the caller was asked last: for a key, whether they have a mobile, its number, whether that is right. */
    asked: text('asked', { enum: ['key', 'mobile', 'number', 'right'] }),
    /** The mobile that the caller keyed in or said, E.164, and how often they tried. */
    keyedNumber: text('keyed_number'),
    keyedTimes: integer('keyed_times').notNull().default(0),
    /** The caller behind that number, once it was confirmed: who is texted about this call. */
    textedCallerId: integer('texted_caller_id').references(() => callers.id),
  },
  (t) => [
    unique('calls_once').on(t.carrier, t.providerCallId),
    index('calls_by_start').on(t.startedAt),
    index('calls_by_caller').on(t.callerId, t.startedAt),
    index('calls_open').on(t.startedAt).where(sql`${t.endedAt} is null`),
    index('calls_suspected').on(t.startedAt, t.id).where(sql`${t.because} = 'suspected-spam'`),
    index('calls_keyed').on(t.textedCallerId, t.startedAt).where(sql`${t.textedCallerId} is not null`),
    check('calls_decision', sql`${t.decision} is null or ${t.decision} in ('text-back', 'stay-silent')`),
    check('calls_silence_has_a_reason', sql`${t.decision} is not 'stay-silent' or ${t.because} is not null`),
    check('calls_text_back_has_a_message', sql`${t.decision} is not 'text-back' or ${t.messageId} is not null`),
    check('calls_outcome', sql`${t.outcome} is null or ${t.outcome} in ('answered', 'missed', 'voicemail')`),
  ],
)

/** A phone that was rung in a call. */
export const callLegs = sqliteTable(
  'call_legs',
  {
    id: integer('id').primaryKey(),
    callId: integer('call_id')
      .notNull()
      .references(() => calls.id),
    crewId: integer('crew_id').references(() => crew.id, { onDelete: 'set null' }),
    number: text('number').notNull(),
    placedAt: instant('placed_at').notNull(),
    /** By a person or by a machine. */
    pickedUpAt: instant('picked_up_at'),
    acceptedAt: instant('accepted_at'),
    endedAt: instant('ended_at'),
    endedAs: text('ended_as', { enum: ['completed', 'busy', 'failed', 'no-answer', 'canceled'] }),
  },
  (t) => [unique('call_legs_once').on(t.callId, t.number)],
)

/** What a caller said after the tone. The sound stands as a file beside the photos, in the data folder. */
export const recordings = sqliteTable(
  'recordings',
  {
    id: integer('id').primaryKey(),
    callId: integer('call_id')
      .notNull()
      .references(() => calls.id),
    carrier: text('carrier').notNull(),
    providerRecordingId: text('provider_recording_id').notNull(),
    sourceUrl: text('source_url').notNull(),
    /** How long it is, as the carrier says. */
    seconds: integer('seconds').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Its place in the conversation; null for who has none. */
    messageId: integer('message_id').references(() => messages.id),
    state: text('state', { enum: ['waiting', 'stored', 'refused', 'failed'] }).notNull(),
    because: text('because'),
    contentType: text('content_type'),
    fileName: text('file_name'),
    bytes: integer('bytes'),
    /** What a machine heard in it; `none`: nothing writes it down here. */
    transcriptState: text('transcript_state', { enum: ['none', 'waiting', 'written', 'failed'] }).notNull(),
    transcript: text('transcript'),
    transcriptBecause: text('transcript_because'),
  },
  (t) => [
    unique('recordings_once').on(t.carrier, t.providerRecordingId),
    index('recordings_by_call').on(t.callId),
    index('recordings_by_message').on(t.messageId).where(sql`${t.messageId} is not null`),
    check('recordings_state', sql`${t.state} in ('waiting', 'stored', 'refused', 'failed')`),
    check('recordings_transcript_state', sql`${t.transcriptState} in ('none', 'waiting', 'written', 'failed')`),
  ],
)

/** A call that the answering voice took; what was said stands in the conversation. */
export const talks = sqliteTable(
  'talks',
  {
    callId: integer('call_id')
      .primaryKey()
      .references(() => calls.id),
    heardBy: text('heard_by', { enum: ['relay', 'gather', 'practice'] }).notNull(),
    beganAt: instant('began_at').notNull(),
    /** When the caller was first heard to be there. */
    connectedAt: instant('connected_at'),
    /** What was heard so far, silences and keys among it. */
    turns: integer('turns').notNull().default(0),
    /** Of those the last in a row in which nothing was said, or nothing that could be heard as words. */
    silences: integer('silences').notNull().default(0),
    /** When the caller first said anything. */
    saidAt: instant('said_at'),
    bookedAt: instant('booked_at'),
    /** What is done next: it listens, looks for a person, or is over. */
    follows: text('follows', { enum: ['listen', 'person', 'end'] })
      .notNull()
      .default('listen'),
    endedAt: instant('ended_at'),
    /** How it ended, for who reads the call. */
    endedBecause: text('ended_because', { enum: ['said', 'person', 'silent', 'hung-up', 'cut-off', 'too-long'] }),
  },
  (t) => [index('talks_open').on(t.beganAt).where(sql`${t.endedAt} is null`)],
)

/** A caller who still waits for a voice. */
export const callbacks = sqliteTable(
  'callbacks',
  {
    id: integer('id').primaryKey(),
    callerId: integer('caller_id')
      .notNull()
      .references(() => callers.id),
    callId: integer('call_id').references(() => calls.id),
    because: text('because').notNull(),
    calledTimes: integer('called_times').notNull().default(1),
    waitingSince: instant('waiting_since').notNull(),
    closedAt: instant('closed_at'),
    closedBecause: text('closed_because'),
  },
  (t) => [
    uniqueIndex('callbacks_one_open_per_caller').on(t.callerId).where(sql`${t.closedAt} is null`),
    index('callbacks_queue')
      .on(sql`${t.calledTimes} desc`, sql`${t.waitingSince} desc`, sql`${t.id} desc`)
      .where(sql`${t.closedAt} is null`),
    index('callbacks_by_since').on(t.waitingSince),
  ],
)

/** One call to a caller: first a phone of the shop is rung, then the caller's. */
export const bridges = sqliteTable(
  'bridges',
  {
    id: integer('id').primaryKey(),
    callerId: integer('caller_id')
      .notNull()
      .references(() => callers.id),
    callbackId: integer('callback_id').references(() => callbacks.id),
    /** The danger for which everybody on call is rung; null: a call back that somebody asked for. */
    emergencyId: integer('emergency_id').references((): AnySQLiteColumn => emergencies.id),
    lineId: integer('line_id')
      .notNull()
      .references(() => lines.id),
    crewId: integer('crew_id').references(() => crew.id, { onDelete: 'set null' }),
    /** The phone of the shop that is rung first. */
    phone: text('phone').notNull(),
    carrier: text('carrier').notNull(),
    providerCallId: text('provider_call_id'),
    createdAt: instant('created_at').notNull(),
    pickedUpAt: instant('picked_up_at'),
    /** When somebody pressed the key and the caller's phone began to ring. */
    startedAt: instant('started_at'),
    /** How ringing the caller ended, and for how long the two were connected. */
    rungUntil: text('rung_until', { enum: ['bridged', 'no-answer', 'busy', 'failed', 'canceled'] }),
    seconds: integer('seconds'),
    /** Whom they reached, by their own word or by the length of the call; null while nobody knows. */
    outcome: text('outcome', { enum: ['reached', 'voicemail', 'no-answer'] }),
    endedAt: instant('ended_at'),
    /** Why it never came to ring the caller. */
    because: text('because'),
  },
  (t) => [
    uniqueIndex('bridges_one_open_per_phone').on(t.callerId, t.phone).where(sql`${t.endedAt} is null`),
    index('bridges_by_caller').on(t.callerId, t.id),
    index('bridges_open').on(t.createdAt).where(sql`${t.endedAt} is null`),
  ],
)

/** All messages with one caller. */
export const conversations = sqliteTable(
  'conversations',
  {
    id: integer('id').primaryKey(),
    callerId: integer('caller_id')
      .notNull()
      .unique()
      .references(() => callers.id),
    lineId: integer('line_id').references(() => lines.id),
    createdAt: instant('created_at').notNull(),
    lastMessageAt: instant('last_message_at').notNull(),
    lastInboundAt: instant('last_inbound_at'),
    closedAt: instant('closed_at'),
    /** The one alert per run of answers; null again when a new opener goes out. */
    ownerAlertedAt: instant('owner_alerted_at'),
    /** The one "saw you called again" per open conversation. */
    calledAgainAt: instant('called_again_at'),
    readAt: instant('read_at'),
    /** When the caller wrote what nobody of the shop has answered by hand yet; it counts while the conversation is not closed. */
    waitsSince: instant('waits_since'),
    /** Since when a person of the shop has it: the box says nothing by itself here until it is given back. */
    handedOverAt: instant('handed_over_at'),
    handedOverBecause: text('handed_over_because'),
    /** What names it in alerts and in the owner's answers, such as A7; the newest conversation of a code keeps it. */
    code: text('code').unique(),
    /** The language that the caller writes: en, es or fr; null until they wrote. */
    language: text('language', { enum: ['en', 'es', 'fr'] }),
  },
  (t) => [
    index('conversations_by_last_message').on(t.lastMessageAt),
    index('conversations_waiting').on(t.waitsSince).where(sql`${t.waitsSince} is not null and ${t.closedAt} is null`),
    index('conversations_open').on(t.lastMessageAt).where(sql`${t.closedAt} is null`),
    index('conversations_closed').on(t.lastMessageAt).where(sql`${t.closedAt} is not null`),
  ],
)

/** One text. Without a conversation it is an alert to the shop's own people. */
export const messages = sqliteTable(
  'messages',
  {
    id: integer('id').primaryKey(),
    /** Random name of this message towards the messenger: a row number would come back after a restore. */
    reference: text('reference').notNull().unique(),
    conversationId: integer('conversation_id').references(() => conversations.id),
    direction: text('direction', { enum: ['inbound', 'outbound'] }).notNull(),
    kind: text('kind', {
      enum: [
        'from-caller',
        'from-crew',
        'voicemail',
        'text-back',
        'called-again',
        'opt-out-answer',
        'opt-in-answer',
        'help-answer',
        'by-hand',
        'reply',
        'reminder',
        'nudge',
        'on-my-way',
        'review-ask',
        'calling-you',
        'safety',
        'alert',
        'spoken',
      ],
    }).notNull(),
    /** What makes a second message of the same cause impossible, e.g. 'missed-call:17'. */
    onceKey: text('once_key').unique(),
    toNumber: text('to_number'),
    fromNumber: text('from_number'),
    body: text('body').notNull(),
    segments: integer('segments').notNull().default(1),
    state: text('state', {
      enum: ['received', 'queued', 'sending', 'unknown', 'sent', 'delivered', 'failed', 'held', 'suppressed'],
    }).notNull(),
    /** Why it was suppressed, held or failed, as one of our words. */
    because: text('because'),
    errorCode: text('error_code'),
    messenger: text('messenger').notNull(),
    providerMessageId: text('provider_message_id'),
    createdAt: instant('created_at').notNull(),
    notAfter: instant('not_after'),
    sentAt: instant('sent_at'),
    deliveredAt: instant('delivered_at'),
    /** Who of the shop wrote it; null for what the box says by itself, and for what was written before this was noted. */
    writtenBy: integer('written_by').references(() => crew.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('messages_once_per_provider_id')
      .on(t.messenger, t.providerMessageId)
      .where(sql`${t.providerMessageId} is not null`),
    index('messages_by_conversation').on(t.conversationId, t.id),
    index('messages_by_creation').on(t.createdAt),
    index('messages_text_backs').on(t.createdAt).where(sql`${t.kind} in ('text-back', 'called-again')`),
    index('messages_inbound_by_sender').on(t.fromNumber, t.createdAt).where(sql`${t.direction} = 'inbound'`),
    index('messages_in_trouble').on(t.createdAt).where(sql`${t.state} in ('failed', 'held', 'unknown')`),
    check(
      'messages_state',
      sql`${t.state} in ('received', 'queued', 'sending', 'unknown', 'sent', 'delivered', 'failed', 'held', 'suppressed')`,
    ),
    check('messages_direction', sql`(${t.direction} = 'inbound') = (${t.state} = 'received')`),
    check(
      'messages_silence_has_a_reason',
      sql`${t.state} not in ('failed', 'held', 'suppressed') or ${t.because} is not null`,
    ),
  ],
)

/** What the messenger said of a message, every word of it; the message row shows the highest. */
export const receipts = sqliteTable(
  'receipts',
  {
    id: integer('id').primaryKey(),
    messenger: text('messenger').notNull(),
    providerMessageId: text('provider_message_id').notNull(),
    reference: text('reference'),
    /** The company's own word and ours for it. */
    said: text('said').notNull(),
    status: text('status', { enum: ['queued', 'sent', 'delivered', 'failed'] }).notNull(),
    because: text('because'),
    errorCode: text('error_code'),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [unique('receipts_once').on(t.messenger, t.providerMessageId, t.said)],
)

/** A photo or other attachment of an inbound text. The bytes stand as a file in the data folder. */
export const media = sqliteTable(
  'media',
  {
    id: integer('id').primaryKey(),
    messageId: integer('message_id')
      .notNull()
      .references(() => messages.id),
    position: integer('position').notNull(),
    sourceUrl: text('source_url').notNull(),
    state: text('state', { enum: ['waiting', 'stored', 'refused', 'failed'] }).notNull(),
    because: text('because'),
    contentType: text('content_type'),
    fileName: text('file_name'),
    bytes: integer('bytes'),
  },
  (t) => [
    unique('media_once').on(t.messageId, t.position),
    check('media_state', sql`${t.state} in ('waiting', 'stored', 'refused', 'failed')`),
  ],
)

/** What the owner must know: shown on the page, and texted when it can be. */
export const alerts = sqliteTable(
  'alerts',
  {
    id: integer('id').primaryKey(),
    kind: text('kind').notNull(),
    onceKey: text('once_key').notNull().unique(),
    words: text('words').notNull(),
    conversationId: integer('conversation_id').references(() => conversations.id),
    messageId: integer('message_id').references(() => messages.id),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at'),
    /** The draft that it showed, in the version that was shown. */
    draftId: integer('draft_id').references((): AnySQLiteColumn => drafts.id),
    draftVersion: integer('draft_version'),
  },
  // Who answered first shows as somebody who waits; the rest stands until it is put aside.
  (t) => [index('alerts_standing').on(t.createdAt).where(sql`${t.seenAt} is null and ${t.kind} <> 'first-answer'`)],
)

/** What one caller wants in one run of a conversation, as far as it was said. */
export const enquiries = sqliteTable(
  'enquiries',
  {
    id: integer('id').primaryKey(),
    conversationId: integer('conversation_id')
      .notNull()
      .references(() => conversations.id),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    /** Key of a service in the trade pack. */
    service: text('service'),
    /** In the caller's own words. */
    need: text('need'),
    address: text('address'),
    name: text('name'),
    urgency: text('urgency', { enum: ['emergency', 'soon', 'flexible'] }),
    /** The times asked for, as JSON of `WantedTime[]`. */
    wanted: text('wanted').notNull().default('[]'),
    phone: text('phone'),
    email: text('email'),
    /** What was asked, in order, as JSON: nothing is asked twice. */
    asked: text('asked').notNull().default('[]'),
    /** Texts in a row that were not understood. */
    misses: integer('misses').notNull().default(0),
    /** The last text of the caller that was read, and the last that a reply answers. */
    readThrough: integer('read_through'),
    answeredThrough: integer('answered_through'),
    /** What of it a machine heard in a voicemail, as JSON of `[name, value][]`. */
    heard: text('heard').notNull().default('[]'),
  },
  (t) => [
    uniqueIndex('enquiries_one_open').on(t.conversationId).where(sql`${t.closedAt} is null`),
    index('enquiries_by_conversation').on(t.conversationId, t.id),
    check('enquiries_urgency', sql`${t.urgency} is null or ${t.urgency} in ('emergency', 'soon', 'flexible')`),
  ],
)

/** Slots that a caller was offered in one text, or on the booking page; they stay readable when their holds are over. */
export const offers = sqliteTable(
  'offers',
  {
    id: integer('id').primaryKey(),
    conversationId: integer('conversation_id')
      .notNull()
      .references(() => conversations.id),
    /** In the order of their numbers, as JSON of `{start, end, resourceId}[]`, milliseconds since 1970. */
    slots: text('slots').notNull(),
    /** The booking that is to be moved; null: a new one. */
    bookingId: integer('booking_id').references((): AnySQLiteColumn => bookings.id),
    /** When one of them was chosen, or they were taken back: after it no number means any of them. */
    closedAt: instant('closed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('offers_by_conversation').on(t.conversationId, t.id)],
)

/** An agreed slot, or one that is kept for somebody who was offered it. A trigger keeps two of one person from overlapping. */
export const bookings = sqliteTable(
  'bookings',
  {
    id: integer('id').primaryKey(),
    state: text('state', { enum: ['held', 'booked', 'done', 'cancelled'] }).notNull(),
    /** Who does it; null: the shop, where nobody in particular takes jobs. */
    crewId: integer('crew_id').references(() => crew.id),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Compared with now: nobody frees a held slot by a timer. */
    heldUntil: instant('held_until'),
    offerId: integer('offer_id').references(() => offers.id),
    conversationId: integer('conversation_id').references(() => conversations.id),
    callerId: integer('caller_id').references(() => callers.id),
    /** Key of a service in the trade pack. */
    service: text('service'),
    /** What is to be done, in the caller's or the owner's words. */
    need: text('need'),
    address: text('address'),
    name: text('name'),
    email: text('email'),
    /** What to mind, in the owner's words or the caller's. */
    note: text('note'),
    place: text('place', { enum: ['customer', 'shop'] })
      .notNull()
      .default('customer'),
    /** Minutes that are kept free on either side of it. */
    beforeMinutes: integer('before_minutes').notNull().default(0),
    afterMinutes: integer('after_minutes').notNull().default(0),
    /** A person of the shop wanted it there although the time was taken. */
    overlaps: integer('overlaps', { mode: 'boolean' }).notNull().default(false),
    /** What names it towards calendars and mail, for ever. */
    uid: text('uid').notNull().unique(),
    /** Counted up with every change of time, place or words. */
    revision: integer('revision').notNull().default(1),
    /** When the customer answered a reminder with a yes. */
    confirmedAt: instant('confirmed_at'),
    bookedAt: instant('booked_at'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: text('cancelled_by', { enum: ['caller', 'shop', 'calendar'] }),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('bookings_by_start').on(t.startsAt).where(sql`${t.state} <> 'cancelled'`),
    index('bookings_by_end').on(t.endsAt).where(sql`${t.state} <> 'cancelled'`),
    index('bookings_by_conversation').on(t.conversationId, t.startsAt),
    index('bookings_by_caller').on(t.callerId, t.startsAt),
    index('bookings_held').on(t.heldUntil).where(sql`${t.state} = 'held'`),
    check('bookings_state', sql`${t.state} in ('held', 'booked', 'done', 'cancelled')`),
    check('bookings_end_after_start', sql`${t.endsAt} > ${t.startsAt}`),
    check('bookings_held_until', sql`(${t.state} = 'held') = (${t.heldUntil} is not null)`),
    check('bookings_cancelled_by', sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
  ],
)

/** The customer's own page for choosing a time, by a secret address. */
export const bookingLinks = sqliteTable(
  'booking_links',
  {
    id: integer('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    conversationId: integer('conversation_id')
      .notNull()
      .references(() => conversations.id),
    /** The booking that it was sent about, to be moved; null: a new one. */
    bookingId: integer('booking_id').references(() => bookings.id),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('booking_links_by_conversation').on(t.conversationId)],
)

/** A mail that puts a job into the customer's own calendar, changes it there or takes it out; of one address the newest counts. */
export const eventMails = sqliteTable(
  'event_mails',
  {
    id: integer('id').primaryKey(),
    bookingId: integer('booking_id')
      .notNull()
      .references(() => bookings.id),
    /** Empty once the customer is forgotten. */
    toAddress: text('to_address').notNull(),
    method: text('method', { enum: ['request', 'cancel'] }).notNull(),
    /** Counted up with every change of time, place or state; a mail that comes twice has the same. */
    sequence: integer('sequence').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** What the event is called there, where it is and when. */
    summary: text('summary').notNull(),
    location: text('location'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    state: text('state', { enum: ['queued', 'sent', 'failed', 'dropped'] }).notNull(),
    because: text('because'),
    /** When it may first have arrived. */
    reachedAt: instant('reached_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('event_mails_by_booking').on(t.bookingId, t.id),
    check('event_mails_method', sql`${t.method} in ('request', 'cancel')`),
    check('event_mails_state', sql`${t.state} in ('queued', 'sent', 'failed', 'dropped')`),
    check('event_mails_failure_has_a_reason', sql`${t.state} is not 'failed' or ${t.because} is not null`),
  ],
)

/** What a person of the shop did to a job: one row for each revision that is theirs. */
export const bookingChanges = sqliteTable(
  'booking_changes',
  {
    id: integer('id').primaryKey(),
    bookingId: integer('booking_id')
      .notNull()
      .references(() => bookings.id),
    revision: integer('revision').notNull(),
    deed: text('deed', {
      enum: ['added', 'moved', 'moved-there', 'cancelled', 'restored', 'finished', 'reopened', 'reworded'],
    }).notNull(),
    /** Null: nobody knows who it was. */
    madeBy: integer('made_by').references(() => crew.id, { onDelete: 'set null' }),
    /** What was other before and what it is now, as JSON; empty objects once the customer is forgotten. */
    before: text('before').notNull(),
    after: text('after').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [unique('booking_changes_once').on(t.bookingId, t.revision)],
)

/** A date on which the shop, or one person, works other hours than usual. */
export const specialDays = sqliteTable(
  'special_days',
  {
    id: integer('id').primaryKey(),
    /** YYYY-MM-DD in the shop's zone. */
    date: text('date').notNull(),
    /** Null: the whole shop. */
    crewId: integer('crew_id').references(() => crew.id, { onDelete: 'cascade' }),
    /** JSON of `{opens, closes}[]`; none: closed. Null: as on any other day. */
    hours: text('hours'),
    name: text('name'),
    source: text('source', { enum: ['holiday', 'shop'] }).notNull(),
    /** A person of the shop said what holds; else it is a public holiday, and closed. */
    isSaid: integer('is_said', { mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    uniqueIndex('special_days_of_shop').on(t.date).where(sql`${t.crewId} is null`),
    uniqueIndex('special_days_of_person').on(t.crewId, t.date).where(sql`${t.crewId} is not null`),
  ],
)

/** A calendar of the shop's own outside of the box: what it says is busy, and where bookings are written. */
export const calendars = sqliteTable(
  'calendars',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['caldav', 'ics', 'google'] }).notNull(),
    name: text('name').notNull(),
    /** Address of the server, or of the file. */
    url: text('url').notNull(),
    username: text('username'),
    /** Password or token. */
    secret: text('secret'),
    /** Which of the account's calendars. */
    remoteId: text('remote_id').notNull(),
    /** Whose time it tells of; null: everybody's. */
    crewId: integer('crew_id').references(() => crew.id),
    /** Bookings are written into it. */
    isWritten: integer('is_written', { mode: 'boolean' }).notNull().default(false),
    allDayBlocks: integer('all_day_blocks', { mode: 'boolean' }).notNull().default(true),
    cursor: text('cursor'),
    /** When it was last asked, when it last answered well, and when all of it was last compared. */
    askedAt: instant('asked_at'),
    freshAt: instant('fresh_at'),
    reconciledAt: instant('reconciled_at'),
    failingSince: instant('failing_since'),
    problem: text('problem'),
    /** Hash of a whole answer that is too different to be believed at once. */
    doubted: text('doubted'),
    /** Up to when its events are worked out; null: all of them are to be worked out again. */
    expandedTo: instant('expanded_to'),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
    /** The zone in which its events were worked out. */
    expandedIn: text('expanded_in'),
    /** Its server wishes not to be asked before. */
    notBefore: instant('not_before'),
  },
  (t) => [check('calendars_kind', sql`${t.kind} in ('caldav', 'ics', 'google')`)],
)

/** One object of a calendar as it was last read. */
export const calendarObjects = sqliteTable(
  'calendar_objects',
  {
    id: integer('id').primaryKey(),
    calendarId: integer('calendar_id')
      .notNull()
      .references(() => calendars.id, { onDelete: 'cascade' }),
    ref: text('ref').notNull(),
    uid: text('uid'),
    version: text('version'),
    /** iCalendar text. */
    body: text('body').notNull(),
    /** What could not be read of it, as JSON. */
    warnings: text('warnings').notNull().default('[]'),
  },
  (t) => [
    unique('calendar_objects_once').on(t.calendarId, t.ref),
    index('calendar_objects_by_uid').on(t.uid).where(sql`${t.uid} is not null`),
  ],
)

/** The copy of a booking in one calendar: what stands there as far as we know. */
export const calendarCopies = sqliteTable(
  'calendar_copies',
  {
    id: integer('id').primaryKey(),
    bookingId: integer('booking_id')
      .notNull()
      .references(() => bookings.id),
    calendarId: integer('calendar_id')
      .notNull()
      .references(() => calendars.id, { onDelete: 'cascade' }),
    /** Fixed before the first attempt; another one only after the copy was deleted. */
    uid: text('uid').notNull().unique(),
    ref: text('ref'),
    version: text('version'),
    /** The revision that stands in the calendar, and its time; null: none. */
    pushedRevision: integer('pushed_revision'),
    pushedStart: instant('pushed_start'),
    pushedEnd: instant('pushed_end'),
    /** When it was first missing in the calendar: somebody deleted it there. */
    missingSince: instant('missing_since'),
    failingSince: instant('failing_since'),
    problem: text('problem'),
  },
  (t) => [unique('calendar_copies_once').on(t.bookingId, t.calendarId)],
)

/** One wish that a calendar shows a revision of a booking; a later one does away with the earlier. */
export const pushes = sqliteTable(
  'pushes',
  {
    id: integer('id').primaryKey(),
    copyId: integer('copy_id')
      .notNull()
      .references(() => calendarCopies.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
  },
  (t) => [unique('pushes_once').on(t.copyId, t.revision)],
)

/** Taken time that a calendar tells of. */
export const busy = sqliteTable(
  'busy',
  {
    id: integer('id').primaryKey(),
    calendarId: integer('calendar_id')
      .notNull()
      .references(() => calendars.id, { onDelete: 'cascade' }),
    objectId: integer('object_id')
      .notNull()
      .references(() => calendarObjects.id, { onDelete: 'cascade' }),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    isAllDay: integer('is_all_day', { mode: 'boolean' }).notNull().default(false),
    hasPlace: integer('has_place', { mode: 'boolean' }).notNull().default(false),
    summary: text('summary'),
  },
  (t) => [
    index('busy_by_end').on(t.endsAt),
    index('busy_by_object').on(t.objectId),
    index('busy_by_calendar').on(t.calendarId),
  ],
)

/** A reply that the box thought of: it waits for a person, or went by itself. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: integer('id').primaryKey(),
    conversationId: integer('conversation_id')
      .notNull()
      .references(() => conversations.id),
    enquiryId: integer('enquiry_id')
      .notNull()
      .references(() => enquiries.id),
    /** The last text of the caller that it answers. */
    answersMessageId: integer('answers_message_id')
      .notNull()
      .references(() => messages.id),
    /** What `next-step` decided, as JSON. */
    step: text('step').notNull(),
    body: text('body').notNull(),
    wordedBy: text('worded_by', { enum: ['template', 'model', 'person'] }).notNull(),
    state: text('state', { enum: ['proposed', 'edited', 'approved', 'sent', 'discarded', 'withdrawn'] }).notNull(),
    /** Why it waits for a person, or why it was withdrawn. */
    because: text('because'),
    /** Hash of the shop's facts that it was worded from. */
    facts: text('facts').notNull(),
    /** When it goes by itself, if nobody decides before. */
    goesAt: instant('goes_at'),
    messageId: integer('message_id').references(() => messages.id),
    decidedBy: integer('decided_by').references(() => crew.id, { onDelete: 'set null' }),
    /** Counted up with every change, so that nobody approves words that they did not see. */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    uniqueIndex('drafts_one_open').on(t.conversationId).where(sql`${t.state} in ('proposed', 'edited')`),
    index('drafts_by_conversation').on(t.conversationId, t.id),
    index('drafts_waiting').on(t.createdAt).where(sql`${t.state} in ('proposed', 'edited')`),
    check('drafts_state', sql`${t.state} in ('proposed', 'edited', 'approved', 'sent', 'discarded', 'withdrawn')`),
    check('drafts_sent_has_a_message', sql`${t.state} not in ('approved', 'sent') or ${t.messageId} is not null`),
    check('drafts_withdrawn_has_a_reason', sql`${t.state} is not 'withdrawn' or ${t.because} is not null`),
  ],
)

/** What the model worded and was not let through. */
export const refusals = sqliteTable(
  'refusals',
  {
    id: integer('id').primaryKey(),
    draftId: integer('draft_id')
      .notNull()
      .references(() => drafts.id),
    words: text('words').notNull(),
    because: text('because').notNull(),
    /** The piece of the words that was wrong. */
    detail: text('detail').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('refusals_by_draft').on(t.draftId)],
)

/** A danger that a caller told of, until somebody of the shop took it. */
export const emergencies = sqliteTable(
  'emergencies',
  {
    id: integer('id').primaryKey(),
    conversationId: integer('conversation_id')
      .notNull()
      .references(() => conversations.id),
    messageId: integer('message_id')
      .notNull()
      .references(() => messages.id),
    danger: text('danger', { enum: ['gas', 'co', 'electrical', 'flood', 'fire', 'other'] }).notNull(),
    openedAt: instant('opened_at').notNull(),
    /** How often everybody on call was told. */
    rounds: integer('rounds').notNull().default(0),
    takenAt: instant('taken_at'),
    takenBy: integer('taken_by').references(() => crew.id, { onDelete: 'set null' }),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because', { enum: ['taken', 'nobody-answered', 'closed', 'forgotten'] }),
  },
  (t) => [
    uniqueIndex('emergencies_one_open').on(t.conversationId).where(sql`${t.endedAt} is null`),
    index('emergencies_by_conversation').on(t.conversationId, t.id),
    check('emergencies_danger', sql`${t.danger} in ('gas', 'co', 'electrical', 'flood', 'fire', 'other')`),
    check('emergencies_end_has_a_reason', sql`${t.endedAt} is null or ${t.endedBecause} is not null`),
  ],
)

/** By what a caller let themselves be texted: their own call or text, or their word to the owner. */
export const consents = sqliteTable(
  'consents',
  {
    id: integer('id').primaryKey(),
    callerId: integer('caller_id')
      .notNull()
      .references(() => callers.id),
    kind: text('kind', { enum: ['called', 'texted', 'owner'] }).notNull(),
    callId: integer('call_id').references(() => calls.id),
    messageId: integer('message_id').references(() => messages.id),
    givenAt: instant('given_at').notNull(),
    /** What makes a second record of the same day or cause impossible. */
    onceKey: text('once_key').notNull().unique(),
  },
  (t) => [
    index('consents_by_caller').on(t.callerId, t.givenAt),
    check('consents_kind', sql`${t.kind} in ('called', 'texted', 'owner')`),
  ],
)

/** Whose phone got which alert: an answer without a code is about the last one. */
export const alertTexts = sqliteTable(
  'alert_texts',
  {
    messageId: integer('message_id')
      .primaryKey()
      .references(() => messages.id),
    alertId: integer('alert_id')
      .notNull()
      .references(() => alerts.id, { onDelete: 'cascade' }),
    toNumber: text('to_number').notNull(),
  },
  (t) => [index('alert_texts_by_number').on(t.toNumber, t.messageId), index('alert_texts_by_alert').on(t.alertId)],
)

/** A mail to the shop's own people. */
export const mails = sqliteTable(
  'mails',
  {
    id: integer('id').primaryKey(),
    alertId: integer('alert_id').references(() => alerts.id, { onDelete: 'set null' }),
    onceKey: text('once_key').notNull().unique(),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['queued', 'sent', 'failed'] }).notNull(),
    because: text('because'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('mails_by_alert').on(t.alertId),
    check('mails_state', sql`${t.state} in ('queued', 'sent', 'failed')`),
    check('mails_failure_has_a_reason', sql`${t.state} is not 'failed' or ${t.because} is not null`),
  ],
)

/** What must still go out: one errand per effect, left in the transaction that decided on it. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', {
      enum: [
        'send-message',
        'fetch-media',
        'caller-answered',
        'write-reply',
        'improve-draft',
        'raise-alarm',
        'send-draft',
        'owner-said',
        'send-mail',
        'push-copy',
        'mail-event',
        'decide-call',
        'place-call',
        'fetch-recording',
        'write-transcript',
        'drop-recording',
      ],
    }).notNull(),
    subjectId: integer('subject_id').notNull(),
    lane: text('lane', {
      enum: ['texts', 'alerts', 'replies', 'drafts', 'media', 'mail', 'calendars', 'calls', 'speech', 'desk'],
    }).notNull(),
    /** Errands of one key go one after the other, in the order of their ids. */
    orderKey: text('order_key').notNull(),
    state: text('state', { enum: ['due', 'attempting', 'unknown', 'held', 'done', 'given-up'] }).notNull(),
    dueAt: instant('due_at').notNull(),
    notAfter: instant('not_after'),
    attempts: integer('attempts').notNull().default(0),
    /** Attempts that never came to an end, because the process died in them. */
    crashes: integer('crashes').notNull().default(0),
    /** How often the provider's list was searched without finding it. */
    looks: integer('looks').notNull().default(0),
    because: text('because'),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    unique('outbox_one_per_effect').on(t.kind, t.subjectId),
    index('outbox_open').on(t.state, t.lane, t.dueAt, t.id).where(sql`${t.state} in ('due', 'attempting', 'unknown')`),
    index('outbox_open_by_order').on(t.orderKey, t.id).where(sql`${t.state} in ('due', 'attempting', 'unknown')`),
    check('outbox_state', sql`${t.state} in ('due', 'attempting', 'unknown', 'held', 'done', 'given-up')`),
  ],
)

/** Every attempt, marked before it begins: a mark without an end is an unknown outcome. */
export const attempts = sqliteTable(
  'attempts',
  {
    errandId: integer('errand_id')
      .notNull()
      .references(() => outbox.id),
    number: integer('number').notNull(),
    markedAt: instant('marked_at').notNull(),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    detail: text('detail'),
  },
  (t) => [primaryKey({ columns: [t.errandId, t.number] })],
)

/** Until when the carrier's and the messenger's own lists have been read. */
export const sweeps = sqliteTable(
  'sweeps',
  {
    provider: text('provider').notNull(),
    kind: text('kind', { enum: ['calls', 'messages'] }).notNull(),
    /** When the box was connected: what was before is none of its business. */
    beganAt: instant('began_at').notNull(),
    sweptTo: instant('swept_to').notNull(),
    failedSince: instant('failed_since'),
  },
  (t) => [primaryKey({ columns: [t.provider, t.kind] })],
)

/** What a step of the set-up last found, as JSON, and when. It is dropped when what it was about changes. */
export const setUpChecks = sqliteTable(
  'set_up_checks',
  {
    step: text('step', { enum: ['opener', 'account', 'number', 'address', 'connection', 'text', 'call'] }).primaryKey(),
    found: text('found').notNull(),
    checkedAt: instant('checked_at').notNull(),
  },
  (t) => [
    check(
      'set_up_checks_step',
      sql`${t.step} in ('opener', 'account', 'number', 'address', 'connection', 'text', 'call')`,
    ),
  ],
)
