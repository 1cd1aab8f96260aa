-- What those who make an issue say to each other about it, or about one of its entries. entry_title is what the entry was called
-- then, for when it is gone.
create table issue_comment (
  id             uuid primary key,
  issue_id       uuid not null references issue (id) on delete cascade,
  entry_id       varchar(60),
  entry_title    varchar(200),
  words          text not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  written_by     varchar(200) not null,
  written_by_id  varchar(200) not null,
  resolved_at    timestamp with time zone,
  resolved_by    varchar(200),
  version        integer not null
);

create index issue_comment_of_issue on issue_comment (issue_id, created_at);
