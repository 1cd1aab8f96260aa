-- A welcome for who signed up themselves, as the list wants it: {subject, text, latestIssue}, or null for none. welcomed_at says that
-- somebody was greeted on this list, once and for all.
alter table mailing_list add column welcome text;
alter table subscription add column welcomed_at timestamp with time zone;
