-- Which import brought a person, and put them on a list; null for everybody else. Cheaper than a row beside each, and all that an
-- undo needs to know of those who were new.
alter table subscriber add column import_id uuid;
alter table subscription add column import_id uuid;
