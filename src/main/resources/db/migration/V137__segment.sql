-- A part of a list that has a name: those of its people whom a filter fits at the moment that somebody asks. filter is the document that
-- came in, with lists by their ids.
create table segment (
  id          uuid primary key,
  list_id     uuid not null references mailing_list (id) on delete cascade,
  slug        varchar(60) not null,
  name        varchar(200) not null,
  filter      text not null,
  version     integer not null,
  created_at  timestamp with time zone not null,
  updated_at  timestamp with time zone not null,
  constraint segment_slug_taken unique (list_id, slug)
);

-- What the audience may know of issues and of what became of them; it knows no other name of a later station's. A copy that nobody will
-- send any more is none.
create view numbered_issue as select newsletter_id, number from issue;
create view receipt as
select d.subscriber_id, d.state, i.newsletter_id, i.number
from issue i
join dispatch o on o.issue_id = i.id
join delivery d on d.dispatch_id = o.id
where d.state <> 'queued' or o.status <> 'cancelled';

-- segment_id stands until the audience is frozen, and keeps the segment from being deleted; segment, its slug, stays.
alter table dispatch add column segment_id uuid references segment (id);
alter table dispatch add column segment varchar(60);
create index dispatch_by_segment on dispatch (segment_id);
