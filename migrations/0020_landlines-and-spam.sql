ALTER TABLE `callers` ADD `not_spam_at` integer;--> statement-breakpoint
ALTER TABLE `callers` ADD `line_type` text;--> statement-breakpoint
ALTER TABLE `callers` ADD `line_type_at` integer;--> statement-breakpoint
ALTER TABLE `calls` ADD `suspected_because` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `passed_at` integer;--> statement-breakpoint
ALTER TABLE `calls` ADD `asked` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `keyed_number` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `keyed_times` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `texted_caller_id` integer REFERENCES callers(id);--> statement-breakpoint
CREATE INDEX `calls_suspected` ON `calls` (`started_at`,`id`) WHERE "calls"."because" = 'suspected-spam';--> statement-breakpoint
CREATE INDEX `calls_keyed` ON `calls` (`texted_caller_id`,`started_at`) WHERE "calls"."texted_caller_id" is not null;--> statement-breakpoint
ALTER TABLE `lines` ADD `screening` text DEFAULT 'suspects' NOT NULL;