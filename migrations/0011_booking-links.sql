CREATE TABLE `booking_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`conversation_id` integer NOT NULL,
	`booking_id` integer,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_links_token_hash_unique` ON `booking_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `booking_links_by_conversation` ON `booking_links` (`conversation_id`);