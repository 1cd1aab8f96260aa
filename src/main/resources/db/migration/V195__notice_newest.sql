-- Mails about the service are looked at from the latest on.
create index notice_newest on notice (created_at desc, id);
