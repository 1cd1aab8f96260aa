-- How often a copy was tried before a person had it tried again: attempts counts from there on, as the schedule of tries does.
alter table delivery add column tried_before integer default 0 not null;
