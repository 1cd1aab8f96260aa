-- All tables as the migrations up to this version leave them. A database that is empty begins with this file and goes on with those behind
-- it; one that has a history never reads it. SchemaTest holds it against the migrations (docs/decisions/0263).

-- A publication: who makes it, in which language, from which sender. What is asked of it by name has a column,
-- the rest lies in its document.
create table newsletter (
  id          uuid primary key,
  slug        varchar(60) not null unique,
  title       varchar(600) not null,
  document    text not null,
  version     integer not null,
  created_at  timestamp with time zone not null,
  updated_at  timestamp with time zone not null
);

-- A numbered issue. Its content is one document; each save adds a revision. subject and entries are what a list of issues says of each,
-- so that it need not read the documents. projected: its links stand in issue_link as the content has them. entries is null of an issue that was
-- saved last before this column was. masthead is what the newsletter said of itself when the issue was published (R-09), and title what the
-- issue was called by it, for lists.
create table issue (
  id             uuid primary key,
  newsletter_id  uuid not null references newsletter (id),
  number         integer not null,
  period         varchar(7) not null,
  status         varchar(12) not null,
  content        text not null,
  version        integer not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  published_at   timestamp with time zone,
  projected      boolean not null default false,
  subject        varchar(800),
  entries        integer,
  masthead       text,
  title          varchar(800),
  constraint issue_number_taken unique (newsletter_id, number)
);
create index issue_by_status on issue (newsletter_id, status, number);

-- Whose save a revision is, by a name that stays, and which saves it stands for: those of a page that saves by itself fold
-- into one. Of a revision that is older than this column nobody knows the hand.
create table issue_revision (
  issue_id       uuid not null references issue (id) on delete cascade,
  version        integer not null,
  number         integer not null,
  period         varchar(7) not null,
  content        text not null,
  saved_at       timestamp with time zone not null,
  saved_by       varchar(500) not null,
  saved_by_id    varchar(200),
  autosave       boolean default false not null,
  first_version  integer not null,
  begun_at       timestamp with time zone not null,
  primary key (issue_id, version)
);

-- Who may do what: bearer tokens, stored as a hash, shown once.
create table api_token (
  id          uuid primary key,
  name        varchar(400) not null,
  hash        varchar(64) not null unique,
  scopes      varchar(100) not null,
  created_at  timestamp with time zone not null,
  expires_at  timestamp with time zone,
  revoked_at  timestamp with time zone,
  version     integer not null
);

-- The first answer to a request with an Idempotency-Key, kept for 24 hours. status 0: still being answered.
-- The keyed hashes of all addresses that a kept answer names, with blanks between: by them it is forgotten when its person is erased.
create table idempotent_answer (
  owner        varchar(200) not null,
  request_key  varchar(200) not null,
  body_hash    varchar(64) not null,
  status       integer not null,
  headers      text,
  body         text,
  created_at   timestamp with time zone not null,
  named        text,
  primary key (owner, request_key)
);

-- The keys that sign the links in mails. The newest one signs, all of them verify.
create table signing_key (
  id          integer primary key,
  secret      varchar(100) not null,
  created_at  timestamp with time zone not null
);

-- Who asked for what, provably. A list belongs to a newsletter; a person (one address) subscribes to lists.
-- welcome: for who signed up themselves, as the list wants it: {subject, text, latestIssue}, or null for none. news_to: who hears in the
-- morning how many came and left, a line for each of them. fields: what a list asks of its people besides the address, as JSON: names,
-- types, choices.
create table mailing_list (
  id             uuid primary key,
  slug           varchar(60) not null unique,
  title          varchar(600) not null,
  newsletter_id  uuid not null references newsletter (id),
  opt_in         varchar(8) not null,
  consent_text   text not null,
  version        integer not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  welcome        text,
  news_to        text,
  fields         text,
  constraint list_opt_in check (opt_in in ('double', 'single'))
);
create index mailing_list_by_newsletter on mailing_list (newsletter_id, slug);

-- email is the address as it was entered, email_key what all its spellings share, key_hash the keyed hash of that.
-- import_id: which import brought them; null of everybody else. Cheaper than a row beside each, and all that an undo needs to know of those
-- who were new. language, of the service's own mails and pages, and statistics_since, whether statistics may count them, are what they say
-- of themselves. worded: whether the words of search_word are those of what stands in the row. Whoever writes people by a statement of their
-- own leaves it false, and a round that comes every few seconds makes them.
create table subscriber (
  id                uuid primary key,
  email             varchar(320) not null,
  email_key         varchar(320) not null unique,
  key_hash          varchar(64) not null,
  name              varchar(400),
  attributes        text,
  version           integer not null,
  created_at        timestamp with time zone not null,
  updated_at        timestamp with time zone not null,
  import_id         uuid,
  language          varchar(8),
  statistics_since  timestamp with time zone,
  worded            boolean default false not null
);
create index subscriber_unworded on subscriber (worded, id);

