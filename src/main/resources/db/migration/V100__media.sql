-- Pictures and files of a newsletter. What was uploaded is known by its hash alone; kept is what was made of it: the renditions.
create table medium (
  id             uuid primary key,
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  kind           varchar(10) not null,
  name           varchar(80) not null,
  hash           varchar(64) not null,
  alt            varchar(500),
  decorative     boolean not null,
  version        integer not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  constraint medium_once unique (newsletter_id, hash),
  constraint medium_kind check (kind in ('PICTURE', 'FILE'))
);
create index medium_by_age on medium (newsletter_id, created_at, id);

create table rendition (
  id         uuid primary key,
  medium_id  uuid not null references medium (id) on delete cascade,
  place      integer not null,
  name       varchar(100) not null,
  purpose    varchar(10) not null,
  type       varchar(40) not null,
  width      integer,
  height     integer,
  size       bigint not null,
  hash       varchar(64) not null,
  constraint rendition_name unique (medium_id, name),
  constraint rendition_purpose check (purpose in ('WHOLE', 'MAIL', 'WEB'))
);

-- The octets in parts, so that neither database nor program ever holds a large file in one piece.
create table rendition_part (
  rendition_id  uuid not null references rendition (id) on delete cascade,
  place         integer not null,
  octets        bytea not null,
  primary key (rendition_id, place)
);
