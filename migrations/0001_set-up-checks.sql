CREATE TABLE `set_up_checks` (
	`step` text PRIMARY KEY NOT NULL,
	`found` text NOT NULL,
	`checked_at` integer NOT NULL,
	CONSTRAINT "set_up_checks_step" CHECK("set_up_checks"."step" in ('opener', 'account', 'number', 'address', 'connection', 'text', 'call'))
) STRICT;