create table subscriber_tag (
  subscriber_id  uuid not null references subscriber (id) on delete cascade,
  tag            varchar(120) not null,
  primary key (subscriber_id, tag)
);
create index subscriber_by_tag on subscriber_tag (tag, subscriber_id);

-- asked_at, confirmed_at and unsubscribed_at are the latest of each; the whole story is in consent. import_id: which import put them on the
-- list. paused_until and why they left is what readers say themselves. welcomed_at: somebody was greeted on this list, once and for all.
create table subscription (
  id               uuid primary key,
  subscriber_id    uuid not null references subscriber (id) on delete cascade,
  list_id          uuid not null references mailing_list (id),
  status           varchar(12) not null,
  asked_at         timestamp with time zone not null,
  confirmed_at     timestamp with time zone,
  unsubscribed_at  timestamp with time zone,
  version          integer not null,
  import_id        uuid,
  paused_until     timestamp with time zone,
  left_because     varchar(20),
  left_detail      varchar(1000),
  welcomed_at      timestamp with time zone,
  constraint subscribed_once unique (subscriber_id, list_id),
  constraint subscription_status check (status in ('unconfirmed', 'confirmed', 'unsubscribed'))
);
create index subscription_by_list on subscription (list_id, status, subscriber_id);
create index subscription_by_age on subscription (status, asked_at);
-- A list as it is looked at: whoever came last stands first.
create index subscription_newest on subscription (list_id, asked_at desc, subscriber_id);
-- A list from one end to the other, some people at a time (order by list_id, subscriber_id): without it H2 sorts all who are left for each part.
create index subscription_in_order on subscription (list_id, subscriber_id);

-- The proof: append-only, one row for every step, never updated. It holds no address but its keyed hash, so that it may outlive the
-- person and still answer who consented to what. at is when the step was taken, recorded_at when we wrote it down.
-- fields: which of a person a step changed, by their names and never their values (a JSON list). suppression_id: which suppression one is
-- about; its reason is read there, where an erasure takes it away.
create table consent (
  id               bigint generated by default as identity primary key,
  subscription_id  uuid not null,
  list_id          uuid not null,
  key_hash         varchar(64) not null,
  action           varchar(20) not null,
  at               timestamp with time zone not null,
  recorded_at      timestamp with time zone not null,
  who              varchar(500) not null,
  how              varchar(1000) not null,
  words            text,
  words_hash       varchar(64),
  fields           text,
  suppression_id   uuid
);
create index consent_by_subscription on consent (subscription_id, id);
create index consent_by_key on consent (key_hash, id);
-- What is old enough to go is found without reading what is not.
create index consent_by_action on consent (action, recorded_at);

-- Addresses that get no mail, whatever lists say; list_id null: from no list. email goes when the person is erased, key_hash stays.
-- standing is address and list while in force and null once lifted: two who suppress at the same time make one row.
-- import_id: which file of another program's silent addresses brought it, so that the file can be taken back. dispatch_id: of which dispatch
-- a copy was refused, since what a relay that was set up wrongly did is taken back as a set; null for what came from elsewhere, and once
-- somebody else wants the address silent too.
create table suppression (
  id           uuid primary key,
  key_hash     varchar(64) not null,
  email        varchar(320),
  list_id      uuid references mailing_list (id),
  standing     varchar(110) unique,
  reason       varchar(20) not null,
  detail       varchar(1000),
  since        timestamp with time zone not null,
  lifted_at    timestamp with time zone,
  lifted_why   varchar(1000),
  created_by   varchar(500),
  import_id    uuid,
  dispatch_id  uuid
);
create index suppression_by_key on suppression (key_hash);
create index suppression_by_import on suppression (import_id, id);
create index suppression_by_dispatch on suppression (dispatch_id, id);

