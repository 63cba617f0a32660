import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
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
  },
  (t) => [
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
  'before-restore',
  'found-too-late',
  'in-conversation',
  'texted-recently',
  'hourly-cap',
  'daily-cap',
] as const

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
  },
  (t) => [
    unique('calls_once').on(t.carrier, t.providerCallId),
    index('calls_by_start').on(t.startedAt),
    index('calls_by_caller').on(t.callerId, t.startedAt),
    index('calls_open').on(t.startedAt).where(sql`${t.endedAt} is null`),
    check('calls_decision', sql`${t.decision} is null or ${t.decision} in ('text-back', 'stay-silent')`),
    check('calls_silence_has_a_reason', sql`${t.decision} is not 'stay-silent' or ${t.because} is not null`),
    check('calls_text_back_has_a_message', sql`${t.decision} is not 'text-back' or ${t.messageId} is not null`),
    check('calls_outcome', sql`${t.outcome} is null or ${t.outcome} in ('answered', 'missed', 'voicemail')`),
  ],
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
        'text-back',
        'called-again',
        'opt-out-answer',
        'opt-in-answer',
        'help-answer',
        'by-hand',
        'alert',
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
  },
  // Who answered first shows as somebody who waits; the rest stands until it is put aside.
  (t) => [index('alerts_standing').on(t.createdAt).where(sql`${t.seenAt} is null and ${t.kind} <> 'first-answer'`)],
)

/** What must still go out: one errand per effect, left in the transaction that decided on it. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['send-message', 'fetch-media', 'caller-answered'] }).notNull(),
    subjectId: integer('subject_id').notNull(),
    lane: text('lane', { enum: ['texts', 'alerts', 'media', 'desk'] }).notNull(),
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
