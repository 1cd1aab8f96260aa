-- A numbered issue. Its content is one document; each save adds a revision.
create table issue (
  id             uuid primary key,
  newsletter_id  uuid not null references newsletter (id),
  number         integer not null,
  period         varchar(7) not null,
  status         varchar(12) not null,
  content        text not null,
  version        integer not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  published_at   timestamp with time zone,
  constraint issue_number_taken unique (newsletter_id, number)
);

create table issue_revision (
  issue_id  uuid not null references issue (id) on delete cascade,
  version   integer not null,
  number    integer not null,
  period    varchar(7) not null,
  content   text not null,
  saved_at  timestamp with time zone not null,
  saved_by  varchar(200) not null,
  primary key (issue_id, version)
);

create index issue_by_status on issue (newsletter_id, status, number);
