-- Of which segment the people were that left as a file, by the slug that it had.
alter table subscriber_export add column segment varchar(60);
