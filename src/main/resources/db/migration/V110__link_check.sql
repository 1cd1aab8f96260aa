-- What is known of the links that somebody wrote down, by their normal form: link_hash is its SHA-256. due_at: when it is to be looked at;
-- who takes it moves that on, so that it comes back if the program ends on the way. Null: nobody waits for it.
create table link_check (
  link_hash   varchar(64) primary key,
  url         varchar(2048) not null,
  state       varchar(12),
  status      integer,
  final_url   text,
  reason      varchar(40),
  checked_at  timestamp with time zone,
  due_at      timestamp with time zone,
  constraint link_check_state check (state in ('reachable', 'redirected', 'gone', 'blocked', 'unreachable'))
);
create index link_check_due on link_check (due_at);
create index link_check_by_age on link_check (checked_at);
