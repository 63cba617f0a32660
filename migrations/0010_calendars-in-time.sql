CREATE TABLE `calendar_copies` (
	`id` integer PRIMARY KEY NOT NULL,
	`booking_id` integer NOT NULL,
	`calendar_id` integer NOT NULL,
	`uid` text NOT NULL,
	`ref` text,
	`version` text,
	`pushed_revision` integer,
	`pushed_start` integer,
	`pushed_end` integer,
	`missing_since` integer,
	`failing_since` integer,
	`problem` text,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`calendar_id`) REFERENCES `calendars`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_copies_uid_unique` ON `calendar_copies` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_copies_once` ON `calendar_copies` (`booking_id`,`calendar_id`);--> statement-breakpoint
CREATE TABLE `pushes` (
	`id` integer PRIMARY KEY NOT NULL,
	`copy_id` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`copy_id`) REFERENCES `calendar_copies`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pushes_once` ON `pushes` (`copy_id`,`revision`);--> statement-breakpoint
ALTER TABLE `calendars` ADD `expanded_in` text;--> statement-breakpoint
ALTER TABLE `calendars` ADD `not_before` integer;