-- The keyed hashes of all addresses that a kept answer names, with blanks between: by them it is forgotten when its person is erased.
alter table idempotent_answer add column named text;
