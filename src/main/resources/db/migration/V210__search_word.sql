-- The words of V136 without a foreign key: PostgreSQL looked a person up for each of their words, a third of what an import cost. Whoever
-- deletes a person deletes their words (docs/decisions/0146).
create table search_word (
  field          varchar(60) not null,
  word           bytea not null,
  subscriber_id  uuid not null,
  primary key (field, word, subscriber_id)
);
insert into search_word (field, word, subscriber_id) select field, word, subscriber_id from subscriber_word order by field, word, subscriber_id;
create index search_word_of on search_word (subscriber_id);
drop table subscriber_word;
