-- Who may do what: bearer tokens, stored as a hash, shown once.
create table api_token (
  id          uuid primary key,
  name        varchar(200) not null,
  hash        varchar(64) not null unique,
  scopes      varchar(100) not null,
  created_at  timestamp with time zone not null,
  expires_at  timestamp with time zone,
  revoked_at  timestamp with time zone,
  version     integer not null
);

-- The first answer to a request with an Idempotency-Key, kept for 24 hours. status 0: still being answered.
create table idempotent_answer (
  owner       varchar(200) not null,
  request_key varchar(200) not null,
  body_hash   varchar(64) not null,
  status      integer not null,
  headers     text,
  body        text,
  created_at  timestamp with time zone not null,
  primary key (owner, request_key)
);

-- The keys that sign the links in mails. The newest one signs, all of them verify.
create table signing_key (
  id          integer primary key,
  secret      varchar(100) not null,
  created_at  timestamp with time zone not null
);
