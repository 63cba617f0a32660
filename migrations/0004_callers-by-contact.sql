ALTER TABLE `callers` ADD `last_contact_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `callers` SET `last_contact_at` = max(
	`created_at`,
	coalesce((SELECT max(`started_at`) FROM `calls` WHERE `caller_id` = `callers`.`id`), 0),
	coalesce((SELECT `last_inbound_at` FROM `conversations` WHERE `caller_id` = `callers`.`id`), 0)
);--> statement-breakpoint
CREATE INDEX `callers_by_contact` ON `callers` (`last_contact_at`,`id`,`number`,`plain_name`) WHERE "callers"."forgotten_at" is null;--> statement-breakpoint
CREATE INDEX `callers_blocked` ON `callers` (`last_contact_at`) WHERE "callers"."forgotten_at" is null and "callers"."blocked_at" is not null;--> statement-breakpoint
CREATE INDEX `callers_personal` ON `callers` (`last_contact_at`) WHERE "callers"."forgotten_at" is null and "callers"."personal_at" is not null;--> statement-breakpoint
CREATE INDEX `callers_opted_out` ON `callers` (`last_contact_at`) WHERE "callers"."forgotten_at" is null and "callers"."opted_out_at" is not null;
