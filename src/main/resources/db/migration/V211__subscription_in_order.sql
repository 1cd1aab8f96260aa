-- A list from one end to the other, some people at a time (order by list_id, subscriber_id): without it H2 sorts all who are left for each part.
create index subscription_in_order on subscription (list_id, subscriber_id);
