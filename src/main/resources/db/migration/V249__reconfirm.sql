-- When a list asks those who gave no sign of life for long whether they still want it: {afterMonths}, or null for never. reconfirm_asked_at says
-- since when such a question waits for a sign; of who was never asked, or gave one since, it is null.
alter table mailing_list add column reconfirm text;
alter table subscription add column reconfirm_asked_at timestamp with time zone;
create index notice_by_kind on notice (kind, created_at);
