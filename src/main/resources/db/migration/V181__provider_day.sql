-- How many copies were on their way to a large provider on a day, of all instances: what a warm-up has used of it.
create table provider_day (
  provider  varchar(60) not null,
  day_utc   date not null,
  copies    bigint not null,
  primary key (provider, day_utc)
);
