ALTER TABLE `callers` ADD `plain_name` text;--> statement-breakpoint
UPDATE `callers` SET `plain_name` = plain_name(`name`) WHERE `name` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `callers_by_plain_name` ON `callers` (`plain_name`) WHERE "callers"."plain_name" is not null;--> statement-breakpoint
ALTER TABLE `messages` ADD `written_by` integer REFERENCES crew(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `conversations_open` ON `conversations` (`last_message_at`) WHERE "conversations"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `conversations_closed` ON `conversations` (`last_message_at`) WHERE "conversations"."closed_at" is not null;