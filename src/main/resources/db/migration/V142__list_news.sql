-- Who keeps a list hears in the morning how many came and left. news_to: a line for each of them. told_at is the end of what was
-- told; whoever moves it on tells the rest, so that it is told once.
alter table mailing_list add column news_to text;
create table list_news (
  list_id  uuid primary key references mailing_list (id) on delete cascade,
  told_at  timestamp with time zone not null
);

-- A notice to somebody who is no subscriber: of which list, to which address, and what it tells.
alter table notice alter column subscription_id drop not null;
alter table notice add column list_id uuid references mailing_list (id) on delete cascade;
alter table notice add column email varchar(320);
alter table notice add column words text;
