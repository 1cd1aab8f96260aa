-- When the first complaint about a copy came in: the next ones about it are not counted.
alter table delivery add column complained_at timestamp with time zone;

-- How many copies of a dispatch were complained about, for good. The row of the provider '' is that of all: also of copies whose reader is gone.
-- sent: how many copies the provider had taken when that was counted last. forgiven: so many had come when somebody last resumed the dispatch.
-- told, of all only: 0 nobody, 1 the operator was warned, 2 told that it is too many.
create table complaint_total (
  dispatch_id  uuid not null references dispatch (id) on delete cascade,
  provider     varchar(255) not null,
  complaints   bigint not null,
  sent         bigint not null,
  counted_at   timestamp with time zone,
  forgiven     bigint not null,
  told         integer not null,
  primary key (dispatch_id, provider)
);
