ALTER TABLE `lines` ADD `carrier` text;--> statement-breakpoint
ALTER TABLE `lines` ADD `messenger` text;--> statement-breakpoint
ALTER TABLE `lines` ADD `texts_from_id` integer CONSTRAINT "lines_texts_from" CHECK(`texts_from_id` <> `id`);--> statement-breakpoint
ALTER TABLE `lines` ADD `stand_in_id` integer CONSTRAINT "lines_stand_in" CHECK(`stand_in_id` <> `id`);--> statement-breakpoint
ALTER TABLE `lines` ADD `retired_at` integer CONSTRAINT "lines_retired" CHECK(`retired_at` is null or `texts_from_id` is not null);
