-- The name of the list's field that a row did not fit; nothing of its value.
alter table subscriber_import_skip add column field varchar(60);
