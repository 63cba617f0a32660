CREATE TABLE `bookings` (
	`id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`crew_id` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`held_until` integer,
	`offer_id` integer,
	`conversation_id` integer,
	`caller_id` integer,
	`service` text,
	`need` text,
	`address` text,
	`name` text,
	`email` text,
	`note` text,
	`place` text DEFAULT 'customer' NOT NULL,
	`before_minutes` integer DEFAULT 0 NOT NULL,
	`after_minutes` integer DEFAULT 0 NOT NULL,
	`overlaps` integer DEFAULT false NOT NULL,
	`uid` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`confirmed_at` integer,
	`booked_at` integer,
	`cancelled_at` integer,
	`cancelled_by` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`crew_id`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caller_id`) REFERENCES `callers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bookings_state" CHECK("bookings"."state" in ('held', 'booked', 'done', 'cancelled')),
	CONSTRAINT "bookings_end_after_start" CHECK("bookings"."ends_at" > "bookings"."starts_at"),
	CONSTRAINT "bookings_held_until" CHECK(("bookings"."state" = 'held') = ("bookings"."held_until" is not null)),
	CONSTRAINT "bookings_cancelled_by" CHECK(("bookings"."state" = 'cancelled') = ("bookings"."cancelled_at" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_uid_unique` ON `bookings` (`uid`);--> statement-breakpoint
CREATE INDEX `bookings_by_start` ON `bookings` (`starts_at`) WHERE "bookings"."state" <> 'cancelled';--> statement-breakpoint
CREATE INDEX `bookings_by_end` ON `bookings` (`ends_at`) WHERE "bookings"."state" <> 'cancelled';--> statement-breakpoint
CREATE INDEX `bookings_by_conversation` ON `bookings` (`conversation_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `bookings_by_caller` ON `bookings` (`caller_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `bookings_held` ON `bookings` (`held_until`) WHERE "bookings"."state" = 'held';--> statement-breakpoint
CREATE TABLE `busy` (
	`id` integer PRIMARY KEY NOT NULL,
	`calendar_id` integer NOT NULL,
	`object_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`is_all_day` integer DEFAULT false NOT NULL,
	`has_place` integer DEFAULT false NOT NULL,
	`summary` text,
	FOREIGN KEY (`calendar_id`) REFERENCES `calendars`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`object_id`) REFERENCES `calendar_objects`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `busy_by_end` ON `busy` (`ends_at`);--> statement-breakpoint
CREATE INDEX `busy_by_object` ON `busy` (`object_id`);--> statement-breakpoint
CREATE INDEX `busy_by_calendar` ON `busy` (`calendar_id`);--> statement-breakpoint
CREATE TABLE `calendar_objects` (
	`id` integer PRIMARY KEY NOT NULL,
	`calendar_id` integer NOT NULL,
	`ref` text NOT NULL,
	`uid` text,
	`version` text,
	`body` text NOT NULL,
	`warnings` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`calendar_id`) REFERENCES `calendars`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `calendar_objects_by_uid` ON `calendar_objects` (`uid`) WHERE "calendar_objects"."uid" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_objects_once` ON `calendar_objects` (`calendar_id`,`ref`);--> statement-breakpoint
CREATE TABLE `calendars` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`username` text,
	`secret` text,
	`remote_id` text NOT NULL,
	`crew_id` integer,
	`is_written` integer DEFAULT false NOT NULL,
	`all_day_blocks` integer DEFAULT true NOT NULL,
	`cursor` text,
	`asked_at` integer,
	`fresh_at` integer,
	`reconciled_at` integer,
	`failing_since` integer,
	`problem` text,
	`doubted` text,
	`expanded_to` integer,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`crew_id`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendars_kind" CHECK("calendars"."kind" in ('caldav', 'ics', 'google'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `offers` (
	`id` integer PRIMARY KEY NOT NULL,
	`conversation_id` integer NOT NULL,
	`slots` text NOT NULL,
	`booking_id` integer,
	`closed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `offers_by_conversation` ON `offers` (`conversation_id`,`id`);--> statement-breakpoint
CREATE TABLE `special_days` (
	`id` integer PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`crew_id` integer,
	`hours` text,
	`name` text,
	`source` text NOT NULL,
	FOREIGN KEY (`crew_id`) REFERENCES `crew`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `special_days_of_shop` ON `special_days` (`date`) WHERE "special_days"."crew_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `special_days_of_person` ON `special_days` (`crew_id`,`date`) WHERE "special_days"."crew_id" is not null;--> statement-breakpoint
ALTER TABLE `crew` ADD `takes_jobs` integer;--> statement-breakpoint
CREATE TRIGGER `bookings_overlap_on_insert` BEFORE INSERT ON `bookings`
WHEN NEW."state" IN ('held', 'booked') AND NOT NEW."overlaps"
BEGIN
	SELECT RAISE(ABORT, 'bookings overlap') WHERE EXISTS (
		SELECT 1 FROM `bookings` AS other
		WHERE other."id" <> NEW."id" AND other."state" IN ('held', 'booked', 'done')
			AND (other."crew_id" IS NEW."crew_id" OR other."crew_id" IS NULL OR NEW."crew_id" IS NULL)
			AND other."starts_at" < NEW."ends_at" AND other."ends_at" > NEW."starts_at"
	);
END;
--> statement-breakpoint
CREATE TRIGGER `bookings_overlap_on_update` BEFORE UPDATE OF `state`, `starts_at`, `ends_at`, `crew_id`, `overlaps` ON `bookings`
WHEN NEW."state" IN ('held', 'booked') AND NOT NEW."overlaps"
BEGIN
	SELECT RAISE(ABORT, 'bookings overlap') WHERE EXISTS (
		SELECT 1 FROM `bookings` AS other
		WHERE other."id" <> NEW."id" AND other."state" IN ('held', 'booked', 'done')
			AND (other."crew_id" IS NEW."crew_id" OR other."crew_id" IS NULL OR NEW."crew_id" IS NULL)
			AND other."starts_at" < NEW."ends_at" AND other."ends_at" > NEW."starts_at"
	);
END;
