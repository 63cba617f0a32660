ALTER TABLE `alerts` ADD `draft_id` integer REFERENCES drafts(id);--> statement-breakpoint
ALTER TABLE `alerts` ADD `draft_version` integer;--> statement-breakpoint
UPDATE `alerts` SET (`draft_id`, `draft_version`) = (
	SELECT `drafts`.`id`, CAST(substr(`named`.`tail`, instr(`named`.`tail`, ':') + 1) AS integer)
	FROM (SELECT substr(`alerts`.`once_key`, instr(`alerts`.`once_key`, ':draft:') + 7) AS `tail`) AS `named`
	JOIN `drafts` ON `drafts`.`id` = CAST(`named`.`tail` AS integer)
) WHERE `once_key` GLOB '*:draft:[0-9]*:[0-9]*';--> statement-breakpoint
UPDATE OR IGNORE `alerts` SET `once_key` = substr(`once_key`, 1, instr(`once_key`, ':draft:') - 1) WHERE `draft_id` IS NOT NULL;
