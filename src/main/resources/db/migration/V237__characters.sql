-- What a person may write is counted in characters, as JSON Schema and PostgreSQL count; H2 counts UTF-16 units, of which an emoji has two. Only the
-- limits of columns grow; no row is written anew. Who did something is a name with words before it ("api token").
drop view recipient;
alter table api_token alter column name set data type varchar(400);
alter table clipping alter column image_alt set data type varchar(1000);
alter table clipping alter column placed_by set data type varchar(500);
alter table clipping alter column saved_by set data type varchar(500);
alter table clipping alter column section set data type varchar(600);
alter table clipping alter column source set data type varchar(240);
alter table clipping alter column title set data type varchar(600);
alter table feed alter column created_by set data type varchar(500);
alter table feed alter column section set data type varchar(600);
alter table feed alter column title set data type varchar(600);
alter table issue alter column subject set data type varchar(800);
alter table issue_comment alter column entry_title set data type varchar(400);
alter table issue_comment alter column resolved_by set data type varchar(500);
alter table issue_comment alter column written_by set data type varchar(500);
alter table issue_link alter column source set data type varchar(240);
alter table issue_review alter column taken_by set data type varchar(500);
alter table issue_revision alter column saved_by set data type varchar(500);
alter table learned_source alter column name set data type varchar(240);
alter table mailing_list alter column title set data type varchar(600);
alter table medium alter column alt set data type varchar(1000);
alter table newsletter alter column title set data type varchar(600);
alter table segment alter column name set data type varchar(400);
alter table subscriber alter column name set data type varchar(400);
alter table subscriber_tag alter column tag set data type varchar(120);
alter table subscriber_export alter column tag set data type varchar(120);
alter table subscriber_export alter column created_by set data type varchar(500);
alter table subscriber_import alter column created_by set data type varchar(500);
alter table subscriber_import alter column undone_by set data type varchar(500);
alter table subscriber_import_change alter column name_before set data type varchar(400);
alter table subscriber_import_change alter column name_after set data type varchar(400);
alter table bulk_change alter column created_by set data type varchar(500);
alter table bulk_change alter column undone_by set data type varchar(500);
alter table bulk_change_memory alter column stood_before set data type varchar(1000);
alter table consent alter column who set data type varchar(500);
alter table consent alter column how set data type varchar(1000);
alter table dispatch alter column created_by set data type varchar(500);
alter table dispatch alter column detail set data type varchar(1000);
alter table frozen_edition alter column sender_name set data type varchar(400);
alter table search_word alter column field set data type varchar(120);
alter table subscription alter column left_detail set data type varchar(1000);
alter table suppression alter column created_by set data type varchar(500);
alter table suppression alter column detail set data type varchar(1000);
alter table suppression alter column lifted_why set data type varchar(1000);
create view recipient as
select n.id as subscription_id, n.subscriber_id, n.list_id, s.email, s.name, coalesce(n.confirmed_at, n.asked_at) as since
from subscription n
join subscriber s on s.id = n.subscriber_id
where n.status = 'confirmed'
  and (n.paused_until is null or n.paused_until <= current_timestamp)
  and not exists (
    select 1 from suppression x
    where x.key_hash = s.key_hash and x.lifted_at is null and (x.list_id is null or x.list_id = n.list_id));
-- PostgreSQL forgets what it knew of the values of a column whose type is another.
analyze;
