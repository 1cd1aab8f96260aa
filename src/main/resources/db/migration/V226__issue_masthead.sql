-- What the newsletter said of itself when the issue was published (R-09): NewsletterDraft's fields of the same names. The title is
-- kept for lists; without one it is computed of the masthead. What was published before takes what stands today.
alter table issue add column masthead text;
alter table issue add column title varchar(400);
update issue set masthead = (select n.document from newsletter n where n.id = issue.newsletter_id) where status = 'PUBLISHED';
