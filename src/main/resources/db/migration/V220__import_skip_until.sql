-- The last of the lines that were read into one value, where a quotation mark was not closed in its own.
alter table subscriber_import_skip add column until_line bigint;
