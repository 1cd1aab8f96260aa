-- The address of a row that was not taken, as it was written, and the keyed hash of its mailbox ('unread' where it is none), by which it goes
-- when its person is erased. Both go in time.
alter table subscriber_import_skip add column email varchar(320);
alter table subscriber_import_skip add column email_hash varchar(64);
create index subscriber_import_skip_by_hash on subscriber_import_skip (email_hash);
