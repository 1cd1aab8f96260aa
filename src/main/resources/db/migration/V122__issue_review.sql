-- The steps of an issue's review: who asked, approved or sent it back, and when. version is the issue's that they did it on.
create table issue_review (
  id           uuid primary key,
  issue_id     uuid not null references issue (id) on delete cascade,
  version      integer not null,
  action       varchar(10) not null,
  comment_text text,
  taken_at     timestamp with time zone not null,
  taken_by     varchar(200) not null,
  taken_by_id  varchar(200) not null,
  constraint one_step_a_version unique (issue_id, version)
);
