-- What saved entries taught about sources: the domain of a link and the name that an editor gave it, the latest one. The newsletter's
-- own settings stand in its document and come first.
create table learned_source (
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  domain         varchar(255) not null,
  name           varchar(120) not null,
  learned_at     timestamp with time zone not null,
  primary key (newsletter_id, domain)
);