-- Mails about the service itself that wait for the courier: a confirmation that was asked for. next_try_at is also the lease of
-- one that is being sent: past it, another courier may take it, with the same message_id. list_id, email and words are of one to somebody
-- who is no subscriber: of which list, to which address, and what it tells. Kept is what is kept of a copy: the answer taken apart, whose
-- fault it is, over which relay it went. claim: who has it in hand; only they say what became of it. leaving: its end was about to leave,
-- so it may have arrived. doubtful: so it was at a try before.
create table notice (
  id               uuid primary key,
  kind             varchar(20) not null,
  subscription_id  uuid references subscription (id) on delete cascade,
  state            varchar(12) not null,
  attempts         integer not null,
  message_id       varchar(300),
  next_try_at      timestamp with time zone,
  created_at       timestamp with time zone not null,
  changed_at       timestamp with time zone not null,
  reply            varchar(1000),
  list_id          uuid references mailing_list (id) on delete cascade,
  email            varchar(320),
  words            text,
  code             integer,
  enhanced         varchar(12),
  fault            varchar(12),
  relay            varchar(30),
  claim            uuid,
  leaving          boolean not null default false,
  doubtful         boolean not null default false,
  constraint notice_state check (state in ('queued', 'sending', 'sent', 'unknown', 'failed', 'dropped'))
);
create index notice_waiting on notice (state, next_try_at);
create index notice_by_subscription on notice (subscription_id, created_at);
create index notice_by_age on notice (state, changed_at);
-- Mails about the service are looked at from the latest on.
create index notice_newest on notice (created_at desc, id);

-- A part of a list that has a name: those of its people whom a filter fits at the moment that somebody asks. filter is the document that
-- came in, with lists by their ids.
create table segment (
  id          uuid primary key,
  list_id     uuid not null references mailing_list (id) on delete cascade,
  slug        varchar(60) not null,
  name        varchar(400) not null,
  filter      text not null,
  version     integer not null,
  created_at  timestamp with time zone not null,
  updated_at  timestamp with time zone not null,
  constraint segment_slug_taken unique (list_id, slug)
);

-- One send of one issue to one or more lists. reason says in a code, and detail in the words of whoever gave it, why it stands still
-- or ended early. overruled: the failed checks that it leaves in spite of, who answered for that and why, as JSON. segment_id stands until the
-- audience is frozen, and keeps the segment from being deleted; segment, its slug, stays. resumed_at: when somebody last let it go on; what
-- a courier found out before is settled by that.
create table dispatch (
  id           uuid primary key,
  issue_id     uuid not null references issue (id),
  status       varchar(12) not null,
  reason       varchar(40),
  detail       varchar(1000),
  send_at      timestamp with time zone not null,
  not_after    timestamp with time zone,
  started_at   timestamp with time zone,
  finished_at  timestamp with time zone,
  created_at   timestamp with time zone not null,
  created_by   varchar(500) not null,
  version      integer not null,
  overruled    text,
  segment_id   uuid references segment (id),
  segment      varchar(60),
  resumed_at   timestamp with time zone,
  constraint dispatch_status check (status in ('scheduled', 'preparing', 'sending', 'paused', 'finished', 'cancelled'))
);
create index dispatch_by_issue on dispatch (issue_id);
create index dispatch_by_status on dispatch (status, send_at);
create index dispatch_by_segment on dispatch (segment_id);

create table dispatch_list (
  dispatch_id  uuid not null references dispatch (id) on delete cascade,
  list_id      uuid not null references mailing_list (id),
  primary key (dispatch_id, list_id)
);

-- The mail and its sender as they were when sending started; what every copy is spliced from, also the last one of a long retry (R-09).
create table frozen_edition (
  dispatch_id   uuid primary key references dispatch (id) on delete cascade,
  subject       text not null,
  plain         text not null,
  html          text not null,
  hash          varchar(64) not null,
  language      varchar(20) not null,
  sender_name   varchar(400) not null,
  sender_email  varchar(320) not null,
  reply_to      varchar(320),
  frozen_at     timestamp with time zone not null
);

-- One row per recipient. The state is the truth; there are no counters. No address and no name: they are read where the person
-- stands, so that nothing of somebody who was erased stays here. dated_at is the Date of the message, kept as long as a copy
-- with this message_id may have left; doubtful says that one may, though nobody knows. fault: whose it is that a copy did not get there
-- (address, mailbox, sender, transport); of a queued one, that it waits. relay: which one carried it last, by the name that it has in the
-- settings; null for none yet, or where nobody knows any more. tried_before: how often it was tried before a person had it tried again, since
-- attempts counts from there on, as the schedule of tries does. complained_at: when the first complaint about it came in; the next are not
-- counted.
create table delivery (
  id               bigint generated by default as identity primary key,
  dispatch_id      uuid not null references dispatch (id) on delete cascade,
  subscriber_id    uuid not null,
  subscription_id  uuid not null,
  batch            integer not null,
  state            varchar(12) not null,
  attempts         integer not null,
  message_id       varchar(300),
  return_token     varchar(64),
  dated_at         timestamp with time zone,
  doubtful         boolean not null default false,
  code             integer,
  enhanced         varchar(12),
  reply            varchar(1000),
  carrier          varchar(100),
  next_try_at      timestamp with time zone,
  changed_at       timestamp with time zone not null,
  fault            varchar(12),
  relay            varchar(30),
  tried_before     integer default 0 not null,
  complained_at    timestamp with time zone,
  constraint delivered_once unique (dispatch_id, subscriber_id),
  constraint delivery_state check (state in ('queued', 'sending', 'sent', 'unknown', 'failed', 'suppressed'))
);
create index delivery_waiting on delivery (dispatch_id, state, batch, id);
create index delivery_by_return_token on delivery (return_token);
-- A complaint brings a copy back without its reader's address; its Message-ID is what providers leave as it was.
create index delivery_by_message_id on delivery (message_id);

