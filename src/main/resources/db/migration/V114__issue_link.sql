-- The links of the entries of each issue as it was last saved, so that one index tells where a link was seen before. Written with
-- every save. Issues that were saved before this table was there (projected = false) are entered at the next start.
create table issue_link (
  issue_id       uuid not null references issue (id) on delete cascade,
  entry          varchar(60) not null,
  newsletter_id  uuid not null references newsletter (id),
  link_hash      varchar(64) not null,
  source         varchar(120),
  primary key (issue_id, entry)
);
create index issue_link_seen on issue_link (newsletter_id, link_hash);

alter table issue add column projected boolean not null default false;
