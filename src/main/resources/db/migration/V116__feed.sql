-- RSS and Atom feeds whose items come into a newsletter's inbox. due_at is the next reading; whoever reads a feed puts it off first, so
-- that no two do. The last outcome is kept as it was; its words are made when somebody asks.
create table feed (
  id              uuid primary key,
  newsletter_id   uuid not null references newsletter (id) on delete cascade,
  url             varchar(2048) not null,
  link_hash       varchar(64) not null,
  title           varchar(300),
  section         varchar(300),
  etag            varchar(1000),
  last_modified   varchar(200),
  outcome         varchar(20) not null,
  outcome_items   integer not null,
  outcome_fresh   integer not null,
  outcome_why     varchar(60),
  read_at         timestamp with time zone not null,
  due_at          timestamp with time zone not null,
  failures        integer not null,
  created_by      varchar(200) not null,
  created_at      timestamp with time zone not null,
  constraint feed_once unique (newsletter_id, link_hash)
);
create index feed_due on feed (due_at);
