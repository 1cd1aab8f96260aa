-- Which dispatch's copy was refused when that silenced an address, as import_id says of a file: what a relay that was set up wrongly did is
-- taken back as a set. Null for what came from elsewhere, and once somebody else wants the address silent too.
alter table suppression add column dispatch_id uuid;
create index suppression_by_dispatch on suppression (dispatch_id, id);
