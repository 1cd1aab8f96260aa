-- The slugs that a newsletter had before. Its mails, feeds and bookmarks keep leading to it, and nobody else gets one of them.
create table former_slug (
  slug           varchar(60) primary key,
  newsletter_id  uuid not null references newsletter (id) on delete cascade
);
create index former_slug_of_newsletter on former_slug (newsletter_id);
