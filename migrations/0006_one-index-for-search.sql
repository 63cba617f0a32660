DROP INDEX `callers_by_plain_name`;
