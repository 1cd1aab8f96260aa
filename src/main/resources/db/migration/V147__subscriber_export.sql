-- That the people of a list left as a file: when, by whose hand, which of them and how many. One row a file, however many people are in it;
-- what was searched for is not kept, since it may be the name of somebody who is erased later. people is null until the file was written.
create table subscriber_export (
  id           uuid primary key,
  list_id      uuid not null references mailing_list (id) on delete cascade,
  form         varchar(10) not null,
  searched     boolean not null,
  status       varchar(12),
  tag          varchar(60),
  people       integer,
  whole        boolean not null,
  created_at   timestamp with time zone not null,
  created_by   varchar(200) not null,
  finished_at  timestamp with time zone
);
create index subscriber_export_by_list on subscriber_export (list_id, created_at, id);
