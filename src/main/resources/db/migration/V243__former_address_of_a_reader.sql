-- Whether the person had ever been on a list by when they moved from there. Of whoever had not, the address may have been a slip of the
-- pen, and then is somebody else's. Where the ledger no longer tells, they had.
alter table former_address add column was_reader boolean default true not null;

update former_address set was_reader = false
where exists (
    select 1 from subscription s join consent here on here.subscription_id = s.id
    where s.subscriber_id = former_address.subscriber_id and here.key_hash = former_address.key_hash)
  and not exists (
    select 1 from subscription s
    join consent here on here.subscription_id = s.id
    join consent spoken on spoken.subscription_id = s.id and spoken.id <= here.id
    where s.subscriber_id = former_address.subscriber_id and here.key_hash = former_address.key_hash
      and spoken.action in ('confirmed', 'added', 'imported', 'resubscribed', 'unsubscribed'));