-- The tables of Quartz 2.5 (its tables_postgres.sql in lower case, in types that H2 knows too): what is due, and which instance has it.
-- Quartz reads and writes them; no query of ours does.
create table qrtz_job_details (
  sched_name         varchar(120) not null,
  job_name           varchar(200) not null,
  job_group          varchar(200) not null,
  description        varchar(250),
  job_class_name     varchar(250) not null,
  is_durable         boolean not null,
  is_nonconcurrent   boolean not null,
  is_update_data     boolean not null,
  requests_recovery  boolean not null,
  job_data           bytea,
  primary key (sched_name, job_name, job_group)
);

create table qrtz_triggers (
  sched_name      varchar(120) not null,
  trigger_name    varchar(200) not null,
  trigger_group   varchar(200) not null,
  job_name        varchar(200) not null,
  job_group       varchar(200) not null,
  description     varchar(250),
  next_fire_time  bigint,
  prev_fire_time  bigint,
  priority        integer,
  trigger_state   varchar(16) not null,
  trigger_type    varchar(8) not null,
  start_time      bigint not null,
  end_time        bigint,
  calendar_name   varchar(200),
  misfire_instr   smallint,
  job_data        bytea,
  primary key (sched_name, trigger_name, trigger_group),
  foreign key (sched_name, job_name, job_group) references qrtz_job_details (sched_name, job_name, job_group)
);

create table qrtz_simple_triggers (
  sched_name       varchar(120) not null,
  trigger_name     varchar(200) not null,
  trigger_group    varchar(200) not null,
  repeat_count     bigint not null,
  repeat_interval  bigint not null,
  times_triggered  bigint not null,
  primary key (sched_name, trigger_name, trigger_group),
  foreign key (sched_name, trigger_name, trigger_group) references qrtz_triggers (sched_name, trigger_name, trigger_group)
);

create table qrtz_cron_triggers (
  sched_name       varchar(120) not null,
  trigger_name     varchar(200) not null,
  trigger_group    varchar(200) not null,
  cron_expression  varchar(120) not null,
  time_zone_id     varchar(80),
  primary key (sched_name, trigger_name, trigger_group),
  foreign key (sched_name, trigger_name, trigger_group) references qrtz_triggers (sched_name, trigger_name, trigger_group)
);

create table qrtz_simprop_triggers (
  sched_name     varchar(120) not null,
  trigger_name   varchar(200) not null,
  trigger_group  varchar(200) not null,
  str_prop_1     varchar(512),
  str_prop_2     varchar(512),
  str_prop_3     varchar(512),
  int_prop_1     integer,
  int_prop_2     integer,
  long_prop_1    bigint,
  long_prop_2    bigint,
  dec_prop_1     numeric(13, 4),
  dec_prop_2     numeric(13, 4),
  bool_prop_1    boolean,
  bool_prop_2    boolean,
  primary key (sched_name, trigger_name, trigger_group),
  foreign key (sched_name, trigger_name, trigger_group) references qrtz_triggers (sched_name, trigger_name, trigger_group)
);

create table qrtz_blob_triggers (
  sched_name     varchar(120) not null,
  trigger_name   varchar(200) not null,
  trigger_group  varchar(200) not null,
  blob_data      bytea,
  primary key (sched_name, trigger_name, trigger_group),
  foreign key (sched_name, trigger_name, trigger_group) references qrtz_triggers (sched_name, trigger_name, trigger_group)
);

create table qrtz_calendars (
  sched_name     varchar(120) not null,
  calendar_name  varchar(200) not null,
  calendar       bytea not null,
  primary key (sched_name, calendar_name)
);

create table qrtz_paused_trigger_grps (
  sched_name     varchar(120) not null,
  trigger_group  varchar(200) not null,
  primary key (sched_name, trigger_group)
);

