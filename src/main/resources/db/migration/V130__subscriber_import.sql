-- A file of subscribers on its way into a list. done counts the records that were read and committed, so that whoever goes on after a
-- crash begins behind them; choices holds what the sender stated (mapping, consent), columns what became of each column.
create table subscriber_import (
  id            uuid primary key,
  list_id       uuid not null references mailing_list (id) on delete cascade,
  format        varchar(10) not null,
  charset       varchar(40),
  delimiter     varchar(1),
  state         varchar(12) not null,
  dry_run       boolean not null,
  choices       text not null,
  columns       text not null,
  octets        bigint not null,
  read_octets   bigint not null,
  done          bigint not null,
  added         integer not null,
  changed       integer not null,
  unchanged     integer not null,
  skipped       integer not null,
  suppressed    integer not null,
  fault         varchar(40),
  created_at    timestamp with time zone not null,
  created_by    varchar(200) not null,
  started_at    timestamp with time zone,
  finished_at   timestamp with time zone,
  undone_by     varchar(200),
  constraint subscriber_import_state check (state in ('receiving', 'waiting', 'running', 'finished', 'cancelled', 'failed', 'undoing', 'undone'))
);
create index subscriber_import_by_list on subscriber_import (list_id, created_at, id);
create index subscriber_import_by_state on subscriber_import (state, created_at);

-- The file in parts, so that any process on this database can go on with it. It goes as soon as it was read: it holds addresses.
create table subscriber_import_part (
  import_id  uuid not null references subscriber_import (id) on delete cascade,
  place      integer not null,
  octets     bytea not null,
  primary key (import_id, place)
);

-- Rows that were not taken: where and why, nothing of what they say.
create table subscriber_import_skip (
  import_id  uuid not null references subscriber_import (id) on delete cascade,
  line       bigint not null,
  reason     varchar(20) not null,
  primary key (import_id, line)
);

-- What an import changed of people who were there, to be able to undo it. It goes with the person.
create table subscriber_import_change (
  import_id          uuid not null references subscriber_import (id) on delete cascade,
  subscriber_id      uuid not null references subscriber (id) on delete cascade,
  subscription_id    uuid not null,
  confirmed          boolean not null,
  name_before        varchar(200),
  name_after         varchar(200),
  attributes_before  text,
  attributes_after   text,
  tags_added         text,
  primary key (import_id, subscriber_id)
);
create index subscriber_import_change_by_person on subscriber_import_change (subscriber_id);

-- The one lane on which imports are worked on; whoever holds it renews it with each batch, in the same transaction.
create table subscriber_import_lane (
  id      integer primary key,
  holder  varchar(40),
  until   timestamp with time zone not null
);
insert into subscriber_import_lane (id, holder, until) values (1, null, timestamp with time zone '2000-01-01 00:00:00+00');
