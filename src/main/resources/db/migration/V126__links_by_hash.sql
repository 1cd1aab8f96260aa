-- The links of an issue, those in its running text too: an entry has one row for each. The table is made anew, and filled from the issues
-- at the next start. Many links are asked for at once (a page of the inbox, a whole issue), and H2 looks up a list of values in an index
-- only by its first column, so the link comes first.
drop table issue_link;
create table issue_link (
  issue_id       uuid not null references issue (id) on delete cascade,
  entry          varchar(60) not null,
  link_hash      varchar(64) not null,
  own            boolean not null,
  newsletter_id  uuid not null references newsletter (id),
  source         varchar(120),
  primary key (issue_id, entry, link_hash)
);
create index issue_link_seen on issue_link (link_hash, newsletter_id);
update issue set projected = false;

create index clipping_seen on clipping (link_hash, newsletter_id);
