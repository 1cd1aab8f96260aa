-- Which relay carried a copy last: the name that it has in the settings. Null: none yet, or nobody knows any more.
alter table delivery add column relay varchar(30);
