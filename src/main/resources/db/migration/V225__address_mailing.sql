-- When an address that somebody wanted to move to was mailed last, by its keyed hash: it is mailed once a day, however many ask. A wish
-- that came second is shown and kept as any other, without a mail of its own.
create table address_mailing (
  key_hash   varchar(64) primary key,
  mailed_at  timestamp with time zone not null
);
create index address_mailing_by_age on address_mailing (mailed_at);
alter table address_change add column mailed boolean default true not null;
