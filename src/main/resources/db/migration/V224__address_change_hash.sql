-- The keyed hash of the address that somebody wants to move to: by it the wish goes when whoever is reached there is erased. Null for
-- those of before, which go within the week.
alter table address_change add column key_hash varchar(64);
create index address_change_by_key on address_change (key_hash);
