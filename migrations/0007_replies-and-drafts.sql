CREATE TABLE `alert_texts` (
	`message_id` integer PRIMARY KEY NOT NULL,
	`alert_id` integer NOT NULL,
	`to_number` text NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `alert_texts_by_number` ON `alert_texts` (`to_number`,`message_id`);--> statement-breakpoint
CREATE INDEX `alert_texts_by_alert` ON `alert_texts` (`alert_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` integer PRIMARY KEY NOT NULL,
	`caller_id` integer NOT NULL,
	`kind` text NOT NULL,
	`call_id` integer,
	`message_id` integer,
	`given_at` integer NOT NULL,
	`once_key` text NOT NULL,
	FOREIGN KEY (`caller_id`) REFERENCES `callers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_kind" CHECK("consents"."kind" in ('called', 'texted', 'owner'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_once_key_unique` ON `consents` (`once_key`);--> statement-breakpoint
CREATE INDEX `consents_by_caller` ON `consents` (`caller_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` integer PRIMARY KEY NOT NULL,
	`conversation_id` integer NOT NULL,
	`enquiry_id` integer NOT NULL,
	`answers_message_id` integer NOT NULL,
	`step` text NOT NULL,
	`body` text NOT NULL,
	`worded_by` text NOT NULL,
	`state` text NOT NULL,
	`because` text,
	`facts` text NOT NULL,
	`goes_at` integer,
	`message_id` integer,
	`decided_by` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answers_message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "drafts_state" CHECK("drafts"."state" in ('proposed', 'edited', 'approved', 'sent', 'discarded', 'withdrawn')),
	CONSTRAINT "drafts_sent_has_a_message" CHECK("drafts"."state" not in ('approved', 'sent') or "drafts"."message_id" is not null),
	CONSTRAINT "drafts_withdrawn_has_a_reason" CHECK("drafts"."state" is not 'withdrawn' or "drafts"."because" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_one_open` ON `drafts` (`conversation_id`) WHERE "drafts"."state" in ('proposed', 'edited');--> statement-breakpoint
CREATE INDEX `drafts_by_conversation` ON `drafts` (`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `drafts_waiting` ON `drafts` (`created_at`) WHERE "drafts"."state" in ('proposed', 'edited');--> statement-breakpoint
CREATE TABLE `emergencies` (
	`id` integer PRIMARY KEY NOT NULL,
	`conversation_id` integer NOT NULL,
	`message_id` integer NOT NULL,
	`danger` text NOT NULL,
	`opened_at` integer NOT NULL,
	`rounds` integer DEFAULT 0 NOT NULL,
	`taken_at` integer,
	`taken_by` integer,
	`ended_at` integer,
	`ended_because` text,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "emergencies_danger" CHECK("emergencies"."danger" in ('gas', 'co', 'electrical', 'flood', 'fire', 'other')),
	CONSTRAINT "emergencies_end_has_a_reason" CHECK("emergencies"."ended_at" is null or "emergencies"."ended_because" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `emergencies_one_open` ON `emergencies` (`conversation_id`) WHERE "emergencies"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `emergencies_by_conversation` ON `emergencies` (`conversation_id`,`id`);--> statement-breakpoint
CREATE TABLE `enquiries` (
	`id` integer PRIMARY KEY NOT NULL,
	`conversation_id` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`service` text,
	`need` text,
	`address` text,
	`name` text,
	`urgency` text,
	`wanted` text DEFAULT '[]' NOT NULL,
	`phone` text,
	`email` text,
	`asked` text DEFAULT '[]' NOT NULL,
	`misses` integer DEFAULT 0 NOT NULL,
	`read_through` integer,
	`answered_through` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enquiries_urgency" CHECK("enquiries"."urgency" is null or "enquiries"."urgency" in ('emergency', 'soon', 'flexible'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `enquiries_one_open` ON `enquiries` (`conversation_id`) WHERE "enquiries"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `enquiries_by_conversation` ON `enquiries` (`conversation_id`,`id`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`alert_id` integer,
	`once_key` text NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`because` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "mails_state" CHECK("mails"."state" in ('queued', 'sent', 'failed')),
	CONSTRAINT "mails_failure_has_a_reason" CHECK("mails"."state" is not 'failed' or "mails"."because" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_once_key_unique` ON `mails` (`once_key`);--> statement-breakpoint
CREATE INDEX `mails_by_alert` ON `mails` (`alert_id`);--> statement-breakpoint
CREATE TABLE `refusals` (
	`id` integer PRIMARY KEY NOT NULL,
	`draft_id` integer NOT NULL,
	`words` text NOT NULL,
	`because` text NOT NULL,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `refusals_by_draft` ON `refusals` (`draft_id`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `handed_over_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `handed_over_because` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `code` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `language` text;--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_code_unique` ON `conversations` (`code`);--> statement-breakpoint
ALTER TABLE `crew` ADD `hours` text;--> statement-breakpoint
ALTER TABLE `crew` ADD `alerted` text DEFAULT 'never' NOT NULL;--> statement-breakpoint
ALTER TABLE `crew` ADD `invitation_hash` text;--> statement-breakpoint
ALTER TABLE `crew` ADD `invited_at` integer;--> statement-breakpoint
ALTER TABLE `crew` ADD `revoked_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `crew_invitation_hash_unique` ON `crew` (`invitation_hash`);