create table qrtz_fired_triggers (
  sched_name         varchar(120) not null,
  entry_id           varchar(95) not null,
  trigger_name       varchar(200) not null,
  trigger_group      varchar(200) not null,
  instance_name      varchar(200) not null,
  fired_time         bigint not null,
  sched_time         bigint not null,
  priority           integer not null,
  state              varchar(16) not null,
  job_name           varchar(200),
  job_group          varchar(200),
  is_nonconcurrent   boolean,
  requests_recovery  boolean,
  primary key (sched_name, entry_id)
);

create table qrtz_scheduler_state (
  sched_name         varchar(120) not null,
  instance_name      varchar(200) not null,
  last_checkin_time  bigint not null,
  checkin_interval   bigint not null,
  primary key (sched_name, instance_name)
);

create table qrtz_locks (
  sched_name  varchar(120) not null,
  lock_name   varchar(40) not null,
  primary key (sched_name, lock_name)
);

-- Pictures and files of a newsletter. What was uploaded is known by its hash alone; kept is what was made of it: the renditions.
create table medium (
  id             uuid primary key,
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  kind           varchar(10) not null,
  name           varchar(80) not null,
  hash           varchar(64) not null,
  alt            varchar(1000),
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

-- Which pictures and files an issue shows as it stands. A medium that stands here cannot be deleted: the database says no.
create table issue_media (
  issue_id   uuid not null references issue (id) on delete cascade,
  medium_id  uuid not null references medium (id),
  primary key (issue_id, medium_id)
);
create index issue_media_by_medium on issue_media (medium_id);

-- What is known of the links that somebody wrote down, by their normal form: link_hash is its SHA-256. due_at: when it is to be looked at;
-- who takes it moves that on, so that it comes back if the program ends on the way. Null: nobody waits for it.
create table link_check (
  link_hash   varchar(64) primary key,
  url         varchar(2048) not null,
  state       varchar(12),
  status      integer,
  final_url   text,
  reason      varchar(40),
  checked_at  timestamp with time zone,
  due_at      timestamp with time zone,
  constraint link_check_state check (state in ('reachable', 'redirected', 'gone', 'blocked', 'unreachable'))
);
create index link_check_due on link_check (due_at);
create index link_check_by_age on link_check (checked_at);

-- The link inbox. link_hash is the SHA-256 of the link's normal form: one link lies in one inbox once. placed_issue and placed_entry name
-- the entry that was made of it, and stay when that entry is taken out, so that restoring the entry places the link again.
create table clipping (
  id             uuid primary key,
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  url            varchar(2048) not null,
  link_hash      varchar(64) not null,
  title          varchar(600),
  summary        text,
  source         varchar(240),
  language       varchar(40),
  published_on   date,
  image          varchar(2048),
  image_alt      varchar(1000),
  section        varchar(600),
  note           text,
  state          varchar(12) not null,
  way            varchar(12) not null,
  saved_by       varchar(500) not null,
  placed_issue   uuid,
  placed_number  integer,
  placed_entry   varchar(60),
  placed_by      varchar(500),
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
create index clipping_seen on clipping (link_hash, newsletter_id);

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

-- What saved entries taught about sources: the domain of a link and the name that an editor gave it, the latest one. The newsletter's
-- own settings stand in its document and come first.
create table learned_source (
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  domain         varchar(255) not null,
  name           varchar(240) not null,
  learned_at     timestamp with time zone not null,
  primary key (newsletter_id, domain)
);

-- RSS and Atom feeds whose items come into a newsletter's inbox. due_at is the next reading; whoever reads a feed puts it off first, so
-- that no two do. The last outcome is kept as it was; its words are made when somebody asks.
create table feed (
  id             uuid primary key,
  newsletter_id  uuid not null references newsletter (id) on delete cascade,
  url            varchar(2048) not null,
  link_hash      varchar(64) not null,
  title          varchar(600),
  section        varchar(600),
  etag           varchar(1000),
  last_modified  varchar(200),
  outcome        varchar(20) not null,
  outcome_items  integer not null,
  outcome_fresh  integer not null,
  outcome_why    varchar(60),
  read_at        timestamp with time zone not null,
  due_at         timestamp with time zone not null,
  failures       integer not null,
  created_by     varchar(500) not null,
  created_at     timestamp with time zone not null,
  constraint feed_once unique (newsletter_id, link_hash)
);
create index feed_due on feed (due_at);

-- The steps of an issue's review: who asked, approved or sent it back, and when. version is the issue's that they did it on.
create table issue_review (
  id            uuid primary key,
  issue_id      uuid not null references issue (id) on delete cascade,
  version       integer not null,
  action        varchar(10) not null,
  comment_text  text,
  taken_at      timestamp with time zone not null,
  taken_by      varchar(500) not null,
  taken_by_id   varchar(200) not null,
  constraint one_step_a_version unique (issue_id, version)
);

-- What those who make an issue say to each other about it, or about one of its entries. entry_title is what the entry was called
-- then, for when it is gone.
create table issue_comment (
  id             uuid primary key,
  issue_id       uuid not null references issue (id) on delete cascade,
  entry_id       varchar(60),
  entry_title    varchar(400),
  words          text not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  written_by     varchar(500) not null,
  written_by_id  varchar(200) not null,
  resolved_at    timestamp with time zone,
  resolved_by    varchar(500),
  version        integer not null
);
create index issue_comment_of_issue on issue_comment (issue_id, created_at);

-- The links of an issue as it stands, by the hashes of their normal forms: where a link was used before, and of which source an entry is.
create table issue_link (
  issue_id       uuid not null references issue (id) on delete cascade,
  entry          varchar(60) not null,
  link_hash      varchar(64) not null,
  own            boolean not null,
  newsletter_id  uuid not null references newsletter (id),
  source         varchar(240),
  primary key (issue_id, entry, link_hash)
);
create index issue_link_seen on issue_link (link_hash, newsletter_id);

-- The slugs that a newsletter had before. Its mails, feeds and bookmarks keep leading to it, and nobody else gets one of them.
create table former_slug (
  slug           varchar(60) primary key,
  newsletter_id  uuid not null references newsletter (id) on delete cascade
);
create index former_slug_of_newsletter on former_slug (newsletter_id);

-- A file of subscribers on its way into a list. done counts the records that were read and committed, so that whoever goes on after a
-- crash begins behind them; choices holds what the sender stated (mapping, consent), columns what became of each column. kind: subscribers,
-- or addresses that are to stay silent. undone_*: what became of the people of one that was undone: taken off or set back; and who stayed
-- because they left since, did something themselves since, or were changed since.
create table subscriber_import (
  id               uuid primary key,
  list_id          uuid references mailing_list (id) on delete cascade,
  format           varchar(10) not null,
  charset          varchar(40),
  delimiter        varchar(1),
  state            varchar(12) not null,
  dry_run          boolean not null,
  choices          text not null,
  columns          text not null,
  octets           bigint not null,
  read_octets      bigint not null,
  done             bigint not null,
  added            integer not null,
  changed          integer not null,
  unchanged        integer not null,
  skipped          integer not null,
  suppressed       integer not null,
  fault            varchar(40),
  created_at       timestamp with time zone not null,
  created_by       varchar(500) not null,
  started_at       timestamp with time zone,
  finished_at      timestamp with time zone,
  undone_by        varchar(500),
  kind             varchar(12) default 'subscribers' not null,
  undone_removed   integer default 0 not null,
  undone_restored  integer default 0 not null,
  undone_left      integer default 0 not null,
  undone_active    integer default 0 not null,
  undone_changed   integer default 0 not null,
  constraint subscriber_import_state check (state in ('receiving', 'waiting', 'running', 'finished', 'cancelled', 'failed', 'undoing', 'undone'))
);
create index subscriber_import_by_list on subscriber_import (list_id, created_at, id);
create index subscriber_import_by_state on subscriber_import (state, created_at);
create index subscriber_import_by_kind on subscriber_import (kind, created_at, id);

-- The file in parts, so that any process on this database can go on with it. It goes as soon as it was read: it holds addresses.
create table subscriber_import_part (
  import_id  uuid not null references subscriber_import (id) on delete cascade,
  place      integer not null,
  octets     bytea not null,
  primary key (import_id, place)
);

-- Rows that were not taken: where and why. field: the name of the list's field that a row did not fit; nothing of its value. until_line: the
-- last of the lines that were read into one value, where a quotation mark was not closed in its own. email: its address as it was written;
-- email_hash: the keyed hash of the mailbox ('unread' where it is none), by which it goes when its person is erased. Both go in time.
create table subscriber_import_skip (
  import_id   uuid not null references subscriber_import (id) on delete cascade,
  line        bigint not null,
  reason      varchar(20) not null,
  field       varchar(60),
  until_line  bigint,
  email       varchar(320),
  email_hash  varchar(64),
  primary key (import_id, line)
);
create index subscriber_import_skip_by_hash on subscriber_import_skip (email_hash);

-- What an import changed of people who were there, to be able to undo it. It goes with the person.
create table subscriber_import_change (
  import_id          uuid not null references subscriber_import (id) on delete cascade,
  subscriber_id      uuid not null references subscriber (id) on delete cascade,
  subscription_id    uuid not null,
  confirmed          boolean not null,
  name_before        varchar(400),
  name_after         varchar(400),
  attributes_before  text,
  attributes_after   text,
  tags_added         text,
  primary key (import_id, subscriber_id)
);
create index subscriber_import_change_by_person on subscriber_import_change (subscriber_id);

-- The one lane on which imports are worked on; whoever holds it renews it with each batch, in the same transaction.
create table subscriber_import_lane (
  id      integer primary key,
  holder  varchar(40),
  until   timestamp with time zone not null
);
insert into subscriber_import_lane (id, holder, until) values (1, null, timestamp with time zone '2000-01-01 00:00:00+00');

-- Another address that a reader asked for, until its own mailbox has answered. One for each person: the latest.
-- key_hash: the keyed hash of that address, by which the wish goes when whoever is reached there is erased. withdrawn_at: when somebody took
-- back that they want to move there, or was moved elsewhere, and the link that was mailed opens nothing. The row stays, so that whoever
-- wants it after all the same day goes on with that mail, since no mailbox gets a second one.
create table address_change (
  id             uuid primary key,
  subscriber_id  uuid not null unique references subscriber (id) on delete cascade,
  email          varchar(320) not null,
  asked_at       timestamp with time zone not null,
  done_at        timestamp with time zone,
  key_hash       varchar(64),
  mailed         boolean default true not null,
  withdrawn_at   timestamp with time zone
);
create index address_change_by_age on address_change (asked_at);
create index address_change_by_key on address_change (key_hash);

-- What stays of the copies of a dispatch when the rows about single readers have gone: how many stood where. A row goes and is counted
-- here in one transaction, so that the sum of both is the audience at every moment.
create table delivery_total (
  dispatch_id  uuid not null references dispatch (id) on delete cascade,
  state        varchar(12) not null,
  copies       bigint not null,
  primary key (dispatch_id, state)
);

-- The last run of each rule that lets rows go. finished_at null: under way, or cut off by the end of its program.
create table retention_run (
  rule         varchar(40) primary key,
  started_at   timestamp with time zone not null,
  finished_at  timestamp with time zone,
  removed      bigint not null,
  failed       boolean not null
);

-- Until when those who keep a list were told who came and left; whoever moves it on tells the rest, so that it is told once.
create table list_news (
  list_id  uuid primary key references mailing_list (id) on delete cascade,
  told_at  timestamp with time zone not null
);

-- A change of many people of a list at once, on its way through them in the order of their ids; behind is the last one who was looked at,
-- so that whoever goes on after a crash begins behind them. choices holds what was asked for, and of whom.
create table bulk_change (
  id           uuid primary key,
  list_id      uuid not null references mailing_list (id) on delete cascade,
  action       varchar(20) not null,
  choices      text not null,
  state        varchar(12) not null,
  behind       uuid not null,
  people       integer not null,
  changed      integer not null,
  skipped      integer not null,
  undone       integer not null,
  fault        varchar(40),
  created_at   timestamp with time zone not null,
  created_by   varchar(500) not null,
  started_at   timestamp with time zone,
  finished_at  timestamp with time zone,
  undone_by    varchar(500),
  constraint bulk_change_state check (state in ('waiting', 'running', 'finished', 'cancelled', 'failed', 'undoing', 'undone'))
);
create index bulk_change_by_list on bulk_change (list_id, created_at, id);
create index bulk_change_by_state on bulk_change (state, created_at);

-- Whom it changed and what stood before, to be able to undo it. It goes with the person, and when they say goodbye themselves.
create table bulk_change_memory (
  change_id        uuid not null references bulk_change (id) on delete cascade,
  subscriber_id    uuid not null references subscriber (id) on delete cascade,
  subscription_id  uuid not null,
  at               timestamp with time zone not null,
  stood_before     varchar(1000),
  left_before      timestamp with time zone,
  primary key (change_id, subscriber_id)
);
create index bulk_change_memory_by_person on bulk_change_memory (subscriber_id);
create index bulk_change_memory_by_subscription on bulk_change_memory (subscription_id);

-- That the people of a list left as a file: when, by whose hand, which of them and how many. One row a file, however many people are in it;
-- what was searched for is not kept, since it may be the name of somebody who is erased later. people is null until the file was written.
-- segment: of which one the people were, by the slug that it had.
create table subscriber_export (
  id           uuid primary key,
  list_id      uuid not null references mailing_list (id) on delete cascade,
  form         varchar(10) not null,
  searched     boolean not null,
  status       varchar(12),
  tag          varchar(120),
  people       integer,
  whole        boolean not null,
  created_at   timestamp with time zone not null,
  created_by   varchar(500) not null,
  finished_at  timestamp with time zone,
  segment      varchar(60)
);
create index subscriber_export_by_list on subscriber_export (list_id, created_at, id);

-- Keys that sign mail (DKIM). published is what DNS tells, in base 64; secret is the private half, encrypted (rubriek.shared.Vault). active_for
-- is domain and algorithm while a key signs and null otherwise, so that of each only one does.
create table dkim_key (
  id            uuid primary key,
  domain        varchar(253) not null,
  selector      varchar(63) not null,
  algorithm     varchar(10) not null,
  bits          integer not null,
  published     varchar(1000) not null,
  secret        varchar(6000) not null,
  origin        varchar(10) not null,
  status        varchar(10) not null,
  active_for    varchar(270) unique,
  created_at    timestamp with time zone not null,
  activated_at  timestamp with time zone,
  retired_at    timestamp with time zone,
  version       integer not null,
  unique (domain, selector)
);

-- What stays of the failed copies of a dispatch when the rows about single readers have gone: how many failed by whose fault.
create table failure_total (
  dispatch_id  uuid not null references dispatch (id) on delete cascade,
  fault        varchar(12) not null,
  copies       bigint not null,
  primary key (dispatch_id, fault)
);

-- How many copies were on their way to a large provider on a day over one relay, of all instances: what its warm-up has used of it.
create table relay_day (
  relay     varchar(30) not null,
  provider  varchar(60) not null,
  day_utc   date not null,
  copies    bigint not null,
  primary key (relay, provider, day_utc)
);

-- When staff was last told of a matter by mail, so that several instances tell of it once in a while together.
create table alarm (
  matter   varchar(120) primary key,
  told_at  timestamp with time zone not null
);

-- The words by which people are found, without a foreign key: PostgreSQL looked a person up for each of their words, a third of what an
-- import cost. Whoever deletes a person deletes their words (docs/decisions/0146).
create table search_word (
  field          varchar(120) not null,
  word           bytea not null,
  subscriber_id  uuid not null,
  primary key (field, word, subscriber_id)
);
create index search_word_of on search_word (subscriber_id);

-- When an address that somebody wanted to move to was mailed last, by its keyed hash: it is mailed once a day, however many ask. A wish
-- that came second is shown and kept as any other, without a mail of its own.
create table address_mailing (
  key_hash   varchar(64) primary key,
  mailed_at  timestamp with time zone not null
);
create index address_mailing_by_age on address_mailing (mailed_at);

-- Addresses that a person had before, by their keyed hashes: so few that an import asks for all of a batch at once what the ledger could
-- tell of each. They go with the person, whose erasure leaves a suppression under each of them. was_reader: whether the person had ever been
-- on a list by when they moved from there. Of whoever had not, the address may have been a slip of the pen, and then is somebody else's.
create table former_address (
  key_hash       varchar(64) not null,
  subscriber_id  uuid not null references subscriber (id) on delete cascade,
  was_reader     boolean default true not null,
  primary key (key_hash, subscriber_id)
);
create index former_address_by_person on former_address (subscriber_id);

-- How many copies of a dispatch were complained about, for good. The row of the provider '' is that of all: also of copies whose reader is gone.
-- sent: how many copies the provider had taken when that was counted last. forgiven: so many had come when somebody last resumed the dispatch.
-- told, of all only: 0 nobody, 1 the operator was warned, 2 told that it is too many.
create table complaint_total (
  dispatch_id  uuid not null references dispatch (id) on delete cascade,
  provider     varchar(255) not null,
  complaints   bigint not null,
  sent         bigint not null,
  counted_at   timestamp with time zone,
  forgiven     bigint not null,
  told         integer not null,
  primary key (dispatch_id, provider)
);

-- What the audience may know of issues and of what became of them; it knows no other name of a later station's. A copy that nobody will
-- send any more is none.
create view numbered_issue as select newsletter_id, number from issue;

create view receipt as
select d.subscriber_id, d.state, i.newsletter_id, i.number
from issue i
join dispatch o on o.issue_id = i.id
join delivery d on d.dispatch_id = o.id
where d.state <> 'queued' or o.status <> 'cancelled';

-- Issues of which nobody can tell any more who got them: only totals are kept, of one dispatch at least.
create view forgotten_issue as
select i.newsletter_id, i.number
from issue i
where exists (
  select 1 from dispatch o
  join delivery_total t on t.dispatch_id = o.id
  where o.issue_id = i.id);

-- Who would get an issue that leaves at this moment.
create view recipient as
select n.id as subscription_id, n.subscriber_id, n.list_id, s.email, s.name, coalesce(n.confirmed_at, n.asked_at) as since
from subscription n
join subscriber s on s.id = n.subscriber_id
where n.status = 'confirmed'
  and (n.paused_until is null or n.paused_until <= current_timestamp)
  and not exists (
    select 1 from suppression x
    where x.key_hash = s.key_hash and x.lifted_at is null and (x.list_id is null or x.list_id = n.list_id));
