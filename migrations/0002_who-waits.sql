DROP INDEX `alerts_unseen`;--> statement-breakpoint
CREATE INDEX `alerts_standing` ON `alerts` (`created_at`) WHERE "alerts"."seen_at" is null and "alerts"."kind" <> 'first-answer';--> statement-breakpoint
ALTER TABLE `conversations` ADD `waits_since` integer;--> statement-breakpoint
UPDATE `conversations` SET `waits_since` = `last_inbound_at` WHERE `closed_at` IS NULL AND `last_inbound_at` IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM `messages` WHERE `messages`.`conversation_id` = `conversations`.`id` AND `messages`.`kind` = 'by-hand' AND `messages`.`created_at` >= `conversations`.`last_inbound_at`
);--> statement-breakpoint
CREATE INDEX `conversations_waiting` ON `conversations` (`waits_since`) WHERE "conversations"."waits_since" is not null and "conversations"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `callbacks_queue` ON `callbacks` ("called_times" desc,`waiting_since`,`id`) WHERE "callbacks"."closed_at" is null;
