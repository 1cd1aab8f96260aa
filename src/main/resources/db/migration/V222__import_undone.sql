-- What became of the people of an import that was undone: taken off or set back; and who stayed because they left since, did something
-- themselves since, or were changed since.
alter table subscriber_import add column undone_removed integer default 0 not null;
alter table subscriber_import add column undone_restored integer default 0 not null;
alter table subscriber_import add column undone_left integer default 0 not null;
alter table subscriber_import add column undone_active integer default 0 not null;
alter table subscriber_import add column undone_changed integer default 0 not null;
