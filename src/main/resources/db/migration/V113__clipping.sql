-- The link inbox. link_hash is the SHA-256 of the link's normal form: one link lies in one inbox once. placed_issue and placed_entry name
-- the entry that was made of it, and stay when that entry is taken out, so that restoring the entry places the link again.
create table clipping (
  id             uuid primary key,
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  url            varchar(2048) not null,
  link_hash      varchar(64) not null,
  title          varchar(300),
  summary        text,
  source         varchar(120),
  language       varchar(40),
  published_on   date,
  image          varchar(2048),
  image_alt      varchar(500),
  section        varchar(300),
  note           text,
  state          varchar(12) not null,
  way            varchar(12) not null,
  saved_by       varchar(200) not null,
  placed_issue   uuid,
  placed_number  integer,
  placed_entry   varchar(60),
  placed_by      varchar(200),
  placed_at      timestamp with time zone,
  details        varchar(12) not null,
  details_fault  varchar(40),
  details_at     timestamp with time zone,
  details_due    timestamp with time zone,
  version        integer not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  constraint clipping_once unique (newsletter_id, link_hash),
  constraint clipping_state check (state in ('new', 'kept', 'placed', 'rejected'))
);
create index clipping_by_state on clipping (newsletter_id, state, created_at, id);
create index clipping_by_age on clipping (newsletter_id, created_at, id);
create index clipping_by_issue on clipping (placed_issue);
create index clipping_details_due on clipping (details, details_due);

-- Every link that an inbox has ever held, also after it was deleted there: no feed brings it again.
create table known_link (
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  link_hash      varchar(64) not null,
  primary key (newsletter_id, link_hash)
);

-- What a page calls its own address (rel=canonical), where that is another link than the one that led to it. Both as hashes.
create table canonical_link (
  link_hash       varchar(64) primary key,
  canonical_hash  varchar(64) not null
);
create index canonical_link_back on canonical_link (canonical_hash);
