DROP INDEX `callbacks_queue`;--> statement-breakpoint
CREATE INDEX `callbacks_queue` ON `callbacks` ("called_times" desc,"waiting_since" desc,"id" desc) WHERE "callbacks"."closed_at" is null;