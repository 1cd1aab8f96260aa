-- Of a mail about the service is kept what is kept of a copy: the answer taken apart, whose fault it is, over which relay it went. What was
-- said before now stays in reply as it is.
alter table notice add column code integer;
alter table notice add column enhanced varchar(12);
alter table notice add column fault varchar(12);
alter table notice add column relay varchar(30);

-- unknown: all of it went out and nobody heard an answer. next_try_at is null once it is not tried again.
alter table notice drop constraint notice_state;
alter table notice add constraint notice_state check (state in ('queued', 'sending', 'sent', 'unknown', 'failed', 'dropped'));
alter table notice alter column next_try_at drop not null;

-- claim: who has it in hand; only they say what became of it. leaving: its end was about to leave, so it may have arrived. doubtful: so it was
-- at a try before. What is being sent while this runs may have left.
alter table notice add column claim uuid;
alter table notice add column leaving boolean not null default false;
alter table notice add column doubtful boolean not null default false;
update notice set leaving = true where state = 'sending';
