-- Whose save a revision is, by a name that stays, and which saves it stands for: those of a page that saves by itself fold
-- into one. Of a revision that is older than this column nobody knows the hand.
alter table issue_revision add column saved_by_id varchar(200);
alter table issue_revision add column autosave boolean default false not null;
alter table issue_revision add column first_version integer;
alter table issue_revision add column begun_at timestamp with time zone;
update issue_revision set first_version = version, begun_at = saved_at;
alter table issue_revision alter column first_version set not null;
alter table issue_revision alter column begun_at set not null;
