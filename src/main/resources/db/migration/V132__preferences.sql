-- What readers say of themselves: the language of the service's own mails and pages, whether statistics may count them, a pause, and
-- why they left. All of it goes with the person.
alter table subscriber add column language varchar(8);
alter table subscriber add column statistics_since timestamp with time zone;
alter table subscription add column paused_until timestamp with time zone;
alter table subscription add column left_because varchar(20);
alter table subscription add column left_detail varchar(500);

-- Another address that a reader asked for, until its own mailbox has answered. One for each person: the latest.
create table address_change (
  id             uuid primary key,
  subscriber_id  uuid not null unique references subscriber (id) on delete cascade,
  email          varchar(320) not null,
  asked_at       timestamp with time zone not null,
  done_at        timestamp with time zone
);
create index address_change_by_age on address_change (asked_at);

-- As before, without those who pause. A pause ends by itself.
create or replace view recipient as
select n.id as subscription_id, n.subscriber_id, n.list_id, s.email, s.name, coalesce(n.confirmed_at, n.asked_at) as since
from subscription n
join subscriber s on s.id = n.subscriber_id
where n.status = 'confirmed'
  and (n.paused_until is null or n.paused_until <= current_timestamp)
  and not exists (
    select 1 from suppression x
    where x.key_hash = s.key_hash and x.lifted_at is null and (x.list_id is null or x.list_id = n.list_id));
