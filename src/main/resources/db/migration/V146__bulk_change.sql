-- A change of many people of a list at once, on its way through them in the order of their ids; behind is the last one who was looked at,
-- so that whoever goes on after a crash begins behind them. choices holds what was asked for, and of whom.
create table bulk_change (
  id           uuid primary key,
  list_id      uuid not null references mailing_list (id) on delete cascade,
  action       varchar(20) not null,
  choices      text not null,
  state        varchar(12) not null,
  behind       uuid not null,
  people       integer not null,
  changed      integer not null,
  skipped      integer not null,
  undone       integer not null,
  fault        varchar(40),
  created_at   timestamp with time zone not null,
  created_by   varchar(200) not null,
  started_at   timestamp with time zone,
  finished_at  timestamp with time zone,
  undone_by    varchar(200),
  constraint bulk_change_state check (state in ('waiting', 'running', 'finished', 'cancelled', 'failed', 'undoing', 'undone'))
);
create index bulk_change_by_list on bulk_change (list_id, created_at, id);
create index bulk_change_by_state on bulk_change (state, created_at);

-- Whom it changed and what stood before, to be able to undo it. It goes with the person, and when they say goodbye themselves.
create table bulk_change_memory (
  change_id        uuid not null references bulk_change (id) on delete cascade,
  subscriber_id    uuid not null references subscriber (id) on delete cascade,
  subscription_id  uuid not null,
  at               timestamp with time zone not null,
  stood_before     varchar(500),
  left_before      timestamp with time zone,
  primary key (change_id, subscriber_id)
);
create index bulk_change_memory_by_person on bulk_change_memory (subscriber_id);
create index bulk_change_memory_by_subscription on bulk_change_memory (subscription_id);
