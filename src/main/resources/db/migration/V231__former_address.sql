-- Addresses that a person had before, by their keyed hashes: so few that an import asks for all of a batch at once what the ledger could
-- tell of each. They go with the person, whose erasure leaves a suppression under each of them.
create table former_address (
  key_hash       varchar(64) not null,
  subscriber_id  uuid not null references subscriber (id) on delete cascade,
  primary key (key_hash, subscriber_id)
);
create index former_address_by_person on former_address (subscriber_id);

insert into former_address (key_hash, subscriber_id)
select distinct c.key_hash, p.id
from consent c
join subscription s on s.id = c.subscription_id
join subscriber p on p.id = s.subscriber_id
where c.key_hash <> p.key_hash;
