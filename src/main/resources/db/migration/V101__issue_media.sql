-- Which pictures and files an issue shows as it stands. A medium that stands here cannot be deleted: the database says no.
create table issue_media (
  issue_id   uuid not null references issue (id) on delete cascade,
  medium_id  uuid not null references medium (id),
  primary key (issue_id, medium_id)
);
create index issue_media_by_medium on issue_media (medium_id);
