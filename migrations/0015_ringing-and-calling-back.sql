CREATE TABLE `bridges` (
	`id` integer PRIMARY KEY NOT NULL,
	`caller_id` integer NOT NULL,
	`callback_id` integer,
	`emergency_id` integer,
	`line_id` integer NOT NULL,
	`crew_id` integer,
	`phone` text NOT NULL,
	`carrier` text NOT NULL,
	`provider_call_id` text,
	`created_at` integer NOT NULL,
	`picked_up_at` integer,
	`started_at` integer,
	`rung_until` text,
	`seconds` integer,
	`outcome` text,
	`ended_at` integer,
	`because` text,
	FOREIGN KEY (`caller_id`) REFERENCES `callers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`callback_id`) REFERENCES `callbacks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`emergency_id`) REFERENCES `emergencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`crew_id`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bridges_one_open_per_phone` ON `bridges` (`caller_id`,`phone`) WHERE "bridges"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `bridges_by_caller` ON `bridges` (`caller_id`,`id`);--> statement-breakpoint
CREATE INDEX `bridges_open` ON `bridges` (`created_at`) WHERE "bridges"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `call_legs` (
	`id` integer PRIMARY KEY NOT NULL,
	`call_id` integer NOT NULL,
	`crew_id` integer,
	`number` text NOT NULL,
	`placed_at` integer NOT NULL,
	`picked_up_at` integer,
	`accepted_at` integer,
	`ended_at` integer,
	`ended_as` text,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`crew_id`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `call_legs_once` ON `call_legs` (`call_id`,`number`);--> statement-breakpoint
ALTER TABLE `calls` ADD `stage` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `rung_until` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `accepted_leg_id` integer REFERENCES call_legs(id);--> statement-breakpoint
ALTER TABLE `crew` ADD `rung` text DEFAULT 'in-hours' NOT NULL;--> statement-breakpoint
ALTER TABLE `lines` ADD `closed_plan` text;--> statement-breakpoint
ALTER TABLE `lines` ADD `ring_seconds` integer DEFAULT 20 NOT NULL;--> statement-breakpoint
ALTER TABLE `lines` ADD `is_rung_in_turn` integer DEFAULT false NOT NULL;