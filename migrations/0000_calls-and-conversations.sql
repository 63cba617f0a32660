CREATE TABLE `alerts` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`once_key` text NOT NULL,
	`words` text NOT NULL,
	`conversation_id` integer,
	`message_id` integer,
	`created_at` integer NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `alerts_once_key_unique` ON `alerts` (`once_key`);--> statement-breakpoint
CREATE INDEX `alerts_unseen` ON `alerts` (`created_at`) WHERE "alerts"."seen_at" is null;--> statement-breakpoint
CREATE TABLE `attempts` (
	`errand_id` integer NOT NULL,
	`number` integer NOT NULL,
	`marked_at` integer NOT NULL,
	`ended_at` integer,
	`outcome` text,
	`detail` text,
	PRIMARY KEY(`errand_id`, `number`),
	FOREIGN KEY (`errand_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `box` (
	`id` integer PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`hash_key` text NOT NULL,
	`session_secret` text NOT NULL,
	`epoch` integer DEFAULT 0 NOT NULL,
	`last_alive_at` integer NOT NULL,
	`restored_at` integer,
	`quarantined_at` integer,
	`sent_list_imported_at` integer,
	`clock_distrusted_at` integer,
	CONSTRAINT "box_is_one_row" CHECK("box"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `callbacks` (
	`id` integer PRIMARY KEY NOT NULL,
	`caller_id` integer NOT NULL,
	`call_id` integer,
	`because` text NOT NULL,
	`called_times` integer DEFAULT 1 NOT NULL,
	`waiting_since` integer NOT NULL,
	`closed_at` integer,
	`closed_because` text,
	FOREIGN KEY (`caller_id`) REFERENCES `callers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `callbacks_one_open_per_caller` ON `callbacks` (`caller_id`) WHERE "callbacks"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `callbacks_by_since` ON `callbacks` (`waiting_since`);--> statement-breakpoint
CREATE TABLE `callers` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text,
	`name` text,
	`opted_out_at` integer,
	`opted_out_by` text,
	`blocked_at` integer,
	`personal_at` integer,
	`cannot_text_at` integer,
	`cannot_text_because` text,
	`last_texted_back_at` integer,
	`created_at` integer NOT NULL,
	`forgotten_at` integer,
	CONSTRAINT "callers_number_or_forgotten" CHECK("callers"."number" is not null or "callers"."forgotten_at" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `callers_number_unique` ON `callers` (`number`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` integer PRIMARY KEY NOT NULL,
	`carrier` text NOT NULL,
	`provider_call_id` text NOT NULL,
	`caller_id` integer,
	`no_caller_because` text,
	`line_id` integer,
	`forwarded_from` text,
	`attestation` text,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`seconds` integer,
	`outcome` text,
	`carrier_said` text,
	`found_by` text NOT NULL,
	`decided_at` integer,
	`decision` text,
	`because` text,
	`message_id` integer,
	FOREIGN KEY (`caller_id`) REFERENCES `callers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calls_decision" CHECK("calls"."decision" is null or "calls"."decision" in ('text-back', 'stay-silent')),
	CONSTRAINT "calls_silence_has_a_reason" CHECK("calls"."decision" is not 'stay-silent' or "calls"."because" is not null),
	CONSTRAINT "calls_text_back_has_a_message" CHECK("calls"."decision" is not 'text-back' or "calls"."message_id" is not null),
	CONSTRAINT "calls_outcome" CHECK("calls"."outcome" is null or "calls"."outcome" in ('answered', 'missed', 'voicemail'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `calls_by_start` ON `calls` (`started_at`);--> statement-breakpoint
CREATE INDEX `calls_by_caller` ON `calls` (`caller_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `calls_open` ON `calls` (`started_at`) WHERE "calls"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `calls_once` ON `calls` (`carrier`,`provider_call_id`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` integer PRIMARY KEY NOT NULL,
	`caller_id` integer NOT NULL,
	`line_id` integer,
	`created_at` integer NOT NULL,
	`last_message_at` integer NOT NULL,
	`last_inbound_at` integer,
	`closed_at` integer,
	`owner_alerted_at` integer,
	`called_again_at` integer,
	`read_at` integer,
	FOREIGN KEY (`caller_id`) REFERENCES `callers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_caller_id_unique` ON `conversations` (`caller_id`);--> statement-breakpoint
CREATE INDEX `conversations_by_last_message` ON `conversations` (`last_message_at`);--> statement-breakpoint
CREATE TABLE `crew` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`mobile` text,
	`password_hash` text,
	`password_changed_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "crew_role" CHECK("crew"."role" in ('owner', 'crew'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `crew_mobile_unique` ON `crew` (`mobile`);--> statement-breakpoint
CREATE TABLE `kept_opt_outs` (
	`number_hash` text PRIMARY KEY NOT NULL,
	`opted_out_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`plan` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "lines_plan" CHECK("lines"."plan" in ('off', 'fallback', 'ring-crew-first', 'after-hours', 'unknown-callers', 'always'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `lines_number_unique` ON `lines` (`number`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY NOT NULL,
	`message_id` integer NOT NULL,
	`position` integer NOT NULL,
	`source_url` text NOT NULL,
	`state` text NOT NULL,
	`because` text,
	`content_type` text,
	`file_name` text,
	`bytes` integer,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_state" CHECK("media"."state" in ('waiting', 'stored', 'refused', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `media_once` ON `media` (`message_id`,`position`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`conversation_id` integer,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`once_key` text,
	`to_number` text,
	`from_number` text,
	`body` text NOT NULL,
	`segments` integer DEFAULT 1 NOT NULL,
	`state` text NOT NULL,
	`because` text,
	`error_code` text,
	`messenger` text NOT NULL,
	`provider_message_id` text,
	`created_at` integer NOT NULL,
	`not_after` integer,
	`sent_at` integer,
	`delivered_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_state" CHECK("messages"."state" in ('received', 'queued', 'sending', 'unknown', 'sent', 'delivered', 'failed', 'held', 'suppressed')),
	CONSTRAINT "messages_direction" CHECK(("messages"."direction" = 'inbound') = ("messages"."state" = 'received')),
	CONSTRAINT "messages_silence_has_a_reason" CHECK("messages"."state" not in ('failed', 'held', 'suppressed') or "messages"."because" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_reference_unique` ON `messages` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once_key_unique` ON `messages` (`once_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once_per_provider_id` ON `messages` (`messenger`,`provider_message_id`) WHERE "messages"."provider_message_id" is not null;--> statement-breakpoint
CREATE INDEX `messages_by_conversation` ON `messages` (`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_by_creation` ON `messages` (`created_at`);--> statement-breakpoint
CREATE INDEX `messages_text_backs` ON `messages` (`created_at`) WHERE "messages"."kind" in ('text-back', 'called-again');--> statement-breakpoint
CREATE INDEX `messages_inbound_by_sender` ON `messages` (`from_number`,`created_at`) WHERE "messages"."direction" = 'inbound';--> statement-breakpoint
CREATE INDEX `messages_in_trouble` ON `messages` (`created_at`) WHERE "messages"."state" in ('failed', 'held', 'unknown');--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`lane` text NOT NULL,
	`order_key` text NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`not_after` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`crashes` integer DEFAULT 0 NOT NULL,
	`looks` integer DEFAULT 0 NOT NULL,
	`because` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	CONSTRAINT "outbox_state" CHECK("outbox"."state" in ('due', 'attempting', 'unknown', 'held', 'done', 'given-up'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_open` ON `outbox` (`state`,`lane`,`due_at`,`id`) WHERE "outbox"."state" in ('due', 'attempting', 'unknown');--> statement-breakpoint
CREATE INDEX `outbox_open_by_order` ON `outbox` (`order_key`,`id`) WHERE "outbox"."state" in ('due', 'attempting', 'unknown');--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_one_per_effect` ON `outbox` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` integer PRIMARY KEY NOT NULL,
	`messenger` text NOT NULL,
	`provider_message_id` text NOT NULL,
	`reference` text,
	`said` text NOT NULL,
	`status` text NOT NULL,
	`because` text,
	`error_code` text,
	`received_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_once` ON `receipts` (`messenger`,`provider_message_id`,`said`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`crew_id` integer,
	`data` text NOT NULL,
	`address` text,
	`browser` text,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`crew_id`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_crew` ON `sessions` (`crew_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `sweeps` (
	`provider` text NOT NULL,
	`kind` text NOT NULL,
	`began_at` integer NOT NULL,
	`swept_to` integer NOT NULL,
	`failed_since` integer,
	PRIMARY KEY(`provider`, `kind`)
) STRICT;
