-- What a person is found by, however many there are: words of address, name and tags under field '', and what stands in each of their
-- attributes under the attribute's name; all in lower case and without accents, as octets of UTF-8. Octets have the same order in every
-- database and locale, so that a range of them is all words with one beginning. They go with the person.
create table subscriber_word (
  field          varchar(60) not null,
  word           bytea not null,
  subscriber_id  uuid not null references subscriber (id) on delete cascade,
  primary key (field, word, subscriber_id)
);
create index subscriber_word_of on subscriber_word (subscriber_id);

-- Whether the words are those of what stands in the row. Whoever writes people by a statement of their own leaves it false, and a
-- round that comes every few seconds makes them.
alter table subscriber add column worded boolean default false not null;
create index subscriber_unworded on subscriber (worded, id);

-- A list as it is looked at: whoever came last stands first.
create index subscription_newest on subscription (list_id, asked_at desc, subscriber_id);
