-- What stays of the copies of a dispatch when the rows about single readers have gone: how many stood where. A row goes and is counted
-- here in one transaction, so that the sum of both is the audience at every moment.
create table delivery_total (
  dispatch_id  uuid not null references dispatch (id) on delete cascade,
  state        varchar(12) not null,
  copies       bigint not null,
  primary key (dispatch_id, state)
);

-- Issues of which nobody can tell any more who got them: only totals are kept, of one dispatch at least.
create view forgotten_issue as
select i.newsletter_id, i.number
from issue i
where exists (
  select 1 from dispatch o
  join delivery_total t on t.dispatch_id = o.id
  where o.issue_id = i.id);

-- The last run of each rule that lets rows go. finished_at null: under way, or cut off by the end of its program.
create table retention_run (
  rule         varchar(40) primary key,
  started_at   timestamp with time zone not null,
  finished_at  timestamp with time zone,
  removed      bigint not null,
  failed       boolean not null
);

-- What is old enough to go is found without reading what is not.
create index consent_by_action on consent (action, recorded_at);
create index notice_by_age on notice (state, changed_at);
