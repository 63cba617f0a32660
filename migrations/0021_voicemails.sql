CREATE TABLE `recordings` (
	`id` integer PRIMARY KEY NOT NULL,
	`call_id` integer NOT NULL,
	`carrier` text NOT NULL,
	`provider_recording_id` text NOT NULL,
	`source_url` text NOT NULL,
	`seconds` integer NOT NULL,
	`created_at` integer NOT NULL,
	`message_id` integer,
	`state` text NOT NULL,
	`because` text,
	`content_type` text,
	`file_name` text,
	`bytes` integer,
	`transcript_state` text NOT NULL,
	`transcript` text,
	`transcript_because` text,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recordings_state" CHECK("recordings"."state" in ('waiting', 'stored', 'refused', 'failed')),
	CONSTRAINT "recordings_transcript_state" CHECK("recordings"."transcript_state" in ('none', 'waiting', 'written', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `recordings_by_call` ON `recordings` (`call_id`);--> statement-breakpoint
CREATE INDEX `recordings_by_message` ON `recordings` (`message_id`) WHERE "recordings"."message_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `recordings_once` ON `recordings` (`carrier`,`provider_recording_id`);--> statement-breakpoint
ALTER TABLE `enquiries` ADD `heard` text DEFAULT '[]' NOT NULL;