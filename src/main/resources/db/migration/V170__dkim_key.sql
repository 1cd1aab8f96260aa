-- Keys that sign mail (DKIM). published is what DNS tells, in base 64; secret is the private half, encrypted (rubriek.shared.Vault). active_for
-- is domain and algorithm while a key signs and null otherwise, so that of each only one does.
create table dkim_key (
  id            uuid primary key,
  domain        varchar(253) not null,
  selector      varchar(63) not null,
  algorithm     varchar(10) not null,
  bits          integer not null,
  published     varchar(1000) not null,
  secret        varchar(6000) not null,
  origin        varchar(10) not null,
  status        varchar(10) not null,
  active_for    varchar(270) unique,
  created_at    timestamp with time zone not null,
  activated_at  timestamp with time zone,
  retired_at    timestamp with time zone,
  version       integer not null,
  unique (domain, selector)
);
