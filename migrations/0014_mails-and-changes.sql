CREATE TABLE `booking_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`booking_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`deed` text NOT NULL,
	`made_by` integer,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_changes_once` ON `booking_changes` (`booking_id`,`revision`);--> statement-breakpoint
CREATE TABLE `event_mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`booking_id` integer NOT NULL,
	`to_address` text NOT NULL,
	`method` text NOT NULL,
	`sequence` integer NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`summary` text NOT NULL,
	`location` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`state` text NOT NULL,
	`because` text,
	`reached_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_mails_method" CHECK("event_mails"."method" in ('request', 'cancel')),
	CONSTRAINT "event_mails_state" CHECK("event_mails"."state" in ('queued', 'sent', 'failed', 'dropped')),
	CONSTRAINT "event_mails_failure_has_a_reason" CHECK("event_mails"."state" is not 'failed' or "event_mails"."because" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_mails_by_booking` ON `event_mails` (`booking_id`,`id`);--> statement-breakpoint
ALTER TABLE `special_days` ADD `is_said` integer DEFAULT true NOT NULL;--> statement-breakpoint
-- Whoever never said anything of a holiday is closed on holidays from now on; whoever closed some left the others open on purpose.
UPDATE `special_days` SET `is_said` = 0 WHERE `source` = 'holiday' AND `hours` IS NULL AND NOT EXISTS (
	SELECT 1 FROM `special_days` AS `said` WHERE `said`.`source` = 'holiday' AND `said`.`hours` IS NOT NULL
);--> statement-breakpoint
UPDATE `special_days` SET `hours` = '[]' WHERE `is_said` = 0;
