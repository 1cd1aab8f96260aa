-- When somebody took back that they want to move there, or was moved elsewhere: the link that was mailed opens nothing. The row stays, so
-- that whoever wants it after all the same day goes on with that mail, since no mailbox gets a second one.
alter table address_change add column withdrawn_at timestamp with time zone;
