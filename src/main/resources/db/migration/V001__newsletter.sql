-- A publication: who makes it, in which language, from which sender. What is asked of it by name has a column,
-- the rest lies in its document.
create table newsletter (
  id          uuid primary key,
  slug        varchar(60) not null unique,
  title       varchar(300) not null,
  document    text not null,
  version     integer not null,
  created_at  timestamp with time zone not null,
  updated_at  timestamp with time zone not null
);
