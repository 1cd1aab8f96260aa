-- Another program's list of addresses that are to stay silent is a file like one of subscribers, of one list or of all. Who put a
-- suppression in place is kept with it, and which file brought it, so that the file can be taken back.
alter table suppression add column created_by varchar(200);
alter table suppression add column import_id uuid;
create index suppression_by_import on suppression (import_id, id);

alter table subscriber_import add column kind varchar(12) default 'subscribers' not null;
alter table subscriber_import alter column list_id drop not null;
create index subscriber_import_by_kind on subscriber_import (kind, created_at, id);
