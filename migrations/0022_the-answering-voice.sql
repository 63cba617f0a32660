CREATE TABLE `talks` (
	`call_id` integer PRIMARY KEY NOT NULL,
	`heard_by` text NOT NULL,
	`began_at` integer NOT NULL,
	`connected_at` integer,
	`turns` integer DEFAULT 0 NOT NULL,
	`silences` integer DEFAULT 0 NOT NULL,
	`said_at` integer,
	`booked_at` integer,
	`follows` text DEFAULT 'listen' NOT NULL,
	`ended_at` integer,
	`ended_because` text,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `talks_open` ON `talks` (`began_at`) WHERE "talks"."ended_at" is null;--> statement-breakpoint
ALTER TABLE `lines` ADD `heard_by` text DEFAULT 'relay' NOT NULL;