-- Whose fault it is that a copy did not get there (address, mailbox, sender, transport); of a queued one, that it waits.
alter table delivery add column fault varchar(12);

-- What stays of the failed copies of a dispatch when the rows about single readers have gone: how many failed by whose fault.
create table failure_total (
  dispatch_id  uuid not null references dispatch (id) on delete cascade,
  fault        varchar(12) not null,
  copies       bigint not null,
  primary key (dispatch_id, fault)
);
