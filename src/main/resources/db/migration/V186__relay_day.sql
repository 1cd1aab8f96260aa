-- How many copies were on their way to a large provider on a day over one relay, of all instances: what its warm-up has used of it.
create table relay_day (
  relay     varchar(30) not null,
  provider  varchar(60) not null,
  day_utc   date not null,
  copies    bigint not null,
  primary key (relay, provider, day_utc)
);
insert into relay_day (relay, provider, day_utc, copies) select 'smtp', provider, day_utc, copies from provider_day;
drop table provider_day;
