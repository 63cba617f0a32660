ALTER TABLE `calendars` ADD `expanded_in` text;--> statement-breakpoint
ALTER TABLE `calendars` ADD `not_before` integer;